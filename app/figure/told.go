package figure

import (
	"cmp"
	"slices"
	"sort"

	"dateline/timeline/calendar"
)

// The events of an order stand by their earliest start, as its index needs them. So one of which only
// is known that it took place before 1525, or lasted until then, stands before all others. Where events
// are told and listed it stands by the bound that is known: before the first that begins in 1525.
type openings struct {
	positions []int32 // of the events without a start, as they are told
	before    []int32 // the position of the event before which each is told
	rank      []int32 // by position: the place among the first
}

type openingsKey struct{}

// openings finds the events without a start, which are the first of an order.
func (o *Order) openings() *openings {
	return Once(o, openingsKey{}, func() *openings {
		span := func(i int) calendar.Span { return o.At(i).When.Date.BoundsIn(o.zone) }
		n := sort.Search(o.Dated, func(i int) bool { return !span(i).Start.Unbounded() })
		before := make([]int32, n)
		all := &openings{positions: make([]int32, n), before: make([]int32, n), rank: make([]int32, n)}
		for i := range n {
			end := span(i).End
			before[i] = int32(n + sort.Search(o.Dated-n, func(k int) bool { return !o.Bounds(n + k).Start.Before(end) }))
			all.positions[i] = int32(i)
		}
		slices.SortFunc(all.positions, func(a, b int32) int { // those told before one event by their ends
			return cmp.Or(cmp.Compare(before[a], before[b]), cmp.Compare(a, b))
		})
		for i, p := range all.positions {
			all.before[i], all.rank[p] = before[p], int32(i)
		}
		return all
	})
}

// row returns how many events are told before one of the openings.
func (a *openings) row(i int) int { return i + int(a.before[i]) - len(a.positions) }

// Openings is how many events have no start that is known.
func (o *Order) Openings() int { return len(o.openings().positions) }

// Told returns the position of the event of which so many are told before.
func (o *Order) Told(row int) int {
	all := o.openings()
	n := len(all.positions)
	i := sort.Search(n, func(i int) bool { return all.row(i) >= row })
	if i < n && all.row(i) == row {
		return int(all.positions[i])
	}
	return row - i + n
}

// TellingOf returns how many events are told before the one at a position.
func (o *Order) TellingOf(position int) int {
	all := o.openings()
	n := len(all.positions)
	if position < n {
		return all.row(int(all.rank[position]))
	}
	return position - n + sort.Search(n, func(i int) bool { return int(all.before[i]) > position })
}

// AsTold puts positions that rise into the order in which their events are told.
func (o *Order) AsTold(positions []int32) []int32 {
	all := o.openings()
	n, _ := slices.BinarySearch(positions, int32(len(all.positions)))
	if n == 0 {
		return positions
	}
	open, rest := slices.Clone(positions[:n]), positions[n:]
	slices.SortFunc(open, func(a, b int32) int { return cmp.Compare(all.rank[a], all.rank[b]) })
	told := positions[:0]
	for k := 0; k < len(rest); {
		if len(open) > 0 && all.before[all.rank[open[0]]] <= rest[k] {
			told, open = append(told, open[0]), open[1:]
			continue
		}
		told, k = append(told, rest[k]), k+1 // never behind the one that is read: open ones are still to come
	}
	return append(told, open...)
}
