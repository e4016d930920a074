// Package basemap holds the countries of the world at three levels of detail: their
// shapes, codes and names, and lakes. README.md beside the data says where they come from.
package basemap

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"dateline/assets/translations"
)

// A LonLat is a longitude and a latitude in degrees.
type LonLat [2]float64

// A Level is how closely the land is drawn.
type Level uint8

// The levels, by the scales for which Natural Earth drew them.
const (
	Coarse Level = iota // 1:110 million
	Middle              // 1:50 million
	Fine                // 1:10 million
)

// An Atlas is the land of the world at a level. Nobody changes it.
type Atlas struct {
	Countries []Country // the largest first, so that one within another is drawn upon it
	Lakes     []Polygon

	arcs             []arc
	scale, translate LonLat
}

// A Country is a country with its polygons.
type Country struct {
	Code     string // ISO 3166-1 alpha-2, empty for areas that have none
	English  string
	french   string // as the file has it
	Polygons []Polygon
}

// Name returns the country's name in a language, or in English.
func (c Country) Name(lang string) string {
	return named(lang, "country "+cmp.Or(c.Code, c.English), c.English)
}

// Names returns what the country is called: in English, as the file has it in French, and in
// every language that has a name for it.
func (c Country) Names() []string {
	all := []string{c.English, c.french}
	for _, lang := range translations.Languages() {
		if name := c.Name(lang); !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// named returns what a language has for a key; else another name.
func named(lang, key, other string) string {
	if name := translations.Keys(lang)[key]; name != "" {
		return name
	}
	return other
}

// A Polygon is a closed ring about a part of a country, with its holes behind it.
type Polygon struct {
	rings [][]int32
	box   Window
}

// Overlaps tells whether any of the polygon may lie in a window.
func (p *Polygon) Overlaps(w Window) bool { return p.box.overlaps(w) }

// atlases are the levels, each unpacked when it is first asked for.
var atlases = [...]func() *Atlas{
	sync.OnceValue(func() *Atlas { return mustUnpack(coarse) }),
	sync.OnceValue(func() *Atlas { return mustUnpack(middle) }),
	sync.OnceValue(func() *Atlas { return mustUnpack(fine) }),
}

// At returns the land at a level.
func At(level Level) *Atlas { return atlases[level]() }

// Countries returns every country, for its code and names; callers do not change them.
func Countries() []Country { return At(Middle).Countries }

// Heart returns the middle of the largest part of a country by its code, in degrees;
// false where there is none.
func Heart(code string) (LonLat, bool) {
	one, ok := hearts()[code]
	return one.at, ok && code != ""
}

// Breadth returns the side of the square that is as large as the largest part of a country, in
// degrees of a great circle; 0 where there is no such country.
func Breadth(code string) float64 { return math.Sqrt(max(0, hearts()[code].area)) }

// A heart is the middle of the largest part of a country, and the area of that part.
type heart struct {
	at   LonLat
	area float64 // in square degrees
}

// hearts are those of all countries, made once.
var hearts = sync.OnceValue(func() map[string]heart {
	all := map[string]heart{}
	atlas := At(Middle)
	for _, c := range atlas.Countries {
		largest := heart{area: -1}
		for i := range c.Polygons {
			if middle, area := centroid(atlas.Outline(nil, &c.Polygons[i], Everywhere, 0)); area > largest.area {
				largest = heart{middle, area}
			}
		}
		all[c.Code] = largest
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
