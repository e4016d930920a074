package paint

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/draw"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app/scene"
)

// moving is an animation of a square that goes over a striped ground, stays, and goes on.
func moving() Animation {
	ground, ink := scene.Color{R: 250, G: 250, B: 240, A: 255}, scene.Color{R: 180, G: 40, B: 20, A: 255}
	return Animation{Frames: 7, Rate: 12, Scale: 1.5, Draw: func(sc *scene.Scene, k int) {
		sc.Reset(scene.Pt(60, 40), ground)
		for x := range 6 {
			sc.Rect(scene.Rect{X: float64(10 * x), W: 5, H: 40}, 0, scene.Style{Fill: scene.Color{R: uint8(40 * x), G: 200, B: 90, A: 255}})
		}
		sc.Rect(scene.Rect{X: 7.3 * float64(min(k, 4)), Y: 12, W: 9, H: 9}, 2, scene.Style{Fill: ink})
	}}
}

// frames are the pictures of an animation, as they are painted one by one.
func frames(t *testing.T, a Animation) (all []*image.RGBA) {
	t.Helper()
	err := a.each(func(_ int, img *image.RGBA) error {
		own := *img
		own.Pix = slices.Clone(img.Pix)
		all = append(all, &own)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAnAnimatedPNGShowsEachFrameAsItWasPainted(t *testing.T) {
	a := moving()
	var out bytes.Buffer
	if err := APNG(&out, a); err != nil {
		t.Fatal(err)
	}
	want, got, delay := frames(t, a), framesOf(t, out.Bytes()), 0
	if len(got) != a.Frames {
		t.Fatalf("there are %d frames, want %d", len(got), a.Frames)
	}
	for k := range got {
		if !bytes.Equal(got[k].img.Pix, want[k].Pix) {
			t.Errorf("frame %d is not as it was painted", k)
		}
		delay += got[k].delay
	}
	if delay != 583 { // seven twelfths of a second
		t.Errorf("the frames show for %d ms, want 583", delay)
	}
	if first, err := png.Decode(bytes.NewReader(out.Bytes())); err != nil || !bytes.Equal(first.(*image.RGBA).Pix, want[0].Pix) {
		t.Errorf("a reader of plain PNG does not see the first frame: %v", err)
	}
	if still := got[6].box; still != image.Rect(0, 0, 1, 1) {
		t.Errorf("a frame in which nothing has changed holds %v", still)
	}
}

// A shown is a frame of an animated PNG as a viewer has it.
type shown struct {
	img   *image.RGBA
	box   image.Rectangle
	delay int
}

// framesOf plays an animated PNG, and checks the order and the sums of its chunks.
func framesOf(t *testing.T, file []byte) (all []shown) {
	t.Helper()
	var canvas *image.RGBA
	var header, pixels []byte
	var box image.Rectangle
	var delay int
	next := uint32(0)
	numbered := func(body []byte) []byte {
		if n := binary.BigEndian.Uint32(body); n != next {
			t.Fatalf("chunk number %d follows, want %d", n, next)
		}
		next++
		return body[4:]
	}
	flush := func() {
		if pixels == nil {
			return
		}
		var one bytes.Buffer
		one.WriteString("\x89PNG\r\n\x1a\n")
		own := slices.Clone(header)
		binary.BigEndian.PutUint32(own, uint32(box.Dx()))
		binary.BigEndian.PutUint32(own[4:], uint32(box.Dy()))
		chunk(&one, "IHDR", own)
		chunk(&one, "IDAT", pixels)
		chunk(&one, "IEND", nil)
		img, err := png.Decode(&one)
		if err != nil {
			t.Fatal(err)
		}
		if canvas == nil {
			canvas = image.NewRGBA(box)
		}
		draw.Draw(canvas, box, img, image.Point{}, draw.Src)
		copied := *canvas
		copied.Pix = slices.Clone(canvas.Pix)
		all, pixels = append(all, shown{&copied, box, delay}), nil
	}
	for rest := file[8:]; len(rest) > 0; {
		n := binary.BigEndian.Uint32(rest)
		kind, body := string(rest[4:8]), rest[8:8+n]
		if sum := binary.BigEndian.Uint32(rest[8+n:]); sum != crc32.ChecksumIEEE(rest[4:8+n]) {
			t.Fatalf("the sum of a chunk %s is wrong", kind)
		}
		switch kind {
		case "IHDR":
			header = body
		case "fcTL":
			flush()
			body = numbered(body)
			at := func(k int) int { return int(binary.BigEndian.Uint32(body[4*k:])) }
			box = image.Rect(at(2), at(3), at(2)+at(0), at(3)+at(1))
			if over := body[20:]; !bytes.Equal(over, []byte{0, 0}) {
				t.Fatalf("a frame is disposed of and blended as %v", over)
			}
			delay = int(binary.BigEndian.Uint16(body[16:])) * 1000 / int(binary.BigEndian.Uint16(body[18:]))
		case "IDAT":
			pixels = append(pixels, body...)
		case "fdAT":
			pixels = append(pixels, numbered(body)...)
		case "IEND":
			flush()
		}
		rest = rest[12+n:]
	}
	return all
}

func TestAGIFShowsEachFrameInNearColours(t *testing.T) {
	a := moving()
	var out bytes.Buffer
	if err := GIF(&out, a); err != nil {
		t.Fatal(err)
	}
	g, err := gif.DecodeAll(&out)
	if err != nil {
		t.Fatal(err)
	}
	want := frames(t, a)
	if len(g.Image) != 5 || g.LoopCount != 0 || !slices.Equal(g.Delay, []int{8, 9, 8, 8, 25}) { // the last two frames change nothing
		t.Fatalf("%d frames run %d times with the delays %v", len(g.Image), g.LoopCount, g.Delay)
	}
	if !bytes.Equal(want[4].Pix, want[5].Pix) || !bytes.Equal(want[4].Pix, want[6].Pix) {
		t.Error("the last frames are not alike, and were left out")
	}
	canvas := image.NewRGBA(want[0].Rect)
	for k, img := range g.Image {
		draw.Draw(canvas, img.Rect, img, img.Rect.Min, draw.Over)
		if at, off := farthest(canvas, want[k]); off > 24 { // of an edge between two samples
			t.Errorf("in frame %d the pixel %v is off by %d", k, at, off)
		}
		if k > 0 && img.Rect == canvas.Rect {
			t.Errorf("frame %d holds all of the picture", k)
		}
	}
}

func TestAFolderHoldsTheFramesAsPictures(t *testing.T) {
	a, folder := moving(), filepath.Join(t.TempDir(), "of", "frames")
	if err := Animate(folder, a); err != nil {
		t.Fatal(err)
	}
	for k, want := range frames(t, a) {
		raw, err := os.ReadFile(filepath.Join(folder, string(rune('1'+k))+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if img, err := png.Decode(bytes.NewReader(raw)); err != nil || !bytes.Equal(img.(*image.RGBA).Pix, want.Pix) {
			t.Errorf("picture %d is not as it was painted: %v", k+1, err)
		}
	}
	for _, name := range []string{"a.mp4", ""} {
		if Animates(name) {
			t.Errorf("%q can be written", name)
		}
	}
	if err := Animate(filepath.Join(t.TempDir(), "a.png"), a); err == nil {
		t.Error("an animation is written as a plain picture")
	}
	a.Scale = 1000
	if err := Animate(filepath.Join(t.TempDir(), "a.gif"), a); err == nil {
		t.Error("a picture of billions of pixels is drawn")
	}
}
