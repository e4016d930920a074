package recorder

import (
	"image/color"
	"math"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"dateline/app/scene"
)

func TestACanvasTurnsTheCanvasIntoTheScene(t *testing.T) {
	sc := &scene.Scene{}
	r := New(sc, scene.Rect{X: 10, Y: 20, W: 100, H: 50})
	r.SetColor(color.Gray{Y: 0})
	var line vg.Path
	line.Move(vg.Point{X: 0, Y: 0})
	line.Line(vg.Point{X: 100, Y: 50})
	r.Stroke(line)
	if got, want := sc.Shapes[0].Box, (scene.Rect{X: 10, Y: 20, W: 100, H: 50}); got != want {
		t.Errorf("a diagonal covers %v, want %v", got, want)
	}
	r.Push()
	r.Translate(vg.Point{X: 20, Y: 10})
	r.Rotate(math.Pi / 2)
	r.FillString(font.Face{Font: font.Font{Size: 10}}, vg.Point{}, "up")
	r.Pop()
	up := sc.Shapes[1]
	if !up.Font.Turn || math.Abs(up.At.X-30) > 1e-9 || math.Abs(up.At.Y-60) > 1e-9 {
		t.Errorf("turned text stands at %v, turned %v, want 30, 60, true", up.At, up.Font.Turn)
	}
	var disc vg.Path
	disc.Arc(vg.Point{X: 50, Y: 25}, 10, 0, 2*math.Pi)
	r.Fill(disc)
	if b := sc.Shapes[2].Box; math.Abs(b.W-20) > 0.3 || math.Abs(b.X-50) > 0.3 {
		t.Errorf("a disc covers %v", b)
	}
}
