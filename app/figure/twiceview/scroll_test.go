package twiceview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// A step of scrolling draws the lines that show, and looks at no others.
func BenchmarkScroll(b *testing.B) {
	var csv strings.Builder
	csv.WriteString("id,title,date,place,actors,type,source\n")
	for i := range 4000 {
		fmt.Fprintf(&csv, "%d,Talks number %d,2019-04-%02d,Paris,Ann; Bo,meeting,Source %d\n", i, i/2, 1+i/2%28, i%7)
	}
	s := figure.NewSubject(read(b, csv.String()), "en", nil)
	c, err := Make(b.Context(), s)
	if err != nil {
		b.Fatal(err)
	}
	var sc scene.Scene
	spec := Spec{Box: scene.Rect{W: 900, H: 400}, Text: 13, Theme: theme.Light, Subject: s}
	for b.Loop() {
		sc.Reset(scene.Pt(900, 400), spec.Theme.Paper)
		spec.FirstRow = (spec.FirstRow + 1) % max(1, c.lines)
		c.Draw(&sc, spec)
	}
}
