package geo

import (
	"math"
	"testing"
)

func TestTheEdgeOfADiscIsAsFarFromItsMiddleEverywhere(t *testing.T) {
	for _, d := range []Disc{
		{LonLat{Lon: 13, Lat: 52}, 40_000}, {LonLat{Lon: 179, Lat: -20}, 1_500_000}, {LonLat{Lat: 89}, 500_000}, {LonLat{Lon: -60, Lat: -90}, 10_000}, {LonLat{Lon: 1, Lat: 2}, 15_000_000},
	} {
		ring := d.Ring()
		if len(ring) != 72 {
			t.Errorf("%v has %d corners, want 72", d, len(ring))
		}
		for i, at := range ring {
			if got := ball * Angle(d.Middle, at); math.Abs(got-d.Reach) > 1 {
				t.Errorf("corner %d of %v lies %v m away, want %v", i, d, got, d.Reach)
			}
		}
		first := ring[0]
		if d.Middle.Lat < 80 && d.Middle.Lat > -80 && d.Reach < 2e6 && (first.Lat <= d.Middle.Lat || math.Abs(first.Lon-d.Middle.Lon) > 1e-6) {
			t.Errorf("the first corner of %v is %v, want one to the north", d, first)
		}
	}
}
