// Package index answers quickly which of a million spans a window of time shows:
// how many, which ones, the longest of them, and how many to each column of
// pixels. An Index is made once and never changes.
package index

import (
	"slices"

	"dateline/timeline/calendar"
)

// An Index holds spans by their start, with what is needed to leave out whole
// runs of them. Answers name a span by its position in what New was given.
//
//	starts   ─┬──┬┬───┬────    sorted: a binary search finds those of a window
//	ends     ───┬───┬┬───┬─    sorted by themselves: starts before b less ends
//	                           up to a are the spans that overlap [a, b)
//	forest      ┌──┴──┐        the latest end and the longest span of each run
//	          ┌─┴─┐ ┌─┴─┐      of 1, 2, 4 … spans: long ones that start far
//	                           outside a window are found in a few steps
type Index struct {
	spans  []calendar.Span // by start, the longer first among equals
	ids    []int32         // of each, its position in what New was given
	ends   []calendar.Instant
	leaves int // of the forest, a power of 2
	forest []node
}

// A node of the forest stands for a run of spans.
type node struct {
	latest calendar.Instant // the latest end of the run
	length float64          // of its longest span, in days
	at     int32            // the place of that span in spans; -1 for an empty run
}

// New makes an index of the spans that ids names, all of them when ids is nil.
// Empty spans are counted nowhere. The two slices are not kept.
func New(spans []calendar.Span, ids []int32) *Index {
	x := &Index{}
	if ids == nil {
		ids = make([]int32, len(spans))
		for i := range ids {
			ids[i] = int32(i)
		}
	}
	for _, id := range ids {
		if !spans[id].Empty() {
			x.ids = append(x.ids, id)
		}
	}
	inOrder := func(a, b int32) int {
		if c := spans[a].Start.Compare(spans[b].Start); c != 0 {
			return c
		}
		return spans[b].End.Compare(spans[a].End)
	}
	if !slices.IsSortedFunc(x.ids, inOrder) {
		slices.SortStableFunc(x.ids, inOrder)
	}
	x.spans = make([]calendar.Span, len(x.ids))
	x.ends = make([]calendar.Instant, len(x.ids))
	for i, id := range x.ids {
		x.spans[i], x.ends[i] = spans[id], spans[id].End
	}
	slices.SortFunc(x.ends, calendar.Instant.Compare)
	x.plant()
	return x
}

// plant fills the forest from its leaves to its root; the children of node k
// are 2k and 2k+1.
func (x *Index) plant() {
	x.leaves = 1
	for x.leaves < len(x.spans) {
		x.leaves *= 2
	}
	x.forest = make([]node, 2*x.leaves)
	for i := range x.forest {
		x.forest[i] = node{latest: calendar.Beginning, length: -1, at: -1}
	}
	for i, s := range x.spans {
		x.forest[x.leaves+i] = node{s.End, s.Days(), int32(i)}
	}
	for k := x.leaves - 1; k > 0; k-- {
		a, b := x.forest[2*k], x.forest[2*k+1]
		if b.length > a.length {
			a.length, a.at = b.length, b.at
		}
		a.latest = calendar.Later(a.latest, b.latest)
		x.forest[k] = a
	}
}

// Len returns how many spans there are.
func (x *Index) Len() int { return len(x.spans) }

// startsBefore returns how many spans start before an instant.
func (x *Index) startsBefore(i calendar.Instant) int {
	lo, hi := 0, len(x.spans)
	for lo < hi {
		if mid := (lo + hi) / 2; x.spans[mid].Start.Before(i) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// endsUpTo returns how many spans end no later than an instant.
func (x *Index) endsUpTo(i calendar.Instant) int {
	lo, hi := 0, len(x.ends)
	for lo < hi {
		if mid := (lo + hi) / 2; !i.Before(x.ends[mid]) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Count returns how many spans overlap a window; those that touch it do not.
func (x *Index) Count(w calendar.Span) int {
	if w.Empty() {
		return 0
	}
	return x.startsBefore(w.End) - x.endsUpTo(w.Start)
}

// Starts returns how many spans start in a window.
func (x *Index) Starts(w calendar.Span) int {
	if w.Empty() {
		return 0
	}
	return x.startsBefore(w.End) - x.startsBefore(w.Start)
}

// Before returns how many spans end before a window starts, or as it does.
func (x *Index) Before(w calendar.Span) int { return x.endsUpTo(w.Start) }

// After returns how many spans start after a window ends, or as it does.
func (x *Index) After(w calendar.Span) int { return len(x.spans) - x.startsBefore(w.End) }
