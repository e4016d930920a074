package state

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
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

func TestSteppingWalksTheEventsInTimeOrderAndBringsThemIntoView(t *testing.T) {
	m := send(t, open(t), Fitted{})
	for i := range m.Subject.Len() {
		m = send(t, m, Stepped{By: 1})
		e := m.Subject.Event(i)
		if m.Selected != e.ID {
			t.Fatalf("step %d selects %q, want %q", i, m.Selected, e.ID)
		}
		if !m.Window.Contains(e.Bounds.Start) || m.Window.End.Before(e.Bounds.End) {
			t.Errorf("%s lies outside the window", e.ID)
		}
	}
	last := m.Selected
	if m = send(t, m, Stepped{By: 1}); m.Selected != last {
		t.Errorf("a step beyond the last event selects %q", m.Selected)
	}
}

func TestSteppingBeginsInTheWindow(t *testing.T) {
	m := open(t)
	first, last := m.Subject.At(1).ID, m.Subject.At(m.Subject.Len()-1).ID // the window leaves out the first of all
	if got := send(t, m, Stepped{By: 1}).Selected; got != first {
		t.Errorf("the first step selects %q, want %q", got, first)
	}
	if got := send(t, m, Stepped{By: -1}).Selected; got != last {
		t.Errorf("the first step back selects %q, want %q", got, last)
	}
	m.Window = calendar.Span{Start: m.Subject.Extent.End.Add(10), End: m.Subject.Extent.End.Add(20)}
	if got := send(t, m, Stepped{By: 1}).Selected; got != "russia-visit" { // it may last to the end of the month
		t.Errorf("from an empty window behind all events a step selects %q, want %q", got, "russia-visit")
	}
}

func TestLeavingThePresentationReturnsToWhereOneWas(t *testing.T) {
	before := send(t, open(t), Zoomed{3, 0.2}, Selected{Event: "singapore-summit"})
	m := send(t, before, Presented{})
	first := m.Camera
	m = send(t, m, Stepped{By: 1})
	if !m.Presenting || m.Selected != "kim-jong-un-to-stay" && m.Camera == first {
		t.Errorf("presenting %v, the camera of the second step is %v, the first's %v", m.Presenting, m.Camera, first)
	}
	m = send(t, m, Stepped{By: 1}, Keyed{Chord: "l"}, Escaped{})
	if want := before.With(view.Lanes, view.View{Lanes: view.ByPlace}); m.Presenting || m.View != want {
		t.Errorf("after leaving: presenting %v, the view\n%+v, want\n%+v", m.Presenting, m.View, want)
	}
	if got := len(m.Past); got != len(before.Past)+0 {
		t.Errorf("the presentation left %d views to go back to, want %d", got, len(before.Past))
	}
}

func TestClicksOnAPlaceGoThroughItsEvents(t *testing.T) {
	m := open(t)
	var got []string
	for range 4 {
		m = send(t, m, PlaceSelected{Place: "vladivostok"})
		got = append(got, m.Selected)
	}
	if want := []string{"kim-chang-son-trip", "station-inspection", "vladivostok-summit", "kim-chang-son-trip"}; !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
}

func TestAFilterThatDropsTheSelectedEventDeselectsIt(t *testing.T) {
	m := send(t, open(t), Selected{Event: "weapon-test"}, Filtered{"type:meeting"})
	if m.Selected != "" || m.Subject.Len() != 4 || m.Filter != "type:meeting" {
		t.Errorf("selected %q among %d events by %q, want none among 4", m.Selected, m.Subject.Len(), m.Filter)
	}
	if m = send(t, m, LanguageChosen{"fr"}); m.Subject.Len() != 4 || m.Subject.Lang != "fr" {
		t.Errorf("another language shows %d events in %q, want 4", m.Subject.Len(), m.Subject.Lang)
	}
}

