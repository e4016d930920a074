package paint

import (
	"slices"
	"testing"

	"dateline/app/scene"
)

func square(x, y, side float64) []scene.Point {
	return []scene.Point{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}
}

// Rings are wound so that those in an odd number of others run against the rest,
// whichever way they ran before.
func TestHolesRunAgainstWhatHoldsThem(t *testing.T) {
	for _, turned := range []bool{false, true} {
		rings := [][]scene.Point{square(0, 0, 100), square(10, 10, 60), square(20, 20, 30), square(200, 0, 10), square(75, 75, 10)}
		want := []bool{true, false, true, true, false}
		var p pen
		for _, ring := range rings {
			if turned {
				slices.Reverse(ring)
			}
			p.add(ring, true)
		}
		p.windHoles()
		for i, r := range p.runs {
			own := p.points[r.from:r.to]
			if got := area(own) > 0; got != want[i] {
				t.Errorf("turned %t: ring %d runs %t, want %t", turned, i, got, want[i])
			}
			for _, corner := range rings[i] {
				if !slices.Contains(own, corner) {
					t.Errorf("turned %t: ring %d has lost its corner %v: %v", turned, i, corner, own)
				}
			}
		}
	}
	if got := area(square(3, 5, 4)); got != 32 {
		t.Errorf("twice the area of a square of 4 is %v, want 32", got)
	}
}

func TestDashesKeepTheirPatternAroundCorners(t *testing.T) {
	var p pen
	p.window = scene.Rect{X: -100, Y: -100, W: 1000, H: 1000}
	p.add([]scene.Point{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 0}, {X: 10, Y: 20}}, false)
	p.stroke(2, scene.Dash{On: 4, Off: 3})
	// Along the line: drawn from 0 to 4, 7 to 11, 14 to 18, 21 to 25, 28 to 30.
	want := [][4]scene.Point{
		{{X: 0, Y: 1}, {X: 0, Y: -1}, {X: 4, Y: -1}, {X: 4, Y: 1}},
		{{X: 7, Y: 1}, {X: 7, Y: -1}, {X: 10, Y: -1}, {X: 10, Y: 1}},
		{{X: 9, Y: 0}, {X: 11, Y: 0}, {X: 11, Y: 1}, {X: 9, Y: 1}},
		{{X: 9, Y: 4}, {X: 11, Y: 4}, {X: 11, Y: 8}, {X: 9, Y: 8}},
		{{X: 9, Y: 11}, {X: 11, Y: 11}, {X: 11, Y: 15}, {X: 9, Y: 15}},
		{{X: 9, Y: 18}, {X: 11, Y: 18}, {X: 11, Y: 20}, {X: 9, Y: 20}},
	}
	if !slices.Equal(p.quads, want) {
		t.Errorf("got %v, want %v", p.quads, want)
	}
	p.stroke(0.5, scene.Dash{})
	if n := len(p.quads); n != 2 {
		t.Errorf("a solid line of two parts is %d pieces, want 2", n)
	}
}

func TestAHairlineIsWidenedUntilItShows(t *testing.T) {
	for c, want := range map[[2]float64]float64{{1, 1}: 1, {0.4, 1}: 2, {0.4, 4}: 1, {0.8, 1}: 1, {0.1, 2}: 4} {
		if got := widen(c[0], c[1]); got != want {
			t.Errorf("a line of %v at scale %v is widened %v times, want %v", c[0], c[1], got, want)
		}
	}
}
