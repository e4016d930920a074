package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
)

// drawEvents draws the bars with their labels; the selected one stands on a
// wash of its own colour and is ringed.
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
	hue, look := s.Theme.Hue(e.Type), figure.LookOf(e)
	if e.ID == s.Selected || e.ID == s.Hovered {
		v.drawWash(sc, s, p, e.ID == s.Selected)
	}
	if p.dot {
		figure.Dot(sc, p.bar.Middle(), min(p.bar.W, p.bar.H)/2, look, hue)
	} else {
		figure.Bar(sc, p.bar, p.core, look, hue)
	}
	if p.label == "" {
		return
	}
	ink := s.Theme.Ink
	if p.plate > 0 {
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

func (v *View) drawWash(sc *scene.Scene, s Spec, p *placed, selected bool) {
	box := p.bar
	if p.label != "" {
		x0, x1 := min(box.X, p.x), max(box.Right(), p.x+p.font.Width(p.label))
		box.X, box.W = x0, x1-x0
	}
	pad := min(s.Text*0.3, max(1, (v.rows.rowHeight-box.H)/2))
	box = scene.Rect{X: box.X - s.Text*0.35, Y: box.Y - pad, W: box.W + s.Text*0.7, H: box.H + 2*pad}
	st := scene.Style{Fill: s.Theme.Panel}
	if selected {
		st = scene.Style{Fill: s.Theme.Select, Stroke: s.Theme.Accent, Width: 1.4}
	}
	sc.Rect(box, 4, st)
}
