package index

import (
	"context"
	"sync"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// Cut returns an index of some of the spans of x and of some that came, without sorting all
// anew. From tells of each of spans which of x it is, -1 of one that came; but for these it
// ascends. It is given up soon after ctx ends, with its error.
//
// It is asked of an index of which nothing was edited.
func (x *Index) Cut(ctx context.Context, spans []calendar.Span, from []int32) (*Index, error) {
	x = x.copied()
	to, came := x.where(ctx, spans, from)
	p := &sorted{spans: spans}
	var both sync.WaitGroup
	both.Go(func() {
		p.ids = moved(ctx, x.ids, to, came, func(id int32) Key { return Key{spans[id].Start, id} })
		p.markStarts()
		p.grow(ctx)
	})
	both.Go(func() {
		p.ends = moved(ctx, x.ends, to, came, func(id int32) Key { return Key{spans[id].End, id} })
		p.markStops()
	})
	if both.Wait(); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return &Index{sorted: p}, nil
}

// where returns for each span of x one more than its number among those of Cut, 0 for one
// that is left out; and the numbers of those that came and are not empty.
func (x *Index) where(ctx context.Context, spans []calendar.Span, from []int32) (to, came []int32) {
	to = make([]int32, len(x.spans))
	cames := make([][]int32, pieces.Workers(len(from)))
	_ = pieces.Each(ctx, len(from), func(worker, begin, end int) { // the caller asks ctx
		for k := begin; k < end; k++ {
			if i := from[k]; i >= 0 {
				to[i] = int32(k) + 1
			} else if !spans[k].Empty() {
				cames[worker] = append(cames[worker], int32(k))
			}
		}
	})
	for _, some := range cames {
		came = append(came, some...)
	}
	return to, came
}

// moved returns the ids that go to somewhere, by their new numbers, with those that came
// among them by their keys.
func moved(ctx context.Context, ids, to, came []int32, keyOf func(id int32) Key) []int32 {
	keys := make([]Key, len(came))
	for i, id := range came {
		keys[i] = keyOf(id)
	}
	came = Sort(ctx, keys)
	all := make([]int32, 0, len(ids)+len(came))
	_ = pieces.InOrder(ctx, len(ids), func(begin, end int) { // the caller asks ctx
		for _, id := range ids[begin:end] {
			at := to[id] - 1
			if at < 0 {
				continue
			}
			for len(came) > 0 && keyOf(came[0]).compare(keyOf(at)) < 0 {
				all, came = append(all, came[0]), came[1:]
			}
			all = append(all, at)
		}
	})
	return append(all, came...)
}
