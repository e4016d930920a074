package geo

import "math"

// A Kind is a way of laying the globe on a plane.
type Kind uint8

// The kinds of projections.
const (
	EqualEarth   Kind = iota // keeps areas, the whole world at a glance
	Lambert                  // azimuthal, keeps areas, for a region
	Orthographic             // the globe as seen from far away
	Mercator                 // keeps angles, without the poles
)

// Kinds lists the kinds by their names in flags and files.
var Kinds = [...]string{EqualEarth: "equal-earth", Lambert: "lambert", Orthographic: "globe", Mercator: "mercator"}

// A Projection lays the globe on a plane about a position. Of a map that is cut along
// a meridian, as that of the world is, only the longitude counts. The zero Projection
// is Equal Earth about 0°.
type Projection struct {
	Kind  Kind
	About LonLat
}

// ways is the table of what kinds differ in.
var ways = [...]struct {
	azimuthal bool
	reach     float64 // how far from its middle an azimuthal map goes, in radians; else the highest latitude, in degrees
	half      Point   // half the width and half the height of the map
	project   func(x, y, z float64) Point
	invert    func(Point) (x, y, z float64, ok bool)
}{
	EqualEarth:   {reach: 90, half: Point{2.7066299836959, 1.3173627591574}},
	Lambert:      {azimuthal: true, reach: 150 * degree, half: Point{2 * sin75, 2 * sin75}, project: lambert, invert: lambertBack},
	Orthographic: {azimuthal: true, reach: math.Pi / 2, half: Point{1, 1}, project: orthographic, invert: orthographicBack},
	Mercator:     {reach: 85.0511287798066, half: Point{math.Pi, math.Pi}},
}

// sin75 is the sine of half the reach of Lambert's map.
const sin75 = 0.9659258262890683

// Half returns half the width and half the height of the whole map.
func (p Projection) Half() Point { return ways[p.Kind].half }

// Azimuthal tells whether the map is a disc about its middle.
func (p Projection) Azimuthal() bool { return ways[p.Kind].azimuthal }

// Project returns the point of a position, and whether it lies on the map.
func (p Projection) Project(at LonLat) (Point, bool) {
	if w := &ways[p.Kind]; w.azimuthal {
		x, y, z := p.turn(at)
		return w.project(x, y, z), z >= math.Cos(w.reach)-1e-12
	}
	return p.flat(wrap(at.Lon-p.About.Lon), at.Lat), math.Abs(at.Lat) <= ways[p.Kind].reach
}

// Invert returns the position of a point, and whether the point lies on the map.
func (p Projection) Invert(at Point) (LonLat, bool) {
	w := &ways[p.Kind]
	if w.azimuthal {
		x, y, z, ok := w.invert(at)
		if !ok || z < math.Cos(w.reach)-1e-9 {
			return LonLat{}, false
		}
		return p.back(x, y, z), true
	}
	lon, lat, ok := p.unflat(at)
	if !ok || math.Abs(lon) > 180+1e-9 || math.Abs(lat) > w.reach+1e-9 {
		return LonLat{}, false
	}
	return LonLat{wrap(lon + p.About.Lon), lat}, true
}

// turn turns the globe so that the middle of the map looks at us: x runs to the
// right, y upwards and z towards us (J. Snyder, "Map Projections: A Working Manual",
// 1987, page 149).
func (p Projection) turn(at LonLat) (x, y, z float64) {
	sin1, cos1 := math.Sincos(p.About.Lat * degree)
	sin, cos := math.Sincos(at.Lat * degree)
	sinLon, cosLon := math.Sincos((at.Lon - p.About.Lon) * degree)
	return cos * sinLon, cos1*sin - sin1*cos*cosLon, sin1*sin + cos1*cos*cosLon
}

// back undoes turn.
func (p Projection) back(x, y, z float64) LonLat {
	sin1, cos1 := math.Sincos(p.About.Lat * degree)
	lat := math.Asin(min(1, max(-1, z*sin1+y*cos1)))
	lon := math.Atan2(x, z*cos1-y*sin1)
	return LonLat{wrap(lon/degree + p.About.Lon), lat / degree}
}

// lambert is Lambert's azimuthal equal-area projection (Snyder, page 185).
func lambert(x, y, z float64) Point {
	k := math.Sqrt(2 / max(1+z, 1e-12))
	return Point{k * x, -k * y}
}

func lambertBack(at Point) (x, y, z float64, ok bool) {
	r2 := at.X*at.X + at.Y*at.Y
	if r2 > 4 {
		return 0, 0, 0, false
	}
	k := math.Sqrt(1 - r2/4)
	return at.X * k, -at.Y * k, 1 - r2/2, true
}

// orthographic is the globe as seen from far away (Snyder, page 149).
func orthographic(x, y, _ float64) Point { return Point{x, -y} }

func orthographicBack(at Point) (x, y, z float64, ok bool) {
	r2 := at.X*at.X + at.Y*at.Y
	if r2 > 1 {
		return 0, 0, 0, false
	}
	return at.X, -at.Y, math.Sqrt(1 - r2), true
}

// The polynomial of Equal Earth (B. Šavrič, T. Patterson, B. Jenny, "The Equal
// Earth map projection", 2019).
const (
	a1 = 1.340264
	a2 = -0.081106
	a3 = 0.000893
	a4 = 0.003796
)

// flat projects degrees that count from the central meridian.
func (p Projection) flat(lon, lat float64) Point {
	if p.Kind == Mercator {
		lat = min(max(lat, -89.9), 89.9) // the poles lie infinitely far away
		return Point{lon * degree, -math.Asinh(math.Tan(lat * degree))}
	}
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat*degree))
	t2 := theta * theta
	t6 := t2 * t2 * t2
	x := 2 * math.Sqrt(3) / 3 * lon * degree * math.Cos(theta) / (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2))
	y := theta * (a1 + a2*t2 + t6*(a3+a4*t2))
	return Point{x, -y}
}

// unflat undoes flat.
func (p Projection) unflat(at Point) (lon, lat float64, ok bool) {
	if p.Kind == Mercator {
		return at.X / degree, math.Atan(math.Sinh(-at.Y)) / degree, true
	}
	theta := -at.Y / a1
	for range 12 {
		t2 := theta * theta
		t6 := t2 * t2 * t2
		theta -= (theta*(a1+a2*t2+t6*(a3+a4*t2)) + at.Y) / (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2))
	}
	t2 := theta * theta
	t6 := t2 * t2 * t2
	sine := 2 / math.Sqrt(3) * math.Sin(theta)
	if math.Abs(sine) > 1 || math.Abs(theta) > math.Pi/3+1e-9 {
		return 0, 0, false
	}
	lon = math.Sqrt(3) / 2 * at.X * (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2)) / math.Cos(theta) / degree
	return lon, math.Asin(sine) / degree, true
}
