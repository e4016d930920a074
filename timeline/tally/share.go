package tally

import "math/bits"

// block is how many rows are sorted out at a time by what they fail.
const block = 1024

// The heaps that rows are sorted out to, beside one for each bit that they fail alone.
const (
	passing = 32 + iota
	several // they fail several bits
	heaps
)

// A share is what one of two goroutines counts.
type share struct {
	counts [][]int32 // by facet
	rows   [heaps][block]int32
	n      [heaps]int
}

// count counts rows, those that count of each facet; or, where those that pass are many, those
// that do not count, below zero.
func (s *share) count(t *Tally, from, to int, many bool) {
	for f, c := range t.columns {
		if s.counts == nil {
			s.counts = make([][]int32, len(t.columns))
		}
		if s.counts[f] == nil {
			s.counts[f] = make([]int32, c.Values())
		}
		clear(s.counts[f])
	}
	for begin := from; begin < to; begin += block {
		s.sortOut(t.failed[begin:min(begin+block, to)], begin)
		for f, c := range t.columns {
			if !many {
				c.add(s.counts[f], s.heap(passing), 1)
				c.add(s.counts[f], s.heap(f), 1)
				continue
			}
			for heap := range heaps {
				if heap != passing && heap != f && s.n[heap] > 0 {
					c.add(s.counts[f], s.heap(heap), -1)
				}
			}
		}
	}
}

func (s *share) heap(at int) []int32 { return s.rows[at][:s.n[at]] }

// sortOut puts rows on the heaps of what they fail. It has no branches, for half of them would be
// guessed wrongly.
func (s *share) sortOut(failed []uint32, first int) {
	s.n = [heaps]int{}
	for k, f := range failed {
		heap := bits.TrailingZeros32(f) // that of passing for 0
		if f&(f-1) != 0 {
			heap = several
		}
		n := s.n[heap]
		s.rows[heap][n%block], s.n[heap] = int32(first+k), n+1
	}
}
