package scene

import (
	"iter"
	"math"
)

// mostHatches bounds the lines of a hatching: more, and nobody sees lines.
const mostHatches = 4000

// Hatch fills a rectangle with rising lines, gap points apart. The lines of all
// hatchings of a picture lie on one grid, so that the pattern does not swim when
// a box is cut by the window.
func (s *Scene) Hatch(box Rect, gap float64, st Style) {
	if box.W > 0 && box.H > 0 && (box.W+box.H)/gap <= mostHatches {
		s.add(Shape{Kind: KindHatch, Box: box, Gap: gap, Style: st})
	}
}

// HatchLines returns the lines of a hatching from the upper left to the lower
// right. A line x + y = c crosses the box for c from its upper left to its lower
// right corner; c is a multiple of the gap.
func (sh *Shape) HatchLines() iter.Seq2[Point, Point] {
	return func(yield func(a, b Point) bool) {
		box := sh.Box
		for k := math.Ceil((box.X + box.Y) / sh.Gap); k*sh.Gap < box.Right()+box.Bottom(); k++ {
			c := k * sh.Gap
			x0, x1 := max(box.X, c-box.Bottom()), min(box.Right(), c-box.Y)
			if x1-x0 > 0.5 && !yield(Pt(x0, c-x0), Pt(x1, c-x1)) {
				return
			}
		}
	}
}
