package data

import (
	"math"
	"slices"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// The evidence that a position stands the wrong way round: there are enough others
// to tell where the events of a file lie, it lies much farther from their middle
// than they do, and turned about it lies among them.
const (
	mostPlaces  = 20_000 // of a larger file nothing is said
	leastPlaces = 5
	farOff      = 2.5 // times the median distance
)

// swapped returns a note for each place whose latitude and longitude look swapped,
// and the ids of events there.
func swapped(t *timeline.Timeline) (notes []message.Message, ids []string) {
	var lats, lons []float64
	for _, p := range t.Places {
		if p.At != nil {
			lats, lons = append(lats, p.At.Lat), append(lons, p.At.Lon)
		}
	}
	if len(lats) < leastPlaces || len(lats) > mostPlaces {
		return nil, nil
	}
	middle := timeline.LonLat{Lat: median(lats), Lon: median(lons)}
	var all []float64
	for _, p := range t.Places {
		if p.At != nil {
			all = append(all, degreesApart(*p.At, middle))
		}
	}
	usual := median(all)
	for _, p := range t.Places {
		if p.At == nil || math.Abs(p.At.Lon) > 90 {
			continue
		}
		turned := timeline.LonLat{Lat: p.At.Lon, Lon: p.At.Lat}
		if degreesApart(*p.At, middle) > farOff*usual && degreesApart(turned, middle) < usual {
			id := eventAt(t, p.ID)
			ids = append(ids, id)
			notes = append(notes, message.New("latitude and longitude look swapped in %q: %v, %v lies far from the other places, %v, %v among them",
				id, p.At.Lat, p.At.Lon, turned.Lat, turned.Lon))
		}
	}
	return notes, ids
}

// eventAt returns the id of the first event at a place.
func eventAt(t *timeline.Timeline, place string) string {
	if e := t.Events.First(func(e *timeline.Event) bool { return e.Place.ID == place }); e != nil {
		return e.ID
	}
	return place
}

func degreesApart(a, b timeline.LonLat) float64 {
	return math.Hypot(a.Lat-b.Lat, a.Lon-b.Lon)
}

func median(all []float64) float64 {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[len(sorted)/2]
}

// swap swaps latitude and longitude of the places of events.
func swap(t *timeline.Timeline, ids []string) error {
	places := map[string]*timeline.Place{}
	for i := range t.Places {
		places[t.Places[i].ID] = &t.Places[i]
	}
	for _, id := range ids {
		e := t.Events.First(func(e *timeline.Event) bool { return e.ID == id })
		if e == nil {
			return message.Error("there is no event %q whose latitude and longitude could be swapped", id)
		}
		p := places[e.Place.ID]
		if p == nil || p.At == nil || math.Abs(p.At.Lon) > 90 {
			return message.Error("the event %q has no position that could be swapped", id)
		}
		p.At = &timeline.LonLat{Lat: p.At.Lon, Lon: p.At.Lat}
	}
	return nil
}