func TestSelectingWhatShowsDoesNotMoveTheWindow(t *testing.T) {
	m := send(t, open(t), Fitted{})
	if got := send(t, m, Selected{Event: "kim-takes-power"}); got.Window != m.Window {
		t.Errorf("the window moved from %v to %v", m.Window, got.Window)
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
	for _, b := range Bindings {
		for _, chord := range b.Chords {
			m = send(t, m, Keyed{Chord: chord})
		}
	}
	if m.Selected != "" {
		t.Errorf("selected %q in an empty timeline", m.Selected)
	}
}

func TestTheWindowMovesWithAFilterAndReturns(t *testing.T) {
	m := send(t, open(t), Fitted{})
	got := send(t, m, Filtered{"status:expected"}, Zoomed{3, 0.9}, Filtered{})
	if got.Window != m.Window {
		t.Errorf("the window is %v, want %v", got.Window, m.Window)
	}
	early := calendar.Span{Start: m.Subject.Extent.Start, End: m.Subject.Extent.Start.Add(3)}
	m.Window = early
	if got = send(t, m, Filtered{"vladivostok"}); got.Window != figure.Margin(got.Subject.Extent) {
		t.Errorf("what was found lies outside of the window %v", got.Window)
	}
}

func TestTheNewestOfWhatIsDerivedWins(t *testing.T) {
	m := open(t)
	m1, first := Update(m, Filtered{"hanoi"})
	m2, second := Update(m1, LanesChosen{view.ByActor})
	if m2.View != m.View || m2.Subject != m.Subject {
		t.Errorf("before anything is derived the view is %+v", m2.View)
	}
	want := Want{m.Timeline, "hanoi", view.ByActor}
	if len(second) != 1 || second[0] != (Derive{want, "en", m.whole}) {
		t.Fatalf("after a filter other lanes ask for %+v, want %+v", second, want)
	}
	late := figure.NewSubject(m.Timeline, "en", nil)
	if m3, _ := Update(m2, Derived{first[0].(Derive).Want, late, late}); m3.Subject.Order == late.Order {
		t.Error("what was asked for first replaces what was asked for last")
	}
	m4, more := Update(m2, Filtered{"hanoi"})
	if len(more) != 0 || m4.want() != want {
		t.Errorf("the same filter once more asks for %+v", more)
	}
	m5 := send(t, m4, Derived{want, late, late})
	if m5.Subject.Order != late.Order || m5.Filter != "hanoi" || m5.Lanes != view.ByActor {
		t.Errorf("derived, the filter is %q and the lanes are by %q", m5.Filter, m5.Lanes)
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
		LanesOrdered{1},
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

func TestAMotionIsOneViewOfThePast(t *testing.T) {
	m := open(t)
	from := m.View
	m = send(t, m, Panned{0.1}, Panned{0.1}, Panned{0.1})
	if len(m.Past) != 1 || m.Past[0] != from {
		t.Errorf("after one motion there are %d views to go back to", len(m.Past))
	}
	m = send(t, rest(m), Panned{0.1})
	if len(m.Past) != 2 {
		t.Errorf("after two motions there are %d views to go back to, want 2", len(m.Past))
	}
	for i := range 3 * mostPast {
		m = rest(send(t, m, Panned{0.01 * float64(1-i%2*2)}))
	}
	if len(m.Past) != mostPast {
		t.Errorf("%d views are kept, want %d", len(m.Past), mostPast)
	}
}

func TestALeapGlidesAndLandsWhereItLeaps(t *testing.T) {
	m := open(t)
	m.Still = false
	from := m.Window
	m, effects := Update(m, Zoomed{2, 0.5})
	if m.Glide == nil || m.Visible().Window != from || m.Window == from {
		t.Fatalf("a leap shows %v at first, on its way from %v to %v", m.Visible().Window, from, m.Window)
	}
	if want := (Animate{m.Glide.Number, glideTime}); !slices.Contains(effects, Effect(want)) {
		t.Errorf("the effects are %+v, want %+v among them", effects, want)
	}
	goal, number := m.Window, m.Glide.Number
	m, _ = Update(m, Glided{number, 0.5})
	if got, want := m.Visible().Window.Days(), (from.Days()+goal.Days())/2; got-want > 1e-6 || want-got > 1e-6 {
		t.Errorf("half way %v days show, want %v", got, want)
	}
	half := m.Visible().Window
	if hovered, _ := Update(m, Gestured{Kind: Hover}); hovered.Glide == nil {
		t.Error("the pointer stopped the glide")
	}
	again, _ := Update(m, Zoomed{2, 0.5})
	if again.Glide == nil || again.Glide.From != half || again.Window.Days() >= goal.Days() {
		t.Error("a further leap does not go on from where the first has come to")
	}
	if panned, _ := Update(m, Panned{0.1}); panned.Glide != nil || panned.Window.Days() != half.Days() {
		t.Error("a drag does not stop the glide where it is")
	}
	if old, _ := Update(m, Glided{number - 1, 1}); old.Glide == nil {
		t.Error("the end of another glide ends this one")
	}
	if m, _ = Update(m, Glided{number, 1}); m.Glide != nil || m.Visible().Window != goal {
		t.Errorf("at the end %v shows, want %v", m.Visible().Window, goal)
	}
}

func TestMapAndChartWaitForTheWindowToRest(t *testing.T) {
	m, effects := Update(open(t), Panned{0.1})
	if m.Motion == 0 || !slices.Contains(effects, Effect(Rest{m.Motion, restTime})) {
		t.Fatalf("the motion is %d, the effects %+v", m.Motion, effects)
	}
	if late, _ := Update(m, Rested{m.Motion - 1}); late.Motion == 0 {
		t.Error("the end of a motion before ends this one")
	}
	m.Pointer.Drag = page.OnTimeline
	if held, _ := Update(m, Rested{m.Motion}); held.Motion == 0 {
		t.Error("a drag that holds still has ended")
	}
	if let, _ := Update(m, Gestured{Kind: DragEnd}); let.Motion != 0 || let.Pointer.Drag != page.Nowhere {
		t.Error("the end of a drag does not end the motion")
	}
}

func TestTheCardGoesWhenThePictureMovesUnderIt(t *testing.T) {
	m := open(t)
	m.Pointer = Pointer{At: scene.Pt(5, 5), Mark: scene.Mark{Kind: scene.MarkEvent, ID: "hanoi-summit"}}
	for _, msg := range []Message{
		MapMoved{view.Camera{Scale: 2}}, Panned{0.1}, LaneFolded{"meeting"}, Presented{}, Filtered{"hanoi"}, LanguageChosen{"fr"}, ChartChosen{"gaps"}, SampleOpened{},
	} {
		_, opens := msg.(SampleOpened)
		if got := send(t, m, msg); (got.Pointer.Mark.Kind == 0) == opens { // a file on its way moves nothing
			t.Errorf("after %T the card of %q shows", msg, got.Pointer.Mark.ID)
		}
	}
	shown := send(t, m, Presented{})
	shown.Pointer = m.Pointer
	if got := send(t, shown, Escaped{}); got.Pointer.Mark.Kind != 0 {
		t.Error("the card stays after Esc from a presentation")
	}
	if got := send(t, m, Selected{Event: "hanoi-summit"}); got.Pointer.Mark.Kind == 0 {
		t.Error("a click on an event takes its card away")
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

func TestTimesOfMotionAreThoseOfTheHand(t *testing.T) {
	if glideTime > 200*time.Millisecond || restTime <= glideTime {
		t.Errorf("a glide takes %v, rest begins after %v", glideTime, restTime)
	}
}

func TestWhatThePictureNeedsIsCountedOnce(t *testing.T) {
	m := New("synth", synth.Timeline(25_000, 1), "en", theme.Light)
	var board page.Board
	need := board.Draw(page.BoardSpec{Size: scene.Pt(900, 600), Text: 12, Theme: m.Theme, Subject: m.Subject, View: m.View}).Need
	m, effects := Update(m, Needed{need})
	if count, ok := effects[0].(Count); !ok || !count.Need.Is(need) {
		t.Fatalf("the effects are %v", effects)
	}
	if _, effects := Update(m, Needed{need}); len(effects) != 0 {
		t.Errorf("asked again, the effects are %v", effects)
	}
	counted, err := effects[0].(Count).Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m, _ = Update(m, counted); m.Counts == nil || m.Counts != counted.Counts {
		t.Error("what was counted is not kept")
	}
}
