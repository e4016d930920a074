package paint

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/png"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/timeline/golden"
)

// specimen has every kind of shape in every way that it can be painted.
func specimen() *scene.Scene {
	sc := &scene.Scene{}
	sc.Reset(scene.Pt(320.5, 240), scene.Color{R: 250, G: 248, B: 240, A: 255})
	sc.Lang, sc.Title, sc.Desc = "fr", "Specimen", "every <shape> & \"style\""
	red, blue, half := scene.Color{R: 200, G: 30, B: 10, A: 255}, scene.Color{R: 10, G: 60, B: 200, A: 255}, scene.Color{G: 128, B: 64, A: 120}
	fill, thin, thick := scene.Style{Fill: red}, scene.Style{Stroke: blue, Width: 0.4}, scene.Style{Stroke: blue, Width: 4}
	both := scene.Style{Fill: half, Stroke: red, Width: 1.5}
	dashed := scene.Style{Stroke: blue, Width: 2, Dash: scene.Dash{On: 7, Off: 3}}
	box := func(x, y, w, h float64) scene.Rect { return scene.Rect{X: x, Y: y, W: w, H: h} }

	for i, st := range []scene.Style{fill, {Fill: half}, both, dashed, thin, thick} {
		x := 6 + 50*float64(i)
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: "same id", Title: "A mark", Desc: "of a row"})
		sc.Rect(box(x, 5.3, 40.2, 14.6), 0, st)
		sc.Rect(box(x, 24, 40, 15), 4, st)
		sc.Rect(box(x, 42, 40, 12), 99, st) // rounder than it is high
		sc.End()
		sc.Disc(scene.Pt(x+10.5, 68.2), 9.5, st)
		sc.Polyline([]scene.Point{{X: x + 22, Y: 60}, {X: x + 36, Y: 78}, {X: x + 44, Y: 60}, {X: x + 30, Y: 64}}, st)
		sc.Polygon(st,
			[]scene.Point{{X: x, Y: 82}, {X: x + 40, Y: 84}, {X: x + 36, Y: 110}, {X: x + 4, Y: 108}},
			[]scene.Point{{X: x + 10, Y: 90}, {X: x + 30, Y: 90}, {X: x + 20, Y: 104}},
			[]scene.Point{{X: x + 17, Y: 93}, {X: x + 23, Y: 93}, {X: x + 20, Y: 98}})
		sc.Line(scene.Pt(x, 114.5), scene.Pt(x+40, 114.5), st)
		sc.Line(scene.Pt(x+44.5, 84), scene.Pt(x+44.5, 110), st)
		sc.Line(scene.Pt(x, 118), scene.Pt(x+40, 122), st)
		sc.Hatch(box(x, 126, 40, 12), 5, st)
	}
	for i, align := range []scene.Align{scene.Left, scene.Centre, scene.Right} {
		sc.Text(scene.Pt(60, 152+12*float64(i)), "Äpfel & <b>", scene.Font{Size: 10, Align: align}, scene.Color{A: 255})
		sc.Text(scene.Pt(130+14*float64(i), 180), "turned", scene.Font{Size: 9, Bold: true, Turn: true, Align: align}, half)
	}
	sc.Rect(box(180, 142, 60, 34), 0, fill)
	sc.Text(scene.Pt(184, 156), "halo", scene.Font{Size: 12, Halo: scene.Color{R: 255, G: 255, B: 255, A: 255}}, blue)
	sc.Text(scene.Pt(184, 172), "김 שלום 🚀 \U000f0000", scene.Font{Size: 10}, scene.Color{A: 255})
	sc.Clip(box(250, 142, 60, 40))
	sc.Clip(box(240, 150, 50, 40))
	sc.Rect(box(200, 100, 200, 100), 0, scene.Style{Fill: half})
	sc.Unclip()
	sc.Disc(scene.Pt(300, 180), 14, both)
	sc.Unclip()
	sc.Rect(box(6, 190, 300, 44), 6, scene.Style{Fill: scene.Color{R: 255, G: 255, B: 255, A: 255}, Stroke: blue, Width: 1}) // large enough for the quick way
	sc.Rect(box(-20, 196, 60, 10), 0, fill)                                                                                  // beyond the left edge
	sc.Line(scene.Pt(-1e6, 215), scene.Pt(1e6, 225), dashed)                                                                 // far beyond both
	sc.Polyline([]scene.Point{{X: 20, Y: 230}, {X: 20, Y: 230}, {X: 40, Y: 210}}, thick)
	sc.Rect(box(60, 200, 0.2, 10), 0, fill) // narrower than a pixel
	sc.Rect(box(70, 200, 0, 0), 0, scene.Style{})
	return sc
}

func TestTheSpecimenIsWrittenAsSVGAsItWas(t *testing.T) {
	var out bytes.Buffer
	if err := SVG(&out, specimen()); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/specimen.svg", out.Bytes())
}

// What a PDF draws is compared as the text of its page; the fonts are left out.
func TestTheSpecimenIsDrawnInPDFAsItWas(t *testing.T) {
	var out bytes.Buffer
	if err := PDF(&out, specimen()); err != nil {
		t.Fatal(err)
	}
	page, info := pageOf(t, out.Bytes())
	golden.Compare(t, "testdata/specimen.pdf.txt", []byte(info+page))
}

