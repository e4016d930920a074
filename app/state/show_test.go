package state

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"dateline/app/figure/slide"
	"dateline/app/scene"
	"dateline/timeline"
)

// presented returns the model of the first sample's story at a slide.
func presented(t *testing.T, at int) Model {
	t.Helper()
	m := send(t, open(t), StillChosen{true}, Presented{})
	m.Show.Slide = at
	return m
}

func TestEachKeyOfAPresentationDoesOneThing(t *testing.T) {
	m := presented(t, 3)
	last := len(m.Timeline.Stories[0].Steps)
	tried := map[string]bool{}
	for _, c := range []struct {
		chords []string
		want   func(s *Show)
	}{
		{[]string{"Right", "Down", "Space", "Next", "n", "Return", "KP_Enter"}, func(s *Show) { s.Slide = 4 }},
		{[]string{"Left", "Up", "Prior", "BackSpace", "Shift+Space", "p"}, func(s *Show) { s.Slide = 2 }},
		{[]string{"Home"}, func(s *Show) { s.Slide = 1 }},
		{[]string{"End"}, func(s *Show) { s.Slide = last }},
		{[]string{"b", "B", "."}, func(s *Show) { s.Over.Blank = slide.Black }},
		{[]string{"w", "W"}, func(s *Show) { s.Over.Blank = slide.White }},
		{[]string{"l", "L"}, func(s *Show) { s.Over.Spotted = true }},
		{[]string{"q", "Q"}, func(s *Show) { s.Revealed = true }},
		{[]string{"t", "T"}, func(s *Show) { s.Over.Notes = true }},
		{[]string{"d", "D"}, func(s *Show) { s.Desk, s.Full = true, false }},
		{[]string{"s", "S"}, func(*Show) {}}, // without a desk there is nothing to exchange
		{[]string{"F11"}, func(s *Show) { s.Full = false }},
		{[]string{"Escape"}, func(s *Show) { *s = Show{} }},
		{[]string{"0"}, func(s *Show) { s.Over.Digits = "0" }},
		{[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, nil},
	} {
		for _, chord := range c.chords {
			tried[chord] = true
			want := m.Show
			if want.Over.Digits = chord; c.want != nil {
				want.Over.Digits = ""
				c.want(&want)
			}
			if got := send(t, m, Keyed{Chord: chord}); got.Show != want || got.View != m.View {
				t.Errorf("%q leads to %+v, want %+v", chord, got.Show, want)
			}
		}
	}
	seen := map[string]bool{}
	for _, b := range ShowBindings {
		for _, chord := range b.Chords {
			if !tried[chord] || seen[chord] {
				t.Errorf("%q is not tried, or stands twice", chord)
			}
			seen[chord] = true
		}
	}
	for _, other := range []string{"z", "Ctrl+E", "Delete", "F5", "m"} {
		if got := send(t, m, Keyed{Chord: other}); got.Show != m.Show || got.File != m.File {
			t.Errorf("%q, which is none of its keys, leads to %+v", other, got.Show)
		}
	}
}

func TestKeysInARowLeadThroughAPresentation(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want Show
	}{
		{"it begins with its title", nil, Show{Full: true}},
		{"the first step follows the title", []string{"Right"}, Show{Full: true, Slide: 1}},
		{"nothing stands before the title", []string{"Left"}, Show{Full: true}},
		{"behind the last step stands the whole, and nothing behind that", []string{"End", "Right", "Right"}, Show{Full: true, Slide: 13}},
		{"a number goes to its step", []string{"1", "2", "Return"}, Show{Full: true, Slide: 12}},
		{"a number too large goes to the last", []string{"9", "9", "Return"}, Show{Full: true, Slide: 12}},
		{"no step is number 0", []string{"0", "Return"}, Show{Full: true, Slide: 1}},
		{"Esc forgets a number", []string{"7", "Escape", "Return"}, Show{Full: true, Slide: 1}},
		{"Esc ends a black screen first", []string{"Right", "b", "Escape"}, Show{Full: true, Slide: 1}},
		{"the same key ends it, too", []string{"Right", "b", "b"}, Show{Full: true, Slide: 1}},
		{"another makes it white", []string{"b", "w"}, Show{Full: true, Over: slide.Over{Blank: slide.White}}},
		{"to go on ends it", []string{"b", "Right"}, Show{Full: true, Slide: 1}},
		{"what was revealed is asked again on the next", []string{"Right", "q", "Right"}, Show{Full: true, Slide: 2}},
		{"two windows are exchanged, and back", []string{"d", "s"}, Show{Desk: true, Swapped: true}},
		{"without the second nothing is", []string{"d", "s", "d", "s"}, Show{Full: true}},
		{"Esc twice ends with a black screen", []string{"b", "Escape", "Escape"}, Show{}},
	} {
		m := presented(t, 0)
		for _, chord := range c.keys {
			m = send(t, m, Keyed{Chord: chord})
		}
		if m.Show != c.want || m.Presenting != (c.want != Show{}) {
			t.Errorf("%s: %+v, want %+v", c.name, m.Show, c.want)
		}
	}
}

