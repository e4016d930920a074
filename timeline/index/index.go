// Package index answers quickly which of a million spans a window of time shows:
// how many, which ones, the longest of them, and how many to each column of
// pixels. An Index is made once and never changes; what was edited since stands in a
// small one beside it, which With makes.
package index

import (
	"context"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// An Index answers for spans. Answers name a span by its position in what New was
// given, which the index shares and which must not change any more.
type Index struct {
	*sorted         // nil where masked answers
	since   *since  // nil where nothing was edited
	masked  *masked // nil for an index of its own
}

// sorted holds the order of spans, with what is needed to leave out whole runs of them.
//
//	starts   ─┬──┬┬───┬────    by start: a binary search finds those of a window
//	ends     ───┬───┬┬───┬─    by end: starts before b less ends up to a are the
//	                           spans that overlap [a, b)
//	forest      ┌──┴──┐        the latest end and the longest span of each run
//	          ┌─┴─┐ ┌─┴─┐      of 16, 32, 64 … spans: long ones that start far
//	                           outside a window are found in a few steps
//
// It takes some 15 bytes a span beside the spans themselves.
type sorted struct {
	spans  []calendar.Span
	ids    []int32            // of the spans that are not empty, by start, as given among equals
	ends   []int32            // the same ids by end
	starts []calendar.Instant // of every 16th of ids, which lie side by side in memory
	stops  []calendar.Instant // of every 16th of ends
	forest []node
	leaves int  // how many runs of 16 the forest has room for, a power of two
	plain  bool // the ids are 0, 1, 2 …
}

// A node sums up a run of spans.
type node struct {
	latest calendar.Instant // the latest end
	length float64          // of the longest, in days; -1 for none
	at     int32            // the position of the longest in ids, the first among equals; -1 for none
}

// run is how many spans a leaf of the forest stands for: a scan of so many takes
// no longer than the steps of a deeper tree, which would take ten times the memory.
const run = 16

// New makes the index of spans. Empty spans are left out.
func New(spans []calendar.Span) *Index { return &Index{sorted: sortedOf(spans)} }

// Make is New for another goroutine: it is given up soon after ctx ends, with its error.
func Make(ctx context.Context, spans []calendar.Span) (*Index, error) {
	x := makeSorted(ctx, spans)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return &Index{sorted: x}, nil
}

func sortedOf(spans []calendar.Span) *sorted { return makeSorted(context.Background(), spans) }

// makeSorted returns what is worth nothing where ctx has ended.
func makeSorted(ctx context.Context, spans []calendar.Span) *sorted {
	starts := make([]Key, 0, len(spans))
	_ = pieces.InOrder(ctx, len(spans), func(from, to int) { // the caller asks ctx, here and below
		for i := from; i < to; i++ {
			if s := spans[i]; !s.Empty() {
				starts = append(starts, Key{s.Start, int32(i)})
			}
		}
	})
	x := &sorted{spans: spans, ids: Sort(ctx, starts)}
	ends := starts[:0]
	_ = pieces.InOrder(ctx, len(x.ids), func(from, to int) {
		for _, id := range x.ids[from:to] {
			ends = append(ends, Key{spans[id].End, id})
		}
	})
	if x.ends = Sort(ctx, ends); ctx.Err() != nil {
		return nil
	}
	x.plant(ctx)
	return x
}

// plant fills what leads to the spans of a window, once they are in order.
func (x *sorted) plant(ctx context.Context) {
	x.markStarts()
	x.markStops()
	x.grow(ctx)
}

func (x *sorted) markStarts() {
	x.plain = isPlain(x.ids)
	x.starts = make([]calendar.Instant, 0, len(x.ids)/run+1)
	for i := 0; i < len(x.ids); i += run {
		x.starts = append(x.starts, x.spans[x.ids[i]].Start)
	}
}

func isPlain(ids []int32) bool {
	for i, id := range ids {
		if int(id) != i {
			return false
		}
	}
	return true
}

func (x *sorted) markStops() {
	x.stops = make([]calendar.Instant, 0, len(x.ends)/run+1)
	for i := 0; i < len(x.ends); i += run {
		x.stops = append(x.stops, x.spans[x.ends[i]].End)
	}
}

// grow fills the forest from its leaves to its root; the children of node k are 2k and
// 2k+1. The forest is worth nothing where ctx has ended.
func (x *sorted) grow(ctx context.Context) {
	x.leaves = 1
	for x.leaves*run < len(x.ids) {
		x.leaves *= 2
	}
	x.forest = make([]node, 2*x.leaves)
	leaves := x.forest[x.leaves:]
	_ = pieces.Each(ctx, len(x.ids), func(_, from, to int) { // the caller asks ctx
		for i := from / run; i*run < to; i++ {
			leaves[i] = x.sum(i*run, (i+1)*run)
		}
	})
	for i := (len(x.ids) + run - 1) / run; i < len(leaves); i++ {
		leaves[i] = x.sum(0, 0)
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

// sum sums up the spans of the positions [from, to).
func (x *sorted) sum(from, to int) node {
	n := node{latest: calendar.Beginning, length: -1, at: -1}
	for i := from; i < min(to, len(x.ids)); i++ {
		s := x.span(i)
		n.latest = calendar.Later(n.latest, s.End)
		if days := s.Days(); days > n.length {
			n.length, n.at = days, int32(i)
		}
	}
	return n
}

// span returns the span at a position of ids.
func (x *sorted) span(i int) calendar.Span { return x.spans[x.ids[i]] }

// startsBefore returns how many spans start before an instant; no fewer than
// least.
func (x *sorted) startsBefore(i calendar.Instant, least int) int {
	from, to := x.around(x.starts, least, func(at calendar.Instant) bool { return at.Before(i) })
	return from + first(to-from, func(k int) bool { return x.spans[x.ids[from+k]].Start.Before(i) })
}

// endsUpTo returns how many spans end no later than an instant; no fewer than
// least.
func (x *sorted) endsUpTo(i calendar.Instant, least int) int {
	from, to := x.around(x.stops, least, func(at calendar.Instant) bool { return !i.Before(at) })
	return from + first(to-from, func(k int) bool { return !i.Before(x.spans[x.ends[from+k]].End) })
}

// around returns the positions between which those end that are so, by the instants
// of every 16th. It looks first near the least that it may be: the columns of a
// window are asked for one after the other.
func (x *sorted) around(marks []calendar.Instant, least int, so func(calendar.Instant) bool) (from, to int) {
	skip := least / run
	step := 1
	for skip+step <= len(marks) && so(marks[skip+step-1]) {
		step *= 2
	}
	low := skip + step/2
	k := low + first(min(skip+step, len(marks)+1)-1-low, func(k int) bool { return so(marks[low+k]) })
	return max(least, (k-1)*run), min(k*run, len(x.ids))
}

// first returns how many of the first of n things are so; none that follows is.
func first(n int, so func(int) bool) int {
	lo, hi := 0, n
	for lo < hi {
		if mid := (lo + hi) / 2; so(mid) {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// count returns how many spans overlap a window that is not empty.
func (x *sorted) count(w calendar.Span) int {
	return x.startsBefore(w.End, 0) - x.endsUpTo(w.Start, 0)
}
