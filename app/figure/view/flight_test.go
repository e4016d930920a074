package view_test

import (
	"math"
	"testing"

	"dateline/app/figure/view"
)

func TestAFlightLeadsFromOneCameraToTheOther(t *testing.T) {
	for name, c := range map[string]struct{ from, to view.Camera }{
		"far away it rises":          {view.Camera{X: 0, Y: 0, Scale: 4000}, view.Camera{X: 1, Y: 0.5, Scale: 4000}},
		"from near to far":           {view.Camera{X: 0, Y: 0, Scale: 8000}, view.Camera{X: 0.2, Y: 0, Scale: 300}},
		"in place it only zooms":     {view.Camera{X: 0.3, Y: 0.1, Scale: 500}, view.Camera{X: 0.3, Y: 0.1, Scale: 2000}},
		"to where it is it stays":    {view.Camera{X: 0.3, Y: 0.1, Scale: 500}, view.Camera{X: 0.3, Y: 0.1, Scale: 500}},
		"a little way it stays near": {view.Camera{X: 0, Y: 0, Scale: 500}, view.Camera{X: 0.01, Y: 0, Scale: 500}},
	} {
		f := view.Fly(c.from, c.to, 1000)
		if got := f.At(0); got != c.from {
			t.Errorf("%s: it begins at %v, want %v", name, got, c.from)
		}
		if got := f.At(1); got != c.to {
			t.Errorf("%s: it ends at %v, want %v", name, got, c.to)
		}
		for _, end := range []struct {
			part float64
			want view.Camera
		}{{1e-9, c.from}, {1 - 1e-9, c.to}} {
			got := f.At(end.part)
			if math.Hypot(got.X-end.want.X, got.Y-end.want.Y) > 1e-6 || math.Abs(got.Scale/end.want.Scale-1) > 1e-6 {
				t.Errorf("%s: near an end it is at %v, want near %v", name, got, end.want)
			}
		}
	}
	if up := view.Fly(view.Camera{Scale: 4000}, view.Camera{X: 1, Scale: 4000}, 1000).At(0.5); up.Scale > 2000 || math.Abs(up.X-0.5) > 1e-9 {
		t.Errorf("half way of a far flight it is at %v, want high above the middle", up)
	}
}

// The ground passes at an even pace: each small part of a flight is as long to the eye
// as any other.
func TestAFlightGoesAtAnEvenPace(t *testing.T) {
	const width, steps = 1000, 400
	f := view.Fly(view.Camera{X: 0.1, Y: 0.2, Scale: 6000}, view.Camera{X: 0.9, Y: -0.4, Scale: 1500}, width)
	least, most := math.Inf(1), 0.0
	for k := range steps {
		a, b := f.At(float64(k)/steps), f.At(float64(k+1)/steps)
		w := width / ((a.Scale + b.Scale) / 2)
		pace := math.Hypot(1.42*1.42*math.Hypot(b.X-a.X, b.Y-a.Y), width/b.Scale-width/a.Scale) / w
		least, most = min(least, pace), max(most, pace)
	}
	if most > 1.01*least {
		t.Errorf("the pace goes from %v to %v", least, most)
	}
}
