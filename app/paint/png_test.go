package paint

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"testing"

	"dateline/app/scene"
)

func TestAPictureInStripsIsThatPaintedWhole(t *testing.T) {
	for name, sc := range map[string]*scene.Scene{"opaque": specimen(), "transparent": specimen()} {
		if name == "transparent" {
			sc.Paper = scene.Color{}
		}
		for _, scale := range []float64{1, 2.7} {
			want := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X*scale), int(sc.Size.Y*scale)))
			new(Raster).Paint(want, sc, scale)
			for _, rows := range []int{41, 100, 1 << 20} {
				s := newStrips(sc, scale, want.Rect, rows*want.Rect.Dx())
				got := image.NewRGBA(want.Rect)
				for y := range want.Rect.Dy() {
					for x := range want.Rect.Dx() {
						got.Set(x, y, s.At(x, y))
					}
				}
				s.close()
				// The filler rounds otherwise in a lower area, and strokes meet in other groups.
				most, few := 80, want.Rect.Dx()*want.Rect.Dy()/5000
				if rows > want.Rect.Dy() {
					most, few = 0, 0
				}
				if at, off := farthest(got, want); off > most || differing(got, want) > few {
					t.Errorf("%s at scale %v in strips of %d rows: %d pixels differ, that at %v by %d", name, scale, rows, differing(got, want), at, off)
				}
			}
		}
	}
}

func TestAPNGSaysItsResolutionBehindItsHeader(t *testing.T) {
	var whole bytes.Buffer
	if err := PNG(&whole, page(), 3.125); err != nil { // 300 to the inch
		t.Fatal(err)
	}
	want := []byte("\x00\x00\x00\x09pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01") // 11,811 to the metre
	if got := whole.Bytes()[header:][:len(want)]; !bytes.Equal(got, want) {
		t.Errorf("behind the header stands %q, want %q", got, want)
	}
	if _, err := png.Decode(&whole); err != nil {
		t.Errorf("it cannot be read: %v", err)
	}
	for most := range 60 {
		var got bytes.Buffer
		r := &resolved{w: &got, chunk: []byte("+"), after: 7}
		for p := []byte("0123456789"); len(p) > 0; {
			n, err := r.Write(p[:min(len(p), most%10+1)])
			if err != nil {
				t.Fatal(err)
			}
			p = p[n:]
		}
		if got.String() != "0123456+789" {
			t.Fatalf("in pieces of %d it becomes %q", most%10+1, got.String())
		}
	}
}

func TestAPNGThatCannotBeWrittenLeavesNobodyPainting(t *testing.T) {
	full := errors.New("the disk is full")
	for range 50 {
		if err := PNG(failing{full}, page(), 8); !errors.Is(err, full) {
			t.Fatalf("the error is %v, want %v", err, full)
		}
	}
}

// BenchmarkPoster writes a picture of A3 with 600 pixels to the inch.
func BenchmarkPoster(b *testing.B) {
	sc := specimen()
	sc.Size = scene.Pt(1587.4, 1122.5)
	b.ReportAllocs()
	for b.Loop() {
		if err := PNG(discard{}, sc, 6.25); err != nil {
			b.Fatal(err)
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
