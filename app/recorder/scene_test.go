package recorder

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dateline/app/scene"
	"dateline/timeline/golden"
)

// Everything that gonum can draw on a canvas is recorded, and the scene compared
// as a whole.
func TestWhatIsDrawnOnACanvasIsRecorded(t *testing.T) {
	sc := &scene.Scene{}
	sc.Reset(scene.Pt(200, 100), scene.Color{R: 255, G: 255, B: 255, A: 255})
	r := New(sc, scene.Rect{X: 10, Y: 20, W: 300, H: 200})
	if w, h := r.Size(); w != 300 || h != 200 {
		t.Errorf("the canvas is %v by %v, want 300 by 200", w, h)
	}
	at := func(x, y float64) vg.Point { return vg.Point{X: vg.Length(x), Y: vg.Length(y)} }
	var line, two, bow, curve, cubic, dot vg.Path
	line.Move(at(0, 0))
	line.Line(at(30, 40))
	two.Move(at(0, 0))
	two.Line(at(30, 0))
	two.Line(at(30, 20))
	two.Close()
	two.Move(at(50, 50))
	two.Line(at(60, 50))
	bow.Move(at(60, 25))
	bow.Arc(at(50, 25), 10, 0, math.Pi/2)
	curve.Move(at(0, 0))
	curve.QuadTo(at(10, 20), at(20, 0))
	cubic.Move(at(0, 0))
	cubic.CubeTo(at(0, 20), at(20, 20), at(20, 0))
	dot.Move(at(3, 3))
	dot.Close()
	paths := []vg.Path{line, two, bow, curve, cubic, dot, {{Type: vg.CloseComp}}}

	for _, p := range paths { // with the pencil as it is at first
		r.Stroke(p)
	}
	r.SetLineWidth(2.5)
	r.SetLineDash([]vg.Length{4, 3, 2}, 1)
	r.SetColor(color.NRGBA{R: 200, G: 100, B: 50, A: 128})
	r.Push()
	r.Translate(at(100, 10))
	r.Scale(2, 0.5)
	for _, p := range paths {
		r.Stroke(p)
	}
	r.SetColor(nil)
	r.SetLineDash([]vg.Length{4}, 0)
	r.Rotate(math.Pi / 6)
	r.Translate(at(5, 7))
	r.Rotate(-math.Pi / 3)
	r.Scale(0.5, 3)
	for _, p := range paths {
		r.Stroke(p)
		r.Fill(p)
	}
	r.Pop()
	r.Pop() // one more than was pushed
	r.Stroke(line)
	r.SetLineWidth(0)
	r.Stroke(line)
	r.DrawImage(vg.Rectangle{Max: at(10, 10)}, image.NewGray(image.Rect(0, 0, 2, 2)))

	face := func(size vg.Length, weight xfont.Weight) font.Face {
		return font.Face{Font: font.Font{Size: size, Weight: weight}}
	}
	r.FillString(face(12, 0), at(10, 20), "level")
	r.FillString(face(9, xfont.WeightBold), at(10, 20), "bold")
	r.FillString(face(0, 0), at(10, 20), "of no size")
	style := text.Style{Color: color.Gray{Y: 9}, Font: font.Font{Size: 10}, Handler: TextHandler{}}
	for _, turn := range []float64{0, math.Pi / 2} {
		for _, x := range []text.XAlignment{draw.XLeft, draw.XCenter, draw.XRight} {
			for _, y := range []text.YAlignment{draw.YTop, draw.YCenter, draw.YBottom} {
				style.XAlign, style.YAlign, style.Rotation = x, y, turn
				TextHandler{}.Draw(r, "two\nlines\n\n", style, at(150, 100))
			}
		}
	}
	TextHandler{}.Draw(r, "\n", style, at(150, 100))
	r.Stroke(two) // as if no text had been drawn

	var out bytes.Buffer
	if err := sc.Dump(&out); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/recorded.txt", out.Bytes())
}

func TestTextIsMeasuredAsTheyAreDrawn(t *testing.T) {
	f := font.Font{Size: 20, Weight: xfont.WeightBold}
	w, h, d := TextHandler{}.Box("word", f)
	set := scene.Font{Size: 20, Bold: true}
	box := scene.TextBox(scene.Pt(0, 0), "word", set)
	e := TextHandler{}.Extents(f)
	if float64(w) != box.W || float64(h) != -box.Y || math.Abs(float64(d)-box.Bottom()) > 1e-9 {
		t.Errorf("a word is %v wide, %v high and %v deep, want as its box %v", w, h, d, box)
	}
	if want := (font.Extents{Ascent: h, Descent: d, Height: h + d}); math.Abs(float64(e.Height-want.Height)) > 1e-9 || e.Ascent != want.Ascent || e.Descent != want.Descent {
		t.Errorf("the extents are %v, want %v", e, want)
	}
	plain, _, _ := TextHandler{}.Box("word", font.Font{Size: 20})
	if want := (scene.Font{Size: 20}).Width("word"); float64(plain) != want {
		t.Errorf("a plain word is %v wide, want %v", plain, want)
	}
	if (TextHandler{}).Cache() == nil {
		t.Error("there is no cache for gonum to look into")
	}
}
