package mapview

import (
	"context"
	"fmt"
	"iter"
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// A Choice is the events that a map counts, by their positions in the order.
type Choice struct {
	n   int
	at  func(k int) int // the k-th position, -1 where that is left out
	has func(i int) bool
	run func(from, to int, list []int32) []int32 // appends the k-th positions [from, to); nil where each is asked for
}

// All yields the chosen events.
func (c Choice) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := range c.n {
			if i := c.at(k); i >= 0 && !yield(i) {
				return
			}
		}
	}
}

// Everything chooses all events of a subject.
func Everything(s *figure.Subject) Choice { return Until(s, s.Len()-1) }

// Until chooses the events up to one of them.
func Until(s *figure.Subject, last int) Choice {
	return Choice{last + 1, func(k int) int { return k }, func(i int) bool { return i <= last }, nil}
}

// Where chooses the events at the positions for which a function says so.
func Where(s *figure.Subject, has func(i int) bool) Choice {
	return Everything(s).And(Choice{has: has})
}

// Within chooses the events that a window of time shows, and those without a date.
func Within(s *figure.Subject, window calendar.Span) Choice {
	shown := s.RunIn(window)
	n := shown.Len()
	return Choice{
		n + s.Len() - s.Dated,
		func(k int) int {
			if k < n {
				return shown.At(k)
			}
			return s.Dated + k - n
		},
		func(i int) bool { return i >= s.Dated || shown.Has(i) },
		func(from, to int, list []int32) []int32 {
			earlier, first, _ := shown.Parts()
			for ; from < min(to, len(earlier)); from++ {
				list = append(list, earlier[from])
			}
			for ; from < min(to, n); from++ {
				list = append(list, int32(first+from-len(earlier)))
			}
			for ; from < to; from++ {
				list = append(list, int32(s.Dated+from-n))
			}
			return list
		},
	}
}

// positions appends the chosen of the k-th positions [from, to) to a list.
func (c Choice) positions(from, to int, list []int32) []int32 {
	if c.run != nil {
		return c.run(from, to, list)
	}
	for k := from; k < to; k++ {
		if i := c.at(k); i >= 0 {
			list = append(list, int32(i))
		}
	}
	return list
}

// And returns the choice of the events that both choose.
func (c Choice) And(other Choice) Choice {
	return Choice{
		c.n,
		func(k int) int {
			if i := c.at(k); i >= 0 && other.has(i) {
				return i
			}
			return -1
		},
		func(i int) bool { return c.has(i) && other.has(i) },
		nil,
	}
}

// places are the spots of all places of a subject that events name, in the order
// of their first events, and the number of each place's spot, from 1 on.
type places struct {
	spots []Spot
	at    []int32
}

// placesOf returns the spots of a subject, made once.
func placesOf(s *figure.Subject) places {
	p, _ := preparePlaces(context.Background(), s) // fails only where it is given up
	return p
}

// preparePlaces is placesOf for another goroutine: it is given up soon after ctx ends. An
// edit of dates seldom changes which events are the first of their places, and then the
// spots are those of the main order.
func preparePlaces(ctx context.Context, s *figure.Subject) (places, error) {
	type mainKey struct{ lang string }
	type key struct{}
	main := s.Main()
	inMain := func(ctx context.Context) (places, error) {
		return figure.Prepared(ctx, main, mainKey{s.Lang}, func(ctx context.Context) (places, error) {
			return spotsOf(ctx, main, s, main.Columns().PlacesByFirst())
		})
	}
	if s.Order == main {
		return inMain(ctx)
	}
	return figure.Prepared(ctx, s, key{}, func(ctx context.Context) (places, error) {
		order := s.Columns().PlacesByFirst()
		if same(s.Timeline.Places, main.Timeline.Places) && slices.Equal(order, main.Columns().PlacesByFirst()) {
			return inMain(ctx)
		}
		return spotsOf(ctx, s.Order, s, order)
	})
}

