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
			if got := ranked(all, at); got != sorted[at] {
				t.Fatalf("of %v the one at %d is %v, want %v", all, at, got, sorted[at])
			}
		}
		if got := halfOf(all); got != quantile(sorted, 0.5) {
			t.Fatalf("the median of %v is %v, want %v", sorted, got, quantile(sorted, 0.5))
		}
	}
}

func TestCellsAreCountedAsOneByOne(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(40_000, 5), "en", nil)
	cast, places := castOf(t.Context(), s), placesOf(t.Context(), s)
	for name, g := range map[string]*grid{"pairs": gridOf(t.Context(), s, cast, cast, true), "places": gridOf(t.Context(), s, places, cast, false)} {
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

// What is read off the columns is what the events say.
func TestWhatIsKnownOfADateIsWhatItSays(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(5000, 3), "en", nil)
	known, err := s.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range s.Dated {
		if got, want := s.BeginsBy(known, i), s.Begins(i); got != want {
			t.Fatalf("%s begins %v, want %v", s.At(i).When.Date, got, want)
		}
		if got, want := s.EndsBy(known, i), s.Ends(i); got != want {
			t.Fatalf("%s ends %v, want %v", s.At(i).When.Date, got, want)
		}
	}
}
