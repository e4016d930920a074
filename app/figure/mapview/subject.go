package mapview

import (
	"context"
	"fmt"
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

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
