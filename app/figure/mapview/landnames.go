package mapview

import (
	"slices"

	"dateline/app/scene"
	"dateline/timeline/geo"
)

// placeLand finds room for the name of a country without a dot: in its middle, else
// about it with a line. All places that are known to lie in it and nowhere nearer stand below it.
func (m *Map) placeLand(s Spec, v frame, spots []int32, heart geo.LonLat) {
	spot := spots[0]
	q, on := m.plot.projection.Project(heart)
	p := v.point(q)
	if !on {
		return
	}
	name, told := m.landWords(s, spots)
	country := m.numberOf(s.Spots[spot].Country)
	for _, off := range landOffs {
		box := scene.Rect{X: p.X + off[0]*name.width - name.width/2, Y: p.Y + off[1]*name.height*1.6 - name.height/2, W: name.width, H: name.height}
		if s.Box.Inset(3).Holds(box) && m.taken.free(box) && m.mask.country(box.Middle()) == country {
			m.put(label{dot: -1, spot: spot, lands: spots, told: told, box: box, lines: name.lines, flush: 0.5}, 0, p, 0)
			return
		}
	}
	// Else in the sea near by; over another country it would be read as that one's name.
	if len(spots) > 1 { // a line leads to one line of words: below it a list would be read to what lies there
		name, told = wordingOf(name.lines[:1]), 0
		if s.Spots[spot].Name == name.lines[0].text {
			told = 1
		}
	}
	within := m.mask.inside(country)
	if len(within) == 0 {
		within = []scene.Point{p} // an island
	}
	for _, from := range within {
		for c := len(beside); c < candidates; c++ {
			box, _ := at(c, from, 0, s.Text, name.width, name.height)
			if s.Box.Inset(3).Holds(box) && m.taken.free(box) && m.mask.foreign(box, country) < strays && m.taken.clear(from, box.Nearest(from), -1, 0) {
				m.put(label{dot: -1, spot: spot, lands: spots, told: told, box: box, lines: name.lines, flush: flush(c)}, c, from, 0)
				return
			}
		}
	}
}

// strays is the greatest part of the name of a country that may lie over others.
const strays = 0.15

// numberOf returns the number of a country plus one, as a mask has it; 0 for none.
func (m *Map) numberOf(code string) int16 {
	return int16(slices.IndexFunc(m.ground.lands, func(l land) bool { return l.Code == code && code != "" }) + 1)
}

// landOffs are where the name of a country may stand about its middle, in its widths and
// heights.
var landOffs = [...][2]float64{{0, 0}, {0, -1}, {0, 1}, {-0.6, 0}, {0.6, 0}, {0, -2}, {0, 2}, {-0.6, -1}, {0.6, -1}, {-0.6, 1}, {0.6, 1}, {0, -3}, {0, 3}}

// countryOf returns the number of the country at a point; a town at the sea may lie in a
// square of water, so its neighbours are asked too.
func (m *Map) countryOf(p scene.Point) int16 {
	for _, off := range [...]scene.Point{{}, {X: 1}, {X: -1}, {Y: 1}, {Y: -1}, {X: 1, Y: 1}, {X: -1, Y: -1}, {X: 1, Y: -1}, {X: -1, Y: 1}} {
		if c := m.mask.country(scene.Pt(p.X+off.X*coarse, p.Y+off.Y*coarse)); c != 0 {
			return c
		}
	}
	return 0
}
