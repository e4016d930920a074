package state

import (
	"dateline/timeline"
)

// EventConfirmed says that a person has looked at all of the selected event.
type EventConfirmed struct{}

func (EventConfirmed) apply(m Model) (Model, []Effect) {
	one := m.selectedEvent()
	if one == nil {
		return m, nil
	}
	return m.confirm(one, m.nameOfEdit(*one, "confirmed"), func(f *timeline.Full) { m.sheet().Confirm(f) })
}

// FactConfirmed says that a person has looked at one field of an event.
type FactConfirmed struct{ Event, Field string }

func (c FactConfirmed) apply(m Model) (Model, []Effect) {
	slot := m.Timeline.Events.Find(c.Event)
	if slot < 0 || m.Presenting {
		return m, nil
	}
	one := m.Timeline.Events.At(slot)
	return m.confirm(one, timeline.Phrased("edit of", m.nameOfEdit(*one, c.Field), m.field("confirmed")), func(f *timeline.Full) {
		f.Origin = timeline.ConfirmedIn(f.Origin, c.Field)
	})
}

// confirm does to an event what says that it was looked at.
func (m Model) confirm(one *timeline.Event, name timeline.Phrase, do func(*timeline.Full)) (Model, []Effect) {
	full := one.Full()
	do(&full)
	if after := full.Compact(); !timeline.Same(after, *one) {
		return then(m, Edited{timeline.Edit{Name: name, Changes: []timeline.Change{m.Timeline.Put(after)}}})
	}
	return m.notice(phrased("confirmed already")), nil
}
