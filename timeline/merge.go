package timeline

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Merge returns a timeline with what a and b hold; neither is changed. Where
// the same id stands for the same thing in both, it is kept once; where it
// stands for two things, that of b gets a new id, and all of b that refers to it
// follows. Title, language and date of knowledge are those of a, or of b where
// a has none; the story of b follows that of a.
func Merge(a, b *Timeline) *Timeline {
	m, add := a.Clone(), b.Clone()
	places := join(&m.Places, add.Places, func(p *Place) *string { return &p.ID })
	actors := join(&m.Actors, add.Actors, func(a *Actor) *string { return &a.ID })
	sources := join(&m.Sources, add.Sources, func(s *Source) *string { return &s.ID })
	facets := joinFacets(&m.Facets, add.Facets)
	have, more := m.Events.List(), add.Events.List()
	for i := range more {
		e := &more[i]
		follow(places, &e.Place.ID)
		for k := range e.Actors {
			follow(actors, &e.Actors[k].Actor)
		}
		for k := range e.rare().Claims { // of a clone, so nobody else sees it
			follow(sources, &e.rare().Claims[k].Source)
		}
		for k := range e.rare().Values {
			follow(facets, &e.rare().Values[k].Facet)
		}
	}
	from := len(have)
	events := join(&have, more, func(e *Event) *string { return &e.ID })
	for i := from; i < len(have); i++ {
		for k := range have[i].rare().Links {
			follow(events, &have[i].rare().Links[k].To)
		}
	}
	m.Events = EventsOf(have)
	notes := m.joinAnnotations(add.Annotations, events, places)
	m.joinStories(add.Stories, events, notes)
	m.complete(add)
	return m
}

// joinStories adds the steps that t does not tell yet, to the story of the same id where
// there is one. Events and notes are what ids of events and annotations have become.
func (t *Timeline) joinStories(add []Story, events, notes map[string]string) {
	for _, story := range add {
		at := slices.IndexFunc(t.Stories, func(have Story) bool { return have.ID == story.ID })
		if at < 0 {
			at = len(t.Stories)
			t.Stories = append(t.Stories, Story{ID: story.ID, Title: story.Title, Ahead: story.Ahead})
		}
		for _, s := range story.Steps {
			follow(events, &s.Event)
			for _, ids := range [][]string{s.Lit, s.Hidden} {
				for i := range ids { // of a clone, so nobody else sees it
					follow(events, &ids[i])
				}
			}
			for i := range s.Annotations {
				follow(notes, &s.Annotations[i])
			}
			if have := &t.Stories[at]; !slices.ContainsFunc(have.Steps, func(one Step) bool { return sameStep(one, s) }) {
				have.Steps = append(have.Steps, s)
			}
		}
	}
}

// joinAnnotations adds annotations, pinned to what ids of events and places have become, and returns
// their own ids that had to change.
func (t *Timeline) joinAnnotations(add []Annotation, events, places map[string]string) map[string]string {
	for i := range add { // of a clone, so nobody else sees it
		for _, pin := range []*Pin{&add[i].Pin, &add[i].To} {
			follow(events, &pin.Event)
			follow(places, &pin.Place)
		}
	}
	return join(&t.Annotations, add, func(a *Annotation) *string { return &a.ID })
}

// joinFacets adds the facets that a list does not hold yet, and returns the names that
// had to change: one of another kind is another facet.
func joinFacets(list *[]Facet, add []Facet) map[string]string {
	changed := map[string]string{}
	for _, f := range add {
		taken := func(name string) int {
			return slices.IndexFunc(*list, func(have Facet) bool { return strings.EqualFold(have.Name, name) })
		}
		at, name := taken(f.Name), f.Name
		if at >= 0 && (*list)[at].Kind != f.Kind {
			for n := 2; at >= 0 && (*list)[at].Kind != f.Kind; n++ {
				name = fmt.Sprintf("%s %d", f.Name, n)
				at = taken(name)
			}
		}
		if at >= 0 {
			name = (*list)[at].Name
		}
		if name != f.Name {
			changed[f.Name] = name
		}
		if at < 0 {
			f.Name = name
			*list = append(*list, f)
		}
	}
	return changed
}

// complete fills what t does not say of itself.
func (t *Timeline) complete(from *Timeline) {
	if t.Lang == "" {
		t.Lang = from.Lang
	}
	if len(t.Title) == 0 {
		t.Title = from.Title
	}
	if len(t.Summary) == 0 {
		t.Summary = from.Summary
	}
	if t.KnownOn.IsZero() {
		t.KnownOn = from.KnownOn
	}
	for name, raw := range from.Extra {
		if _, has := t.Extra[name]; !has {
			if t.Extra == nil {
				t.Extra = Extra{}
			}
			t.Extra[name] = raw
		}
	}
}

// follow replaces an id that has changed.
func follow(changed map[string]string, id *string) {
	if next, ok := changed[*id]; ok {
		*id = next
	}
}

// join adds to a list what it does not hold yet, and returns the ids that had
// to change.
func join[T any](list *[]T, add []T, id func(*T) *string) map[string]string {
	have := make(map[string]int, len(*list)+len(add))
	for i := range *list {
		have[*id(&(*list)[i])] = i
	}
	taken := make(map[string]bool, len(add))
	for i := range add {
		taken[*id(&add[i])] = true
	}
	changed := map[string]string{}
	for _, one := range add {
		name := id(&one)
		at, both := have[*name]
		if both && reflect.DeepEqual((*list)[at], one) {
			continue
		}
		if both {
			var next string
			for n := 2; ; n++ {
				next = fmt.Sprintf("%s-%d", *name, n)
				if _, used := have[next]; !used && !taken[next] {
					break
				}
			}
			changed[*name] = next
			*name = next
		}
		have[*name] = len(*list)
		*list = append(*list, one)
	}
	return changed
}
