package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// An edge is the name of a place outside of the picture, at the side where it lies, or
// how many there are.
type edge struct {
	box    scene.Rect
	text   string
	spot   int32 // -1 for several
	places int
}

func (e *edge) draw(sc *scene.Scene, s Spec, m *Map) {
	if e.spot >= 0 {
		sc.Begin(m.markOf(s, e.spot))
	}
	font := scene.Font{Size: s.Text * 0.84, Bold: true, Halo: s.Theme.Land}
	sc.Text(scene.Pt(e.box.X, e.box.Bottom()-font.Size*0.3), e.text, font, s.Theme.Ink)
	sc.End()
}

// mostEdges is how many places outside of the picture are named one by one.
const mostEdges = 5

// layEdges names what lies outside of the picture: one by one where these are few, else
// how many lie to either side.
func (m *Map) layEdges(s Spec, v frame) {
	m.edges = m.edges[:0]
	if s.Moment != nil {
		return // they would tell what is still to come
	}
	var sides [4]int
	var few [mostEdges]int32
	n := 0
	note := func(i int32, p scene.Point) {
		if n < mostEdges {
			few[n] = i
		}
		n++
		sides[sideOf(s.Box, p)]++
	}
	for _, i := range m.plot.on {
		if p := v.point(m.plot.points[i]); !s.Box.Contains(p) {
			note(i, p)
		}
	}
	for _, i := range m.plot.off {
		note(i, v.point(m.plot.points[i]))
	}
	mid := s.Box.Middle()
	if n > mostEdges {
		for k, count := range sides {
			if count > 0 {
				words := translations.Say(s.Subject.Lang, figure.Counted("places outside", count), count)
				m.putEdge(s, edge{text: words, spot: -1, places: count}, side(k), mid)
			}
		}
		return
	}
	for _, i := range few[:n] {
		p := v.point(m.plot.points[i])
		// Where the straight way from the middle leaves the picture.
		out := max(math.Abs(p.X-mid.X)/s.Box.W, math.Abs(p.Y-mid.Y)/s.Box.H) * 2
		at := scene.Pt(mid.X+(p.X-mid.X)/max(out, 1), mid.Y+(p.Y-mid.Y)/max(out, 1))
		m.putEdge(s, edge{text: s.Spots[i].title(s.Subject), spot: i, places: 1}, sideOf(s.Box, p), at)
	}
}

// A side is an edge of the picture.
type side int

const (
	leftSide side = iota
	rightSide
	upperSide
	lowerSide
)

// sideOf returns beyond which edge of a box a point lies, as seen from its middle.
func sideOf(box scene.Rect, p scene.Point) side {
	dx, dy := (p.X-box.Middle().X)/box.W, (p.Y-box.Middle().Y)/box.H
	switch {
	case math.Abs(dx) >= math.Abs(dy) && dx < 0:
		return leftSide
	case math.Abs(dx) >= math.Abs(dy):
		return rightSide
	case dy < 0:
		return upperSide
	}
	return lowerSide
}

// pointers are the signs that stand before and behind words at a side, to show the way out.
var pointers = [...][2]string{leftSide: {"‹ ", ""}, rightSide: {"", " ›"}, upperSide: {"˄ ", ""}, lowerSide: {"˅ ", ""}}

// putEdge writes words at an edge, as near to a point of it as there is room: beside each
// other above and below, one above the other at the sides.
func (m *Map) putEdge(s Spec, e edge, out side, p scene.Point) {
	font := scene.Font{Size: s.Text * 0.84, Bold: true}
	e.text = pointers[out][0] + font.Cut(e.text, s.Box.W*0.35) + pointers[out][1]
	w, h := font.Width(e.text), font.Size*leading
	gap := s.Text * 0.5
	x0, x1, y0, y1 := s.Box.X+gap, s.Box.Right()-gap-w, s.Box.Y+gap, s.Box.Bottom()-gap-h
	at := scene.Pt(min(max(p.X-w/2, x0), x1), min(max(p.Y-h/2, y0), y1))
	step := scene.Pt(0, h*0.8)
	switch out {
	case leftSide:
		at.X = x0
	case rightSide:
		at.X = x1
	case upperSide:
		at.Y, step = y0, scene.Pt(w*0.25, 0)
	case lowerSide:
		at.Y, step = y1, scene.Pt(w*0.25, 0)
	}
	for k := range 40 {
		by := float64((k+1)/2) * float64(1-2*(k%2))
		e.box = scene.Rect{X: at.X + by*step.X, Y: at.Y + by*step.Y, W: w, H: h}
		if s.Box.Inset(2).Holds(e.box) && m.taken.free(e.box) {
			m.taken.box(e.box)
			m.edges = append(m.edges, e)
			return
		}
	}
}
