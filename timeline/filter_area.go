package timeline

import (
	"strconv"
	"strings"

	"dateline/timeline/edtf"
	"dateline/timeline/geo"
)

// An area is a part of the globe that a term names.
type area interface{ Contains(LonLat) bool }

// readCorners reads the corners of a polygon, or two of a rectangle.
func readCorners(c *condition) fault {
	right := fault{want: "write corners, longitude first: in:125,33;132,39 is a rectangle, three or more are a polygon"}
	var corners []LonLat
	for one := range strings.SplitSeq(strings.TrimSuffix(c.Values[0], ";"), ";") {
		lon, lat, _ := strings.Cut(one, ",")
		at, wrong := readLonLat(lon, lat)
		if wrong != (fault{}) {
			return fault{wrong.problem, right.want}
		}
		corners = append(corners, at)
	}
	if len(corners) < 2 {
		return fault{problem: "has one corner, which bounds nothing", want: right.want}
	}
	c.area, c.corners = geo.NewPolygon(corners), corners
	return fault{}
}

// metres are the units of a distance; the longer stand first, for each ends in an m or an i.
var metres = []struct {
	unit string
	of   float64
}{{"km", 1000}, {"mi", 1609.344}, {"m", 1}}

// readDisc reads a position and how far from it.
func readDisc(c *condition) fault {
	right := fault{want: "write longitude, latitude and how far: near:131.9,43.1,500km"}
	parts := strings.Split(c.Values[0], ",")
	if len(parts) != 3 {
		return fault{problem: "is no position and distance", want: right.want}
	}
	at, wrong := readLonLat(parts[0], parts[1])
	if wrong != (fault{}) {
		return fault{wrong.problem, right.want}
	}
	for _, m := range metres {
		if number, ok := strings.CutSuffix(strings.ToLower(strings.TrimSpace(parts[2])), m.unit); ok {
			if far, err := strconv.ParseFloat(strings.TrimSpace(number), 64); err == nil && far >= 0 {
				c.area, c.corners = geo.Disc{Middle: at, Reach: far * m.of}, []LonLat{at}
				return fault{}
			}
			break
		}
	}
	return fault{problem: "has no distance in km, m or mi", want: right.want}
}

// readLonLat reads a position. Longitudes up to a whole turn beyond are read, so that a
// rectangle of more than half of the globe may lie across the antimeridian.
func readLonLat(lon, lat string) (LonLat, fault) {
	x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	switch {
	case errX != nil || errY != nil:
		return LonLat{}, fault{problem: "has a position that cannot be read"}
	case !(y >= -90 && y <= 90):
		return LonLat{}, fault{problem: "has a latitude beyond 90 degrees"}
	case !(x >= -540 && x <= 540):
		return LonLat{}, fault{problem: "has a longitude beyond 540 degrees"}
	}
	return LonLat{Lon: x, Lat: y}, fault{}
}

// isIn tells of the id of a place whether it lies in the area of a condition. What has no
// position of its own, such as a country, lies in none.
func (c *condition) isIn(n *names) func(id string) bool {
	return func(id string) bool {
		at := n.at[id]
		return at != nil && c.area.Contains(*at)
	}
}

// Area returns what tells whether a position lies where a term says; false for a term that names
// no part of the globe.
func (t Term) Area() (contains func(LonLat) bool, ok bool) {
	c := t.ready(edtf.Source)
	if c.area == nil || c.wrong != (fault{}) {
		return nil, false
	}
	return c.area.Contains, true
}

// Corners returns the corners of a part of the globe that a term names, of a disc its middle; nil
// for a term that names none.
func (t Term) Corners() []LonLat {
	if c := t.ready(edtf.Source); c.wrong == (fault{}) {
		return c.corners
	}
	return nil
}
