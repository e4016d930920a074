package figure

import (
	"iter"
	"slices"
	"sort"

	"dateline/timeline/calendar"
)

// A Run is positions of an order, ascending: some, and behind them all from one on up to
// another. It is what a window shows of events that stand by their starts: those that start in it
// stand side by side, and of those that start earlier few reach into it.
//
//	window           ├──────────┤
//	starts   0 1 2 3 │4 5 6 7 8 │9    earlier: 1, 3; from 4 up to 9
type Run struct {
	earlier  []int32
	from, to int
}

// Len returns how many positions there are.
func (r Run) Len() int { return len(r.earlier) + r.to - r.from }

// At returns the k-th of the positions.
func (r Run) At(k int) int {
	if k < len(r.earlier) {
		return int(r.earlier[k])
	}
	return r.from + k - len(r.earlier)
}

// Parts returns the positions that stand alone, and from which up to which all the others are.
func (r Run) Parts() (earlier []int32, from, to int) { return r.earlier, r.from, r.to }

// Has tells whether a position is among them.
func (r Run) Has(i int) bool {
	if r.from <= i && i < r.to {
		return true
	}
	_, has := slices.BinarySearch(r.earlier, int32(i))
	return has
}

// All yields the positions.
func (r Run) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, i := range r.earlier {
			if !yield(int(i)) {
				return
			}
		}
		for i := r.from; i < r.to && yield(i); i++ {
		}
	}
}

// RunOfAll returns the positions of all events.
func (o *Order) RunOfAll() Run { return Run{to: o.Len()} }

// RunIn returns the positions of the dated events that a window shows. It takes no longer than
// those need that start before the window: of the others no bounds are asked for.
func (o *Order) RunIn(window calendar.Span) Run {
	n := o.Index.Count(window)
	if n == 0 {
		return Run{}
	}
	r := Run{from: o.StartsBefore(window.Start), to: o.StartsBefore(window.End)}
	if earlier := n - (r.to - r.from); earlier > 0 {
		begins := calendar.Span{Start: window.Start, End: calendar.At(window.Start.Day, window.Start.Nano+1)}
		r.earlier = o.Index.Visible(begins, earlier, make([]int32, 0, earlier))
	}
	return r
}

// StartsBefore returns how many dated events start before an instant: they are the first.
func (o *Order) StartsBefore(at calendar.Instant) int {
	return sort.Search(o.Dated, func(i int) bool { return !o.Bounds(i).Start.Before(at) })
}

// Within yields the positions in the order of the dated events that a window shows, by
// start.
func (o *Order) Within(window calendar.Span) iter.Seq[int] { return o.RunIn(window).All() }

// Shows tells whether a window of time shows an event; one without a date is in
// every window.
func (o *Order) Shows(i int, window calendar.Span) bool {
	b := o.Bounds(i)
	return b.Empty() || b.Overlaps(window)
}
