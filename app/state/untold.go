package state

import (
	"slices"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// orUntold says of an event that was added that no step of the story tells it, where there is a story: else one
// would find out before the class.
func (m Model) orUntold(event string) Model {
	s, tells := m.Timeline.StoryOf("")
	if !tells || len(s.Steps) == 0 {
		return m
	}
	return m.notice(phrased("untold"), Answer{phrased("tell it"), StepOf{Event: event, Story: s.ID}})
}

// saysUntold tells whether the notice says that no step tells an event.
func (m Model) saysUntold(event string) bool {
	return m.Notice != nil && slices.ContainsFunc(m.Notice.Answers, func(a Answer) bool {
		step, is := a.Means.(StepOf)
		return is && step.Event == event
	})
}

// StepOf adds a step of an event to a story, where it belongs in time.
type StepOf struct{ Event, Story string }

func (a StepOf) apply(m Model) (Model, []Effect) {
	s, ok := m.Timeline.StoryOf(a.Story)
	if !ok || m.Timeline.Events.Find(a.Event) < 0 {
		return m, nil
	}
	at := m.stepFor(s, a.Event)
	s.Steps = slices.Insert(slices.Clone(s.Steps), at, timeline.Step{Event: a.Event})
	name, before := timeline.Phrased("step added", at+1), m.Timeline
	m, effects := m.retell(name, s, at)
	if m.Timeline == before {
		return m, effects
	}
	return m.notice(message.Phrase(name), Answer{phrased("step open"), StoryAsked{s.ID}}), effects
}

// stepFor returns before which step of a story that of an event belongs: behind the last that does not begin later, at
// the end where nobody knows when it was, or when any step is.
func (m Model) stepFor(s timeline.Story, event string) int {
	begin, dated := m.begins(event)
	first := len(s.Steps) // of those that begin later
	for at := len(s.Steps); dated && at > 0; at-- {
		switch other, known := m.begins(s.Steps[at-1].Event); {
		case known && !begin.Before(other):
			return at
		case known:
			first = at - 1
		}
	}
	return first
}

// begins returns when an event begins at the earliest; false for one without a date, or that is not there.
func (m Model) begins(event string) (calendar.Instant, bool) {
	slot := m.Timeline.Events.Find(event)
	if slot < 0 {
		return calendar.Instant{}, false
	}
	date := m.Timeline.Events.At(slot).When.Date
	return date.Bounds().Start, !date.IsZero()
}
