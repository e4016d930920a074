package compare

import (
	"math/rand/v2"
	"testing"

	"dateline/timeline"
)

// An edit makes of one timeline what the other says; between equal ones it is nothing, and
// to merge with nothing is nothing.
func edits(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 9))
	a := story(12)
	b := scrambled(a, r, "b")
	e := Edit(timeline.Phrased("merge"), Side{Timeline: a}, Side{Timeline: b})
	got, err := e.Apply(t.Context(), a, nil)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if left := Diff(Side{Timeline: got}, Side{Timeline: b}); len(left) > 0 {
		t.Fatalf("seed %d: what differs still is %v", seed, said(left))
	}
	back, err := e.Inverse().Apply(t.Context(), got, nil)
	if err != nil || len(Diff(Side{Timeline: back}, Side{Timeline: a})) > 0 {
		t.Fatalf("seed %d: it is not undone: %v", seed, err)
	}
	if none := Edit(timeline.Phrased(""), Side{Timeline: a}, Side{Timeline: a}); len(none.Changes) != 0 {
		t.Fatalf("seed %d: between equal ones there are %d changes", seed, len(none.Changes))
	}
	merged, conflicts := Merge(Side{Timeline: a}, Side{Timeline: b}, Side{Timeline: a})
	if none := Edit(timeline.Phrased(""), Side{Timeline: b}, Side{Timeline: merged}); len(none.Changes) != 0 || len(conflicts) != 0 {
		t.Fatalf("seed %d: merged with nothing it has %d changes", seed, len(none.Changes))
	}
}

func TestAnEditMakesOfATimelineWhatAnotherSays(t *testing.T) {
	for seed := range uint64(50) {
		edits(t, seed)
	}
	a := timeline.Timeline{}
	if e := Edit(timeline.Phrased("all"), Side{Timeline: &a}, Side{Timeline: story(3)}); e.Name.Says != "all" || len(e.Changes) < 4 {
		t.Errorf("of nothing it takes %d changes", len(e.Changes))
	}
}

func FuzzEdits(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(edits)
}
