// Package basemap holds the countries of the world: their shapes, codes and
// names. README.md beside the data says where they come from.
package basemap

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sync"
)

//go:embed basemap.json.gz
var packed []byte

// A LonLat is a longitude and a latitude in degrees.
type LonLat [2]float64

// A Country is a country with its polygons; the first ring of a polygon is its
// outline, the others are holes.
type Country struct {
	Code     string // ISO 3166-1 alpha-2, empty for areas that have none
	English  string
	French   string
	Polygons [][][]LonLat
}

// Name returns the country's name in "fr", or in English.
func (c Country) Name(lang string) string {
	if lang == "fr" {
		return c.French
	}
	return c.English
}

// Countries returns every country; callers do not change them.
var Countries = sync.OnceValue(func() []Country {
	all, err := unpack(packed)
	if err != nil {
		// The data is embedded and a test reads it: this is a broken build.
		panic(fmt.Sprintf("basemap: %v", err))
	}
	return all
})

// Heart returns the middle of the largest part of a country by its code, in degrees;
// false where there is none.
func Heart(code string) (LonLat, bool) {
	at, ok := hearts()[code]
	return at, ok && code != ""
}

// hearts are the middles of countries, made once.
var hearts = sync.OnceValue(func() map[string]LonLat {
	all := map[string]LonLat{}
	for _, c := range Countries() {
		largest := -1.0
		for _, polygon := range c.Polygons {
			if middle, area := centroid(polygon[0]); area > largest {
				largest, all[c.Code] = area, middle
			}
		}
	}
	return all
})

// centroid returns the centre of gravity of a ring and its area, on a plane where the
// parallels have their true lengths, so that the north does not weigh too much.
func centroid(ring []LonLat) (LonLat, float64) {
	var x, y, twice float64
	lon := ring[0][0]
	for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
		a, b := flat(ring[j], lon), flat(ring[i], lon)
		cross := a[0]*b[1] - b[0]*a[1]
		twice += cross
		x += (a[0] + b[0]) * cross
		y += (a[1] + b[1]) * cross
	}
	if twice == 0 {
		return ring[0], 0
	}
	x, y = x/(3*twice), y/(3*twice)
	return LonLat{math.Mod(x/math.Cos(y*math.Pi/180)+lon+540, 360) - 180, y}, math.Abs(twice / 2)
}

// flat is a position on that plane, its longitude counted from another the shorter
// way round.
func flat(at LonLat, lon float64) LonLat {
	return LonLat{(math.Mod(at[0]-lon+540, 360) - 180) * math.Cos(at[1]*math.Pi/180), at[1]}
}

// topology is the packed file: TopoJSON's arcs and transform, with our fields.
type topology struct {
	Scale, Translate [2]float64
	Arcs             [][][2]int32
	Countries        []struct {
		Code, En, Fr string
		Polygons     [][][]int
	}
}

func unpack(packed []byte) ([]Country, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	var t topology
	if err := json.NewDecoder(z).Decode(&t); err != nil {
		return nil, fmt.Errorf("reading: %w", err)
	}
	arcs := make([][]LonLat, len(t.Arcs))
	for i, arc := range t.Arcs {
		x, y := int32(0), int32(0)
		for _, step := range arc {
			x, y = x+step[0], y+step[1]
			arcs[i] = append(arcs[i], LonLat{float64(x)*t.Scale[0] + t.Translate[0], float64(y)*t.Scale[1] + t.Translate[1]})
		}
	}
	all := make([]Country, len(t.Countries))
	for i, c := range t.Countries {
		all[i] = Country{Code: c.Code, English: c.En, French: c.Fr}
		for _, polygon := range c.Polygons {
			var rings [][]LonLat
			for _, ring := range polygon {
				// Antarctica has a ring of no extent about the pole, which is no outline.
				if r := stitch(arcs, ring); !atPole(r) {
					rings = append(rings, r)
				}
			}
			all[i].Polygons = append(all[i].Polygons, rings)
		}
	}
	return all, nil
}

// atPole tells whether all of a ring lies at the South Pole.
func atPole(ring []LonLat) bool {
	return !slices.ContainsFunc(ring, func(at LonLat) bool { return at[1] > -89.9 })
}

// stitch joins arcs to a ring; ~i is arc i backwards. Where two arcs meet they
// share a point.
func stitch(arcs [][]LonLat, ring []int) []LonLat {
	var points []LonLat
	for _, i := range ring {
		arc, backwards := i, false
		if i < 0 {
			arc, backwards = ^i, true
		}
		n := len(arcs[arc])
		for k := range n {
			if k == 0 && len(points) > 0 {
				continue
			}
			if backwards {
				points = append(points, arcs[arc][n-1-k])
			} else {
				points = append(points, arcs[arc][k])
			}
		}
	}
	return points
}
