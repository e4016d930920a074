package state

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// tellable returns a model of four events whose story has three steps.
func tellable(t *testing.T) Model {
	t.Helper()
	m := open(t)
	tl := m.Timeline.Clone()
	tl.Stories = []timeline.Story{{ID: timeline.PlainStory, Steps: []timeline.Step{{Event: "singapore-summit"}, {Event: "hanoi-summit"}, {Title: timeline.Say("en", "Words")}}}}
	return send(t, New("a", tl, "en", m.Theme), StoryAsked{})
}

// stepsOf says what the steps of the first story are about.
func stepsOf(m Model) string {
	var all []string
	s, _ := m.Timeline.StoryOf("")
	for _, step := range s.Steps {
		word := step.Event
		if title := step.Title.In("en"); title != "" {
			word = "“" + title + "”"
		}
		all = append(all, word)
	}
	return strings.Join(all, " ")
}

func TestStepsAreMadeByKeysAndUndone(t *testing.T) {
	const all = "singapore-summit hanoi-summit “Words”"
	tried := map[string]bool{}
	for _, c := range []struct {
		name  string
		keys  []string
		steps string
		at    int
	}{
		{"down goes to the next", []string{"Down"}, all, 1},
		{"and no further than the last", []string{"Right", "Next", "n", "Down"}, all, 2},
		{"up goes back", []string{"Down", "Down", "Up"}, all, 1},
		{"and no further than the first", []string{"n", "p", "Left", "Prior"}, all, 0},
		{"a step moves down", []string{"J"}, "hanoi-summit singapore-summit “Words”", 1},
		{"and again", []string{"J", "Alt+Down"}, "hanoi-summit “Words” singapore-summit", 2},
		{"and up", []string{"Down", "Down", "K", "Alt+Up"}, "“Words” singapore-summit hanoi-summit", 0},
		{"the first moves no further up", []string{"K"}, all, 0},
		{"a step is added behind the one that shows", []string{"A"}, "singapore-summit “New step” hanoi-summit “Words”", 1},
		{"by another key, too", []string{"Insert"}, "singapore-summit “New step” hanoi-summit “Words”", 1},
		{"a step is duplicated", []string{"Down", "Ctrl+Shift+D"}, "singapore-summit hanoi-summit hanoi-summit “Words”", 2},
		{"a step is removed", []string{"Down", "Delete"}, "singapore-summit “Words”", 1},
		{"all of them are", []string{"Delete", "Delete", "Delete", "Delete"}, "", 0},
		{"what was done is undone", []string{"Delete", "Ctrl+Z"}, all, 0},
		{"and done again", []string{"J", "Ctrl+Z", "Ctrl+Y"}, "hanoi-summit singapore-summit “Words”", 1},
	} {
		m := tellable(t)
		for _, chord := range c.keys {
			m = send(t, m, Keyed{Chord: chord})
			tried[chord] = true
		}
		if m.Telling == nil || stepsOf(m) != c.steps || m.Telling.Step != c.at {
			t.Errorf("%s: %q at %+v, want %q at %d", c.name, stepsOf(m), m.Telling, c.steps, c.at)
		}
		for m.Timeline != nil && len(c.keys) > 0 {
			before := stepsOf(m)
			if m = send(t, m, Undone{}); stepsOf(m) == before {
				break
			}
		}
		if stepsOf(m) != all {
			t.Errorf("%s: undone it is %q, want %q", c.name, stepsOf(m), all)
		}
	}
	for chord, is := range map[string]func(Model) bool{
		"Escape":       func(m Model) bool { return m.Telling == nil },
		"F5":           func(m Model) bool { return m.Presenting && m.Show.Slide == 0 },
		"Shift+F5":     func(m Model) bool { return m.Presenting && m.Show.Slide == 2 },
		"Return":       func(m Model) bool { return m.Presenting && m.Show.Slide == 2 },
		"?":            func(m Model) bool { return m.Dialog != nil },
		"q":            func(m Model) bool { return m.Bench().Revealed && !send(t, m, StepChosen{1}).Bench().Revealed },
		"Q":            func(m Model) bool { return m.Bench().Revealed && !send(t, m, StepRevealed{}).Bench().Revealed },
		"Ctrl+S":       func(m Model) bool { return m.Telling != nil },
		"Ctrl+Shift+Z": func(m Model) bool { return m.Telling != nil },
	} {
		if m := send(t, tellable(t), StepChosen{1}, Keyed{Chord: chord}); !is(m) {
			t.Errorf("%s leads to %+v, %+v", chord, m.Telling, m.Show)
		}
		tried[chord] = true
	}
	for _, b := range TellBindings {
		for _, chord := range b.Chords {
			if !tried[chord] {
				t.Errorf("%q is not tried", chord)
			}
		}
	}
	if m := send(t, tellable(t), Presented{Slide: 2}, Escaped{}); m.Telling == nil || m.Presenting {
		t.Error("after a look at the presentation the steps are gone")
	}
}

