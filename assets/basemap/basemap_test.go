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
