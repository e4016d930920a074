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
		if !slices.ContainsFunc(c.ranked, func(both [2]string) bool {
			return c.pairs[both].times == c.pairs[c.ranked[0]].times && slices.Contains(c.actors, both[0]) && slices.Contains(c.actors, both[1])
		}) {
			t.Errorf("seed %d: %v, who met the most, have no lines among %v", seed, c.ranked[0], c.actors)
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

// Those who met the most have lines, though others took part in more: a bond is of two.
func TestPairsThatMetTheMostHaveTheLines(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,type,actors\n")
	for i := range 4 {
		fmt.Fprintf(&b, "P%d,2019-01-%02d,meeting,Ann; Bo\n", i, 1+i)
	}
	for hub := range 6 {
		for guest := range 9 {
			fmt.Fprintf(&b, "H%d-%d,2019-02-%02d,meeting,Hub %d; Guest %d-%d\n", hub, guest, 1+guest, hub, hub, guest)
		}
	}
	s := specOf(read(t, b.String()), scene.Pt(700, 260))
	c := Make(t.Context(), s)
	if !slices.Contains(c.actors, "ann") || !slices.Contains(c.actors, "bo") {
		t.Errorf("%v have lines", c.actors)
	}
	if len(c.bonds) < 4+len(c.actors)-3 { // the rest of one hub alone
		t.Errorf("%d lines have %d bonds", len(c.actors), len(c.bonds))
	}
	if want := "There is room for %d of the 62: the pairs that met the most."; !strings.Contains(c.subtitle(), fmt.Sprintf(want, len(c.actors))) {
		t.Errorf("it says %q", c.subtitle())
	}
}
