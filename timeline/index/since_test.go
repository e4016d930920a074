package index

import (
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/calendar"
)

// sortedSpans returns up to n random spans by start, none of them empty.
func sortedSpans(r *rand.Rand, n int) []calendar.Span {
	all := slices.DeleteFunc(some(r, n), calendar.Span.Empty)
	slices.SortStableFunc(all, func(a, b calendar.Span) int { return a.Start.Compare(b.Start) })
	return all
}

// edit removes some of the spans and adds others, by brute force; it returns the shift,
// what With is given, and the spans after it.
func edit(r *rand.Rand, all []calendar.Span) (shift *Shift, gone []int32, added, after []calendar.Span) {
	for i := range all {
		if r.IntN(4) == 0 {
			gone = append(gone, int32(i))
		}
	}
	added = sortedSpans(r, r.IntN(9))
	var before []int32
	for _, s := range added {
		at, _ := slices.BinarySearchFunc(all, s, func(a, b calendar.Span) int { return a.Start.Compare(b.Start) })
		before = append(before, int32(at))
	}
	k := 0
	for i := range len(all) + 1 {
		for ; k < len(added) && int(before[k]) == i; k++ {
			after = append(after, added[k])
		}
		if i < len(all) && !slices.Contains(gone, int32(i)) {
			after = append(after, all[i])
		}
	}
	return NewShift(gone, before), gone, added, after
}

func checkEdited(t *testing.T, seed uint64, n int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 3))
	all, w := sortedSpans(r, n), window(r)
	shift, gone, added, after := edit(r, all)
	x := New(all)
	compareAll(t, seed, x.With(shift, gone, added, shift.Positions()), after, w)
	compareAll(t, seed, x, all, w) // x itself is as it was

	// Two lanes: what is in an odd position before, and what is in an even one, each with
	// every other of the added.
	parts := make([][]int32, 2)
	for i := range all {
		parts[i%2] = append(parts[i%2], int32(i))
	}
	for lane, p := range partsOf(t, x, parts) {
		var less, positions []int32
		var more []calendar.Span
		of := make([]calendar.Span, len(after))
		for i := lane; i < len(all); i += 2 {
			if slices.Contains(gone, int32(i)) {
				less = append(less, int32(i))
			} else {
				of[shift.To(int32(i))] = all[i]
			}
		}
		for k := lane; k < len(added); k += 2 {
			more, positions = append(more, added[k]), append(positions, shift.Positions()[k])
			of[shift.Positions()[k]] = added[k]
		}
		compareAll(t, seed, p.With(shift, less, more, positions), of, w)
	}
}

func TestAnIndexWithWhatWasEditedAgreesWithBruteForce(t *testing.T) {
	for seed := range uint64(600) {
		checkEdited(t, seed, int(seed%97))
	}
}

func FuzzAnIndexWithWhatWasEditedAgreesWithBruteForce(f *testing.F) {
	f.Add(uint64(1), uint16(100))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16) { checkEdited(t, seed, int(n%300)) })
}

func TestAShiftLeadsThereAndBack(t *testing.T) {
	s := NewShift([]int32{2, 5}, []int32{3, 6})
	if got, want := s.Positions(), []int32{2, 5}; !slices.Equal(got, want) {
		t.Errorf("the added stand in positions %v, want %v", got, want)
	}
	for before, after := range map[int32]int32{0: 0, 1: 1, 3: 3, 4: 4, 6: 6, 7: 7} {
		if got := s.To(before); got != after {
			t.Errorf("To(%d) = %d, want %d", before, got, after)
		}
		if got, added := s.From(after); got != before || added {
			t.Errorf("From(%d) = %d, %v, want %d", after, got, added, before)
		}
	}
	for k, position := range s.Positions() {
		if got, added := s.From(position); int(got) != k || !added {
			t.Errorf("From(%d) = %d, %v, want the added number %d", position, got, added, k)
		}
	}
}

func TestAPartThatWasNotEditedIsMovedAlong(t *testing.T) {
	all := sortedSpans(rand.New(rand.NewPCG(5, 5)), 50)
	shift := NewShift([]int32{1}, []int32{0, 0})
	parts := partsOf(t, New(all), [][]int32{{0, 1}, {2, 3, 40}})
	plain := parts[0].With(shift, nil, nil, nil)
	whole := calendar.Span{Start: calendar.Beginning, End: calendar.End}
	if got, want := parts[1].Moved(plain).Visible(whole, 9, nil), []int32{3, 4, 41}; !slices.Equal(got, want) {
		t.Errorf("it shows %v, want %v", got, want)
	}
}
