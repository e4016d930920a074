package page

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/lane"
)

// A BoardSpec says what the window shows: the three views, linked.
type BoardSpec struct {
	Size      scene.Point
	Text      float64
	Theme     theme.Theme
	Subject   *figure.Subject
	Window    calendar.Span
	Camera    mapview.Camera
	Lanes     timelineview.LaneBy
	Order     lane.Order
	ByHand    timelineview.Keys
	Folded    timelineview.Keys
	FirstLane int
	Actor     string
	Chart     string
	Selected  string
	Hovered   scene.Mark
	Pointer   scene.Point // where the card of the hovered mark stands
	Moving    bool        // the window is on the move: the chart follows when it rests
	Present   bool        // to an audience: without the chart and the ledger, the map beside the timeline
}

// The panels of a board.
const (
	ledgerPanel = iota
	legendPanel
	timelinePanel
	mapPanel
	chartPanel
	panels
)

// A Board draws the window's views. Each has a panel of its own and is drawn anew
// only when something that it shows has changed; the card of what is under
// the pointer lies over them. The zero Board is ready to use.
type Board struct {
	Panels [panels]scene.Panel
	Over   scene.Scene

	timeline timelineview.View
	world    mapview.Map
	keys     [panels]key
	layout   Layout
	phrases  figure.Phrases

	// What the map needs, made once for what it depends on.
	mapped key
	spots  []mapview.Spot
	legs   []mapview.Leg
}

// A key holds what a panel depends on; what it does not depend on is left zero.
type key struct {
	box               scene.Rect
	text              float64
	theme             string
	subject           *figure.Subject
	window            calendar.Span
	camera            mapview.Camera
	lanes             timelineview.LaneBy
	order             lane.Order
	byHand, folded    timelineview.Keys
	firstLane         int
	actor, chart      string
	selected, hovered string // of events
	present           bool
}

// A Layout is where a board's views are: what a gesture needs to know.
type Layout struct {
	Timeline timelineview.Frame
	Map      scene.Rect
	Camera   mapview.Camera // with which the map was drawn
	Chart    scene.Rect
}

// Draw brings the panels and what lies over them up to a spec.
func (b *Board) Draw(s BoardSpec) Layout {
	boxes := b.arrange(s)
	base := key{text: s.Text, theme: s.Theme.Name, subject: s.Subject, present: s.Present}
	k := base
	k.window = s.Window
	if sc := b.renew(ledgerPanel, boxes, s, k); sc != nil && !s.Present {
		b.drawLedger(sc, boxes[ledgerPanel], s)
	}
	if sc := b.renew(legendPanel, boxes, s, base); sc != nil {
		figure.Legend(sc, boxes[legendPanel], s.Text*0.88, s.Theme, figure.Encodings(s.Subject, s.Theme, s.Subject.Extent))
	}
	k.lanes, k.order, k.byHand, k.folded, k.firstLane, k.selected, k.hovered = s.Lanes, s.Order, s.ByHand, s.Folded, s.FirstLane, s.Selected, s.hoveredEvent()
	if sc := b.renew(timelinePanel, boxes, s, k); sc != nil {
		b.layout.Timeline = b.timeline.Draw(sc, timelineview.Spec{
			Box: boxes[timelinePanel], Text: s.Text, Theme: s.Theme, Subject: s.Subject, Window: s.Window,
			Lanes: s.Lanes, Order: s.Order, ByHand: s.ByHand, Folded: s.Folded, Interactive: !s.Present, FirstLane: s.FirstLane, Selected: s.Selected, Hovered: k.hovered,
		})
	}
	k = base
	k.camera, k.actor, k.selected, k.window = s.Camera, s.Actor, s.Selected, s.Window
	if s.Moving {
		k.window = b.keys[mapPanel].window // what takes long waits for the window to rest
	}
	if sc := b.renew(mapPanel, boxes, s, k); sc != nil {
		b.prepare(s, k.window)
		b.layout.Map = boxes[mapPanel]
		b.layout.Camera = b.world.Draw(sc, mapview.Spec{
			Box: boxes[mapPanel], Text: s.Text, Theme: s.Theme, Lang: s.Subject.Lang, Spots: b.spots, Route: b.legs, Camera: s.Camera,
		})
	}
	b.drawChart(boxes, s, base)
	b.drawOver(s)
	return b.layout
}

