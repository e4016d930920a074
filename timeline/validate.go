package timeline

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// A Problem is something in a timeline that contradicts itself or the world.
type Problem struct {
	Path    string // "events[3].place"
	Message string // with a verb of fmt for Value
	Value   any    // what the message speaks of; nil for nothing
	Want    string // what would be right
}

// Error returns one line: path, problem, what would be right.
func (p Problem) Error() string { return p.Said(func(says string) string { return says }) }

// Said returns the line with its sentences in another language, which in tells.
func (p Problem) Said(in func(says string) string) string {
	return p.Path + ": " + fmt.Sprintf(in(p.Message), p.Values()...) + "; " + in(p.Want)
}

// Values returns what the message speaks of.
func (p Problem) Values() []any {
	if p.Value == nil {
		return nil
	}
	return []any{p.Value}
}

// Validate returns every problem of a timeline.
func Validate(t *Timeline) []Problem { return slices.Collect(Problems(t)) }

// Problems yields every problem of a timeline: ids that are missing, stand twice or
// lead nowhere, positions off the globe, ratings off the scale.
func Problems(t *Timeline) iter.Seq[Problem] {
	return func(yield func(Problem) bool) {
		v := validator{ids: map[string]map[string]bool{}, yield: yield}
		v.timeline(t)
	}
}

func (v *validator) timeline(t *Timeline) {
	identify(v, "places", len(t.Places), pointers(t.Places), func(p *Place) string { return p.ID })
	identify(v, "actors", len(t.Actors), pointers(t.Actors), func(a *Actor) string { return a.ID })
	identify(v, "sources", len(t.Sources), pointers(t.Sources), func(s *Source) string { return s.ID })
	identify(v, "events", t.Events.Len(), t.Events.All(), func(e *Event) string { return e.ID })
	for i := range t.Places {
		v.place(i, &t.Places[i])
	}
	for i, e := range t.Events.All() {
		if v.ended {
			return
		}
		v.event(i, e)
	}
	for i := range t.Story {
		v.refer("events", t.Story[i].Event, "story[%d].event", i, 0)
	}
}

type validator struct {
	ids   map[string]map[string]bool
	yield func(Problem) bool
	ended bool // nobody asks for more
}

func (v *validator) fail(message string, value any, want, path string, indices ...any) {
	if !v.ended {
		v.ended = !v.yield(Problem{fmt.Sprintf(path, indices...), message, value, want})
	}
}

// identify notes the ids of a list of n things.
func identify[T any](v *validator, list string, n int, all iter.Seq2[int, *T], id func(*T) string) {
	seen := make(map[string]bool, n)
	v.ids[list] = seen
	for i, one := range all {
		switch name := id(one); {
		case name == "":
			v.fail("has no id", nil, "give it one that stands once", "%s[%d].id", list, i)
		case seen[name]:
			v.fail("the id %q stands twice", name, "give it one that stands once", "%s[%d].id", list, i)
		default:
			seen[name] = true
		}
	}
}

// pointers yields each element of a list where it stands.
func pointers[T any](all []T) iter.Seq2[int, *T] {
	return func(yield func(int, *T) bool) {
		for i := range all {
			if !yield(i, &all[i]) {
				return
			}
		}
	}
}

// wantID says what a reference names, by the list it leads into.
var wantID = map[string]string{
	"places": "name an id of places", "actors": "name an id of actors", "sources": "name an id of sources", "events": "name an id of events",
}

// refer checks that an id leads somewhere. Its path has two numbers at the most and
// is only put together for a problem.
func (v *validator) refer(list, id, path string, i, k int) {
	if v.ids[list][id] {
		return
	}
	v.fail("%q leads nowhere", id, wantID[list], path, []any{i, k}[:strings.Count(path, "%d")]...)
}

func (v *validator) place(i int, p *Place) {
	if p.At != nil && !(p.At.Lon >= -180 && p.At.Lon <= 180 && p.At.Lat >= -90 && p.At.Lat <= 90) {
		v.fail("%s is not on the globe", fmt.Sprint(p.At.Lon, ", ", p.At.Lat), "longitudes run from -180 to 180, latitudes from -90 to 90", "places[%d].lonlat", i)
	}
}

func (v *validator) event(i int, e *Event) {
	if e.Place.ID != "" {
		v.refer("places", e.Place.ID, "events[%d].place", i, 0)
	}
	for k := range e.Actors {
		v.refer("actors", e.Actors[k].Actor, "events[%d].actors[%d].actor", i, k)
	}
	more := e.rare()
	for k, l := range more.Links {
		v.refer("events", l.To, "events[%d].links[%d].to", i, k)
		if l.To == e.ID {
			v.fail("leads back to its own event", nil, "name another event", "events[%d].links[%d].to", i, k)
		}
	}
	for k := range more.Claims {
		c := &more.Claims[k]
		if c.Source != "" {
			v.refer("sources", c.Source, "events[%d].claims[%d].source", i, k)
		}
		if c.At.Start < 0 || c.At.End < c.At.Start {
			v.fail("the quote ends before it starts", nil, "write the earlier code point as start", "events[%d].claims[%d].end", i, k)
		}
	}
	if r := more.Rating.Reliability; r != "" && (len(r) != 1 || r < "A" || r > "F") {
		v.fail("%q is not on the scale", r, "write A to F", "events[%d].reliability", i)
	}
	if c := more.Rating.Credibility; c < 0 || c > 6 {
		v.fail("%d is not on the scale", c, "write 1 to 6", "events[%d].credibility", i)
	}
}
