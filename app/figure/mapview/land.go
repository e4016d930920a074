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

// A ground is the land under a projection, made anew only when that changes: a camera
// moves and scales it.
type ground struct {
	projection geo.Projection
	lands      []land
	outline    []geo.Point
	grid       []geoLine // of the graticule
	step       float64   // its distance, in degrees
}

// A geoLine is a line on the projected map.
type geoLine struct {
	points []geo.Point
	box    bounds
}

// under brings the ground to a projection.
func (g *ground) under(p geo.Projection) {
	if g.lands != nil && g.projection == p {
		return
	}
	*g = ground{projection: p, outline: p.Outline()}
	for _, c := range basemap.Countries() {
		l := land{Country: c}
		for _, polygon := range c.Polygons {
			// A hole is another country, which is drawn above or beside it; the
			// outline is enough.
			ring := make([]geo.LonLat, len(polygon[0]))
			for i, q := range polygon[0] {
				ring[i] = geo.LonLat{Lon: q[0], Lat: q[1]}
			}
			for _, part := range p.Ring(ring) {
				l.polygons = append(l.polygons, part)
				l.boxes = append(l.boxes, boundsOf(part))
			}
		}
		g.lands = append(g.lands, l)
	}
}

func boundsOf(points []geo.Point) bounds {
	b := bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.x0, b.x1, b.y0, b.y1 = min(b.x0, p.X), max(b.x1, p.X), min(b.y0, p.Y), max(b.y1, p.Y)
	}
	return b
}

// graticules are the distances of the lines of a graticule, in degrees.
var graticules = [...]float64{30, 20, 10, 5, 2, 1, 0.5}

// gridOf returns the lines of the graticule that suits a view: some six over its height.
func (g *ground) gridOf(v frame) []geoLine {
	degrees := v.box.H / v.Scale * 180 / math.Pi
	step := graticules[0]
	for _, one := range graticules {
		if step = one; degrees/one >= 4 {
			break
		}
	}
	if g.step == step {
		return g.grid
	}
	g.step, g.grid = step, nil
	add := func(line []geo.LonLat) {
		for _, part := range g.projection.Line(line) {
			g.grid = append(g.grid, geoLine{part, boundsOf(part)})
		}
	}
	for lon := -180.0; lon < 180; lon += step {
		var line []geo.LonLat
		top := 90.0
		if math.Mod(lon, 30) != 0 {
			top = 80 // at the poles they would run together
		}
		for lat := -top; lat <= top; lat += min(step, 2) {
			line = append(line, geo.LonLat{Lon: lon, Lat: lat})
		}
		add(line)
	}
	for lat := -90 + step; lat < 90; lat += step {
		var line []geo.LonLat
		for lon := -180.0; lon <= 180; lon += min(step, 2) {
			line = append(line, geo.LonLat{Lon: lon, Lat: lat})
		}
		add(line)
	}
	return g.grid
}

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
		if n := len(m.ring); n > 0 && i < len(line)-1 && math.Abs(at.X-m.ring[n-1].X)+math.Abs(at.Y-m.ring[n-1].Y) < 0.8 {
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
	m.walk(m.ground.outline, v)
	m.ring = append(m.ring, m.ring[0])
	sc.Polyline(m.ring, scene.Style{Stroke: s.Theme.LandEdge, Width: 0.7})
}
