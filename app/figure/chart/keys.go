package chart

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A numbering has the values of a facet as small numbers, which are counted many times as fast
// as their names.
type numbering struct {
	keys []string                    // by number
	each func(i int, do func(int32)) // the numbers of the event at a position, each once
}

// numbered returns the numbering of a facet that the columns of a subject hold; false where they
// do not, or where events were edited since they were made.
func numbered(s *figure.Subject, by view.Facet) (n numbering, ok bool) {
	columns := s.Columns()
	c, ok := columns.Plain()
	if !ok {
		return n, false
	}
	places, actors := columns.Complete()
	switch {
	case by == view.ByType:
		for k := range int(timeline.Other) + 1 {
			n.keys = append(n.keys, timeline.Type(k).String())
		}
		n.each = func(i int, do func(int32)) { do(int32(c.Type[i])) }
	case by == view.ByPlace && places:
		n.keys = append(n.keys, "")
		for i := range s.Timeline.Places {
			n.keys = append(n.keys, s.Timeline.Places[i].ID)
		}
		n.each = func(i int, do func(int32)) { do(c.Place[i] + 1) }
	case by == view.ByActor && actors:
		n.keys = append(n.keys, "")
		for i := range s.Timeline.Actors {
			n.keys = append(n.keys, s.Timeline.Actors[i].ID)
		}
		n.each = func(i int, do func(int32)) {
			all := c.Actors(i)
			for _, k := range all {
				do(k + 1)
			}
			if len(all) == 0 {
				do(0)
			}
		}
	default:
		return n, false
	}
	return n, true
}

// A counted value is how many events of a piece have it, and the first of them.
type counted struct {
	count int
	first int32
}

// count counts the events by their numbers, the value with the most first and of equal ones that
// which comes first; and tells whether an event has several.
func (n numbering) count(ctx context.Context, s *figure.Subject) (all []value, several bool) {
	found, many := make([][]counted, pieces.Workers(s.Len())), make([]bool, pieces.Workers(s.Len()))
	for w := range found {
		found[w] = make([]counted, len(n.keys))
	}
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := found[worker]
		for i := from; i < to; i++ {
			had := 0
			n.each(i, func(k int32) {
				if one := &mine[k]; one.count == 0 {
					one.first = int32(i)
				}
				mine[k].count++
				had++
			})
			many[worker] = many[worker] || had > 1
		}
	})
	for k, key := range n.keys {
		sum := counted{}
		for w := range found {
			if one := found[w][k]; sum.count == 0 {
				sum = one
			} else {
				sum.count += one.count
			}
		}
		if sum.count > 0 {
			all = append(all, value{key: key, count: sum.count, first: sum.first})
		}
	}
	slices.SortStableFunc(all, func(a, b value) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.first, b.first)) })
	return all, slices.Contains(many, true)
}

// fill adds the events to the parts of the rows that they belong to: that of their value, or the
// last.
func (n numbering) fill(ctx context.Context, s *figure.Subject, colours *figure.Colours, shown []row, at map[string]int) {
	rows := make([]int32, len(n.keys))
	for k, key := range n.keys {
		r, is := at[key]
		if !is {
			r = len(shown) - 1
		}
		rows[k] = int32(r)
	}
	of := partsBy(s, colours)
	all := newCounters(s.Len(), len(shown)*someParts)
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := &all[worker]
		for i := from; i < to; i++ {
			part := of(i)
			n.each(i, func(k int32) { mine.add(int(rows[k])*someParts+part, i) })
		}
	})
	for r := range shown {
		for part := range shown[r].parts {
			shown[r].parts[part] = sumOf(all, r*someParts+part)
		}
	}
}
