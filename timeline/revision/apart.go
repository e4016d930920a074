package revision

import (
	"slices"

	"dateline/timeline"
)

// Apart returns the edit by which no event of some is the same as one of others: the one that
// stands first in the timeline says so of the other by a link. What is said already is not said
// once more.
func Apart(name timeline.Phrase, t *timeline.Timeline, some, others []string) timeline.Edit {
	d := begin(name, t)
	said, links := map[[2]string]bool{}, map[string][]timeline.Link{}
	var order []string // of those that say so
	for _, id := range some {
		for _, other := range others {
			a, b := t.Events.Find(id), t.Events.Find(other)
			if a < 0 || b < 0 || a == b {
				continue
			}
			from, to := t.Events.At(min(a, b)), t.Events.At(max(a, b))
			pair := [2]string{from.ID, to.ID}
			if said[pair] || isApart(from, to.ID) || isApart(to, from.ID) {
				continue
			}
			if said[pair] = true; links[from.ID] == nil {
				order = append(order, from.ID)
			}
			links[from.ID] = append(links[from.ID], timeline.Link{Kind: timeline.NotSame, To: to.ID})
		}
	}
	for _, id := range order {
		one := t.Events.At(t.Events.Find(id)).Full()
		one.Links = append(one.Links, links[id]...)
		d.put(one.Compact())
	}
	return d.done
}

func isApart(e *timeline.Event, other string) bool {
	return slices.Contains(e.More().Links, timeline.Link{Kind: timeline.NotSame, To: other})
}
