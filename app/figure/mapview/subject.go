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
	return func(i int) bool {
		e := &s.Events[i]
		return !e.Dated || e.Bounds.Overlaps(window)
	}
}

// Of returns the spots of a subject and the route of an actor, "" for none. Only
// the events that keep accepts are counted, all of them where it is nil; a place
// without such events is a spot with a count of 0.
func Of(s *figure.Subject, actor, selected string, keep func(int) bool) ([]Spot, []Leg) {
	var spots []Spot
	at := map[string]int{}
	for i := range s.Events {
		e := &s.Events[i]
		p := s.Place(e.Place.ID)
		if p == nil || p.At == nil && p.Country == "" {
			continue
		}
		k, ok := at[p.ID]
		if !ok {
			k = len(spots)
			at[p.ID] = k
			spots = append(spots, Spot{ID: p.ID, Name: s.PlaceName(p.ID), At: p.At, Country: p.Country})
		}
		if keep != nil && !keep(i) {
			continue
		}
		if spots[k].Count++; spots[k].Count <= mostWords {
			e = s.Event(i)
			spots[k].Events = append(spots[k].Events, e.Label[0])
		}
		if figure.Pending(e.Status) {
			spots[k].Pending++
		}
		spots[k].Selected = spots[k].Selected || e.ID == selected
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
	for i := range s.Events[:s.Dated] {
		e := &s.Events[i]
		p := s.Place(e.Place.ID)
		if p == nil || p.At == nil || keep != nil && !keep(i) || !takesPart(e, actor) || e.Type == timeline.Statement || e.Type == timeline.Publication {
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

func takesPart(e *figure.Event, actor string) bool {
	for _, p := range e.Actors {
		if p.Actor == actor {
			return true
		}
	}
	return false
}
