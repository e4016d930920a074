package handout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// sourcesOf is a sheet that is filled to some part with n sources written onto it.
func sourcesOf(n int, filled float64) *sheets {
	s := newSheets(specOf(&timeline.Timeline{Lang: "en"}, "en", Size))
	s.y = s.box.Y + s.box.H*filled
	var entries []string
	for i := range n {
		entries = append(entries, fmt.Sprintf("#%d# A document with a name%s\nwww.example.org/%s/", i, strings.Repeat(" and more", i%4*3), strings.Repeat("part-", i%7)))
	}
	s.columns(entries)
	return s
}

// Each entry stands whole in one column, in the order of their numbers, on its sheet, and the columns
// of a sheet end at one height, but for the last lines of one entry.
func TestSourcesFillTwoColumnsInTheirOrder(t *testing.T) {
	for n := 1; n < 120; n += 7 {
		for _, filled := range []float64{0, 0.5, 0.93} {
			s := sourcesOf(n, filled)
			next := 0
			for k, sc := range s.all {
				deepest := map[bool]float64{}
				for _, sh := range sc.Shapes {
					right := sh.At.X > s.box.Middle().X
					deepest[right] = max(deepest[right], sh.At.Y)
					if sh.Box.Right() > s.box.Right()+1 || sh.At.Y > s.box.Bottom()+1 {
						t.Errorf("%d sources: %q stands beyond its sheet, at %v", n, sh.Text, sh.Box)
					}
					if strings.HasPrefix(sh.Text, "#") {
						if !strings.HasPrefix(sh.Text, fmt.Sprintf("#%d#", next)) {
							t.Errorf("%d sources: %q stands where number %d should", n, sh.Text, next)
						}
						next++
					}
				}
				if off := deepest[false] - deepest[true]; n >= leastInTwo && len(sc.Shapes) > 8 && (off < -80 || off > 80) {
					t.Errorf("%d sources, sheet %d: one column is %.0f longer than the other", n, k, off)
				}
			}
			if next != n {
				t.Errorf("of %d sources %d are written", n, next)
			}
		}
	}
}

// A few lines more than a sheet holds are set smaller rather than on a sheet of their own.
func TestAFewSourcesTakeNoSheetOfTheirOwn(t *testing.T) {
	s := newSheets(specOf(&timeline.Timeline{Lang: "en"}, "en", Size))
	lines := int(s.left() / (s.font(columnSizes[0], false).Size * leading))
	entries := s.broken(slices.Repeat([]string{"A document"}, 2*lines+6), 2, columnSizes[0])
	if took := s.sheetsOf(entries, 2, columnSizes[0]); took != 2 {
		t.Fatalf("six lines too many take %d sheets, want 2", took)
	}
	if s.columns(slices.Repeat([]string{"A document"}, 2*lines+6)); len(s.all) != 1 {
		t.Errorf("they stand on %d sheets, want 1", len(s.all))
	}
}

// Four steps with a map each stand on an upright A4, and no sheet holds two lines alone.
func TestAHandoutTakesNoMorePaperThanItNeeds(t *testing.T) {
	for name, most := range map[string]int{"kim-russia-2019": 5, "antiquity": 8, "cold-war": 9, "korea-diplomacy-2018-2019": 5} {
		for _, lang := range []string{"en", "fr"} {
			pages := Make(specOf(sample(t, name), lang, Size))
			if len(pages) > most {
				t.Errorf("%s, %s: %d sheets, want %d at most", name, lang, len(pages), most)
			}
			for i, sc := range pages {
				if len(sc.Shapes) < 12 {
					t.Errorf("%s, %s: sheet %d of %d holds %d shapes", name, lang, i+1, len(pages), len(sc.Shapes))
				}
			}
		}
	}
}

// What no sheet holds whole goes on one all the same: nobody waits for ever.
func TestAnEntryLongerThanASheetTakesOne(t *testing.T) {
	s := newSheets(specOf(&timeline.Timeline{Lang: "en"}, "en", Size))
	long := slices.Repeat([]string{"a line"}, 1000)
	for n := 1; n <= 2; n++ {
		if took := s.sheetsOf([][]string{{"short"}, long, long, {"short"}}, n, columnSizes[0]); took != 4 {
			t.Errorf("in %d columns they take %d sheets, want 4", n, took)
		}
	}
}
