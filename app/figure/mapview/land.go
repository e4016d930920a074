package mapview

import (
	"math"

	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

// A land is a country as it lies on the map.
type land struct {
	basemap.Country
	polygons [][]geo.Point
	boxes    []bounds // of each polygon
}

type bounds struct{ x0, y0, x1, y1 float64 }

// holds tells whether other bounds lie within.
func (b bounds) holds(o bounds) bool {
	return b.x0 <= o.x0 && b.y0 <= o.y0 && b.x1 >= o.x1 && b.y1 >= o.y1
}

// A geoLine is a line on the projected map.
type geoLine struct {
	points []geo.Point
	box    bounds
}

func boundsOf(points []geo.Point) bounds {
	b := bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.x0, b.x1, b.y0, b.y1 = min(b.x0, p.X), max(b.x1, p.X), min(b.y0, p.Y), max(b.y1, p.Y)
	}
	return b
}

// near is how near to each other points of a line lie, in points of the scene, that cannot be
// told apart; on a map on its way, which is not looked at closely and may be painted at half the
// resolution, they may lie farther apart.
const (
	nearAtRest = 0.8
	nearFlying = 1.7
)

// trace puts a polygon into m.ring, in points of the scene, without the points
// that could not be told apart; false when nothing of it can be seen.
func (m *Map) trace(l *land, i int, v frame) bool {
	box := v.rect(l.boxes[i])
	if !box.Overlaps(v.box) || box.W < 0.7 && box.H < 0.7 {
		return false
	}
	m.walk(l.polygons[i], v)
	return len(m.ring) >= 3
}

// walk puts a line into m.ring, in points of the scene.
func (m *Map) walk(line []geo.Point, v frame) {
	m.ring = m.ring[:0]
	for i, g := range line {
		at := v.point(g)
		if n := len(m.ring); n > 0 && i < len(line)-1 && math.Abs(at.X-m.ring[n-1].X)+math.Abs(at.Y-m.ring[n-1].Y) < m.near {
			continue
		}
		m.ring = append(m.ring, at)
	}
}

// drawGround draws the sea, its graticule and the land.
func (m *Map) drawGround(sc *scene.Scene, s Spec, v frame) {
	sc.Rect(s.Box, 0, scene.Style{Fill: s.Theme.Paper})
	m.walk(m.ground.outline, v)
	sc.Polygon(scene.Style{Fill: s.Theme.Water}, m.ring)
	for _, line := range m.ground.gridOf(v) {
		if v.rect(line.box).Overlaps(s.Box.Inset(-1)) {
			m.walk(line.points, v)
			sc.Polyline(m.ring, scene.Style{Stroke: s.Theme.Faint, Width: 0.6})
		}
	}
	st := scene.Style{Fill: s.Theme.Land, Stroke: s.Theme.LandEdge, Width: 0.7}
	for i := range m.ground.lands {
		l := &m.ground.lands[i]
		for k := range l.polygons {
			if m.trace(l, k, v) {
				sc.Polygon(st, m.ring)
			}
		}
	}
	m.drawLakes(sc, s, v)
	m.walk(m.ground.outline, v)
	m.ring = append(m.ring, m.ring[0])
	sc.Polyline(m.ring, scene.Style{Stroke: s.Theme.LandEdge, Width: 0.7})
}

// The extents of a lake in points from which on it is drawn, and has a shore: many small
// ones would be read as dirt.
const (
	leastLake  = 6.0
	leastShore = 14.0
)

// drawLakes draws the lakes that are large enough to be seen as such.
func (m *Map) drawLakes(sc *scene.Scene, s Spec, v frame) {
	for k := range m.ground.lakes.polygons {
		box := v.rect(m.ground.lakes.boxes[k])
		if max(box.W, box.H) < leastLake || !m.trace(&m.ground.lakes, k, v) {
			continue
		}
		st := scene.Style{Fill: s.Theme.Water}
		if max(box.W, box.H) >= leastShore {
			st.Stroke, st.Width = s.Theme.LandEdge, 0.5
		}
		sc.Polygon(st, m.ring)
	}
}
