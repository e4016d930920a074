package timeline

import (
	"iter"
	"slices"
)

// Events are the events of a timeline. They are a value that is read and never
// written: who changes a timeline makes a Change, and gets the next edition with
// Events of its own, which share with the former all that was not changed.
//
// Every event stands in a slot, and stays there as long as the timeline lives: an
// event that is added gets a slot behind all others, and one that is removed leaves
// its slot empty. So a number of a slot may be kept across editions. Len counts
// events, Slots counts slots; the two differ where events were removed. All leaves
// empty slots out.
//
// The zero Events holds none.
type Events struct {
	base []Event // side by side, as they were read
}

// EventsOf returns the events of a list, in slots 0, 1, 2 …; it takes the list,
// which must not be changed any more.
func EventsOf(list []Event) Events { return Events{base: list} }

// Len returns how many events there are.
func (e Events) Len() int { return len(e.base) }

// Slots returns how many slots there are, empty ones among them: every event
// stands in a slot below.
func (e Events) Slots() int { return len(e.base) }

// At returns the event in a slot, to be read only; nil where the slot is empty.
func (e Events) At(slot int) *Event { return &e.base[slot] }

// All yields every event with its slot, in the order of slots.
func (e Events) All() iter.Seq2[int, *Event] {
	return func(yield func(int, *Event) bool) {
		for i := range e.base {
			if !yield(i, &e.base[i]) {
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
func (e Events) List() []Event { return slices.Clone(e.base) }

// Append adds events at the end. It is for who makes a timeline that nobody else
// has seen yet, such as a decoder.
func (e *Events) Append(more ...Event) { e.base = append(e.base, more...) }
