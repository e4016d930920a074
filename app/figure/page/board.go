package page

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// A BoardSpec says what the window shows: the three views, linked.
type BoardSpec struct {
	Size     scene.Point
	Text     float64
	Theme    theme.Theme
	Subject  *figure.Subject
	Window   calendar.Span
	Camera   mapview.Camera
	Lanes    timelineview.LaneBy
	Actor    string
	Chart    string
	Selected string
	Hovered  string
	Pointer  scene.Point // where the card of the hovered event stands
}

// A Board draws the window's views; it keeps its memory from frame to frame.
type Board struct {
	timeline timelineview.View
	world    mapview.Map

	// What the map needs of a subject, made once for it.
	of       *figure.Subject
	actor    string
	selected string
	spots    []mapview.Spot
	legs     []mapview.Leg
}

// A Layout is where a board's views are: what a gesture needs to know.
type Layout struct {
	Timeline timelineview.Frame
	Map      scene.Rect
	Camera   mapview.Camera // with which the map was drawn
	Chart    scene.Rect
}

// Draw makes the picture.
func (b *Board) Draw(sc *scene.Scene, s BoardSpec) Layout {
	sc.Reset(s.Size, s.Theme.Paper)
	sc.Lang, sc.Title = s.Subject.Lang, s.Subject.Title()
	all := scene.Rect{W: s.Size.X, H: s.Size.Y}
	body := all.Inset(s.Text * 0.8)
	line, body := body.CutBottom(s.Text * 1.5)
	small := scene.Font{Size: s.Text * 0.88}
	sc.Text(scene.Pt(line.X, line.Bottom()-s.Text*0.25), small.Cut(figure.Ledger(s.Subject, s.Window), line.W), small, s.Theme.Muted)
	entries := figure.Encodings(s.Subject, s.Theme)
	legend, body := body.CutBottom(figure.Legend(nil, body, small.Size, s.Theme, entries))
	figure.Legend(sc, legend, small.Size, s.Theme, entries)

	_, body = body.CutTop(s.Text * 0.8)
	upper, lower := body.CutTop(body.H * 0.56)
	_, lower = lower.CutTop(s.Text)
	left, right := lower.CutLeft(lower.W * 0.58)
	_, right = right.CutLeft(s.Text)
	_, right = right.CutRight(s.Text * 0.5)
	out := Layout{Map: left, Chart: right}
	out.Timeline = b.timeline.Draw(sc, timelineview.Spec{
		Box: upper, Text: s.Text, Theme: s.Theme, Subject: s.Subject, Window: s.Window,
		Lanes: s.Lanes, Selected: s.Selected, Hovered: s.Hovered,
	})
	b.prepare(s)
	out.Camera = b.world.Draw(sc, mapview.Spec{
		Box: left, Text: s.Text, Theme: s.Theme, Lang: s.Subject.Lang, Spots: b.spots, Route: b.legs, Camera: s.Camera,
	})
	chart.Draw(sc, s.Chart, chart.Spec{
		Box: right, Text: s.Text, Theme: s.Theme, Subject: s.Subject, Window: s.Window, Selected: s.Selected,
	})
	if i := s.Subject.Find(s.Hovered); i >= 0 && s.Hovered != "" {
		figure.Card(sc, all.Inset(2), s.Pointer, s.Text, s.Theme, s.Subject, &s.Subject.Events[i])
	}
	return out
}

// prepare gathers the map's places when what they depend on has changed.
func (b *Board) prepare(s BoardSpec) {
	if b.of == s.Subject && b.actor == s.Actor && b.selected == s.Selected {
		return
	}
	b.of, b.actor, b.selected = s.Subject, s.Actor, s.Selected
	b.spots, b.legs = mapview.Of(s.Subject, s.Actor, s.Selected)
}
