package chart

import (
	"context"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/pieces"
)

// A beyond tells which of the dated events of a main order end beyond the bin in which they begin,
// for the bins that were asked for last: those that are drawn, and those of the answer. Of a million few do, and of the others the bounds, which
// are thirty times as large as all else that a chart reads of them, need not be fetched again for
// each filter.
type beyond struct {
	mu   sync.Mutex
	last [2]beyondBins // the newest first
}

type beyondBins struct {
	edges []calendar.Instant
	of    *index.Mask
}

type beyondKey struct{}

// beyondOf returns which events of a main order end beyond their bin, or begin in none.
func beyondOf(ctx context.Context, o *figure.Order, edges []calendar.Instant) (*index.Mask, error) {
	b := figure.Once(o, beyondKey{}, func() *beyond { return new(beyond) })
	b.mu.Lock()
	at := slices.IndexFunc(b.last[:], func(one beyondBins) bool { return slices.Equal(one.edges, edges) })
	if at > 0 {
		b.last[0], b.last[at] = b.last[at], b.last[0]
	}
	known := b.last[0].of
	b.mu.Unlock()
	if at >= 0 {
		return known, ctx.Err()
	}
	last := len(edges) - 1
	of, err := index.MakeMask(ctx, o.Dated, func(_, from, to int, words []uint64) {
		bin := -1
		for i := from; i < to; i++ {
			bounds := o.Bounds(i)
			for bin < last && !bounds.Start.Before(edges[bin+1]) {
				bin++
			}
			if bin < 0 || bin == last || edges[bin+1].Before(bounds.End) {
				words[(i-from)/64] |= 1 << (i % 64)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last = [2]beyondBins{{slices.Clone(edges), of}, b.last[0]}
	return of, nil
}

// runs are the events of a window by the bins in which they begin: since they stand by their
// starts, those of a bin stand side by side.
type runs struct {
	*figure.Subject
	shown  figure.Run
	starts []int       // of each bin the position of its first event, and behind the last where that ends
	kept   *index.Mask // of the positions in the whole; nil for all
	beyond *index.Mask // by position in the whole
}

// runsOf returns the events of a subject by bins; nil where their bounds are asked for as quickly:
// of what is not all the events, nor asks theirs.
func runsOf(ctx context.Context, s *figure.Subject, edges []calendar.Instant) *runs {
	whole, kept := s.Part()
	if s.Main() != s.Order || whole == nil && s.Len() < s.Total {
		return nil
	}
	if whole == nil {
		whole = s.Order
	}
	r := &runs{Subject: s, shown: s.RunIn(calendar.Span{Start: edges[0], End: edges[len(edges)-1]}), kept: kept}
	for _, at := range edges {
		r.starts = append(r.starts, s.StartsBefore(at))
	}
	var err error
	if r.beyond, err = beyondOf(ctx, whole, edges); err != nil {
		return nil
	}
	return r
}

// weigh weighs the events, each worker for itself.
func (r *runs) weigh(ctx context.Context, all []weighing, of func(i int) int) {
	earlier, first, _ := r.shown.Parts()
	counts, rooms := make([][]int32, len(all)), make([][]int32, len(all))
	for w := range all {
		counts[w] = make([]int32, len(all[w].bins)*someParts)
	}
	_ = pieces.Each(ctx, r.shown.Len(), func(worker, from, to int) { // the caller asks ctx
		k := &all[worker]
		for ; from < min(to, len(earlier)); from++ {
			i := int(earlier[from])
			k.add(i, r.Bounds(i), of(i))
		}
		begin, end := first+from-len(earlier), first+to-len(earlier)
		if begin >= end {
			return
		}
		bin, _ := slices.BinarySearch(r.starts, begin+1)
		bin--
		whole := r.whole(begin, end, rooms[worker])
		for i := begin; i < end; i++ {
			for i >= r.starts[bin+1] {
				bin++
			}
			at, part := i, of(i)
			if whole != nil {
				at = int(whole[i-begin])
			}
			if r.beyond.Has(at) {
				k.add(i, r.Bounds(i), part)
				continue
			}
			n := &counts[worker][bin*someParts+part]
			if w := &k.bins[bin][part]; *n < mostHeld && len(w.first) < mostHeld {
				w.first = append(w.first, int32(i))
			}
			*n++
		}
		rooms[worker] = whole
	})
	for worker := range all {
		for at, n := range counts[worker] {
			w := &all[worker].bins[at/someParts][at%someParts]
			w.sum, w.certain, w.count = w.sum+float64(n), w.certain+int(n), w.count+int(n)
		}
	}
}

// whole returns the positions in the whole of some positions; nil where they are the same.
func (r *runs) whole(begin, end int, room []int32) []int32 {
	if r.kept == nil {
		return nil
	}
	return r.kept.Append(r.kept.At(begin), r.kept.At(end-1)+1, room[:0])
}
