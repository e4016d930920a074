package figure

import (
	"context"

	"dateline/timeline"
	"dateline/timeline/index"
	"dateline/timeline/pieces"
)

// A sieve tells which events of an order a filter keeps.
type sieve struct {
	kept  *index.Mask // of the positions in the main order
	added []bool      // of those that stand beside the main order
}

// fewLeft is how small a part of the events must be left for that each is looked up by
// itself: those that do not lie side by side are fetched from memory so much more slowly.
const fewLeft = 16

// sieve decides for each event, of those among a mask of the main order, nil for all. Columns and
// texts answer what they can, without any event being fetched from memory. For the other terms
// the events are gone through as they lie side by side, unless few are left.
func (o *Order) sieve(ctx context.Context, filter timeline.Filter, among *index.Mask) (*sieve, error) {
	s, keep := &sieve{}, filter.Keep(o.Timeline)
	if o.edits != nil {
		for _, slot := range o.edits.slots {
			s.added = append(s.added, keep(o.Timeline.Events.At(int(slot))))
		}
	}
	k, err := o.sifting(ctx, filter)
	if err != nil {
		return nil, err
	}
	if s.kept, err = index.MakeMask(ctx, len(o.slots), func(_, from, to int, words []uint64) {
		if fill(words, to-from); among != nil {
			among.Cut(from, words)
		}
		k.sift(from, to, words)
	}); err != nil || k.rest == nil {
		return s, err
	}
	if s.kept.Kept() < len(o.slots)/fewLeft {
		s.kept, err = s.kept.Where(ctx, func(i int) bool { return k.asked(i, k.rest) })
		return s, err
	}
	events := o.Timeline.Events
	slots := make([]bool, events.Slots())
	if err := pieces.Each(ctx, len(slots), func(_, from, to int) {
		for slot := from; slot < to; slot++ {
			e := events.At(slot) // nil where it was removed since
			slots[slot] = e != nil && k.rest(e)
		}
	}); err != nil {
		return nil, err
	}
	s.kept, err = s.kept.Where(ctx, func(i int) bool { return slots[o.slots[i]] })
	return s, err
}

// has tells whether a filter keeps the event at a position of an order.
func (s *sieve) has(o *Order, i int) bool {
	if o.edits == nil {
		return s.kept.Has(i)
	}
	at, added := o.edits.shift.From(int32(i))
	if added {
		return s.added[at]
	}
	return s.kept.Has(int(at))
}

type passingKey struct{ filter string }

// A sieved is what a filter keeps, which Narrow has found: so what counts beside it for the same
// filter needs not find it again. An order has that of the last.
type sieved struct {
	filter string
	kept   *sieve
}

// Passing returns what tells which events a filter keeps, by its clock: of the bits of those at the
// positions [from, to) in the order, of which the first begins a word, it clears those of the
// others. It is made once for a filter; PreparePassing makes it ahead, as does Narrow.
func (o *Order) Passing(filter timeline.Filter) func(from, to int, words []uint64) {
	s, _ := o.passing(context.Background(), filter) // fails only where it is given up
	return func(from, to int, words []uint64) {
		if o.edits == nil {
			s.kept.Cut(from, words)
			return
		}
		for i := from; i < to; i++ {
			if !s.has(o, i) {
				words[(i-from)/64] &^= 1 << (i % 64)
			}
		}
	}
}

// PreparePassing makes ahead what Passing needs. It is given up soon after ctx ends, with its error.
func (o *Order) PreparePassing(ctx context.Context, filter timeline.Filter) error {
	_, err := o.passing(ctx, filter)
	return err
}

// passing returns the sieve of a filter, made once.
func (o *Order) passing(ctx context.Context, filter timeline.Filter) (*sieve, error) {
	if last := o.last.Load(); last != nil && last.filter == filter.String() {
		return last.kept, ctx.Err()
	}
	return Prepared(ctx, o, passingKey{filter.String()}, func(ctx context.Context) (*sieve, error) {
		return o.sieve(ctx, filter.On(o.zone), nil)
	})
}

// PassingMade tells whether Passing needs no time.
func (o *Order) PassingMade(filter timeline.Filter) bool {
	if last := o.last.Load(); last != nil && last.filter == filter.String() {
		return true
	}
	_, made := Made[*sieve](o, passingKey{filter.String()})
	return made
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
