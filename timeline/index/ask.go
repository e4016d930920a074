package index

import (
	"cmp"
	"slices"

	"dateline/timeline/calendar"
)

// Len returns how many spans there are.
func (x *Index) Len() int {
	if m := x.masked; m != nil {
		return m.starts.Kept()
	}
	n := len(x.ids)
	if e := x.since; e != nil {
		n += len(e.more.ids) - len(e.gone)
	}
	return n
}

// Count returns how many spans overlap a window; those that touch it do not.
func (x *Index) Count(w calendar.Span) int {
	if w.Empty() {
		return 0
	}
	if m := x.masked; m != nil {
		return m.count(w)
	}
	n := x.count(w)
	if e := x.since; e != nil {
		n += e.more.count(w) - e.less.count(w)
	}
	return n
}

// Starts returns how many spans start in a window.
func (x *Index) Starts(w calendar.Span) int {
	if w.Empty() {
		return 0
	}
	if m := x.masked; m != nil {
		return m.startsBefore(w.End) - m.startsBefore(w.Start)
	}
	n := x.starting(w)
	if e := x.since; e != nil {
		n += e.more.starting(w) - e.less.starting(w)
	}
	return n
}

func (x *sorted) starting(w calendar.Span) int {
	before := x.startsBefore(w.Start, 0)
	return x.startsBefore(w.End, before) - before
}

// Before returns how many spans end before a window starts, or as it does.
func (x *Index) Before(w calendar.Span) int {
	if m := x.masked; m != nil {
		return m.endsUpTo(w.Start)
	}
	n := x.endsUpTo(w.Start, 0)
	if e := x.since; e != nil {
		n += e.more.endsUpTo(w.Start, 0) - e.less.endsUpTo(w.Start, 0)
	}
	return n
}

// After returns how many spans start after a window ends, or as it does.
func (x *Index) After(w calendar.Span) int {
	if m := x.masked; m != nil {
		return m.starts.Kept() - m.startsBefore(w.End)
	}
	n := len(x.ids) - x.startsBefore(w.End, 0)
	if e := x.since; e != nil {
		n += len(e.more.ids) - e.more.startsBefore(w.End, 0) - len(e.less.ids) + e.less.startsBefore(w.End, 0)
	}
	return n
}

// Visible appends to dst the spans that overlap a window, by start, but no more
// than most of them.
func (x *Index) Visible(w calendar.Span, most int, dst []int32) []int32 {
	if w.Empty() {
		return dst
	}
	if m := x.masked; m != nil {
		return m.whole.inWindow(w, most, m.kept, dst)
	}
	e := x.since
	if e == nil {
		return x.inWindow(w, most, nil, dst)
	}
	from := len(dst)
	dst = e.kept(x.inWindow(w, most+len(e.gone), nil, dst), from)
	if len(e.more.ids) > 0 {
		behind := len(dst)
		dst = e.added(e.more.inWindow(w, most, nil, dst), behind)
		slices.Sort(dst[from:]) // the positions of an edited index are in the order of starts
	}
	return dst[:min(len(dst), from+most)]
}

// Longest appends to dst the longest spans of x that overlap a window, the
// longest first, but no more than most of them.
func (s *Search) Longest(x *Index, w calendar.Span, most int, dst []int32) []int32 {
	if w.Empty() || most <= 0 {
		return dst
	}
	if m := x.masked; m != nil {
		return s.longest(m.whole, w, most, m.kept, dst)
	}
	e := x.since
	if e == nil {
		return s.longest(x.sorted, w, most, nil, dst)
	}
	from := len(dst)
	dst = e.kept(s.longest(x.sorted, w, most+len(e.gone), nil, dst), from)
	behind := len(dst)
	dst = e.added(s.longest(e.more, w, most, nil, dst), behind)
	slices.SortFunc(dst[from:], func(a, b int32) int {
		return cmp.Or(cmp.Compare(x.Span(b).Days(), x.Span(a).Days()), cmp.Compare(a, b))
	})
	return dst[:min(len(dst), from+most)]
}

// Span returns the span that an answer names.
func (x *Index) Span(id int32) calendar.Span {
	if m := x.masked; m != nil {
		return m.span(id)
	}
	if e := x.since; e != nil {
		position, added := e.shift.From(id)
		if added {
			k, _ := slices.BinarySearch(e.positions, id)
			return e.more.spans[k]
		}
		id = position
	}
	return x.spans[id]
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
	x = x.copied()
	days := w.Days()
	main, more, less := begin(x.sorted, w), counter{}, counter{}
	e := x.since
	if e != nil {
		more, less = begin(e.more, w), begin(e.less, w)
	}
	for c := range n {
		right := w.Start.Add(days * float64(c+1) / float64(n))
		if c == n-1 {
			right = w.End
		}
		col, from, to := main.next(right)
		if e == nil {
			if to > from {
				col.Longest = x.ids[x.longestOf(from, to)]
			}
			dst = append(dst, col)
			continue
		}
		gone, _, _ := less.next(right)
		new, first, last := more.next(right)
		col.Count, col.Starts = col.Count+new.Count-gone.Count, col.Starts+new.Starts-gone.Starts
		col.Longest = e.longest(x.sorted, from, to, first, last)
		dst = append(dst, col)
	}
	return dst
}

// A counter counts the spans of one column after the other.
type counter struct {
	of             *sorted
	started, ended int
}

func begin(x *sorted, w calendar.Span) counter {
	return counter{x, x.startsBefore(w.Start, 0), x.endsUpTo(w.Start, 0)}
}

// next counts up to the right of a column, and returns the positions of what starts in it.
func (c *counter) next(right calendar.Instant) (col Column, from, to int) {
	from, to = c.started, c.of.startsBefore(right, c.started)
	col = Column{Count: int32(to - c.ended), Starts: int32(to - from), Longest: -1}
	c.started, c.ended = to, c.of.endsUpTo(right, c.ended)
	return col, from, to
}
