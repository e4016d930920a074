package slide

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
)

// On every slide the legs that were travelled by then are those of the whole map, each with the
// number that it has there.
func TestALegHasTheNumberOfTheWholeMap(t *testing.T) {
	for _, name := range samples.Names {
		tl, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		s := figure.NewSubject(tl, "en", nil)
		d, look := Of(s, ""), view.View{Actor: view.ActorsOf(s.Busiest())}
		var st Stage
		most := 0
		for n := range d.Len() {
			spec := Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: look, Slide: n, From: n, Part: 1}
			st.Draw(spec)
			whole := mapview.Routes(s, travels(d.At(n), look), mapview.Within(s, s.FirstWindow()))
			legs := st.mapOf(spec, scene.Rect{W: 600, H: 400}).Route
			most = max(most, len(legs))
			for _, leg := range legs {
				if !slices.ContainsFunc(whole, func(w mapview.Leg) bool { return w.Number == leg.Number && w.Out == leg.Out && w.In == leg.In }) {
					t.Errorf("%s, slide %d: leg %d leads from %q to %q, which it does not on the whole map", name, n, leg.Number, s.At(leg.Out).ID, s.At(leg.In).ID)
				}
			}
		}
		if most == 0 && look.Actor != "" {
			t.Errorf("%s: no slide has a leg", name)
		}
	}
}
