package timelineview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// ofPlaces is a spec of events at as many places, one a year from 1900 on.
func ofPlaces(t *testing.T, n int) Spec {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en"}
	for i := range n {
		id := fmt.Sprint("p", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", "Place "+id)})
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event")}
		e.When.Date, _ = edtf.Parse(fmt.Sprint(1900 + i))
		e.Place.ID = id
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	return Spec{Box: scene.Rect{W: 900, H: 300}, Text: 13, Theme: theme.Light, Subject: s, Interactive: true, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByPlace}}
}

func years(from, to int64) calendar.Span {
	return calendar.Span{Start: calendar.Civil(from, 1, 1).Start(), End: calendar.Civil(to, 1, 1).Start()}
}

// scrollWords returns what a scene says of lanes that scroll.
func scrollWords(sc *scene.Scene) string {
	for _, sh := range sc.Shapes {
		if strings.HasPrefix(sh.Text, "lanes ") || strings.Contains(sh.Text, " lanes, ") {
			return sh.Text
		}
	}
	return ""
}

func TestLanesThatScrollAreThoseWithAnEventInTheWindow(t *testing.T) {
	s := ofPlaces(t, 60)
	for _, c := range []struct {
		name             string
		window           calendar.Span
		first            int
		wantFirst, wantN int
		says             string
	}{
		{"of all the first show", s.Window, 0, 0, 8, "lanes 1–8 of 60"},
		{"those that are scrolled to", s.Window, 20, 20, 8, "lanes 21–28 of 60"},
		{"of a few years the few, wherever one had scrolled to", years(1945, 1948), 0, 45, 3, "3 lanes, 57 empty"},
		{"and from below them too", years(1905, 1908), 50, 5, 3, "3 lanes, 57 empty"},
		{"of many years those that are scrolled to, among these", years(1920, 1950), 5, 20, 8, "lanes 1–8 of 30, 30 empty"},
		{"of no year with an event none", years(1800, 1810), 0, 0, 0, "0 lanes, 60 empty"},
	} {
		var v View
		var sc scene.Scene
		spec := s
		spec.Box.W, spec.Window, spec.FirstLane = 1600, c.window, c.first
		f := v.Draw(&sc, spec)
		if f.FirstLane != c.wantFirst || f.Lanes != c.wantN {
			t.Errorf("%s: %d lanes show from %d on, want %d from %d on", c.name, f.Lanes, f.FirstLane, c.wantN, c.wantFirst)
		}
		if says := scrollWords(&sc); says != c.says && says != (scene.Font{Size: spec.Text * 0.85}).Cut(c.says, f.Plot.X-spec.Box.X) {
			t.Errorf("%s: said is %q, want %q", c.name, says, c.says)
		}
		for i := range f.Lanes {
			if f.height[i] == 0 {
				t.Errorf("%s: the lane %q is empty", c.name, f.lanes[i].Key)
			}
		}
	}
}

func TestOfLanesThatScrollAsManyShowAsHaveRoomForTitles(t *testing.T) {
	s := ofPlaces(t, 60)
	tl := &timeline.Timeline{Lang: "en", Places: s.Subject.Timeline.Places}
	for i := range 60 { // three on one day at each place
		for k := range 3 {
			e := timeline.Full{ID: fmt.Sprint("e", i, "-", k), Title: timeline.Say("en", "Event")}
			e.When.Date, _ = edtf.Parse(fmt.Sprintf("%d-04-18", 1990+i/15))
			e.Place.ID = fmt.Sprint("p", i)
			tl.Events.Append(e.Compact())
		}
	}
	s.Subject = figure.NewSubject(tl, "en", nil)
	s.Window, s.Box.H = years(1991, 1992), 420
	var v View
	for range 2 { // and stay
		var sc scene.Scene
		f := v.Draw(&sc, s)
		titles := 0
		for _, sh := range sc.Shapes {
			if strings.HasPrefix(sh.Text, "Event") {
				titles++
			}
		}
		if titles == 0 || f.Lanes < fewestLanes || f.Lanes > 10 || v.lanes.turn > 4 {
			t.Errorf("%d lanes show %d titles, in %d turns", f.Lanes, titles, v.lanes.turn)
		}
	}
}

func TestTheWheelGoesOverTheLanesThatAreLeftOut(t *testing.T) {
	s := ofPlaces(t, 60)
	var v View
	var sc scene.Scene
	s.Window = years(1910, 1940)
	f := v.Draw(&sc, s)
	if got := f.Scrolled(1); got != 11 {
		t.Errorf("one turn down leads to the lane %d, want 11", got)
	}
	if got := f.Scrolled(-1); got != 10 {
		t.Errorf("one turn up stays at the lane 10, and leads to %d", got)
	}
	s.FirstLane = 11
	sc.Reset(scene.Pt(900, 300), theme.Light.Paper)
	if f = v.Draw(&sc, s); f.Scrolled(-1) != 10 {
		t.Errorf("from the lane 11 one turn up leads to %d, want 10", f.Scrolled(-1))
	}
}
