package state

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// A Light is how an event shows in a step: as the story tells it, highlighted beside the event of
// the step, or not at all.
type Light uint8

// The lights of an event.
const (
	AsTold Light = iota
	Lit
	Unlit
)

// LightOf returns how an event shows in a step.
func LightOf(s timeline.Step, event string) Light {
	switch {
	case slices.Contains(s.Hidden, event):
		return Unlit
	case slices.Contains(s.Lit, event):
		return Lit
	}
	return AsTold
}

// EventLit says how an event shows in the step that is made.
type EventLit struct {
	Event string
	As    Light
}

func (l EventLit) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	words := []string{"step told", "step lit", "step unlit"}[l.As]
	m, more := m.setStep(timeline.Phrased(words, m.titleOf(l.Event)), func(s *timeline.Step) {
		s.Lit, s.Hidden = without(s.Lit, l.Event), without(s.Hidden, l.Event)
		switch l.As {
		case Lit:
			s.Lit = append(s.Lit, l.Event)
		case Unlit:
			s.Hidden = append(s.Hidden, l.Event)
		}
	})
	return m, append(effects, more...)
}

// without returns a list without a value; nil for none left.
func without(all []string, one string) []string {
	left := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id == one })
	if len(left) == 0 {
		return nil
	}
	return left
}

// EventTurned is a click on an event in the picture of the step that is made: it is highlighted,
// then hidden, then as the story tells it. The event of the step itself is always the loudest.
type EventTurned struct{ Event string }

func (t EventTurned) apply(m Model) (Model, []Effect) {
	step, ok := m.ToldStep()
	if !ok || t.Event == step.Event || m.unfiltered.Find(t.Event) < 0 {
		return m, nil
	}
	return then(m, EventLit{t.Event, (LightOf(step, t.Event) + 1) % (Unlit + 1)})
}

// titleOf returns the title of an event, or its id where it is gone.
func (m Model) titleOf(event string) string {
	if i := m.unfiltered.Find(event); i >= 0 {
		return m.unfiltered.Event(i).Name
	}
	return event
}

// A ToldEvent is an event as the editor of steps lists it.
type ToldEvent struct {
	ID, Title string
	Light     Light
}

// mostToldEvents is how many events are offered while one types; the next letter tells them apart.
const mostToldEvents = 6

// ToldEvents lists the events of which the step that is made says how they show, and behind them
// those whose title has all words of what is typed; of very many events some of the first.
func (m Model) ToldEvents(typed string) (all []ToldEvent) {
	step, ok := m.ToldStep()
	if !ok {
		return nil
	}
	for _, id := range step.Lit {
		all = append(all, ToldEvent{id, m.titleOf(id), Lit})
	}
	for _, id := range step.Hidden {
		all = append(all, ToldEvent{id, m.titleOf(id), Unlit})
	}
	said, found := len(all), 0
	if strings.TrimSpace(typed) == "" {
		return all
	}
	for e := range m.sheet().EventsNamed(typed) {
		if e.ID == step.Event || slices.ContainsFunc(all[:said], func(one ToldEvent) bool { return one.ID == e.ID }) {
			continue
		}
		all = append(all, ToldEvent{e.ID, m.titleOf(e.ID), AsTold})
		if found++; found == mostToldEvents {
			break
		}
	}
	return all
}
