package scene

import "math"

// ToLine returns how far a point lies from the straight line between two others.
func (p Point) ToLine(a, b Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	part := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		part = min(1, max(0, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/length))
	}
	return math.Hypot(p.X-a.X-part*dx, p.Y-a.Y-part*dy)
}

// Thin keeps of the points of a line, from one number to another, those that would be missed (Douglas and
// Peucker, 1973): between two that are kept, the one that lies farthest off their line, where that is more
// than reach. The first and the last are for the caller to keep. off returns how far a point lies from
// the line between two others.
func Thin(keep []bool, from, to int, reach float64, off func(at, from, to int) float64) {
	for open := [][2]int{{from, to}}; len(open) > 0; {
		from, to := open[len(open)-1][0], open[len(open)-1][1]
		open = open[:len(open)-1]
		far, at := reach, -1
		for i := from + 1; i < to; i++ {
			if d := off(i, from, to); d > far {
				far, at = d, i
			}
		}
		if at >= 0 {
			keep[at] = true
			open = append(open, [2]int{from, at}, [2]int{at, to})
		}
	}
}
