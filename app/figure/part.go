package figure

import (
	"context"
	"slices"
	"sync"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/pieces"
)

// A part is what a filter keeps of a main order: it copies neither bounds nor lists of actors nor
// indexes, but asks those of the whole. Where little is kept, a copy is quicker to make and to ask.
type part struct {
	whole *Order
	kept  *index.Mask // of its positions
	from  []int32     // the position in it, by position

	once   sync.Once
	blocks []calendar.Span
}

// leastKept is how small a part of the events must be kept for that they are copied, one in so
// many.
const leastKept = 8

// Part returns the main order that a main order is what a filter keeps of, and which of its
// positions that are; nil for one that stands by itself.
func (o *Order) Part() (whole *Order, kept *index.Mask) {
	if o.part == nil {
		return nil, nil
	}
	return o.part.whole, o.part.kept
}

// masked returns a main order that is the part of o that passes a sieve; nil where a copy does
// better: little passes, or a date has an open side, of which the end of all events decides.
// Nothing was edited of o since its main order was made.
func (o *Order) masked(ctx context.Context, keep func(*timeline.Event) bool, kept *sieve) (*Order, error) {
	if o.part != nil {
		return nil, nil // of which there are no parts
	}
	mask := kept.kept
	if mask.Kept() < mask.Len()/leastKept || slices.ContainsFunc(o.open, func(i int32) bool { return mask.Has(int(i)) }) {
		return nil, nil
	}
	p := &part{whole: o.main, kept: mask, from: make([]int32, mask.Kept())}
	n := &Order{
		Timeline: o.Timeline, Total: o.Total, places: o.places, actors: o.actors, Dated: mask.Rank(o.Dated),
		ranking: &ranking{keep: keep, zone: o.zone, scales: o.scales, slots: make([]int32, mask.Kept()), part: p},
	}
	n.main = n
	if err := pieces.Each(ctx, mask.Len(), func(_, begin, end int) {
		at := mask.Rank(begin)
		mask.Each(begin, end, func(i int) {
			p.from[at], n.slots[at] = int32(i), o.slots[i]
			at++
		})
	}); err != nil {
		return nil, err
	}
	var err error
	if n.Index, err = o.main.Index.Masked(ctx, mask); err != nil {
		return nil, err
	}
	if last := n.Index.Last(); last >= 0 {
		n.Extent = calendar.Span{Start: n.spanAt(0).Start, End: n.Index.Span(last).End}
	}
	c := o.main.columns()
	if c.lost || c.strayed != nil {
		return n, n.prepareColumns(ctx)
	}
	_, err = Prepared(ctx, n, columnsKey{}, func(ctx context.Context) (*columns, error) { return n.partColumns(ctx, c) })
	return n, err
}

// ranked returns the positions in a part of those of the whole that it keeps.
func (p *part) ranked(all []int32) []int32 {
	var some []int32
	for _, i := range all {
		if p.kept.Has(int(i)) {
			some = append(some, int32(p.kept.Rank(int(i))))
		}
	}
	return some
}

// partColumns takes over the columns of the whole.
func (o *Order) partColumns(ctx context.Context, whole *columns) (*columns, error) {
	n, from := o.Len(), o.part.from
	c := newColumnsOf(n)
	shares := make([]*share, pieces.Workers(n))
	for w := range shares {
		shares[w] = newShare(o, 0)
	}
	if err := pieces.Each(ctx, n, func(worker, begin, end int) {
		mine := shares[worker]
		for k := begin; k < end; k++ {
			i := from[k]
			c.status[k], c.kind[k], c.ways[k], c.place[k] = whole.status[i], whole.kind[i], whole.ways[i], whole.place[i]
			mine.cast(whole.actors.of(int(i)))
		}
		mine.count(c, begin, end, o.Dated)
	}); err != nil {
		return nil, err
	}
	if err := c.sum(ctx, shares); err != nil {
		return nil, err
	}
	c.actors = lists{ends: whole.actors.ends, all: whole.actors.all, from: from}
	return c, nil
}

// spanAt returns what is drawn of the event at a position of a main order.
func (r *ranking) spanAt(i int) calendar.Span {
	if r.part != nil {
		return r.part.whole.bounds[r.part.from[i]]
	}
	return r.bounds[i]
}

// blocksOf returns from when to when every so many events of a main order reach.
func (o *Order) blocksOf() []calendar.Span {
	p := o.part
	if p == nil {
		return o.blocks
	}
	p.once.Do(func() {
		for begin := 0; begin < o.Dated; begin += blockSize {
			block := o.spanAt(begin)
			for i := begin + 1; i < min(begin+blockSize, o.Dated); i++ {
				block = block.Union(o.spanAt(i)) // no side of a part is open
			}
			p.blocks = append(p.blocks, block)
		}
	})
	return p.blocks
}
