// Package geo is the geometry of the globe and of its map: great circles, the
// Equal Earth projection, and the cutting of shapes at the edge of the map.
package geo

import "math"

// A LonLat is a position in degrees, east and north positive.
type LonLat struct{ Lon, Lat float64 }

// A Point is a position on the projected map, in units of the globe's radius,
// x to the right and y downwards.
type Point struct{ X, Y float64 }

// A Projection is the Equal Earth projection about a central meridian. It
// keeps areas, and the continents look as people know them.
type Projection struct{ Meridian float64 }

// The polynomial of Equal Earth (B. Šavrič, T. Patterson, B. Jenny, "The Equal
// Earth map projection", 2019).
const (
	a1 = 1.340264
	a2 = -0.081106
	a3 = 0.000893
	a4 = 0.003796
)

// Project returns the point of a position.
func (p Projection) Project(at LonLat) Point {
	return p.flat(wrap(at.Lon-p.Meridian), at.Lat)
}

// flat projects degrees that count from the central meridian.
func (p Projection) flat(lon, lat float64) Point {
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat*math.Pi/180))
	t2 := theta * theta
	t6 := t2 * t2 * t2
	x := 2 * math.Sqrt(3) / 3 * lon * math.Pi / 180 * math.Cos(theta) / (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2))
	y := theta * (a1 + a2*t2 + t6*(a3+a4*t2))
	return Point{x, -y}
}

// Invert returns the position of a point, and whether the point lies on the map.
func (p Projection) Invert(at Point) (LonLat, bool) {
	theta := -at.Y / a1
	for range 12 {
		t2 := theta * theta
		t6 := t2 * t2 * t2
		theta -= (theta*(a1+a2*t2+t6*(a3+a4*t2)) + at.Y) / (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2))
	}
	t2 := theta * theta
	t6 := t2 * t2 * t2
	sine := 2 / math.Sqrt(3) * math.Sin(theta)
	lon := math.Sqrt(3) / 2 * at.X * (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2)) / math.Cos(theta) * 180 / math.Pi
	if math.Abs(sine) > 1 || math.Abs(theta) > math.Pi/3+1e-9 || math.Abs(lon) > 180+1e-9 {
		return LonLat{}, false
	}
	return LonLat{wrap(lon + p.Meridian), math.Asin(sine) * 180 / math.Pi}, true
}

// wrap brings a longitude into -180 up to 180.
func wrap(lon float64) float64 {
	lon = math.Mod(lon, 360)
	switch {
	case lon > 180:
		return lon - 360
	case lon < -180:
		return lon + 360
	}
	return lon
}

// Ring projects a closed ring. Where the ring runs over the edge of the map it
// comes out as several, one for each side; a ring about a pole is led along
// the edge to the pole.
func (p Projection) Ring(ring []LonLat) [][]Point {
	// The longitudes are unrolled, so that neighbours are never 180° apart, and
	// the strip from -180 to 180 is cut out of the unrolled ring and of its
	// copies one turn to either side.
	flat := make([]LonLat, 0, len(ring)+4)
	for i, q := range ring {
		lon := wrap(q.Lon - p.Meridian)
		if i > 0 {
			lon = flat[i-1].Lon + wrap(lon-flat[i-1].Lon)
		}
		flat = append(flat, LonLat{lon, q.Lat})
	}
	if n := len(flat); n > 0 && math.Abs(flat[n-1].Lon-flat[0].Lon) > 180 {
		pole := math.Copysign(90, flat[0].Lat)
		flat = append(flat, LonLat{flat[n-1].Lon, pole}, LonLat{flat[0].Lon, pole})
	}
	var out [][]Point
	for _, turn := range []float64{-360, 0, 360} {
		part := cut(cut(flat, turn, 1), turn, -1)
		if len(part) < 3 {
			continue
		}
		points := make([]Point, len(part))
		for i, q := range part {
			points[i] = p.flat(q.Lon+turn, q.Lat)
		}
		out = append(out, points)
	}
	return out
}

// cut keeps the part of a ring, moved by a turn, where side·lon is at most 180
// (I. Sutherland, G. Hodgman, "Reentrant polygon clipping", 1974).
func cut(ring []LonLat, turn, side float64) []LonLat {
	inside := func(q LonLat) bool { return side*(q.Lon+turn) <= 180 }
	var out []LonLat
	for i, b := range ring {
		a := ring[(i+len(ring)-1)%len(ring)]
		if inside(a) != inside(b) {
			edge := side*180 - turn
			t := (edge - a.Lon) / (b.Lon - a.Lon)
			out = append(out, LonLat{edge, a.Lat + t*(b.Lat-a.Lat)})
		}
		if inside(b) {
			out = append(out, b)
		}
	}
	return out
}

// Arc returns points along the great circle from a to b, at most a degree and
// a half apart, both ends included.
func Arc(a, b LonLat) []LonLat {
	angle := Angle(a, b)
	n := max(2, int(angle*180/math.Pi/1.5)+2)
	points := make([]LonLat, n)
	u, v := vector(a), vector(b)
	for i := range n {
		t := float64(i) / float64(n-1)
		p, q := 1-t, t
		if s := math.Sin(angle); s > 1e-9 {
			p, q = math.Sin((1-t)*angle)/s, math.Sin(t*angle)/s
		}
		x, y, z := p*u[0]+q*v[0], p*u[1]+q*v[1], p*u[2]+q*v[2]
		points[i] = LonLat{math.Atan2(y, x) * 180 / math.Pi, math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi}
	}
	points[0], points[n-1] = a, b
	return points
}

// Angle returns the angle between two positions as seen from the middle of the
// globe, in radians.
func Angle(a, b LonLat) float64 {
	u, v := vector(a), vector(b)
	dot := u[0]*v[0] + u[1]*v[1] + u[2]*v[2]
	cx, cy, cz := u[1]*v[2]-u[2]*v[1], u[2]*v[0]-u[0]*v[2], u[0]*v[1]-u[1]*v[0]
	return math.Atan2(math.Sqrt(cx*cx+cy*cy+cz*cz), dot)
}

func vector(a LonLat) [3]float64 {
	lon, lat := a.Lon*math.Pi/180, a.Lat*math.Pi/180
	return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}
