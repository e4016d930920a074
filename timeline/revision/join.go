package revision

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/timeline"
)

// A Joined is the edit that takes the events of another timeline over, and what it does.
type Joined struct {
	Edit   timeline.Edit
	Added  []string // the ids, in the timeline, of the events that come new
	Filled []string // those that are there already and to which something is added
	Same   int      // how many are there already as they are
	Tagged int      // values of facets that the timeline does not have: they become tags
}

// Join returns the edit that takes the events of another timeline over into t. An event
// that Same names is there already, and what the other says of it is added to it; any other
// is added, under an id that nothing else has. Places, actors and sources that are the same
// stand once: by their id where they say the same, else by their names.
func Join(name timeline.Phrase, t, other *timeline.Timeline, same map[string]string) Joined {
	j := joining{edit: begin(name, t), events: map[string]string{}}
	j.items(other)
	var result Joined
	for _, e := range other.Events.All() {
		if at := same[e.ID]; at != "" && t.Events.Find(at) >= 0 {
			j.events[e.ID] = at
			continue
		}
		id := j.free(e.Key())
		j.taken[timeline.Key{Kind: timeline.EventItem, ID: id}] = true
		j.events[e.ID] = id
		result.Added = append(result.Added, id)
	}
	filled := map[string]timeline.Full{} // several may be the same one
	var order []string
	for _, e := range other.Events.All() {
		full := j.moved(e, other, &result)
		if slot := t.Events.Find(full.ID); slot >= 0 {
			have, begun := filled[full.ID]
			if !begun {
				have, order = t.Events.At(slot).Full(), append(order, full.ID)
			}
			filled[full.ID] = Together(have, full)
			continue
		}
		j.put(full.Compact())
	}
	for _, id := range order {
		full, before := filled[id], len(j.done.Changes)
		j.put(full.Compact())
		if len(j.done.Changes) > before {
			result.Filled = append(result.Filled, id)
		} else {
			result.Same++
		}
	}
	result.Edit = j.done
	return result
}

// A joining is a Join on its way: what the ids of the other timeline become.
type joining struct {
	*edit
	places, actors, sources, events map[string]string
}

// items finds what places, actors and sources become, and adds those that are new.
func (j *joining) items(other *timeline.Timeline) {
	j.places = become(j.edit, j.t.Places, other.Places, func(p timeline.Place) string {
		name := folded(p.Name.In(j.t.Lang))
		if p.At != nil && name == "" {
			name = fmt.Sprintf("%.4f,%.4f", p.At.Lat, p.At.Lon)
		}
		return cmp.Or(name, "id:"+p.ID) + "\x00" + p.Country + near(p)
	}, func(p timeline.Place, id string) timeline.Place { p.ID = id; return p })
	j.actors = become(j.edit, j.t.Actors, other.Actors, func(a timeline.Actor) string {
		return cmp.Or(folded(a.Name.In(j.t.Lang)), "id:"+a.ID)
	}, func(a timeline.Actor, id string) timeline.Actor { a.ID = id; return a })
	j.sources = become(j.edit, j.t.Sources, other.Sources, func(s timeline.Source) string {
		return cmp.Or(folded(s.Title.In(j.t.Lang)), "id:"+s.ID) + "\x00" + s.URL
	}, func(s timeline.Source, id string) timeline.Source { s.ID = id; return s })
}

// near tells places of one name apart that lie far from each other: to a degree or so.
func near(p timeline.Place) string {
	if p.At == nil {
		return ""
	}
	return fmt.Sprintf("\x00%.0f,%.0f", p.At.Lat, p.At.Lon)
}

// become returns what the ids of the items of another list become, and adds those that t
// does not have: neither one that says the same, nor one of the same name.
func become[T timeline.Item](d *edit, have, others []T, name func(T) string, renamed func(T, string) T) map[string]string {
	byID, byName := map[string]T{}, map[string]string{}
	for _, one := range have {
		id := one.Key().ID
		byID[id] = one
		if _, is := byName[name(one)]; !is {
			byName[name(one)] = id
		}
	}
	ids := map[string]string{}
	for _, one := range others {
		id := one.Key().ID
		known, is := byID[id]
		called, named := byName[name(one)]
		switch {
		case is && (timeline.Same(known, one) || name(known) == name(one)):
			ids[id] = id
		case named:
			ids[id] = called
		default:
			free := d.free(one.Key())
			ids[id] = free
			d.put(renamed(one, free))
			byName[name(one)] = free
		}
	}
	return ids
}

// moved returns an event of another timeline as it stands in t: with the ids of t, without
// links that lead nowhere there.
func (j *joining) moved(e *timeline.Event, other *timeline.Timeline, result *Joined) timeline.Full {
	full := e.Full()
	full.ID, full.Place.ID = j.events[e.ID], j.places[full.Place.ID]
	for i := range full.Actors {
		full.Actors[i].Actor = j.actors[full.Actors[i].Actor]
	}
	full.Actors = slices.DeleteFunc(full.Actors, func(p timeline.Part) bool { return p.Actor == "" })
	for i := range full.Claims {
		full.Claims[i].Source = j.sources[full.Claims[i].Source]
	}
	for i := range full.Links {
		to := full.Links[i].To
		if full.Links[i].To = j.events[to]; full.Links[i].To == "" && j.t.Events.Find(to) >= 0 {
			full.Links[i].To = to
		}
	}
	full.Links = slices.DeleteFunc(full.Links, func(l timeline.Link) bool { return l.To == "" || l.To == full.ID })
	var values []timeline.Value
	for _, v := range full.Values {
		if f, ok := j.t.Facet(v.Facet); ok {
			v.Facet = f.Name
			values = append(values, v)
			continue
		}
		if tag := v.Facet + ": " + v.Word; !slices.Contains(full.Tags, tag) {
			full.Tags = append(full.Tags, tag)
			result.Tagged++
		}
	}
	full.Values = values
	if len(full.Links) == 0 {
		full.Links = nil
	}
	if len(full.Actors) == 0 {
		full.Actors = nil
	}
	return full
}
