package paint

import (
	"image"
	"image/color"
	"testing"

	"dateline/app/scene"
)

var (
	white = scene.Color{R: 255, G: 255, B: 255, A: 255}
	black = scene.Color{A: 255}
)

func page() *scene.Scene {
	sc := &scene.Scene{}
	sc.Reset(scene.Pt(200, 100), white)
	return sc
}

func TestShapesFillWhatTheyShould(t *testing.T) {
	sc := page()
	fill := scene.Style{Fill: black}
	sc.Rect(scene.Rect{X: 10, Y: 10, W: 20, H: 20}, 0, fill)
	sc.Polygon(fill, []scene.Point{{X: 40, Y: 10}, {X: 80, Y: 10}, {X: 80, Y: 50}, {X: 40, Y: 50}}, []scene.Point{{X: 50, Y: 20}, {X: 70, Y: 20}, {X: 70, Y: 40}, {X: 50, Y: 40}})
	sc.Disc(scene.Pt(110, 30), 10, fill)
	sc.Clip(scene.Rect{X: 130, Y: 10, W: 10, H: 10})
	sc.Rect(scene.Rect{X: 130, Y: 10, W: 40, H: 40}, 3, fill)
	sc.Unclip()
	sc.Line(scene.Pt(10, 70.5), scene.Pt(60, 70.5), scene.Style{Stroke: black, Width: 1, Dash: scene.Dash{On: 10, Off: 10}})
	img := image.NewRGBA(image.Rect(0, 0, 200, 100))
	new(Raster).Paint(img, sc, 1)
	for _, c := range []struct {
		what string
		x, y int
		dark bool
	}{
		{"in the rectangle", 20, 20, true},
		{"beside it", 31, 20, false},
		{"in the polygon", 45, 30, true},
		{"in its hole", 60, 30, false},
		{"in the disc", 110, 30, true},
		{"in the corner of the disc's box", 101, 21, false},
		{"inside the clip", 136, 16, true},
		{"outside the clip", 150, 30, false},
		{"on a dash", 15, 70, true},
		{"between two dashes", 25, 70, false},
	} {
		if got := img.RGBAAt(c.x, c.y).R < 128; got != c.dark {
			t.Errorf("%s the pixel is %v, want dark %v", c.what, img.RGBAAt(c.x, c.y), c.dark)
		}
	}
}

func TestTextIsDrawnAtItsAnchorAndTurned(t *testing.T) {
	for _, turn := range []bool{false, true} {
		sc := page()
		sc.Text(scene.Pt(100, 50), "HHHH", scene.Font{Size: 12, Align: scene.Centre, Turn: turn}, black)
		img := image.NewRGBA(image.Rect(0, 0, 200, 100))
		new(Raster).Paint(img, sc, 1)
		box, ink := sc.Shapes[0].Box, image.Rectangle{}
		for y := range 100 {
			for x := range 200 {
				if img.RGBAAt(x, y) != (color.RGBA{255, 255, 255, 255}) {
					ink = ink.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		outer := image.Rect(int(box.X)-1, int(box.Y)-1, int(box.Right())+2, int(box.Bottom())+2)
		if ink.Empty() || !ink.In(outer) {
			t.Errorf("turned %v: ink covers %v, want it in %v", turn, ink, outer)
		}
	}
}

func TestASecondFrameAllocatesNothing(t *testing.T) {
	sc := page()
	sc.Text(scene.Pt(10, 50), "Vladivostok", scene.Font{Size: 12, Halo: white}, black)
	sc.Rect(scene.Rect{X: 10, Y: 10, W: 20, H: 20}, 3, scene.Style{Fill: black, Stroke: black, Width: 1, Dash: scene.Dash{On: 3, Off: 2}})
	img := image.NewRGBA(image.Rect(0, 0, 200, 100))
	var r Raster
	r.Paint(img, sc, 1)
	if n := testing.AllocsPerRun(20, func() { r.Paint(img, sc, 1) }); n != 0 {
		t.Errorf("a frame allocates %v times", n)
	}
}
