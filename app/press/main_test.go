package press

import (
	"bytes"
	"image/png"
	"os"
	"strings"
	"testing"
)

var asMade float64 // how fine they are for people

// Pictures of slides are painted coarsely, which is what takes longest of them; but for the test
// that counts their pixels.
func TestMain(m *testing.M) {
	asMade, fine = fine, 0.25
	os.Exit(m.Run())
}

func TestPicturesOfSlidesAreFineEnoughForAWall(t *testing.T) {
	before := fine
	fine = asMade
	defer func() { fine = before }()
	parts := unpacked(t, slidesOf(t, "kim-russia-2019", "en"))
	for name, raw := range parts {
		if !strings.HasPrefix(name, "ppt/media/") || !strings.HasSuffix(name, ".png") {
			continue
		}
		at, err := png.DecodeConfig(bytes.NewReader(raw))
		if err != nil || max(at.Width, at.Height) < 1000 {
			t.Errorf("%s has %d by %d pixels, %v", name, at.Width, at.Height, err)
		}
	}
}
