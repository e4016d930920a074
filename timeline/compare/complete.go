package compare

import (
	"slices"

	"dateline/timeline"
)

// complete brings back what one side has removed and the other refers to: an event that a
// new link or a new step leads to, and the places, actors and sources of all events.
func (m *merger) complete(events []timeline.Event) []timeline.Event {
	have := map[timeline.Key]bool{}
	for _, e := range events {
		have[e.Key()] = true
	}
	need := func(id string) {
		k := timeline.Key{Kind: timeline.EventItem, ID: id}
		if id == "" || have[k] {
			return
		}
		if one := m.lost(k); one != nil {
			have[k] = true
			events = append(events, one.(timeline.Event))
			m.conflicts = append(m.conflicts, Conflict{Key: k})
		}
	}
	for i := 0; i < len(events); i++ { // it grows on the way
		for _, l := range events[i].More().Links {
			need(l.To)
		}
	}
	for s := range m.next.Steps() {
		need(s.Event) // one that nobody has stays astray
	}
	m.next.Places = back(m, m.next.Places, func(yield func(string)) {
		for i := range events {
			yield(events[i].Place.ID)
		}
	})
	m.next.Actors = back(m, m.next.Actors, func(yield func(string)) {
		for i := range events {
			for _, part := range events[i].Actors {
				yield(part.Actor)
			}
		}
	})
	m.next.Sources = back(m, m.next.Sources, func(yield func(string)) {
		for i := range events {
			for _, claim := range events[i].More().Claims {
				yield(claim.Source)
			}
		}
	})
	return events
}

// lost returns an item as the side that still has it does; nil for none.
func (m *merger) lost(k timeline.Key) timeline.Item {
	for _, t := range []*timeline.Timeline{m.theirs, m.ours, m.base} {
		if one, _ := t.Item(k); one != nil {
			return one
		}
	}
	return nil
}

// back adds to a list the items that are referred to and were removed.
func back[T timeline.Item](m *merger, list []T, each func(yield func(id string))) []T {
	have := byID(list)
	var kind T
	each(func(id string) {
		if _, is := have[id]; is || id == "" {
			return
		}
		if one := m.lost(timeline.Key{Kind: kind.Key().Kind, ID: id}); one != nil {
			have[id] = one.(T)
			list = append(list, one.(T))
		}
	})
	return list
}

// marked tags the events on which the two sides disagree, and links each to its version.
func (m *merger) marked(events []timeline.Event) []timeline.Event {
	beside := map[string]string{}
	for _, c := range m.conflicts {
		if c.Key.Kind == timeline.EventItem {
			beside[c.Key.ID] = c.Beside.ID
			beside[c.Beside.ID] = c.Key.ID
		}
	}
	for i, e := range events {
		other, is := beside[e.ID]
		if e.ID == "" || !is {
			continue
		}
		f := e.Full()
		if !slices.Contains(f.Tags, Mark) {
			f.Tags = append(f.Tags, Mark)
		}
		if link := (timeline.Link{Kind: timeline.Contradicts, To: other}); other != "" && !slices.Contains(f.Links, link) {
			f.Links = append(f.Links, link)
		}
		events[i] = f.Compact()
	}
	return events
}
