package compare

import (
	"slices"

	"dateline/timeline"
)

// Matches returns which events of b are the same as events of a: the ids of these by the ids of
// those.
func Matches(a, b Side) map[string]string {
	p := pair(a, b)
	same := map[string]string{}
	for i, e := range p.b.list {
		if at := p.b.to[i]; at >= 0 {
			same[e.ID] = p.a.list[at].ID
		}
	}
	return same
}

// Changes are the words of what became of an event, and the facet that holds them.
type Changes struct{ Facet, Added, Removed, Moved, MovedFrom, Changed, Same string }

// Told returns a timeline that tells how b differs from a: all events of both, each with what
// became of it as the value of a facet. An event that was moved, in time or space, stands twice:
// as it is, and as it was.
func Told(a, b Side, words Changes) *timeline.Timeline {
	b.Timeline = align(a, b)
	t := together(b, a, timeline.Facet{Name: words.Facet, Kind: timeline.OfWords})
	var events []timeline.Event
	say := func(e timeline.Event, id, word string) {
		full := e.Full()
		if full.ID = e.ID; id != "" {
			full.ID = id
		}
		full.Links = nil // what they lead to may stand twice, or not at all
		full.Values = append(full.Values, timeline.Value{Facet: words.Facet, Word: word})
		events = append(events, full.Compact())
	}
	before, after := a.Events.List(), b.Events.List()
	was, is := byID(before), byID(after)
	taken := func(id string) bool { _, here := is[id]; _, there := was[id]; return here || there }
	for _, id := range inOrder(idsOf(after), idsOf(before)) {
		one, had := was[id]
		other, has := is[id]
		switch {
		case !had:
			say(other, "", words.Added)
		case !has:
			say(one, "", words.Removed)
		case timeline.Same(one, other):
			say(other, "", words.Same)
		case !sameDate(one.When.Date, other.When.Date) || one.Place.ID != other.Place.ID:
			say(other, "", words.Moved)
			say(one, fresh(id, taken), words.MovedFrom)
		default:
			say(other, "", words.Changed)
		}
	}
	t.Events = timeline.EventsOf(events)
	return t
}

// together returns the timeline of the first of two sides with what events refer to of both, and one
// more facet. Its events are those of the first still.
func together(first, second Side, facet timeline.Facet) *timeline.Timeline {
	t := *first.Timeline
	t.Stories, t.Views, t.Annotations, t.Facets = nil, nil, nil, slices.Clone(first.Facets)
	t.Places, t.Actors, t.Sources = joined(first.Places, second.Places), joined(first.Actors, second.Actors), joined(first.Sources, second.Sources)
	for _, one := range append(slices.Clone(second.Facets), facet) {
		if _, known := t.Facet(one.Name); !known {
			t.Facets = append(t.Facets, one)
		}
	}
	return &t
}

// joined returns the items of a list and those that only the other has.
func joined[T timeline.Item](list, other []T) []T {
	all, in := slices.Clone(list), byID(list)
	for _, one := range other {
		if _, has := in[one.Key().ID]; !has {
			all = append(all, one)
		}
	}
	return all
}
