package timeline

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestAFinderAgreesWithAMap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	ids := make([]string, 5000)
	for i := range ids {
		ids[i] = fmt.Sprint(r.IntN(4000))
	}
	f, first := NewFinder(len(ids), func(i int) string { return ids[i] }), map[string]int{}
	for i, id := range ids {
		if _, ok := first[id]; !ok {
			first[id] = i
		}
		if got := f.Add(i); got != first[id] {
			t.Fatalf("Add(%d) of id %q found %d, want %d", i, id, got, first[id])
		}
	}
	for n := range 4100 {
		id := fmt.Sprint(n)
		want, ok := first[id]
		if !ok {
			want = -1
		}
		if got := f.Find(id); got != want {
			t.Errorf("Find(%q) = %d, want %d", id, got, want)
		}
	}
	if got := NewFinder(0, nil).Find("none"); got != -1 {
		t.Errorf("an empty finder finds %d, want -1", got)
	}
}
