package geo

import (
	"math"
	"testing"
)

// Snyder's worked examples ("Map Projections: A Working Manual", 1987, pages 266, 311
// and 332), and what PROJ publishes of Equal Earth on a globe of the radius 6371007.18.
func TestProjectionsGiveThePublishedValues(t *testing.T) {
	for _, c := range []struct {
		name   string
		p      Projection
		radius float64
		at     LonLat
		x, y   float64 // y upwards
		within float64
	}{
		{"Lambert's, Snyder's example, nearly at the other end", Projection{Lambert, LonLat{-100, 40}}, 3, LonLat{100, -20}, -4.2339303, 4.0257775, 5e-8},
		{"the globe, Snyder's example", Projection{Orthographic, LonLat{-100, 40}}, 1, LonLat{-110, 30}, -0.1503837, -0.1651911, 5e-8},
		{"Mercator's, Snyder's example", Projection{Mercator, LonLat{-180, 0}}, 1, LonLat{-75, 35}, 1.8325957, 0.6528366, 5e-8},
		{"Equal Earth at its right end", Projection{}, 6371007.18, LonLat{180, 0}, 17243959.06, 0, 0.3},
		{"Equal Earth at the pole", Projection{}, 6371007.18, LonLat{0, 90}, 0, 8392927.60, 0.3},
		{"the middle of Lambert's is the origin", Projection{Lambert, LonLat{128, 38}}, 1, LonLat{128, 38}, 0, 0, 1e-12},
		{"a quarter of the globe away on Lambert's is the root of two", Projection{Lambert, LonLat{0, 90}}, 1, LonLat{90, 0}, math.Sqrt2, 0, 1e-12},
	} {
		got, _ := c.p.Project(c.at)
		if math.Abs(got.X*c.radius-c.x) > c.within || math.Abs(-got.Y*c.radius-c.y) > c.within {
			t.Errorf("%s: got %.7f %.7f, want %.7f %.7f", c.name, got.X*c.radius, -got.Y*c.radius, c.x, c.y)
		}
	}
}

// abouts are projections of every kind.
var abouts = []Projection{
	{},
	{About: LonLat{90, 0}},
	{Lambert, LonLat{128, 38}},
	{Lambert, LonLat{0, 90}},
	{Lambert, LonLat{-70, -90}},
	{Orthographic, LonLat{10, 50}},
	{Orthographic, LonLat{179, 0}},
	{Mercator, LonLat{150, 0}},
}

func TestInvertUndoesProject(t *testing.T) {
	for _, p := range abouts {
		n := 0
		for _, at := range places(2000) {
			q, on := p.Project(at)
			if !on {
				continue
			}
			n++
			got, ok := p.Invert(q)
			if !ok || Angle(got, at) > 1e-6 {
				t.Fatalf("%v: %v comes back as %v, %v", p, at, got, ok)
			}
		}
		if n < 900 {
			t.Errorf("%v: only %d of 2000 places are on the map", p, n)
		}
		if at, ok := p.Invert(Point{9, 0}); ok {
			t.Errorf("%v: a point beside the map is on it, at %v", p, at)
		}
	}
}

func TestHalfIsAsFarAsTheMapGoes(t *testing.T) {
	for _, p := range abouts {
		var far Point
		for _, q := range p.Outline() {
			far.X, far.Y = max(far.X, math.Abs(q.X)), max(far.Y, math.Abs(q.Y))
		}
		if half := p.Half(); math.Abs(far.X-half.X) > 1e-6 || math.Abs(far.Y-half.Y) > 1e-6 {
			t.Errorf("%v: the outline reaches %v, half the map is %v", p, far, half)
		}
	}
}

// A small square has the same area wherever it lies on a map that keeps areas.
func TestEqualEarthAndLambertKeepAreas(t *testing.T) {
	for _, p := range abouts[:5] {
		for _, at := range places(300) {
			if _, on := p.Project(at); !on || p.Azimuthal() && Angle(at, p.About) > 149*degree || math.Abs(at.Lat) > 85 || math.Abs(wrap(at.Lon-p.About.Lon)) > 179 {
				continue
			}
			const d = 0.01
			wide := d / math.Cos(at.Lat*degree)
			ring := p.Ring([]LonLat{{at.Lon - wide, at.Lat - d}, {at.Lon + wide, at.Lat - d}, {at.Lon + wide, at.Lat + d}, {at.Lon - wide, at.Lat + d}})
			if len(ring) != 1 {
				continue // it lies on the edge
			}
			if got, want := math.Abs(area(ring[0])), 4*d*d*degree*degree; math.Abs(got-want) > 1e-3*want {
				t.Errorf("%v: a square at %v has the area %v, want %v", p, at, got, want)
			}
		}
	}
}

// area is the area of a ring, positive when it runs clockwise as one sees it.
func area(ring []Point) float64 {
	sum := 0.0
	for i, b := range ring {
		a := ring[(i+len(ring)-1)%len(ring)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return sum / 2
}
