package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/pieces"
)

// Narrow returns the subject of the events of unfiltered that a filter keeps, of the same edition.
// Nothing is sorted: all that Make derives, and the columns, are cut out of those of unfiltered,
// in linear time. Unfiltered must have all events. It is given up soon after ctx ends, with its
// error.
func Narrow(ctx context.Context, unfiltered *Subject, filter timeline.Filter) (*Subject, error) {
	if filter.IsZero() {
		return unfiltered, ctx.Err()
	}
	filter = filter.On(unfiltered.zone)
	if err := unfiltered.main.prepareColumns(ctx); err != nil {
		return nil, err
	}
	kept, err := unfiltered.sieve(ctx, filter, nil)
	if err != nil {
		return nil, err
	}
	unfiltered.last.Store(&sieved{filter.String(), kept})
	o, err := unfiltered.cut(ctx, filter.Keep(unfiltered.Timeline), kept)
	if err != nil {
		return nil, err
	}
	doubt, err := unfiltered.doubt(ctx, o, filter)
	if err != nil {
		return nil, err
	}
	rough, err := unfiltered.rough(ctx, o, filter)
	if err != nil {
		return nil, err
	}
	s := unfiltered.on(o)
	s.Filter, s.Doubt, s.Rough = filter.String(), doubt, rough
	return s, nil
}

// doubt counts of the events that a filter keeps, which are those of kept, those that it keeps
// for certain, and of all those that it may keep; nil where they are the same.
func (s *Subject) doubt(ctx context.Context, kept *Order, filter timeline.Filter) (*Doubt, error) {
	d := Doubt{kept.Len(), kept.Len()}
	var err error
	if sure := filter.Doubt(); !sure.IsZero() {
		if d.Least, err = kept.count(ctx, sure); err != nil {
			return nil, err
		}
	}
	if most := filter.Most(); !most.Same(filter) {
		if d.Most, err = s.count(ctx, most); err != nil {
			return nil, err
		}
	}
	if d.Least == d.Most {
		return nil, nil
	}
	return &d, nil
}

// count returns how many events of o a filter keeps.
func (o *Order) count(ctx context.Context, filter timeline.Filter) (int, error) {
	of, among := o, (*index.Mask)(nil)
	if o.part != nil { // of which the whole has the columns and texts
		of, among = o.part.whole, o.part.kept
	}
	kept, err := of.sieve(ctx, filter, among)
	if err != nil {
		return 0, err
	}
	if of.edits == nil {
		return kept.kept.Kept(), nil
	}
	n := 0
	of.eachKept(kept, 0, len(of.slots)+1, func(int32, int32, bool) { n++ })
	return n, nil
}

// cut returns a main order of the events of o that pass a sieve, nil for all; keep is the
// same for one event. What was edited since the main order of o was made is put where it
// belongs.
//
//	main of o   0  1  ×  3  4  ×  6      gone: 2, 5
//	kept        ·     ×     ·  ×  ·
//	came              ▪                  added and kept
//	cut         0     1     2     3      from: 0, -1, 4, 6
func (o *Order) cut(ctx context.Context, keep func(*timeline.Event) bool, kept *sieve) (*Order, error) {
	if err := o.main.prepareColumns(ctx); err != nil {
		return nil, err
	}
	if o.edits == nil && kept != nil {
		if n, err := o.masked(ctx, keep, kept); n != nil || err != nil {
			return n, err
		}
	}
	n := &Order{Timeline: o.Timeline, Total: o.Total, ranking: &ranking{keep: keep, zone: o.zone, scales: o.scales}, places: o.places, actors: o.actors}
	n.main = n
	from, err := o.choose(ctx, n, kept)
	if err != nil {
		return nil, err
	}
	if err := takeBounds(ctx, n, o.main, from); err != nil {
		return nil, err
	}
	if o.edits == nil && kept != nil && len(n.open) == 0 {
		n.Index, err = o.main.Index.Kept(ctx, kept.kept, n.bounds[:n.Dated])
	} else {
		n.Index, err = o.main.Index.Cut(ctx, n.bounds[:n.Dated], from[:n.Dated])
	}
	if err != nil {
		return nil, err
	}
	return n, takeColumns(ctx, n, o.main.columns(), from)
}

