package mapview

import (
	"math"
	"sync"

	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

// land is a country projected once.
type land struct {
	basemap.Country
	polygons [][]geo.Point
	boxes    []bounds // of each polygon
}

type bounds struct{ x0, y0, x1, y1 float64 }

// projected holds the base map about each of the meridians, made when it is first
// drawn: a camera only moves and scales it.
var projected = func() (all [len(meridians)]func() []land) {
	for i, m := range meridians {
		all[i] = sync.OnceValue(func() []land { return landsUnder(about(m)) })
	}
	return all
}()

// lands returns the base map about a meridian.
func lands(meridian float64) []land {
	for i, m := range meridians {
		if m == meridian {
			return projected[i]()
		}
	}
	return projected[0]()
}

func landsUnder(projection geo.Projection) []land {
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
}

func boundsOf(points []geo.Point) bounds {
	b := bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.x0, b.x1, b.y0, b.y1 = min(b.x0, p.X), max(b.x1, p.X), min(b.y0, p.Y), max(b.y1, p.Y)
	}
	return b
}

// heart returns the middle of the largest polygon of a country.
func heart(code string) (geo.LonLat, bool) {
	for _, l := range lands(meridians[0]) {
		if l.Code != code || code == "" {
			continue
		}
		best, size := 0, -1.0
		for i, b := range l.boxes {
			if s := (b.x1 - b.x0) * (b.y1 - b.y0); s > size {
				best, size = i, s
			}
		}
		return about(meridians[0]).Invert(centroid(l.polygons[best]))
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
