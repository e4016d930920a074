package page_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A lane that shows already is left where it is; another is brought to the middle of
// those that show, as far as there are lanes above it.
func TestALaneIsScrolledToOnlyWhereItDoesNotShow(t *testing.T) {
	p := picture{name: "scrolled", view: "board", crowd: true, lanes: view.ByActor, from: "1990", to: "1990"}
	s := p.subject(t)
	v := view.View{Lanes: view.ByActor, FirstLane: 77}
	_, l := p.board(t, s, theme.Light, scene.Pt(1280, 800))
	for event := range min(s.Dated, 400) {
		standing := timelineview.LanesWith(s, v.Lanes, v.Sorting, v.ByHand, event)
		for _, c := range []struct{ first, lanes int }{{0, 8}, {1, 8}, {5, 1}, {20, 3}, {standing[0], 4}, {standing[0] + 1, 4}, {max(0, standing[0]-3), 4}, {max(0, standing[0]-4), 4}} {
			l.Timeline = timelineview.Frame{FirstLane: c.first, Lanes: c.lanes}
			want := max(0, standing[0]-c.lanes/2)
			for _, at := range standing {
				if c.first <= at && at <= c.first+c.lanes-1 {
					want = 77
				}
			}
			if got := l.Reveal(s, v, event); got != want {
				t.Fatalf("with %d lanes from %d on, event %d in the lanes %v is shown from %d on, want %d", c.lanes, c.first, event, standing, got, want)
			}
		}
	}
	for _, c := range []struct{ lanes, event int }{{0, 0}, {4, -1}, {4, s.Dated}, {4, s.Len()}} {
		l.Timeline = timelineview.Frame{FirstLane: 150, Lanes: c.lanes}
		if got := l.Reveal(s, v, c.event); got != 77 {
			t.Errorf("with %d lanes event %d is shown from %d on, want as now", c.lanes, c.event, got)
		}
	}
}

// A lane that was left out because it has no event in the window does not show, though it stands between
// two that do.
func TestALaneLeftOutBetweenTwoThatShowIsScrolledTo(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	var ids []string
	for i := range 60 { // every second lane is of another time
		tl.Places = append(tl.Places, timeline.Place{ID: fmt.Sprint("p", i), Name: timeline.Say("", fmt.Sprint("Place ", i))})
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event")}
		e.When.Date, _ = edtf.Parse(fmt.Sprintf("%d-01-%02d", 1950+50*(i%2), 1+i/2))
		e.Place.ID = tl.Places[i].ID
		ids = append(ids, e.Place.ID)
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	v := view.View{Lanes: view.ByPlace, ByHand: view.KeysOf(ids), Window: calendar.Span{Start: calendar.Civil(1940, 1, 1).Start(), End: calendar.Civil(1960, 1, 1).Start()}, Chart: "time"}
	var board page.Board
	l := board.Draw(page.BoardSpec{Size: scene.Pt(1280, 800), Text: 13, Theme: theme.Light, Subject: s, Whole: s, View: v})
	if l.Timeline.Lanes < 2 {
		t.Fatalf("%d lanes show, want some", l.Timeline.Lanes)
	}
	shows := map[string]bool{}
	for _, m := range board.Panels[page.TimelinePanel].Scene.Marks {
		if m.Kind == scene.MarkLane {
			shows[m.ID] = true
		}
	}
	last := 0
	for event := range s.Dated {
		at := timelineview.LanesWith(s, v.Lanes, v.Sorting, v.ByHand, event)[0]
		if shows[s.At(event).Place.ID] {
			last = max(last, at)
		}
	}
	between := 0
	for event := range s.Dated {
		at, id := timelineview.LanesWith(s, v.Lanes, v.Sorting, v.ByHand, event)[0], s.At(event).Place.ID
		want := max(0, at-l.Timeline.Lanes/2)
		if shows[id] {
			want = v.FirstLane
		} else if at > l.Timeline.FirstLane && at < last {
			between++
		}
		if got := l.Reveal(s, v, event); got != want {
			t.Errorf("of %s, in the lane %d, the lanes from %d on show, want %d", id, at, got, want)
		}
	}
	if between == 0 {
		t.Error("no lane is left out between those that show")
	}
}

// Each point lies in one region, up to the edge of it.
func TestRegionsEndAtTheirEdges(t *testing.T) {
	l := page.Layout{
		Upper:    scene.Rect{W: 1000, H: 300},
		Timeline: timelineview.Frame{Plot: scene.Rect{X: 100, W: 400, H: 200}, Overview: scene.Rect{X: 100, Y: 220, W: 400, H: 20}},
		Map:      scene.Rect{Y: 300, W: 300, H: 100},
	}
	for p, want := range map[scene.Point]page.Region{
		scene.Pt(99.9, 50): page.OnLanes, scene.Pt(100, 50): page.OnTimeline, scene.Pt(99, 199.9): page.OnLanes, scene.Pt(99, 200): page.OnTimeline,
		scene.Pt(96.5, 230): page.OnOverview, scene.Pt(95.5, 230): page.OnTimeline, scene.Pt(300, 216.5): page.OnOverview, scene.Pt(300, 215.5): page.OnAxis, scene.Pt(300, 199.9): page.OnTimeline, scene.Pt(300, 200): page.OnAxis,
		scene.Pt(300, 243.5): page.OnOverview, scene.Pt(300, 244.5): page.OnTimeline,
		scene.Pt(400, 299.9): page.OnTimeline, scene.Pt(400, 300): page.Nowhere, scene.Pt(50, 300): page.OnMap, scene.Pt(50, 399): page.OnMap, scene.Pt(50, 401): page.Nowhere,
	} {
		if got := l.At(p); got != want {
			t.Errorf("%v lies in region %d, want %d", p, got, want)
		}
	}
}

func TestMarksAreHitInAllPanels(t *testing.T) {
	p := spring(picture{name: "hit", view: "board"})
	board, l := p.board(t, p.subject(t), theme.Light, scene.Pt(1280, 800))
	for i := range board.Panels {
		sc := &board.Panels[i].Scene
		for _, s := range sc.Shapes {
			m := sc.Marks[s.Mark]
			if s.Mark == 0 || s.Kind != scene.KindRect || m.Kind != scene.MarkLane && m.Kind != scene.MarkBin {
				continue
			}
			if got := l.Hit(s.Box.Middle(), 0); got.Kind != m.Kind || got.ID != m.ID {
				t.Errorf("in the middle of %v lies %v", m, got)
			}
		}
	}
	if got := (page.Layout{}).Hit(scene.Pt(5, 5), 9); got.Kind != 0 {
		t.Errorf("on no board lies %v", got)
	}
}