// same tells whether two lists are one and the same.
func same(a, b []timeline.Place) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// spotsOf makes the spots of the places with some numbers.
func spotsOf(ctx context.Context, o *figure.Order, s *figure.Subject, numbers []int32) (places, error) {
	p := places{at: make([]int32, len(o.Timeline.Places)), spots: make([]Spot, 0, len(numbers))}
	err := pieces.InOrder(ctx, len(numbers), func(from, to int) {
		for _, place := range numbers[from:to] {
			one := &o.Timeline.Places[place]
			if at := pointOf(one); at != nil || one.Country != "" {
				p.spots = append(p.spots, Spot{ID: one.ID, Name: nameOf(s, one), At: at, Radius: one.Radius, Outline: one.Outline, Country: one.Country})
				p.at[place] = int32(len(p.spots))
			}
		}
	})
	return p, err
}

// nameOf returns the name of a place, "" where it has none but the numbers of its position,
// as readers call what has no name: the map says these better.
func nameOf(s *figure.Subject, p *timeline.Place) string {
	name := s.PlaceName(p.ID)
	var lat, lon float64
	if p.At == nil || name == "" || name[0] != '-' && (name[0] < '0' || name[0] > '9') {
		return name
	}
	if n, err := fmt.Sscanf(name, "%g, %g", &lat, &lon); n != 2 || err != nil || math.Abs(lat-p.At.Lat) > 0.01 || math.Abs(lon-p.At.Lon) > 0.01 {
		return name
	}
	return ""
}

// Placed tells whether a subject has any place that can be on a map.
func Placed(s *figure.Subject) bool { return len(placesOf(s).spots) > 0 }

// Prepare makes ahead what Of needs of a subject, once. It is given up soon after ctx ends,
// with its error.
func Prepare(ctx context.Context, s *figure.Subject) error {
	_, err := preparePlaces(ctx, s)
	return err
}

// widest is the greatest radius of a place that is on the map, in kilometres: one that may
// lie anywhere on half the globe is nowhere.
const widest = 5000

// pointOf returns the point of a place, nil where it has none: a latitude and a
// longitude of 0 are those of an empty cell, not of the sea off Ghana.
func pointOf(p *timeline.Place) *timeline.LonLat {
	if p.At == nil || *p.At == (timeline.LonLat{}) || p.Radius > widest {
		return nil
	}
	return p.At
}

// Of returns the spots of a subject, coloured by a facet, and the routes of actors. Only the chosen events are counted; a place without them is a spot with a count of 0.
func Of(s *figure.Subject, colour view.Facet, actors view.Actors, chosen Choice) ([]Spot, []Leg) {
	spots, legs, _ := Make(context.Background(), s, colour, actors, chosen) // fails only where it is given up
	return spots, legs
}

// Make is Of for another goroutine, on all cores: it is given up soon after ctx ends, with its error.
func Make(ctx context.Context, s *figure.Subject, colour view.Facet, actors view.Actors, chosen Choice) ([]Spot, []Leg, error) {
	colours := s.Colours(colour)
	p, err := preparePlaces(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	spots := slices.Clone(p.spots)
	if err := p.count(ctx, spots, s, colours, chosen); err != nil {
		return nil, nil, err
	}
	standOut(s, spots, p.at, chosen)
	for _, actor := range actors.List() {
		if err := s.PrepareEventsOf(ctx, actor); err != nil {
			return nil, nil, err
		}
	}
	return spots, Routes(s, actors, chosen), ctx.Err()
}

// standOut marks the spots of the chosen events that stand out, no more than can on one map; at
// are the numbers of the spots of places, from 1 on.
func standOut(s *figure.Subject, spots []Spot, at []int32, chosen Choice) {
	matters, columns := s.Importance(), s.Columns()
	spotOf := func(i int32) int32 {
		if place := columns.Place(int(i)); place >= 0 {
			return at[place]
		}
		return 0
	}
	var all []figure.Outstanding
	for _, i := range matters.Outstanding(s.Order) {
		if chosen.has(int(i)) && spotOf(i) > 0 {
			all = append(all, figure.Outstanding{Event: i, Weight: matters.At(s.Order, int(i)), Why: matters.Why(s.Order, int(i))})
		}
	}
	for _, o := range figure.Foremost(all) {
		if spot := &spots[spotOf(o.Event)-1]; spot.Out.Why == figure.NotOut {
			spot.Out = o
		}
	}
}

// Shown returns the spots that have events.
func Shown(spots []Spot) []Spot {
	return slices.DeleteFunc(spots, func(s Spot) bool { return s.Count == 0 })
}

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