func TestWhatIsTypedIntoAStepIsAnEditOnceItIsLeft(t *testing.T) {
	m := send(t, tellable(t), StepTyped{StepTitle, "Han"}, StepTyped{StepTitle, "Hanoi"}, StepTyped{StepPrivate, "Ask."})
	if got := stepsOf(m); got != stepsOf(tellable(t)) || m.Unsaved() != 0 {
		t.Errorf("while one types the steps are %q, %d unsaved", got, m.Unsaved())
	}
	if got := m.Bench().Deck.At(1).Title; got != "Hanoi" {
		t.Errorf("while one types the picture says %q, want Hanoi", got)
	}
	for _, leaves := range []Message{StepWritten{}, StepChosen{1}, StoryLeft{}} {
		left := send(t, m, leaves)
		step := left.Timeline.Stories[0].Steps[0]
		if want := (timeline.Step{Event: "singapore-summit", Title: timeline.Say("en", "Hanoi"), Private: timeline.Say("en", "Ask.")}); !reflect.DeepEqual(step, want) {
			t.Errorf("%T leaves %+v, want %+v", leaves, step, want)
		}
		if back := send(t, left, Undone{}); len(back.Timeline.Stories[0].Steps[0].Title) != 0 {
			t.Errorf("%T is not undone at once", leaves)
		}
	}
	m = send(t, tellable(t), StepChosen{2}, StepTyped{StepTitle, ""}, StepWritten{})
	if got := m.Timeline.Stories[0].Steps[2].Title; len(got) != 0 {
		t.Errorf("an emptied title is %+v, want none", got)
	}
}

func TestAViewIsAddedToTheStoryAsItIsLookedAt(t *testing.T) {
	m := send(t, open(t), Fitted{}, Selected{Event: "hanoi-summit"}, Filtered{"type:meeting"})
	over := page.Layout{Map: scene.Rect{W: 800, H: 500}, Camera: view.Camera{X: 0.5, Y: 0.25, Scale: 100}}
	n := len(m.Timeline.Stories[0].Steps)
	m = send(t, m, AddStep{over})
	steps := m.Timeline.Stories[0].Steps
	if len(steps) != n+1 || steps[n].Event != "hanoi-summit" || m.Notice == nil {
		t.Fatalf("added is %+v, told %+v", steps[n:], m.Notice)
	}
	slide := send(t, m, Presented{}).Deck().At(n + 1)
	want := m.View.Only(view.Window | view.Filter | view.Lanes | view.Actor)
	want.Camera = view.Camera{X: 0.5, Y: 0.25, Scale: 200}
	if slide.View != want {
		t.Errorf("the step looks at\n%+v, want\n%+v", slide.View, want)
	}
	if got := want.Camera.Over(800, 500); got != over.Camera {
		t.Errorf("over a map as large as that one the camera is %+v, want %+v", got, over.Camera)
	}
}

func TestAStoryIsMadeOfWhatShows(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meeting"})
	var want []timeline.Step
	for i := range m.Subject.Len() {
		want = append(want, timeline.Step{Event: m.Subject.At(i).ID})
	}
	m = send(t, m, Made{})
	s, ok := m.Timeline.StoryOf(m.Telling.Story)
	if !ok || s.ID == timeline.PlainStory || !slices.EqualFunc(s.Steps, want, func(a, b timeline.Step) bool { return reflect.DeepEqual(a, b) }) {
		t.Errorf("made is %+v, want the steps %+v", s, want)
	}
	if back := send(t, m, StoryLeft{}, Undone{}); len(back.Timeline.Stories) != 1 {
		t.Errorf("undone there are %d stories, want one", len(back.Timeline.Stories))
	}
	picked := send(t, open(t), Selected{Event: "hanoi-summit"})
	picked.Picked = view.Keys("").Turned("singapore-summit")
	if s, _ := send(t, picked, Made{}).Timeline.StoryOf("story-2"); len(s.Steps) != 2 || s.Steps[0].Event != "singapore-summit" {
		t.Errorf("made of what is picked is %+v", s.Steps)
	}
}

