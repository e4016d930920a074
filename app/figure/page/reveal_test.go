package page_test

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
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
			l.Timeline.FirstLane, l.Timeline.LastLane, l.Timeline.Lanes = c.first, c.first+c.lanes-1, c.lanes
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
		l.Timeline.FirstLane, l.Timeline.LastLane, l.Timeline.Lanes = 150, 149+c.lanes, c.lanes
		if got := l.Reveal(s, v, c.event); got != 77 {
			t.Errorf("with %d lanes event %d is shown from %d on, want as now", c.lanes, c.event, got)
		}
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
