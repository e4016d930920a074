package timelineview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
)

// DrawOver draws the event under the pointer and the selected one again, each on a
// wash, over the view as it was drawn last: nothing is packed anew for them. Arrows show the
// links of the selected one.
func (v *View) DrawOver(sc *scene.Scene, s Spec, hovered string, links []Link) {
	if s.Subject.Dated == 0 || s.Selected == "" && hovered == "" && s.Picked == "" {
		return
	}
	picked := map[string]bool{}
	for _, id := range s.Picked.List() {
		picked[id] = true
	}
	v.colour(s)
	sc.Clip(v.plot)
	found := false
	for i := range v.rows.events {
		p := &v.rows.events[i]
		e := s.Subject.Event(p.event)
		if e.ID != s.Selected && e.ID != hovered && !picked[e.ID] {
			continue
		}
		v.drawWash(sc, s, p, e, e.ID == s.Selected || picked[e.ID])
		v.drawEvent(sc, s, p, e)
		found = found || e.ID == s.Selected
	}
	if i := s.Subject.Find(s.Selected); i >= 0 && i < s.Subject.Dated && !found {
		v.drawInBand(sc, s, i)
	}
	v.drawLinks(sc, s, links)
	sc.Unclip()
}

// drawWash draws the ground of an event under its bar and all lines of its label.
func (v *View) drawWash(sc *scene.Scene, s Spec, p *placed, e *figure.Event, selected bool) {
	box := p.bar
	if p.label != "" {
		wide := p.font.Width(p.label) + p.font.Width(v.rows.counted(p.times))
		x0, x1 := min(box.X, p.x), max(box.Right(), p.x+wide)
		box.X, box.W = x0, x1-x0
		if n := len(v.linesOf(p, e, wide)); n > 1 {
			high := max(box.H, (float64(n-1)*leading+1)*p.font.Size)
			box.Y, box.H = box.Y-(high-box.H)/2, high
		}
	}
	pad := min(s.Text*0.3, max(1, (v.rows.rowHeight-box.H)/2))
	box = scene.Rect{X: box.X - s.Text*0.35, Y: box.Y - pad, W: box.W + s.Text*0.7, H: box.H + 2*pad}
	st := scene.Style{Fill: s.Theme.Panel}
	if selected {
		st = scene.Style{Fill: s.Theme.Select, Stroke: s.Theme.Accent, Width: 1.4}
	}
	sc.Rect(box, 4, st)
}

// drawInBand marks the selected event where it has no row: by a ring in the bands that count
// it, with its name.
func (v *View) drawInBand(sc *scene.Scene, s Spec, event int) {
	e := s.Subject.Event(event)
	port := v.frame(s).View
	x := v.plot.X + max(0, port.X(e.Bounds.Start))
	if !e.Bounds.Overlaps(port.Span) {
		return
	}
	for _, key := range LanesOf(s.Subject, v.lanes.by, event) {
		i := slices.IndexFunc(v.lanes.list, func(l shownLane) bool { return l.Key == key })
		if i < 0 || i >= len(v.rows.heat) || v.rows.heat[i] == 0 {
			continue
		}
		y := v.rows.top[i] + v.rows.height[i] - v.rows.heat[i]/2
		font := scene.Font{Size: s.Text, Bold: true}
		name := font.Cut(e.Name, v.plot.W*0.5)
		at := x + s.Text*0.9
		if wide := font.Width(name) + s.Text*0.4; at+wide > v.plot.Right() {
			at = x - s.Text*0.5 - wide // else the ring would stand in its letters
		}
		above := max(y-v.rows.heat[i]/2-s.Text*0.75, v.plot.Y+s.Text*0.75) // so that the counts of the bins are read
		wash := scene.Rect{X: at - s.Text*0.3, Y: above - s.Text*0.75, W: font.Width(name) + s.Text*0.6, H: s.Text * 1.5}
		sc.Rect(v.overLabels(wash), 3, scene.Style{Fill: s.Theme.Select})
		sc.Text(scene.Pt(at, above+s.Text*0.36), name, font, s.Theme.Ink)
		sc.Disc(scene.Pt(x, y), s.Text*0.5, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Accent, Width: 2})
	}
}

// overLabels widens a wash over the labels that it would cut: half of a title reads as another one.
func (v *View) overLabels(wash scene.Rect) scene.Rect {
	over := wash
	for i := range v.rows.events {
		p := &v.rows.events[i]
		if p.label == "" {
			continue
		}
		label := scene.Rect{X: p.x, Y: p.bar.Y, W: p.font.Width(p.label) + p.font.Width(v.rows.counted(p.times)), H: p.bar.H}
		if !wash.Intersect(label).Empty() {
			right := max(over.Right(), label.Right()+p.font.Size*0.3)
			over.X = min(over.X, label.X-p.font.Size*0.3)
			over.W = right - over.X
		}
	}
	return over
}
