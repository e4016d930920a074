package state

import (
	"dateline/app/figure"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// EventRemoved removes the selected event; EventDuplicated adds another one like it.
type (
	EventRemoved    struct{}
	EventDuplicated struct{}
)

// selectedEvent returns the event that can be changed; nil for none.
func (m Model) selectedEvent() *timeline.Event {
	if slot := m.Timeline.Events.Find(m.Selected); m.Selected != "" && slot >= 0 && !m.Presenting {
		return m.Timeline.Events.At(slot)
	}
	return nil
}

func (EventRemoved) apply(m Model) (Model, []Effect) {
	ids := m.Chosen()
	if len(ids) == 0 || m.Presenting {
		return m, nil
	}
	name := timeline.Phrased(figure.Counted("removed events", len(ids)), len(ids))
	if len(ids) == 1 {
		name = m.nameOfEdit(*m.Timeline.Events.At(m.Timeline.Events.Find(ids[0])), "removed")
	}
	before := m.Timeline
	m, effects := m.rework(removals{name, ids})
	if m.Timeline != before {
		m.Form.Open, m.Picked = false, ""
		m = m.notice(message.Phrase(name), Answer{phrased("undo"), Undone{}})
	}
	return m, effects
}

func (EventDuplicated) apply(m Model) (Model, []Effect) {
	one := m.selectedEvent()
	if one == nil {
		return m, nil
	}
	full := one.Full()
	full.ID = entry.FreeID(one.ID, m.taken(timeline.EventItem))
	return m.adding(timeline.Edit{Name: m.nameOfEdit(*one, "duplicated")}, full)
}
