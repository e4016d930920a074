package basemap

import "testing"

func TestTheCountriesOfTheSamplesAreThere(t *testing.T) {
	names := map[string][2]string{}
	for _, c := range Countries() {
		names[c.Code] = [2]string{c.Name("en"), c.Name("fr")}
		for _, polygon := range c.Polygons {
			for _, ring := range polygon {
				if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
					t.Errorf("%s has a ring of %d points that does not close", c.English, len(ring))
				}
			}
		}
	}
	for code, want := range map[string][2]string{
		"KP": {"North Korea", "Corée du Nord"}, "SG": {"Singapore", "Singapour"}, "CN": {"China", "Chine"}, "VN": {"Vietnam", "Vietnam"},
	} {
		if got := names[code]; got != want {
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
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
