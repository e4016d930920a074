package paint

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/scene"
)

// steps is a film of a square that goes to the right.
type steps int

func (s steps) Len() int { return int(s) }

func (s steps) Draw(sc *scene.Scene, number int) {
	sc.Reset(scene.Pt(40, 20), scene.Color{R: 255, G: 255, B: 255, A: 255})
	sc.Rect(scene.Rect{X: float64(10 * number), Y: 5, W: 10, H: 10}, 0, scene.Style{Fill: scene.Color{R: 200, A: 255}})
}

func TestAGIFHoldsThePicturesOneAfterAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "steps.gif")
	if err := FilmFile(path, steps(3), 10, 1); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Image) != 3 || got.Delay[1] != 10 || got.Config.Width != 40 || got.Config.Height != 20 {
		t.Fatalf("got %d pictures of %dx%d, the second shown for %d", len(got.Image), got.Config.Width, got.Config.Height, got.Delay[1])
	}
	for k, img := range got.Image {
		if c := color.RGBAModel.Convert(img.At(10*k+5, 10)).(color.RGBA); c != (color.RGBA{200, 0, 0, 255}) {
			t.Errorf("picture %d has %v where the square is", k, c)
		}
	}
	if second := got.Image[1].Rect; second.Dx() != 20 || second.Dy() != 10 {
		t.Errorf("the second picture is stored in %v, want only where it changes", second)
	}
}

func TestAnAPNGHoldsThePicturesOneAfterAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "steps.apng")
	if err := FilmFile(path, steps(3), 12, 2); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil || img.Bounds().Dx() != 80 {
		t.Fatalf("who knows no animation sees %v (%v)", img, err)
	}
	var names []string
	next := uint32(0)
	for at := 8; at < len(file); {
		n := int(binary.BigEndian.Uint32(file[at:]))
		name, body := string(file[at+4:at+8]), file[at+8:at+8+n]
		if name == "acTL" && binary.BigEndian.Uint32(body) != 3 {
			t.Errorf("it says %d pictures", binary.BigEndian.Uint32(body))
		}
		if name == "fcTL" || name == "fdAT" {
			if got := binary.BigEndian.Uint32(body); got != next {
				t.Errorf("%s has the number %d, want %d", name, got, next)
			}
			next++
		}
		names = append(names, name)
		at += 12 + n
	}
	if got, want := strings.Join(names, " "), "IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAFolderHoldsThePicturesByNumber(t *testing.T) {
	path := filepath.Join(t.TempDir(), "frames")
	if err := FilmFile(path, steps(2), 12, 1); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(path, "*"))
	if err != nil || len(names) != 2 || filepath.Base(names[0]) != "00001.png" || filepath.Base(names[1]) != "00002.png" {
		t.Errorf("got %v (%v)", names, err)
	}
}

func TestAFilmIsWrittenOnlyUnderANameThatSaysHow(t *testing.T) {
	for path, want := range map[string]bool{"a.gif": true, "a.APNG": true, "folder": true, "": false, "a.png": false, "a.mp4": false} {
		if got := WritesFilm(path); got != want {
			t.Errorf("%q: %t, want %t", path, got, want)
		}
	}
	if err := FilmFile("a.mp4", steps(1), 12, 1); err == nil || err.Error() != "writing a.mp4: the name must end in .gif or .apng, or be that of a folder" {
		t.Errorf("got %v", err)
	}
	if err := FilmFile(filepath.Join(t.TempDir(), "none.gif"), steps(0), 12, 1); err == nil || !strings.HasSuffix(err.Error(), "writing a GIF: the film has no pictures") {
		t.Errorf("got %v", err)
	}
}
