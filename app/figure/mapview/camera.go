// Package mapview draws where events took place: dots, tinted countries and the
// route of an actor over a map of the world.
package mapview

import (
	"math"
	"sync"

	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// projection lays the edge of the map into the Atlantic, so that Eurasia and
// the Pacific lie whole in its middle.
var projection = geo.Projection{Meridian: 150}

// A Camera says which part of the map is seen. The zero Camera shows every place.
type Camera struct {
	X, Y  float64 // the middle, in units of the projection
	Scale float64 // pixels to a unit, 0 to show every place
	Near  float64 // with Scale 0: so many times as large as every place needs, about the middle
}

// How near a camera goes to a spot, by what is known of it.
const (
	nearPoint   = 2.2
	nearCountry = 1.3
)

// On returns the camera that looks at a place: closer to a point than to a
// country, and at everything for a place that is not on the map.
func On(p *timeline.Place) Camera {
	if p == nil {
		return Camera{}
	}
	near := nearPoint
	if p.At == nil {
		near = nearCountry
	}
	at, ok := Spot{At: p.At, Country: p.Country}.anchor()
	if !ok {
		return Camera{}
	}
	q := projection.Project(at)
	return Camera{X: q.X, Y: q.Y, Near: near}
}

// The limits of a camera's scale, as parts of the box's width: the whole map is
// about 5.4 units wide.
const (
	farthest = 0.17
	nearest  = 40
)

// Pan returns the camera moved by pixels.
func (c Camera) Pan(dx, dy float64) Camera {
	c.X, c.Y = c.X+dx/c.Scale, c.Y+dy/c.Scale
	return c.kept()
}

// ZoomAt returns the camera closer by a factor, with the same position under a
// point that lies dx, dy pixels from the middle; width is the map's, in pixels.
func (c Camera) ZoomAt(factor, dx, dy, width float64) Camera {
	scale := min(max(c.Scale*factor, farthest*width), nearest*width)
	c.X += dx/c.Scale - dx/scale
	c.Y += dy/c.Scale - dy/scale
	c.Scale = scale
	return c.kept()
}

// kept holds the middle on the map.
func (c Camera) kept() Camera {
	c.X, c.Y = min(max(c.X, -2.7), 2.7), min(max(c.Y, -1.32), 1.32)
	return c
}

// A view is a camera over a box: units of the projection to points.
type view struct {
	Camera
	box scene.Rect
}

func (v view) point(p geo.Point) scene.Point {
	m := v.box.Middle()
	return scene.Pt(m.X+(p.X-v.X)*v.Scale, m.Y+(p.Y-v.Y)*v.Scale)
}

func (v view) at(p geo.LonLat) scene.Point { return v.point(projection.Project(p)) }

// settle gives a camera the scale that it has in the box of a spec.
func (c Camera) settle(s Spec) Camera {
	if c.Scale != 0 {
		return c
	}
	all := Fit(s)
	if c.Near == 0 {
		return all
	}
	return Camera{X: c.X, Y: c.Y, Scale: min(all.Scale*c.Near, nearest*s.Box.W)}.kept()
}

// Fit returns the camera that shows every place of a spec, with room for labels.
func Fit(s Spec) Camera {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, spot := range s.Spots {
		at, ok := spot.anchor()
		if !ok {
			continue
		}
		p := projection.Project(at)
		x0, x1, y0, y1 = min(x0, p.X), max(x1, p.X), min(y0, p.Y), max(y1, p.Y)
	}
	if x0 > x1 {
		return Camera{Scale: s.Box.W / 5.5}
	}
	width, height := max(x1-x0, 0.2), max(y1-y0, 0.2)
	return Camera{
		X: (x0 + x1) / 2, Y: (y0 + y1) / 2,
		Scale: min(s.Box.W*0.62/width, s.Box.H*0.66/height),
	}.kept()
}

// land is a country projected once.
type land struct {
	basemap.Country
	polygons [][]geo.Point
	boxes    []bounds // of each polygon
}

type bounds struct{ x0, y0, x1, y1 float64 }

// lands projects the base map once: a camera only moves and scales it.
var lands = sync.OnceValue(func() []land {
	var all []land
	for _, c := range basemap.Countries() {
		l := land{Country: c}
		for _, polygon := range c.Polygons {
			// A hole is another country, which is drawn above or beside it; the
			// outline is enough.
			ring := make([]geo.LonLat, len(polygon[0]))
			for i, q := range polygon[0] {
				ring[i] = geo.LonLat{Lon: q[0], Lat: q[1]}
			}
			for _, part := range projection.Ring(ring) {
				l.polygons = append(l.polygons, part)
				l.boxes = append(l.boxes, boundsOf(part))
			}
		}
		all = append(all, l)
	}
	return all
})

func boundsOf(points []geo.Point) bounds {
	b := bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.x0, b.x1, b.y0, b.y1 = min(b.x0, p.X), max(b.x1, p.X), min(b.y0, p.Y), max(b.y1, p.Y)
	}
	return b
}

// heart returns the middle of the largest polygon of a country.
func heart(code string) (geo.LonLat, bool) {
	for _, l := range lands() {
		if l.Code != code || code == "" {
			continue
		}
		best, size := 0, -1.0
		for i, b := range l.boxes {
			if s := (b.x1 - b.x0) * (b.y1 - b.y0); s > size {
				best, size = i, s
			}
		}
		return projection.Invert(centroid(l.polygons[best]))
	}
	return geo.LonLat{}, false
}

// centroid is the centre of gravity of a ring.
func centroid(ring []geo.Point) geo.Point {
	var x, y, area float64
	for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
		cross := ring[j].X*ring[i].Y - ring[i].X*ring[j].Y
		area += cross
		x += (ring[i].X + ring[j].X) * cross
		y += (ring[i].Y + ring[j].Y) * cross
	}
	if area == 0 {
		return ring[0]
	}
	return geo.Point{X: x / (3 * area), Y: y / (3 * area)}
}
