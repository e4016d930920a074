package state

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// areaField stands before the corners of an area in a filter.
const areaField = "in:"

// AreaChosen keeps the events whose places lie in an area, in place of one that was chosen
// before.
type AreaChosen struct {
	Ring []geo.LonLat
	Over page.Layout // on whose map it was drawn, which stays where it is
}

func (a AreaChosen) apply(m Model) (Model, []Effect) {
	m.Drawing = nil
	if a.Over.Camera.Scale != 0 {
		m.Camera = a.Over.Camera
	}
	return then(m, Filtered{joined(withoutArea(m.want().Filter), areaTerm(a.Ring))})
}

// areaTerm writes an area as a term of a filter: "in:10.1,49;11,49;11,50.5".
func areaTerm(ring []geo.LonLat) string {
	ring = simplified(ring)
	decimals := decimalsOf(ring)
	corners := make([]string, len(ring))
	for i, at := range ring {
		corners[i] = degrees(at.Lon, decimals) + "," + degrees(at.Lat, decimals)
	}
	return areaField + strings.Join(corners, ";")
}

// degrees writes a number without noughts at its end.
func degrees(n float64, decimals int) string {
	text := strconv.FormatFloat(n, 'f', decimals, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if text == "-0" {
		return "0"
	}
	return text
}

// extent returns how far a ring reaches at most, in degrees, the shorter way around the
// globe.
func extent(ring []geo.LonLat) float64 {
	west, east, south, north := 0.0, 0.0, 90.0, -90.0
	for _, at := range ring {
		lon := turned(at.Lon - ring[0].Lon)
		west, east = min(west, lon), max(east, lon)
		south, north = min(south, at.Lat), max(north, at.Lat)
	}
	return max(east-west, north-south)
}

// decimalsOf returns how many decimals tell a thousandth of a ring's extent.
func decimalsOf(ring []geo.LonLat) int {
	return min(max(int(math.Ceil(3-math.Log10(max(extent(ring), 1e-9)))), 1), 6)
}

// blunt is by which part of its extent a ring may be simplified, so that its term can be
// read.
const blunt = 0.008

// simplified returns a ring without the corners that nobody would miss, three at least.
func simplified(ring []geo.LonLat) []geo.LonLat {
	if len(ring) <= 4 {
		return ring
	}
	keep := make([]bool, len(ring))
	half := len(ring) / 2
	keep[0], keep[half] = true, true
	reach := blunt * extent(ring)
	away := func(at, from, to int) float64 { return off(ring[at], ring[from], ring[to%len(ring)]) }
	scene.Thin(keep, 0, half, reach, away)
	scene.Thin(keep, half, len(ring), reach, away)
	var kept []geo.LonLat
	for i, at := range ring {
		if keep[i] {
			kept = append(kept, at)
		}
	}
	if len(kept) < 3 {
		return ring
	}
	return kept
}

// off returns how far a position lies from the straight way between two others on a map of
// longitude and latitude, in degrees; ways lead the shorter way around the globe.
func off(at, a, b geo.LonLat) float64 {
	x, y := turned(b.Lon-a.Lon), b.Lat-a.Lat
	px, py := turned(at.Lon-a.Lon), at.Lat-a.Lat
	part := 0.0
	if length := x*x + y*y; length > 0 {
		part = min(max((px*x+py*y)/length, 0), 1)
	}
	return math.Hypot(px-part*x, py-part*y)
}

// turned returns a difference of longitudes the shorter way around.
func turned(degrees float64) float64 {
	return math.Mod(math.Mod(degrees+180, 360)+360, 360) - 180
}

// withoutArea returns a filter without the terms that choose an area.
func withoutArea(filter string) string {
	var kept []string
	for _, term := range terms(filter) {
		if !strings.HasPrefix(term, areaField) {
			kept = append(kept, term)
		}
	}
	return strings.Join(kept, " ")
}

// lessLastBrush returns a filter without the brush that was drawn last, on time or on the map; as it
// is where it has none.
func (m Model) lessLastBrush(filter string) string {
	all := terms(filter)
	for _, term := range slices.Backward(all) {
		if strings.HasPrefix(term, areaField) {
			return withoutArea(filter)
		}
		if _, brush := view.Split(term, m.Zone); !brush.Empty() {
			return m.rest(filter)
		}
	}
	return filter
}

// terms returns the terms of a filter; blanks between quotation marks part none.
func terms(filter string) []string {
	quoted := false
	return strings.FieldsFunc(filter, func(r rune) bool {
		quoted = quoted != (r == '"')
		return r == ' ' && !quoted
	})
}

// joined returns a filter for which a term holds, too. An "or" binds less than terms side by
// side do, so what has one outside of all parentheses is put into some.
func joined(filter, term string) string {
	depth := 0
	for _, one := range terms(filter) {
		if depth == 0 && alternatives[strings.ToLower(one)] {
			filter = "(" + filter + ")"
			break
		}
		if !strings.HasPrefix(one, `"`) {
			depth += strings.Count(one, "(") - strings.Count(one, ")")
		}
	}
	return strings.TrimSpace(filter + " " + term)
}

// alternatives are the words between terms of which one must hold.
var alternatives = map[string]bool{"or": true, "|": true, "||": true}
