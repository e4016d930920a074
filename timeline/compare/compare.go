// Package compare says how two timelines differ, and merges what two people have made
// of one. Items are the same by their id; the events of a file that gives them none are
// the same by title, date and place.
package compare

import (
	"dateline/timeline"
)

// A Side is a timeline that is compared, and which of its events have an id that their
// file gives them. Ids that were made on reading hang on the order of the rows and tell
// nothing.
type Side struct {
	*timeline.Timeline
	Named func(*timeline.Event) bool // nil where all of them have one
}

func (s Side) named(e *timeline.Event) bool { return s.Named == nil || s.Named(e) }

// A Difference is an item that one of two timelines has and the other has not, or that
// says something else in the two. Before is nil for what was added, After for what was
// removed; both have the same id, that of the first timeline.
type Difference struct{ Before, After timeline.Item }

// Key names the item.
func (d Difference) Key() timeline.Key {
	if d.After != nil {
		return d.After.Key()
	}
	return d.Before.Key()
}

// Diff returns what differs from a to b: the head, the events in the order of b with
// those removed where they stood in a, places, actors, sources, stories, annotations, kept views.
func Diff(a, b Side) []Difference {
	b.Timeline = align(a, b)
	var all []Difference
	standing := func(before, after timeline.Item) {
		if !timeline.Same(before, after) {
			all = append(all, Difference{before, after})
		}
	}
	standing(a.Head(), b.Head())
	all = append(all, differences(a.Events.List(), b.Events.List())...)
	all = append(all, differences(a.Places, b.Places)...)
	all = append(all, differences(a.Actors, b.Actors)...)
	all = append(all, differences(a.Sources, b.Sources)...)
	all = append(all, differences(a.Stories, b.Stories)...)
	all = append(all, differences(a.Annotations, b.Annotations)...)
	return append(all, differences(a.Views, b.Views)...)
}

// differences compares two lists by id.
func differences[T timeline.Item](a, b []T) (all []Difference) {
	before, after := byID(a), byID(b)
	for _, id := range inOrder(idsOf(b), idsOf(a)) {
		one, had := before[id]
		other, has := after[id]
		switch {
		case !had:
			all = append(all, Difference{nil, other})
		case !has:
			all = append(all, Difference{one, nil})
		case !timeline.Same(one, other):
			all = append(all, Difference{one, other})
		}
	}
	return all
}

func idsOf[T timeline.Item](list []T) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i] = one.Key().ID
	}
	return all
}

func byID[T timeline.Item](list []T) map[string]T {
	all := make(map[string]T, len(list))
	for _, one := range list {
		all[one.Key().ID] = one
	}
	return all
}

// inOrder returns the ids of two lists, each once: those of the first as they stand, and
// each other one behind the one that it follows in the second.
func inOrder(first, second []string) []string {
	in := make(map[string]bool, len(first))
	for _, id := range first {
		in[id] = true
	}
	behind := map[string][]string{} // by the id of the first list that they follow; "" stands for its beginning
	last := ""
	for _, id := range second {
		if in[id] {
			last = id
		} else {
			behind[last] = append(behind[last], id)
		}
	}
	all := append(make([]string, 0, len(first)+len(second)), behind[""]...)
	for _, id := range first {
		all = append(append(all, id), behind[id]...)
	}
	return all
}
