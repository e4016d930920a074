package revision

import (
	"context"

	"dateline/timeline"
)

// Duplicates returns the groups of events that may be one, as timeline.Duplicates tells them,
// each with the id first that stands first.
func Duplicates(ctx context.Context, t *timeline.Timeline) ([][]string, error) {
	slots, err := timeline.Duplicates(ctx, t)
	if err != nil {
		return nil, err
	}
	var groups [][]string
	byTitle := map[string][]int{} // groups
	for _, slot := range slots {
		e := t.Events.At(int(slot))
		title := letters(e)
		at := -1
		for _, g := range byTitle[title] {
			if allLike(t, groups[g], e) {
				at = g
				break
			}
		}
		if at < 0 {
			byTitle[title] = append(byTitle[title], len(groups))
			groups = append(groups, []string{e.ID})
			continue
		}
		groups[at] = append(groups[at], e.ID)
	}
	var several [][]string
	for _, g := range groups {
		if len(g) > 1 {
			several = append(several, g)
		}
	}
	return several, nil
}

// letters is what titles are the same by.
func letters(e *timeline.Event) string {
	if len(e.Title) == 0 {
		return ""
	}
	return timeline.Letters(e.Title[0].Value)
}

// allLike tells whether an event may be each of a group: by no other place, and a date that may
// be the same.
func allLike(t *timeline.Timeline, group []string, e *timeline.Event) bool {
	for _, id := range group {
		other := t.Events.At(t.Events.Find(id))
		if e.Place.ID != "" && other.Place.ID != "" && e.Place.ID != other.Place.ID {
			return false
		}
		a, b := e.When.Date, other.When.Date
		if a.IsZero() != b.IsZero() || !a.IsZero() && !a.Bounds().Overlaps(b.Bounds()) {
			return false
		}
	}
	return true
}

// Groups returns the edit that makes one event of each of several groups.
func Groups(ctx context.Context, name timeline.Phrase, t *timeline.Timeline, groups [][]string) (timeline.Edit, error) {
	all := timeline.Edit{Name: name}
	for _, g := range groups {
		e := Events(name, t, g)
		next, err := e.Apply(ctx, t, nil)
		if err != nil {
			return timeline.Edit{}, err
		}
		t = next
		all.Changes = append(all.Changes, e.Changes...)
	}
	return all, nil
}
