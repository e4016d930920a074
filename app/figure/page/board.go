package page

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// A BoardSpec says what the window shows: the three views, linked.
type BoardSpec struct {
	Size    scene.Point
	Text    float64
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Hovered scene.Mark  // what lies under the pointer, the zero Mark for nothing
	Pointer scene.Point // where the card of the hovered mark stands
	Moving  bool        // the window is on the move: map and chart follow when it rests
	Present bool        // to an audience: without the chart and the ledger, the map beside the timeline
}

// A Panel is a part of a board that is drawn by itself.
type Panel int

// The panels of a board.
const (
	LedgerPanel Panel = iota
	LegendPanel
	TimelinePanel
	MapPanel
	ChartPanel
	panels
)

// DependsOn is the table of what each panel shows of a view, beside the subject,
// the theme and its own place: only when one of these changes is it drawn anew.
// Selection and pointer are in none, for they are drawn over the panels; but to an
// audience the map shows no more than has come up to the selected step.
func (p Panel) DependsOn(present bool) view.Set {
	set := [panels]view.Set{
		LedgerPanel:   view.Window,
		LegendPanel:   0,
		TimelinePanel: view.Window | view.Lanes | view.Order | view.ByHand | view.Folded | view.FirstLane,
		MapPanel:      view.Window | view.Looking | view.Actor,
		ChartPanel:    view.Window | view.Chart,
	}[p]
	if present && p == MapPanel {
		set |= view.Selected
	}
	return set
}

// A Board draws the window's views. Each has a panel of its own and is drawn anew
// only when something that it shows has changed; what is selected and the card of
// what is under the pointer lie over them. The zero Board is ready to use.
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
	box     scene.Rect
	text    float64
	theme   string
	subject *figure.Subject
	present bool
	view    view.View
}

// Draw brings the panels and what lies over them up to a spec.
func (b *Board) Draw(s BoardSpec) Layout {
	boxes := b.arrange(s)
	for p := range panels {
		at := s
		if k := b.keys[p]; s.Moving && (p == MapPanel || p == ChartPanel) && k.subject == s.Subject {
			at.Window = k.view.Window // what takes long waits for the window to rest
		}
		if sc := b.renew(p, boxes[p], at); sc != nil {
			b.draw(p, sc, boxes[p], at)
		}
	}
	b.drawOver(s)
	b.layout.panels = b.Panels[:]
	return b.layout
}

// renew returns the empty scene of a panel that must be drawn anew; nil when
// nothing that it shows has changed.
func (b *Board) renew(n Panel, box scene.Rect, s BoardSpec) *scene.Scene {
	k := key{box, s.Text, s.Theme.Name, s.Subject, s.Present, s.Only(n.DependsOn(s.Present))}
	p := &b.Panels[n]
	if b.keys[n] == k && len(p.Scene.Marks) > 0 {
		return nil
	}
	b.keys[n] = k
	p.Box, p.Stale = k.box, true
	p.Scene.Reset(s.Size, s.Theme.Paper)
	return &p.Scene
}

func (b *Board) draw(n Panel, sc *scene.Scene, box scene.Rect, s BoardSpec) {
	switch n {
	case LedgerPanel:
		b.drawLedger(sc, box, s)
	case LegendPanel:
		figure.Legend(sc, box, s.Text*0.88, s.Theme, s.encodings())
	case TimelinePanel:
		b.layout.Timeline = b.timeline.Draw(sc, s.timeline(box))
	case MapPanel:
		b.prepare(s)
		b.layout.Map = box
		b.layout.Camera = b.world.Draw(sc, mapview.Spec{
			Box: box, Text: s.Text, Theme: s.Theme, Lang: s.Subject.Lang, Spots: b.spots, Route: b.legs, Camera: s.Camera,
		})
	case ChartPanel:
		b.drawChart(sc, box, s)
	}
}

// timeline returns what the timeline draws of a board.
func (s BoardSpec) timeline(box scene.Rect) timelineview.Spec {
	return timelineview.Spec{Box: box, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Interactive: !s.Present}
}

func (s BoardSpec) encodings() []figure.Entry {
	return figure.Encodings(s.Subject, s.Theme, s.Subject.Extent)
}

// drawLedger says what became of every event, in a line.
func (b *Board) drawLedger(sc *scene.Scene, line scene.Rect, s BoardSpec) {
	if s.Present {
		return
	}
	small := scene.Font{Size: s.Text * 0.88}
	sc.Text(scene.Pt(line.X, line.Bottom()-s.Text*0.25), small.Cut(b.phrases.Ledger(s.Subject, s.Window), line.W), small, s.Theme.Muted)
}

func (b *Board) drawChart(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if s.Present {
		return
	}
	_, inner := box.CutRight(s.Text * 0.5)
	chart.Draw(sc, chart.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Key: true})
}

// prepare gathers the map's places when what they depend on has changed: those of
// the window, or to an audience those up to the step.
func (b *Board) prepare(s BoardSpec) {
	k := key{subject: s.Subject, present: s.Present, view: s.Only(MapPanel.DependsOn(s.Present) &^ view.Looking)}
	if b.mapped == k {
		return
	}
	b.mapped = k
	chosen := mapview.Within(s.Subject, s.Window)
	if step := s.Subject.Find(s.Selected); s.Present && step >= 0 {
		chosen = mapview.Until(s.Subject, step)
	}
	b.spots, b.legs = mapview.Of(s.Subject, s.Actor, chosen)
}

// drawOver marks what is selected in each view, and draws the card of what is under
// the pointer.
func (b *Board) drawOver(s BoardSpec) {
	b.Over.Reset(s.Size, scene.Color{})
	hovered := ""
	if s.Hovered.Kind == scene.MarkEvent {
		hovered = s.Hovered.ID
	}
	b.timeline.DrawOver(&b.Over, s.timeline(b.Panels[TimelinePanel].Box), hovered)
	if i := s.Subject.Find(s.Selected); i >= 0 {
		mapview.DrawOver(&b.Over, &b.Panels[MapPanel].Scene, b.layout.Map, s.Theme, s.Subject.At(i).Place.ID)
		chart.DrawOver(&b.Over, &b.Panels[ChartPanel].Scene, s.Theme, s.Selected)
	}
	if s.Hovered.Kind != 0 {
		all := scene.Rect{W: s.Size.X, H: s.Size.Y}
		figure.Card(&b.Over, all.Inset(2), s.Pointer, s.Text, s.Theme, s.Subject, s.Hovered)
	}
}
