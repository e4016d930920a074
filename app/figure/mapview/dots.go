package mapview

import (
	"math"
	"strconv"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// drawDots draws the dots with what names them, each as a group of its own.
func (m *Map) drawDots(sc *scene.Scene, s Spec, v frame) {
	for i := range m.dots {
		d, there := m.now(s, i)
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
		m.drawDot(sc, s.Theme, s.Text, d, p, m.sizing.radius(d.count))
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

// drawDot draws a dot: of one type filled, or open where none of its events has happened
// yet; of several types a ring in their parts, open where they are pending.
func (m *Map) drawDot(sc *scene.Scene, th theme.Theme, text float64, d *dot, p scene.Point, r float64) {
	ink := th.Paper
	if kind, pending, one := d.single(); one {
		hue := th.Hue(kind)
		if pending {
			sc.Disc(p, r, scene.Style{Fill: th.Paper, Stroke: hue, Width: 1.8})
			ink = th.Ink
		} else {
			sc.Disc(p, r, scene.Style{Fill: hue, Stroke: th.Paper, Width: 1})
		}
	} else {
		sc.Disc(p, r+1, scene.Style{Fill: th.Paper})
		m.parts(sc, th, d, p, r)
		ink = th.Ink
	}
	if d.count > 1 && r > text*0.5 {
		size := min(text*0.8, 2*r/(0.7*float64(len(strconv.Itoa(int(d.count))))+0.5))
		sc.Text(scene.Pt(p.X, p.Y+size*0.36), strconv.Itoa(int(d.count)), scene.Font{Size: size, Bold: true, Align: scene.Centre}, ink)
	}
}

// single returns the one type of a dot's events, where all of them are of it and have
// happened, or none of them has.
func (d *dot) single() (kind timeline.Type, pending, one bool) {
	parts := 0
	for k := range kinds {
		if d.done[k] > 0 {
			kind, parts = timeline.Type(k), parts+1
		}
		if d.pending[k] > 0 {
			kind, pending, parts = timeline.Type(k), true, parts+1
		}
	}
	return kind, pending, parts == 1
}

// parts draws the ring of a dot, a part for each type, from the top to the right.
func (m *Map) parts(sc *scene.Scene, th theme.Theme, d *dot, p scene.Point, r float64) {
	angle := 0.0
	for k := range kinds {
		for _, n := range [...]struct {
			count   int32
			pending bool
		}{{d.done[k], false}, {d.pending[k], true}} {
			if n.count == 0 {
				continue
			}
			end := angle + 2*math.Pi*float64(n.count)/float64(d.count)
			m.sector(p, angle, end, r*0.62, r)
			st := scene.Style{Fill: th.Hue(timeline.Type(k)), Stroke: th.Paper, Width: 0.8}
			if n.pending {
				st = scene.Style{Fill: th.Paper, Stroke: th.Hue(timeline.Type(k)), Width: 1.2}
			}
			sc.Polygon(st, m.ring)
			angle = end
		}
	}
}

// sector puts a part of a ring into m.ring.
func (m *Map) sector(p scene.Point, from, to, inner, outer float64) {
	n := max(2, int((to-from)/(math.Pi/16))+1)
	m.ring = m.ring[:0]
	for side, r := range [...]float64{outer, inner} {
		for i := range n + 1 {
			t := float64(i) / float64(n)
			if side == 1 {
				t = 1 - t
			}
			sin, cos := math.Sincos(from + t*(to-from))
			m.ring = append(m.ring, scene.Pt(p.X+sin*r, p.Y-cos*r))
		}
	}
}
