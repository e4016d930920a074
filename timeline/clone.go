package timeline

import (
	"bytes"
	"maps"
	"slices"
)

// Clone returns a deep copy of t: nothing that is changed in the one shows in
// the other. Dates are shared, for they never change.
func (t *Timeline) Clone() *Timeline {
	c := *t
	c.Title, c.Summary, c.Extra = t.Title.clone(), t.Summary.clone(), t.Extra.clone()
	c.Places = each(t.Places, Place.clone)
	c.Actors = each(t.Actors, Actor.clone)
	c.Sources = each(t.Sources, Source.clone)
	c.Facets = slices.Clone(t.Facets)
	c.Events = EventsOf(each(t.Events.List(), Event.Clone))
	c.Stories = each(t.Stories, Story.clone)
	c.Views = each(t.Views, func(v View) View { v.State = bytes.Clone(v.State); return v })
	c.Annotations = each(t.Annotations, Annotation.clone)
	return &c
}

// Clone returns a deep copy of e.
func (e Event) Clone() Event {
	f := e.Full()
	return f.Compact()
}

func (m More) clone() More {
	m.Note, m.Extra = m.Note.clone(), m.Extra.clone()
	m.Tags, m.Codes, m.Links, m.Origin = slices.Clone(m.Tags), slices.Clone(m.Codes), slices.Clone(m.Links), slices.Clone(m.Origin)
	m.Values = slices.Clone(m.Values)
	m.Claims = each(m.Claims, func(c Claim) Claim {
		c.Speaker, c.Via = c.Speaker.clone(), c.Via.clone()
		return c
	})
	return m
}

func (p Place) clone() Place {
	p.Name, p.Extra = p.Name.clone(), p.Extra.clone()
	if p.At != nil {
		at := *p.At
		p.At = &at
	}
	p.Outline = each(p.Outline, slices.Clone[[]LonLat])
	return p
}

func (a Actor) clone() Actor {
	a.Name, a.Role, a.Extra = a.Name.clone(), a.Role.clone(), a.Extra.clone()
	a.Aliases = slices.Clone(a.Aliases)
	return a
}

func (s Source) clone() Source {
	s.Title, s.Extra = s.Title.clone(), s.Extra.clone()
	return s
}

func (t Text) clone() Text { return slices.Clone(t) }

func (e Extra) clone() Extra {
	c := maps.Clone(e)
	for name, raw := range c {
		c[name] = bytes.Clone(raw)
	}
	return c
}

func each[T any](all []T, clone func(T) T) []T {
	c := slices.Clone(all)
	for i := range c {
		c[i] = clone(c[i])
	}
	return c
}
