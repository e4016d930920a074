package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
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
	kept, err := unfiltered.sieve(ctx, filter)
	if err != nil {
		return nil, err
	}
	o, err := unfiltered.cut(ctx, filter.Keep(unfiltered.Timeline), kept)
	if err != nil {
		return nil, err
	}
	return &Subject{Order: o, Lang: unfiltered.Lang, Filter: filter.String(), words: unfiltered.words}, nil
}

// A sieve tells which events of an order a filter keeps: those that pass both lists, of which
// one is nil where all pass it, and those of the added that pass.
type sieve struct {
	positions []bool // by position in the main order
	slots     []bool // by slot
	added     []bool // of those that stand beside the main order
}

// fewLeft is how small a part of the events must be left for that each is looked up by
// itself: those that do not lie side by side are fetched from memory so much more slowly.
const fewLeft = 16

// sieve decides for each event. The columns answer what they can, without any event being
// fetched from memory. For the other terms the events are gone through as they lie side by
// side, unless few are left.
func (o *Order) sieve(ctx context.Context, filter timeline.Filter) (*sieve, error) {
	c := o.main.columns()
	rows, rest := filter.KeepRows(o.Timeline, !c.lost, c.strayed == nil)
	s, keep := &sieve{}, filter.Keep(o.Timeline)
	if o.edits != nil {
		for _, slot := range o.edits.slots {
			s.added = append(s.added, keep(o.Timeline.Events.At(int(slot))))
		}
	}
	events, left := o.Timeline.Events, len(o.slots)
	passes := func(slot int, test func(*timeline.Event) bool) bool {
		e := events.At(slot) // nil where it was removed since
		return e != nil && test(e)
	}
	var err error
	if rows != nil {
		ask := func(i int) bool { return passes(int(o.slots[i]), keep) }
		if s.positions, left, err = o.main.passed(ctx, rows, ask); err != nil {
			return nil, err
		}
	}
	switch {
	case rest == nil:
	case left < len(o.slots)/fewLeft:
		err = pieces.Each(ctx, len(s.positions), func(_, from, to int) {
			for i := from; i < to; i++ {
				s.positions[i] = s.positions[i] && passes(int(o.slots[i]), rest)
			}
		})
	default:
		s.slots = make([]bool, events.Slots())
		err = pieces.Each(ctx, len(s.slots), func(_, from, to int) {
			for slot := from; slot < to; slot++ {
				s.slots[slot] = passes(slot, rest)
			}
		})
	}
	return s, err
}

// passed tells of each position of a main order whether its row passes, and how many do; ask
// is asked where the row is not enough.
func (o *Order) passed(ctx context.Context, verdict func(*timeline.Row) edtf.Verdict, ask func(position int) bool) (positions []bool, n int, err error) {
	c, open := o.columns(), o.isOpen()
	positions = make([]bool, len(o.slots))
	counts := make([]int, pieces.Workers(len(positions)))
	err = pieces.Each(ctx, len(positions), func(worker, from, to int) {
		var row timeline.Row // one for all of the piece: it is on the heap
		passed := 0
		for i := from; i < to; i++ {
			row = timeline.Row{Type: c.kind[i], Status: c.status[i], Place: c.place[i], Actors: c.actors.of(i), Bounds: o.bounds[i]}
			if open != nil && open[i] {
				row.Bounds = calendar.Span{}
			}
			told := verdict(&row)
			if told == edtf.Definite || told == edtf.Possible && ask(i) {
				positions[i] = true
				passed++
			}
		}
		counts[worker] += passed
	})
	for _, passed := range counts {
		n += passed
	}
	return positions, n, err
}

// isOpen tells of each position of a main order whether a side of its date is open; nil
// where none is. It is a look-up, since they may be all.
func (o *Order) isOpen() []bool {
	if len(o.open) == 0 {
		return nil
	}
	open := make([]bool, len(o.slots))
	for _, i := range o.open {
		open[i] = true
	}
	return open
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
	n := &Order{Timeline: o.Timeline, Total: o.Total, ranking: &ranking{keep: keep, zone: o.zone}, places: o.places, actors: o.actors}
	n.main = n
	from, err := o.choose(ctx, n, kept)
	if err != nil {
		return nil, err
	}
	if err := takeBounds(ctx, n, o.main, from); err != nil {
		return nil, err
	}
	if n.Index, err = o.main.Index.Cut(ctx, n.bounds[:n.Dated], from[:n.Dated]); err != nil {
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
		case kept == nil || kept.has(i, o.slots[i]):
			do(o.slots[i], int32(i), i < o.main.Dated)
		}
	}
}

// has tells whether the event at a position in the main order, and in a slot, passes.
func (s *sieve) has(position int, slot int32) bool {
	return (s.positions == nil || s.positions[position]) && (s.slots == nil || s.slots[slot])
}

// takeBounds takes over bounds; those that are open in the main order, and those added, are
// as their dates say. One that ends elsewhere than in the main order counts as added from
// then on.
func takeBounds(ctx context.Context, n, main *Order, from []int32) error {
	n.bounds = make([]calendar.Span, len(from))
	open := main.isOpen()
	if n.bound(ctx, func(k int) calendar.Span {
		if i := from[k]; i >= 0 && (open == nil || !open[i]) {
			return main.bounds[i]
		}
		return n.At(k).When.Date.BoundsIn(n.zone)
	}); ctx.Err() != nil {
		return ctx.Err()
	}
	for _, k := range n.open {
		if i := from[k]; i >= 0 && n.bounds[k] != main.bounds[i] {
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
