package view

import (
	"math"
	"testing"

	"dateline/timeline/geo"
)

// A flight leaves and arrives where it is said, goes straight, and looks equally fast all
// along: the eye sees the way in widths of what shows, and rising by factors (van Wijk and
// Nuij, equation 1).
func TestAFlightIsEquallyFastAsTheEyeSeesIt(t *testing.T) {
	const width, steps = 1000.0, 400
	for _, c := range []struct {
		name     string
		from, to Camera
	}{
		{"far and near", Camera{X: -1, Y: 0.2, Scale: 3000}, Camera{X: 1.2, Y: -0.4, Scale: 2000}},
		{"rising", Camera{X: 0.1, Y: 0, Scale: 20000}, Camera{X: 0.4, Y: 0.1, Scale: 400}},
		{"next door", Camera{X: 0.1, Y: 0, Scale: 800}, Camera{X: 0.11, Y: 0.01, Scale: 900}},
		{"straight up", Camera{X: 0.1, Y: 0, Scale: 800}, Camera{X: 0.1, Y: 0, Scale: 100}},
	} {
		if got := c.from.Toward(c.to, 0, width); got != c.from {
			t.Errorf("%s: it leaves from %+v", c.name, got)
		}
		if got := c.from.Toward(c.to, 1, width); got != c.to {
			t.Errorf("%s: it arrives at %+v", c.name, got)
		}
		seen := func(a, b Camera) float64 {
			w := (width/a.Scale + width/b.Scale) / 2
			return math.Hypot(math.Hypot(b.X-a.X, b.Y-a.Y)*bow*bow, width/b.Scale-width/a.Scale) / (bow * w)
		}
		least, most := math.Inf(1), 0.0
		for k := range steps {
			a, b := c.from.Toward(c.to, float64(k)/steps, width), c.from.Toward(c.to, float64(k+1)/steps, width)
			least, most = min(least, seen(a, b)), max(most, seen(a, b))
			off := (a.X-c.from.X)*(c.to.Y-c.from.Y) - (a.Y-c.from.Y)*(c.to.X-c.from.X)
			if math.Abs(off) > 1e-9 {
				t.Fatalf("%s: at %d it is %v off the straight way", c.name, k, off)
			}
		}
		if most-least > 0.01*most {
			t.Errorf("%s: a step is seen as %v at least and %v at most", c.name, least, most)
		}
	}
}

func TestBetweenProjectionsAFlightCutsInTheMiddle(t *testing.T) {
	from := Camera{Scale: 10}
	to := Camera{Projection: geo.Projection{Kind: geo.Lambert}, Scale: 20}
	if from.Toward(to, 0.49, 100) != from || from.Toward(to, 0.5, 100) != to {
		t.Error("it does not cut in the middle")
	}
}
