package page

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// drawHandles draws the handles of the selected event, and while one is dragged the event as it
// would be.
func (b *Board) drawHandles(s BoardSpec, can bool) {
	spec := b.timelineOf(s, b.Panels[TimelinePanel].Box)
	if b.layout.Handles = nil; !can || s.Selected == "" {
		return
	}
	b.layout.Handles = b.timeline.Handles(spec)
	if s.Moved.IsZero() {
		b.timeline.DrawHandles(&b.Over, spec, b.layout.Handles)
		return
	}
	b.timeline.DrawMoved(&b.Over, spec, s.Moved)
}

// drawOver marks what is selected in each view, and draws the card of what is under
// the pointer.
func (b *Board) drawOver(s BoardSpec) {
	b.Over.Reset(s.Size, scene.Color{})
	hovered := ""
	if s.Hovered.Kind == scene.MarkEvent {
		hovered = s.Hovered.ID
	}
	timed := !b.Panels[TimelinePanel].Box.Empty()
	if timed {
		b.timeline.DrawOver(&b.Over, b.timelineOf(s, b.Panels[TimelinePanel].Box), hovered, b.linked(s))
	}
	b.drawHandles(s, timed)
	b.drawNoteOver(s)
	if box := b.Panels[TablePanel].Box; !box.Empty() && b.counts.rows != nil {
		b.table.DrawOver(&b.Over, b.tableOf(s, box), b.layout.Table)
	}
	if i := s.Subject.Find(s.Selected); i >= 0 {
		if !b.layout.Map.Empty() {
			b.world.DrawOver(&b.Over, &b.Panels[MapPanel].Scene, b.mapOf(s, b.layout.Map), s.Subject.Event(i))
		}
		chart.DrawOver(&b.Over, &b.Panels[ChartPanel].Scene, s.Theme, s.Selected)
	}
	figure.FrameChosen(&b.Over, &b.Panels[ComparePanel].Scene, s.Theme, s.Selected, s.Picked)
	figure.FrameChosen(&b.Over, &b.Panels[TwicePanel].Scene, s.Theme, s.Selected, s.Picked)
	if timed {
		b.timeline.DrawBrush(&b.Over, b.timelineOf(s, b.Panels[TimelinePanel].Box), s.Brush)
	}
	if !s.Picking.Empty() {
		b.Over.Rect(s.Picking, 2, scene.Style{Fill: theme.Alpha(s.Theme.Accent, 0.1), Stroke: s.Theme.Accent, Width: 1.2})
	}
	if s.Hovered.Kind == scene.MarkCluster {
		s.Hovered = b.timeline.Tell(b.timelineOf(s, b.Panels[TimelinePanel].Box), s.Hovered, s.Pointer.X)
	}
	b.drawCursor(&b.Over, s)
	b.drawSketch(&b.Over, s)
	if s.Hovered.Kind != 0 {
		all := scene.Rect{W: s.Size.X, H: s.Size.Y}
		figure.Card(&b.Over, all.Inset(2), s.Pointer, s.Text, s.Theme, s.Subject, s.Hovered, b.tells(s))
	}
}
