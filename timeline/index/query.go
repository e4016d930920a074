package index

import "dateline/timeline/calendar"

// Visible appends to dst the spans that overlap a window, by start, but no more
// than most of them.
func (x *Index) Visible(w calendar.Span, most int, dst []int32) []int32 {
	if w.Empty() || len(x.spans) == 0 {
		return dst
	}
	return x.visible(1, 0, x.leaves, x.startsBefore(w.End), w.Start, len(dst)+most, dst)
}

// visible walks the run [from, to) of a node, as far as end, and leaves out
// every run whose latest end lies before the window.
func (x *Index) visible(k, from, to, end int, start calendar.Instant, most int, dst []int32) []int32 {
	if from >= end || len(dst) >= most || !start.Before(x.forest[k].latest) {
		return dst
	}
	if to-from == 1 {
		return append(dst, x.ids[from])
	}
	mid := (from + to) / 2
	dst = x.visible(2*k, from, mid, end, start, most, dst)
	return x.visible(2*k+1, mid, to, end, start, most, dst)
}

// A Search finds the longest spans of a window, and keeps its memory from one
// call to the next. The zero Search is ready to use.
type Search struct{ queue queue }

// Longest appends to dst the longest spans of x that overlap a window, the
// longest first, but no more than most of them.
func (s *Search) Longest(x *Index, w calendar.Span, most int, dst []int32) []int32 {
	if w.Empty() || len(x.spans) == 0 || most <= 0 {
		return dst
	}
	end := x.startsBefore(w.End)
	s.queue = s.queue[:0]
	h := &s.queue
	h.push(x, run{1, 0, x.leaves})
	for len(*h) > 0 && most > 0 {
		r := h.pop(x)
		n := x.forest[r.node]
		if r.from >= end || n.at < 0 || !w.Start.Before(n.latest) {
			continue
		}
		if r.to-r.from == 1 {
			dst = append(dst, x.ids[r.from])
			most--
			continue
		}
		mid := (r.from + r.to) / 2
		h.push(x, run{2 * r.node, r.from, mid})
		h.push(x, run{2*r.node + 1, mid, r.to})
	}
	return dst
}

// A run of spans, and the node that stands for it.
type run struct{ node, from, to int }

// A queue is a heap of runs, the one with the longest span first; among equals
// the earlier one.
type queue []run

func (h queue) before(x *Index, a, b run) bool {
	la, lb := x.forest[a.node].length, x.forest[b.node].length
	return la > lb || la == lb && a.from < b.from
}

func (h *queue) push(x *Index, r run) {
	*h = append(*h, r)
	q := *h
	for i := len(q) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.before(x, q[i], q[up]) {
			return
		}
		q[i], q[up] = q[up], q[i]
		i = up
	}
}

func (h *queue) pop(x *Index) run {
	q := *h
	top := q[0]
	q[0] = q[len(q)-1]
	q = q[:len(q)-1]
	*h = q
	for i := 0; ; {
		next := 2*i + 1
		if next >= len(q) {
			return top
		}
		if next+1 < len(q) && h.before(x, q[next+1], q[next]) {
			next++
		}
		if !h.before(x, q[next], q[i]) {
			return top
		}
		q[i], q[next] = q[next], q[i]
		i = next
	}
}

// A Column is what a column of pixels shows.
type Column struct {
	Count   int32 // how many spans overlap it
	Starts  int32 // how many start in it
	Longest int32 // of those that start in it, the longest; -1 for none
}

// Columns appends to dst a column for each of n equal parts of a window. It
// takes O(n log m) for m spans, wherever these lie.
func (x *Index) Columns(w calendar.Span, n int, dst []Column) []Column {
	days := w.Days()
	left := w.Start
	started, ended := x.startsBefore(left), x.endsUpTo(left)
	for c := range n {
		right := w.Start.Add(days * float64(c+1) / float64(n))
		if c == n-1 {
			right = w.End
		}
		next := x.startsBefore(right)
		col := Column{Count: int32(next - ended), Starts: int32(next - started), Longest: -1}
		if next > started {
			col.Longest = x.ids[x.longestOf(started, next)]
		}
		dst = append(dst, col)
		left, started = right, next
		ended = x.endsUpTo(left)
	}
	return dst
}

// longestOf returns the place of the longest span of [from, to), the first
// among equals; from is less than to.
func (x *Index) longestOf(from, to int) int32 {
	best := node{length: -1}
	take := func(k int) {
		if n := x.forest[k]; n.length > best.length || n.length == best.length && n.at < best.at {
			best = n
		}
	}
	for a, b := from+x.leaves, to+x.leaves; a < b; a, b = a/2, b/2 {
		if a%2 == 1 {
			take(a)
			a++
		}
		if b%2 == 1 {
			b--
			take(b)
		}
	}
	return best.at
}
