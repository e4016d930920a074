package mapview

import (
	"dateline/app/figure"
	"dateline/timeline"
)

// mostWords is how many of its events a spot can tell of.
const mostWords = 8

// Of returns the spots of a subject and the route of an actor, "" for none.
func Of(s *figure.Subject, actor, selected string) ([]Spot, []Leg) {
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
			spots = append(spots, Spot{ID: p.ID, Name: s.PlaceName(p.ID), At: p.At, Country: p.Country, Pending: true})
		}
		if spots[k].Count++; spots[k].Count <= mostWords {
			e = s.Event(i)
			spots[k].Events = append(spots[k].Events, e.Label[0])
		}
		spots[k].Pending = spots[k].Pending && figure.Pending(e.Status)
		spots[k].Selected = spots[k].Selected || e.ID == selected
	}
	return spots, route(s, actor)
}

// mostLegs is the length of the longest route that can be followed on a map; a
// longer one is not drawn.
const mostLegs = 60

// route lists the legs of an actor in time order. A statement brings nobody
// anywhere: who is spoken of need not be there.
func route(s *figure.Subject, actor string) []Leg {
	var legs []Leg
	var here *timeline.Place
	for i := range s.Events[:s.Dated] {
		e := &s.Events[i]
		p := s.Place(e.Place.ID)
		if p == nil || p.At == nil || !takesPart(e, actor) || e.Type == timeline.Statement || e.Type == timeline.Publication {
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
