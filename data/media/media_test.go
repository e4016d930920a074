package media

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
)

// halves is a picture whose left half is red and whose right half is blue.
func halves(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{R: 255, A: 255}
			if x >= w/2 {
				c = color.RGBA{B: 255, A: 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func written(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// huge is the head of a PNG of so many pixels, of which nothing else is there.
func huge(w, h uint32) []byte {
	chunk := []byte("IHDR")
	chunk = binary.BigEndian.AppendUint32(chunk, w)
	chunk = binary.BigEndian.AppendUint32(chunk, h)
	chunk = append(chunk, 8, 2, 0, 0, 0)
	all := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	all = append(all, chunk...)
	return binary.BigEndian.AppendUint32(all, crc32.ChecksumIEEE(chunk))
}

func TestAPictureBesideTheFileIsOpenedAndOneTooLargeMadeSmaller(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		w, h int
		want image.Point
	}{{40, 20, image.Pt(40, 20)}, {4096, 1024, image.Pt(2048, 512)}, {100, 6000, image.Pt(33, 2000)}} {
		raw := written(t, halves(c.w, c.h))
		if err := os.WriteFile(filepath.Join(folder, "a.png"), raw, 0o600); err != nil {
			t.Fatal(err)
		}
		p, err := Open(folder, "a.png")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Pixels.Rect.Size(); got != c.want {
			t.Errorf("of %dx%d there are %v, want %v", c.w, c.h, got, c.want)
		}
		if l, r := p.Pixels.RGBAAt(2, 2), p.Pixels.RGBAAt(c.want.X-2, 2); l != (color.RGBA{255, 0, 0, 255}) || r != (color.RGBA{0, 0, 255, 255}) {
			t.Errorf("of %dx%d the halves are %v and %v", c.w, c.h, l, r)
		}
		if same := bytes.Equal(p.Encoded, raw); same != (c.w == 40) {
			t.Errorf("%dx%d is kept as it stands: %v", c.w, c.h, same)
		}
		if _, kind, err := image.DecodeConfig(bytes.NewReader(p.Encoded)); err != nil || kind != p.Kind {
			t.Errorf("%dx%d is kept as %s, which reads as %s, %v", c.w, c.h, p.Kind, kind, err)
		}
	}
}

func TestAPictureInTheDocumentIsOpened(t *testing.T) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, halves(8, 8), nil); err != nil {
		t.Fatal(err)
	}
	p, err := Open("", "data:image/jpeg;base64,"+base64.StdEncoding.EncodeToString(b.Bytes()))
	if err != nil || p.Kind != "jpeg" || p.Pixels.Rect.Dx() != 8 {
		t.Errorf("%v, %+v", err, p)
	}
}

func TestAPictureThatCannotBeShownSaysWhy(t *testing.T) {
	folder := t.TempDir()
	for name, raw := range map[string][]byte{"broken.png": written(t, halves(40, 40))[:60], "huge.png": huge(25000, 20000), "words.png": []byte("no picture")} {
		if err := os.WriteFile(filepath.Join(folder, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"gone.png":                  `the picture "gone.png" is missing`,
		"broken.png":                `the picture "broken.png" is broken`,
		"huge.png":                  `the picture "huge.png" has 500 megapixels; make it smaller, 60 are the most`,
		"words.png":                 `the picture "words.png" cannot be read`,
		"../a.png":                  `the picture "../a.png" does not lie beside the file`,
		"/etc/hostname":             `the picture "/etc/hostname" does not lie beside the file`,
		"https://example.org/a.png": `the picture "https://example.org/a.png" is on the web, from where nothing is fetched`,
		"data:image/png;base64,!!":  `is broken`,
		"data:image/png,abc":        `cannot be read`,
	} {
		if p, err := Open(folder, name); err == nil || p != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

func TestADocumentNamesAPictureByItsPathOrHoldsIt(t *testing.T) {
	for _, c := range []struct {
		folder, path, want string
		lies               bool
	}{
		{"/home/a", "/home/a/port.jpg", "port.jpg", true},
		{"/home/a", "/home/a/pictures/port.jpg", "pictures/port.jpg", true},
		{"/home/a", "/home/port.jpg", "../port.jpg", false},
		{"", "/home/a/port.jpg", "", false},
	} {
		if got, lies := Beside(c.folder, c.path); got != c.want || lies != c.lies {
			t.Errorf("%q in %q: %q, %v", c.path, c.folder, got, lies)
		}
	}
	path := filepath.Join(t.TempDir(), "a.png")
	if err := os.WriteFile(path, written(t, halves(40, 20)), 0o600); err != nil {
		t.Fatal(err)
	}
	address, err := Inside(path)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := Open("", address); err != nil || p.Pixels.Rect.Size() != image.Pt(40, 20) {
		t.Errorf("%.40s…: %v", address, err)
	}
	if _, err := Inside(filepath.Join(filepath.Dir(path), "b.png")); err == nil {
		t.Error("a picture that is missing is held")
	}
}

func TestPicturesThatADocumentLeavesBehindAreCounted(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for _, path := range []string{filepath.Join(from, "a.png"), filepath.Join(from, "b.png"), filepath.Join(to, "b.png"), filepath.Join(from, "sub", "c.png")} {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, c := range map[string]struct {
		files []string
		want  int
	}{
		"none":                      {nil, 0},
		"one left":                  {[]string{"a.png"}, 1},
		"named twice":               {[]string{"a.png", "a.png"}, 1},
		"one that lies there, too":  {[]string{"b.png"}, 0},
		"below the folder":          {[]string{"sub/c.png", "a.png"}, 2},
		"missing before":            {[]string{"d.png"}, 0},
		"inside, on the web, above": {[]string{"data:image/png;base64,AA", "https://example.org/a.png", "../a.png"}, 0},
	} {
		tl := &timeline.Timeline{ID: "t", Lang: "en"}
		for i, file := range c.files {
			e := timeline.Full{ID: string(rune('a' + i))}
			tl.SetMedia(&e, timeline.Media{File: file})
			tl.Events.Append(e.Compact())
		}
		if got := LeftBehind(tl, from, to); got != c.want {
			t.Errorf("%s: %d are left behind, want %d", name, got, c.want)
		}
	}
}
