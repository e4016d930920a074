package facet

import (
	"slices"
	"sort"
	"strings"

	"dateline/timeline/calendar"
)

// An order is that of the values of facets in a pane: the one of which most is left comes first, by what
// was asked when it was settled last. While a brush moves the counts change and no row does.
type order struct {
	terms  string
	window calendar.Span
	ranked [][]int32 // by facet, nil where nobody wanted to know yet
}

func newOrder(f *Facets) order { return order{ranked: make([][]int32, len(f.List))} }

// Settle orders the values by what is asked now, when somebody wants to know.
func (c *Counter) Settle() {
	terms := strings.Join(c.asked, "\x01") + "\x01" + c.rest
	if terms != c.order.terms || c.window != c.order.window {
		c.order.terms, c.order.window = terms, c.window
		clear(c.order.ranked)
	}
}

// Ranked returns the numbers of the values of a facet in their order; ranges of numbers stay in theirs.
func (c *Counter) Ranked(facet int) []int32 {
	f := c.Facets.List[facet]
	if f.number || strings.Trim(c.order.terms, "\x01") == "" && c.order.window.Empty() {
		return f.Ranked
	}
	if c.order.ranked[facet] == nil {
		c.order.ranked[facet] = f.rankedBy(c.Counts(facet))
	}
	return c.order.ranked[facet]
}

// rankedBy puts the values in the order of so many events of each, of equal ones that which has more of
// all events. Of very many only as many are sorted as can be shown.
func (f *Facet) rankedBy(counts []int32) []int32 {
	top := make([]int32, 0, manyValues+1)
	for _, n := range f.Ranked {
		if count := counts[n]; count > 0 {
			at := sort.Search(len(top), func(k int) bool { return counts[top[k]] < count })
			if at < manyValues {
				top = slices.Insert(top, at, n)
				top = top[:min(len(top), manyValues)]
			}
		}
	}
	taken := make(map[int32]bool, len(top))
	for _, n := range top {
		taken[n] = true
	}
	all := append(make([]int32, 0, len(f.Ranked)), top...)
	for _, n := range f.Ranked {
		if !taken[n] {
			all = append(all, n)
		}
	}
	return all
}
