package state

import "dateline/app/scene"

// TellBindings is the table of the keys of a story that is made.
var TellBindings []Binding

func init() { // a row refers to messages that refer to the table of all keys
	to := func(by int) func(Model, Keyed) Message {
		return func(m Model, _ Keyed) Message { return StepChosen{m.Telling.Step + by} }
	}
	carry := func(by int) func(Model, Keyed) Message {
		return func(m Model, _ Keyed) Message { return StepMoved{m.Telling.Step, m.Telling.Step + by} }
	}
	TellBindings = []Binding{
		{[]string{"Down", "Right", "Next", "n"}, "tell next", to(1)},
		{[]string{"Up", "Left", "Prior", "p"}, "tell previous", to(-1)},
		{[]string{"J", "Alt+Down"}, "tell later", carry(1)},
		{[]string{"K", "Alt+Up"}, "tell earlier", carry(-1)},
		{[]string{"A", "Insert"}, "add step", func(_ Model, k Keyed) Message { return AddStep{k.Over} }},
		{[]string{"Ctrl+Shift+D"}, "duplicate step", always(StepDuplicated{})},
		{[]string{"Delete"}, "remove step", always(StepRemoved{})},
		{[]string{"q", "Q"}, "show reveal", always(StepRevealed{})},
		{[]string{"F5"}, "present", func(m Model, _ Keyed) Message { return Presented{Story: m.Telling.Story} }},
		{[]string{"Shift+F5", "Return"}, "present step", func(m Model, _ Keyed) Message {
			return Presented{Story: m.Telling.Story, Slide: m.Telling.Step + 1}
		}},
		{[]string{"Ctrl+Z"}, "undo", always(Undone{})},
		{[]string{"Ctrl+Shift+Z", "Ctrl+Y"}, "redo", always(Redone{})},
		{[]string{"Ctrl+S"}, "save", always(SaveAsked{})},
		{[]string{"?"}, "keys", always(KeysAsked{})},
		{[]string{"Escape"}, "leave story", always(StoryLeft{})},
	}
}

// benched returns the message that a gesture stands for while a story is made, nil for none: a
// click chooses a step, a drag takes it elsewhere, the wheel scrolls.
func (g Gestured) benched(m Model) (Model, Message) {
	t := *m.Telling
	bench := m.Bench()
	step := bench.StepAt(g.Over.Body, g.At)
	switch g.Kind {
	case Click:
		if step >= 0 {
			return m, StepChosen{step}
		}
		if event := g.benchedEvent(m); event != "" {
			return m, EventTurned{event}
		}
	case DoubleClick:
		if step >= 0 {
			return m, Presented{Story: t.Story, Slide: step + 1}
		}
	case Drag:
		if t.drag == 0 && step >= 0 {
			t.drag = step + 1
		}
		if t.drag > 0 && step >= 0 && step != t.drag-1 {
			from := t.drag - 1
			t.drag = step + 1
			m.Telling = &t
			return m, StepMoved{from, step}
		}
		m.Telling = &t
	case DragEnd:
		t.drag = 0
		m.Telling = &t
	case Wheel:
		t.First = min(max(t.First-int(g.By.Y/max(1, abs(g.By.Y))), 0), max(0, bench.Deck.Steps()-1))
		m.Telling = &t
	}
	return m, nil
}

// benchedEvent returns the event under the pointer in the picture of the step that is made, of a
// place the first that is not the step's own; "" for none.
func (g Gestured) benchedEvent(m Model) string {
	const reach = 4
	switch mark := g.Over.Hit(g.At, reach); mark.Kind {
	case scene.MarkEvent:
		return mark.ID
	case scene.MarkPlace:
		step, _ := m.ToldStep()
		for i := range m.unfiltered.Len() {
			if e := m.unfiltered.At(i); e.Place.ID == mark.ID && e.ID != step.Event {
				return e.ID
			}
		}
	}
	return ""
}

func abs(x float64) float64 { return max(x, -x) }
