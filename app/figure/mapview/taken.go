package mapview

import (
	"math"

	"dateline/app/scene"
)

// taken remembers what stands where, so that nothing else is put there: dots, boxes
// and lines, by the squares of a grid over an area. What lies outside of the area is
// kept in its outer squares. It keeps its memory from layout to layout.
type taken struct {
	area       scene.Rect
	cols, rows int
	heads      []int32 // of each square, the number of its first entry plus one
	entries    []entry
	items      []item
	lines      [][2]scene.Point
	widest     float64 // the largest radius of a dot
}

// square is the size of a square, in points.
const square = 48.0

type entry struct{ item, next int32 }

// An item is a box, or a dot that fills one.
type item struct {
	box scene.Rect
	dot int32 // the number of the dot, -1 for a box
}

// reset empties it for an area.
func (t *taken) reset(area scene.Rect) {
	t.area = area
	t.cols, t.rows = max(1, int(area.W/square)+1), max(1, int(area.H/square)+1)
	if n := t.cols * t.rows; cap(t.heads) < n {
		t.heads = make([]int32, n)
	} else {
		t.heads = t.heads[:n]
		clear(t.heads)
	}
	t.entries, t.items, t.lines, t.widest = t.entries[:0], t.items[:0], t.lines[:0], 0
}

// squares returns the range of squares that a box covers.
func (t *taken) squares(box scene.Rect) (x0, y0, x1, y1 int) {
	at := func(v, from float64, n int) int { return min(max(int((v-from)/square), 0), n-1) }
	return at(box.X, t.area.X, t.cols), at(box.Y, t.area.Y, t.rows), at(box.Right(), t.area.X, t.cols), at(box.Bottom(), t.area.Y, t.rows)
}

func (t *taken) add(i item) {
	t.items = append(t.items, i)
	x0, y0, x1, y1 := t.squares(i.box)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			head := &t.heads[y*t.cols+x]
			t.entries = append(t.entries, entry{int32(len(t.items) - 1), *head})
			*head = int32(len(t.entries))
		}
	}
}

// box takes a box, and returns its number, by which drop gives it back.
func (t *taken) box(b scene.Rect) int {
	t.add(item{b, -1})
	return len(t.items) - 1
}

// drop gives a box back.
func (t *taken) drop(number int) { t.items[number].box = scene.Rect{X: math.Inf(1)} }

func (t *taken) dot(number int, at scene.Point, radius float64) {
	t.widest = max(t.widest, radius)
	t.add(item{around(at, radius), int32(number)})
}

// some tells whether something near a box is as asked.
func (t *taken) some(near scene.Rect, asked func(*item) bool) bool {
	x0, y0, x1, y1 := t.squares(near)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := t.heads[y*t.cols+x]; k > 0; k = t.entries[k-1].next {
				if asked(&t.items[t.entries[k-1].item]) {
					return true
				}
			}
		}
	}
	return false
}

// apart is the least distance between what is placed, in points.
const apart = 2.0

// free tells whether a box touches nothing.
func (t *taken) free(box scene.Rect) bool {
	wide := box.Inset(-apart)
	if t.some(wide, func(i *item) bool {
		if i.dot >= 0 {
			return away(box, i.box.Middle()) < i.box.W/2+apart
		}
		return i.box.Overlaps(wide)
	}) {
		return false
	}
	for _, l := range t.lines {
		if wide.Crossed(l[0], l[1]) {
			return false
		}
	}
	return true
}

// nearest tells whether lines of letters in a box are nearer to the dot that they name
// than to any other, clearly enough to be read so.
func (t *taken) nearest(box scene.Rect, lines []scene.Rect, own int, at scene.Point, radius float64) bool {
	middle := awayFrom(lines, at)
	edge := max(0, middle-radius)
	reach := max(middle, edge*1.25+3+t.widest)
	return !t.some(box.Inset(-reach), func(i *item) bool {
		if i.dot < 0 || int(i.dot) == own {
			return false
		}
		d := awayFrom(lines, i.box.Middle())
		return d <= middle*1.02 || d-i.box.W/2 <= edge*1.25+1.5
	})
}

// awayFrom returns how far a point lies from the nearest of some boxes.
func awayFrom(boxes []scene.Rect, p scene.Point) float64 {
	least := math.Inf(1)
	for _, b := range boxes {
		least = min(least, away(b, p))
	}
	return least
}

// clear tells whether a line from the dot that it starts at touches nothing else, but for dots whose middles
// lie so near to its start, upon that dot, that they are drawn over it.
func (t *taken) clear(a, b scene.Point, own int, upon float64) bool {
	for _, l := range t.lines {
		if cross(a, b, l[0], l[1]) {
			return false
		}
	}
	near := scene.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}
	return !t.some(near.Inset(-t.widest-apart), func(i *item) bool {
		if i.dot >= 0 {
			// Where two dots overlap, a line still leads away from the other.
			middle := i.box.Middle()
			least := min(i.box.W/2+apart, 0.98*math.Hypot(middle.X-a.X, middle.Y-a.Y))
			return int(i.dot) != own && math.Hypot(middle.X-a.X, middle.Y-a.Y) >= upon && middle.ToLine(a, b) < least
		}
		return i.box.Crossed(a, b)
	})
}

// alone tells whether the rims of all dots but one are so far from a box, but for those whose middles lie
// upon that one, into which a line leads deeper, and those smaller than a radius.
func (t *taken) alone(box scene.Rect, own int, at scene.Point, radius, far, smaller float64) bool {
	return !t.some(box.Inset(-far-t.widest), func(i *item) bool {
		if i.dot < 0 || int(i.dot) == own || i.box.W/2 < smaller {
			return false
		}
		middle := i.box.Middle()
		return away(box, middle)-i.box.W/2 < far && math.Hypot(middle.X-at.X, middle.Y-at.Y) >= radius
	})
}

// away returns how far a point lies from a box, 0 inside it.
func away(b scene.Rect, p scene.Point) float64 {
	return math.Hypot(max(b.X-p.X, 0, p.X-b.Right()), max(b.Y-p.Y, 0, p.Y-b.Bottom()))
}

// cross tells whether two straight lines cross.
func cross(a, b, c, d scene.Point) bool {
	side := func(p, q, r scene.Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}
