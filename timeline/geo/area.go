package geo

import "math"

// A Polygon is an area on the globe between corners. Its sides are straight on a map of
// longitude and latitude, as those of GeoJSON are, and each takes the shorter way around
// the globe, so that an area may lie across the antimeridian; one that goes all the way
// around holds the pole on its side of the equator. The edge belongs to it.
type Polygon struct {
	ring         []LonLat // of unrolled longitudes: neighbours are at most 180° apart
	west, east   float64
	south, north float64
	boxed        bool // the ring is its own bounds
}

// NewPolygon returns the area between three corners or more. Two are opposite corners of a
// rectangle, the first of them the western one; where it lies more than 180° east of the
// second, the rectangle goes over the antimeridian, and where less, the two are taken in the
// other order. Of fewer there is no area.
//
//	170,50 ┌────┬────┐
//	       │   180   │
//	       └────┴────┘ -170,40
func NewPolygon(corners []LonLat) Polygon {
	switch len(corners) {
	case 0, 1:
		return Polygon{south: 1}
	case 2:
		return rectangle(corners[0], corners[1])
	}
	p := Polygon{ring: unrolled(corners)}
	p.west, p.south = math.Inf(1), math.Inf(1)
	p.east, p.north = math.Inf(-1), math.Inf(-1)
	for _, c := range p.ring {
		p.west, p.east = min(p.west, c.Lon), max(p.east, c.Lon)
		p.south, p.north = min(p.south, c.Lat), max(p.north, c.Lat)
	}
	return p
}

func rectangle(a, b LonLat) Polygon {
	p := Polygon{west: a.Lon, east: b.Lon, south: min(a.Lat, b.Lat), north: max(a.Lat, b.Lat), boxed: true}
	switch {
	case a.Lon-b.Lon > 180:
		p.east += 360
	case a.Lon > b.Lon:
		p.west, p.east = b.Lon, a.Lon
	}
	return p
}

// unrolled returns the ring of corners with longitudes of which no two neighbours are more
// than 180° apart, but for those a whole turn apart, which are meant as they stand. A ring
// that does not come back to where it began is led there over the pole.
func unrolled(corners []LonLat) []LonLat {
	ring := make([]LonLat, 0, len(corners)+2)
	sum, lon := 0.0, corners[0].Lon
	for i, c := range corners {
		if i > 0 {
			lon += shorter(c.Lon - corners[i-1].Lon)
		}
		sum += c.Lat
		ring = append(ring, LonLat{lon, c.Lat})
	}
	home := lon + shorter(corners[0].Lon-corners[len(corners)-1].Lon)
	if turned := home - corners[0].Lon; math.Abs(turned) > 180 {
		pole := math.Copysign(90, sum)
		ring = append(ring, LonLat{home, corners[0].Lat}, LonLat{home, pole}, LonLat{corners[0].Lon, pole})
	}
	return ring
}

// shorter returns a step of longitude taken the shorter way around, one of a whole turn as
// it is.
func shorter(step float64) float64 {
	if math.Abs(step) == 360 {
		return step
	}
	return wrap(step)
}

// Contains tells whether a position lies in the area or on its edge.
func (p Polygon) Contains(at LonLat) bool {
	if at.Lat < p.south || at.Lat > p.north {
		return false
	}
	// Of the longitudes that are the same, those that lie over the ring.
	for lon := at.Lon + 360*math.Ceil((p.west-at.Lon)/360); lon <= p.east; lon += 360 {
		if p.boxed || p.holds(LonLat{lon, at.Lat}) {
			return true
		}
	}
	return false
}

// holds counts the sides to the east of a position: where they are odd it lies within.
func (p Polygon) holds(at LonLat) bool {
	within := false
	a := p.ring[len(p.ring)-1]
	for _, b := range p.ring {
		if onSide(at, a, b) {
			return true
		}
		if (a.Lat > at.Lat) != (b.Lat > at.Lat) && at.Lon < a.Lon+(at.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
			within = !within
		}
		a = b
	}
	return within
}

// onSide tells whether a position lies on the straight way from a to b.
func onSide(at, a, b LonLat) bool {
	return (b.Lon-a.Lon)*(at.Lat-a.Lat) == (b.Lat-a.Lat)*(at.Lon-a.Lon) &&
		min(a.Lon, b.Lon) <= at.Lon && at.Lon <= max(a.Lon, b.Lon) &&
		min(a.Lat, b.Lat) <= at.Lat && at.Lat <= max(a.Lat, b.Lat)
}

// A Disc is all that lies within a reach, in metres, of a position.
type Disc struct {
	Middle LonLat
	Reach  float64
}

// The globe as a ball errs by less than 0.6 % of a distance on the ellipsoid.
const (
	ball      = 6371008.8
	ballError = 0.006
)

// Contains tells whether a position lies in the disc or on its edge. Most are told by their
// distance on a ball, which costs a fiftieth of that on the ellipsoid.
func (d Disc) Contains(at LonLat) bool {
	rough := ball * Angle(d.Middle, at)
	switch {
	case rough*(1-ballError) > d.Reach:
		return false
	case rough*(1+ballError) < d.Reach:
		return true
	}
	return Distance(d.Middle, at) <= d.Reach
}
