package scene

import (
	"reflect"
	"testing"
)

func TestASceneThatIsPlacedIsDrawnThere(t *testing.T) {
	ink := Style{Fill: Color{A: 255}, Stroke: Color{R: 1, A: 255}, Width: 1}
	draw := func(s *Scene, at Point) {
		p := func(x, y float64) Point { return Pt(x+at.X, y+at.Y) }
		s.Begin(Mark{Kind: MarkEvent, ID: "a"})
		s.Disc(p(5, 5), 2, ink)
		s.End()
		s.Clip(Rect{X: at.X, Y: at.Y, W: 50, H: 50})
		s.Polyline([]Point{p(0, 0), p(9, 9), p(3, 1)}, ink)
		s.Unclip()
		s.Polygon(ink, []Point{p(0, 0), p(9, 0), p(9, 9)}, []Point{p(1, 1), p(2, 1), p(2, 2)})
		s.Text(p(7, 7), "x", Font{Size: 10}, Color{A: 255})
		s.Begin(Mark{Kind: MarkPlace, ID: "b"})
		s.Rect(Rect{X: 1 + at.X, Y: 2 + at.Y, W: 3, H: 4}, 1, ink)
		s.Hatch(Rect{X: 10 + at.X, Y: 10 + at.Y, W: 20, H: 20}, 4, ink)
		s.End()
	}
	var from, got, want Scene
	for _, s := range []*Scene{&from, &got, &want} {
		s.Reset(Pt(100, 100), Color{A: 255})
	}
	draw(&from, Point{})
	draw(&got, Pt(1, 1))
	got.Place(&from, Pt(30, 40))
	draw(&want, Pt(1, 1))
	draw(&want, Pt(30, 40))
	if !reflect.DeepEqual(got, want) {
		t.Error("placed it is drawn otherwise than there")
	}
	var none Scene
	none.Place(&from, Point{})
	if !reflect.DeepEqual(none.Shapes, from.Shapes) || !reflect.DeepEqual(none.Marks, from.Marks) {
		t.Error("in a scene without anything it is another")
	}
}
