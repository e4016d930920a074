// Package basemap holds the countries of the world: their shapes, codes and
// names. README.md beside the data says where they come from.
package basemap

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"fmt"
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
			rings := make([][]LonLat, len(polygon))
			for k, ring := range polygon {
				rings[k] = stitch(arcs, ring)
			}
			all[i].Polygons = append(all[i].Polygons, rings)
		}
	}
	return all, nil
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
