package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/edtf"
)

// A Handle is what a person takes hold of to move the selected event, or an end of it.
type Handle struct {
	Part edtf.Part
	Box  scene.Rect
}

// Handles returns the handles of the selected event, where it has a row of its own: of what can
// be moved of its date, one at each end of its bar and one below its middle.
//
//	[]━━━━━━━━[]
//	     ()
func (v *View) Handles(s Spec) (all []Handle) {
	i := s.Subject.Find(s.Selected)
	if i < 0 || i >= s.Subject.Dated {
		return nil
	}
	p := v.placeOf(i)
	if p == nil {
		return nil
	}
	date := s.Subject.At(i).When.Date
	middle := p.bar.Middle()
	half := max(p.bar.W/2, s.Text*0.95) // at a dot they stand apart
	for _, at := range []struct {
		part edtf.Part
		x, y float64
		w, h float64
	}{
		{edtf.Start, middle.X - half, middle.Y, s.Text * 0.42, p.bar.H + 4},
		{edtf.Finish, middle.X + half, middle.Y, s.Text * 0.42, p.bar.H + 4},
		{edtf.Whole, middle.X, p.bar.Bottom() + s.Text*0.1, s.Text * 0.8, s.Text * 0.8},
	} {
		if _, can := date.UnitOf(at.part); !can || at.x < v.plot.X || at.x > v.plot.Right() {
			continue
		}
		all = append(all, Handle{at.part, scene.Rect{X: at.x - at.w/2, Y: at.y - at.h/2, W: at.w, H: at.h}})
	}
	return all
}

// DrawHandles draws them: those of the ends as grips, that of the whole as a knob.
func (v *View) DrawHandles(sc *scene.Scene, s Spec, all []Handle) {
	look := scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Accent, Width: 1.4}
	for _, h := range all {
		if h.Part == edtf.Whole {
			sc.Disc(h.Box.Middle(), h.Box.W/2, look)
			m, r := h.Box.Middle(), h.Box.W*0.24
			sc.Line(scene.Pt(m.X-r, m.Y), scene.Pt(m.X+r, m.Y), scene.Style{Stroke: s.Theme.Accent, Width: 1.4})
			continue
		}
		sc.Rect(h.Box, 2, look)
	}
}

// DrawMoved draws the selected event as it would be at another date, over the view as it was
// drawn last, with that date in words above it.
func (v *View) DrawMoved(sc *scene.Scene, s Spec, date edtf.Date) {
	i := s.Subject.Find(s.Selected)
	p := v.placeOf(i)
	if p == nil {
		return
	}
	v.colour(s)
	e := s.Subject.Moved(i, date)
	moved, _ := v.rows.placeEvent(s, v.frame(s), e, bare, 0, figure.NotOut)
	moved.event, moved.bar.Y, moved.bar.H, moved.core.Y, moved.core.H = i, p.bar.Y, p.bar.H, p.bar.Y, p.bar.H
	sc.Clip(v.plot)
	sc.Rect(moved.bar.Inset(-3), 3, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Accent, Width: 1.6})
	v.drawEvent(sc, s, &moved, e)
	sc.Unclip()
	font := scene.Font{Size: s.Text, Bold: true}
	w := font.Width(e.Words) + s.Text
	box := scene.Rect{X: min(max(moved.bar.Middle().X-w/2, v.plot.X), v.plot.Right()-w), Y: max(moved.bar.Y-s.Text*2.4, v.plot.Y), W: w, H: s.Text * 1.7}
	sc.Rect(box, 3, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Accent, Width: 1.2})
	sc.Text(scene.Pt(box.X+s.Text*0.5, box.Y+s.Text*1.2), e.Words, font, s.Theme.Ink)
}