func TestStepsAreTurnedOnAndOffAndDragged(t *testing.T) {
	m := send(t, tellable(t), PictureTurned{timeline.MapPicture}, AskTurned{timeline.Titles}, AskTurned{timeline.Dates}, AheadTurned{}, StoryTitled{"Two summits"})
	want := timeline.Story{ID: timeline.PlainStory, Title: timeline.Say("en", "Two summits"), Ahead: true, Steps: []timeline.Step{
		{Event: "singapore-summit", Without: []timeline.Picture{timeline.MapPicture}, Asked: []timeline.Secret{timeline.Dates, timeline.Titles}}, {Event: "hanoi-summit"}, {Title: timeline.Say("en", "Words")},
	}}
	if got := m.Timeline.Stories[0]; !timeline.Same(got, want) {
		t.Errorf("turned on it is\n%+v, want\n%+v", got, want)
	}
	m = send(t, m, PictureTurned{timeline.MapPicture}, AskTurned{timeline.Titles}, AskTurned{timeline.Dates}, AheadTurned{}, StoryTitled{})
	if got := m.Timeline.Stories[0]; !timeline.Same(got, tellable(t).Timeline.Stories[0]) {
		t.Errorf("turned off again it is %+v", got)
	}
	charted := send(t, m, PictureTurned{timeline.ChartPicture})
	if got := slide.Looked(charted.Timeline.Stories[0].Steps[0]).Chart; got == "" {
		t.Error("no chart shows on the step that was given one")
	}
	if got := send(t, charted, PictureTurned{timeline.ChartPicture}).Timeline.Stories[0].Steps[0].View; got != nil {
		t.Errorf("without it again the step looks at %s, want nothing of its own", got)
	}
	body := page.Layout{Body: scene.Rect{W: 1200, H: 700}}
	card := func(i int) scene.Point { return scene.Pt(60, 40+74*float64(i)) }
	m = send(t, m, Gestured{Kind: Click, At: card(2), Over: body})
	if m.Telling.Step != 2 {
		t.Errorf("a click on the third shows step %d", m.Telling.Step)
	}
	for i := range 3 {
		m = send(t, m, Gestured{Kind: Drag, At: card(i), Over: body})
	}
	if m = send(t, m, Gestured{Kind: DragEnd, Over: body}); stepsOf(m) != "hanoi-summit “Words” singapore-summit" {
		t.Errorf("the first is dragged to the end, and they are %q", stepsOf(m))
	}
}

func TestEventsAreHighlightedAndHiddenInAStepAndThatIsUndone(t *testing.T) {
	m := tellable(t) // at the step of the first summit
	shows := func(m Model) string {
		var all []string
		for _, one := range m.ToldEvents("") {
			all = append(all, one.ID+[]string{"", "+", "-"}[one.Light])
		}
		return strings.Join(all, " ")
	}
	for _, c := range []struct {
		name string
		msgs []Message
		want string
	}{
		{"nothing at first", nil, ""},
		{"highlighted", []Message{EventLit{"hanoi-summit", Lit}}, "hanoi-summit+"},
		{"and hidden in its stead", []Message{EventLit{"hanoi-summit", Lit}, EventLit{"hanoi-summit", Unlit}}, "hanoi-summit-"},
		{"and as it was", []Message{EventLit{"hanoi-summit", Unlit}, EventLit{"hanoi-summit", AsTold}}, ""},
		{"a click goes round", []Message{EventTurned{"hanoi-summit"}}, "hanoi-summit+"},
		{"twice", []Message{EventTurned{"hanoi-summit"}, EventTurned{"hanoi-summit"}}, "hanoi-summit-"},
		{"three times", []Message{EventTurned{"hanoi-summit"}, EventTurned{"hanoi-summit"}, EventTurned{"hanoi-summit"}}, ""},
		{"never the event of the step", []Message{EventTurned{"singapore-summit"}}, ""},
		{"nor one that is not there", []Message{EventTurned{"moon"}}, ""},
		{"undone", []Message{EventLit{"hanoi-summit", Lit}, Undone{}}, ""},
	} {
		if got := shows(send(t, m, c.msgs...)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	var found []string
	for _, one := range m.ToldEvents("SUMM") {
		found = append(found, one.ID)
	}
	if !slices.Contains(found, "hanoi-summit") || slices.Contains(found, "singapore-summit") {
		t.Errorf("found are %q", found)
	}
}
