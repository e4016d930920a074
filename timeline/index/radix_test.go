package index

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestRanksAreSorted(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 7))
	for _, n := range []int{0, 1, 1 << digit, 5000, 1 << 22, 1<<22 + 9} { // by one, two and three digits
		for _, count := range []int{0, 1, 1<<digit - 1, 1 << digit, 5000} {
			if n == 0 && count > 0 {
				continue
			}
			got := make([]int32, count)
			for i := range got {
				got[i] = int32(r.IntN(n))
			}
			want := slices.Sorted(slices.Values(got))
			if sortRanks(got, n); !slices.Equal(got, want) {
				t.Errorf("%d numbers below %d are not sorted", count, n)
			}
		}
	}
}
