package page_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/synth"
)

// The legend of very many events tells what the map shows once that is counted.
func TestTheLegendOfVeryManyEventsTellsOfTheMap(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(21_000, 3), "en", nil)
	var board page.Board
	spec := page.BoardSpec{Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Light, Subject: s, View: view.View{Window: s.FirstWindow(), Chart: "status"}}
	told := func() bool {
		for i := range board.Panels[page.LegendPanel].Scene.Shapes {
			if board.Panels[page.LegendPanel].Scene.Shapes[i].Text == translations.Say("en", "legend parts done") {
				return true
			}
		}
		return false
	}
	need := board.Draw(spec).Need
	if need.None() || told() {
		t.Errorf("before it is counted the need is %v and the legend tells of the map: %t", !need.None(), told())
	}
	counts, err := need.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	spec.Counts = counts
	if board.Draw(spec); !told() {
		t.Error("the legend does not tell of rings of several colours")
	}
	if board.Draw(spec); board.Panels[page.LegendPanel].Box.Empty() {
		t.Error("the legend is gone")
	}
}
