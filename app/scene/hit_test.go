package scene

import "testing"

// hits returns what is hit in a scene that holds one mark, "" for nothing.
func hits(draw func(*Scene), p Point, reach float64) string {
	sc := fresh()
	sc.Begin(Mark{Kind: MarkEvent, ID: "it"})
	draw(sc)
	sc.End()
	id, ok := sc.Hit(p, reach)
	if ok != (id != 0) {
		return "a mark that is none"
	}
	return sc.Marks[id].ID
}

func TestAShapeIsHitWhereItIsPainted(t *testing.T) {
	st := Style{Stroke: Color{A: 255}, Width: 2}
	disc := func(sc *Scene) { sc.Disc(Pt(50, 40), 10, st) }
	box := func(sc *Scene) { sc.Rect(Rect{10, 20, 30, 40}, 0, st) }
	line := func(sc *Scene) { sc.Polyline([]Point{{10, 10}, {40, 10}, {40, 30}}, st) }
	slant := func(sc *Scene) { sc.Line(Pt(10, 10), Pt(40, 50), st) } // 3, 4, 5
	dot := func(sc *Scene) { sc.Line(Pt(10, 10), Pt(10, 10), st) }
	roof := func(sc *Scene) { sc.Polygon(st, []Point{{10, 30}, {30, 10}, {70, 30}}) }
	for _, c := range []struct {
		name  string
		draw  func(*Scene)
		at    Point
		reach float64
		want  bool
	}{
		{"inside a disc", disc, Pt(57, 46), 0, true},
		{"in the corner of a disc's box", disc, Pt(58, 48), 0, false},
		{"near a disc", disc, Pt(62, 40), 2, true},
		{"not so near a disc", disc, Pt(62, 40), 1.9, false},
		{"inside a rectangle", box, Pt(39, 59), 0, true},
		{"left of a rectangle", box, Pt(8, 30), 2, true},
		{"too far left of a rectangle", box, Pt(8, 30), 1.9, false},
		{"right of a rectangle", box, Pt(42, 30), 2, true},
		{"too far right of a rectangle", box, Pt(42, 30), 1.9, false},
		{"above a rectangle", box, Pt(20, 18), 2, true},
		{"too far above a rectangle", box, Pt(20, 18), 1.9, false},
		{"below a rectangle", box, Pt(20, 62), 2, true},
		{"too far below a rectangle", box, Pt(20, 62), 1.9, false},
		{"off the corner of a rectangle by 3 and 4", box, Pt(43, 64), 5, true},
		{"too far off the corner of a rectangle", box, Pt(43, 64), 4.9, false},
		{"on the first part of a line", line, Pt(20, 10.9), 0, true},
		{"on the second part of a line", line, Pt(40.9, 20), 0, true},
		{"beside a line, half its width and the reach off", line, Pt(20, 13), 2, true},
		{"too far beside a line", line, Pt(20, 13), 1.9, false},
		{"before a line begins", line, Pt(7, 10), 2, true},
		{"too far before a line begins", line, Pt(7, 10), 1.9, false},
		{"after a line has ended", line, Pt(40, 33), 2, true},
		{"too far after a line has ended", line, Pt(40, 33), 1.9, false},
		{"on the middle of a slanting line", slant, Pt(25, 30), 0, true},
		{"beside a slanting line, 5 to the right of it", slant, Pt(29, 27), 4, true},
		{"too far beside a slanting line", slant, Pt(29, 27), 3.9, false},
		{"beyond the end of a slanting line by 5", slant, Pt(43, 54), 4, true},
		{"too far beyond the end of a slanting line", slant, Pt(43, 54), 3.9, false},
		{"near a line of one point", dot, Pt(13, 14), 4, true},
		{"not so near a line of one point", dot, Pt(13, 14), 3.9, false},
		{"under a roof", roof, Pt(30, 15), 0, true},
		{"under the left of a roof", roof, Pt(16, 27), 0, true},
		{"under the right of a roof", roof, Pt(55, 25), 0, true},
		{"left of a roof, inside its box", roof, Pt(16, 20), 0, false},
		{"right of a roof, inside its box", roof, Pt(55, 18), 0, false},
		{"near an area, which has no reach", roof, Pt(30, 31), 5, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := map[bool]string{true: "it"}[c.want]
			if got := hits(c.draw, c.at, c.reach); got != want {
				t.Errorf("at %v within %v it hits %q, want %q", c.at, c.reach, got, want)
			}
		})
	}
}

