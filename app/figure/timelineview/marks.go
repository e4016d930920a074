package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
)

// drawEvents draws the bars with their labels.
func (v *View) drawEvents(sc *scene.Scene, s Spec, f Frame) {
	for i := range v.rows.events {
		p := &v.rows.events[i]
		e := s.Subject.Event(p.event)
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: e.Words})
		v.drawEvent(sc, s, p, e)
		sc.End()
	}
}

func (v *View) drawEvent(sc *scene.Scene, s Spec, p *placed, e *figure.Event) {
	hue, look := v.colours.Hue(s.Theme, v.colours.Slot(p.event)), figure.LookOf(e)
	if p.dot {
		figure.Dot(sc, p.bar.Middle(), min(p.bar.W, p.bar.H)/2, look, hue)
	} else {
		figure.Bar(sc, p.bar, p.core, look, hue)
	}
	if p.label == "" {
		return
	}
	ink := s.Theme.Ink
	if s.Printed { // so that no line of the grid crosses them, and a hatching is one still beneath them
		p.font.Halo = s.Theme.Paper
	}
	if p.plate > 0 && (!s.Printed || !look.Within) {
		ground := scene.Rect{X: p.x - s.Text*0.25, Y: p.bar.Y + 1, W: p.plate + s.Text*0.5, H: p.bar.H - 2}
		sc.Rect(ground, 2, scene.Style{Fill: s.Theme.Paper})
	}
	y := p.bar.Y + p.bar.H/2 + p.font.Size*0.36
	sc.Text(scene.Pt(p.x, y), p.label, p.font, ink)
	if look.Struck {
		w := p.font.Width(p.label)
		sc.Line(scene.Pt(p.x, y-p.font.Size*0.3), scene.Pt(p.x+w, y-p.font.Size*0.3), scene.Style{Stroke: ink, Width: 1})
	}
}
