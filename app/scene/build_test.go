package scene

import (
	"reflect"
	"testing"

	"dateline/app/typeface"
)

// fresh returns an empty scene that has been used before.
func fresh() *Scene {
	sc := sample()
	sc.Lang, sc.Title, sc.Desc = "en", "old", "old"
	sc.Begin(Mark{Kind: MarkBin, ID: "left open"})
	sc.Reset(Pt(30, 20), Color{A: 255})
	return sc
}

func TestAResetSceneIsEmptyAndKeepsItsMemory(t *testing.T) {
	sc := fresh()
	want := &Scene{Size: Pt(30, 20), Paper: Color{A: 255}, Shapes: []Shape{}, Points: []Point{}, Rings: [][2]int32{}, Marks: []Mark{{}}}
	if !reflect.DeepEqual(sc, want) {
		t.Errorf("got %+v, want %+v", sc, want)
	}
	if cap(sc.Shapes) == 0 || cap(sc.Points) == 0 || cap(sc.Rings) == 0 {
		t.Error("the memory of shapes, points or rings is gone")
	}
}

func TestShapesHaveTheBoundsOfWhatTheyPaint(t *testing.T) {
	st := Style{Fill: Color{A: 255}, Width: 3}
	for _, c := range []struct {
		name string
		draw func(*Scene)
		want []Shape
	}{
		{"a rectangle", func(sc *Scene) { sc.Rect(Rect{1, 2, 3, 4}, 5, st) }, []Shape{{Kind: KindRect, Box: Rect{1, 2, 3, 4}, Radius: 5, Style: st}}},
		{"a disc", func(sc *Scene) { sc.Disc(Pt(10, 20), 5, st) }, []Shape{{Kind: KindDisc, Box: Rect{5, 15, 10, 10}, Radius: 5, Style: st}}},
		{"a line", func(sc *Scene) { sc.Line(Pt(9, 2), Pt(1, 7), st) }, []Shape{{Kind: KindPolyline, Box: Rect{1, 2, 8, 5}, Points: [2]int32{0, 2}, Style: st}}},
		{"two lines, each with its own points", func(sc *Scene) {
			sc.Line(Pt(0, 0), Pt(1, 1), st)
			sc.Polyline([]Point{{2, 9}, {5, 3}, {4, 4}}, st)
		}, []Shape{
			{Kind: KindPolyline, Box: Rect{0, 0, 1, 1}, Points: [2]int32{0, 2}, Style: st},
			{Kind: KindPolyline, Box: Rect{2, 3, 3, 6}, Points: [2]int32{2, 5}, Style: st},
		}},
		{"a line through one point is none", func(sc *Scene) { sc.Polyline([]Point{{1, 1}}, st) }, []Shape{}},
		{"a line through two points is one", func(sc *Scene) { sc.Polyline([]Point{{1, 1}, {2, 3}}, st) }, []Shape{{Kind: KindPolyline, Box: Rect{1, 1, 1, 2}, Points: [2]int32{0, 2}, Style: st}}},
		{"an area of two rings, after another", func(sc *Scene) {
			sc.Polygon(st, []Point{{0, 0}, {1, 0}, {0, 1}})
			sc.Polygon(st, []Point{{5, 5}, {9, 5}, {9, 9}, {5, 9}}, []Point{{6, 6}, {7, 6}, {7, 7}})
		}, []Shape{
			{Kind: KindPolygon, Box: Rect{0, 0, 1, 1}, Points: [2]int32{0, 1}, Style: st},
			{Kind: KindPolygon, Box: Rect{5, 5, 4, 4}, Points: [2]int32{1, 3}, Style: st},
		}},
		{"a ring of two points is left out", func(sc *Scene) { sc.Polygon(st, []Point{{50, 50}, {60, 50}}, []Point{{0, 0}, {1, 0}, {0, 1}}) }, []Shape{{Kind: KindPolygon, Box: Rect{0, 0, 1, 1}, Points: [2]int32{0, 1}, Style: st}}},
		{"an area without a ring is none", func(sc *Scene) { sc.Polygon(st, []Point{{50, 50}, {60, 50}}) }, []Shape{}},
		{"a text without letters is none", func(sc *Scene) { sc.Text(Pt(1, 1), "", Font{Size: 10}, st.Fill) }, []Shape{}},
		{"letters and their accents are put together", func(sc *Scene) { sc.Text(Pt(1, 2), "e\u0301", Font{Size: 10}, st.Fill) }, []Shape{{
			Kind: KindText, Box: TextBox(Pt(1, 2), "é", Font{Size: 10}), At: Pt(1, 2), Text: "é", Font: Font{Size: 10}, Style: Style{Fill: st.Fill},
		}}},
		{"a clip and its end", func(sc *Scene) {
			sc.Clip(Rect{1, 2, 3, 4})
			sc.Unclip()
		}, []Shape{{Kind: KindClip, Box: Rect{1, 2, 3, 4}}, {Kind: KindEnd}}},
		{"a shape belongs to the mark that is open", func(sc *Scene) {
			sc.Begin(Mark{Kind: MarkEvent, ID: "a"})
			sc.Rect(Rect{}, 0, st)
			sc.Begin(Mark{Kind: MarkEvent, ID: "b"})
			sc.Rect(Rect{}, 0, st)
			sc.End()
			sc.Rect(Rect{}, 0, st)
		}, []Shape{{Kind: KindRect, Mark: 1, Style: st}, {Kind: KindRect, Mark: 2, Style: st}, {Kind: KindRect, Style: st}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc := fresh()
			c.draw(sc)
			if !reflect.DeepEqual(sc.Shapes, c.want) {
				t.Errorf("got %+v, want %+v", sc.Shapes, c.want)
			}
		})
	}
}

