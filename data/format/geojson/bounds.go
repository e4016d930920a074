package geojson

import (
	"math"
	"strconv"

	"dateline/data/kit/position"
	"dateline/timeline"
)

// A bounds is the box about positions on the globe. Its west and east may lie beyond the
// antimeridian, where what it holds does.
type bounds struct {
	west, south, east, north float64
	count                    int
}

// middle returns the middle of a box.
func (b bounds) middle() (*timeline.LonLat, error) {
	lon := (b.west + b.east) / 2
	if b.count > 1 && math.Abs(lon) > 180 && math.Abs(lon) <= 540 {
		lon = math.Remainder(lon, 360)
	}
	return position.Check((b.south+b.north)/2, lon)
}

// add takes in coordinates: a position, a line of them, or a list of coordinates.
func (b *bounds) add(n *node) {
	if at, ok := positionOf(n); ok {
		b.join(at, 1)
		return
	}
	all := n.List()
	if len(all) > 0 {
		if _, ok := positionOf(&all[0]); ok {
			b.addLine(all)
			return
		}
	}
	for i := range all {
		b.add(&all[i])
	}
}

// addLine takes in a line or a ring. Each step takes the shorter way around the globe, but
// one of a whole turn is meant as it stands; a ring that goes all around holds the pole on its
// side of the equator.
func (b *bounds) addLine(all []node) {
	var line, first, last bounds
	count, lon := 0, 0.0
	for i := range all {
		at, ok := positionOf(&all[i])
		if !ok {
			continue
		}
		if count++; count == 1 {
			first, last, line, lon = at, at, at, at.west
			continue
		}
		step := at.west - lon
		lon = at.west
		if math.Abs(step) != 360 {
			step = math.Remainder(step, 360)
		}
		at.west = last.west + step
		at.east = at.west
		line.west, line.east = min(line.west, at.west), max(line.east, at.west)
		line.south, line.north = min(line.south, at.south), max(line.north, at.north)
		last = at
	}
	if count == 0 {
		return
	}
	if math.Abs(last.west-first.west) >= 360 {
		if line.south+line.north < 0 {
			line.south = -90
		} else {
			line.north = 90
		}
	}
	b.join(line, count)
}

// join takes in another box, a turn to the east or to the west where they are nearer to each
// other so: a shape that is cut at the antimeridian lies on both sides of it.
func (b *bounds) join(o bounds, count int) {
	if b.count += count; b.count == count {
		b.west, b.east, b.south, b.north = o.west, o.east, o.south, o.north
		return
	}
	best, turn := math.Inf(1), 0.0
	for _, t := range [...]float64{0, 360, -360} {
		if wide := max(b.east, o.east+t) - min(b.west, o.west+t); wide < best {
			best, turn = wide, t
		}
	}
	b.west, b.east = min(b.west, o.west+turn), max(b.east, o.east+turn)
	b.south, b.north = min(b.south, o.south), max(b.north, o.north)
}

// positionOf reads a position as a box of no extent.
func positionOf(n *node) (b bounds, ok bool) {
	all := n.List()
	if len(all) < 2 || all[0].Kind != '0' || all[1].Kind != '0' {
		return b, false
	}
	x, errX := strconv.ParseFloat(all[0].Text, 64)
	y, errY := strconv.ParseFloat(all[1].Text, 64)
	return bounds{west: x, east: x, south: y, north: y}, errX == nil && errY == nil
}
