package timeline

import (
	"slices"
	"strconv"
)

// A Told is a facet by which events are counted: every word that an event says of it, each
// once; "" of an event that says nothing.
type Told struct {
	Name string // that of a field of every event, or of a Facet of the timeline as it stands there
	Each func(e *Event, do func(word string))
}

// toldFields are the fields of every event by which one counts, in the order in which people
// should see them.
var toldFields = []struct {
	name string
	each func(*names) func(e *Event, do func(string))
	rare bool // most events have none: it stands in More
}{
	{name: "type", each: oneWord(func(e *Event) string { return e.Type.String() })},
	{name: "status", each: oneWord(func(e *Event) string { return e.Status.String() })},
	{name: "certainty", each: oneWord(func(e *Event) string { return e.Sure.String() })},
	{name: "place", each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) { do(firstName(n.place, e.Place.ID)) }
	}},
	{name: "country", each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) { do(n.country[e.Place.ID]) }
	}},
	{name: "actor", each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) {
			for _, p := range e.Actors {
				do(firstName(n.actor, p.Actor))
			}
		}
	}},
	{name: "says", each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) { do(n.phrase(e)) }
	}},
	{name: "tag", rare: true, each: func(*names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) {
			for _, tag := range e.rare().Tags {
				do(tag)
			}
		}
	}},
	{name: "source", rare: true, each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) {
			for _, c := range e.rare().Claims {
				do(n.sayer(c))
			}
		}
	}},
	{name: "precision", each: oneWord(func(e *Event) string { return DatePrecision(e.When.Date) })},
	{name: "sources", each: oneWord(func(e *Event) string { return strconv.Itoa(e.Sources()) })},
	{name: "is", each: func(n *names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) {
			e.EachDoubt(n.isDuplicate(e), do)
		}
	}},
}

// oneWord tells a field of one word.
func oneWord(of func(*Event) string) func(*names) func(*Event, func(string)) {
	return func(*names) func(*Event, func(string)) {
		return func(e *Event, do func(string)) { do(of(e)) }
	}
}

// sayer returns the name of who makes a claim: that of its source in the file's own language,
// where it has none its speaker, else its medium; "" for nobody.
func (n *names) sayer(c Claim) string {
	switch {
	case c.Source != "":
		return firstName(n.source, c.Source)
	case len(c.Speaker) > 0:
		return c.Speaker[0].Value
	case len(c.Via) > 0:
		return c.Via[0].Value
	}
	return ""
}

// firstName returns the name of a thing in the file's own language, its id where it has none.
func firstName(of map[string][]string, id string) string {
	if all := of[id]; len(all) > 0 && all[0] != "" {
		return all[0]
	}
	return id
}

// ToldNames returns the names of all facets by which events of t are counted.
func (t *Timeline) ToldNames() []string {
	var all []string
	for _, f := range toldFields {
		if t.says(f.name) {
			all = append(all, f.name)
		}
	}
	return t.WithFacets(all)
}

// WithFacets adds to names those of the facets that a timeline declares and that are not among
// them.
func (t *Timeline) WithFacets(names []string) []string {
	for _, f := range t.Facets {
		if !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

// Tells returns the facet of a name; false for none. Where a facet of the timeline has the name
// of a field it is told as both are, as a filter means both.
func (t *Timeline) Tells(name string) (Told, bool) {
	own, known := t.Facet(name)
	for _, f := range toldFields {
		if f.name != name || !t.says(name) {
			continue
		}
		tell := f.each(namesOf(t))
		return Told{name, distinct(f.rare, func(e *Event, do func(string)) {
			tell(e, do)
			if known {
				e.EachValue(own.Name, do)
			}
		})}, true
	}
	return Told{own.Name, distinct(true, func(e *Event, do func(string)) { e.EachValue(own.Name, do) })}, known
}

// distinct tells each word once, and "" where there is none, as in an event without More where the
// words are rare.
func distinct(rare bool, tell func(e *Event, do func(string))) func(*Event, func(string)) {
	return func(e *Event, do func(string)) {
		if rare && e.more == nil {
			do("")
			return
		}
		var room [8]string
		said := room[:0]
		tell(e, func(word string) {
			if word != "" && !slices.Contains(said, word) {
				said = append(said, word)
				do(word)
			}
		})
		if len(said) == 0 {
			do("")
		}
	}
}
