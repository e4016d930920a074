package view

import (
	"math"

	"dateline/timeline/geo"
)

// bow is by how much a flight rises for the way that it goes: the value that readers of
// maps found best (J. J. van Wijk and W. A. A. Nuij, Smooth and Efficient Zooming and
// Panning, 2003).
const bow = 1.42

// Toward returns the camera at a part of the flight to another, from 0 to 1, over a map of
// a width in pixels: along the smooth path of van Wijk and Nuij, which goes up so far that
// what passes below can be followed, and is equally fast everywhere as the eye sees it.
// Cameras of different projections have no path: it cuts in the middle, unless one of them is
// brought In the projection of the other before.
func (c Camera) Toward(to Camera, part, width float64) Camera {
	switch {
	case part <= 0 || part < 0.5 && c.Projection != to.Projection:
		return c
	case part >= 1 || c.Projection != to.Projection:
		return to
	}
	w0, w1 := width/c.Scale, width/to.Scale
	way := math.Hypot(to.X-c.X, to.Y-c.Y)
	if way < 1e-6*w0 {
		return Camera{Projection: c.Projection, X: to.X, Y: to.Y, Scale: width / (w0 * math.Pow(w1/w0, part))}
	}
	const rr = bow * bow
	r := func(w, sign float64) float64 {
		b := (w1*w1 - w0*w0 + sign*rr*rr*way*way) / (2 * w * rr * way)
		return -math.Asinh(b)
	}
	r0, r1 := r(w0, 1), r(w1, -1)
	s := part * (r1 - r0) // times bow
	gone := w0 / rr * (math.Cosh(r0)*math.Tanh(s+r0) - math.Sinh(r0)) / way
	wide := w0 * math.Cosh(r0) / math.Cosh(s+r0)
	return Camera{Projection: c.Projection, X: c.X + gone*(to.X-c.X), Y: c.Y + gone*(to.Y-c.Y), Scale: width / wide}
}

// In returns the camera that looks at the same position as closely on a map of another
// projection; false where that has not the position.
func (c Camera) In(p geo.Projection) (Camera, bool) {
	if p == c.Projection {
		return c, true
	}
	const aside = 0.5 // degrees: so far off it is measured how large the maps are there
	at, on := c.Projection.Invert(geo.Point{X: c.X, Y: c.Y})
	if !on {
		return c, false
	}
	beside := geo.LonLat{Lon: at.Lon, Lat: at.Lat - math.Copysign(aside, at.Lat)}
	_, here, onHere := apart(c.Projection, at, beside)
	to, there, onThere := apart(p, at, beside)
	if !onHere || !onThere || there <= 0 {
		return c, false
	}
	return Camera{Projection: p, X: to.X, Y: to.Y, Scale: c.Scale * here / there}, true
}

// apart returns where a position lies on a map and how far another from it.
func apart(p geo.Projection, at, beside geo.LonLat) (geo.Point, float64, bool) {
	a, on1 := p.Project(at)
	b, on2 := p.Project(beside)
	return a, math.Hypot(b.X-a.X, b.Y-a.Y), on1 && on2
}
