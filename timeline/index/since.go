package index

import (
	"slices"

	"dateline/timeline/calendar"
)

// since is what was edited after an index was made: a small index of the spans that
// hold no more, to be taken off the counts, and one of those that came.
//
//	main  ─┬──×┬───┬──×─┬───   as it was made
//	less      ×       ×        the same spans, gone
//	more    ▪            ▪     added; an edited span is one gone and one added
//
// Answers name a span by its position among all that hold now, which Shift knows.
type since struct {
	shift     *Shift
	gone      []int32 // the ids in main that are gone, ascending
	goneAt    []int   // their positions in main.ids, ascending
	less      *sorted // of their spans
	more      *sorted // of those added
	positions []int32 // of those added, ascending
}

// With returns an index of the spans of x without some, which are gone, and with
// others; shift tells the positions of all. Gone are ids of x, ascending; the added spans
// are in the order of their positions. The spans of x must be sorted by start, with those
// that are empty behind, so must be the whole after the edit.
//
// It takes time and memory by what was edited, not by what x holds. Nothing was edited
// of x itself.
func (x *Index) With(shift *Shift, gone []int32, added []calendar.Span, positions []int32) *Index {
	x = x.copied()
	e := &since{shift: shift, gone: gone, positions: positions, less: empty, more: empty}
	if len(added) > 0 {
		e.more = sortedOf(added)
	}
	if len(gone) > 0 {
		spans := make([]calendar.Span, len(gone))
		e.goneAt = make([]int, len(gone))
		for i, id := range gone {
			spans[i] = x.spans[id]
			e.goneAt[i], _ = slices.BinarySearch(x.ids, id)
		}
		e.less = sortedOf(spans)
	}
	return &Index{sorted: x.sorted, since: e}
}

// Moved returns x, of whose own spans none was edited, with answers that name the
// positions after an edit; other indexes share the edit with it.
func (x *Index) Moved(like *Index) *Index {
	return &Index{sorted: x.copied().sorted, since: like.since}
}

var empty = sortedOf(nil)

// kept leaves out the ids of dst, from one position on, that are gone, and makes positions
// of the others.
func (e *since) kept(dst []int32, from int) []int32 {
	n := from
	for _, id := range dst[from:] {
		if _, gone := slices.BinarySearch(e.gone, id); !gone {
			dst[n] = e.shift.To(id)
			n++
		}
	}
	return dst[:n]
}

// added makes positions of the numbers of added spans in dst, from one position on.
func (e *since) added(dst []int32, from int) []int32 {
	for i, k := range dst[from:] {
		dst[from+i] = e.positions[k]
	}
	return dst
}

// longest returns the position of the longest span of those of main that start within
// [from, to) and are not gone, and of those of more within [first, last); -1 for none.
func (e *since) longest(main *sorted, from, to, first, last int) int32 {
	best, length := int32(-1), -1.0
	take := func(x *sorted, at int32, position func(id int32) int32) {
		id := x.ids[at]
		if days := x.spans[id].Days(); days > length || days == length && position(id) < best {
			best, length = position(id), days
		}
	}
	part := func(from, to int) {
		if from < to {
			take(main, main.longestOf(from, to), e.shift.To)
		}
	}
	i, _ := slices.BinarySearch(e.goneAt, from)
	for ; i < len(e.goneAt) && e.goneAt[i] < to; i++ {
		part(from, e.goneAt[i])
		from = e.goneAt[i] + 1
	}
	part(from, to)
	if first < last {
		take(e.more, e.more.longestOf(first, last), func(k int32) int32 { return e.positions[k] })
	}
	return best
}
