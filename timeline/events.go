package timeline

import (
	"context"
	"iter"
)

// Events are the events of a timeline. They are a value that is read and never
// written: an Edit makes the next edition, with Events of its own, which share with
// the former all that was not changed.
//
// Every event stands in a slot, and stays there as long as the timeline lives: an
// event that is added gets a slot behind all others, and one that is removed leaves
// its slot empty, until an undo brings it back there. So the number of a slot may be
// kept across editions. Len counts events, Slots counts slots; the two differ where
// events were removed. All leaves empty slots out.
//
//	base     ████████████████████   side by side, as they were read; never changed
//	overlay  ··▪·····×······▪····▪▪ what was changed, removed and added since
//
// The zero Events holds none.
type Events struct {
	base []Event
	over *overlay // nil for nothing
	ids  *ids     // shared by all editions
}

// EventsOf returns the events of a list, in slots 0, 1, 2 …; it takes the list,
// which must not be changed any more.
func EventsOf(list []Event) Events { return Events{base: list, ids: new(ids)} }

// Len returns how many events there are.
func (e Events) Len() int {
	if e.over != nil {
		return e.over.count
	}
	return len(e.base)
}

// Slots returns how many slots there are, empty ones among them: every event
// stands in a slot below.
func (e Events) Slots() int {
	if e.over != nil {
		return e.over.slots
	}
	return len(e.base)
}

// At returns the event in a slot, to be read only; nil where the slot is empty.
func (e Events) At(slot int) *Event {
	if e.over != nil {
		return e.edited(slot)
	}
	return &e.base[slot]
}

// edited is At where there is an overlay.
func (e Events) edited(slot int) *Event {
	switch one := e.over.at(slot); {
	case one == removed:
		return nil
	case one != nil:
		return one
	case slot < len(e.base):
		return &e.base[slot]
	}
	return nil
}

// All yields every event with its slot, in the order of slots.
func (e Events) All() iter.Seq2[int, *Event] {
	return func(yield func(int, *Event) bool) {
		if e.over == nil {
			for i := range e.base {
				if !yield(i, &e.base[i]) {
					return
				}
			}
			return
		}
		for i := range e.over.slots {
			if one := e.edited(i); one != nil && !yield(i, one) {
				return
			}
		}
	}
}

// Sample yields some events, of very many every so many: at most about as many as asked for, in the
// order of their slots.
func (e Events) Sample(most int) iter.Seq[*Event] {
	return func(yield func(*Event) bool) {
		for slot := 0; slot < e.Slots(); slot += max(1, e.Slots()/most) {
			if one := e.At(slot); one != nil && !yield(one) {
				return
			}
		}
	}
}

// First returns the first event of which a function holds; nil for none.
func (e Events) First(holds func(*Event) bool) *Event {
	for _, one := range e.All() {
		if holds(one) {
			return one
		}
	}
	return nil
}

// List returns a list of the events, in the order of their slots and without empty
// ones, that may be changed; what they refer to may not.
func (e Events) List() []Event {
	all := make([]Event, 0, e.Len())
	for _, one := range e.All() {
		all = append(all, *one)
	}
	return all
}

// Append adds events at the end. It is for who makes a timeline that nobody else
// has seen yet, such as a decoder.
func (e *Events) Append(more ...Event) {
	e.base = append(e.base, more...)
	if e.ids == nil {
		e.ids = new(ids)
	}
}

// Find returns the slot of the event with an id, the first where it stands twice; -1
// for none. The first call makes an index of all ids, unless Prepare did.
func (e Events) Find(id string) int {
	if e.ids == nil {
		return -1
	}
	return e.ids.find(e, id)
}

// Prepare makes what Find needs. Of a million events that takes a third of a second,
// so it is done ahead, on a goroutine of its own; it is given up when ctx ends.
func (e Events) Prepare(ctx context.Context) error {
	if e.ids == nil {
		return nil
	}
	return e.ids.prepare(ctx, e.base)
}
