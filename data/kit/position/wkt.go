package position

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// depths is how deep in brackets the rings of a shape of well-known text stand (OGC 06-103r4, 7).
var depths = map[string]int{"POLYGON": 2, "MULTIPOLYGON": 3}

// shapeOf returns how deep the rings of an area stand in a text, 0 where it is none.
func shapeOf(text string) int {
	head, _, ok := strings.Cut(text, "(")
	if !ok {
		return 0
	}
	if i := strings.LastIndexAny(head, ";>"); i >= 0 {
		head = head[i+1:] // behind SRID=4326; or <…/CRS84>
	}
	kind, _, _ := strings.Cut(strings.ToUpper(strings.TrimSpace(head)), " ") // before Z or M
	return depths[kind]
}

// IsOutline tells whether a text is meant as the outline of an area.
func IsOutline(text string) bool { return shapeOf(text) > 0 }

// Outline reads the outline of an area from well-known text: the outer ring of each polygon,
// without its holes. A ring does not repeat its first position.
func Outline(text string) ([][]timeline.LonLat, error) {
	deep := shapeOf(text)
	depth, from, fresh := 0, 0, true // fresh: the next ring is the first of its polygon
	var all [][]timeline.LonLat
	for i := range len(text) {
		switch text[i] {
		case '(':
			if depth++; depth == deep-1 {
				fresh = true
			}
			from = i + 1
		case ')':
			if depth == deep && fresh {
				ring, err := ringOf(text[from:i])
				if err != nil {
					return nil, err
				}
				all, fresh = append(all, ring), false
			}
			depth--
		}
	}
	if deep == 0 || depth != 0 || len(all) == 0 {
		return nil, message.Error("%q is no outline of an area; write POLYGON ((105.8 21, 106 21, 106 21.2, 105.8 21))", cut(text))
	}
	return all, nil
}

// cut shortens a text that is told in an error.
func cut(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

// ringOf reads a ring: longitude and latitude of each position, and perhaps its height.
func ringOf(text string) (ring []timeline.LonLat, err error) {
	for _, one := range strings.Split(text, ",") {
		parts := strings.Fields(one)
		if len(parts) < 2 {
			return nil, message.Error("%q is no position; write longitude and latitude such as 105.8 21", cut(strings.TrimSpace(one)))
		}
		at, err := Parse(parts[1], parts[0])
		if err != nil {
			return nil, err
		}
		ring = append(ring, *at)
	}
	return Ring(ring)
}

// Ring returns a ring that does not repeat its first position; one of fewer than three is none.
func Ring(ring []timeline.LonLat) ([]timeline.LonLat, error) {
	if n := len(ring); n > 1 && ring[0] == ring[n-1] {
		ring = ring[:n-1]
	}
	if len(ring) < 3 {
		return nil, message.Error("an outline of %d {position|positions} bounds no area; three are the least", len(ring))
	}
	return ring, nil
}

// WKT writes the outline of an area as well-known text, "" for none.
func WKT(outline [][]timeline.LonLat) string {
	if len(outline) == 0 {
		return ""
	}
	var b strings.Builder
	open, end := "POLYGON (", ")"
	if len(outline) > 1 {
		open, end = "MULTIPOLYGON ((", "))"
	}
	b.WriteString(open)
	for i, ring := range outline {
		if i > 0 {
			b.WriteString("), (")
		}
		for k := range len(ring) + 1 {
			b.WriteString([2]string{"(", ", "}[min(k, 1)])
			at := ring[k%len(ring)]
			b.WriteString(strconv.FormatFloat(at.Lon, 'f', -1, 64) + " " + strconv.FormatFloat(at.Lat, 'f', -1, 64))
		}
		b.WriteByte(')')
	}
	b.WriteString(end)
	return b.String()
}

// Middle returns the middle of the box about the outline of an area, the shorter way around the
// globe; nil for none.
func Middle(outline [][]timeline.LonLat) *timeline.LonLat {
	all := slices.Concat(outline...)
	if len(all) == 0 {
		return nil
	}
	first := all[0]
	west, east, south, north := 0.0, 0.0, first.Lat, first.Lat
	for _, p := range all {
		x := math.Remainder(p.Lon-first.Lon, 360)
		west, east, south, north = min(west, x), max(east, x), min(south, p.Lat), max(north, p.Lat)
	}
	return &timeline.LonLat{Lon: math.Remainder(first.Lon+(west+east)/2, 360), Lat: (south + north) / 2}
}
