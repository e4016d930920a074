package basemap

import (
	"bytes"
	"compress/gzip"
	"math/rand/v2"
	"testing"
)

var levels = map[string]Level{"1:110 million": Coarse, "1:50 million": Middle, "1:10 million": Fine}

func TestTheCountriesOfTheSamplesAreThereAtEveryLevel(t *testing.T) {
	for name, level := range levels {
		names, atlas := map[string][2]string{}, At(level)
		for _, c := range atlas.Countries {
			names[c.Code] = [2]string{c.Name("en"), c.Name("fr")}
			for i := range c.Polygons {
				if ring := atlas.Outline(nil, &c.Polygons[i], Everywhere, 0); len(ring) < 4 || ring[0] != ring[len(ring)-1] {
					t.Errorf("%s: %s has a ring of %d points that does not close", name, c.English, len(ring))
				}
			}
		}
		for code, want := range map[string][2]string{
			"KP": {"North Korea", "Corée du Nord"}, "SG": {"Singapore", "Singapour"}, "CN": {"China", "Chine"}, "VN": {"Vietnam", "Vietnam"},
		} {
			if got := names[code]; got != want {
				t.Errorf("%s: %s is %q, want %q", name, code, got, want)
			}
		}
		for _, c := range Countries() {
			if _, ok := names[c.Code]; !ok {
				t.Errorf("%s: there is no %s", name, c.English)
			}
		}
	}
}

func TestACountryWithinAnotherComesBehindIt(t *testing.T) {
	for name, level := range levels {
		number := map[string]int{}
		for i, c := range At(level).Countries {
			number[c.Code] = i
		}
		for _, pair := range [][2]string{{"ZA", "LS"}, {"IT", "VA"}, {"IT", "SM"}, {"FR", "MC"}, {"MY", "BN"}} {
			if number[pair[0]] > number[pair[1]] {
				t.Errorf("%s: %s comes behind %s, which would be under it", name, pair[0], pair[1])
			}
		}
	}
}

func TestWhatLiesWhereAtTheFineLevel(t *testing.T) {
	country := func(at LonLat) string {
		code, atlas := "", At(Fine)
		for _, c := range atlas.Countries {
			for i := range c.Polygons {
				if c.Polygons[i].Overlaps(Window{at[0], at[0], at[1], at[1]}) && holds(atlas.Outline(nil, &c.Polygons[i], Everywhere, 0), at) {
					code = c.Code
				}
			}
		}
		return code
	}
	for want, at := range map[string]LonLat{"SG": {103.82, 1.35}, "MY": {103.75, 1.49}, "KR": {126.53, 33.38}, "SM": {12.46, 43.94}, "LS": {28.2, -29.6}, "FJ": {179.3, -16.6}, "": {103.8, 1.0}} {
		if got := country(at); got != want {
			t.Errorf("at %v lies %q, want %q", at, got, want)
		}
	}
}

func TestLakesAreWhereTheyAre(t *testing.T) {
	for name, level := range levels {
		lake := func(at LonLat) bool {
			for i := range At(level).Lakes {
				if holds(At(level).Outline(nil, &At(level).Lakes[i], Everywhere, 0), at) {
					return true
				}
			}
			return false
		}
		for at, want := range map[LonLat]bool{{33, -1}: true, {107.6, 53.0}: true, {-87.5, 47.6}: true, {31, 61}: true, {100, 45}: false, {2.3, 48.8}: false} {
			if got := lake(at); got != want {
				t.Errorf("%s: at %v a lake is %t, want %t", name, at, got, want)
			}
		}
	}
}

// What is seen through a window is the land as it is, however little of the rest is kept.
func TestAnOutlineThroughAWindowIsRightWithinIt(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 50))
	for name, level := range levels {
		atlas, less := At(level), false
		for range 60 {
			w := Window{West: r.Float64()*360 - 180, South: r.Float64()*160 - 80}
			w.East, w.North = w.West+r.Float64()*30, w.South+r.Float64()*10
			for _, c := range atlas.Countries {
				for i := range c.Polygons {
					p := &c.Polygons[i]
					if !p.Overlaps(w) {
						continue
					}
					all, few := atlas.Outline(nil, p, Everywhere, 0), atlas.Outline(nil, p, w, 0)
					less = less || len(few) < len(all)
					for range 20 {
						at := LonLat{w.West + r.Float64()*(w.East-w.West), w.South + r.Float64()*(w.North-w.South)}
						if got, want := holds(few, at), holds(all, at); got != want {
							t.Fatalf("%s: through %v, %v lies in %s: %t, want %t", name, w, at, c.English, got, want)
						}
					}
				}
			}
		}
		if !less {
			t.Errorf("%s: nothing was left out", name)
		}
	}
}

