package figure

import (
	"context"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A sieve tells which events of an order a filter keeps: those that pass all lists, of which
// one is nil where all pass it, and those of the added that pass.
type sieve struct {
	positions []bool // by position in the main order
	slots     []bool // by slot
	words     []bool // by position in the main order
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
	s, keep := &sieve{}, filter.Keep(o.Timeline)
	var err error
	if o.edits == nil { // of the main order as it stands
		if s.words, filter, err = o.main.searched(ctx, o.Timeline, filter); err != nil {
			return nil, err
		}
	}
	rows, asked, rest := filter.KeepRows(o.Timeline, !c.lost, c.strayed == nil)
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
	if rows != nil {
		keep := filter.Keep(o.Timeline) // without the words, which were asked for
		ask := func(i int) bool { return passes(int(o.slots[i]), keep) }
		if s.positions, left, err = o.main.passed(ctx, rows, asked, ask); err != nil {
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
// is asked where the row is not enough. Of the rows only what the verdict looks at is there.
func (o *Order) passed(ctx context.Context, verdict func(*timeline.Row) edtf.Verdict, asked timeline.RowParts, ask func(position int) bool) (positions []bool, n int, err error) {
	c, open := o.columns(), o.isOpen()
	positions = make([]bool, len(o.slots))
	counts := make([]int, pieces.Workers(len(positions)))
	err = pieces.Each(ctx, len(positions), func(worker, from, to int) {
		var row timeline.Row // one for all of the piece: it is on the heap
		passed := 0
		for i := from; i < to; i++ {
			row.Type, row.Status = c.kind[i], c.status[i]
			if asked.Place {
				row.Place = c.place[i]
			}
			if asked.Actors {
				row.Actors = c.actors.of(i)
			}
			if asked.Bounds {
				if row.Bounds = o.spanAt(i); open != nil && open[i] {
					row.Bounds = calendar.Span{}
				}
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

// has tells whether the event at a position in the main order, and in a slot, passes.
func (s *sieve) has(position int, slot int32) bool {
	return (s.positions == nil || s.positions[position]) && (s.words == nil || s.words[position]) && (s.slots == nil || s.slots[slot])
}
