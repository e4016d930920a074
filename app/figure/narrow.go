package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
)

// Narrow returns the subject of the events of unfiltered that keep accepts, of the same edition.
// Nothing is sorted: all that Make derives, and the columns, are cut out of those of
// unfiltered, in linear time. Keep is called on several goroutines; a nil keep accepts all.
func Narrow(ctx context.Context, unfiltered *Subject, keep func(*timeline.Event) bool) (*Subject, error) {
	if keep == nil {
		return unfiltered, ctx.Err()
	}
	kept, err := unfiltered.keeps(ctx, keep)
	if err != nil {
		return nil, err
	}
	o, err := unfiltered.Order.cut(ctx, keep, kept)
	if err != nil {
		return nil, err
	}
	return &Subject{Order: o, Lang: unfiltered.Lang, words: &words{}}, nil
}

// keeps tells of each slot whether keep accepts the event in it. It goes by slots, since
// events are fetched from memory the faster when they lie side by side.
func (o *Order) keeps(ctx context.Context, keep func(*timeline.Event) bool) ([]bool, error) {
	events := o.Timeline.Events
	kept := make([]bool, events.Slots())
	sideBySide(len(kept), func(_, from, to int) {
		for slot := from; slot < to; slot++ {
			if slot%asks == 0 && ctx.Err() != nil {
				return
			}
			e := events.At(slot)
			kept[slot] = e != nil && keep(e)
		}
	})
	return kept, ctx.Err()
}

// cut returns a main order of the events of o in slots that are kept; nil for all. What
// was edited since the main order of o was made is put where it belongs.
//
//	main of o   0  1  ×  3  4  ×  6      gone: 2, 5
//	kept        ·     ×     ·  ×  ·
//	came              ▪                  added and kept
//	cut         0     1     2     3      from: 0, -1, 4, 6
func (o *Order) cut(ctx context.Context, keep func(*timeline.Event) bool, kept []bool) (*Order, error) {
	if err := o.main.prepareColumns(ctx); err != nil {
		return nil, err
	}
	n := &Order{Timeline: o.Timeline, Total: o.Total, ranking: &ranking{keep: keep}, places: o.places, actors: o.actors}
	n.main = n
	from, came := o.choose(n, kept)
	takeBounds(n, o.main, from)
	if n.bound(ctx); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	at := make([]int32, o.main.Dated)
	for i := range at {
		at[i] = -1
	}
	for k, i := range from[:n.Dated] {
		if i >= 0 {
			at[i] = int32(k)
		}
	}
	dated, _ := slices.BinarySearch(came, int32(n.Dated))
	if n.Index = o.main.Index.Cut(n.bounds[:n.Dated], at, came[:dated]); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return n, takeColumns(ctx, n, o.main.columns(), from)
}

// choose puts into n the slots of the events of o that are kept. It returns for each of them
// its position in the main order, -1 for one that was added, and which are added.
func (o *Order) choose(n *Order, kept []bool) (from, came []int32) {
	has := func(slot int32) bool { return kept == nil || kept[slot] }
	var gone, before []int32
	if o.edits != nil {
		gone, before = o.edits.gone, o.edits.shift.Before()
	}
	from, n.slots = make([]int32, 0, o.Len()), make([]int32, 0, o.Len())
	put := func(slot, position int32, dated bool) {
		from, n.slots = append(from, position), append(n.slots, slot)
		if dated {
			n.Dated++
		}
	}
	added := 0
	bring := func(position int) { // those that stand in front of it
		for ; added < len(before) && int(before[added]) <= position; added++ {
			if slot := o.edits.slots[added]; has(slot) {
				came = append(came, int32(len(from)))
				put(slot, -1, int(o.edits.shift.Positions()[added]) < o.Dated)
			}
		}
	}
	for i, slot := range o.slots {
		if added < len(before) {
			bring(i)
		}
		if len(gone) > 0 && gone[0] == int32(i) {
			gone = gone[1:]
		} else if has(slot) {
			put(slot, int32(i), i < o.main.Dated)
		}
	}
	bring(len(o.slots))
	return from, came
}

// takeBounds takes over bounds; those that are open in the main order, and those added, are
// as their dates say.
func takeBounds(n, main *Order, from []int32) {
	n.bounds = make([]calendar.Span, len(from))
	open := make([]bool, len(main.slots)) // a look-up, since they may be all
	for _, i := range main.open {
		open[i] = true
	}
	sideBySide(n.Dated, func(_, begin, end int) {
		for k := begin; k < end; k++ {
			if i := from[k]; i >= 0 && !open[i] {
				n.bounds[k] = main.bounds[i]
			} else {
				n.bounds[k] = n.At(k).When.Date.Bounds()
			}
		}
	})
}

// takeColumns takes over the columns of the events of a main order that from names. Where
// events name what was not in the timeline, it may be by now, and all are looked at anew.
func takeColumns(ctx context.Context, n *Order, c *columns, from []int32) error {
	if c.lost || c.strays {
		return n.prepareColumns(ctx)
	}
	to := columnsOf(len(from))
	open := make(map[int32]bool, len(n.open)) // how they are drawn depends on the extent
	for _, k := range n.open {
		open[k] = true
	}
	shares := make([]columns, workersFor(len(from)))
	sideBySide(len(from), func(worker, begin, end int) {
		mine := columns{parts: map[string]int{}, actors: newLists(end-begin, (end-begin)*5/4)}
		for k := begin; k < end; k++ {
			if k%asks == 0 && ctx.Err() != nil {
				return
			}
			i := from[k]
			if i < 0 || len(open) > 0 && open[int32(k)] {
				to.take(n, &mine, k)
				continue
			}
			to.status[k], to.kind[k], to.ways[k], to.place[k] = c.status[i], c.kind[i], c.ways[i], c.place[i]
			mine.actors.all = append(mine.actors.all, c.actors.of(int(i))...)
			mine.actors.end()
			if k < n.Dated {
				mine.counts.take(to, k, 1)
			}
		}
		shares[worker] = mine
	})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	to.sum(n, shares)
	Once(n, columnsKey{}, func() *columns { return to })
	return nil
}
