package page_test

import (
	"slices"
	"testing"

	"dateline/app/paint/legible"
)

// Every text of every picture of the gallery must stand out from what it stands
// on: 4.5 to 1 at least (WCAG 2.2, 1.4.3).
func TestEveryTextCanBeReadOnWhatItStandsOn(t *testing.T) {
	for _, p := range pictures() {
		t.Run(p.name, func(t *testing.T) {
			const least = 4.5
			var worst []string
			for _, sc := range p.scenes(t) {
				worst = append(worst, legible.Faint(sc, least)...)
			}
			slices.Sort(worst)
			for _, one := range slices.Compact(worst) {
				t.Error(one)
			}
		})
	}
}
