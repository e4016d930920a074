// Package facet is what events can be filtered by: their status, their type, who takes part,
// where, and what a file says of them beside. It counts how many events would be left of each
// value, and writes into a filter what a person clicks.
package facet

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
	"dateline/timeline/tally"
)

// ByPrecision is the facet of how closely a date is known, by which there are no lanes.
const ByPrecision view.Facet = "precision"

// A Facet is one of them, with all its values.
type Facet struct {
	By     view.Facet
	Field  string   // by which a filter asks for it
	Words  []string // of the values, by number, as a filter writes them: of actors and places ids; the first is for none
	Totals []int32  // how many of all events have each
	Ranked []int32  // the numbers that count at least one, but for that of none: the most frequent first

	column tally.Column
	number bool              // its values are numbers, and its words ranges of them
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

func newFacets(ctx context.Context, o *figure.Order) (*Facets, error) {
	all := &Facets{whole: o}
	readers := readersOf(o)
	makers := make([]*maker, len(readers))
	for i, r := range readers {
		makers[i] = &maker{reader: r, numbers: map[string]int32{}, words: []string{""}, sample: []*timeline.Event{nil}}
		if r.listed {
			makers[i].ends = make([]int32, 0, o.Len())
		}
		makers[i].all = make([]int32, 0, o.Len())
	}
	spans := make([]calendar.Span, 0, o.Dated)
	if err := pieces.InOrder(ctx, o.Len(), func(from, to int) {
		for i := from; i < to; i++ {
			e := o.At(i)
			if i < o.Dated {
				spans = append(spans, o.Bounds(i))
			}
			for _, m := range makers {
				m.take(e)
			}
		}
	}); err != nil {
		return nil, err
	}
	for _, m := range makers {
		if f := m.facet(); f != nil {
			all.List = append(all.List, f)
		}
	}
	var err error
	all.clock, err = tally.NewClock(ctx, o.Len(), spans)
	return all, err
}

// A maker makes a facet while the events are gone through once.
type maker struct {
	reader
	numbers map[string]int32
	words   []string
	sample  []*timeline.Event
	all     []int32
	ends    []int32 // of lists
	begin   int
}

// take takes the values of an event.
func (m *maker) take(e *timeline.Event) {
	m.begin = len(m.all)
	m.values(e, func(word string) {
		if word == "" || !m.listed && len(m.all) > m.begin {
			return
		}
		n, known := m.numbers[word]
		if !known {
			n = int32(len(m.words))
			m.numbers[word], m.words, m.sample = n, append(m.words, word), append(m.sample, e)
		}
		if !slices.Contains(m.all[m.begin:], n) {
			m.all = append(m.all, n)
		}
	})
	if m.listed {
		m.ends = append(m.ends, int32(len(m.all)))
	} else if len(m.all) == m.begin {
		m.all = append(m.all, 0)
	}
}

// facet returns the facet; nil where its values tell nothing.
func (m *maker) facet() *Facet {
	f := &Facet{By: m.by, Field: m.field, name: m.name, Words: m.words, number: m.ranges, own: m.own, sample: m.sample}
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
	if m.always || len(f.Words) > 2 || f.Totals[0] > 0 {
		f.rank()
		return f
	}
	return nil
}

// rank puts the values in the order of their totals; ranges of numbers stay in theirs.
func (f *Facet) rank() {
	for n := 1; n < len(f.Words); n++ {
		f.Ranked = append(f.Ranked, int32(n))
	}
	if f.number {
		return
	}
	slices.SortStableFunc(f.Ranked, func(a, b int32) int { return cmp.Compare(f.Totals[b], f.Totals[a]) })
}

// IsNumbers tells whether the values are ranges of numbers.
func (f *Facet) IsNumbers() bool { return f.number }