// renew returns the empty scene of a panel that must be drawn anew; nil when
// nothing that it shows has changed.
func (b *Board) renew(panel int, boxes [panels]scene.Rect, s BoardSpec, k key) *scene.Scene {
	k.box = boxes[panel]
	p := &b.Panels[panel]
	if b.keys[panel] == k && len(p.Scene.Marks) > 0 {
		return nil
	}
	b.keys[panel] = k
	p.Box, p.Stale = k.box, true
	p.Scene.Reset(s.Size, s.Theme.Paper)
	return &p.Scene
}

// arrange splits the board:
//
//	timeline
//	map      │ chart
//	legend
//	ledger
//
// or, to an audience, the timeline beside the map over the legend.
func (b *Board) arrange(s BoardSpec) (boxes [panels]scene.Rect) {
	all := scene.Rect{W: s.Size.X, H: s.Size.Y}
	body := all.Inset(s.Text * 0.8)
	if !s.Present {
		boxes[ledgerPanel], body = body.CutBottom(s.Text * 1.5)
	}
	if k := b.keys[legendPanel]; k.subject == s.Subject && k.text == s.Text && k.box.W == body.W && k.theme == s.Theme.Name {
		boxes[legendPanel], body = body.CutBottom(k.box.H)
	} else {
		boxes[legendPanel], body = body.CutBottom(figure.Legend(nil, body, s.Text*0.88, s.Theme, figure.Encodings(s.Subject, s.Theme, s.Subject.Extent)))
	}
	_, body = body.CutTop(s.Text * 0.2)
	if s.Present {
		boxes[timelinePanel], body = body.CutLeft(body.W * 0.62)
		_, boxes[mapPanel] = body.CutLeft(s.Text)
		_, boxes[mapPanel] = boxes[mapPanel].CutBottom(s.Text * 0.6)
		return boxes
	}
	upper, lower := body.CutTop(body.H * timelineShare(s.Subject, body.H, s.Text))
	_, lower = lower.CutTop(s.Text)
	boxes[timelinePanel] = upper
	boxes[mapPanel], lower = lower.CutLeft(lower.W * 0.58)
	_, boxes[chartPanel] = lower.CutLeft(s.Text)
	return boxes
}

// drawLedger says what became of every event, in a line.
func (b *Board) drawLedger(sc *scene.Scene, line scene.Rect, s BoardSpec) {
	small := scene.Font{Size: s.Text * 0.88}
	sc.Text(scene.Pt(line.X, line.Bottom()-s.Text*0.25), small.Cut(b.phrases.Ledger(s.Subject, s.Window), line.W), small, s.Theme.Muted)
}

// drawChart draws the chart; while the window moves it stays as it was.
func (b *Board) drawChart(boxes [panels]scene.Rect, s BoardSpec, k key) {
	k.window, k.chart, k.selected = s.Window, s.Chart, s.Selected
	if s.Moving {
		k.window = b.keys[chartPanel].window
		s.Window = k.window
	}
	if sc := b.renew(chartPanel, boxes, s, k); sc != nil && !s.Present {
		_, inner := boxes[chartPanel].CutRight(s.Text * 0.5)
		b.layout.Chart = inner
		chart.Draw(sc, s.Chart, chart.Spec{
			Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, Window: s.Window, Selected: s.Selected, Key: true,
		})
	}
}

// hoveredEvent returns the id of the event under the pointer, "" for none.
func (s BoardSpec) hoveredEvent() string {
	if s.Hovered.Kind == scene.MarkEvent {
		return s.Hovered.ID
	}
	return ""
}

// drawOver draws the card of what is under the pointer.
func (b *Board) drawOver(s BoardSpec) {
	b.Over.Reset(s.Size, scene.Color{})
	if s.Hovered.Kind != 0 {
		all := scene.Rect{W: s.Size.X, H: s.Size.Y}
		figure.Card(&b.Over, all.Inset(2), s.Pointer, s.Text, s.Theme, s.Subject, s.Hovered)
	}
}

// prepare gathers the map's places when what they depend on has changed: those of
// the window, or to an audience those up to the step.
func (b *Board) prepare(s BoardSpec, window calendar.Span) {
	k := key{subject: s.Subject, actor: s.Actor, selected: s.Selected, window: window, present: s.Present}
	if b.mapped == k {
		return
	}
	b.mapped = k
	chosen := mapview.Within(s.Subject, window)
	if step := s.Subject.Find(s.Selected); s.Present && step >= 0 {
		chosen = mapview.Until(s.Subject, step)
	}
	b.spots, b.legs = mapview.Of(s.Subject, s.Actor, s.Selected, chosen)
}
