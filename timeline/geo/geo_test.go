package geo

import (
	"math"
	"math/rand/v2"
	"testing"
)

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

func TestTheMiddleOfPositionsLiesAmongThem(t *testing.T) {
	for name, c := range map[string]struct {
		all  []LonLat
		want LonLat
		ok   bool
	}{
		"of one it is the one":                    {[]LonLat{{20, 40}}, LonLat{20, 40}, true},
		"over the antimeridian it stays there":    {[]LonLat{{170, 0}, {-170, 0}}, LonLat{180, 0}, true},
		"of two ends of the globe there is none":  {[]LonLat{{0, 0}, {180, 0}}, LonLat{}, false},
		"of nothing there is none":                {nil, LonLat{}, false},
		"of four about the pole it is the pole":   {[]LonLat{{0, 80}, {90, 80}, {180, 80}, {-90, 80}}, LonLat{0, 90}, true},
		"on a meridian it is half way between":    {[]LonLat{{7, 10}, {7, 50}}, LonLat{7, 30}, true},
		"three on the equator make it the middle": {[]LonLat{{0, 0}, {10, 0}, {20, 0}}, LonLat{10, 0}, true},
	} {
		got, ok := Middle(c.all)
		off := math.Abs(wrap(got.Lon - c.want.Lon))
		if math.Abs(c.want.Lat) == 90 {
			off = 0 // any longitude will do
		}
		if ok != c.ok || off > 1e-9 || math.Abs(got.Lat-c.want.Lat) > 1e-9 {
			t.Errorf("%s: got %v, %t, want %v, %t", name, got, ok, c.want, c.ok)
		}
	}
}

// The values are published: in C. Karney's paper (2013) and in the documentation of
// his GeographicLib, the quarter of the meridian in that of WGS 84.
func TestDistancesOnTheEllipsoidAreAsPublished(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b LonLat
		want float64 // metres
	}{
		{"New York to London", LonLat{-73.8, 40.6}, LonLat{-0.5, 51.6}, 5551759.400},
		{"Wellington to Salamanca, nearly opposite", LonLat{174.81, -41.32}, LonLat{-5.50, 40.96}, 19959679.267},
		{"nearly opposite, where Vincenty's method fails", LonLat{0, 0}, LonLat{179.5, 0.5}, 19936288.579},
		{"nearly opposite, the paper's example", LonLat{0, -30}, LonLat{179.8, 29.9}, 19989832.827610},
		{"a few steps, the paper's example", LonLat{0, -30.12345}, LonLat{0.00005, -30.12344}, 4.944208},
		{"from the equator to the pole", LonLat{33, 0}, LonLat{-70, 90}, 10001965.729},
		{"from pole to pole", LonLat{0, -90}, LonLat{0, 90}, 20003931.4586},
		{"a degree along the equator", LonLat{10, 0}, LonLat{11, 0}, 111319.4908},
		{"opposite on the equator, over the pole", LonLat{0, 0}, LonLat{180, 0}, 20003931.4586},
		{"from a place to itself", LonLat{7, 47}, LonLat{7, 47}, 0},
		{"over the antimeridian", LonLat{179.5, 0}, LonLat{-179.5, 0}, 111319.4908},
		{"a whole turn is no way", LonLat{-180, 60}, LonLat{180, 60}, 0},
	} {
		for _, ends := range [][2]LonLat{{c.a, c.b}, {c.b, c.a}, {{c.a.Lon, -c.a.Lat}, {c.b.Lon, -c.b.Lat}}} {
			if got := Distance(ends[0], ends[1]); math.Abs(got-c.want) > 0.001 {
				t.Errorf("%s, %v: got %.4f m, want %.4f m", c.name, ends, got, c.want)
			}
		}
	}
}

func FuzzDistancesAreNearThoseOnASphere(f *testing.F) {
	f.Add(10.0, 20.0, 30.0, 40.0)
	f.Add(0.0, 0.0, 180.0, 0.0)
	f.Add(-179.0, 89.0, 179.0, -89.0)
	f.Fuzz(func(t *testing.T, lon1, lat1, lon2, lat2 float64) {
		a, b := LonLat{math.Mod(lon1, 360), math.Mod(lat1, 90)}, LonLat{math.Mod(lon2, 360), math.Mod(lat2, 90)}
		if math.IsNaN(a.Lon + a.Lat + b.Lon + b.Lat) {
			return
		}
		got, round := Distance(a, b), Angle(a, b)*6371008.8
		if math.Abs(got-round) > 0.006*round+0.01 || got != Distance(b, a) && math.Abs(got-Distance(b, a)) > 0.001 {
			t.Errorf("from %v to %v it is %v m, and %v m back; on a sphere %v m", a, b, got, Distance(b, a), round)
		}
	})
}

func BenchmarkDistance(b *testing.B) {
	for b.Loop() {
		Distance(LonLat{-73.8, 40.6}, LonLat{-0.5, 51.6})
	}
}

// places are positions all over the globe.
func places(n int) []LonLat {
	r := rand.New(rand.NewPCG(3, 4))
	all := make([]LonLat, n)
	for i := range all {
		all[i] = LonLat{r.Float64()*359.8 - 179.9, math.Asin(r.Float64()*1.998-0.999) / degree}
	}
	return all
}
