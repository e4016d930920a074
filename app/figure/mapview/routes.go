package mapview

import (
	"iter"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Leg is a part of a route, between two places.
type Leg struct {
	From, To timeline.LonLat
	Pending  bool // the event at one of its ends has not happened yet

	Leaves, Arrives calendar.Instant // when the event at its start ends, and that at its end begins

	Out, In int // the positions of these events

	Actor  string // who travels
	Route  int    // which of the actors that is, from 0 on
	Number int    // which of their legs it is, from 1 on
	Shared bool   // whether others are chosen too
}

// mostLegs is the length of the longest route that can be followed on a map; a
// longer one is not drawn.
const mostLegs = 60

// travels tells whether an event brings people to its place.
func travels(kind timeline.Type, status timeline.Status) bool {
	return kind != timeline.Statement && kind != timeline.Publication && status != timeline.Denied && status != timeline.Cancelled
}

// mostRoutes is how many routes can be told apart on a map; of more actors the first have
// theirs.
const mostRoutes = 6

// Routes lists the legs of actors, one actor after the other.
func Routes(s *figure.Subject, actors view.Actors, chosen Choice) []Leg {
	ids := actors.List()
	var all []Leg
	for k, actor := range ids[:min(len(ids), mostRoutes)] {
		for _, leg := range Route(s, actor, chosen) {
			leg.Route, leg.Shared = k, len(ids) > 1
			all = append(all, leg)
		}
	}
	return all
}

// Route lists the legs of an actor in time order. A statement brings nobody
// anywhere: who is spoken of need not be there; nor does what was denied or cancelled.
func Route(s *figure.Subject, actor string, chosen Choice) []Leg {
	var legs []Leg
	var here *timeline.Place
	var since calendar.Instant
	last := 0
	pending := false // what happens here
	for i, p := range comings(s, actor, chosen) {
		if pointOf(p) == nil {
			continue // Skipped tells it
		}
		status := timeline.Statuses[s.Columns().Status(i)]
		if here != nil && here.ID != p.ID && *here.At != *p.At {
			if len(legs) == mostLegs {
				return nil
			}
			arrives := s.Begins(i).Start
			legs = append(legs, Leg{From: *here.At, To: *p.At, Pending: pending || figure.Pending(status), Leaves: calendar.Earlier(since, arrives), Arrives: arrives, Out: last, In: i, Actor: actor, Number: len(legs) + 1})
		}
		here, since, last, pending = p, s.Bounds(i).End, i, figure.Pending(status)
	}
	return legs
}

// comings yields the positions of the events to which an actor came, in time order, with their places.
func comings(s *figure.Subject, actor string, chosen Choice) iter.Seq2[int, *timeline.Place] {
	columns := s.Columns() // of a million events, to fetch those of an actor takes longer than all else
	return func(yield func(int, *timeline.Place) bool) {
		for i := range s.EventsOf(actor) {
			number, status := columns.Place(i), timeline.Statuses[columns.Status(i)]
			if i >= s.Dated || number < 0 || !travels(columns.Type(i), status) || !chosen.has(i) {
				continue
			}
			if !yield(i, &s.Timeline.Places[number]) {
				return
			}
		}
	}
}
