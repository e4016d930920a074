package state

import (
	"context"
	"slices"

	"dateline/app/figure/view"
	"dateline/data/entry"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// GroupPicked picks all events of a group that may be one, and selects the one by which the group
// was named: the timeline and the map mark them all.
type GroupPicked struct{ Event string }

func (p GroupPicked) apply(m Model) (Model, []Effect) {
	ids := m.groupOf(p.Event)
	if len(ids) == 0 {
		return m, nil
	}
	m.Selected, m.Picked = p.Event, view.KeysOf(ids[:min(len(ids), mostPicked)])
	return m, nil
}

// GroupMerged asks how to make one of all events of a group.
type GroupMerged struct{ Event string }

func (g GroupMerged) apply(m Model) (Model, []Effect) {
	m, _ = GroupPicked(g).apply(m)
	return then(m, MergeAsked{})
}

// GroupApart says that no two events of a group are the same.
type GroupApart struct{ Event string }

func (g GroupApart) apply(m Model) (Model, []Effect) {
	ids := m.groupOf(g.Event)
	return m.tellApart(ids, ids)
}

// EventApart says that an event is the same as no other of its group.
type EventApart struct{ Event string }

func (a EventApart) apply(m Model) (Model, []Effect) {
	return m.tellApart([]string{a.Event}, m.groupOf(a.Event))
}

// groupOf returns the ids of the events that may be one with another, itself among them, in the
// order of the file; none where there are no others, or where these have not been looked for yet.
func (m Model) groupOf(event string) (ids []string) {
	slot := int32(m.Timeline.Events.Find(event))
	all, _ := m.Subject.RepeatsAtHand()
	for _, r := range all {
		if _, in := slices.BinarySearch(r.Slots, slot); !in {
			continue
		}
		for _, s := range r.Slots {
			ids = append(ids, m.Timeline.Events.At(int(s)).ID)
		}
	}
	return ids
}

// mostApart is how many links are made at once at the most: of so many a person has not looked at
// each.
const mostApart = 2000

// tellApart says that no event of the one list is the same as one of the other.
func (m Model) tellApart(some, others []string) (Model, []Effect) {
	if len(others) < 2 {
		return m, nil
	}
	if len(some)*(len(others)-1) > 2*mostApart {
		return m.notice(phrased("apart many")), nil
	}
	return m.rework(distinction{timeline.Phrased("apart done"), some, others})
}

// A distinction is the rework of it.
type distinction struct {
	name         timeline.Phrase
	some, others []string
}

func (a distinction) edit(_ context.Context, s entry.Sheet) (timeline.Edit, error) {
	return revision.Apart(a.name, s.Timeline, a.some, a.others), nil
}