// A remote has no key to reveal what a step asks: the way on does it first.
func TestTheWayOnRevealsFirstWhatAStepAsks(t *testing.T) {
	tl := open(t).Timeline.Clone()
	tl.Stories = []timeline.Story{{ID: "s", Steps: []timeline.Step{
		{Event: "singapore-summit", Asked: []timeline.Secret{timeline.Dates}},
		{Event: "gone", Asked: timeline.Secrets}, // of which nothing can be told
		{Event: "hanoi-summit"},
	}}}
	type at struct {
		slide    int
		revealed bool
	}
	for _, c := range []struct {
		keys []string
		want at
	}{
		{[]string{"Right"}, at{1, false}},
		{[]string{"Right", "Right"}, at{1, true}},
		{[]string{"Right", "Next", "Space"}, at{2, false}},
		{[]string{"Right", "q", "Right"}, at{2, false}},
		{[]string{"Right", "Right", "Right", "Right"}, at{3, false}},
		{[]string{"Right", "Return"}, at{1, true}},
		{[]string{"Right", "b", "Right"}, at{2, false}}, // nobody saw it revealed
		{[]string{"Right", "3", "Return"}, at{3, false}},
		{[]string{"2", "Return", "Left"}, at{1, false}},
		{[]string{"2", "Return", "Left", "Left"}, at{0, false}},
	} {
		m := send(t, New("a", tl, "en", open(t).Theme), StillChosen{true}, Presented{})
		for _, chord := range c.keys {
			m = send(t, m, Keyed{Chord: chord})
		}
		if got := (at{m.Show.Slide, m.Show.Revealed}); got != c.want {
			t.Errorf("%v leads to %+v, want %+v", c.keys, got, c.want)
		}
	}
	m := send(t, New("a", tl, "en", open(t).Theme), StillChosen{true}, Presented{}, SlideTurned{1}, Gestured{Kind: Click})
	if !m.Show.Revealed || m.Show.Slide != 1 {
		t.Errorf("a click on what asks leads to %+v", m.Show)
	}
}

func TestAPresentationFliesFromStepToStepUnlessNoMotionIsWanted(t *testing.T) {
	for _, still := range []bool{false, true} {
		m := send(t, open(t), StillChosen{still}, Presented{})
		m, effects := Update(m, SlideTurned{1})
		if m.Show.Flight != nil || !reflect.DeepEqual(effects, []Effect{Animate{Of: TheShow}}) {
			t.Errorf("still %v: from the title it flies by %v", still, effects)
		}
		m, effects = Update(m, SlideTurned{1})
		if flies := m.Show.Flight != nil; flies == still || flies && !slices.Contains(effects, Effect(Animate{TheShow, m.Show.Flight.Number, slideTime})) {
			t.Fatalf("still %v: the second step flies %v by %v", still, flies, effects)
		}
		if still {
			continue
		}
		number := m.Show.Flight.Number
		if m = send(t, m, Glided{number, 0.4}); m.Slide(scene.Pt(160, 90)).From != 1 || m.Slide(scene.Pt(160, 90)).Part != 0.4 {
			t.Errorf("on its way it shows %+v", m.Slide(scene.Pt(160, 90)))
		}
		if m = send(t, m, Glided{number, 1}); m.Show.Flight != nil {
			t.Errorf("having arrived it flies %+v", m.Show.Flight)
		}
	}
}

func TestAPresentationIsOfTheStoryThatIsNamed(t *testing.T) {
	tl := open(t).Timeline.Clone()
	first := tl.Events.At(0).ID
	tl.Stories = append(tl.Stories, timeline.Story{ID: "short", Steps: []timeline.Step{{Event: first}}}, timeline.Story{ID: "none"})
	m := New("a", tl, "en", open(t).Theme)
	for id, want := range map[string]int{"": 12, "short": 1, "none": 0} {
		if got := send(t, m, Presented{Story: id}).Deck().Steps(); got != want {
			t.Errorf("the story %q has %d steps, want %d", id, got, want)
		}
	}
	if got := send(t, m, Filtered{"type:meeting"}, Presented{}).Deck().Steps(); got != 12 {
		t.Errorf("with a filter the story has %d steps, want 12", got)
	}
	m = send(t, m, Selected{Event: "hanoi-summit"}, Presented{Here: true})
	if m.Show.Slide != 3 {
		t.Errorf("from the selected event on it begins with slide %d, want 3", m.Show.Slide)
	}
}

func TestThePointerTurnsSlidesAndMovesTheSpot(t *testing.T) {
	m := presented(t, 3)
	for _, c := range []struct {
		of   Gestured
		want func(*Show)
	}{
		{Gestured{Kind: Click}, func(s *Show) { s.Slide = 4 }},
		{Gestured{Kind: OtherClick}, func(s *Show) { s.Slide = 2 }},
		{Gestured{Kind: Hover, At: scene.Pt(5, 6)}, func(s *Show) { s.Over.Spot = scene.Pt(5, 6) }},
		{Gestured{Kind: Drag, By: scene.Pt(9, 9)}, func(*Show) {}},
	} {
		want := m.Show
		c.want(&want)
		if got := send(t, m, c.of); got.Show != want || got.View != m.View {
			t.Errorf("%+v leads to %+v, want %+v", c.of, got.Show, want)
		}
	}
}

func TestTheClockCountsFromItsFirstTick(t *testing.T) {
	noon := time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)
	m := send(t, presented(t, 1), Clocked{noon}, Clocked{noon.Add(90 * time.Second)})
	if got := m.Show.Now.Sub(m.Show.Began); got != 90*time.Second {
		t.Errorf("one has spoken for %v, want 1m30s", got)
	}
}
