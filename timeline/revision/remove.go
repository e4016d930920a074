package revision

import (
	"slices"

	"dateline/timeline"
)

// Uses returns how many events refer to a place, an actor or a source, or lead to an event.
func Uses(t *timeline.Timeline, k timeline.Key) (n int) {
	for _, e := range t.Events.All() {
		if refers(e, k.Kind, func(id string) bool { return id == k.ID }) {
			n++
		}
	}
	return n
}

// refers tells whether an event refers to an item of a kind whose id holds.
func refers(e *timeline.Event, kind timeline.ItemKind, holds func(id string) bool) bool {
	switch kind {
	case timeline.PlaceItem:
		return holds(e.Place.ID)
	case timeline.ActorItem:
		return slices.ContainsFunc(e.Actors, func(p timeline.Part) bool { return holds(p.Actor) })
	case timeline.SourceItem:
		return slices.ContainsFunc(e.Borrowed().Claims, func(c timeline.Claim) bool { return holds(c.Source) })
	case timeline.EventItem:
		return e.Links() > 0 && slices.ContainsFunc(e.Borrowed().Links, func(l timeline.Link) bool { return holds(l.To) })
	}
	return false
}

// Remove returns the edit that removes a place, an actor or a source. The events that refer
// to it stay, without it: of a claim the speaker and the words stay.
func Remove(name timeline.Phrase, t *timeline.Timeline, k timeline.Key) timeline.Edit {
	d := begin(name, t)
	d.replace(k.Kind, map[string]string{k.ID: ""})
	return d.done
}

// RemoveEvents returns the edit that removes events, with the steps of the story that show
// them and the links that lead to them.
func RemoveEvents(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit {
	d := begin(name, t)
	gone := map[string]string{}
	for _, id := range ids {
		if _, twice := gone[id]; !twice && t.Events.Find(id) >= 0 {
			gone[id] = ""
			d.drop(timeline.Key{Kind: timeline.EventItem, ID: id})
		}
	}
	if len(gone) > 0 {
		d.lead(gone, "")
	}
	return d.done
}

// replace writes other ids into the events that refer to items of a kind, "" for none, and
// removes these items.
func (d *edit) replace(kind timeline.ItemKind, ids map[string]string) {
	is := func(id string) bool { _, known := ids[id]; return known }
	for _, e := range d.t.Events.All() {
		if !refers(e, kind, is) {
			continue
		}
		full := e.Full()
		rewrite(&full, kind, ids)
		d.put(full.Compact())
	}
	if kind == timeline.PlaceItem {
		d.repin(d.orItsSpot(ids))
	}
	for id := range ids {
		d.drop(timeline.Key{Kind: kind, ID: id})
	}
	slices.SortStableFunc(d.done.Changes, removedLast)
}

// removedLast puts what is removed behind all else, so that nothing refers to what is gone in
// between, and of that what stands last in its list first, so that undone each comes back to
// where it stood.
func removedLast(a, b timeline.Change) int {
	switch {
	case a.After == nil && b.After == nil:
		return b.At - a.At
	case a.After == nil:
		return 1
	case b.After == nil:
		return -1
	}
	return 0
}

func rewrite(full *timeline.Full, kind timeline.ItemKind, ids map[string]string) {
	switch kind {
	case timeline.PlaceItem:
		if full.Place.ID = ids[full.Place.ID]; full.Place.ID == "" {
			full.Place = timeline.PlaceRef{}
		}
	case timeline.ActorItem:
		var parts []timeline.Part
		for _, p := range full.Actors {
			if to, is := ids[p.Actor]; is {
				p.Actor = to
			}
			if p.Actor != "" && !slices.Contains(parts, p) {
				parts = append(parts, p)
			}
		}
		full.Actors = parts
	case timeline.SourceItem:
		var kept []timeline.Claim
		for _, c := range full.Claims {
			if to, is := ids[c.Source]; is {
				if c.Source = to; to == "" {
					c.At = timeline.TextRange{} // in a text that nobody has any more
				}
			}
			if c.Source != "" || len(c.Speaker) > 0 || len(c.Via) > 0 || c.Quote != "" {
				kept = append(kept, c)
			}
		}
		full.Claims = kept
	}
}

// lead lets the links and steps that lead to events lead to another, or nowhere; those events
// are gone themselves.
func (d *edit) lead(gone map[string]string, to string) {
	is := func(id string) bool { _, known := gone[id]; return known }
	for _, e := range d.t.Events.All() {
		if e.Links() == 0 || is(e.ID) || e.ID == to || !refers(e, timeline.EventItem, is) {
			continue
		}
		full := e.Full()
		full.Links = relinked(full.Links, gone, e.ID)
		d.put(full.Compact())
	}
	d.repin(d.orItsDate(gone, to))
	for _, story := range d.t.Stories {
		if told := retold(story, gone, to); !timeline.Same(told, story) {
			d.put(told)
		}
	}
}

// retold returns a story in which other events stand for those that are gone. A step that
// said no more than one that is gone is left out, and so is one that would say twice what
// another says; one that has words or a look of its own stays.
func retold(s timeline.Story, gone map[string]string, to string) timeline.Story {
	is := func(id string) bool { _, known := gone[id]; return known }
	if to == "" {
		for id := range gone {
			s = s.Without(id)
		}
	}
	var steps []timeline.Step
	for _, one := range s.Steps {
		if to != "" && is(one.Event) {
			one.Event = to
			if one.Plain() && len(one.Note) == 0 && slices.ContainsFunc(s.Steps, func(have timeline.Step) bool { return have.Event == to }) {
				continue
			}
		}
		one.Lit, one.Hidden = renamed(one.Lit, gone), renamed(one.Hidden, gone)
		steps = append(steps, one)
	}
	s.Steps = steps
	return s
}

// renamed returns ids with others in their place, none twice.
func renamed(ids []string, others map[string]string) (all []string) {
	for _, id := range ids {
		if to, is := others[id]; is {
			id = to
		}
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// relinked returns links that lead to other events; none to the event itself, none twice.
func relinked(links []timeline.Link, ids map[string]string, self string) (all []timeline.Link) {
	for _, l := range links {
		if to, is := ids[l.To]; is {
			l.To = to
		}
		if l.To != "" && l.To != self && !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}
