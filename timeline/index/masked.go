package index

import (
	"context"
	"sync"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// masked answers for those spans of an index that a mask keeps, without a copy of any: it asks
// the whole index, leaves out what is not kept, and names what is by its number among the kept.
//
//	whole.ids   0 1 2 3 4 5     by start
//	starts      1 0 1 1 0 1     which are kept; two before 3 start earlier
//	whole.ends  1 0 3 2 5 4     by end
//	ends        0 1 1 1 1 0     the same spans
type masked struct {
	whole        *sorted
	kept         *Mask // of the spans, by their positions
	starts, ends *Mask // of the same by start and by end

	once sync.Once
	full *Index // a copy, made when it is asked for
}

// Masked returns an index of the spans of x that a mask keeps; it names them by their numbers
// among the kept. The mask may be of more things than there are spans. It takes a part of the time
// and of the memory that a copy takes, which pays where much is kept. It is given up soon after
// ctx ends, with its error.
//
// It is asked of an index of which nothing was edited and that is no mask itself.
func (x *Index) Masked(ctx context.Context, kept *Mask) (*Index, error) {
	m := &masked{whole: x.sorted, kept: kept}
	var err error
	if m.starts, err = kept.first(len(x.ids)), ctx.Err(); !x.plain {
		m.starts, err = kept.of(ctx, x.ids)
	}
	if err != nil {
		return nil, err
	}
	m.ends, err = kept.of(ctx, x.ends)
	return &Index{masked: m}, err
}

// Kept is Masked with a copy, of the spans that are kept, in their order: it is quicker to ask, and
// pays where little is kept.
func (x *Index) Kept(ctx context.Context, kept *Mask, spans []calendar.Span) (*Index, error) {
	p := &sorted{spans: spans}
	var both sync.WaitGroup
	both.Go(func() { p.ends = kept.renamed(ctx, x.ends) })
	p.ids = kept.renamed(ctx, x.ids)
	if both.Wait(); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	p.plant(ctx)
	return &Index{sorted: p}, ctx.Err()
}

// Settle makes ahead what an edit needs of an index that is masked: a copy of what is kept.
func (x *Index) Settle() { x.copied() }

// copied returns the index as one that stands by itself.
func (x *Index) copied() *Index {
	m := x.masked
	if m == nil {
		return x
	}
	m.once.Do(func() {
		m.full, _ = (&Index{sorted: m.whole}).Kept(context.Background(), m.kept, m.kept.spansOf(m.whole.spans)) // fails only where it is given up
	})
	return m.full
}

// renamed returns the kept of some ids by their numbers among the kept.
func (m *Mask) renamed(ctx context.Context, ids []int32) []int32 {
	all := make([]int32, 0, min(len(ids), m.Kept()))
	_ = pieces.InOrder(ctx, len(ids), func(from, to int) { // the caller asks ctx
		for _, id := range ids[from:to] {
			if m.Has(int(id)) {
				all = append(all, int32(m.Rank(int(id))))
			}
		}
	})
	return all
}

// startsBefore and endsUpTo count as those of sorted do, of what is kept.
func (m *masked) startsBefore(at calendar.Instant) int {
	return m.starts.Rank(m.whole.startsBefore(at, 0))
}

func (m *masked) endsUpTo(at calendar.Instant) int { return m.ends.Rank(m.whole.endsUpTo(at, 0)) }

func (m *masked) count(w calendar.Span) int { return m.startsBefore(w.End) - m.endsUpTo(w.Start) }

// idAt returns the span of a number in an order, -1 beyond it.
func (m *masked) idAt(order *Mask, ids []int32, number int) int32 {
	if number < 0 || number >= order.Kept() {
		return -1
	}
	return int32(m.kept.Rank(int(ids[order.At(number)])))
}

// span returns the span of a number among the kept.
func (m *masked) span(id int32) calendar.Span { return m.whole.spans[m.kept.At(int(id))] }
