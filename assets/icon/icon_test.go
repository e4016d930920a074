package icon

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
)

func TestTheIconIsASquareOf512Pixels(t *testing.T) {
	picture, err := png.DecodeConfig(bytes.NewReader(PNG))
	if err != nil {
		t.Fatalf("reading icon.png: %v", err)
	}
	if got, want := [2]int{picture.Width, picture.Height}, [2]int{512, 512}; got != want {
		t.Errorf("size is %v, want %v", got, want)
	}
}

func TestTheDrawingIsSVG(t *testing.T) {
	if got, want := string(SVG), `<svg xmlns="http://www.w3.org/2000/svg"`; !strings.HasPrefix(got, want) {
		t.Errorf("icon.svg begins with %.40q, want %q", got, want)
	}
}
