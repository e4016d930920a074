package figure

import (
	"context"
	"sync/atomic"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/index"
)

// An Order is what is derived of the events of an edition that depends on the data
// alone, and not on the language: in what order they stand, their bounds, their index.
// Each event has a position in it, from 0 on: in time order, by start, by end and by slot;
// those without a date last. It never changes and is safe for concurrent use.
//
// What was edited since the order was made stands beside it, in an order that Follow
// returns: the main order is shared by all editions, and the positions that methods speak
// of are those after the edits. Merge makes a main order of both.
type Order struct {
	Timeline *timeline.Timeline
	Dated    int           // how many of its events have a date that can be drawn; they are the first
	Total    int           // how many events the timeline has before the filter
	Extent   calendar.Span // from the first to the last dated event; empty when there is none
	Index    *index.Index  // of the bounds of the dated events, by position

	*ranking
	edits  *edits // nil for none
	places numbers
	actors numbers
	memory memo
	last   atomic.Pointer[sieved] // what Narrow has found of it last
}

// A ranking is the order of the events of the edition that it was made of.
type ranking struct {
	main   *Order                     // of this ranking alone
	keep   func(*timeline.Event) bool // nil for all
	zone   edtf.Zone                  // the clock by which the events stand where they do
	slots  []int32                    // by position
	bounds []calendar.Span            // by position, what is drawn of an event; empty without a date
	open   []int32                    // positions of those without a start or an end: how they are drawn depends on the extent
	blocks []calendar.Span            // of every so many events, from the first to the last date
	was    []int32                    // slots of what had been edited when Merge made it
	scales *scales                    // shared by what a filter keeps, and by later editions
	part   *part                      // of a main order that this one is what a filter keeps of; nil where it stands by itself
}

// numbers are the numbers of things in a list of a timeline, by id.
type numbers map[string]int32

func numbersOf[T any](all []T, id func(*T) string) numbers {
	n := make(numbers, len(all))
	for i := len(all) - 1; i >= 0; i-- { // the first where an id stands twice
		n[id(&all[i])] = int32(i)
	}
	return n
}

func (o *Order) memo() *memo { return &o.memory }

// Main returns the order without what was edited since it was made, o itself where
// nothing was. What views derive of it serves every edition.
func (o *Order) Main() *Order { return o.main }

// Zone returns the clock by which the events stand where they do.
func (o *Order) Zone() edtf.Zone { return o.zone }

// newOrder sorts the events of t that keep accepts, by the clock of a zone. It is given up when ctx ends.
func newOrder(ctx context.Context, t *timeline.Timeline, zone edtf.Zone, keep func(*timeline.Event) bool) (*Order, error) {
	o := &Order{Timeline: t, Total: t.Events.Len(), ranking: &ranking{keep: keep, zone: zone, scales: new(scales)}}
	o.main = o
	o.places = numbersOf(t.Places, func(p *timeline.Place) string { return p.ID })
	o.actors = numbersOf(t.Actors, func(a *timeline.Actor) string { return a.ID })
	o.sort(ctx)
	o.sortEqual(ctx)
	o.bound(ctx, func(i int) calendar.Span { return o.bounds[i] })
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	var err error
	o.Index, err = index.Make(ctx, o.bounds[:o.Dated])
	return o, err
}

// Len returns how many events there are.
func (o *Order) Len() int {
	if o.edits != nil {
		return len(o.slots) - len(o.edits.gone) + len(o.edits.slots)
	}
	return len(o.slots)
}

// Slot returns the slot in which the event at a position stands in the timeline.
func (o *Order) Slot(i int) int {
	if o.edits != nil {
		at, added := o.edits.shift.From(int32(i))
		if added {
			return int(o.edits.slots[at])
		}
		return int(o.slots[at])
	}
	return int(o.slots[i])
}

// At returns the event at a position as it stands in the timeline.
func (o *Order) At(i int) *timeline.Event { return o.Timeline.Events.At(o.Slot(i)) }

// Bounds returns what is drawn of the event at a position: earliest to latest; an empty
// span where it has no date.
func (o *Order) Bounds(i int) calendar.Span {
	if o.edits != nil {
		at, added := o.edits.shift.From(int32(i))
		if added {
			return o.edits.bounds[at]
		}
		return o.spanAt(int(at))
	}
	return o.spanAt(i)
}

// Find returns the position of an event by id, or -1. The ids of a million events are
// indexed by Prepare, or at the first call.
func (o *Order) Find(id string) int {
	if id == "" {
		return -1
	}
	slot := o.Timeline.Events.Find(id)
	if slot < 0 {
		return -1
	}
	return o.positionOf(slot)
}

// positionOf returns the position of the event in a slot, -1 where the filter leaves it out.
func (o *Order) positionOf(slot int) int {
	if o.edits != nil {
		for k, at := range o.edits.slots {
			if int(at) == slot {
				return int(o.edits.shift.Positions()[k])
			}
		}
	}
	at, found := o.main.rank(o.keyOf(o.Timeline.Events.At(slot), slot))
	if !found {
		return -1
	}
	if o.edits == nil {
		return at
	}
	if o.edits.isGone(int32(at)) {
		return -1
	}
	return int(o.edits.shift.To(int32(at)))
}

// Akin tells whether two orders are of one document: what filters keep of it, and later editions.
func (o *Order) Akin(p *Order) bool { return o.scales == p.scales }

// Place returns a place of the timeline by id, or nil.
func (o *Order) Place(id string) *timeline.Place {
	if i, ok := o.places[id]; ok {
		return &o.Timeline.Places[i]
	}
	return nil
}

// Actor returns an actor by id, or nil.
func (o *Order) Actor(id string) *timeline.Actor {
	if i, ok := o.actors[id]; ok {
		return &o.Timeline.Actors[i]
	}
	return nil
}

// Crop returns the part of a span from the first to the last of the events that start in it;
// an empty span where none does.
func (o *Order) Crop(span calendar.Span) calendar.Span {
	first, last := o.Index.Next(span.Start), o.Index.Previous(span.End)
	if first < 0 || last < first {
		return calendar.Span{}
	}
	c := calendar.Span{Start: o.Bounds(int(first)).Start, End: o.Bounds(int(last)).End}
	for _, i := range o.Index.Visible(c, mostTried, nil) {
		if !o.Bounds(int(i)).Start.Before(c.Start) {
			c.End = calendar.Later(c.End, o.Bounds(int(i)).End)
		}
	}
	return c.Intersect(span)
}
