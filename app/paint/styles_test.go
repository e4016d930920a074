package paint

import (
	"bytes"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/timeline/golden"
)

// styled is a table of styles at the edge of what shows: a hair's width, a shadow of a
// colour, nothing.
func styled(sc *scene.Scene) {
	faint := scene.Color{R: 10, G: 20, B: 30, A: 1}
	box := scene.Rect{X: 1, Y: 2, W: 8, H: 4}
	sc.Rect(box, 0.5, scene.Style{Fill: faint})
	sc.Rect(box, 9, scene.Style{Stroke: scene.Color{R: 1, G: 2, B: 3, A: 255}, Width: 0.5})
	sc.Rect(box, 0, scene.Style{Fill: black, Stroke: faint, Width: 0.5, Dash: scene.Dash{On: 0.5, Off: 2}})
	sc.Rect(box, 0, scene.Style{Fill: black, Stroke: white})
	sc.Rect(box, 0, scene.Style{Fill: black, Width: 2})
	sc.Line(scene.Pt(1, 2), scene.Pt(3, 4), scene.Style{Stroke: black, Width: 1})
	sc.Line(scene.Pt(1, 2), scene.Pt(3, 5), scene.Style{Stroke: black})
	sc.Disc(scene.Pt(5, 6), 2, scene.Style{Fill: scene.Color{R: 7, G: 8, B: 9, A: 255}, Stroke: scene.Color{R: 9, G: 8, B: 7, A: 255}, Width: 1})
}

func TestTheSVGOfEveryStyleIsWhole(t *testing.T) {
	sc := page()
	styled(sc)
	sc.Text(scene.Pt(1, 9), "", scene.Font{Size: 6, Halo: scene.Color{A: 1}}, black)
	sc.Text(scene.Pt(1, 9), "", scene.Font{Size: 6, Bold: true, Align: scene.Centre}, black)
	sc.Text(scene.Pt(1, 9), "", scene.Font{Size: 6, Turn: true, Align: scene.Right}, black)
	var out strings.Builder
	if err := SVG(&out, sc); err != nil {
		t.Fatal(err)
	}
	want := `<rect x="1" y="2" width="8" height="4" rx="0.5" fill="#0a141e" fill-opacity="0.004"/>
<rect x="1" y="2" width="8" height="4" rx="2" fill="none" stroke="#010203" stroke-width="0.5"/>
<rect x="1" y="2" width="8" height="4" fill="#000000" stroke="#0a141e" stroke-opacity="0.004" stroke-width="0.5" stroke-dasharray="0.5 2"/>
<rect x="1" y="2" width="8" height="4" fill="#000000"/>
<rect x="1" y="2" width="8" height="4" fill="#000000"/>
<path d="M1 2L3 4" fill="none" stroke="#000000" stroke-width="1"/>
<path d="M1 2L3 5" fill="none"/>
<circle cx="5" cy="6" r="2" fill="#070809" stroke="#090807" stroke-width="1"/>
`
	if got := out.String(); !strings.Contains(got, want) {
		t.Errorf("got\n%s, want in it\n%s", got, want)
	}
}

func TestThePDFOfEveryStyleIsWhole(t *testing.T) {
	sc := page()
	styled(sc)
	sc.Polygon(scene.Style{Fill: black}, []scene.Point{{X: 1, Y: 1}, {X: 9, Y: 1}, {X: 5, Y: 9}})
	sc.Clip(scene.Rect{X: 1, Y: 2, W: 3, H: 4})
	sc.Unclip()
	var out bytes.Buffer
	if err := PDF(&out, sc); err != nil {
		t.Fatal(err)
	}
	drawing, info := pageOf(t, out.Bytes())
	golden.Compare(t, "testdata/styles.pdf.txt", []byte(info+drawing))
}
