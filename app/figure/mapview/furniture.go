package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// mostKeyed is how many names at most stand in a list beside the dots.
const mostKeyed = 26

// A list explains the letters of dots whose names found no room, in a corner of the map.
type list struct {
	box   scene.Rect
	rows  int
	names []line
	size  float64
}

// listFor returns a list for so many names in a corner without a dot; one without rows
// where there is none.
func (m *Map) listFor(s Spec, v frame, names int) list {
	size := s.Text * 0.9
	height := size * leading
	width := 0.0
	for _, i := range m.left {
		width = max(width, (scene.Font{Size: size}).Width(m.wordings(s, &m.dots[i])[0].lines[0].text))
	}
	width = min(width+size*2, s.Box.W*0.4)
	names += 3 // of those that the list takes the room of
	for rows := min(names, int(s.Box.H*0.6/height)); rows > 0; rows -= 2 {
		h := float64(rows)*height + size*0.4
		for _, at := range [...]scene.Point{
			{X: s.Box.X + s.Text*0.6, Y: s.Box.Y + s.Text*0.5},
			{X: s.Box.Right() - width - s.Text*0.6, Y: s.Box.Y + s.Text*0.5},
			{X: s.Box.Right() - width - s.Text*0.6, Y: s.Box.Bottom() - h - s.Text*0.5},
			{X: s.Box.X + s.Text*0.6, Y: s.Box.Bottom() - h - s.Text*2.4},
		} {
			box := scene.Rect{X: at.X, Y: at.Y, W: width, H: h}
			if s.Box.Holds(box) && !m.taken.some(box.Inset(-apart), func(i *item) bool {
				return i.dot >= 0 && i.box.Overlaps(box.Inset(-apart))
			}) {
				return list{box: box, rows: rows, size: size}
			}
		}
	}
	return list{}
}

// keyed gives letters to the dots that are left, as far as the list has rows.
func (m *Map) keyed(s Spec, v frame, left []int32) {
	m.list.names = m.list.names[:0]
	font := scene.Font{Size: s.Text * 0.82, Bold: true}
	for _, i := range left {
		if len(m.list.names) == m.list.rows {
			return
		}
		d := &m.dots[i]
		p, r := v.point(d.at), m.reach(d)
		letter := string(rune('a' + len(m.list.names)))
		w, h := font.Width(letter), font.Size*leading
		key := []line{{letter, font, w}}
		for c := range candidates {
			box, _ := at(c, p, r, s.Text, w, h)
			if !s.Box.Inset(1).Holds(box) || !m.fits(box, key, c, i, p, r) {
				continue
			}
			m.put(label{dot: i, spot: d.spot, box: box, lines: key, letter: letter}, c, p, r)
			name := m.wordings(s, d)
			text := name[0].lines[0].text
			plain := scene.Font{Size: m.list.size}
			m.list.names = append(m.list.names, line{letter + "  " + plain.Cut(text, m.list.box.W-m.list.size*1.6), plain, 0})
			break
		}
	}
}

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
	if !ok1 || !ok2 || most < 3*s.Text {
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
	y := m.list.box.Y
	if n := len(m.list.names); n > 0 {
		drawGround(sc, s, scene.Rect{X: m.list.box.X, Y: y, W: m.list.box.W - s.Text*0.3, H: float64(n)*m.list.size*leading + s.Text*0.4})
	}
	for _, l := range m.list.names {
		y += l.font.Size * leading
		l.font.Halo = s.Theme.Land
		sc.Text(scene.Pt(m.list.box.X, y), l.text, l.font, s.Theme.Ink)
	}
	if y = m.itinerary.box.Y; len(m.itinerary.lines) > 0 {
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
