package compare

import (
	"cmp"
	"fmt"
	"strings"

	"dateline/timeline"
)

// align returns b with the ids that a has for the same items: so two timelines are
// compared id by id. An item of b that a does not have, but whose id stands for another
// one in a, gets a new one. Neither is changed.
func align(a, b Side) *timeline.Timeline {
	r := renaming{
		places:  renamed(a.Places, b.Places, func(p timeline.Place) string { return placeName(p) }),
		actors:  renamed(a.Actors, b.Actors, func(a timeline.Actor) string { return folded(a.Name.In("")) }),
		sources: renamed(a.Sources, b.Sources, func(s timeline.Source) string { return folded(s.Title.In("")) + "\x00" + s.URL }),
	}
	r.events = events(a, b)
	next := *b.Timeline
	next.Places = changed(b.Places, func(p timeline.Place) timeline.Place { p.ID = r.places.of(p.ID); return p })
	next.Actors = changed(b.Actors, func(a timeline.Actor) timeline.Actor { a.ID = r.actors.of(a.ID); return a })
	next.Sources = changed(b.Sources, func(s timeline.Source) timeline.Source { s.ID = r.sources.of(s.ID); return s })
	next.Stories = changed(b.Stories, r.story)
	next.Events = timeline.EventsOf(changed(b.Events.List(), r.event))
	next.Annotations = changed(b.Annotations, r.annotation)
	return &next
}

// A names says what an id becomes, where it becomes another one.
type names map[string]string

func (n names) of(id string) string { return cmp.Or(n[id], id) }

// A renaming is the new ids of each kind.
type renaming struct{ places, actors, sources, events names }

// event returns an event under its new id, with all that it refers to.
func (r renaming) event(e timeline.Event) timeline.Event {
	if len(r.places)+len(r.actors)+len(r.sources)+len(r.events) == 0 {
		return e
	}
	f := e.Full()
	f.ID, f.Place.ID = r.events.of(f.ID), r.places.of(f.Place.ID)
	for i := range f.Actors {
		f.Actors[i].Actor = r.actors.of(f.Actors[i].Actor)
	}
	for i := range f.Claims {
		f.Claims[i].Source = r.sources.of(f.Claims[i].Source)
	}
	for i := range f.Links {
		f.Links[i].To = r.events.of(f.Links[i].To)
	}
	return f.Compact()
}

// story returns a story whose steps name events by their new ids.
func (r renaming) story(s timeline.Story) timeline.Story {
	s.Steps = changed(s.Steps, func(one timeline.Step) timeline.Step {
		one.Event = r.events.of(one.Event)
		if len(r.events) > 0 {
			one.Lit, one.Hidden = changed(one.Lit, r.events.of), changed(one.Hidden, r.events.of)
		}
		return one
	})
	return s
}

// annotation returns an annotation that is pinned to things by their new ids.
func (r renaming) annotation(a timeline.Annotation) timeline.Annotation {
	return a.Leading(func(p timeline.Pin) timeline.Pin {
		p.Event, p.Place = r.events.of(p.Event), r.places.of(p.Place)
		return p
	})
}

func changed[T any](list []T, by func(T) T) []T {
	next := make([]T, len(list))
	for i, one := range list {
		next[i] = by(one)
	}
	return next
}

// renamed returns the new ids of the items of b that have no equal id in a, but a name
// that stands once among what is left on either side.
func renamed[T timeline.Item](a, b []T, name func(T) string) names {
	in, of := byID(a), byID(b)
	left := func(list []T, other map[string]T) map[string][]string {
		all := map[string][]string{}
		for _, one := range list {
			id := one.Key().ID
			if _, paired := other[id]; !paired {
				all[name(one)] = append(all[name(one)], id)
			}
		}
		return all
	}
	others := left(b, in)
	next := names{}
	for what, mine := range left(a, of) {
		if theirs := others[what]; strings.Trim(what, "\x00") != "" && len(mine) == 1 && len(theirs) == 1 {
			next[theirs[0]] = mine[0]
		}
	}
	return next
}

// folded is a text as it is compared: whatever its blanks, accents and capitals.
func folded(s string) string { return timeline.Fold(strings.Join(strings.Fields(s), " ")) }

// placeName is what a place is the same by: its name, or its position where it has none.
func placeName(p timeline.Place) string {
	name := folded(p.Name.In(""))
	if name == "" && p.At != nil {
		name = fmt.Sprintf("%.4f,%.4f", p.At.Lat, p.At.Lon)
	}
	return cmp.Or(name, p.Country)
}

// events returns the new ids of the events of b.
func events(a, b Side) names {
	p := pair(a, b)
	next, taken := names{}, map[string]bool{}
	for _, e := range p.a.list {
		taken[e.ID] = true
	}
	for i, e := range p.b.list {
		if at := p.b.to[i]; at >= 0 && p.a.list[at].ID != e.ID {
			next[e.ID] = p.a.list[at].ID
		} else if at < 0 && taken[e.ID] {
			next[e.ID] = fresh(e.ID, func(id string) bool { _, is := p.b.id[id]; return is || taken[id] })
			taken[next[e.ID]] = true
		}
	}
	return next
}

// fresh returns an id like another one that is not taken.
func fresh(id string, taken func(string) bool) string {
	for n := 2; ; n++ {
		if next := fmt.Sprintf("%s-%d", id, n); !taken(next) {
			return next
		}
	}
}
