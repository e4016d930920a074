package tally

import (
	"math/bits"
	"slices"
)

// block is how many rows are sorted out at a time by what they fail.
const block = 1024

// A share is what one of two goroutines counts.
type share struct {
	passed int       // how many of its rows pass
	alone  [Most]int // and how many fail nothing but what is asked of a facet
	counts [][]int32 // by facet
	rows   [block]int32

	any, twice [block / 64]uint64 // of the rows of a block: which fail a condition, and which several
}

// pass counts the rows that pass, and those that a single facet keeps from it.
func (s *share) pass(t *Tally, from, to int) {
	s.passed, s.alone = to-from, [Most]int{}
	for begin := from; begin < to; begin += block {
		end := min(begin+block, to)
		s.sortOut(t, begin, end)
		for w := range (end - begin + 63) / 64 {
			s.passed -= bits.OnesCount64(s.any[w])
			for _, c := range t.active {
				if c < len(t.columns) {
					s.alone[c] += bits.OnesCount64(t.fails[c][begin/64+w] &^ s.twice[w])
				}
			}
		}
	}
}

// count counts rows, those that count of each facet; or, where these are many, those that do not,
// below zero.
//
//	fails of facet f     0 1 0 1    a row that fails nothing but what is asked of f counts for f,
//	fails of others      0 0 1 1    as one does that passes
//	counts for f         1 1 0 0
//	counts for others    1 0 0 0
func (s *share) count(t *Tally, from, to int) {
	if s.counts == nil {
		s.counts = make([][]int32, len(t.columns))
	}
	for f, c := range t.columns {
		if s.counts[f] == nil {
			s.counts[f] = make([]int32, c.Values())
		}
		clear(s.counts[f])
	}
	add := func(f int, rows []int32) {
		by := int32(1)
		if t.many[f] {
			by = -1
		}
		t.columns[f].add(s.counts[f], rows, by)
	}
	many := t.left > t.clock.rows/2 // of a facet of which nothing is asked
	for begin := from; begin < to; begin += block {
		end := min(begin+block, to)
		s.sortOut(t, begin, end)
		rows := s.listed(begin, end, many, nil)
		for f := range t.columns {
			if !slices.Contains(t.active, f) {
				add(f, rows)
			}
		}
		for _, f := range t.active {
			if f < len(t.columns) {
				add(f, s.listed(begin, end, t.many[f], t.fails[f]))
			}
		}
	}
}

// sortOut finds which rows of a block fail a condition, and which several.
func (s *share) sortOut(t *Tally, begin, end int) {
	s.any, s.twice = [block / 64]uint64{}, [block / 64]uint64{}
	for _, c := range t.active {
		for w, fails := range t.fails[c][begin/64 : (end+63)/64] {
			s.twice[w] |= s.any[w] & fails
			s.any[w] |= fails
		}
	}
}

// listed lists the rows of a block that count for a facet of which some fail what is asked, nil
// for one of which nothing is asked; or those that do not count.
func (s *share) listed(begin, end int, not bool, fails []uint64) []int32 {
	n := 0
	for w := range (end - begin + 63) / 64 {
		out := s.any[w]
		if fails != nil {
			out &^= fails[begin/64+w] &^ s.twice[w]
		}
		if !not {
			out = ^out
			if last := end - begin - 64*w; last < 64 {
				out &= 1<<last - 1
			}
		}
		for ; out != 0; out &= out - 1 {
			s.rows[n] = int32(begin + 64*w + bits.TrailingZeros64(out))
			n++
		}
	}
	return s.rows[:n]
}
