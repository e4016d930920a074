package index

import "slices"

// A Shift leads from the positions in an order to those in the order after an edit, in
// which some are gone and others were added, and back. It takes memory and time by
// what was edited.
//
//	before  0  1  ×  3  4  ×  6      gone: 2, 5
//	after   0  1  2  3  4  5  6  7   added: 2, 6, before what was in positions 3 and 6
//	              ▪           ▪      To(3) is 3, From(4) is 4
type Shift struct {
	gone      []int32 // positions before, ascending
	before    []int32 // for each that was added, the position before that it stands in front of, ascending
	positions []int32 // of those that were added, after the edit
}

// NewShift returns the shift by which the positions gone, ascending, are left out, and one
// is added in front of each of others, ascending.
func NewShift(gone, before []int32) *Shift {
	s := &Shift{gone: gone, before: before, positions: make([]int32, len(before))}
	for k, at := range before {
		left, _ := slices.BinarySearch(gone, at)
		s.positions[k] = at - int32(left) + int32(k)
	}
	return s
}

// Positions returns the positions of those that were added.
func (s *Shift) Positions() []int32 { return s.positions }

// Before returns for each that was added the position before the edit that it stands in front
// of, ascending.
func (s *Shift) Before() []int32 { return s.before }

// To returns the position after the edit of what had a position before and is not gone.
func (s *Shift) To(position int32) int32 {
	left, _ := slices.BinarySearch(s.gone, position)
	came, _ := slices.BinarySearch(s.before, position+1)
	return position - int32(left) + int32(came)
}

// From returns the position before the edit of what has a position after it, or the number
// of what was added.
func (s *Shift) From(position int32) (at int32, added bool) {
	k, added := slices.BinarySearch(s.positions, position)
	if added {
		return int32(k), true
	}
	at = position - int32(k) // its number among those that stayed
	lo, hi := 0, len(s.gone)
	for lo < hi { // how many are gone before it
		if mid := (lo + hi) / 2; s.gone[mid]-int32(mid) <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return at + int32(lo), false
}
