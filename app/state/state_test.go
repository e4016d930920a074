package state

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lane"
)

func open(t testing.TB) Model {
	t.Helper()
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	m := New("kim-russia-2019", tl, "en", theme.Light)
	m.Still = true
	return m
}

// send returns the model after messages, with what they have derived brought at
// once.
func send(t testing.TB, m Model, messages ...Message) Model {
	t.Helper()
	for _, msg := range messages {
		var effects []Effect
		m, effects = Update(m, msg)
		for _, e := range effects {
			if d, ok := e.(Derive); ok {
				derived, err := d.Make(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				m = send(t, m, derived)
			}
		}
	}
	return m
}

// rest ends the motion that goes on.
func rest(m Model) Model {
	m, _ = Update(m, Rested{m.Motion})
	return m
}

func TestLeavingThePresentationReturnsToWhereOneWas(t *testing.T) {
	before := send(t, open(t), Zoomed{3, 0.2}, Selected{Event: "singapore-summit"})
	m := send(t, before, Keyed{Chord: "F5"}, Keyed{Chord: "Right"}, Keyed{Chord: "End"}, Keyed{Chord: "Escape"})
	if m.Presenting || m.View != before.View || m.Show != (Show{}) {
		t.Errorf("after leaving: presenting %v, %+v, the view\n%+v, want\n%+v", m.Presenting, m.Show, m.View, before.View)
	}
	if got := len(m.Past); got != len(before.Past)+0 {
		t.Errorf("the presentation left %d views to go back to, want %d", got, len(before.Past))
	}
}

func TestAnEmptyTimelineTakesEveryMessage(t *testing.T) {
	m := New("empty", &timeline.Timeline{}, "en", theme.Light)
	for _, msg := range []Message{
		Stepped{By: 1},
		Stepped{By: -1},
		Zoomed{2, 0.5},
		Panned{0.1},
		Fitted{},
		Presented{},
		Escaped{},
		PlaceSelected{},
		Selected{Event: "x"},
		GoneBack{},
		GoneForward{},
		Filtered{"x"},
		LanesChosen{view.ByActor},
		LaneMoved{"a", "b"},
		LaneFolded{"a"},
		GivenUp{},
		Rested{},
		Glided{},
	} {
		m = send(t, m, msg)
	}
	for _, b := range slices.Concat(Bindings, []Binding{{Chords: []string{"F5"}}}, ShowBindings) {
		for _, chord := range b.Chords {
			m = send(t, m, Keyed{Chord: chord})
		}
	}
	if m.Selected != "" {
		t.Errorf("selected %q in an empty timeline", m.Selected)
	}
}

func TestAFilterMovesNoWindow(t *testing.T) {
	m := send(t, open(t), Fitted{})
	zoomed := send(t, m, Filtered{"status:expected"}, Zoomed{3, 0.9})
	if got := send(t, zoomed, Filtered{}); got.Window != zoomed.Window || got.Window == m.Window {
		t.Errorf("the window is %v, want %v", got.Window, zoomed.Window)
	}
}

func TestViewsOfThePastAreGoneBackAndForwardThrough(t *testing.T) {
	m := open(t)
	views := []view.View{m.View}
	for _, msg := range []Message{
		Zoomed{2, 0.3},
		Filtered{"type:meeting"},
		LanesChosen{view.ByPlace},
		ChartChosen{"gaps"},
		Selected{Event: "hanoi-summit"},
		LanesOrdered{lane.ByCount},
		LaneFolded{"hanoi"},
		RouteChosen{"putin"},
		MapMoved{view.Camera{Scale: 3}},
		Filtered{},
	} {
		m = rest(send(t, m, msg))
		views = append(views, m.View)
	}
	there := m
	for i := len(views) - 2; i >= 0; i-- {
		m = rest(send(t, m, GoneBack{}))
		if m.View != views[i] {
			t.Fatalf("%d steps back the view is\n%+v, want\n%+v", len(views)-1-i, m.View, views[i])
		}
		if m.Subject.Filter != m.Filter {
			t.Fatalf("%d steps back %q shows by the filter %q", len(views)-1-i, m.Subject.Filter, m.Filter)
		}
	}
	if m = send(t, m, GoneBack{}); m.View != views[0] {
		t.Error("one can go back beyond the first view")
	}
	for i := 1; i < len(views); i++ {
		if m = rest(send(t, m, GoneForward{})); m.View != views[i] {
			t.Fatalf("%d steps forward the view is\n%+v, want\n%+v", i, m.View, views[i])
		}
	}
	if m = send(t, m, GoneForward{}); m.View != there.View {
		t.Error("one can go forward beyond the last view")
	}
	m = send(t, m, GoneBack{}, ChartChosen{"status"})
	if len(m.Future) != 0 {
		t.Error("after a step back and another choice one can still go forward")
	}
}

func TestWhatWasChosenIsRemembered(t *testing.T) {
	m := open(t)
	for _, c := range []struct {
		msg  Message
		want Remember
	}{
		{ThemeChosen{theme.Dark}, Remember{KeyTheme, []string{"dark"}}},
		{LanguageChosen{"fr"}, Remember{KeyLanguage, []string{"fr"}}},
		{ZoneChosen{edtf.UTC}, Remember{KeyZone, []string{"UTC"}}},
	} {
		_, effects := Update(m, c.msg)
		if got := fmt.Sprint(effects); !strings.Contains(got, fmt.Sprint(c.want)) {
			t.Errorf("after %T the effects are %s, want %v", c.msg, got, c.want)
		}
	}
	if _, effects := Update(m, ThemeChosen{theme.Light}); len(effects) != 0 {
		t.Errorf("the same theme once more has the effects %v", effects)
	}
}
