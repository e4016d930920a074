package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// A callout says what happened at the selected place, off the data.
type callout struct {
	event string
	box   scene.Rect
	lines []line
	flush float64
	from  scene.Point
	shown bool
}

// DrawOver marks the place of the selected event over the map as it was last drawn: its
// dot has a ring, what is tinted has the tint of what is selected, and a callout says
// what happened.
func (m *Map) DrawOver(sc, drawn *scene.Scene, s Spec, e *figure.Event) {
	place := e.Place.ID
	if place == "" || m.plot.levels == nil {
		return
	}
	sc.Clip(s.Box)
	defer sc.Unclip()
	v := frame{m.made, s.Box}
	for i := range m.dots {
		d := &m.dots[i]
		if m.plot.spots[d.spot].ID != place {
			continue
		}
		if a := m.area(d); a != nil {
			m.outline(sc, s, a, v)
			return
		}
		p, r := v.point(d.at), m.reach(d)
		at := scene.Pt(p.X+m.shift.X, p.Y+m.shift.Y)
		sc.Disc(at, r+2.5, scene.Style{Stroke: s.Theme.Paper, Width: 1.5})
		sc.Disc(at, r+4.4, scene.Style{Stroke: s.Theme.Accent, Width: 2.4})
		if s.Box.Contains(at) && !s.Present { // whose audience reads it above the map
			m.drawCallout(sc, s, e, p, r+4.4)
		}
		return
	}
	for i := range drawn.Shapes {
		sh := &drawn.Shapes[i]
		if mark := &drawn.Marks[sh.Mark]; sh.Kind == scene.KindPolygon && mark.Kind == scene.MarkPlace && mark.ID == place {
			sc.Again(drawn, sh, outlined(s))
		}
	}
}

// outline draws a line around an area, which is filled in soft steps: around it alone, not around each.
func (m *Map) outline(sc *scene.Scene, s Spec, a *area, v frame) {
	v.X, v.Y = v.X-m.shift.X/v.Scale, v.Y-m.shift.Y/v.Scale
	for _, part := range a.parts {
		if m.walk(part, v); len(m.ring) > 2 {
			sc.Polyline(append(m.ring, m.ring[0]), outlined(s))
		}
	}
}

// outlined is the line around what is selected: a form, no tint, for names stand below it.
func outlined(s Spec) scene.Style {
	return scene.Style{Stroke: theme.Alpha(s.Theme.Accent, 0.8), Width: 1.4}
}

// drawCallout writes the title and the date of an event beside its dot, where nothing
// else stands, with a line that leads there.
func (m *Map) drawCallout(sc *scene.Scene, s Spec, e *figure.Event, p scene.Point, r float64) {
	if m.call.event != e.ID {
		m.layCallout(s, e, p, r)
	}
	c := &m.call
	if !c.shown {
		return
	}
	box := c.box
	box.X, box.Y = box.X+m.shift.X, box.Y+m.shift.Y
	if !s.Box.Holds(box) {
		return
	}
	from := scene.Pt(c.from.X+m.shift.X, c.from.Y+m.shift.Y)
	sc.Line(from, box.Nearest(from), scene.Style{Stroke: s.Theme.Accent, Width: 1.2})
	write(sc, s, c.lines, c.flush, box)
}

// layCallout finds room for a callout.
func (m *Map) layCallout(s Spec, e *figure.Event, p scene.Point, r float64) {
	m.call = callout{event: e.ID}
	own := -1
	for i := range m.dots {
		if m.plot.spots[m.dots[i].spot].ID == e.Place.ID {
			own = i
		}
	}
	for _, most := range [...]float64{16, 11} {
		var lines []line
		for k, words := range [...]string{e.Name, e.Words} {
			font := scene.Font{Size: s.Text * 0.92, Bold: k == 0}
			for _, part := range figure.Wrap(words, font, most*s.Text, 3-k) {
				lines = append(lines, line{text: part, font: font})
			}
		}
		w := wordingOf(lines)
		least := math.Inf(1)
		for c := len(beside); c < candidates+len(beside); c++ {
			number := c
			if c >= candidates {
				number = c - candidates // beside the dot, last
			}
			box, cost := at(number, p, r, s.Text, w.width, w.height)
			if !s.Box.Inset(4).Holds(box) || !m.taken.free(box) || !m.taken.clear(p, box.Nearest(p), own, 0) {
				continue
			}
			if cost += 2 * m.mask.price(box, 0); cost < least {
				least = cost
				to := box.Nearest(p)
				length := max(1, math.Hypot(to.X-p.X, to.Y-p.Y))
				m.call.box, m.call.lines, m.call.flush, m.call.shown = box, lines, flush(number), true
				m.call.from = scene.Pt(p.X+(to.X-p.X)*r/length, p.Y+(to.Y-p.Y)*r/length)
			}
		}
		if m.call.shown {
			return
		}
	}
}