// At a corner that lies level with the pointer, the ray that counts crossings
// must count one of the two edges, else the area would leak at its corners.
func TestAnAreaDoesNotLeakAtItsCorners(t *testing.T) {
	diamond := func(sc *Scene) { sc.Polygon(Style{}, []Point{{10, 20}, {20, 10}, {30, 20}, {20, 30}}) }
	for p, want := range map[Point]string{{20, 20}: "it", {12, 20}: "it", {5, 20}: "", {35, 20}: "", {5, 10}: "", {5, 30}: ""} {
		if got := hits(diamond, p, 0); got != want {
			t.Errorf("at %v it hits %q, want %q", p, got, want)
		}
	}
}

func TestWhatIsClippedAwayIsNotHit(t *testing.T) {
	all := Rect{0, 0, 100, 100}
	clipped := func(depth int, boxes ...Rect) func(*Scene) {
		return func(sc *Scene) {
			for _, b := range boxes {
				sc.Clip(b)
			}
			for range depth - len(boxes) {
				sc.Clip(all)
			}
			sc.Rect(all, 0, Style{})
			for range depth {
				sc.Unclip()
			}
		}
	}
	afterwards := func(sc *Scene) {
		sc.Clip(Rect{0, 0, 10, 10})
		sc.Clip(Rect{0, 0, 10, 10})
		sc.Unclip()
		sc.Unclip()
		sc.Rect(all, 0, Style{})
	}
	for _, c := range []struct {
		name string
		draw func(*Scene)
		want string
	}{
		{"inside one clip", clipped(1, Rect{40, 40, 20, 20}), "it"},
		{"outside one clip", clipped(1, Rect{0, 0, 20, 20}), ""},
		{"outside the outer of two", clipped(2, Rect{0, 0, 20, 20}, all), ""},
		{"outside the inner of two", clipped(2, all, Rect{0, 0, 20, 20}), ""},
		{"after clips that hid it have ended", afterwards, "it"},
		{"an end without a clip is passed over", func(sc *Scene) {
			sc.Unclip()
			sc.Clip(all)
			sc.Rect(all, 0, Style{})
		}, "it"},
		{"outside the sixteenth clip", clipped(16, append(make15(all), Rect{0, 0, 20, 20})...), ""},
		{"the seventeenth is not asked any more", clipped(17, append(make15(all), all, Rect{0, 0, 20, 20})...), "it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := hits(c.draw, Pt(50, 50), 0); got != c.want {
				t.Errorf("it hits %q, want %q", got, c.want)
			}
		})
	}
}

func make15(box Rect) []Rect {
	all := make([]Rect, 15)
	for i := range all {
		all[i] = box
	}
	return all
}

func TestOfTwoNearMarksTheNearerIsHit(t *testing.T) {
	sc := fresh()
	for x, id := range map[float64]string{0: "left", 30: "right"} {
		sc.Begin(Mark{Kind: MarkEvent, ID: id})
		sc.Rect(Rect{x, 0, 10, 10}, 0, Style{})
	}
	for x, want := range map[float64]string{15: "left", 25: "right"} {
		if id, _ := sc.Hit(Pt(x, 5), 20); sc.Marks[id].ID != want {
			t.Errorf("at %v it hits %q, want %q", x, sc.Marks[id].ID, want)
		}
	}
}

func TestTheScenesOfPanelsAreAskedWhereThePointerIs(t *testing.T) {
	panels := make([]Panel, 2)
	for i, id := range []string{"left", "right"} {
		panels[i].Box = Rect{float64(50 * i), 0, 50, 50}
		panels[i].Scene.Begin(Mark{Kind: MarkPlace, ID: id})
		panels[i].Scene.Rect(Rect{20, 20, 60, 10}, 0, Style{})
	}
	for _, c := range []struct {
		at   Point
		want Mark
		ok   bool
	}{
		{Pt(40, 25), Mark{Kind: MarkPlace, ID: "left"}, true},
		{Pt(60, 25), Mark{Kind: MarkPlace, ID: "right"}, true},
		{Pt(40, 45), Mark{}, false},
		{Pt(60, 60), Mark{}, false},
	} {
		if got, ok := HitPanels(panels, c.at, 0); got != c.want || ok != c.ok {
			t.Errorf("at %v it hits %v, %t, want %v, %t", c.at, got, ok, c.want, c.ok)
		}
	}
}

func TestEveryKindOfMarkHasAWord(t *testing.T) {
	var got []string
	for k := MarkKind(0); k <= MarkButton; k++ {
		got = append(got, k.String())
	}
	want := []string{"none", "event", "place", "actor", "bin", "lane", "overview", "cluster", "value", "edge", "button"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("kind %d is %q, want %q", i, got[i], want[i])
		}
	}
}
