package state

import (
	"testing"

	"dateline/app/figure/theme"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

func open(t *testing.T) Model {
	t.Helper()
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	return New("kim-russia-2019", tl, "en", theme.Light)
}

func TestSteppingWalksTheEventsInTimeOrderAndBringsThemIntoView(t *testing.T) {
	m := Update(open(t), Fitted{})
	for i := range m.Subject.Len() {
		m = Update(m, Stepped{1})
		e := m.Subject.Event(i)
		if m.Selected != e.ID {
			t.Fatalf("step %d selects %q, want %q", i, m.Selected, e.ID)
		}
		if !m.Window.Contains(e.Bounds.Start) || m.Window.End.Before(e.Bounds.End) {
			t.Errorf("%s lies outside the window", e.ID)
		}
	}
	last := m.Selected
	if m = Update(m, Stepped{1}); m.Selected != last {
		t.Errorf("a step beyond the last event selects %q", m.Selected)
	}
}

func TestSteppingBeginsInTheWindow(t *testing.T) {
	m := open(t)
	first, last := m.Subject.At(1).ID, m.Subject.At(m.Subject.Len()-1).ID // the window leaves out the first of all
	if got := Update(m, Stepped{1}).Selected; got != first {
		t.Errorf("the first step selects %q, want %q", got, first)
	}
	if got := Update(m, Stepped{-1}).Selected; got != last {
		t.Errorf("the first step back selects %q, want %q", got, last)
	}
	m.Window = calendar.Span{Start: m.Subject.Extent.End.Add(10), End: m.Subject.Extent.End.Add(20)}
	if got := Update(m, Stepped{1}).Selected; got != "russia-visit" { // it may last to the end of the month
		t.Errorf("from an empty window behind all events a step selects %q, want %q", got, "russia-visit")
	}
}

func TestLeavingThePresentationReturnsToWhereOneWas(t *testing.T) {
	before := Update(open(t), Zoomed{3, 0.2})
	m := Update(before, Presented{})
	if m.Selected == "" || !m.Presenting {
		t.Fatal("the presentation shows no event")
	}
	m = Update(Update(Update(m, Stepped{1}), Stepped{1}), Left{})
	if m.Presenting || m.Window != before.Window || m.Selected != before.Selected {
		t.Errorf("after leaving: presenting %v, window %v, selected %q", m.Presenting, m.Window, m.Selected)
	}
}

func TestAFailureLeavesOpenWhatWasOpen(t *testing.T) {
	m := Update(open(t), Selected{"weapon-test"})
	next := Update(m, Failed{"broken.json:3:4: no"})
	if next.Timeline != m.Timeline || next.Selected != m.Selected || next.Window != m.Window || next.Problem == "" {
		t.Errorf("a failure changed what was open: %+v", next)
	}
}

func TestClicksOnAPlaceGoThroughItsEvents(t *testing.T) {
	m := open(t)
	var got []string
	for range 4 {
		m = Update(m, SelectedPlace{"vladivostok"})
		got = append(got, m.Selected)
	}
	want := []string{"kim-chang-son-trip", "station-inspection", "vladivostok-summit", "kim-chang-son-trip"}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
}

func TestInAPresentationTheMapGoesWithTheStep(t *testing.T) {
	before := Update(open(t), Selected{"singapore-summit"})
	m := Update(before, Presented{})
	first := m.Camera
	m = Update(m, Stepped{1})
	if m.Camera == first || m.Camera.Near == 0 {
		t.Errorf("the camera of the second step is %v, the first's %v", m.Camera, first)
	}
	if m = Update(m, Left{}); m.Camera != before.Camera || m.Selected != before.Selected {
		t.Errorf("Esc returns to %v, %q; want %v, %q", m.Camera, m.Selected, before.Camera, before.Selected)
	}
}

func TestAFilterThatDropsTheSelectedEventDeselectsIt(t *testing.T) {
	m := Update(open(t), Selected{"weapon-test"})
	meetings, err := timeline.ParseFilter("type:meeting")
	if err != nil {
		t.Fatal(err)
	}
	m = Update(m, Filtered{meetings})
	if m.Selected != "" || m.Subject.Len() != 4 {
		t.Errorf("selected %q among %d events, want none among 4", m.Selected, m.Subject.Len())
	}
	if m = Update(m, Spoke{"fr"}); m.Subject.Len() != 4 {
		t.Errorf("another language shows %d events, want 4", m.Subject.Len())
	}
}

func TestAnEmptyTimelineTakesEveryMessage(t *testing.T) {
	m := New("empty", &timeline.Timeline{}, "en", theme.Light)
	for _, msg := range []Message{Stepped{1}, Stepped{-1}, Zoomed{2, 0.5}, Panned{0.1}, Fitted{}, Presented{}, Left{}, SelectedPlace{""}, Selected{"x"}} {
		m = Update(m, msg)
	}
	if m.Selected != "" {
		t.Errorf("selected %q in an empty timeline", m.Selected)
	}
}
