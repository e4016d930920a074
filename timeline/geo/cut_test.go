package geo

import (
	"math"
	"testing"
)

func TestARingOverTheEdgeComesOutOnBothSides(t *testing.T) {
	for _, kind := range []Kind{EqualEarth, Mercator} {
		rings := Projection{Kind: kind}.Ring([]LonLat{{170, 10}, {-170, 10}, {-170, -10}, {170, -10}, {170, 10}})
		if len(rings) != 2 {
			t.Fatalf("%s: got %d rings, want 2", Kinds[kind], len(rings))
		}
		for _, ring := range rings {
			for _, q := range ring {
				if q.X*ring[0].X < 0 {
					t.Errorf("%s: a ring has points on both sides: %v", Kinds[kind], ring)
				}
			}
		}
	}
}

// A ring about the South Pole has the area of the cap that it bounds, wherever the
// map is cut.
func TestARingAboutThePoleHoldsThePole(t *testing.T) {
	var ring []LonLat
	for lon := -180.0; lon <= 180; lon += 10 {
		ring = append(ring, LonLat{lon, -70})
	}
	want := 2 * math.Pi * (1 - math.Sin(70*degree))
	for _, p := range []Projection{{}, {About: LonLat{90, 0}}, {Lambert, LonLat{20, -60}}, {Lambert, LonLat{0, -90}}, {Lambert, LonLat{0, 20}}} {
		got := 0.0
		for _, part := range p.Ring(ring) {
			got += math.Abs(area(part))
		}
		if math.Abs(got-want) > 0.01*want {
			t.Errorf("%v: the cap has the area %v, want %v", p, got, want)
		}
	}
}

func TestWhatLiesBehindTheGlobeIsCutOffAtItsEdge(t *testing.T) {
	globe := Projection{Kind: Orthographic}
	for _, c := range []struct {
		name string
		ring []LonLat
		n    int
	}{
		{"in front it is whole", []LonLat{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}, 1},
		{"behind it is not there", []LonLat{{170, -10}, {-170, -10}, {-170, 10}, {170, 10}}, 0},
		{"over the edge a part is there", []LonLat{{80, -10}, {120, -10}, {120, 10}, {80, 10}}, 1},
		{"a fork that turns its back has two parts", []LonLat{{80, 20}, {120, 20}, {120, -20}, {80, -20}, {80, -10}, {100, -10}, {100, 10}, {80, 10}}, 2},
		{"a line is no area", []LonLat{{0, 0}, {1, 1}}, 0},
		{"nothing is nothing", nil, 0},
	} {
		for _, reversed := range []bool{false, true} {
			ring := append([]LonLat(nil), c.ring...)
			if reversed {
				for i, q := range c.ring {
					ring[len(ring)-1-i] = q
				}
			}
			parts := globe.Ring(ring)
			if len(parts) != c.n {
				t.Errorf("%s: got %d parts, want %d", c.name, len(parts), c.n)
			}
			for _, part := range parts {
				for _, q := range part {
					if math.Hypot(q.X, q.Y) > 1+1e-9 {
						t.Errorf("%s: %v lies beside the globe", c.name, q)
					}
				}
			}
		}
	}
}

func TestALineIsCutWhereTheMapIs(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Projection
		line []LonLat
		want [][2]Point // the ends of the parts
	}{
		{
			"over the antimeridian it ends on one side and goes on on the other",
			Projection{Kind: Mercator},
			[]LonLat{{170, 0}, {-170, 0}},
			[][2]Point{{{170 * degree, 0}, {math.Pi, 0}}, {{-math.Pi, 0}, {-170 * degree, 0}}},
		},
		{"about another meridian it is whole", Projection{Mercator, LonLat{180, 0}}, []LonLat{{170, 0}, {-170, 0}}, [][2]Point{{{-10 * degree, 0}, {10 * degree, 0}}}},
		{"it ends at the edge of the globe", Projection{Kind: Orthographic}, []LonLat{{0, 0}, {60, 0}, {120, 0}}, [][2]Point{{{0, 0}, {1, 0}}}},
		{"behind the globe it is not there", Projection{Kind: Orthographic}, []LonLat{{150, 0}, {160, 0}}, nil},
		{"a point is no line", Projection{}, []LonLat{{5, 5}}, nil},
		{"above the highest latitude of Mercator's there is none", Projection{Kind: Mercator}, []LonLat{{0, 86}, {10, 87}}, nil},
	} {
		var got [][2]Point
		for _, part := range c.p.Line(c.line) {
			got = append(got, [2]Point{part[0], part[len(part)-1]})
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			for k := range got[i] {
				if math.Hypot(got[i][k].X-c.want[i][k].X, got[i][k].Y-c.want[i][k].Y) > 1e-6 {
					t.Errorf("%s: got %v, want %v", c.name, got, c.want)
				}
			}
		}
	}
}

// A line never jumps over the map: between neighbours of a part lies no more than
// between neighbours on the globe, stretched.
func FuzzLinesNeverJump(f *testing.F) {
	f.Add(uint8(0), 150.0, 0.0, -118.0, 34.0, 140.0, 36.0)
	f.Add(uint8(1), 10.0, 50.0, -170.0, -50.0, 30.0, 60.0)
	f.Add(uint8(2), 0.0, 90.0, 0.0, -80.0, 180.0, 10.0)
	f.Add(uint8(3), 20.0, 0.0, 10.0, 84.0, -170.0, 84.0)
	f.Fuzz(func(t *testing.T, kind uint8, lon, lat, lon1, lat1, lon2, lat2 float64) {
		p := Projection{Kind(kind % 4), LonLat{math.Mod(lon, 180), math.Mod(lat, 90)}}
		a, b := LonLat{math.Mod(lon1, 180), math.Mod(lat1, 90)}, LonLat{math.Mod(lon2, 180), math.Mod(lat2, 90)}
		if sum := p.About.Lon + p.About.Lat + a.Lon + a.Lat + b.Lon + b.Lat; math.IsNaN(sum) {
			return
		}
		half := p.Half()
		for _, part := range p.Line(Arc(a, b)) {
			for i, q := range part {
				if math.Abs(q.X) > half.X+1e-6 || math.Abs(q.Y) > half.Y+1e-6 {
					t.Fatalf("%v: %v lies beside the map", p, q)
				}
				if i > 0 && math.Hypot(q.X-part[i-1].X, q.Y-part[i-1].Y) > 0.55*half.X && p.Azimuthal() {
					t.Fatalf("%v: from %v to %v is a jump", p, part[i-1], q)
				}
				if i > 0 && math.Abs(q.X-part[i-1].X) > math.Pi+1e-6 {
					t.Fatalf("%v: from %v to %v is a jump", p, part[i-1], q)
				}
			}
		}
	})
}
