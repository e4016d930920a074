package page_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// Of events without a date the timeline says so in a line, and the table has its room, whatever a
// person had given it with another file.
func TestATimelineWithoutADateGivesItsRoomAway(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	for i := range 5 {
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event")}
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	for _, room := range []page.Room{{}, {Upper: 0.6}} {
		var board page.Board
		l := board.Draw(page.BoardSpec{Size: scene.Pt(1280, 800), Text: 13, Theme: theme.Light, Subject: s, Whole: s, View: view.View{Lanes: view.ByNone, Chart: "time"}, Room: room})
		if l.Upper.H > 100 || l.Heads.RightName != "table" {
			t.Errorf("with the room %+v the timeline is %v high, over %q", room, l.Upper.H, l.Heads.RightName)
		}
		if got := l.At(scene.Pt(l.Upper.X+l.Upper.W/2, l.Upper.Bottom()+2)); got == page.BelowTimeline {
			t.Errorf("with the room %+v its edge can be dragged, which does nothing", room)
		}
		panel := &board.Panels[page.TimelinePanel]
		said := false
		for _, sh := range panel.Scene.Shapes {
			if sh.Text == s.Nothing() {
				said = panel.Box.Contains(scene.Pt(sh.Box.X, sh.Box.Y)) && panel.Box.Contains(scene.Pt(sh.Box.Right(), sh.Box.Bottom()))
			}
		}
		if !said {
			t.Errorf("with the room %+v nothing says why", room)
		}
		room.Below = "chart"
		if l = board.Draw(page.BoardSpec{Size: scene.Pt(1280, 800), Text: 13, Theme: theme.Light, Subject: s, Whole: s, View: view.View{Lanes: view.ByNone, Chart: "time"}, Room: room}); l.Heads.RightName != "chart" {
			t.Errorf("asked for the chart there is %q", l.Heads.RightName)
		}
	}
}
