package mapview

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// The middle of a cell lies within the rings of a level exactly where the cell reaches it.
func TestRingsHoldTheCellsThatReachALevel(t *testing.T) {
	r := rand.New(rand.NewPCG(1987, 1))
	var c contour
	for range 200 {
		cols, rows := 3+r.IntN(12), 3+r.IntN(12)
		cells := make([]float32, cols*rows)
		for i := range cells {
			cells[i] = float32(r.IntN(8))
		}
		level := float32(r.IntN(7)) + 0.5
		c.reset()
		c.trace(cells, cols, rows, level)
		for y := range rows {
			for x := range cols {
				want := cells[y*cols+x] >= level && x > 0 && y > 0 && x < cols-1 && y < rows-1
				if got := c.within(geo.Point{X: float64(x), Y: float64(y)}); got != want {
					t.Fatalf("level %v of %d x %d: cell %d, %d of %v lies within: %t, want %t\n%v", level, cols, rows, x, y, cells[y*cols+x], got, want, cells)
				}
			}
		}
	}
}

// within tells whether a point lies within an odd number of rings.
func (c *contour) within(at geo.Point) bool {
	odd, from := false, 0
	for _, end := range c.ends {
		if inRing(c.points[from:end], at) {
			odd = !odd
		}
		from = end
	}
	return odd
}

func TestABlurKeepsTheSumAndSpreadsEvenly(t *testing.T) {
	const cols, rows = 31, 21
	cells, sums := make([]float32, cols*rows), make([]float32, cols*rows)
	cells[10*cols+15] = 81
	for range 2 {
		blur(sums, cells, cols, rows, 1, cols)
		blur(cells, sums, rows, cols, cols, 1)
	}
	for _, c := range []struct{ x, y, want float64 }{{15, 10, 9}, {14, 10, 6}, {15, 11, 6}, {16, 9, 4}, {17, 10, 3}, {17, 12, 1}, {18, 10, 0}} {
		if got := float64(cells[int(c.y)*cols+int(c.x)]); math.Abs(got-c.want) > 1e-4 {
			t.Errorf("at %v, %v is %v, want %v", c.x, c.y, got, c.want)
		}
	}
}

// Of a ring of many colours the rare ones, which could not be told apart, are one grey part.
func TestARingShowsTheColoursThatManyEventsHave(t *testing.T) {
	for _, c := range []struct {
		done        []int32
		parts, grey int
	}{
		{[]int32{50, 30, 10, 10}, 4, 0},                 // as many as can be told apart
		{[]int32{40, 30, 10, 8, 7, 5}, 3, 1},            // two, and the rest
		{[]int32{13, 13, 13, 13, 12, 12, 12, 12}, 5, 1}, // four of the least size at least
		{[]int32{11, 11, 11, 11, 11, 11, 11, 11}, 8, 0}, // of eight alike an eighth is no rare one
		{[]int32{10, 10, 10, 10, 10, 10, 10, 10, 10}, 1, 1},
	} {
		d := dot{places: 9}
		for k, n := range c.done {
			d.done[k], d.count = n, d.count+n
		}
		var m Map
		var sc scene.Scene
		s := Spec{Theme: theme.Light, Colours: figure.NewSubject(&timeline.Timeline{}, "en", nil).Colours(view.ByType)}
		m.shares(&sc, s, &d, scene.Point{}, 10)
		grey := 0
		for _, sh := range sc.Shapes {
			if sh.Style.Fill == theme.Light.LandEdge {
				grey++
			}
		}
		if len(sc.Shapes) != c.parts || grey != c.grey {
			t.Errorf("a ring of %v has %d parts, %d of them grey, want %d and %d", c.done, len(sc.Shapes), grey, c.parts, c.grey)
		}
	}
}

// Where one number of a map must be written in thousands all are, so that they can be compared.
func TestTheNumbersOfAMapAreAlike(t *testing.T) {
	for most, want := range map[int32][2]string{9600: {"9600", "1234"}, 28_000: {"10k", "1k"}} {
		m := Map{numerals: map[int32]string{}, sizing: sizingOf([]dot{{count: most}}, 12.5)}
		for k, n := range [...]int32{9600, 1234} {
			if got := m.numeral(n, m.thousands()); got != want[k] {
				t.Errorf("beside one of %d, %d is written %q, want %q", most, n, got, want[k])
			}
		}
	}
}

// On every dot of one colour that stands for several events its number can be read.
func TestADotIsLargeEnoughForItsNumber(t *testing.T) {
	const text = 12.5
	for _, count := range []int32{2, 9, 10, 45, 99, 100, 514, 999, 1000, 8343, 9999, 10_000, 99_999, 100_000} {
		m := Map{numerals: map[int32]string{}, sizing: sizingOf([]dot{{count: 100_000}}, text)}
		d := dot{count: count}
		d.done[0] = count
		var sc scene.Scene
		m.drawCount(&sc, text, 0, &d, scene.Pt(0, 0), theme.Light.Ink)
		if len(sc.Shapes) != 1 {
			t.Errorf("a dot of %d events has no number", count)
		}
	}
}
