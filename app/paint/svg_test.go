package paint

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"dateline/app/scene"
)

func TestSVGIsXMLWithAnIDATitleAndTextForEveryMark(t *testing.T) {
	var sc scene.Scene
	sc.Reset(scene.Pt(200, 100), scene.Color{R: 255, G: 255, B: 255, A: 255})
	for range 2 {
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: `a "b"`, Title: "Hà Nội <b>\x01", Desc: "some day"})
		sc.Clip(scene.Rect{W: 50, H: 50})
		sc.Text(scene.Pt(10, 20), "Владивосток & 김정은", scene.Font{Size: 12}, scene.Color{A: 255})
		sc.Unclip()
		sc.End()
	}
	var out strings.Builder
	if err := SVG(&out, &sc); err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(strings.NewReader(out.String())); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not XML: %v\n%s", err, out.String())
		}
	}
	for _, want := range []string{`id="event-a__b_"`, `id="event-a__b_--2"`, "<title>Hà Nội &lt;b&gt;</title>", "<desc>some day</desc>", "Владивосток &amp; 김정은"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the SVG lacks %s:\n%s", want, out.String())
		}
	}
}
