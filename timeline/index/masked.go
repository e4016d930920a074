package index

import (
	"context"
	"sync"

	"dateline/timeline/calendar"
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
	if m.starts, err = maskOf(ctx, len(x.ids), func(k int) bool { return kept.Has(int(x.ids[k])) }); err != nil {
		return nil, err
	}
	m.ends, err = maskOf(ctx, len(x.ends), func(k int) bool { return kept.Has(int(x.ends[k])) })
	return &Index{masked: m}, err
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
		p := &sorted{spans: m.kept.spansOf(m.whole.spans), ids: m.renamed(m.whole.ids), ends: m.renamed(m.whole.ends)}
		p.plant(context.Background())
		m.full = &Index{sorted: p}
	})
	return m.full
}

// renamed returns the kept of some ids by their numbers among the kept.
func (m *masked) renamed(ids []int32) []int32 {
	all := make([]int32, 0, m.starts.Kept())
	for _, id := range ids {
		if m.kept.Has(int(id)) {
			all = append(all, int32(m.kept.Rank(int(id))))
		}
	}
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
