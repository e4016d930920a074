package figure

import (
	"context"
	"slices"

	"dateline/timeline"
)

// Columns are what views count by, of every event at its position. An event is large, and
// a million of them are read ten times as slowly as these.
type Columns struct {
	order *Order
	main  *columns
}

// columns are those of a main order.
type columns struct {
	status []timeline.Status // as each event says
	kind   []timeline.Type
	ways   []uint8 // in which of ways it is drawn, a bit each; none without a date
	place  []int32 // the number of its place in Timeline.Places; -1 for none
	actors lists   // the numbers of its actors in Timeline.Actors, each once; -1 for one that is not there
	first  []int32 // by number of a place, the first event there; -1 for none
	counts counts
	parts  []int32 // by number of an actor, in how many events he takes part

	lost    bool           // an event names a place that is not there
	strayed map[string]int // of actors that are not there, by id, in how many events each takes part; nil for none
}

type columnsKey struct{}

// Columns returns the columns of the events. Prepare makes them ahead.
func (o *Order) Columns() Columns { return Columns{o, o.main.columns()} }

// columns returns the columns of a main order, made once.
func (o *Order) columns() *columns {
	return Once(o, columnsKey{}, func() *columns {
		c, _ := o.newColumns(context.Background()) // fails only where it is given up
		return c
	})
}

// prepareColumns is columns for another goroutine: it is given up soon after ctx ends.
func (o *Order) prepareColumns(ctx context.Context) error {
	_, err := Prepared(ctx, o, columnsKey{}, o.newColumns)
	return err
}

// statusNumbers are the numbers of statuses in timeline.Statuses, that of the unknown for
// none.
var statusNumbers = func() (all [256]uint8) {
	for status := range all {
		all[status] = uint8(len(timeline.Statuses) - 1)
		if at := slices.Index(timeline.Statuses, timeline.Status(status)); at >= 0 {
			all[status] = uint8(at)
		}
	}
	return all
}()

// statusOf returns the number of an event's status in timeline.Statuses.
func statusOf(e *timeline.Event) uint8 { return statusNumbers[e.Status] }

func (o *Order) placeNumber(e *timeline.Event) int32 {
	if n, ok := o.places[e.Place.ID]; ok {
		return n
	}
	return -1
}

// Status returns the number of the status in timeline.Statuses of the event at a position
// in the order.
func (c Columns) Status(i int) uint8 {
	if c.order.edits == nil {
		return statusNumbers[c.main.status[i]]
	}
	at, added := c.order.edits.shift.From(int32(i))
	if added {
		return statusOf(c.order.At(i))
	}
	return statusNumbers[c.main.status[at]]
}

// Type returns the type of the event at a position in the order.
func (c Columns) Type(i int) timeline.Type {
	if c.order.edits == nil {
		return c.main.kind[i]
	}
	at, added := c.order.edits.shift.From(int32(i))
	if added {
		return c.order.At(i).Type
	}
	return c.main.kind[at]
}

// Place returns the number of the place in Timeline.Places of the event at a position in
// the order; -1 for none.
func (c Columns) Place(i int) int32 {
	if c.order.edits == nil {
		return c.main.place[i]
	}
	at, added := c.order.edits.shift.From(int32(i))
	if added {
		return c.order.placeNumber(c.order.At(i))
	}
	return c.main.place[at]
}

// Actors returns the numbers of the actors in Timeline.Actors of the event at a position in a
// main order, each once; -1 for one that is not there. It is not to be changed.
func (c Columns) Actors(i int) []int32 { return c.main.actors.of(i) }

// Facets returns the type and the status that the event at a position in a main order says.
func (c Columns) Facets(i int) (timeline.Type, timeline.Status) {
	return c.main.kind[i], c.main.status[i]
}

// Complete tells whether all places, and all actors, that events of a main order name are in
// the timeline.
func (c Columns) Complete() (places, actors bool) { return !c.main.lost, c.main.strayed == nil }

// A Plain is the columns of a main order as they lie in memory, for what goes through all events:
// by position the status and the type as an event says them, the number of its place and its slot.
// They are not to be changed.
type Plain struct {
	Status []timeline.Status
	Type   []timeline.Type
	Place  []int32 // in Timeline.Places; -1 for none
	Slot   []int32
	actors lists
}

// Actors returns the numbers of the actors in Timeline.Actors of the event at a position, each
// once; -1 for one that is not there.
func (p Plain) Actors(i int) []int32 { return p.actors.of(i) }

// CountActors adds to the counts of actors, by their numbers, how many of the events at the positions
// [from, to) each takes part in, and returns in how many nobody does.
func (p Plain) CountActors(from, to int, counts []int32) (nobody int) {
	if p.actors.from == nil && from < to { // their lists lie side by side
		begin := int32(0)
		if from > 0 {
			begin = p.actors.ends[from-1]
		}
		for _, actor := range p.actors.all[begin:p.actors.ends[to-1]] {
			counts[actor]++
		}
		for _, end := range p.actors.ends[from:to] {
			nobody += int(bit(end == begin))
			begin = end
		}
		return nobody
	}
	for i := from; i < to; i++ {
		all := p.actors.of(i)
		for _, actor := range all {
			counts[actor]++
		}
		nobody += int(bit(len(all) == 0))
	}
	return nobody
}

// Plain returns the columns as they lie in memory; false where events were edited since they were
// made.
func (c Columns) Plain() (Plain, bool) {
	m := c.main
	return Plain{m.status, m.kind, m.place, c.order.slots, m.actors}, c.order.edits == nil
}

// PlacesByFirst returns the numbers of the places in Timeline.Places that events name,
// in the order of the first event at each.
func (c Columns) PlacesByFirst() []int32 {
	first := c.main.first
	if e := c.order.edits; e != nil {
		first = c.firstAfter(e)
	}
	all := make([]int32, 0, len(first))
	for number, at := range first {
		if at >= 0 {
			all = append(all, int32(number))
		}
	}
	slices.SortFunc(all, func(a, b int32) int { return int(first[a] - first[b]) })
	return all
}

// firstAfter returns the first event at each place after the edits.
func (c Columns) firstAfter(e *edits) []int32 {
	first := make([]int32, len(c.order.Timeline.Places))
	for number := range first {
		first[number] = -1
		at := int32(-1)
		if number < len(c.main.first) {
			at = c.main.first[number]
		}
		for at >= 0 && e.isGone(at) {
			next := slices.Index(c.main.place[at+1:], int32(number))
			if next < 0 {
				at = -1
				break
			}
			at += 1 + int32(next)
		}
		if at >= 0 {
			first[number] = e.shift.To(at)
		}
	}
	for _, i := range e.shift.Positions() {
		if number := c.order.placeNumber(c.order.At(int(i))); number >= 0 && (first[number] < 0 || i < first[number]) {
			first[number] = i
		}
	}
	return first
}
