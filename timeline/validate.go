package timeline

import (
	"fmt"
	"slices"
)

// A Problem is something in a timeline that contradicts itself or the world.
type Problem struct {
	Path    string // "events[3].place"
	Message string
	Want    string // what would be right
}

// Error returns one line: path, problem, what would be right.
func (p Problem) Error() string { return p.Path + ": " + p.Message + "; " + p.Want }

// Validate returns every problem of a timeline: ids that are missing, stand
// twice or lead nowhere, positions off the globe, ratings off the scale.
func Validate(t *Timeline) []Problem {
	v := validator{ids: map[string]map[string]bool{}}
	identify(&v, "places", t.Places, func(p Place) string { return p.ID })
	identify(&v, "actors", t.Actors, func(a Actor) string { return a.ID })
	identify(&v, "sources", t.Sources, func(s Source) string { return s.ID })
	identify(&v, "events", t.Events, func(e Event) string { return e.ID })
	for i, p := range t.Places {
		v.place(fmt.Sprintf("places[%d]", i), p)
	}
	for i := range t.Events {
		v.event(fmt.Sprintf("events[%d]", i), &t.Events[i])
	}
	for i, s := range t.Story {
		v.refer(fmt.Sprintf("story[%d].event", i), "events", s.Event)
	}
	return v.problems
}

type validator struct {
	ids      map[string]map[string]bool
	problems []Problem
}

func (v *validator) fail(path, message, want string) {
	v.problems = append(v.problems, Problem{path, message, want})
}

// identify notes the ids of a list.
func identify[T any](v *validator, list string, all []T, id func(T) string) {
	seen := make(map[string]bool, len(all))
	v.ids[list] = seen
	for i, one := range all {
		path, name := fmt.Sprintf("%s[%d].id", list, i), id(one)
		switch {
		case name == "":
			v.fail(path, "has no id", "give it one that stands once")
		case seen[name]:
			v.fail(path, fmt.Sprintf("the id %q stands twice", name), "give it one that stands once")
		}
		seen[name] = true
	}
}

// refer checks that an id leads somewhere.
func (v *validator) refer(path, list, id string) {
	if !v.ids[list][id] || id == "" {
		v.fail(path, fmt.Sprintf("%q leads nowhere", id), "name an id of "+list)
	}
}

func (v *validator) place(path string, p Place) {
	if p.At != nil && !(p.At.Lon >= -180 && p.At.Lon <= 180 && p.At.Lat >= -90 && p.At.Lat <= 90) {
		v.fail(path+".lonlat", fmt.Sprintf("%v, %v is not on the globe", p.At.Lon, p.At.Lat), "longitudes run from -180 to 180, latitudes from -90 to 90")
	}
}

func (v *validator) event(path string, e *Event) {
	if e.Place.ID != "" {
		v.refer(path+".place", "places", e.Place.ID)
	}
	for i, p := range e.Actors {
		v.refer(fmt.Sprintf("%s.actors[%d].actor", path, i), "actors", p.Actor)
	}
	for i, l := range e.More().Links {
		at := fmt.Sprintf("%s.links[%d].to", path, i)
		v.refer(at, "events", l.To)
		if l.To == e.ID {
			v.fail(at, "leads back to its own event", "name another event")
		}
	}
	for i, c := range e.More().Claims {
		if c.Source != "" {
			v.refer(fmt.Sprintf("%s.claims[%d].source", path, i), "sources", c.Source)
		}
		if c.At.Start < 0 || c.At.End < c.At.Start {
			v.fail(fmt.Sprintf("%s.claims[%d].end", path, i), "the quote ends before it starts", "write the earlier code point as start")
		}
	}
	if r := e.More().Rating.Reliability; r != "" && !slices.Contains([]string{"A", "B", "C", "D", "E", "F"}, r) {
		v.fail(path+".reliability", fmt.Sprintf("%q is not on the scale", r), "write A to F")
	}
	if c := e.More().Rating.Credibility; c < 0 || c > 6 {
		v.fail(path+".credibility", fmt.Sprintf("%d is not on the scale", c), "write 1 to 6")
	}
}
