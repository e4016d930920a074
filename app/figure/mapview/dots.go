package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// drawDots draws the dots with what names them, each as a group of its own.
func (m *Map) drawDots(sc *scene.Scene, s Spec, v frame) {
	for _, i := range m.order { // the largest first, so that none hides another
		d, there := m.now(s, int(i))
		p, ok := visible(v, d)
		if !ok || d.count == 0 {
			continue
		}
		s := s
		s.Theme = s.Theme.Faded(there)
		sc.Begin(m.markOf(s, d.spot))
		if k := m.labelOf[i]; k >= 0 {
			m.drawLabel(sc, s, &m.labels[k])
		}
		ink := s.Theme.Ink
		if m.area(&m.dots[i]) == nil {
			if s.standsOut(d) {
				figure.Ring(sc, s.Theme, p, m.sizing.of(d), s.Text)
			}
			ink = m.drawDot(sc, s, d, p, m.sizing.of(d))
		}
		switch {
		case d.count > 1 && (!m.dots[i].beside || s.Moment != nil && !m.dots[i].covered): // at a moment it may be smaller
			m.drawCount(sc, s.Text, s.Least, d, p, ink)
		case m.besideOf[i] >= 0:
			m.drawNumber(sc, s, &m.numbers[m.besideOf[i]])
		}
		sc.End()
	}
}

// markOf returns the mark of a spot, made once.
func (m *Map) markOf(s Spec, spot int32) scene.Mark {
	mark, ok := m.marks[spot]
	if !ok {
		mark = s.Spots[spot].mark(s.Subject)
		m.marks[spot] = mark
	}
	return mark
}

// drawDot draws a dot: of one colour filled, or open where none of its events has happened yet;
// struck through where all were denied or cancelled; of several colours a ring in their
// parts, open where they are pending. It returns the colour in which a number stands on it.
func (m *Map) drawDot(sc *scene.Scene, s Spec, d *dot, p scene.Point, r float64) scene.Color {
	if d.struck == d.count {
		sc.Disc(p, r, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Muted, Width: 1.6})
		sc.Line(scene.Pt(p.X-r*1.3, p.Y), scene.Pt(p.X+r*1.3, p.Y), scene.Style{Stroke: s.Theme.Muted, Width: 1.6})
		return s.Theme.Ink
	}
	if slot, pending, one := d.single(); one {
		hue := s.hue(slot)
		if pending {
			m.body(sc, d, p, r, scene.Style{Fill: s.Theme.Paper, Stroke: hue, Width: 1.8})
			return s.Theme.Ink
		}
		m.body(sc, d, p, r, scene.Style{Fill: hue, Stroke: s.Theme.Paper, Width: 1})
		return s.Theme.On(hue)
	}
	m.body(sc, d, p, r+1, scene.Style{Fill: s.Theme.Paper})
	if d.places > 1 || d.colours() > mostParts {
		m.shares(sc, s, d, p, r)
	} else {
		m.parts(sc, s, d, p, r)
	}
	return s.Theme.Ink
}

// mostParts is how many colours the ring of one place tells apart by what has happened.
const mostParts = 4

// leastPart is the least part of a ring of many colours that shows: thinner ones could not be told apart.
const leastPart = 0.125

// shares draws the ring of a dot that stands for several places: its colours, the most
// frequent first, whether or not they have happened. What is denied or cancelled is grey, and so of
// many colours are the rare ones.
func (m *Map) shares(sc *scene.Scene, s Spec, d *dot, p scene.Point, r float64) {
	angle, left := 0.0, d.count
	var done [theme.Slots]bool
	for range theme.Slots {
		best, most := 0, int32(0)
		for k := range theme.Slots {
			if n := d.done[k] + d.pending[k]; n > most && !done[k] {
				best, most = k, n
			}
		}
		if most == 0 || d.colours() > mostParts && float64(most) < leastPart*float64(d.count) {
			break
		}
		done[best], left = true, left-most
		end := angle + 2*math.Pi*float64(most)/float64(d.count)
		m.sector(d, p, angle, end, r*0.62, r)
		sc.Polygon(scene.Style{Fill: s.hue(theme.Slot(best))}, m.ring)
		angle = end
	}
	if left > 0 {
		m.sector(d, p, angle, 2*math.Pi, r*0.62, r)
		sc.Polygon(scene.Style{Fill: s.Theme.LandEdge}, m.ring)
	}
}

// hue returns the colour of a slot.
func (s *Spec) hue(slot theme.Slot) scene.Color { return s.Colours.Hue(s.Theme, slot) }

// single returns the slot of the one colour of a dot's events, where all of them are of it and have
// happened, or none of them has.
func (d *dot) single() (slot theme.Slot, pending, one bool) {
	parts := 0
	for k := range theme.Slots {
		if d.done[k] > 0 {
			slot, parts = theme.Slot(k), parts+1
		}
		if d.pending[k] > 0 {
			slot, pending, parts = theme.Slot(k), true, parts+1
		}
	}
	return slot, pending, parts == 1 && d.struck == 0
}

// colours returns how many colours the events of a dot have.
func (d *dot) colours() (n int) {
	for k := range theme.Slots {
		if d.done[k]+d.pending[k] > 0 {
			n++
		}
	}
	if d.struck > 0 {
		n++
	}
	return n
}

// parts draws the ring of a dot, a part for each colour, from the top to the right.
func (m *Map) parts(sc *scene.Scene, s Spec, d *dot, p scene.Point, r float64) {
	angle := 0.0
	for k := range theme.Slots {
		for _, n := range [...]struct {
			count   int32
			pending bool
		}{{d.done[k], false}, {d.pending[k], true}} {
			if n.count == 0 {
				continue
			}
			end := angle + 2*math.Pi*float64(n.count)/float64(d.count)
			m.sector(d, p, angle, end, r*0.62, r)
			st := scene.Style{Fill: s.hue(theme.Slot(k)), Stroke: s.Theme.Paper, Width: 0.8}
			if n.pending {
				st = scene.Style{Fill: s.Theme.Paper, Stroke: s.hue(theme.Slot(k)), Width: 1.2}
			}
			sc.Polygon(st, m.ring)
			angle = end
		}
	}
	if d.struck > 0 {
		m.sector(d, p, angle, 2*math.Pi, r*0.62, r)
		sc.Polygon(scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Muted, Width: 0.8}, m.ring)
		sin, cos := math.Sincos((angle + 2*math.Pi) / 2)
		sc.Line(scene.Pt(p.X+0.5*r*sin, p.Y-0.5*r*cos), scene.Pt(p.X+1.15*r*sin, p.Y-1.15*r*cos), scene.Style{Stroke: s.Theme.Muted, Width: 1.4})
	}
}
