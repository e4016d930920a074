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

// InWhole returns the positions in the whole of those of a main order that is a part of it; nil where
// they are the same. They are not to be changed.
func (o *Order) InWhole() []int32 {
	if o.part == nil {
		return nil
	}
	return o.part.from
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
	c, err := n.gather(ctx, o)
	if err != nil {
		return nil, err
	}
	if n.Index, err = o.main.Index.Masked(ctx, mask); err != nil {
		return nil, err
	}
	if last := n.Index.Last(); last >= 0 {
		n.Extent = calendar.Span{Start: n.spanAt(0).Start, End: n.Index.Span(last).End}
	}
	if c == nil {
		return n, n.prepareColumns(ctx)
	}
	_, err = Prepared(ctx, n, columnsKey{}, func(context.Context) (*columns, error) { return c, nil })
	return n, err
}

// gather fills a part of o with its positions and slots, and takes over the columns in the same
// pass; nil where events of o name what was not in the timeline: all are to be looked at anew.
func (o *Order) gather(ctx context.Context, whole *Order) (*columns, error) {
	p, all := o.part, whole.main.columns()
	some := !all.lost && all.strayed == nil
	c := newColumnsOf(0)
	if some {
		c = newColumnsOf(o.Len())
	}
	shares := make([]*share, pieces.Workers(p.kept.Len()))
	for w := range shares {
		shares[w] = newShare(o, 0)
	}
	if err := pieces.Each(ctx, p.kept.Len(), func(worker, begin, end int) {
		from := p.kept.Rank(begin)
		of := p.kept.Append(begin, end, p.from[from:from])
		take(o.slots[from:], whole.slots, of)
		if !some {
			return
		}
		take(c.status[from:], all.status, of)
		take(c.kind[from:], all.kind, of)
		take(c.ways[from:], all.ways, of)
		take(c.place[from:], all.place, of)
		shares[worker].count(c, from, from+len(of), o.Dated)
	}); err != nil || !some {
		return nil, err
	}
	err := c.sum(ctx, shares)
	c.actors, c.parts = lists{ends: all.actors.ends, all: all.actors.all, from: p.from}, nil // which few ask for
	return c, err
}

// take takes over what stands at some positions of a column.
func take[T any](to, column []T, at []int32) {
	to = to[:len(at)]
	for k, i := range at {
		to[k] = column[i]
	}
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
