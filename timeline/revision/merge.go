package revision

import (
	"slices"

	"dateline/timeline"
)

// Events returns the edit that makes one event of several: the first, with what the others
// say beside it. What led to one of the others leads to it.
func Events(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit {
	d := begin(name, t)
	if len(ids) < 2 || t.Events.Find(ids[0]) < 0 {
		return d.done
	}
	gone := map[string]string{}
	one := t.Events.At(t.Events.Find(ids[0])).Full()
	for _, id := range ids[1:] {
		if slot := t.Events.Find(id); slot >= 0 && id != ids[0] && gone[id] == "" {
			gone[id] = ids[0]
			one = Together(one, t.Events.At(slot).Full())
		}
	}
	if len(gone) == 0 {
		return d.done
	}
	one.Links = relinked(one.Links, gone, one.ID)
	d.put(one.Compact())
	for i, id := range ids {
		if gone[id] != "" && !slices.Contains(ids[:i], id) {
			d.drop(timeline.Key{Kind: timeline.EventItem, ID: id})
		}
	}
	d.lead(gone, ids[0])
	return d.done
}

// Actors returns the edit that makes one actor of several: the first, whose aliases the names
// of the others become. Events with one of the others have the first.
func Actors(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit {
	return made(name, t, t.Actors, ids, func(one *timeline.Actor, other timeline.Actor) {
		one.Aliases = slices.Clone(one.Aliases)
		for _, said := range slices.Concat(valuesOf(other.Name), other.Aliases) {
			if !slices.Contains(one.Aliases, said) && !slices.Contains(valuesOf(one.Name), said) {
				one.Aliases = append(one.Aliases, said)
			}
		}
		one.Name, one.Role = union(one.Name, other.Name), union(one.Role, other.Role)
		one.Country, one.Kind = orElse(one.Country, other.Country), orElse(one.Kind, other.Kind)
	})
}

// Places returns the edit that makes one place of several: the first, which takes from the
// others what it does not say.
func Places(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit {
	return made(name, t, t.Places, ids, func(one *timeline.Place, other timeline.Place) {
		one.Name, one.Country = union(one.Name, other.Name), orElse(one.Country, other.Country)
		if one.At == nil && one.Kind != timeline.Country {
			one.At, one.Radius = other.At, other.Radius
		}
	})
}

// Sources returns the edit that makes one source of several, likewise.
func Sources(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit {
	return made(name, t, t.Sources, ids, func(one *timeline.Source, other timeline.Source) {
		one.Title = union(one.Title, other.Title)
		one.Publisher, one.Kind, one.Lang, one.URL = orElse(one.Publisher, other.Publisher), orElse(one.Kind, other.Kind), orElse(one.Lang, other.Lang), orElse(one.URL, other.URL)
		if one.Published.IsZero() {
			one.Published = other.Published
		}
	})
}

// made returns the edit that makes one item of those of a list that have ids: the first, which takes
// from each of the others, and stands where events refer to these.
func made[T timeline.Item](name timeline.Phrase, t *timeline.Timeline, list []T, ids []string, take func(one *T, other T)) timeline.Edit {
	d := begin(name, t)
	all := itemsOf(list, ids)
	if len(all) < 2 {
		return d.done
	}
	one := all[0]
	key := one.Key()
	gone := map[string]string{}
	for _, other := range all[1:] {
		gone[other.Key().ID] = key.ID
		take(&one, other)
	}
	d.put(one)
	d.replace(key.Kind, gone)
	return d.done
}

func valuesOf(t timeline.Text) (all []string) {
	for _, one := range t {
		all = append(all, one.Value)
	}
	return all
}

// itemsOf returns the items of some ids, each once, in the order of the ids.
func itemsOf[T timeline.Item](list []T, ids []string) (all []T) {
	for i, id := range ids {
		at := slices.IndexFunc(list, func(one T) bool { return one.Key().ID == id })
		if at >= 0 && !slices.Contains(ids[:i], id) {
			all = append(all, list[at])
		}
	}
	return all
}
