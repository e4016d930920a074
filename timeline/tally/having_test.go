package tally

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Whatever numbers rows have, few or very many: those are left that have one of some, and where it
// is asked for those that have none.
func FuzzWhatHasOneOfSomeNumbers(f *testing.F) {
	f.Add(uint64(1), uint16(200), uint8(3), false)
	f.Add(uint64(2), uint16(129), uint8(2), true)
	for seed := range uint64(20) {
		f.Add(seed, uint16(450), uint8(20), true) // of most words so many that they are asked one by one
	}
	f.Fuzz(func(t *testing.T, seed uint64, rows uint16, most uint8, none bool) {
		r := rand.New(rand.NewPCG(seed, 1))
		n := int(rows%500) + 1
		var ends, numbers []int32
		for range n {
			for range r.IntN(int(most) + 1) {
				numbers = append(numbers, int32(r.IntN(50)))
			}
			ends = append(ends, int32(len(numbers)))
		}
		among := make([]bool, 50)
		for k := range among {
			among[k] = r.IntN(20) == 0
		}
		from := r.IntN((n+63)/64) * 64
		to := from + 1 + r.IntN(n-from)
		words := make([]uint64, (to-from+63)/64)
		for w := range words {
			words[w] = r.Uint64()
		}
		before := slices.Clone(words)
		Having(ends, numbers, among, none, from, to, words)
		for row := from; row < to; row++ {
			begin := int32(0)
			if row > 0 {
				begin = ends[row-1]
			}
			of := numbers[begin:ends[row]]
			has := slices.ContainsFunc(of, func(k int32) bool { return among[k] }) || none && len(of) == 0
			bit := uint64(1) << ((row - from) % 64)
			got, was := words[(row-from)/64]&bit != 0, before[(row-from)/64]&bit != 0
			if got != (was && has) {
				t.Fatalf("row %d of [%d, %d) with %v passes: %v, want %v", row, from, to, of, got, was && has)
			}
		}
	})
}

// What a column tells of many rows at once is what it tells of each, whatever room its numbers take.
func TestAColumnTellsWhichRowsHaveOneOfSomeValues(t *testing.T) {
	for _, values := range []int{3, 300, 70_000} {
		r := rand.New(rand.NewPCG(uint64(values), 1))
		numbers, among := make([]int32, 200), make([]bool, values)
		for row := range numbers {
			numbers[row] = int32(r.IntN(values))
			among[numbers[row]] = r.IntN(2) == 0
		}
		words := []uint64{^uint64(0), 1<<30 - 1}
		NewColumn(values, numbers).Among(among)(64, 158, words)
		for row := 64; row < 158; row++ {
			if got, want := words[(row-64)/64]>>(row%64)&1 != 0, among[numbers[row]]; got != want {
				t.Errorf("of %d values row %d passes: %v, want %v", values, row, got, want)
			}
		}
	}
}
