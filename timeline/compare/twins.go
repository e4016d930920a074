package compare

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// Twins pairs the events of two lists that may be one event, told twice: those of which one says
// that it contradicts the other; then those of one title, with the same date and place, with one
// of these, or alone; then those of the same day and the same actors, in one place or in places
// unsaid. What several events of a side could be is nobody's twin, but for events that are alike
// in all of it. It returns, for each event of the second list, which of the first it is, -1 for none.
func Twins(t *timeline.Timeline, a, b []timeline.Event) []int {
	side := func(list []timeline.Event) half {
		one := *t
		one.Events = timeline.EventsOf(list)
		return halfOf(Side{Timeline: &one, Named: func(*timeline.Event) bool { return false }})
	}
	p := pairing{side(a), side(b)}
	p.byLinks()
	p.by(many, func(h *half, e *timeline.Event) string { return both(h.title(e), h.date(e)+h.place(e)) })
	for _, by := range []func(*half, *timeline.Event) string{
		func(h *half, e *timeline.Event) string { return both(h.title(e), h.date(e)) },
		func(h *half, e *timeline.Event) string { return both(h.title(e), h.place(e)) },
		(*half).title,
		func(h *half, e *timeline.Event) string { return both(h.date(e), both(cast(e), h.place(e))) },
		func(h *half, e *timeline.Event) string {
			if h.place(e) != "" {
				return ""
			}
			return both(h.date(e), cast(e))
		},
	} {
		p.by(1, by)
	}
	return p.b.to
}

// cast is a key of all who take part in an event, "" where nobody does.
func cast(e *timeline.Event) string {
	var ids []string
	for _, one := range e.Actors {
		ids = append(ids, one.Actor)
	}
	slices.Sort(ids)
	return tagged("a", strings.Join(slices.Compact(ids), "\x01"))
}

// byLinks pairs an event with the one that it says it contradicts.
func (p *pairing) byLinks() {
	link := func(from, to *half) {
		for i := range from.list {
			for _, l := range from.list[i].More().Links {
				at, is := to.id[l.To]
				if is && l.Kind == timeline.Contradicts && from.to[i] < 0 && to.to[at] < 0 {
					from.to[i], to.to[at] = at, i
				}
			}
		}
	}
	link(&p.b, &p.a)
	link(&p.a, &p.b)
}

// Join returns one timeline of what two sides tell: an event that both tell alike stands once,
// one that they tell differently twice, and the one of b contradicts the one of a. The facet of a
// name says of each who tells it, by the names of the sides.
func Join(a, b Side, facet string, names [2]string) *timeline.Timeline {
	b.Timeline = align(a, b)
	t := *a.Timeline
	t.Stories, t.Views = nil, nil
	t.Places, t.Actors, t.Sources = joined(a.Places, b.Places), joined(a.Actors, b.Actors), joined(a.Sources, b.Sources)
	t.Facets = slices.Clone(a.Facets)
	for _, one := range append(slices.Clone(b.Facets), timeline.Facet{Name: facet, Kind: timeline.OfLists}) {
		if _, known := t.Facet(one.Name); !known {
			t.Facets = append(t.Facets, one)
		}
	}
	mine, theirs := byID(a.Events.List()), b.Events.List()
	alike, taken := map[string]bool{}, map[string]bool{}
	for id := range mine {
		taken[id] = true
	}
	for i := range theirs {
		taken[theirs[i].ID] = true
	}
	var events, others []timeline.Event
	for i := range theirs {
		one, has := mine[theirs[i].ID]
		if has && timeline.Same(one, theirs[i]) {
			alike[one.ID] = true
			continue
		}
		e := theirs[i].Full()
		if has {
			e.ID = fresh(one.ID, func(id string) bool { return taken[id] })
			taken[e.ID] = true
			e.Links = append(slices.Clone(e.Links), timeline.Link{Kind: timeline.Contradicts, To: one.ID})
		}
		e.Values = append(slices.Clone(e.Values), timeline.Value{Facet: facet, Word: names[1]})
		others = append(others, e.Compact())
	}
	for _, one := range a.Events.All() {
		e := one.Full()
		e.Values = append(slices.Clone(e.Values), timeline.Value{Facet: facet, Word: names[0]})
		if alike[e.ID] {
			e.Values = append(e.Values, timeline.Value{Facet: facet, Word: names[1]})
		}
		events = append(events, e.Compact())
	}
	t.Events = timeline.EventsOf(append(events, others...))
	return &t
}

// Strangers returns two sides as they are compared where they may be of different hands: if no
// event of the one has the id of one of the other, ids tell nothing, and events are the same by
// title, date and place.
func Strangers(a, b Side) (Side, Side) {
	for _, e := range a.Events.All() {
		if b.Events.Find(e.ID) >= 0 {
			return a, b
		}
	}
	a.Named = func(*timeline.Event) bool { return false }
	b.Named = a.Named
	return a, b
}

// joined returns the items of a and those that only b has.
func joined[T timeline.Item](a, b []T) []T {
	all, in := slices.Clone(a), byID(a)
	for _, one := range b {
		if _, has := in[one.Key().ID]; !has {
			all = append(all, one)
		}
	}
	return all
}
