package geo

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestInvertUndoesProject(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	p := Projection{Meridian: 90}
	for range 2000 {
		at := LonLat{r.Float64()*359.8 - 179.9, r.Float64()*178 - 89}
		got, ok := p.Invert(p.Project(at))
		if !ok || math.Abs(wrap(got.Lon-at.Lon)) > 1e-6 || math.Abs(got.Lat-at.Lat) > 1e-6 {
			t.Fatalf("%v comes back as %v, %v", at, got, ok)
		}
	}
	if _, ok := p.Invert(Point{9, 0}); ok {
		t.Error("a point beside the map is on it")
	}
}

func TestARingOverTheEdgeComesOutOnBothSides(t *testing.T) {
	p := Projection{Meridian: 0}
	rings := p.Ring([]LonLat{{170, 10}, {-170, 10}, {-170, -10}, {170, -10}, {170, 10}})
	if len(rings) != 2 {
		t.Fatalf("got %d rings, want 2", len(rings))
	}
	for _, ring := range rings {
		for _, q := range ring {
			if q.X*ring[0].X < 0 {
				t.Errorf("a ring has points on both sides: %v", ring)
			}
		}
	}
}

func TestARingAboutThePoleReachesIt(t *testing.T) {
	var ring []LonLat
	for lon := -180.0; lon <= 180; lon += 10 {
		ring = append(ring, LonLat{lon, -70})
	}
	lowest := 0.0
	for _, part := range (Projection{Meridian: 90}).Ring(ring) {
		for _, q := range part {
			lowest = max(lowest, q.Y)
		}
	}
	if want := (Projection{}).Project(LonLat{0, -90}).Y; math.Abs(lowest-want) > 1e-9 {
		t.Errorf("the ring reaches %v, want the pole at %v", lowest, want)
	}
}

func TestAGreatCircleIsShorterThanAnythingElse(t *testing.T) {
	moscow, vladivostok := LonLat{37.62, 55.75}, LonLat{131.89, 43.12}
	if km := Angle(moscow, vladivostok) * 6371; math.Abs(km-6417) > 15 {
		t.Errorf("Moscow to Vladivostok is %.0f km, want about 6,417", km)
	}
	sum, highest := 0.0, 0.0
	arc := Arc(moscow, vladivostok)
	for i := 1; i < len(arc); i++ {
		sum += Angle(arc[i-1], arc[i])
		highest = max(highest, arc[i].Lat)
	}
	if math.Abs(sum-Angle(moscow, vladivostok)) > 1e-6 || highest < 60 {
		t.Errorf("the arc is %v long and reaches %v° north", sum, highest)
	}
}
