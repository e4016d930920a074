// Package facet is what events can be filtered by: their status, their type, who takes part,
// where, and what a file says of them beside. It counts how many events would be left of each
// value, and writes into a filter what a person clicks.
package facet

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/pieces"
	"dateline/timeline/tally"
)

// ByPrecision is the facet of how closely a date is known, by which there are no lanes.
const ByPrecision view.Facet = "precision"

// ByDoubt is the facet of what is doubtful of an event, by which there are no lanes either.
const ByDoubt view.Facet = "is"

// A Facet is one of them, with all its values.
type Facet struct {
	By     view.Facet
	Field  string   // by which a filter asks for it
	Words  []string // of the values, by number, as a filter writes them: of actors and places ids; the first is for none
	Totals []int32  // how many of all events have each
	Ranked []int32  // the numbers that count at least one, but for that of none: the most frequent first

	column tally.Column
	number bool              // its values are numbers, and its words ranges of them
	listed bool              // an event may have several
	name   string            // as the file has it, of its own
	own    bool              // it is one of the file's own
	sample []*timeline.Event // by number, one that has the value
}

// Facets are those of all events of a timeline. They never change.
type Facets struct {
	List  []*Facet
	whole *figure.Order
	clock *tally.Clock
}

type facetsKey struct{}

// Of returns the facets of a subject of all events, made once; it is given up soon after ctx
// ends, with its error.
func Of(ctx context.Context, whole *figure.Subject) (*Facets, error) {
	return figure.Prepared(ctx, whole.Order, facetsKey{}, func(ctx context.Context) (*Facets, error) { return newFacets(ctx, whole.Order) })
}

// Made returns the facets of a subject where they were made.
func Made(whole *figure.Subject) (*Facets, bool) {
	return figure.Made[*Facets](whole.Order, facetsKey{})
}

// AtOnce is of how many events facets are made, and counted, while one waits for them.
const AtOnce = 20_000

// Ready returns the facets of a subject where they were made, or are made while one waits; false of more
// events, for which Of makes them elsewhere.
func Ready(whole *figure.Subject) (all *Facets, ready bool) {
	if all, ready = Made(whole); ready || whole.Len() > AtOnce {
		return all, ready
	}
	all, err := Of(context.Background(), whole) // fails only where it is given up
	return all, err == nil
}

func newFacets(ctx context.Context, o *figure.Order) (*Facets, error) {
	all := &Facets{whole: o}
	readers, err := readersOf(ctx, o)
	if err != nil {
		return nil, err
	}
	makers := make([]*maker, len(readers))
	for i, r := range readers {
		makers[i] = &maker{codes: codesOf(o, r.by), room: make([]int32, 0, 1), reader: r, numbers: map[string]int32{}, folded: map[string]int32{}, words: []string{""}, sample: []*timeline.Event{nil}}
		if r.listed {
			makers[i].ends = make([]int32, 0, o.Len())
		}
		makers[i].all = make([]int32, 0, o.Len())
	}
	var wait sync.WaitGroup
	cores := min(runtime.GOMAXPROCS(0), len(makers))
	for core := range cores {
		wait.Go(func() {
			_ = pieces.InOrder(ctx, o.Len(), func(from, to int) { // ctx is asked below
				for i := from; i < to; i++ {
					var e *timeline.Event // fetched where columns do not tell all
					slot := 0
					for k := core; k < len(makers); k += cores { // a facet's values have their numbers by order
						if makers[k].codes != nil {
							makers[k].takeCodes(o, i)
							continue
						}
						if e == nil {
							slot = o.Slot(i)
							e = o.Timeline.Events.At(slot)
						}
						makers[k].take(e, slot)
					}
				}
			})
		})
	}
	if wait.Wait(); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	for _, m := range makers {
		if f := m.facet(); f != nil {
			all.List = append(all.List, f)
		}
	}
	slices.SortStableFunc(all.List, func(a, b *Facet) int { return cmp.Compare(a.idle(o.Len()), b.idle(o.Len())) })
	all.clock, err = tally.NewClock(ctx, o.Len(), o.Dated, o.Bounds)
	return all, err
}

