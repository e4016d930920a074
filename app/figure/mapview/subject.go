package mapview

import (
	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// mostWords is how many of its events a spot can tell of.
const mostWords = 8

// Within returns what keeps the events that a window of time shows, and those
// without a date.
func Within(s *figure.Subject, window calendar.Span) func(int) bool {
	c := s.Columns()
	return func(i int) bool { return c.Shows(i, window) }
}

// Of returns the spots of a subject and the route of an actor, "" for none. Only
// the events that keep accepts are counted, all of them where it is nil; a place
// without such events is a spot with a count of 0.
func Of(s *figure.Subject, actor, selected string, keep func(int) bool) ([]Spot, []Leg) {
	var spots []Spot
	c := s.Columns()
	at := make([]int32, len(s.Timeline.Places)) // of each place, its spot's number from 1 on
	chosen := s.Find(selected)
	for i := range s.Len() {
		if c.Place[i] < 0 {
			continue
		}
		p := &s.Timeline.Places[c.Place[i]]
		if p.At == nil && p.Country == "" {
			continue
		}
		k := at[c.Place[i]] - 1
		if k < 0 {
			k = int32(len(spots))
			at[c.Place[i]] = k + 1
			spots = append(spots, Spot{ID: p.ID, Name: s.PlaceName(p.ID), At: p.At, Country: p.Country})
		}
		if keep != nil && !keep(i) {
			continue
		}
		spot := &spots[k]
		if spot.Count++; spot.Count <= mostWords {
			spot.Events = append(spot.Events, s.Event(i).Label[0])
		}
		if figure.Pending(timeline.Statuses[c.Status[i]]) {
			spot.Pending++
		}
		spot.Selected = spot.Selected || i == chosen
	}
	return spots, route(s, actor, keep)
}

// mostLegs is the length of the longest route that can be followed on a map; a
// longer one is not drawn.
const mostLegs = 60

// route lists the legs of an actor in time order. A statement brings nobody
// anywhere: who is spoken of need not be there.
func route(s *figure.Subject, actor string, keep func(int) bool) []Leg {
	var legs []Leg
	var here *timeline.Place
	for _, i := range s.EventsOf(actor) {
		e := s.At(int(i))
		p := s.Place(e.Place.ID)
		if int(i) >= s.Dated || p == nil || p.At == nil || keep != nil && !keep(int(i)) || e.Type == timeline.Statement || e.Type == timeline.Publication {
			continue
		}
		if here != nil && here.ID != p.ID {
			if len(legs) == mostLegs {
				return nil
			}
			legs = append(legs, Leg{*here.At, *p.At, figure.Pending(e.Status)})
		}
		here = p
	}
	return legs
}
