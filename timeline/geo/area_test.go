package geo

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestAnAreaHoldsWhatLiesBetweenItsCorners(t *testing.T) {
	for _, c := range []struct {
		name    string
		corners []LonLat
		in, out []LonLat
	}{
		{"a rectangle of two corners", []LonLat{{10, 40}, {20, 50}}, []LonLat{{15, 45}, {10, 40}, {20, 50}, {375, 45}}, []LonLat{{9.9, 45}, {15, 50.1}, {-15, 45}}},
		{"its corners in the other order", []LonLat{{20, 40}, {10, 50}}, []LonLat{{15, 45}}, []LonLat{{9, 45}, {21, 45}, {-170, 45}}},
		{"a rectangle over the antimeridian", []LonLat{{170, 50}, {-170, 40}}, []LonLat{{175, 45}, {180, 45}, {-180, 45}, {-175, 45}}, []LonLat{{169, 45}, {-169, 45}, {0, 45}}},
		{"all of the globe", []LonLat{{-180, -90}, {180, 90}}, []LonLat{{0, 0}, {180, 90}, {-180, -90}, {179, 1}}, nil},
		{"more than half of the globe", []LonLat{{-170, 0}, {170, 10}}, []LonLat{{0, 5}, {170, 5}}, []LonLat{{175, 5}, {180, 5}}},
		{"a triangle", []LonLat{{0, 0}, {10, 0}, {0, 10}}, []LonLat{{1, 1}, {5, 5}, {0, 5}, {0, 0}}, []LonLat{{5.1, 5.1}, {-1, 1}, {11, 0}}},
		{"a triangle over the antimeridian", []LonLat{{175, 0}, {-175, 0}, {180, 10}}, []LonLat{{180, 5}, {-180, 5}, {-176, 0.5}, {176, 0.5}}, []LonLat{{0, 5}, {-175, 5}, {174, 0}}},
		{"a horseshoe, but not its mouth", []LonLat{{0, 0}, {9, 0}, {9, 9}, {6, 9}, {6, 3}, {3, 3}, {3, 9}, {0, 9}}, []LonLat{{1, 8}, {8, 8}, {5, 1}}, []LonLat{{4, 8}, {4, 4}}},
		{"all of the globe by four corners", []LonLat{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}}, []LonLat{{0, 0}, {180, 0}, {-180, 10}}, nil},
		{"about the North Pole", []LonLat{{0, 60}, {90, 60}, {180, 60}, {-90, 60}}, []LonLat{{45, 61}, {-135, 89}, {0, 90}, {-45, 70}}, []LonLat{{45, 59}, {0, -70}}},
		{"about the South Pole, westwards", []LonLat{{0, -60}, {-90, -60}, {180, -60}, {90, -60}}, []LonLat{{45, -61}, {-135, -89}}, []LonLat{{45, -59}, {0, 70}}},
		{"of one corner there is no area", []LonLat{{0, 0}}, nil, []LonLat{{0, 0}}},
		{"of none either", nil, nil, []LonLat{{0, 0}}},
	} {
		p := NewPolygon(c.corners)
		for want, all := range map[bool][]LonLat{true: c.in, false: c.out} {
			for _, at := range all {
				if got := p.Contains(at); got != want {
					t.Errorf("%s: holds %v: %v, want %v", c.name, at, got, want)
				}
			}
		}
	}
}

// A polygon with the corners of a rectangle is that rectangle, wherever it lies.
func TestARectangleIsThePolygonOfItsFourCorners(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 1))
	for range 3000 {
		west, south := math.Floor(r.Float64()*360)-180, math.Floor(r.Float64()*160)-80
		wide, high := 1+math.Floor(r.Float64()*170), 1+math.Floor(r.Float64()*10)
		a, b := LonLat{west, south}, LonLat{wrap(west + wide), south + high}
		box := NewPolygon([]LonLat{a, b})
		ring := NewPolygon([]LonLat{a, {b.Lon, a.Lat}, b, {a.Lon, b.Lat}})
		for range 20 {
			at := LonLat{math.Floor(r.Float64()*360) - 180, south - 2 + math.Floor(r.Float64()*(high+4))}
			want := at.Lat >= south && at.Lat <= south+high && math.Mod(at.Lon-west+720, 360) <= wide
			if got, ringed := box.Contains(at), ring.Contains(at); got != want || ringed != want {
				t.Fatalf("from %v to %v: %v is in the rectangle %v, in the polygon %v, want %v", a, b, at, got, ringed, want)
			}
		}
	}
}

// A disc holds what its distance says, also where a ball would tell otherwise.
func TestADiscHoldsWhatIsNear(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 2))
	for range 2000 {
		a := LonLat{r.Float64()*360 - 180, r.Float64()*180 - 90}
		b := LonLat{r.Float64()*360 - 180, r.Float64()*180 - 90}
		far := Distance(a, b)
		for part, want := range map[float64]bool{0.9: false, 0.9999: false, 1.0001: true, 1.1: true} {
			if got := (Disc{a, far * part}).Contains(b); got != want {
				t.Fatalf("%v lies %.0f m from %v: within %v of that is %v, want %v", b, far, a, part, got, want)
			}
		}
	}
}
