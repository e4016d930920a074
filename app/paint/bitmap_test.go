package paint

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"dateline/app/scene"
)

// flag is a scene with a bitmap whose left half is red and whose right half is blue, clipped at
// the right.
func flag(t *testing.T) *scene.Scene {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			c := color.RGBA{R: 255, A: 255}
			if x >= 20 {
				c = color.RGBA{B: 255, A: 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	bitmap := &scene.Bitmap{Pixels: img, Encoded: b.Bytes(), Kind: "png"}
	sc := &scene.Scene{}
	sc.Reset(scene.Pt(200, 100), scene.Color{R: 255, G: 255, B: 255, A: 255})
	sc.Clip(scene.Rect{W: 150, H: 100})
	sc.Image(bitmap.Within(scene.Rect{X: 20, Y: 10, W: 160, H: 80}), bitmap, "a flag of <two> colours")
	sc.Unclip()
	sc.Image(scene.Rect{X: 0, Y: 92, W: 16, H: 8}, bitmap, "again")
	return sc
}

func TestABitmapIsPaintedOverItsBoxAndClipped(t *testing.T) {
	for _, scale := range []float64{1, 2} {
		img := image.NewRGBA(image.Rect(0, 0, int(200*scale), int(100*scale)))
		new(Raster).Paint(img, flag(t), scale)
		for at, want := range map[image.Point]color.RGBA{
			{30, 50}: {255, 0, 0, 255}, {130, 50}: {0, 0, 255, 255}, {160, 50}: {255, 255, 255, 255}, {10, 50}: {255, 255, 255, 255}, {30, 5}: {255, 255, 255, 255}, {3, 96}: {255, 0, 0, 255},
		} {
			if got := img.RGBAAt(int(float64(at.X)*scale), int(float64(at.Y)*scale)); got != want {
				t.Errorf("at scale %v the pixel at %v is %v, want %v", scale, at, got, want)
			}
		}
	}
}

func TestABitmapStandsInFilesItself(t *testing.T) {
	var svg, one, two bytes.Buffer
	if err := SVG(&svg, flag(t)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`xlink:href="data:image/png;base64,iVBOR`, `<title>a flag of &lt;two&gt; colours</title>`, `width="160" height="80"`} {
		if !strings.Contains(svg.String(), want) {
			t.Errorf("the SVG lacks %s", want)
		}
	}
	if err := PDF(&one, flag(t)); err != nil {
		t.Fatal(err)
	}
	if err := PDF(&two, flag(t)); err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(one.Bytes(), []byte("/Subtype /Image")); got != 1 {
		t.Errorf("in the PDF there are %d images, want one that is used twice", got)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("the same scene makes another PDF")
	}
}
