package index

import (
	"slices"
	"sync"

	"dateline/timeline/calendar"
)

// Cut returns an index of some of the spans of x and of some that came, without sorting all
// anew. For each span of x, at tells which of spans it is, or -1; it ascends but for these.
// Came names those of spans that are not in x, ascending. The spans are those of x but for
// sides that are open, which may end elsewhere; no more of them are empty.
//
// It is asked of an index of which nothing was edited.
func (x *Index) Cut(spans []calendar.Span, at, came []int32) *Index {
	came = slices.DeleteFunc(slices.Clone(came), func(id int32) bool { return spans[id].Empty() })
	byStart := func(a, b int32) int { return (Key{spans[a].Start, a}).compare(Key{spans[b].Start, b}) }
	byEnd := func(a, b int32) int { return (Key{spans[a].End, a}).compare(Key{spans[b].End, b}) }
	p := &sorted{spans: spans}
	sorted := [2]bool{}
	var both sync.WaitGroup
	both.Go(func() {
		p.ids = moved(x.ids, at, slices.Clone(came), byStart)
		sorted[0] = slices.IsSortedFunc(p.ids, byStart)
	})
	both.Go(func() {
		p.ends = moved(x.ends, at, slices.Clone(came), byEnd)
		sorted[1] = slices.IsSortedFunc(p.ends, byEnd)
	})
	if both.Wait(); !sorted[0] || !sorted[1] {
		return New(spans) // where an open side ends at the end of all time, it may tie with others
	}
	p.plant()
	return &Index{sorted: p}
}

// moved returns the ids that at knows, as it names them, with those that came among them.
func moved(ids, at, came []int32, compare func(a, b int32) int) []int32 {
	slices.SortFunc(came, compare)
	all := make([]int32, 0, len(ids)+len(came))
	for _, id := range ids {
		to := at[id]
		if to < 0 {
			continue
		}
		for len(came) > 0 && compare(came[0], to) < 0 {
			all, came = append(all, came[0]), came[1:]
		}
		all = append(all, to)
	}
	return append(all, came...)
}
