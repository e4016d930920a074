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

// A beyond tells which of the dated events of a main order end beyond the bin in which they start, and
// of which of these it is not known in which bin they start, for the bins that were asked for last: those
// that are drawn, and those of the answer. Of a million few do, and of the others the bounds, which are
// thirty times as large as all else that a chart reads of them, need not be fetched again for each filter.
type beyond struct {
	mu   sync.Mutex
	last [2]beyondBins // the newest first
}

type beyondBins struct {
	edges  []calendar.Instant
	of     *index.Mask
	spread *index.Mask
}

type beyondKey struct{}

// beyondOf returns which events of a main order end beyond their bin, or start in none, and which of
// those that start in one may do so in the next.
func beyondOf(ctx context.Context, o *figure.Order, known []figure.Known, edges []calendar.Instant) (of, spread *index.Mask, err error) {
	b := figure.Once(o, beyondKey{}, func() *beyond { return new(beyond) })
	b.mu.Lock()
	at := slices.IndexFunc(b.last[:], func(one beyondBins) bool { return slices.Equal(one.edges, edges) })
	if at > 0 {
		b.last[0], b.last[at] = b.last[at], b.last[0]
	}
	had := b.last[0]
	b.mu.Unlock()
	if at >= 0 {
		return had.of, had.spread, ctx.Err()
	}
	last := len(edges) - 1
	of, err = index.MakeMask(ctx, o.Dated, func(_, from, to int, words []uint64) {
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
		return nil, nil, err
	}
	if spread, err = spreadOver(ctx, o, known, edges, of); err != nil {
		return nil, nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last = [2]beyondBins{{slices.Clone(edges), of, spread}, b.last[0]}
	return of, spread, nil
}

// spreadOver returns which of some events that start in a bin, and end beyond it, may start in the next.
func spreadOver(ctx context.Context, o *figure.Order, known []figure.Known, edges []calendar.Instant, some *index.Mask) (*index.Mask, error) {
	first, last := o.StartsBefore(edges[0]), o.StartsBefore(edges[len(edges)-1])
	return index.MakeMask(ctx, o.Dated, func(_, from, to int, words []uint64) {
		bin := 0
		for i := max(from, first); i < min(to, last); i++ {
			if !some.Has(i) {
				continue
			}
			bounds := o.Bounds(i)
			for !bounds.Start.Before(edges[bin+1]) {
				bin++
			}
			if edges[bin+1].Before(o.Starting(known, i, bounds).End) {
				words[(i-from)/64] |= 1 << (i % 64)
			}
		}
	})
}

// runs are the events of a window by the bins in which they start: since they stand by their
// starts, those of a bin stand side by side.
type runs struct {
	*figure.Subject
	shown  figure.Run
	starts []int       // of each bin the position of its first event, and behind the last where that ends
	whole  []int32     // of each position that in the whole; nil where they are the same
	beyond *index.Mask // by position in the whole
	spread *index.Mask
}

// runsOf returns the events of a subject that show by bins; nil where their bounds are asked for as quickly:
// of what is not all the events, nor asks theirs.
func runsOf(ctx context.Context, s *figure.Subject, known []figure.Known, edges []calendar.Instant, shown figure.Run) *runs {
	whole, _ := s.Part()
	if s.Main() != s.Order || whole == nil && s.Len() < s.Total {
		return nil
	}
	if whole == nil {
		whole = s.Order
	}
	r := &runs{Subject: s, shown: shown, whole: s.InWhole()}
	for _, at := range edges {
		r.starts = append(r.starts, s.StartsBefore(at))
	}
	var err error
	if r.beyond, r.spread, err = beyondOf(ctx, whole, known, edges); err != nil {
		return nil
	}
	return r
}

// weigh weighs the events, each worker for itself.
func (r *runs) weigh(ctx context.Context, all []weighing, of parting) {
	earlier, first, _ := r.shown.Parts()
	counts := make([][]int32, len(all))
	for w := range all {
		counts[w] = make([]int32, len(all[w].bins)*someParts)
	}
	_ = pieces.Each(ctx, r.shown.Len(), func(worker, from, to int) { // the caller asks ctx
		k := &all[worker]
		for ; from < min(to, len(earlier)); from++ {
			i := int(earlier[from])
			k.add(i, r.Bounds(i), of.part(i))
		}
		begin, end := first+from-len(earlier), first+to-len(earlier)
		if begin >= end {
			return
		}
		bin, _ := slices.BinarySearch(r.starts, begin+1)
		bin--
		for i := begin; i < end; i++ {
			for i >= r.starts[bin+1] {
				bin++
			}
			at, part := i, of.part(i)
			if r.whole != nil {
				at = int(r.whole[i])
			}
			if r.beyond.Has(at) {
				if r.spread.Has(at) {
					k.add(i, r.Bounds(i), part)
					continue
				}
				k.lasts = true
			}
			n := &counts[worker][bin*someParts+part]
			if w := &k.bins[bin][part]; *n < mostHeld && len(w.first) < mostHeld {
				w.first = append(w.first, int32(i))
			}
			*n++
		}
	})
	for worker := range all {
		for at, n := range counts[worker] {
			w := &all[worker].bins[at/someParts][at%someParts]
			w.sum, w.certain, w.count = w.sum+float64(n), w.certain+int(n), w.count+int(n)
		}
	}
}
