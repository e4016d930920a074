package figure

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/index"
	"dateline/timeline/pieces"
)

// blockSize is how many events a block of ranking.blocks sums up.
const blockSize = 1024

// sort finds slots, bounds and Dated of the events that keep accepts: by start, and as
// they stand in the file; those without a date last, as they stand. Bounds are open
// still where a date is.
func (o *Order) sort(ctx context.Context) {
	events, n := o.Timeline.Events, o.Timeline.Events.Slots()
	workers := pieces.Workers(n)
	dated, others := make([][]index.Key, workers), make([][]int32, workers)
	if o.keep == nil {
		for w := range dated {
			dated[w] = make([]index.Key, 0, n/workers+pieces.Size)
		}
	}
	if pieces.Each(ctx, n, func(worker, from, to int) {
		for i := from; i < to; i++ {
			e := events.At(i)
			if e == nil || o.keep != nil && !o.keep(e) {
				continue
			}
			if b := e.When.Date.BoundsIn(o.zone); drawable(e.When.Date, b) {
				dated[worker] = append(dated[worker], index.Key{At: b.Start, ID: int32(i)})
			} else {
				others[worker] = append(others[worker], int32(i))
			}
		}
	}) != nil {
		return
	}
	keys := slices.Concat(dated...)
	n = len(keys)
	o.slots = append(index.Sort(ctx, keys), slices.Concat(others...)...)
	if ctx.Err() != nil {
		return
	}
	o.Dated = n
	o.bounds = make([]calendar.Span, len(o.slots))
	o.takeDates(ctx, 0, o.Dated)
}

// takeDates takes the bounds of the events in some positions from their dates.
func (o *Order) takeDates(ctx context.Context, begin, end int) {
	_ = pieces.Each(ctx, end-begin, func(_, from, to int) { // the caller asks ctx
		for i := begin + from; i < begin+to; i++ {
			o.bounds[i] = o.At(i).When.Date.BoundsIn(o.zone)
		}
	})
}

// sortEqual sorts by their ends the events that have one start.
func (o *Order) sortEqual(ctx context.Context) {
	for from, asked := 0, 0; from < o.Dated; {
		if from >= asked {
			if ctx.Err() != nil {
				return
			}
			asked = from + pieces.Size
		}
		to, start, sorted := from+1, o.bounds[from].Start, true
		for ; to < o.Dated && o.bounds[to].Start == start; to++ {
			sorted = sorted && !o.bounds[to].End.Before(o.bounds[to-1].End)
		}
		if !sorted {
			ends := make([]index.Key, 0, to-from)
			for i := from; i < to; i++ {
				ends = append(ends, index.Key{At: o.bounds[i].End, ID: o.slots[i]})
			}
			copy(o.slots[from:], index.Sort(ctx, ends))
			o.takeDates(ctx, from, to)
		}
		from = to
	}
}

// bound takes bounds, finds the extent, and closes the bounds that are open.
func (o *Order) bound(ctx context.Context, boundsOf func(position int) calendar.Span) {
	o.blocks = make([]calendar.Span, (o.Dated+blockSize-1)/blockSize)
	open := make([][]int32, pieces.Workers(o.Dated))
	if pieces.Each(ctx, o.Dated, func(worker, from, to int) { // a piece is some blocks
		mine := open[worker]
		for begin := from; begin < to; begin += blockSize {
			var block calendar.Span
			for i := begin; i < min(begin+blockSize, to); i++ {
				b := boundsOf(i)
				o.bounds[i] = b
				if b.Start == calendar.Beginning || b.End == calendar.End {
					mine, b = append(mine, int32(i)), bounded(b)
				}
				if i == begin || b.Start.Before(block.Start) {
					block.Start = b.Start
				}
				if i == begin || block.End.Before(b.End) {
					block.End = b.End
				}
			}
			o.blocks[begin/blockSize] = block
		}
		open[worker] = mine
	}) != nil {
		return
	}
	for _, b := range o.blocks {
		o.Extent = o.Extent.Union(b)
	}
	o.open = slices.Concat(open...)
	_ = pieces.Each(ctx, len(o.open), func(_, from, to int) { // the caller asks ctx
		for _, i := range o.open[from:to] {
			o.bounds[i] = closed(o.bounds[i], o.Extent)
		}
	})
}

// closed returns the bounds of an event without a start or an end a tenth of
// the whole beyond the other events; the drawing shows that side dissolving.
func closed(b, extent calendar.Span) calendar.Span {
	margin := extent.Days() / 10
	if b.Start.Unbounded() {
		b.Start = calendar.Earlier(extent.Start, b.End.Add(-1)).Add(-margin)
	}
	if b.End.Unbounded() {
		b.End = calendar.Later(extent.End, b.Start.Add(1)).Add(margin)
	}
	return b
}

// Reached returns a span in which the index finds what a span that is asked for may have some time
// in common with. It is that span; but where it lies beyond all that begins and ends, it reaches back
// to there: an event without an end goes on until then and is drawn to a little beyond the others
// only, and likewise one without a start.
func (o *Order) Reached(span calendar.Span) calendar.Span {
	switch {
	case span.Empty() || o.Extent.Empty():
	case !span.Start.Before(o.Extent.End):
		span.Start = o.Extent.End
	case !o.Extent.Start.Before(span.End):
		span.End = o.Extent.Start
	}
	return span
}

// A key is what decides of the position of an event.
type key struct {
	bounds calendar.Span // as the date says; of no event without a date
	dated  bool
	slot   int32
}

func (r *ranking) keyOf(e *timeline.Event, slot int) key {
	k := key{slot: int32(slot)}
	if b := e.When.Date.BoundsIn(r.zone); drawable(e.When.Date, b) {
		k.bounds, k.dated = b, true
	}
	return k
}

func (k key) compare(l key) int {
	switch {
	case k.dated != l.dated && k.dated:
		return -1
	case k.dated != l.dated:
		return 1
	}
	return cmp.Or(k.bounds.Start.Compare(l.bounds.Start), k.bounds.End.Compare(l.bounds.End), cmp.Compare(k.slot, l.slot))
}

// rank returns the position in a main order of the event with a key, or else the position
// that it would be put in front of. An event that lay elsewhere when the order was made
// is not found.
func (o *Order) rank(k key) (position int, found bool) {
	return sort.Find(len(o.slots), func(i int) int {
		slot := int(o.slots[i])
		return k.compare(o.keyOf(o.Timeline.Events.At(slot), slot))
	})
}

func drawable(d edtf.Date, b calendar.Span) bool {
	return !d.IsZero() && !(b.Start.Unbounded() && b.End.Unbounded())
}

// bounded returns the part of a span that can be drawn: a side without a
// bound shrinks to the first or last day of the other.
func bounded(b calendar.Span) calendar.Span {
	if b.Start.Unbounded() {
		b.Start = b.End.Add(-1)
	}
	if b.End.Unbounded() {
		b.End = b.Start.Add(1)
	}
	return b
}
