package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// mostEdits bounds how many events may differ from the main order: so few that all
// of them are gone through with every edit.
const mostEdits = 256

// edits are what was edited since a main order was made: events that are gone from
// their places in it, and events that were added; an event whose date, type, place,
// actors or status is another is both.
type edits struct {
	gone    []int32         // positions in the main order, ascending
	touched []int32         // slots of what is gone or added, ascending
	slots   []int32         // of the added, by position
	bounds  []calendar.Span // of the added, by position
	shift   *index.Shift
}

func (e *edits) isGone(position int32) bool {
	_, gone := slices.BinarySearch(e.gone, position)
	return gone
}

// Edits returns how many events differ from the main order: where it is not 0, Merge is
// worth its while.
func (o *Order) Edits() int {
	if o.edits == nil {
		return 0
	}
	return len(o.edits.touched)
}

// Gone returns the positions in the main order of the events that no longer stand there.
func (o *Order) Gone() []int32 {
	if o.edits == nil {
		return nil
	}
	return o.edits.gone
}

// Added returns the positions of the events that do not stand in the main order, and the
// shift from its positions to those of o; nil where there was no edit.
func (o *Order) Added() ([]int32, *index.Shift) {
	if o.edits == nil {
		return nil, nil
	}
	return o.edits.shift.Positions(), o.edits.shift
}

// follow returns the order of the next edition, in which the events of some slots may
// differ from what the main order says; false where there are too many of them.
func (o *Order) follow(next *timeline.Timeline, touched []int32) (*Order, bool) {
	slices.Sort(touched)
	touched = slices.Compact(touched)
	if len(touched) > mostEdits {
		return nil, false
	}
	n := &Order{Timeline: next, Total: next.Events.Len(), ranking: o.ranking, places: o.places, actors: o.actors}
	d := o.main.compare(next, touched, nil)
	if d.extent != o.main.Extent && len(o.open) > 0 { // how open dates are drawn depends on it
		if len(touched)+len(o.open) > mostEdits {
			return nil, false
		}
		d = o.main.compare(next, touched, o.open)
	}
	n.Dated, n.Extent, n.edits = o.main.Dated, d.extent, d.edits()
	if n.edits == nil {
		n.Index = o.main.Index
		return n, true
	}
	gone, added := d.dated()
	n.Dated += len(added) - len(gone)
	n.Index = o.main.Index.With(n.edits.shift, gone, added, n.edits.shift.Positions()[:len(added)])
	return n, true
}

// Follow returns the subject of the edition that an edit has made of that of s. An
// edit of titles, notes and the like shares the whole order; an edit of a few dates
// puts them beside it. It takes some ten microseconds, whatever the timeline holds.
//
// It is false where it cannot be done so: too many events differ from the main order,
// the extent has changed and too many dates are open, places or actors were removed or
// moved, or names have changed by which the filter looks. Then Make does it, on another
// goroutine.
func (s *Subject) Follow(next *timeline.Timeline, edit timeline.Edit) (*Subject, bool) {
	touched := []int32(nil)
	if s.edits != nil {
		touched = slices.Clone(s.edits.touched)
	}
	renamed := false
	for _, c := range edit.Changes {
		switch key := c.Key(); key.Kind {
		case timeline.EventItem:
			for _, t := range []*timeline.Timeline{s.Timeline, next} {
				if slot := t.Events.Find(key.ID); slot >= 0 {
					touched = append(touched, int32(slot))
				}
			}
			if len(touched) > 4*mostEdits {
				return nil, false
			}
		case timeline.PlaceItem:
			if before, after := s.Place(key.ID), placeIn(next, key.ID); before != nil && after != nil && before.Country != after.Country {
				return nil, false // by which events may be told apart
			}
			renamed = true
		case timeline.ActorItem, timeline.SourceItem:
			renamed = true
		}
	}
	if renamed && s.keep != nil {
		return nil, false
	}
	o, ok := s.Order.follow(next, touched)
	if !ok {
		return nil, false
	}
	n := s.on(o)
	if renamed {
		if ok = o.renumber(s.Timeline); !ok {
			return nil, false
		}
		n.words = &words{}
	}
	return n, true
}

// placeIn returns a place of an edition by id, or nil.
func placeIn(t *timeline.Timeline, id string) *timeline.Place {
	if at := slices.IndexFunc(t.Places, func(p timeline.Place) bool { return p.ID == id }); at >= 0 {
		return &t.Places[at]
	}
	return nil
}

// renumber takes in the places and actors of an edition; false where those of the
// edition before are not its first.
func (o *Order) renumber(before *timeline.Timeline) bool {
	t := o.Timeline
	if !begins(t.Places, before.Places, func(p *timeline.Place) string { return p.ID }) ||
		!begins(t.Actors, before.Actors, func(a *timeline.Actor) string { return a.ID }) {
		return false
	}
	if len(t.Places) > len(before.Places) {
		if o.main.columns().lost { // an event names a place that was not there, and may be now
			return false
		}
		o.places = numbersOf(t.Places, func(p *timeline.Place) string { return p.ID })
	}
	if len(t.Actors) > len(before.Actors) {
		o.actors = numbersOf(t.Actors, func(a *timeline.Actor) string { return a.ID })
	}
	return true
}

// begins tells whether a list begins with the ids of another.
func begins[T any](list, with []T, id func(*T) string) bool {
	return len(list) >= len(with) && slices.EqualFunc(list[:len(with)], with, func(a, b T) bool { return id(&a) == id(&b) })
}

// Merge returns the subject of the same edition with a main order of its own, in which
// nothing stands beside. It takes time by what there is, though it sorts nothing, and is
// meant for another goroutine; when it is done, Onto takes it over.
func (s *Subject) Merge(ctx context.Context) (*Subject, error) {
	o, err := s.Order.cut(ctx, s.keep, nil)
	if err != nil {
		return nil, err
	}
	if s.edits != nil {
		o.was = s.edits.touched
	}
	return s.on(o), nil
}

// Onto returns the subject of the edition of s upon the main order that Merge has made
// of a former one of the same timeline and filter; false where too much was edited since.
func (s *Subject) Onto(merged *Subject) (*Subject, bool) {
	touched := slices.Clone(merged.was)
	if s.edits != nil {
		touched = append(touched, s.edits.touched...)
	}
	o, ok := merged.Order.follow(s.Timeline, touched)
	if !ok || !o.renumber(merged.Timeline) {
		return nil, false
	}
	return s.on(o), true
}
