package mapview

import (
	"strings"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// A leg whose words are longer than the corner that they stand in goes on below, and loses none.
func TestALegThatIsLongGoesOnBelow(t *testing.T) {
	words := "2  Sanlúcar de Barrameda – Rio de Janeiro: 7655 km, 82–91 days"
	lines := itineraryLines(Spec{Box: scene.Rect{W: 480, H: 300}, Text: 13, Theme: theme.Light, Itinerary: []string{"1  A – B: 5 km", words}})
	var all []string
	for _, l := range lines {
		all = append(all, strings.TrimSpace(l.text))
		if w := l.font.Width(l.text); w > 0.42*480+13 {
			t.Errorf("%q is %.0f wide", l.text, w)
		}
	}
	if got := strings.Join(all, " "); len(all) != 3 || got != "1  A – B: 5 km "+strings.Replace(words, "  ", "\u00a0\u00a0", 1) {
		t.Errorf("the legs are %q", all)
	}
}