// pageOf returns the drawing of the only page of a PDF and what is said about it.
func pageOf(t *testing.T, file []byte) (page, info string) {
	t.Helper()
	_, rest, ok := bytes.Cut(file, []byte("stream\n"))
	if !ok {
		t.Fatal("there is no page")
	}
	r, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range regexp.MustCompile(`(?m)^/(?:MediaBox|Title|Subject|Lang|CreationDate|ModDate|ca|CA|BM|<</Type /ExtGState).*$|^<</(?:Type /ExtGState|ca).*$`).FindAllString(string(file), -1) {
		info += strings.ToValidUTF8(line, "?") + "\n"
	}
	// The letters of an embedded font are numbered as they come; they are bytes, not text.
	return strings.ToValidUTF8(string(text), "?"), info
}

// The pixels of the specimen are compared at three scales, with the little that
// machines may round differently.
func TestTheSpecimenIsPaintedAsItWas(t *testing.T) {
	for name, scale := range map[string]float64{"1": 1, "1.4": 1.4, "3": 3} {
		var out bytes.Buffer
		if err := PNG(&out, specimen(), scale); err != nil {
			t.Fatal(err)
		}
		file := "testdata/specimen-" + name + ".png"
		want := golden.Read(t, file, out.Bytes())
		if !bytes.Equal(out.Bytes()[:60], want[:60]) {
			t.Errorf("at scale %s the header of the picture differs: size or resolution", name)
		}
		if at, off := farthest(decoded(t, out.Bytes()), decoded(t, want)); off > 3 {
			if err := os.WriteFile(file+".got", out.Bytes(), 0o644); err != nil {
				t.Error(err)
			}
			t.Errorf("at scale %s the pixel %v is off by %d; see %s.got", name, at, off, file)
		}
	}
}

func decoded(t *testing.T, file []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// farthest returns the pixel in which two pictures differ most, and by how much
// of 255; by all of it where their sizes differ.
func farthest(a, b image.Image) (at image.Point, off int) {
	if a.Bounds() != b.Bounds() {
		return at, 255
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, bl, al := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			for _, d := range [4]int{int(r) - int(r2), int(g) - int(g2), int(bl) - int(b2), int(al) - int(a2)} {
				if d = max(d, -d) >> 8; d > off {
					at, off = image.Pt(x, y), d
				}
			}
		}
	}
	return at, off
}

// differing counts the pixels in which two pictures differ by more than rounding.
func differing(a, b *image.RGBA) (n int) {
	for i := 0; i < len(a.Pix); i += 4 {
		for k := range 4 {
			if d := int(a.Pix[i+k]) - int(b.Pix[i+k]); max(d, -d) > 8 {
				n++
				break
			}
		}
	}
	return n
}

// A window paints its panels one by one, in halves side by side; the picture must
// be that of a scene painted in one. A few pixels may differ, where two segments
// of a stroke meet that fall into one group here and into two there.
func TestPanelsPaintedOneByOneMakeTheWholePicture(t *testing.T) {
	const few = 3
	for _, scale := range []float64{1, 1.5} {
		sc := specimen()
		w, h := int(sc.Size.X*scale), int(sc.Size.Y*scale)
		want := image.NewRGBA(image.Rect(0, 0, w, h))
		new(Raster).Paint(want, sc, scale)
		// Three panels, the first large enough for two painters.
		boxes := []scene.Rect{{X: 0, Y: 0, W: 320, H: 200}, {X: 0, Y: 200, W: 150, H: 40}, {X: 150, Y: 200, W: 170.5, H: 40}}
		panels := make([]scene.Panel, len(boxes))
		for i := range panels {
			panels[i] = scene.Panel{Box: boxes[i], Scene: *specimen(), Stale: true}
		}
		over := &scene.Scene{}
		over.Reset(sc.Size, scene.Color{})
		var layers Layers
		for round := range 3 {
			got := layers.Paint(w, h, scale, sc.Paper, panels, over)
			if n := differing(got, want); n > few {
				t.Errorf("scale %v, round %d: %d pixels differ", scale, round, n)
			}
			for i := range panels {
				if panels[i].Stale {
					t.Errorf("panel %d is not marked as painted", i)
				}
			}
		}
		// What lies over them is painted anew each time, and leaves no trace.
		over.Rect(scene.Rect{X: 10, Y: 10, W: 100, H: 100}, 0, scene.Style{Fill: black})
		if n := differing(layers.Paint(w, h, scale, sc.Paper, panels, over), want); n < 5000 {
			t.Error("what lies over the panels does not show")
		}
		over.Reset(sc.Size, scene.Color{})
		if n := differing(layers.Paint(w, h, scale, sc.Paper, panels, over), want); n > few {
			t.Errorf("what lay over the panels has left traces in %d pixels", n)
		}
		// A panel is painted again when it is stale, and not before.
		panels[1].Scene.Reset(sc.Size, black)
		if n := differing(layers.Paint(w, h, scale, sc.Paper, panels, over), want); n > few {
			t.Errorf("a panel that is not stale was painted anew: %d pixels differ", n)
		}
		panels[1].Stale = true
		if c := layers.Paint(w, h, scale, sc.Paper, panels, over).RGBAAt(int(20*scale), int(220*scale)); c.R != 0 {
			t.Errorf("a stale panel was not painted anew: %v", c)
		}
		// All are painted again when one has moved, or the paper or the scale has changed.
		panels[2].Box.W -= 20
		if c := layers.Paint(w, h, scale, black, panels, over).RGBAAt(w-3, h-3); c.R != 0 {
			t.Errorf("the paper beside the panels is %v, want black", c)
		}
	}
}