// A polygon that is told not to reach into a window has no point there.
func TestAPolygonOverlapsTheWindowsOfItsPoints(t *testing.T) {
	for name, level := range levels {
		atlas := At(level)
		for _, c := range atlas.Countries {
			for i := range c.Polygons {
				for _, at := range atlas.Outline(nil, &c.Polygons[i], Everywhere, 2) {
					for _, turn := range [...]float64{-360, 0, 360} {
						if w := (Window{at[0] + turn, at[0] + turn + 0.1, at[1], at[1] + 0.1}); !c.Polygons[i].Overlaps(w) {
							t.Fatalf("%s: %s has a point at %v and does not overlap %v", name, c.English, at, w)
						}
					}
				}
			}
		}
	}
}

// holds tells whether a position lies within a ring of longitudes that may be unrolled.
func holds(ring []LonLat, at LonLat) bool {
	within := false
	a := LonLat{ring[0][0], ring[0][1]}
	lons := []float64{a[0]}
	for _, b := range ring[1:] {
		lon := lons[len(lons)-1] + flat(LonLat{b[0], 0}, lons[len(lons)-1])[0]
		lons = append(lons, lon)
	}
	if turned := lons[len(lons)-1] - lons[0]; turned > 180 || turned < -180 {
		pole := -90.0
		ring = append(append([]LonLat{}, ring...), LonLat{0, pole}, LonLat{0, pole})
		lons = append(lons, lons[len(lons)-1], lons[0])
	}
	for _, turn := range [...]float64{-720, -360, 0, 360, 720} {
		for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
			if (ring[i][1] > at[1]) != (ring[j][1] > at[1]) && at[0]+turn < lons[j]+(at[1]-ring[j][1])/(ring[i][1]-ring[j][1])*(lons[i]-lons[j]) {
				within = !within
			}
		}
	}
	return within
}

func TestTheHeartOfACountryLiesInIt(t *testing.T) {
	for code, near := range map[string]LonLat{"RU": {97, 61}, "CN": {103, 36}, "FR": {2.4, 46.6}, "US": {-99, 39}, "FJ": {178, -17.8}, "NZ": {171, -43}} {
		got, ok := Heart(code)
		if far := max(got[0]-near[0], near[0]-got[0], got[1]-near[1], near[1]-got[1]); !ok || far > 5 {
			t.Errorf("the heart of %s is %v, %t, want near %v", code, got, ok, near)
		}
	}
	if got, _ := Heart("AQ"); got[1] > -70 {
		t.Errorf("the heart of Antarctica is %v", got)
	}
	if got, ok := Heart(""); ok {
		t.Errorf("no country has its heart at %v", got)
	}
}

func TestTheThreeLevelsTakeLessThanTheirBudget(t *testing.T) {
	const budget = 1_200_000 // README.md states it
	if got := len(coarse) + len(middle) + len(fine); got > budget {
		t.Errorf("the land takes %d bytes, more than %d", got, budget)
	}
}

func TestALandThatIsCutShortIsAnError(t *testing.T) {
	z, err := gzip.NewReader(bytes.NewReader(coarse))
	if err != nil {
		t.Fatal(err)
	}
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(z); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 7, 32, 40, 5000, 60_000, raw.Len() - 1} {
		var cut bytes.Buffer
		w := gzip.NewWriter(&cut)
		_, _ = w.Write(raw.Bytes()[:min(n, raw.Len()-1)]) // to memory
		_ = w.Close()
		if a, err := unpack(cut.Bytes()); err == nil || a != nil {
			t.Errorf("the first %d bytes of %d are read", n, raw.Len())
		}
	}
	if _, err := unpack([]byte("land")); err == nil {
		t.Error("what is not packed is read")
	}
}

func BenchmarkUnpackFine(b *testing.B) {
	for b.Loop() {
		if _, err := unpack(fine); err != nil {
			b.Fatal(err)
		}
	}
}
