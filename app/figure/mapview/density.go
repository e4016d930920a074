package mapview

import (
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// densePlaces is how many places there are at least where their density is tinted: of
// fewer, the dots themselves tell where many are.
const densePlaces = 1000

// dense tells whether the density of so many places is tinted.
func dense(places int) bool { return places >= densePlaces }

// A density tells how many events lie about each point of a picture, as rings within which
// there are at least so many. Its rings are those of a layout and move along with it.
type density struct {
	cols, rows int
	corner     scene.Point // of the first cell
	cells      []float32
	sums       []float32
	bands      [densityBands]contour
	rings      [][]scene.Point
}

const (
	densityBands = 4
	densityCell  = 8.0  // the size of a cell, in points
	densityBlurs = 2    // as often the cells are mixed with their neighbours, which is nearly a bell
	densityStep  = 0.35 // each band has so many as the next
	densityTint  = 0.11 // the opacity of a band, one upon the other
)

// spread counts the events of the places about a box and draws the rings; none where the
// places are few, or where they come and go with a moment, which the whole would foretell.
func (d *density) spread(p *plot, s Spec, v frame) {
	for i := range d.bands {
		d.bands[i].reset()
	}
	if !dense(len(p.on)) || s.Moment != nil {
		return
	}
	about := s.Box.Inset(-(steady + 0.05) * min(s.Box.W, s.Box.H))
	d.corner = scene.Pt(about.X, about.Y)
	d.cols, d.rows = int(about.W/densityCell)+1, int(about.H/densityCell)+1
	d.cells = cleared(d.cells, d.cols*d.rows)
	d.sums = cleared(d.sums, d.cols*d.rows)
	m := v.box.Middle()
	for i := range p.weights {
		w := &p.weights[i] // as v.point does it, without the call
		x, y := m.X+(w.at.X-v.X)*v.Scale-about.X, m.Y+(w.at.Y-v.Y)*v.Scale-about.Y
		if x >= 0 && y >= 0 && x < about.W && y < about.H {
			d.cells[int(y/densityCell)*d.cols+int(x/densityCell)] += w.count
		}
	}
	for range densityBlurs {
		blur(d.sums, d.cells, d.cols, d.rows, 1, d.cols)
		blur(d.cells, d.sums, d.rows, d.cols, d.cols, 1)
	}
	most := float32(0)
	for _, c := range d.cells {
		most = max(most, c)
	}
	if most == 0 {
		return
	}
	level := most
	for i := range d.bands {
		level *= densityStep
		d.bands[densityBands-1-i].trace(d.cells, d.cols, d.rows, level)
	}
}

// cleared returns a list of n zeros, in the memory of another where that is enough.
func cleared(list []float32, n int) []float32 {
	if cap(list) < n {
		return make([]float32, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// blur puts the mean of each cell and its two neighbours in a line into another list; n
// cells a line lie step apart, lines of them lie turn apart.
func blur(into, from []float32, n, lines, step, turn int) {
	for l := range lines {
		at := l * turn
		for k := range n {
			i := at + k*step
			sum := from[i]
			if k > 0 {
				sum += from[i-step]
			}
			if k < n-1 {
				sum += from[i+step]
			}
			into[i] = sum / 3
		}
	}
}

// draw draws the bands, each upon the one of fewer events.
func (d *density) draw(sc *scene.Scene, s Spec, shift scene.Point) {
	for i := range d.bands {
		b := &d.bands[i]
		if len(b.ends) == 0 {
			continue
		}
		b.moved = b.moved[:0]
		for _, p := range b.points {
			b.moved = append(b.moved, scene.Pt(d.corner.X+(p.X+0.5)*densityCell+shift.X, d.corner.Y+(p.Y+0.5)*densityCell+shift.Y))
		}
		d.rings = d.rings[:0]
		from := 0
		for _, end := range b.ends {
			d.rings = append(d.rings, b.moved[from:end])
			from = end
		}
		sc.Polygon(scene.Style{Fill: densityHue(s.Theme)}, d.rings...)
	}
}

// densityHue is the colour of one band.
func densityHue(th theme.Theme) scene.Color { return theme.Alpha(th.Muted, densityTint) }

// A contour is the rings along which a grid of numbers reaches a level.
type contour struct {
	points []geo.Point // in cells, from the middle of the first on
	ends   []int       // of each ring, where it ends in points
	moved  []scene.Point
	next   []int32 // of each side of a cell, the side at which a ring that enters there leaves
}

func (c *contour) reset() { c.points, c.ends = c.points[:0], c.ends[:0] }

// trace finds the rings of a level, with what is more to their right (W. Lorensen and H.
// Cline's marching cubes, 1987, in the plane). The sides of the grid's squares have numbers:
//
//	i ──2i── i+1        2i is the upper side of the square of cell i,
//	│               2i+1 its left one.
//	2i+1
func (c *contour) trace(cells []float32, cols, rows int, level float32) {
	c.next = slices.Grow(c.next[:0], 2*cols*rows)[:2*cols*rows]
	for i := range c.next {
		c.next[i] = -1
	}
	for y := range rows - 1 {
		kind := 0
		for x := range cols - 1 {
			// The right corners of the last square are the left ones of this. The rim is
			// below every level, so that each ring closes.
			i := y*cols + x
			kind = kind>>1&1 | kind<<1&8
			if x < cols-2 {
				if y > 0 && cells[i+1] >= level {
					kind |= 2
				}
				if y < rows-2 && cells[i+cols+1] >= level {
					kind |= 4
				}
			}
			if kind == 0 || kind == 15 {
				continue
			}
			sides := [4]int32{int32(2 * i), int32(2*(i+1) + 1), int32(2 * (i + cols)), int32(2*i + 1)}
			for _, way := range squares[kind] {
				if way[0] != way[1] {
					c.next[sides[way[0]]] = sides[way[1]]
				}
			}
		}
	}
	for side := range c.next {
		c.follow(int32(side), cells, cols, level)
	}
}

// squares says of each square, by which of its corners are above a level (1, 2, 4 and 8, from
// the upper left one to the right), over which of its sides rings enter and leave it: 0 is
// the upper one, 1 the right. A way from a side to itself is none.
var squares = [16][2][2]uint8{
	1: {{0, 3}}, 2: {{1, 0}}, 3: {{1, 3}}, 4: {{2, 1}}, 5: {{0, 3}, {2, 1}}, 6: {{2, 0}}, 7: {{2, 3}},
	8: {{3, 2}}, 9: {{0, 2}}, 10: {{1, 0}, {3, 2}}, 11: {{1, 2}}, 12: {{3, 1}}, 13: {{0, 1}}, 14: {{3, 0}},
}

// follow takes the ring that enters over a side off the sides.
func (c *contour) follow(side int32, cells []float32, cols int, level float32) {
	from := len(c.points)
	for side >= 0 && c.next[side] >= 0 {
		i := int(side / 2)
		x, y := float64(i%cols), float64(i/cols)
		a, b := cells[i], float32(0)
		if side%2 == 0 {
			b = cells[i+1]
			x += crossed(a, b, level)
		} else {
			b = cells[i+cols]
			y += crossed(a, b, level)
		}
		c.points = append(c.points, geo.Point{X: x, Y: y})
		side, c.next[side] = c.next[side], -1
	}
	if len(c.points) > from {
		c.ends = append(c.ends, len(c.points))
	}
}

// crossed returns where between two numbers a level lies, from 0 to 1; the middle where both
// are on one side of it, as at the rim.
func crossed(a, b, level float32) float64 {
	if (a >= level) == (b >= level) {
		return 0.5
	}
	return float64((level - a) / (b - a))
}
