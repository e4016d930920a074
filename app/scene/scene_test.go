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

func TestADumpNamesShapesAndMarks(t *testing.T) {
	var out strings.Builder
	if err := sample().Dump(&out); err != nil {
		t.Fatal(err)
	}
	if want := "disc        30    30    20    20 fill 000000 event:above\n"; !strings.Contains(out.String(), want) {
		t.Errorf("the dump lacks %q:\n%s", want, out.String())
	}
}
