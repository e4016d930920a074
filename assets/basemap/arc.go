package basemap

import "math"

// An arc is a line that one ring has, or two with it as the border between them.
type arc struct {
	points []cell
	chunks []Window // of every chunkSize steps of it
}

// A cell is a position on the grid of an atlas, from its corner on.
type cell struct{ x, y int32 }

// chunkSize is how many steps of an arc are left out together where they lie outside of a
// window: few, so that little is drawn in vain, and many, so that few windows are compared.
const chunkSize = 32

// Outline appends the points of a polygon's ring to a list. What lies outside of the
// window comes with few points, so that the ring is right within and closed about it:
// as a part of the ring stays in its box, so does the straight line that takes its place.
// Of points nearer to each other than apart, in degrees, the second is left out; the border
// of two countries loses the same ones on both sides.
func (a *Atlas) Outline(into []LonLat, p *Polygon, window Window, apart float64) []LonLat {
	from := len(into)
	for _, i := range p.rings[0] {
		if len(into) > from {
			into = into[:len(into)-1] // arcs that meet share a point
		}
		into = a.along(into, i, window, apart)
	}
	return into
}

// along appends the points of an arc; ~i is arc i backwards.
func (a *Atlas) along(into []LonLat, i int32, window Window, apart float64) []LonLat {
	one, start := &a.arcs[max(i, ^i)], len(into)
	dx, dy := int32(apart/a.scale[0]), int32(apart/a.scale[1])
	kept := one.points[0]
	into = append(into, a.at(kept))
	last := len(one.points) - 1
	for k, box := range one.chunks {
		first, end := k*chunkSize, min((k+1)*chunkSize, last)
		if box.overlaps(window) {
			for _, c := range one.points[first+1 : end] {
				if abs(c.x-kept.x) > dx || abs(c.y-kept.y) > dy {
					kept = c
					into = append(into, a.at(c))
				}
			}
		}
		kept = one.points[end]
		into = append(into, a.at(kept))
	}
	if i < 0 {
		for k, l := start, len(into)-1; k < l; k, l = k+1, l-1 {
			into[k], into[l] = into[l], into[k]
		}
	}
	return into
}

func abs(n int32) int32 { return max(n, -n) }

// at returns the position of a cell.
func (a *Atlas) at(c cell) LonLat {
	return LonLat{float64(c.x)*a.scale[0] + a.translate[0], float64(c.y)*a.scale[1] + a.translate[1]}
}

// chunksOf returns the windows of the chunks of a line.
func (a *Atlas) chunksOf(points []cell) []Window {
	last, around := len(points)-1, int32(math.Round(360/a.scale[0]))
	all := make([]Window, 0, last/chunkSize+1)
	for first := 0; first < max(1, last); first += chunkSize {
		at := points[first]
		low, high := at, at
		for _, c := range points[first+1 : min(first+chunkSize, last)+1] {
			for ; c.x-at.x > around/2; c.x -= around { // the shorter way round
			}
			for ; at.x-c.x > around/2; c.x += around {
			}
			at = c
			low, high = cell{min(low.x, c.x), min(low.y, c.y)}, cell{max(high.x, c.x), max(high.y, c.y)}
		}
		sw, ne := a.at(low), a.at(high)
		all = append(all, Window{sw[0], ne[0], sw[1], ne[1]})
	}
	return all
}

// boxOf returns the window of a ring.
func (a *Atlas) boxOf(ring []int32) Window {
	box := nowhere
	for _, i := range ring {
		for _, chunk := range a.arcs[max(i, ^i)].chunks {
			// Beside what came before, not a turn away.
			if turn := 360 * math.Round((chunk.West-box.West)/360); box != nowhere {
				chunk.West, chunk.East = chunk.West-turn, chunk.East-turn
			}
			box = box.holding(chunk)
		}
	}
	if box.East-box.West > 300 {
		box.West, box.East = -180, 180 // about a pole
		if box.North < 0 {
			box.South = -90
		} else {
			box.North = 90
		}
	}
	return box
}
