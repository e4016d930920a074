// Package lane puts events into lanes by a facet, and packs the bars of a lane
// into rows in which none overlaps another.
package lane

import (
	"cmp"
	"context"
	"slices"

	"dateline/timeline/pieces"
)

// A Lane is the events that share a key, by index, in the order of their index.
type Lane struct {
	Key    string
	Events []int32
}

// A Sorting says in what order lanes stand. The lane of events without a key
// is last in each.
type Sorting uint8

// The sortings.
const (
	AsSuits Sorting = iota // ByFirst or ByCount: see Among
	ByFirst                // of the lane's first event
	ByCount                // the most events first
	ByName                 // of the lane's name
)

// fewEvents is of how many events at the most the lanes follow each other as a story does.
const fewEvents = 60

// Among returns the sorting for so many events: what suits few is which lane begins first, and what suits
// many is which has the most.
func (o Sorting) Among(events int) Sorting {
	switch {
	case o != AsSuits:
		return o
	case events <= fewEvents:
		return ByFirst
	}
	return ByCount
}

// A Standing is what decides of the place of a lane among others.
type Standing struct {
	Key, Name string
	First     int // of its events
	Count     int // how many there are
}

// Compare tells which of two lanes stands first; the earlier one among equals.
func (o Sorting) Compare(a, b Standing) int {
	if (a.Key == "") != (b.Key == "") {
		return cmp.Compare(b.Key, a.Key)
	}
	switch o {
	case ByCount:
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.First, b.First))
	case ByName:
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.First, b.First))
	}
	return cmp.Compare(a.First, b.First)
}

// Group puts n events into lanes. keys calls add for every key of an event; an
// event with several keys stands in several lanes, one with none, or with the
// key "", in the lane "". name says what people call a key; nil for the key itself.
// Keys is called on several goroutines. It is given up soon after ctx ends, with its error.
func Group(ctx context.Context, n int, keys func(event int, add func(key string)), order Sorting, name func(key string) string) ([]Lane, error) {
	all := make([]group, pieces.Workers(n))
	if err := pieces.Each(ctx, n, func(worker, from, to int) {
		mine := &all[worker]
		for i := from; i < to; i++ {
			none := true
			keys(i, func(key string) {
				none = false
				mine.add(key, int32(i))
			})
			if none {
				mine.add("", int32(i))
			}
		}
	}); err != nil {
		return nil, err
	}
	for i := range all[1:] {
		all[0].append(&all[i+1])
	}
	lanes := all[0].lanes
	standing := func(l Lane) Standing {
		s := Standing{Key: l.Key, Name: l.Key, First: int(l.Events[0]), Count: len(l.Events)}
		if order == ByName && name != nil {
			s.Name = name(l.Key)
		}
		return s
	}
	slices.SortStableFunc(lanes, func(a, b Lane) int { return order.Compare(standing(a), standing(b)) })
	return lanes, nil
}

// A group is lanes in the making, in the order in which their keys came.
type group struct {
	lanes []Lane
	at    map[string]int
}

// lane returns the lane of a key.
func (g *group) lane(key string) *Lane {
	k, ok := g.at[key]
	if !ok {
		if g.at == nil {
			g.at = map[string]int{}
		}
		k = len(g.lanes)
		g.at[key], g.lanes = k, append(g.lanes, Lane{Key: key})
	}
	return &g.lanes[k]
}

// add puts an event into a lane. The same key twice, one actor in two roles, counts once.
func (g *group) add(key string, event int32) {
	if l := g.lane(key); len(l.Events) == 0 || l.Events[len(l.Events)-1] != event {
		l.Events = append(l.Events, event)
	}
}

// append puts the later events of another group behind those of g.
func (g *group) append(later *group) {
	for _, l := range later.lanes {
		own := g.lane(l.Key)
		own.Events = append(own.Events, l.Events...)
	}
}

// An Item is the part of a row that a bar covers with its label, in pixels.
type Item struct{ X0, X1 float64 }

// A Packer packs items into rows and keeps its memory from call to call. The
// zero Packer is ready to use.
type Packer struct{ rows [][]Item }

// Pack gives every item a row in which it has a gap to what stands there already,
// and returns how many rows there are; rows[i] is the row of item i. What
// rows[i] holds before is the row that the item would like to keep, -1 for none:
// those that have one are placed first, so that an event stays in its row when
// another scrolls in. All others get the first row that is free. The items may
// come in any order, since a label may stand left of its bar. It takes O(n²): it
// is meant for what a window shows, not for a whole file.
func (p *Packer) Pack(items []Item, gap float64, rows []int) int {
	for i := range p.rows {
		p.rows[i] = p.rows[i][:0]
	}
	count := 0
	place := func(i, row int) {
		for row >= len(p.rows) {
			p.rows = append(p.rows, nil)
		}
		p.rows[row] = append(p.rows[row], items[i])
		rows[i] = row
		count = max(count, row+1)
	}
	for i, row := range rows {
		if row < 0 {
			continue
		}
		if p.free(row, items[i], gap) {
			place(i, row)
		} else {
			rows[i] = -1
		}
	}
	for i := range rows {
		if rows[i] >= 0 {
			continue
		}
		row := 0
		for !p.free(row, items[i], gap) {
			row++
		}
		place(i, row)
	}
	return count
}

// free tells whether an item fits a row beside those placed before it.
func (p *Packer) free(row int, item Item, gap float64) bool {
	if row >= len(p.rows) {
		return true
	}
	for _, other := range p.rows[row] {
		if item.X0 < other.X1+gap && other.X0 < item.X1+gap {
			return false
		}
	}
	return true
}

// Join joins the lanes beyond the most that may stand into one, the last, whose
// key is other; the fullest keep a lane of their own.
func Join(lanes []Lane, most int, other string) []Lane {
	if len(lanes) <= most {
		return lanes
	}
	sizes := make([]int, len(lanes))
	for i, l := range lanes {
		sizes[i] = len(l.Events)
	}
	slices.SortFunc(sizes, func(a, b int) int { return cmp.Compare(b, a) })
	least, equal := sizes[most-2], 0
	for _, n := range sizes[:most-1] {
		if n == least {
			equal++
		}
	}
	var kept, rest []Lane
	for _, l := range lanes {
		switch n := len(l.Events); {
		case n > least:
			kept = append(kept, l)
		case n == least && equal > 0:
			kept = append(kept, l)
			equal--
		default:
			rest = append(rest, l)
		}
	}
	return append(kept, Lane{Key: other, Events: union(rest)})
}

// union returns the events of several lanes, each once and in their order. It looks at
// every event up to the last of them once, which is quicker than to sort.
func union(lanes []Lane) []int32 {
	last, n := int32(-1), 0
	for _, l := range lanes {
		last, n = max(last, l.Events[len(l.Events)-1]), n+len(l.Events)
	}
	in := make([]bool, last+1)
	for _, l := range lanes {
		for _, event := range l.Events {
			in[event] = true
		}
	}
	all := make([]int32, 0, n)
	for event, is := range in {
		if is {
			all = append(all, int32(event))
		}
	}
	return all
}
