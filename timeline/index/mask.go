package index

import (
	"context"
	"math/bits"
	"slices"
	"sort"
	"sync"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// A Mask is which of many things are kept, a bit each, with how many are kept in front of
// every 64: so the number of a thing among those kept is found at once, and a filter of a
// million events is some 190 kB. It is made once and never changes.
type Mask struct {
	n      int
	words  []uint64
	before []int32 // how many are kept in front of each word, and behind the last how many in all

	once  sync.Once
	spans []calendar.Span // of what is kept, where an index was copied
}

// spansOf returns the spans of what is kept, made once: all indexes that one mask has made are of
// the same spans.
func (m *Mask) spansOf(whole []calendar.Span) []calendar.Span {
	m.once.Do(func() {
		m.spans = make([]calendar.Span, 0, m.Rank(len(whole)))
		m.Each(0, len(whole), func(i int) { m.spans = append(m.spans, whole[i]) })
	})
	return m.spans
}

// MakeMask returns the mask of n things of which fill sets the bits: those of the things
// [from, to), of which the first is the lowest bit of the first word. It is called on several
// goroutines. MakeMask is given up soon after ctx ends, with its error.
func MakeMask(ctx context.Context, n int, fill func(worker, from, to int, words []uint64)) (*Mask, error) {
	m := &Mask{n: n, words: make([]uint64, (n+63)/64)}
	err := pieces.Each(ctx, n, func(worker, from, to int) { // a piece begins with a word
		fill(worker, from, to, m.words[from/64:(to+63)/64])
	})
	m.rank()
	return m, err
}

// of returns the mask of the places of a list of things that are kept.
func (m *Mask) of(ctx context.Context, list []int32) (*Mask, error) {
	return MakeMask(ctx, len(list), func(_, from, to int, words []uint64) {
		for k := range words {
			word, some := uint64(0), list[from+64*k:min(from+64*k+64, to)]
			for _, i := range some { // without a branch, for half of them would be guessed wrongly
				word = word>>1 | m.words[uint32(i)/64]>>(uint32(i)%64)<<63
			}
			words[k] = word >> (64 - len(some))
		}
	})
}

// Where returns the mask of what is kept and of which something holds. It is asked on several
// goroutines, and given up soon after ctx ends, with its error.
func (m *Mask) Where(ctx context.Context, holds func(i int) bool) (*Mask, error) {
	return MakeMask(ctx, m.n, func(_, from, to int, words []uint64) {
		m.Each(from, to, func(i int) {
			if holds(i) {
				words[(i-from)/64] |= 1 << (i % 64)
			}
		})
	})
}

// Cut takes from the bits of some things, of which the first has a number that begins a word, those
// that are not kept.
func (m *Mask) Cut(from int, words []uint64) {
	for w := range words {
		words[w] &= m.words[from/64+w]
	}
}

// first returns the mask of the first n things.
func (m *Mask) first(n int) *Mask {
	if n == m.n {
		return m
	}
	f := &Mask{n: n, words: slices.Clone(m.words[:(n+63)/64])}
	if n%64 > 0 {
		f.words[n/64] &= 1<<(n%64) - 1
	}
	f.rank()
	return f
}

// rank counts what is kept in front of each word.
func (m *Mask) rank() {
	m.before = make([]int32, len(m.words)+1)
	for i, w := range m.words {
		m.before[i+1] = m.before[i] + int32(bits.OnesCount64(w))
	}
}

// Len returns of how many things it is.
func (m *Mask) Len() int { return m.n }

// Kept returns how many are kept.
func (m *Mask) Kept() int { return int(m.before[len(m.words)]) }

// Has tells whether a thing is kept.
func (m *Mask) Has(i int) bool { return m.words[uint(i)/64]>>(uint(i)%64)&1 != 0 }

// Rank returns how many are kept in front of a thing, which is its number among them where it is
// kept too.
func (m *Mask) Rank(i int) int {
	if i >= m.n {
		return m.Kept()
	}
	return int(m.before[i/64]) + bits.OnesCount64(m.words[i/64]&(1<<(i%64)-1))
}

// At returns the thing that has a number among those kept.
func (m *Mask) At(rank int) int {
	at := sort.Search(len(m.words), func(k int) bool { return int(m.before[k+1]) > rank })
	w := m.words[at]
	for range rank - int(m.before[at]) {
		w &= w - 1
	}
	return at*64 + bits.TrailingZeros64(w)
}

// Append appends the things of [from, to) that are kept to a list, in order: without a call for
// each, and without asking for each whether there is room.
func (m *Mask) Append(from, to int, list []int32) []int32 {
	if from >= to {
		return list
	}
	n := len(list)
	list = slices.Grow(list, m.Rank(to)-m.Rank(from))
	list = list[:n+m.Rank(to)-m.Rank(from)]
	for at := from / 64; at*64 < to; at++ {
		w := m.words[at]
		if at == from/64 {
			w &= ^uint64(0) << (from % 64)
		}
		if last := to - at*64; last < 64 {
			w &= 1<<last - 1
		}
		for ; w != 0; w &= w - 1 {
			list[n] = int32(at*64 + bits.TrailingZeros64(w))
			n++
		}
	}
	return list
}

// Each calls do for the things of [from, to) that are kept, in order.
func (m *Mask) Each(from, to int, do func(i int)) {
	for at := from / 64; at*64 < to; at++ {
		w := m.words[at]
		if at == from/64 {
			w &= ^uint64(0) << (from % 64)
		}
		for ; w != 0; w &= w - 1 {
			i := at*64 + bits.TrailingZeros64(w)
			if i >= to {
				return
			}
			do(i)
		}
	}
}
