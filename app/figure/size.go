package figure

import (
	"math"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// sizes say how large an event is drawn by the column of numbers that weigh: the number of a list in
// which few have most of the sum, as the dead of disasters, is told by the area; another, as a
// magnitude, from the least to the most, large ones better apart than small ones, for these are
// looked for.
type sizes struct {
	least, most float64
	tail        bool
}

// sizesOf returns the sizes of numbers, which ascend, a sample, and of the greatest there are; the zero
// sizes where they are few or all alike.
func sizesOf(numbers []float64, greatest []numbered) sizes {
	if len(numbers) < leastTail || len(greatest) == 0 || greatest[0].number <= numbers[0] {
		return sizes{}
	}
	return sizes{numbers[0], greatest[0].number, heavyTail(numbers)}
}

// any tells whether the numbers of events say how large they are drawn.
func (z sizes) any() bool { return z.most > z.least }

// of returns how large a number is drawn, from 0 to 1.
func (z sizes) of(number float64) float64 {
	if z.tail {
		return math.Sqrt(min(max(number/z.most, 0), 1))
	}
	part := min(max((number-z.least)/(z.most-z.least), 0), 1)
	return part * part
}

// numberAt is the number that is drawn as large as that, nearly, of two digits or so far from the least.
func (z sizes) numberAt(size float64) float64 {
	if z.tail {
		return rounded(z.most*size*size, math.Round)
	}
	return z.least + rounded((z.most-z.least)*math.Sqrt(size), math.Round)
}

// Size returns how large an event is among those of its timeline by the column of numbers that
// weigh, from 0 to 1, which it is without a number; false where no column says so.
func (m *Importance) Size(e *timeline.Event) (size float64, sized bool) {
	if !m.sizes.any() {
		return 0, false
	}
	number := m.Number(e)
	if math.IsNaN(number) {
		return 0, true
	}
	return m.sizes.of(number), true
}

// Sizes tells whether the numbers of events say how large they are drawn.
func (m *Importance) Sizes() bool { return m.sizes.any() }

// The least and the greatest diameter of a dot that is drawn by its number, in text sizes.
const (
	leastSize = 0.5
	mostSize  = 1.2
)

// Diameter returns how wide a dot of a size is, in text sizes.
func Diameter(size float64) float64 { return leastSize + (mostSize-leastSize)*size }

// SizesIn says by which numbers events are drawn small and large, where that can be seen.
func SizesIn(s *Subject, th theme.Theme, seen Signs) []Entry {
	matters := s.Importance()
	z := matters.sizes
	if seen&Sized == 0 || !z.any() {
		return nil
	}
	numbers := [...]float64{z.least, z.numberAt(0.4), z.most}
	words := translations.Say(s.Lang, "legend size", s.FacetName(view.Own(matters.By)), Numeral(numbers[0], s.Lang), Numeral(numbers[1], s.Lang), Numeral(numbers[2], s.Lang))
	return []Entry{{Words: words, Width: 3.3, Draw: func(sc *scene.Scene, b scene.Rect) {
		x := b.X
		for _, n := range numbers {
			wide := Diameter(z.of(n)) * b.H
			sc.Disc(scene.Pt(x+wide/2, b.Middle().Y), wide/2, scene.Style{Fill: th.Muted})
			x += wide + b.H*0.3
		}
	}}}
}
