package revision

import (
	"slices"

	"dateline/timeline"
)

// Part returns a timeline of some of the events of another one, in the order in which they
// stand there, with the places, actors and sources that they refer to and the facets that
// they have values of. Ids that are not there are left out.
func Part(t *timeline.Timeline, ids []string) *timeline.Timeline {
	part := &timeline.Timeline{Lang: t.Lang, Title: t.Title, KnownOn: t.KnownOn}
	slots := make([]int, 0, len(ids))
	for _, id := range ids {
		if slot := t.Events.Find(id); slot >= 0 {
			slots = append(slots, slot)
		}
	}
	slices.Sort(slots)
	needs := map[timeline.Key]bool{}
	facets := map[string]bool{}
	for _, slot := range slices.Compact(slots) {
		e := t.Events.At(slot)
		part.Events.Append(*e)
		full := e.Borrowed()
		needs[timeline.Key{Kind: timeline.PlaceItem, ID: full.Place.ID}] = true
		for _, p := range full.Actors {
			needs[timeline.Key{Kind: timeline.ActorItem, ID: p.Actor}] = true
		}
		for _, c := range full.Claims {
			needs[timeline.Key{Kind: timeline.SourceItem, ID: c.Source}] = true
		}
		for _, v := range full.Values {
			facets[v.Facet] = true
		}
	}
	part.Places = needed(t.Places, needs)
	part.Actors = needed(t.Actors, needs)
	part.Sources = needed(t.Sources, needs)
	for _, f := range t.Facets {
		if facets[f.Name] {
			part.Facets = append(part.Facets, f)
		}
	}
	return part
}

func needed[T timeline.Item](list []T, needs map[timeline.Key]bool) (some []T) {
	for _, one := range list {
		if needs[one.Key()] {
			some = append(some, one)
		}
	}
	return some
}