// choose puts into n the slots of the events of o that pass a sieve. It returns for each of
// them its position in the main order, -1 for one that was added. All is gone through
// twice, first to count, so that every core knows where to put what it finds.
func (o *Order) choose(ctx context.Context, n *Order, kept *sieve) (from []int32, err error) {
	workers := pieces.Workers(len(o.slots) + 1)
	counts := make([]int, workers+1)
	dated := make([]int, workers)
	if err := pieces.Each(ctx, len(o.slots)+1, func(worker, begin, end int) {
		all, some := 0, 0
		o.eachKept(kept, begin, end, func(_, _ int32, isDated bool) {
			if all++; isDated {
				some++
			}
		})
		counts[worker+1], dated[worker] = counts[worker+1]+all, dated[worker]+some
	}); err != nil {
		return nil, err
	}
	for worker := range workers {
		counts[worker+1] += counts[worker]
		n.Dated += dated[worker]
	}
	from, n.slots = make([]int32, counts[workers]), make([]int32, counts[workers])
	return from, pieces.Each(ctx, len(o.slots)+1, func(worker, begin, end int) {
		at := counts[worker]
		o.eachKept(kept, begin, end, func(slot, position int32, _ bool) {
			from[at], n.slots[at] = position, slot
			at++
		})
		counts[worker] = at
	})
}

// eachKept calls do for the events of o that pass a sieve and stand in a range of positions
// of the main order, or in front of one of these; what was added last stands in front of
// the position behind all. One that was added has a position of -1.
func (o *Order) eachKept(kept *sieve, begin, end int, do func(slot, position int32, dated bool)) {
	if o.edits == nil && kept != nil {
		kept.kept.Each(begin, min(end, len(o.slots)), func(i int) { do(o.slots[i], int32(i), i < o.Dated) })
		return
	}
	var gone, before []int32
	added := 0
	if o.edits != nil {
		gone, before = o.edits.gone, o.edits.shift.Before()
		skip, _ := slices.BinarySearch(gone, int32(begin))
		gone = gone[skip:]
		added, _ = slices.BinarySearch(before, int32(begin))
	}
	for i := begin; i < end; i++ {
		for ; added < len(before) && int(before[added]) == i; added++ {
			if kept == nil || kept.added[added] {
				do(o.edits.slots[added], -1, int(o.edits.shift.Positions()[added]) < o.Dated)
			}
		}
		switch {
		case i == len(o.slots):
		case len(gone) > 0 && gone[0] == int32(i):
			gone = gone[1:]
		case kept == nil || kept.kept.Has(i):
			do(o.slots[i], int32(i), i < o.main.Dated)
		}
	}
}

// takeBounds takes over bounds; those that are open in the main order, and those added, are
// as their dates say. One that ends elsewhere than in the main order counts as added from
// then on.
func takeBounds(ctx context.Context, n, main *Order, from []int32) error {
	n.bounds = make([]calendar.Span, len(from))
	open := main.isOpen()
	if n.bound(ctx, func(k int) calendar.Span {
		if i := from[k]; i >= 0 && (open == nil || !open[i]) {
			return main.spanAt(int(i))
		}
		return n.At(k).When.Date.BoundsIn(n.zone)
	}); ctx.Err() != nil {
		return ctx.Err()
	}
	for _, k := range n.open {
		if i := from[k]; i >= 0 && n.bounds[k] != main.spanAt(int(i)) {
			from[k] = -1
		}
	}
	return nil
}

// takeColumns takes over the columns of the events of a main order that from names. Where
// events name what was not in the timeline, it may be by now, and all are looked at anew.
func takeColumns(ctx context.Context, n *Order, c *columns, from []int32) error {
	if c.lost || c.strayed != nil {
		return n.prepareColumns(ctx)
	}
	_, err := Prepared(ctx, n, columnsKey{}, func(ctx context.Context) (*columns, error) {
		return n.makeColumns(ctx, func(to *columns, mine *share, begin, end int) {
			for k := begin; k < end; k++ {
				i := from[k]
				if i < 0 {
					to.look(n, mine, k)
					continue
				}
				to.status[k], to.kind[k], to.ways[k], to.place[k] = c.status[i], c.kind[i], c.ways[i], c.place[i]
				mine.actors.add(c.actors.of(int(i)))
			}
		})
	})
	return err
}