// idle is 0 for a facet that parts the events, 1 for one of which one value holds of all, or each value
// of one event alone: it stands behind the others.
func (f *Facet) idle(events int) int {
	most := int32(0)
	for _, n := range f.Ranked {
		most = max(most, f.Totals[n])
	}
	if !f.number && len(f.Ranked) == 1 && int(most) == events || f.each() {
		return 1
	}
	return 0
}

// each tells whether each of many values is that of one event alone.
func (f *Facet) each() bool {
	return !f.number && len(f.Ranked) > fewValues && f.Totals[f.Ranked[0]] == 1
}

// A maker makes a facet while the events are gone through once.
type maker struct {
	reader
	numbers map[string]int32
	folded  map[string]int32 // of words that stand for names, as they are looked for
	words   []string
	sample  []*timeline.Event
	all     []int32
	ends    []int32 // of lists
	begin   int
	codes   *codes // nil where events are asked for the words
	room    []int32
}

// take takes the values of the event in a slot.
func (m *maker) take(e *timeline.Event, slot int) {
	m.begin = len(m.all)
	m.values(e, slot, func(word string) {
		if word == "" || !m.listed && len(m.all) > m.begin {
			return
		}
		n, known := m.numbers[word]
		if !known {
			n = m.number(word)
			if m.numbers[word] = n; int(n) == len(m.words) {
				m.words, m.sample = append(m.words, m.before+word), append(m.sample, e)
			}
		}
		if !slices.Contains(m.all[m.begin:], n) {
			m.all = append(m.all, n)
		}
	})
	m.end()
}

// end ends the values of an event.
func (m *maker) end() {
	if m.listed {
		m.ends = append(m.ends, int32(len(m.all)))
	} else if len(m.all) == m.begin {
		m.all = append(m.all, 0)
	}
}

// number returns the number of a word that was not met before. Of words that stand for names
// those that a filter takes for one have one number.
func (m *maker) number(word string) int32 {
	next := int32(len(m.words))
	if m.before == "" {
		return next
	}
	folded := timeline.Fold(word)
	if n, known := m.folded[folded]; known {
		return n
	}
	m.folded[folded] = next
	return next
}

// facet returns the facet; nil where its values tell nothing.
func (m *maker) facet() *Facet {
	f := &Facet{By: m.by, Field: m.field, name: m.name, Words: m.words, number: m.ranges, listed: m.listed, own: m.own, sample: m.sample}
	if m.ranges {
		m.bin(f)
	}
	if len(f.Words) < 2 {
		return nil
	}
	if m.listed {
		f.column = tally.NewLists(len(f.Words), m.ends, m.all)
	} else {
		f.column = tally.NewColumn(len(f.Words), m.all)
	}
	f.Totals = make([]int32, len(f.Words))
	room := make([]int32, 0, 8)
	rows := len(m.all)
	if m.listed {
		rows = len(m.ends)
	}
	for row := range rows {
		for _, n := range f.column.Of(row, room[:0]) {
			f.Totals[n]++
		}
	}
	if f.rank(rows); len(f.Ranked) > 0 && (m.always || len(f.Words) > 2 || f.Totals[0] > 0) {
		return f
	}
	return nil
}

// single is the doubt of an event that rests on one source: that all of a file do is worth knowing.
const single = "single"

// rank puts the values of so many events in the order of their totals; ranges of numbers stay
// in theirs.
func (f *Facet) rank(rows int) {
	for n := 1; n < len(f.Words); n++ {
		if f.By != ByDoubt || int(f.Totals[n]) < rows || f.Words[n] == single { // what else holds of all tells nothing
			f.Ranked = append(f.Ranked, int32(n))
		}
	}
	if f.number {
		return
	}
	slices.SortStableFunc(f.Ranked, func(a, b int32) int { return cmp.Compare(f.Totals[b], f.Totals[a]) })
}

// HasNone tells whether a filter can ask for events that have no value.
func (f *Facet) HasNone() bool { return f.By != ByDoubt }

// IsNumbers tells whether the values are ranges of numbers.
func (f *Facet) IsNumbers() bool { return f.number }
