package index

import (
	"context"
	"slices"
	"sync"

	"dateline/timeline/pieces"
)

// Parts returns an index of each part of the spans of x; a part names spans by their
// positions, each once, none of them empty. It is shared where it is sorted by start, and
// must not change any more. No part is sorted by end: the ends of x are dealt out to them.
// It is given up soon after ctx ends, with its error.
//
// It is asked of an index of which nothing was edited.
func (x *Index) Parts(ctx context.Context, parts [][]int32) ([]*Index, error) {
	x = x.copied()
	all := make([]*Index, len(parts))
	ascend := slices.IsSorted(x.ids) // so does every part then that is sorted by start
	var wait sync.WaitGroup
	for i, ids := range parts {
		p := &sorted{spans: x.spans, ends: make([]int32, len(ids))}
		all[i] = &Index{sorted: p}
		wait.Go(func() {
			if p.ids = ids; !ascend || !slices.IsSorted(ids) {
				p.ids = x.byStart(ids)
			}
			p.markStarts()
			p.grow(ctx)
		})
	}
	x.deal(ctx, all, membersOf(ctx, len(x.spans), parts))
	for _, part := range all {
		part.markStops()
	}
	wait.Wait()
	return all, ctx.Err()
}

// byStart returns ids in the order of their starts.
func (x *sorted) byStart(ids []int32) []int32 {
	compare := func(a, b int32) int { return x.spans[a].Start.Compare(x.spans[b].Start) }
	if slices.IsSortedFunc(ids, compare) {
		return ids
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, compare)
	return ids
}

// deal fills the ends of parts. One goroutine comes from the front of all ends, another
// from the back, and in each part they meet: how many it has is known.
//
//	all    a b a a c│b a c a
//	of a   a   a a →│  ← a   a
func (x *sorted) deal(ctx context.Context, parts []*Index, of members) {
	half := len(x.ends) / 2
	var both sync.WaitGroup
	both.Go(func() {
		dealt := make([]int32, len(parts))
		_ = pieces.InOrder(ctx, half, func(from, to int) { // the caller asks ctx
			for _, id := range x.ends[from:to] {
				for part, at := of.next(id, start); part >= 0; part, at = of.next(id, at) {
					parts[part].ends[dealt[part]] = id
					dealt[part]++
				}
			}
		})
	})
	both.Go(func() {
		left := make([]int32, len(parts))
		for i, part := range parts {
			left[i] = int32(len(part.ends))
		}
		_ = pieces.InOrder(ctx, len(x.ends)-half, func(from, to int) {
			for i := from; i < to; i++ {
				id := x.ends[len(x.ends)-1-i]
				for part, at := of.next(id, start); part >= 0; part, at = of.next(id, at) {
					left[part]--
					parts[part].ends[left[part]] = id
				}
			}
		})
	})
	both.Wait()
}

// members tell in which parts each span is. Most are in one, and some in several: these
// stand in a chain of further parts.
type members struct {
	first []int32 // by span, a part; none is -1
	chain []int32 // by span, where in more its chain begins, from 1 on, 0 for nowhere; nil where all chains are empty
	more  []further
}

// A further part of a span, and where in more the next one is, from 1 on; 0 for none.
type further struct{ part, next int32 }

func membersOf(ctx context.Context, n int, parts [][]int32) members {
	m := members{first: make([]int32, n)}
	for i := range m.first {
		m.first[i] = -1
	}
	for number, ids := range parts {
		_ = pieces.InOrder(ctx, len(ids), func(from, to int) { // the caller asks ctx
			for _, id := range ids[from:to] {
				if m.first[id] < 0 {
					m.first[id] = int32(number)
					continue
				}
				if m.chain == nil {
					m.chain = make([]int32, n)
				}
				m.more = append(m.more, further{int32(number), m.chain[id]})
				m.chain[id] = int32(len(m.more))
			}
		})
	}
	return m
}

// start is where next begins with a span.
const start = -1

// next returns a part of a span, -1 behind the last, and where to go on. It is no iterator
// of a function, which would take longer than all else that is done with a span.
func (m *members) next(id, at int32) (part, then int32) {
	switch {
	case at > 0:
		return m.more[at-1].part, m.more[at-1].next
	case at == 0:
		return -1, 0
	case m.chain == nil:
		return m.first[id], 0
	}
	return m.first[id], m.chain[id]
}
