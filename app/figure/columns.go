package figure

import (
	"context"
	"iter"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
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
	parts  map[string]int // in how many events each actor takes part
	lost   bool           // an event names a place that is not there
	strays bool           // an event names an actor that is not there
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
	if _, made := Made[*columns](o, columnsKey{}); made {
		return nil
	}
	c, err := o.newColumns(ctx)
	if err == nil {
		Once(o, columnsKey{}, func() *columns { return c })
	}
	return err
}

// newColumns makes the columns of a main order. Every event is looked at only once for
// all of them: to fetch it from memory takes longer than what is done with it.
func (o *Order) newColumns(ctx context.Context) (*columns, error) {
	n := o.Len()
	c := columnsOf(n)
	shares := make([]columns, workersFor(n))
	sideBySide(n, func(worker, from, to int) {
		// Its own, for cores that write side by side wait for each other.
		mine := columns{parts: map[string]int{}, actors: newLists(to-from, (to-from)*5/4)}
		for i := from; i < to; i++ {
			if i%asks == 0 && ctx.Err() != nil {
				return
			}
			c.take(o, &mine, i)
		}
		shares[worker] = mine
	})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	c.sum(o, shares)
	return c, nil
}

// columnsOf returns columns with room for n events.
func columnsOf(n int) *columns {
	return &columns{status: make([]timeline.Status, n), kind: make([]timeline.Type, n), ways: make([]uint8, n), place: make([]int32, n)}
}

// take takes in an event: at its own position what no other core writes, in mine the rest.
func (c *columns) take(o *Order, mine *columns, i int) {
	e := o.At(i)
	c.status[i], c.kind[i], c.place[i] = e.Status, e.Type, o.placeNumber(e)
	mine.lost = mine.lost || c.place[i] < 0 && e.Place.ID != ""
	if i < o.Dated {
		c.ways[i] = o.waysOf(i)
		mine.counts.take(c, i, 1)
	}
	begin := len(mine.actors.all)
	for k, p := range e.Actors {
		number, known := o.actors[p.Actor]
		if !known {
			if mine.strays, number = true, -1; !hasActor(e.Actors[:k], p.Actor) {
				mine.parts[p.Actor]++
			}
		}
		if number < 0 || !slices.Contains(mine.actors.all[begin:], number) {
			mine.actors.all = append(mine.actors.all, number)
		}
	}
	mine.actors.end()
}

// sum puts together what was made side by side, and counts what follows from it.
func (c *columns) sum(o *Order, shares []columns) {
	c.parts = map[string]int{}
	lists := make([]lists, len(shares))
	for i := range shares {
		c.lost, c.strays = c.lost || shares[i].lost, c.strays || shares[i].strays
		c.counts.sum(&shares[i].counts)
		lists[i] = shares[i].actors
		for actor, n := range shares[i].parts {
			c.parts[actor] += n
		}
	}
	c.actors = concat(lists)
	numbers := make([]int, len(o.Timeline.Actors))
	for _, number := range c.actors.all {
		if number >= 0 {
			numbers[number]++
		}
	}
	for number, n := range numbers {
		if n > 0 {
			c.parts[o.Timeline.Actors[number].ID] += n
		}
	}
	c.first = make([]int32, len(o.Timeline.Places))
	for i := range c.first {
		c.first[i] = -1
	}
	for i, place := range c.place {
		if place >= 0 && c.first[place] < 0 {
			c.first[place] = int32(i)
		}
	}
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
func (c Columns) Complete() (places, actors bool) { return !c.main.lost, !c.main.strays }

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

// Within yields the positions in the order of the dated events that a window shows, by
// start. Of a window that shows few of many it takes no longer than these need.
func (o *Order) Within(window calendar.Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		if n := o.Index.Count(window); n < o.Dated/4 {
			for _, i := range o.Index.Visible(window, n, make([]int32, 0, n)) {
				if !yield(int(i)) {
					return
				}
			}
			return
		}
		for i := range o.Dated {
			if o.Bounds(i).Overlaps(window) && !yield(i) {
				return
			}
		}
	}
}

// Shows tells whether a window of time shows an event; one without a date is in
// every window.
func (o *Order) Shows(i int, window calendar.Span) bool {
	b := o.Bounds(i)
	return b.Empty() || b.Overlaps(window)
}
