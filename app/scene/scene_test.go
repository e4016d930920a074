package scene

import (
	"strings"
	"testing"
)

func sample() *Scene {
	ink := Style{Fill: Color{A: 255}}
	sc := &Scene{}
	sc.Reset(Pt(100, 100), Color{})
	sc.Begin(Mark{Kind: MarkEvent, ID: "below"})
	sc.Rect(Rect{0, 0, 50, 50}, 0, ink)
	sc.Begin(Mark{Kind: MarkEvent, ID: "above"})
	sc.Disc(Pt(40, 40), 10, ink)
	sc.End()
	sc.Clip(Rect{60, 0, 10, 10})
	sc.Begin(Mark{Kind: MarkPlace, ID: "clipped"})
	sc.Rect(Rect{60, 0, 40, 40}, 0, ink)
	sc.End()
	sc.Unclip()
	sc.Begin(Mark{Kind: MarkPlace, ID: "ring"})
	sc.Polygon(ink, []Point{{60, 60}, {90, 60}, {90, 90}, {60, 90}}, []Point{{70, 70}, {80, 70}, {80, 80}, {70, 80}})
	sc.End()
	return sc
}

func TestAHitIsTheTopmostMarkThatShows(t *testing.T) {
	sc := sample()
	for _, c := range []struct {
		x, y, reach float64
		want        string
	}{
		{5, 5, 0, "below"},
		{40, 40, 0, "above"},
		{65, 5, 0, "clipped"},
		{90, 30, 3, ""},
		{65, 65, 0, "ring"},
		{75, 75, 0, ""},
		{53, 20, 4, "below"},
		{53, 20, 1, ""},
	} {
		id, _ := sc.Hit(Pt(c.x, c.y), c.reach)
		if got := sc.Marks[id].ID; got != c.want {
			t.Errorf("Hit(%v, %v, %v) = %q, want %q", c.x, c.y, c.reach, got, c.want)
		}
	}
	if n := testing.AllocsPerRun(50, func() { sc.Hit(Pt(40, 40), 3) }); n != 0 {
		t.Errorf("Hit allocates %v times", n)
	}
}

// The dump is what all pictures are compared by: each thing that a shape can have
// must stand in it.
func TestADumpSaysAllThatIsPainted(t *testing.T) {
	sc := sample()
	sc.Paper, sc.Lang, sc.Title, sc.Desc = Color{R: 255, G: 254, B: 253, A: 255}, "fr", "Title", "in \"words\""
	red, half := Color{R: 255, A: 255}, Color{G: 16, A: 127}
	line := Style{Stroke: red, Width: 1.5, Dash: Dash{4, 2}}
	sc.Begin(Mark{Kind: MarkLane, ID: "lines", Title: "Lines", Desc: "of all kinds"})
	sc.Line(Pt(1, 2), Pt(3.25, 2), line)
	sc.End()
	sc.Polyline([]Point{{1, 2}, {3, 4}, {5, 2}}, Style{Stroke: half, Width: 2})
	for k := range 4 {
		x := 10 * float64(k)
		sc.Line(Pt(x, 0), Pt(x, 50), line) // a run, which is one line of the dump
	}
	sc.Rect(Rect{-0.04, 0.05, 10, 20}, 3, Style{Fill: half, Stroke: red, Width: 1})
	sc.Rect(Rect{W: 1, H: 1}, 0, Style{Stroke: red}) // a line of no width is not painted
	sc.Rect(Rect{W: 1, H: 1}, 0, Style{Width: 1})    // nor one of no colour
	for range 4 {
		sc.Rect(Rect{W: 1, H: 1}, 0, Style{Fill: red}) // only lines and areas are put together
	}
	sc.Begin(Mark{Kind: MarkEvent, ID: "areas", Title: "Areas"})
	for range 4 {
		sc.Polygon(Style{Fill: red}, []Point{{0, 0}, {9, 0}, {0, 9}})
	}
	for range 3 { // which is not yet a run
		sc.Polygon(Style{Fill: half}, []Point{{0, 0}, {9, 0}, {0, 9}})
	}
	sc.End()
	sc.Hatch(Rect{0, 0, 20, 10}, 5, Style{Stroke: red, Width: 0.5})
	sc.Text(Pt(10, 20), "a \"text\"", Font{Size: 12}, red)
	sc.Text(Pt(10, 20), "turned", Font{Size: 9.55, Bold: true, Align: Centre, Turn: true, Halo: half}, red)
	sc.Text(Pt(10, 20), "right", Font{Size: 12, Align: Right}, red)
	want := `scene 100.0x100.0 paper fffefd fr "Title" "in \"words\""
rect     0.0 0.0 50.0 50.0 fill 000000 event:below "" ""
disc     30.0 30.0 20.0 20.0 fill 000000 event:above "" ""
clip     60.0 0.0 10.0 10.0
rect     60.0 0.0 40.0 40.0 fill 000000 place:clipped "" ""
end
polygon  60.0 60.0 30.0 30.0 points 8 #5663f985 fill 000000 place:ring "" ""
polyline 1.0 2.0 2.3 0.0 points 2 #dd9e66e0 stroke ff0000 1.5 dash 4 2 lane:lines "Lines" "of all kinds"
polyline 1.0 2.0 4.0 2.0 points 3 #596f5c74 stroke 001000/127 2
polyline 0.0 0.0 30.0 50.0 x4 points 8 #b70b6329 stroke ff0000 1.5 dash 4 2
rect     0.0 0.1 10.0 20.0 round 3.0 fill 001000/127 stroke ff0000 1
rect     0.0 0.0 1.0 1.0
rect     0.0 0.0 1.0 1.0
rect     0.0 0.0 1.0 1.0 fill ff0000
rect     0.0 0.0 1.0 1.0 fill ff0000
rect     0.0 0.0 1.0 1.0 fill ff0000
rect     0.0 0.0 1.0 1.0 fill ff0000
polygon  0.0 0.0 9.0 9.0 x4 points 12 #fcd5f9e5 fill ff0000 event:areas "Areas" ""
polygon  0.0 0.0 9.0 9.0 points 3 #627b22c1 fill 001000/127 event:areas
polygon  0.0 0.0 9.0 9.0 points 3 #627b22c1 fill 001000/127 event:areas
polygon  0.0 0.0 9.0 9.0 points 3 #627b22c1 fill 001000/127 event:areas
hatch    0.0 0.0 20.0 10.0 gap 5.0 stroke ff0000 0.5
text     10.0 20.0 size 12.0 fill ff0000 "a \"text\""
text     10.0 20.0 size 9.6 bold centred upwards halo 001000/127 fill ff0000 "turned"
text     10.0 20.0 size 12.0 to the right fill ff0000 "right"
`
	var out strings.Builder
	if err := sc.Dump(&out); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != want {
		t.Errorf("the dump is\n%s\nwant\n%s", got, want)
	}
}

func TestADumpTellsLinesOfTheSameBoundsApart(t *testing.T) {
	dump := func(points ...Point) string {
		sc := &Scene{}
		sc.Reset(Pt(10, 10), Color{})
		sc.Polyline(points, Style{Stroke: Color{A: 255}, Width: 1})
		var out strings.Builder
		if err := sc.Dump(&out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if up, down := dump(Pt(0, 5), Pt(9, 0)), dump(Pt(0, 0), Pt(9, 5)); up == down {
		t.Errorf("a line that rises and one that falls are both\n%s", up)
	}
}
