package state

import (
	"strings"
	"testing"

	"dateline/timeline"
)

// toldIn returns the events of the steps of the first story.
func toldIn(m Model) string {
	s, _ := m.Timeline.StoryOf("")
	var all []string
	for _, step := range s.Steps {
		all = append(all, step.Event)
	}
	return strings.Join(all, " ")
}

func TestAnEventThatIsAddedIsSaidToBeInNoStep(t *testing.T) {
	bare := send(t, open(t), NewAsked{}, EventAdded{When: on(t, "1950")})
	if bare.Notice != nil {
		t.Errorf("without a story it says %q", bare.Notice.In("en"))
	}
	for _, c := range []struct{ name, when, steps, want string }{
		{"between two", "1955", "1950 1960", "1950 new 1960"},
		{"before all", "1940", "1950 1960", "new 1950 1960"},
		{"after all", "1970", "1950 1960", "1950 1960 new"},
		{"with one", "1960", "1950 1960 1970", "1950 1960 new 1970"},
		{"where the story goes back", "1955", "1960 1950 1970", "1960 1950 new 1970"},
		{"behind words", "1955", "1950 words 1960", "1950 new words 1960"},
		{"without a date", "", "1950 1960", "1950 1960 new"},
		{"among words", "1955", "words words", "words words new"},
	} {
		m := send(t, open(t), NewAsked{})
		tl := m.Timeline.Clone()
		var events []timeline.Event
		story := timeline.Story{ID: "s"}
		for _, step := range strings.Fields(c.steps) {
			if step == "words" {
				story.Steps = append(story.Steps, timeline.Step{Title: timeline.Say("", step)})
				continue
			}
			events = append(events, timeline.Event{ID: step, Title: timeline.Say("", step), When: timeline.When{Date: on(t, step)}})
			story.Steps = append(story.Steps, timeline.Step{Event: step})
		}
		tl.Events, tl.Stories = timeline.EventsOf(events), []timeline.Story{story}
		m = New("made", tl, "en", m.Theme)
		var added EventAdded
		if c.when != "" {
			added.When = on(t, c.when)
		}
		if m = send(t, m, added); m.Notice == nil || len(m.Notice.Answers) != 1 {
			t.Fatalf("%s: it says %+v", c.name, m.Notice)
		}
		told := send(t, m, m.Notice.Answers[0].Means)
		words := strings.NewReplacer(m.Selected, "new", "words", "").Replace(toldIn(told))
		if got, want := strings.Join(strings.Fields(words), " "), strings.Join(strings.Fields(strings.ReplaceAll(c.want, "words", "")), " "); got != want {
			t.Errorf("%s: the steps are %q, want %q", c.name, got, want)
		}
		if s, _ := told.Timeline.StoryOf(""); len(s.Steps) != len(story.Steps)+1 || told.Notice == nil || told.Telling != nil {
			t.Errorf("%s: there are %d steps, and it says %+v", c.name, len(s.Steps), told.Notice)
		}
		if gone := send(t, m, Undone{}, m.Notice.Answers[0].Means); strings.Contains(toldIn(gone), m.Selected) {
			t.Errorf("%s: an event that was taken back is told: %q", c.name, toldIn(gone))
		}
	}
}
