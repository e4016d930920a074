package chart

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/data/synth"
)

func TestARankIsThatOfSortedNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := 1; n < 400; n += 7 {
		all := make([]float64, n)
		for i := range all {
			all[i] = float64(r.IntN(40)) * [...]float64{0.5, 1, 700}[r.IntN(3)]
		}
		sorted := slices.Clone(all)
		slices.Sort(sorted)
		for at := range n {
			if got := spreadOf(all).ranked(all, at)[0]; got != sorted[at] {
				t.Fatalf("of %v the one at %d is %v, want %v", all, at, got, sorted[at])
			}
		}
		if got := spreadOf(all).middle(all); got != quantile(sorted, 0.5) {
			t.Fatalf("the median of %v is %v, want %v", sorted, got, quantile(sorted, 0.5))
		}
	}
}

func TestCellsAreCountedAsOneByOne(t *testing.T) {
	for _, n := range []int{70_000, 30_000} { // so that each cell is counted where it stands, or they are sorted
		checkCells(t, figure.NewSubject(synth.Timeline(n, 5), "en", nil))
	}
}

func checkCells(t *testing.T, s *figure.Subject) {
	t.Helper()
	cast, places := castOf(t.Context(), s), placesOf(t.Context(), s)
	for name, g := range map[string]*grid{"pairs": gridOf(t.Context(), s, cast, cast, true), "places": gridOf(t.Context(), s, places, cast, false)} {
		rows, columns := g.shown(5, 7)
		for k, w := range g.weights(t.Context(), s, rows, columns) {
			checkFirst(t, g, s, rows[k/len(columns)], columns[k%len(columns)], w)
		}
		want := map[[2]string]int32{}
		for i := range s.Len() {
			ids := map[string]bool{}
			for _, p := range s.At(i).Actors {
				ids[p.Actor] = true
			}
			for one := range ids {
				if name == "places" && s.At(i).Place.ID != "" {
					want[[2]string{s.At(i).Place.ID, one}]++
				}
				for other := range ids {
					if name == "pairs" && one < other {
						want[[2]string{one, other}]++
					}
				}
			}
		}
		got := map[[2]string]int32{}
		first := slices.Clone(g.most(50))
		for _, c := range g.most(len(g.cells)) {
			row, column := g.keysOf(c)
			got[[2]string{row, column}] = c.count
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d cells, want %d", name, len(got), len(want))
		}
		for key, n := range want {
			if got[key] != n {
				t.Fatalf("%s: %v has %d events, want %d", name, key, got[key], n)
			}
		}
		if !slices.Equal(first, g.most(50)) {
			t.Errorf("%s: the first of few are %v, of all ranked %v", name, first, g.most(50))
		}
	}
}

// checkFirst holds the first events of a cell to those that have its values, one by one.
func checkFirst(t *testing.T, g *grid, s *figure.Subject, row, column int32, w weight) {
	t.Helper()
	n, first := 0, []int32(nil)
	for i := range s.Len() {
		if slices.Contains(g.rows.of(i), row) && slices.Contains(g.columns.of(i), column) && (!g.same || row != column) {
			if n++; len(first) < mostNamed {
				first = append(first, int32(i))
			}
		}
	}
	if w.count != n || !slices.Equal(w.first[:min(len(w.first), mostNamed)], first) {
		t.Fatalf("the cell %d, %d has %d events, first %v; want %d, first %v", row, column, w.count, w.first, n, first)
	}
}

// What is read off the columns is what the events say.
func TestWhatIsKnownOfADateIsWhatItSays(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(5000, 3), "en", nil)
	known, err := s.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Dated {
		begins, ends := s.SidesBy(known, i, s.Bounds(i))
		if want := s.Begins(i); begins != want {
			t.Fatalf("%s begins %v, want %v", s.At(i).When.Date, begins, want)
		}
		if want := s.Ends(i); ends != want {
			t.Fatalf("%s ends %v, want %v", s.At(i).When.Date, ends, want)
		}
	}
}
