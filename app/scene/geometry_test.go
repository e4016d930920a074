package scene

import "testing"

func TestARectangleIsCutAndJoined(t *testing.T) {
	r, q := Rect{10, 20, 30, 50}, Rect{30, 10, 40, 25}
	two := func(a, b Rect) [2]Rect { return [2]Rect{a, b} }
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"its right edge is as far off as it is wide", r.Right(), 40.0},
		{"its lower edge is as far down as it is high", r.Bottom(), 70.0},
		{"its middle is halfway both ways", r.Middle(), Point{25, 45}},
		{"an inset takes from all four sides", r.Inset(4), Rect{14, 24, 22, 42}},
		{"what two have in common", r.Intersect(q), Rect{30, 20, 10, 15}},
		{"what two have in common, the other way round", q.Intersect(r), Rect{30, 20, 10, 15}},
		{"what holds both", r.Around(q), Rect{10, 10, 60, 60}},
		{"what holds both, the other way round", q.Around(r), Rect{10, 10, 60, 60}},
		{"the top is cut off", two(r.CutTop(5)), two(Rect{10, 20, 30, 5}, Rect{10, 25, 30, 45})},
		{"the bottom is cut off", two(r.CutBottom(5)), two(Rect{10, 65, 30, 5}, Rect{10, 20, 30, 45})},
		{"the left is cut off", two(r.CutLeft(5)), two(Rect{10, 20, 5, 50}, Rect{15, 20, 25, 50})},
		{"the right is cut off", two(r.CutRight(5)), two(Rect{35, 20, 5, 50}, Rect{10, 20, 25, 50})},
		{"no more than all is cut from the top", two(r.CutTop(99)), two(r, Rect{10, 70, 30, 0})},
		{"no more than all is cut from the bottom", two(r.CutBottom(99)), two(r, Rect{10, 20, 30, 0})},
		{"no more than all is cut from the left", two(r.CutLeft(99)), two(r, Rect{40, 20, 0, 50})},
		{"no more than all is cut from the right", two(r.CutRight(99)), two(r, Rect{10, 20, 0, 50})},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func TestARectangleHoldsItsLeftAndUpperEdge(t *testing.T) {
	r := Rect{10, 20, 30, 50}
	for p, want := range map[Point]bool{
		{25, 45}: true, {10, 20}: true, {39.9, 69.9}: true,
		{9.9, 45}: false, {40, 45}: false, {25, 19.9}: false, {25, 70}: false,
	} {
		if got := r.Contains(p); got != want {
			t.Errorf("it holds %v: %t, want %t", p, got, want)
		}
	}
}

func TestRectanglesThatOnlyTouchDoNotOverlap(t *testing.T) {
	r := Rect{10, 20, 30, 50}
	for q, want := range map[Rect]bool{
		{39, 69, 5, 5}: true, {5, 15, 6, 6}: true, {12, 22, 1, 1}: true,
		{40, 30, 5, 5}: false, {5, 30, 5, 5}: false, {20, 70, 5, 5}: false, {20, 15, 5, 5}: false,
	} {
		if got := [2]bool{r.Overlaps(q), q.Overlaps(r)}; got != [2]bool{want, want} {
			t.Errorf("%v overlaps: %v, want %t both ways", q, got, want)
		}
	}
}

func TestARectangleWithoutWidthOrHeightIsEmpty(t *testing.T) {
	for r, want := range map[Rect]bool{
		{0, 0, 0.5, 0.5}: false, {3, 3, 0, 1}: true, {3, 3, 1, 0}: true, {3, 3, -1, 1}: true, {3, 3, 1, -1}: true, {}: true,
	} {
		if got := r.Empty(); got != want {
			t.Errorf("%v is empty: %t, want %t", r, got, want)
		}
	}
}
