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
	v.facets(t.Facets)
	for i := range t.Places {
		v.place(i, &t.Places[i])
	}
	for i, e := range t.Events.All() {
		if v.ended {
			return
		}
		v.event(i, e)
	}
	identify(v, "stories", len(t.Stories), pointers(t.Stories), func(s *Story) string { return s.ID })
	identify(v, "annotations", len(t.Annotations), pointers(t.Annotations), func(a *Annotation) string { return a.ID })
	for i := range t.Annotations {
		v.annotation(i, &t.Annotations[i])
	}
}

type validator struct {
	kinds map[string]FacetKind // of facets, by name
	ids   map[string]map[string]bool
	yield func(Problem) bool
	ended bool // nobody asks for more
}

func (v *validator) fail(message string, value any, want, path string, indices ...any) {
	if !v.ended {
		v.ended = !v.yield(Problem{fmt.Sprintf(path, indices...), message, value, want})
	}
}

// facets checks that each facet has a name of its own and a kind.
func (v *validator) facets(all []Facet) {
	v.kinds = make(map[string]FacetKind, len(all))
	seen := make(map[string]bool, len(all))
	for i, f := range all {
		switch folded := strings.ToLower(f.Name); {
		case f.Name == "":
			v.fail("has no name", nil, "give it one that stands once", "facets[%d].name", i)
		case seen[folded]:
			v.fail("the name %q stands twice", f.Name, "give it one that stands once, whatever the case of its letters", "facets[%d].name", i)
		default:
			seen[folded] = true
		}
		if v.kinds[f.Name] = f.Kind; f.Kind == 0 {
			v.fail("has no kind", nil, "write words, number or list", "facets[%d].kind", i)
		}
	}
}

// values checks what an event says of facets.
func (v *validator) values(i int, all []Value) {
	for k, one := range all {
		kind, known := v.kinds[one.Facet]
		_, number := one.Number()
		switch {
		case !known:
			v.fail("%q is no facet of this timeline", one.Facet, "declare it in facets", "events[%d].facets", i)
		case one.Word == "":
			v.fail("the value of %q is empty", one.Facet, "leave it out", "events[%d].facets", i)
		case kind == OfNumbers && !number:
			v.fail("%s is not a number", fmt.Sprintf("%q of %q", one.Word, one.Facet), "write digits such as -12.5, or declare the facet as words", "events[%d].facets", i)
		case kind != OfLists && slices.ContainsFunc(all[:k], func(before Value) bool { return before.Facet == one.Facet }):
			v.fail("%q has several values", one.Facet, "leave one, or declare the facet as a list", "events[%d].facets", i)
		}
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
	v.position(p.At, "places[%d].lonlat", i)
	if !(p.Radius >= 0 && p.Radius <= MostRadius) {
		v.fail("%v is no radius of a place", p.Radius, "write the kilometres of the disc in which it lies, from 0 to 20015", "places[%d].radius", i)
	}
	for _, ring := range p.Outline {
		if len(ring) < 3 || slices.ContainsFunc(ring, func(at LonLat) bool { return !onGlobe(at) }) {
			v.fail("a ring of %d positions is no outline of an area", len(ring), "three at the least, all on the globe", "places[%d].outline", i)
			return
		}
	}
}

// annotation checks that an annotation is pinned to one thing; what it names may be gone, as that
// of a step.
func (v *validator) annotation(i int, a *Annotation) {
	if a.Kind == 0 {
		v.fail("has no kind", nil, "write text, arrow, bracket or era", "annotations[%d].kind", i)
	}
	if a.Pin.IsZero() {
		v.fail("is pinned to nothing", nil, "write one of when, event, place and lonlat", "annotations[%d]", i)
	}
	for _, end := range [...]struct {
		path string
		Pin
	}{{"annotations[%d]", a.Pin}, {"annotations[%d].to", a.To}} {
		if n := end.Named(); n > 1 || n == 1 && !end.When.IsZero() {
			v.fail("is pinned to several things", nil, "leave one of when, event, place and lonlat", end.path, i)
		}
		v.position(end.Spot, end.path+".lonlat", i)
	}
	if o := a.Offset; !(max(o.Right, -o.Right) <= MostOffset && max(o.Down, -o.Down) <= MostOffset) {
		v.fail("%s is no offset", fmt.Sprint(o.Right, ", ", o.Down), "write sizes of text to the right and down, from -200 to 200", "annotations[%d].offset", i)
	}
}

// position checks a position, nil for none.
func (v *validator) position(at *LonLat, path string, i int) {
	if at != nil && !onGlobe(*at) {
		v.fail("%s is not on the globe", fmt.Sprint(at.Lon, ", ", at.Lat), "longitudes run from -180 to 180, latitudes from -90 to 90", path, i)
	}
}

// onGlobe tells whether a position is one; not a number is none.
func onGlobe(at LonLat) bool {
	return at.Lon >= -180 && at.Lon <= 180 && at.Lat >= -90 && at.Lat <= 90
}

// MostRadius is the greatest radius of a place, in kilometres: the disc is the globe then.
const MostRadius = 20015

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
	v.values(i, more.Values)
	if r := more.Rating.Reliability; r != "" && (len(r) != 1 || r < "A" || r > "F") {
		v.fail("%q is not on the scale", r, "write A to F", "events[%d].reliability", i)
	}
	if c := more.Rating.Credibility; c < 0 || c > 6 {
		v.fail("%d is not on the scale", c, "write 1 to 6", "events[%d].credibility", i)
	}
}
