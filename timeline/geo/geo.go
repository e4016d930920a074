// Package geo is the geometry of the globe and of its maps: projections with their
// inverses, the cutting of shapes where a map is cut, great circles, and distances
// on the ellipsoid.
package geo

import "math"

// A LonLat is a position in degrees, east and north positive.
type LonLat struct{ Lon, Lat float64 }

// A Point is a position on the projected map, in units of the globe's radius,
// x to the right and y downwards.
type Point struct{ X, Y float64 }

const degree = math.Pi / 180

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

// A vector is a position on the globe of radius 1: x towards 0° on the equator, y
// towards 90° east, z towards the north.
type vector [3]float64

func vectorOf(at LonLat) vector {
	sinLon, cosLon := math.Sincos(at.Lon * degree)
	sinLat, cosLat := math.Sincos(at.Lat * degree)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

func (v vector) position() LonLat {
	return LonLat{math.Atan2(v[1], v[0]) / degree, math.Atan2(v[2], math.Hypot(v[0], v[1])) / degree}
}

func (v vector) dot(w vector) float64 { return v[0]*w[0] + v[1]*w[1] + v[2]*w[2] }

func (v vector) cross(w vector) vector {
	return vector{v[1]*w[2] - v[2]*w[1], v[2]*w[0] - v[0]*w[2], v[0]*w[1] - v[1]*w[0]}
}

// between returns the point a part of the straight way from v to w, lifted back to
// the globe.
func (v vector) between(w vector, part float64) vector {
	m := vector{v[0] + part*(w[0]-v[0]), v[1] + part*(w[1]-v[1]), v[2] + part*(w[2]-v[2])}
	length := math.Sqrt(m.dot(m))
	if length == 0 {
		return v
	}
	return vector{m[0] / length, m[1] / length, m[2] / length}
}

// Middle returns the position in the middle of others, seen from the middle of the
// globe; false where they lie all about it, so that none is.
func Middle(all []LonLat) (LonLat, bool) {
	var sum vector
	for _, at := range all {
		v := vectorOf(at)
		sum[0], sum[1], sum[2] = sum[0]+v[0], sum[1]+v[1], sum[2]+v[2]
	}
	if math.Sqrt(sum.dot(sum)) < 1e-6*float64(len(all)) || len(all) == 0 {
		return LonLat{}, false
	}
	return sum.position(), true
}

// Angle returns the angle between two positions as seen from the middle of the
// globe, in radians.
func Angle(a, b LonLat) float64 {
	u, v := vectorOf(a), vectorOf(b)
	c := u.cross(v)
	return math.Atan2(math.Sqrt(c.dot(c)), u.dot(v))
}

// Arc returns points along the great circle from a to b, at most a degree and
// a half apart, both ends included. Between ends that lie opposite it leads over a pole.
func Arc(a, b LonLat) []LonLat {
	angle := Angle(a, b)
	n := max(2, int(angle/degree/1.5)+2)
	points := make([]LonLat, n)
	u, ahead := vectorOf(a), vectorOf(a).towards(vectorOf(b))
	for i := range n {
		sin, cos := math.Sincos(angle * float64(i) / float64(n-1))
		points[i] = vector{cos*u[0] + sin*ahead[0], cos*u[1] + sin*ahead[1], cos*u[2] + sin*ahead[2]}.position()
	}
	points[0], points[n-1] = a, b
	return points
}

// towards returns the direction in which one sets out from v to w, a quarter of the
// globe away; where all directions lead there, one that leads over a pole.
func (v vector) towards(w vector) vector {
	for _, to := range []vector{w, {0, 0, 1}, {1, 0, 0}} {
		along := v.dot(to)
		side := vector{to[0] - along*v[0], to[1] - along*v[1], to[2] - along*v[2]}
		if length := math.Sqrt(side.dot(side)); length > 1e-9 {
			return vector{side[0] / length, side[1] / length, side[2] / length}
		}
	}
	return v
}
