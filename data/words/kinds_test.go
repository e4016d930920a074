package words

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
)

// kinds reads the cells of testdata/kinds.tsv by the sentence that each kind of them is
// named by.
func kinds(t *testing.T) (names []string, cells map[string][][2]string) {
	t.Helper()
	f, err := os.Open("testdata/kinds.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells = map[string][][2]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		if name, ok := strings.CutPrefix(s.Text(), "## "); ok {
			names = append(names, name)
		} else if cell, want, ok := strings.Cut(s.Text(), "\t"); ok && len(names) > 0 {
			last := names[len(names)-1]
			cells[last] = append(cells[last], [2]string{cell, want})
		}
	}
	return names, cells
}

func TestCellsOfEachKindBecomeTheirDates(t *testing.T) {
	names, cells := kinds(t)
	if len(names) < 18 {
		t.Fatalf("there are %d kinds only", len(names))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			for _, c := range cells[name] {
				r := Reader{Today: 2026}
				if got := said(&r, c[0]); !slices.Contains(strings.Split(c[1], " | "), got) {
					_, err := r.Read(c[0])
					t.Errorf("%q reads as %s, want %s (%v)", c[0], got, c[1], err)
				}
			}
		})
	}
}

func TestAWordThatIsNotKnownIsNeverPassedOver(t *testing.T) {
	names, cells := kinds(t)
	for _, name := range names {
		for _, c := range cells[name] {
			for _, cell := range []string{"zebra " + c[0], c[0] + ", zebra", c[0] + " (zebra)"} {
				if got := said(&Reader{Today: 2026}, cell); got != "!" && !strings.HasPrefix(c[0], "INT ") {
					t.Errorf("%q reads as %s", cell, got)
				}
			}
		}
	}
}
