package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A bar is the scale of the map: so many kilometres are so long.
type bar struct {
	box    scene.Rect
	length float64
	words  string
}

// layBar finds the lengths of the scale bar, right for the middle of the picture and
// along the bar, and a corner for it.
func (m *Map) layBar(s Spec, v frame) {
	m.bar = bar{}
	most := s.Box.W * 0.2
	mid := s.Box.Middle()
	a, ok1 := v.Projection.Invert(v.unit(scene.Pt(mid.X-most/2, mid.Y)))
	b, ok2 := v.Projection.Invert(v.unit(scene.Pt(mid.X+most/2, mid.Y)))
	if !ok1 || !ok2 || most < 3*s.Text || !v.even(most) {
		return
	}
	unit, sign := s.Subject.Habits.Unit(s.Subject.Lang)
	units := geo.Distance(a, b) / unit
	if units <= 0 {
		return
	}
	round := math.Pow(10, math.Floor(math.Log10(units)))
	for _, n := range [...]float64{5, 2} {
		if n*round <= units {
			round *= n
			break
		}
	}
	m.bar.length, m.bar.words = most*round/units, figure.Numeral(round, s.Subject.Lang)+" "+sign
	font := scene.Font{Size: s.Text * 0.76}
	w, h := m.bar.length+font.Width(m.bar.words)+s.Text*0.5, s.Text*1.2
	for _, at := range [...]scene.Point{
		{X: s.Box.X + s.Text*0.7, Y: s.Box.Bottom() - h - s.Text*0.5},
		{X: s.Box.Right() - w - s.Text*0.7, Y: s.Box.Bottom() - h - s.Text*0.5},
		{X: s.Box.X + s.Text*0.7, Y: s.Box.Y + s.Text*0.5},
		{X: s.Box.Right() - w - s.Text*0.7, Y: s.Box.Y + s.Text*0.5},
	} {
		box := scene.Rect{X: at.X, Y: at.Y, W: w, H: h}
		if m.taken.free(box) {
			m.bar.box = box
			m.taken.box(box)
			return
		}
	}
	m.bar = bar{}
}

// furnished tells whether a box lies over what does not move with the map.
func (m *Map) furnished(box scene.Rect) bool {
	if box.Overlaps(m.bar.box) || m.list.rows > 0 && box.Overlaps(m.list.box) || len(m.itinerary.lines) > 0 && box.Overlaps(m.itinerary.box) {
		return true
	}
	if !m.inset.box.Empty() && box.Overlaps(m.inset.box) {
		return true
	}
	for i := range m.edges {
		if box.Overlaps(m.edges[i].box) {
			return true
		}
	}
	return false
}

// drawFurniture draws the scale bar, the list of names and what lies outside.
func (m *Map) drawFurniture(sc *scene.Scene, s Spec) {
	if b := m.bar; b.length > 0 {
		y := b.box.Bottom() - s.Text*0.3
		st := scene.Style{Stroke: s.Theme.Muted, Width: 1.2}
		sc.Line(scene.Pt(b.box.X, y), scene.Pt(b.box.X+b.length, y), st)
		for _, x := range [...]float64{b.box.X, b.box.X + b.length} {
			sc.Line(scene.Pt(x, y-s.Text*0.3), scene.Pt(x, y), st)
		}
		sc.Text(scene.Pt(b.box.X+b.length+s.Text*0.4, y), b.words, scene.Font{Size: s.Text * 0.76, Halo: s.Theme.Land}, s.pale(s.Theme.Muted))
	}
	m.drawList(sc, s)
	y := m.itinerary.box.Y
	if len(m.itinerary.lines) > 0 {
		drawGround(sc, s, m.itinerary.box)
	}
	for _, l := range m.itinerary.lines {
		y += l.font.Size * leading
		l.font.Halo = s.Theme.Land
		sc.Text(scene.Pt(m.itinerary.box.X, y-l.font.Size*0.3), l.text, l.font, s.pale(s.Theme.Muted))
	}
	for i := range m.edges {
		m.edges[i].draw(sc, s, m)
	}
}

// drawGround lays a ground under a list in a corner, so that neither coasts nor the edge of the map
// cross its letters.
func drawGround(sc *scene.Scene, s Spec, list scene.Rect) {
	sc.Rect(scene.Rect{X: list.X - s.Text*0.3, Y: list.Y, W: list.W + s.Text*0.6, H: list.H}, 3, scene.Style{Fill: theme.Alpha(s.Theme.Land, 0.82)})
}
