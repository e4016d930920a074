package press

import (
	"bytes"
	"context"
	"image/png"
	"strings"
	"testing"

	"dateline/app/figure/export"
)

// coarse is enough for tests that read the words of slides: to paint them takes longest.
const coarse = fine / 8.0

func TestPicturesOfSlidesAreFineEnoughForAWall(t *testing.T) {
	var b bytes.Buffer
	spec := job(t, "korea-diplomacy-2018-2019", export.Options{What: export.Slides, Out: "a.pptx"}).Spec
	if err := Slides(context.Background(), &b, spec, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for name, raw := range unpacked(t, b.Bytes()) {
		if !strings.HasPrefix(name, "ppt/media/") || !strings.HasSuffix(name, ".png") {
			continue
		}
		pictures++
		if at, err := png.DecodeConfig(bytes.NewReader(raw)); err != nil || max(at.Width, at.Height) < 1000 {
			t.Errorf("%s has %d by %d pixels, %v", name, at.Width, at.Height, err)
		}
	}
	if pictures == 0 {
		t.Error("there are no pictures")
	}
}
