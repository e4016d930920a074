package page_test

import (
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// The scale of the map is in the units of the person, and as long as it says in both.
func TestTheScaleOfTheMapIsInTheUnitsOfThePerson(t *testing.T) {
	pic, _ := page.Find("map")
	for units, want := range map[string]string{"": " km", "miles": " mi"} {
		sc := &scene.Scene{}
		s := page.Spec{Size: scene.Pt(800, 500), Theme: theme.Light, Subject: sampled(t).As(figure.Habits{Units: units})}
		pic.Draw(sc, s)
		found := false
		for _, sh := range sc.Shapes {
			found = found || strings.HasSuffix(sh.Text, want)
		}
		if !found {
			t.Errorf("in %q no text ends in %q", units, want)
		}
	}
}
