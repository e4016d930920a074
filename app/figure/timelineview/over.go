package timelineview

import (
	"dateline/app/scene"
)

// DrawOver draws the event under the pointer and the selected one again, each on a
// wash, over the view as it was drawn last: nothing is packed anew for them.
func (v *View) DrawOver(sc *scene.Scene, s Spec, hovered string) {
	if s.Subject.Dated == 0 || s.Selected == "" && hovered == "" {
		return
	}
	v.colour(s)
	sc.Clip(v.plot)
	for i := range v.rows.events {
		p := &v.rows.events[i]
		e := s.Subject.Event(p.event)
		if e.ID != s.Selected && e.ID != hovered {
			continue
		}
		v.drawWash(sc, s, p, e.ID == s.Selected)
		v.drawEvent(sc, s, p, e)
	}
	sc.Unclip()
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
