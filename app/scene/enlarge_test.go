package scene_test

import (
	"reflect"
	"testing"

	"dateline/app/scene"
)

// all draws one of each kind of shape, every length of it so many times as long.
func all(k float64) *scene.Scene {
	var sc scene.Scene
	at := func(x, y float64) scene.Point { return scene.Pt(k*x, k*y) }
	box := func(x, y, w, h float64) scene.Rect { return scene.Rect{X: k * x, Y: k * y, W: k * w, H: k * h} }
	ink := scene.Color{A: 255}
	sc.Reset(at(100, 50), ink)
	sc.Clip(box(1, 2, 90, 40))
	sc.Rect(box(3, 4, 10, 8), k*2, scene.Style{Stroke: ink, Width: k * 1.5, Dash: scene.Dash{On: k * 4, Off: k * 3}})
	sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: "a"})
	sc.Disc(at(20, 20), k*5, scene.Style{Fill: ink})
	sc.Hatch(box(30, 5, 20, 10), k*5, scene.Style{Stroke: ink, Width: k})
	sc.End()
	sc.Polyline([]scene.Point{at(1, 1), at(9, 9), at(20, 2)}, scene.Style{Stroke: ink, Width: k * 0.7})
	sc.Polygon(scene.Style{Fill: ink}, []scene.Point{at(40, 10), at(60, 10), at(50, 30)})
	sc.Text(at(10, 40), "Words", scene.Font{Size: k * 16, Align: scene.Centre, Halo: ink}, ink)
	sc.Unclip()
	return &sc
}

func TestAnEnlargedSceneIsTheOneThatIsDrawnSoLarge(t *testing.T) {
	got := all(1)
	got.Enlarge(4) // a power of two, by which no number is rounded
	if want := all(4); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