func TestTheZeroSceneTakesMarksFromOneOn(t *testing.T) {
	var sc Scene
	id := sc.Begin(Mark{Kind: MarkActor, ID: "first"})
	if want := []Mark{{}, {Kind: MarkActor, ID: "first"}}; id != 1 || !reflect.DeepEqual(sc.Marks, want) {
		t.Errorf("the first mark is %d of %v, want 1 of %v", id, sc.Marks, want)
	}
}

func TestATextCoversFromItsAscentToItsDescent(t *testing.T) {
	const size = 20
	at := Pt(100, 50)
	w := Font{Size: size}.Width("word")
	up, high := typeface.Ascent*size, typeface.Ascent*size+typeface.Descent*size
	for _, c := range []struct {
		name string
		font Font
		want Rect
	}{
		{"to the right of its anchor", Font{Size: size}, Rect{100, 50 - up, w, high}},
		{"about its anchor", Font{Size: size, Align: Centre}, Rect{100 - w/2, 50 - up, w, high}},
		{"to the left of its anchor", Font{Size: size, Align: Right}, Rect{100 - w, 50 - up, w, high}},
		{"upwards from its anchor", Font{Size: size, Turn: true}, Rect{100 - up, 50 - w, high, w}},
		{"upwards about its anchor", Font{Size: size, Turn: true, Align: Centre}, Rect{100 - up, 50 + w/2 - w, high, w}},
		{"upwards to its anchor", Font{Size: size, Turn: true, Align: Right}, Rect{100 - up, 50 + w - w, high, w}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := TextBox(at, "word", c.font); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAHatchingIsRisingLinesOnOneGrid(t *testing.T) {
	lines := func(box Rect, gap float64) (all [][2]Point) {
		sc := fresh()
		sc.Hatch(box, gap, Style{})
		for i := range sc.Shapes {
			for a, b := range sc.Shapes[i].HatchLines() {
				all = append(all, [2]Point{a, b})
			}
		}
		return all
	}
	for _, c := range []struct {
		name string
		got  [][2]Point
		want [][2]Point
	}{
		// The lines x + y = 20, 30, 40 of a box whose corners lie at 13 and 47.
		{"from edge to edge", lines(Rect{10, 3, 24, 10}, 10), [][2]Point{{{10, 10}, {17, 3}}, {{17, 13}, {27, 3}}, {{27, 13}, {34, 6}}}},
		{"the same grid in a box that is cut", lines(Rect{15, 3, 10, 10}, 10), [][2]Point{{{15, 5}, {17, 3}}, {{17, 13}, {25, 5}}}},
		{"a line that only touches a corner is left out", lines(Rect{10, 10, 10, 10}, 20), [][2]Point{}},
		{"a short one too", lines(Rect{0, 0, 10.4, 10}, 20), nil},
		{"a box without height has none", lines(Rect{10, 3, 24, 0}, 10), nil},
		{"a box without width has none", lines(Rect{10, 3, 0, 24}, 10), nil},
		{"half a point is a box", lines(Rect{9.4, 0, 0.6, 30}, 15), [][2]Point{{{9.4, 5.6}, {10, 5}}, {{9.4, 20.6}, {10, 20}}}},
		{"too many to be seen are none", lines(Rect{0, 0, 4000, 1}, 1), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if len(c.got) != len(c.want) {
				t.Fatalf("got %v, want %v", c.got, c.want)
			}
			for i, want := range c.want {
				for k, p := range c.got[i] {
					if d := p; abs(d.X-want[k].X) > 1e-9 || abs(d.Y-want[k].Y) > 1e-9 {
						t.Errorf("line %d is %v, want %v", i, c.got[i], want)
					}
				}
			}
		})
	}
	if got := len(lines(Rect{0, 0, 3998, 2}, 1)); got < 3990 {
		t.Errorf("the most that are drawn are %d lines, want nearly 4000", got)
	}
}

func TestAHatchingStopsWhenItIsAskedTo(t *testing.T) {
	sc := fresh()
	sc.Hatch(Rect{0, 0, 100, 100}, 5, Style{})
	n := 0
	for range sc.Shapes[0].HatchLines() {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("it went on for %d lines, want 2", n)
	}
}

func abs(x float64) float64 { return max(x, -x) }
