package state

import (
	"slices"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

func TestTheFirstEventStaysSelectedLikeEachOther(t *testing.T) {
	m := send(t, open(t), Fitted{}, Selected{Event: "kim-takes-power"})
	drop := m.Timeline.Drop(timeline.Key{Kind: timeline.EventItem, ID: "kim-takes-power"})
	for name, next := range map[string]Model{
		"a filter":    send(t, m, Filtered{"-status:denied"}),
		"other lanes": send(t, m, LanesChosen{view.ByActor}),
		"an edit":     send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}),
		"a step back": send(t, rest(send(t, rest(m), ChartChosen{"gaps"})), GoneBack{}),
	} {
		if next.Selected != "kim-takes-power" {
			t.Errorf("after %s %q is selected", name, next.Selected)
		}
	}
	gone := send(t, m, ChartChosen{"gaps"}, Selected{}, Edited{timeline.Edit{Name: timeline.Phrased("drop"), Changes: []timeline.Change{drop}}})
	if back := send(t, gone, GoneBack{}, GoneBack{}); back.Selected != "" || back.Chart != "time" {
		t.Errorf("a view in which an event was selected that is gone selects %q", back.Selected)
	}
	part, whole := parts(t)
	large := send(t, open(t), FileOpened{Path: "large.csv"})
	job := large.Load.Job
	large = send(t, large, partRead(job, part))
	id := large.Subject.At(0).ID
	if large = send(t, large, Selected{Event: id}, opened(job, whole)); large.Selected != id {
		t.Errorf("when all was read %q is selected, want %q", large.Selected, id)
	}
}

func TestSteppingBeginsWhereTheWindowIs(t *testing.T) {
	m := open(t)
	at := func(i int, start, end float64) calendar.Span {
		from := m.Subject.Event(i).Bounds.Start
		return calendar.Span{Start: from.Add(start), End: from.Add(end)}
	}
	for _, c := range []struct {
		window calendar.Span
		by     int
		want   string
	}{
		{at(0, -10, 1), 1, "kim-takes-power"},
		{at(0, -10, 1), -1, "kim-takes-power"},
		{at(1, -2, -1), -1, "kim-takes-power"}, // the last before it
		{at(1, -2, 1), 1, "singapore-summit"},
		{at(1, -2, 100), -1, "singapore-summit"},
		{at(2, -2, 1), -1, "hanoi-summit"},
	} {
		m.Window = c.window
		if got := send(t, m, Stepped{By: c.by}).Selected; got != c.want {
			t.Errorf("a step by %d from %v selects %q, want %q", c.by, c.window, got, c.want)
		}
	}
}

func TestAnEventIsBroughtIntoTheWindowWithAMargin(t *testing.T) {
	m := open(t)
	e := m.Subject.Event(m.Subject.Find("hanoi-summit"))
	m.Window = calendar.Span{Start: e.Bounds.End.Add(100), End: e.Bounds.End.Add(200)}
	got := send(t, m, Selected{Event: "hanoi-summit"}).Window
	if before := e.Bounds.Start.Days(got.Start); !near(before, 6) || !near(got.Days(), 100) {
		t.Errorf("it starts %v days behind the start of a window of %v, want 6 of 100", before, got.Days())
	}
	only := send(t, open(t), PlaceSelected{Place: "hanoi"})
	only.Window = m.Window
	if again := send(t, only, PlaceSelected{Place: "hanoi"}); again.Window != got || again.Selected != "hanoi-summit" {
		t.Errorf("a further click on the place of one event shows %v, want %v", again.Window, got)
	}
	if none := send(t, only, PlaceSelected{Place: "paris"}); none.View != only.View {
		t.Errorf("a click on a place without events leads to %+v", none.View)
	}
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
