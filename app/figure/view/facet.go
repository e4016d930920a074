package view

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// ownFacet stands before the name of a facet of a timeline that is called as one that
// all timelines have: a column "type" of words that are no types.
const ownFacet = "own:"

// Own returns the Facet of one that a timeline declares under a name.
func Own(name string) Facet {
	if f := Facet(name); f == BySaid || slices.Contains(Facets, f) || strings.HasPrefix(name, ownFacet) {
		return ownFacet + f
	}
	return Facet(name)
}

// Own returns the name of the facet of a timeline; false for one that all timelines
// have.
func (f Facet) Own() (name string, own bool) {
	if f == "" || f == BySaid || slices.Contains(Facets, f) {
		return "", false
	}
	return strings.TrimPrefix(string(f), ownFacet), true
}

// builtIn returns the facets that a timeline has though it declares none: those that all have, and what its titles
// say where they sort its events.
func builtIn(t *timeline.Timeline) []Facet {
	all := slices.Clone(Facets)
	if t.Phrasing != nil {
		all = slices.Insert(all, 1, BySaid)
	}
	return all
}

// Offered returns the facets by which the lanes of a timeline make sense: those that all
// have, and its own but for numbers, of which nearly every event has another.
func Offered(t *timeline.Timeline) []Facet {
	all := builtIn(t)
	for _, f := range t.Facets {
		if f.Kind != timeline.OfNumbers && !t.OfTelling(f.Name) {
			all = append(all, Own(f.Name))
		}
	}
	return all
}

// Colours returns the facets by which the events of a timeline may be coloured: those of the
// lanes, with one colour for all, and its numbers, which are put into ranges.
func Colours(t *timeline.Timeline) []Facet {
	all := builtIn(t)
	for _, f := range t.Facets {
		if !t.OfTelling(f.Name) {
			all = append(all, Own(f.Name))
		}
	}
	return all
}

// In returns the Facet as t has it, whatever the case of its letters; an error where it
// has none.
func (f Facet) In(t *timeline.Timeline) (Facet, error) {
	name, own := f.Own()
	switch {
	case f == BySaid && t.Phrasing == nil:
		if have, ok := t.Facet(string(f)); ok {
			return Own(have.Name), nil
		}
		return f, errors.New("the titles of this timeline do not say a few things again and again, or a column tells already what events are")
	case !own:
		return f, nil
	}
	if have, ok := t.Facet(name); ok {
		return Own(have.Name), nil
	}
	words := "type, place, country, actor, status, source or none"
	for i, one := range t.Facets {
		words += [...]string{", or this timeline's ", ", "}[min(i, 1)] + one.Name
	}
	return f, fmt.Errorf("there is no facet %q: it is %s", name, words)
}
