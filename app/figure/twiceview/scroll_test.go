package twiceview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// manyTwice is a subject of so many events of which two each are told alike, and what a view makes of it.
func manyTwice(tb testing.TB, n int) (Spec, Content) {
	tb.Helper()
	var csv strings.Builder
	csv.WriteString("id,title,date,place,actors,type,source\n")
	for i := range n {
		fmt.Fprintf(&csv, "%d,Talks number %d,%d-04-02,Paris,Ann; Bo,meeting,Source %d\n", i, i/2, 1000+i/2, i%7) // each pair in a year of its own
	}
	s := figure.NewSubject(read(tb, csv.String()), "en", nil)
	c, err := Make(tb.Context(), s)
	if err != nil {
		tb.Fatal(err)
	}
	return Spec{Box: scene.Rect{W: 900, H: 400}, Text: 13, Theme: theme.Light, Subject: s}, c
}

// scroller returns a step of scrolling.
func scroller(spec Spec, c Content) func() {
	var sc scene.Scene
	return func() {
		sc.Reset(scene.Pt(900, 400), spec.Theme.Paper)
		spec.FirstRow = (spec.FirstRow + 1) % max(1, c.lines)
		c.Draw(&sc, spec)
	}
}

// A step of scrolling makes the words of the lines that show, and of no others.
func TestAStepOfScrollingCostsAsMuchInALongList(t *testing.T) {
	cost := func(n int) float64 {
		step := scroller(manyTwice(t, n))
		return testing.AllocsPerRun(60, step)
	}
	if few, many := cost(400), cost(4000); many > 1.2*few {
		t.Errorf("a step allocates %v times among 4000 events, among 200 %v times", many, few)
	}
}

func BenchmarkScroll(b *testing.B) {
	step := scroller(manyTwice(b, 4000))
	for b.Loop() {
		step()
	}
}
