package position

import (
	"fmt"
	"testing"
)

func TestAnglesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"43.12", "43.1200"},
		{"-84.4", "-84.4000"},
		{"59°12'07.7\"N", "59.2021"},
		{"2°15'39.6\"W", "-2.2610"},
		{"59°12’7.7’’N", "59.2021"},
		{"02 15’39.6’’W", "-2.2610"},
		{"41.407694N", "41.4077"},
		{"084.423753W", "-84.4238"},
		{"N41.407694", "41.4077"},
		{"W84.423753", "-84.4238"},
		{"41° 24.5' N", "41.4083"},
		{"41 24 27.7 N", "41.4077"},
		{"41,407694", "41.4077"},
		{"−84.4", "-84.4000"},
		{"48° 51′ 24″ N", "48.8567"},
		{"2 W", "-2.0000"},
		{"north", "!"},
		{"41°75'N", "!"},
		{"", "!"},
		{"N 41 S", "!"},
	} {
		f, err := Degrees(c.text)
		got := fmt.Sprintf("%.4f", f)
		if err != nil {
			got = "!"
		}
		if got != c.want {
			t.Errorf("%q reads as %s (%v), want %s", c.text, got, err, c.want)
		}
	}
}

func TestAPositionInOneTextIsRead(t *testing.T) {
	for text, want := range map[string]string{
		"41.4, -84.4": "41.4000 -84.4000", "Point(-84.4 41.4)": "41.4000 -84.4000", "POINT (-84.4 41.4)": "41.4000 -84.4000", "41.4 -84.4": "41.4000 -84.4000",
		"geo:41.4,-84.4": "41.4000 -84.4000", "41°24'N 84°24'W": "41.4000 -84.4000", "41,4; -84,4": "41.4000 -84.4000", "N41.4 W84.4": "41.4000 -84.4000", "(41.4, -84.4)": "41.4000 -84.4000",
		"Paris, Texas": "", "Route 66, exit 12": "", "POINT": "", "12": "", "POINT EMPTY": "",
	} {
		lat, lon, ok := Both(text)
		got := ""
		if ok {
			p, err := Parse(lat, lon)
			if err != nil {
				t.Errorf("%q: %v", text, err)
				continue
			}
			got = fmt.Sprintf("%.4f %.4f", p.Lat, p.Lon)
		}
		if got != want {
			t.Errorf("%q reads as %q, want %q", text, got, want)
		}
	}
}

func TestARadiusIsReadInKilometres(t *testing.T) {
	for text, want := range map[string]float64{"40": 40, " 2,5 ": 2.5, "0": 0, "20015": 20015, "-1": -1, "20016": -1, "far": -1, "": -1, "NaN": -1} {
		got, err := Radius(text)
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("%q is %v (%v), want %v", text, got, err, want)
		}
	}
}
