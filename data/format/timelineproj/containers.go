package timelineproj

import (
	"dateline/timeline"
)

// containersOf numbers the events that others are part of.
func containersOf(t *timeline.Timeline) map[string]int {
	ids, number := map[string]bool{}, map[string]int{}
	for _, e := range t.Events.All() {
		ids[e.ID] = !e.When.Date.IsZero()
	}
	for _, e := range t.Events.All() {
		if l := e.More().Links; len(l) > 0 && l[0].Kind == timeline.PartOf && ids[l[0].To] && number[l[0].To] == 0 {
			number[l[0].To] = len(number) + 1
		}
	}
	return number
}

// container returns the number of the container that an event stands in; 0 for
// none, and for a container, which stands in no other.
func container(number map[string]int, e *timeline.Full) int {
	if number[e.ID] > 0 || len(e.Links) == 0 || e.Links[0].Kind != timeline.PartOf || e.When.Date.IsZero() {
		return 0
	}
	return number[e.Links[0].To]
}
