package slide

import (
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// What leads to a name that stays is seen; the line through a dot of what was denied fades with its dot.
func TestOfThePastNamesStayWithTheLinesThatLeadToThem(t *testing.T) {
	var sc scene.Scene
	sc.Reset(scene.Pt(100, 100), theme.Light.Paper)
	line := scene.Style{Stroke: theme.Light.Muted, Width: 0.9}
	sc.Leader(scene.Pt(0, 0), scene.Pt(10, 10), line)
	sc.Line(scene.Pt(0, 10), scene.Pt(10, 10), line)
	sc.Text(scene.Pt(10, 10), "Hanoi", scene.Font{Size: 10, Bold: true}, theme.Light.Muted)
	for i := range sc.Shapes {
		fade(&sc.Shapes[i], theme.Light)
	}
	lead, struck, name := sc.Shapes[0], sc.Shapes[1], sc.Shapes[2]
	if lead.Style.Stroke != theme.Light.Muted || lead.Style.Width != leadWidth {
		t.Errorf("the line to the name became %+v", lead.Style)
	}
	if struck.Style.Stroke.A >= theme.Light.Muted.A {
		t.Errorf("the line through a dot stays as it was: %+v", struck.Style)
	}
	if name.Style.Fill != theme.Light.Ink || name.Font.Bold {
		t.Errorf("the name became %+v, %+v", name.Style, name.Font)
	}
}
