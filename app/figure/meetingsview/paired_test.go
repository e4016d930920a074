package meetingsview

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/view"
	"dateline/app/scene"
)

// Where lines are fewer than actors, each that is drawn has one whom he met beside him.
func TestNobodyHasALineWithoutOneWhomHeMet(t *testing.T) {
	cut := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 7))
		var b strings.Builder
		b.WriteString("title,when,actors\n")
		for i := range 10 + r.IntN(80) {
			fmt.Fprintf(&b, "E%d,2019-04-%02d,a%d; a%d\n", i, 1+r.IntN(28), r.IntN(1+i/2+r.IntN(60)), 100+r.IntN(1+i))
		}
		s := specOf(read(t, b.String()), scene.Pt(900, 260))
		s.Bonds = view.Any
		c := Make(t.Context(), s)
		if len(c.actors) == c.everyone {
			continue
		}
		if cut++; len(c.actors) < s.mostLines()-1 || len(c.actors) > s.mostLines() {
			t.Errorf("seed %d: of %d actors %d have lines, where %d have room", seed, c.everyone, len(c.actors), s.mostLines())
		}
		for _, one := range c.actors {
			if !slices.ContainsFunc(c.actors, func(other string) bool { return other != one && c.pairOf(one, other) != nil }) {
				t.Errorf("seed %d: of %v, %s has met none", seed, c.actors, one)
			}
		}
	}
	if cut < 20 {
		t.Errorf("only %d worlds have too many actors", cut)
	}
}
