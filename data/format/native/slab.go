package native

import "strings"

// A slab makes many short lists of a few large pieces of memory. One list is made
// at a time.
type slab[T any] struct {
	block []T
	from  int // where the list in the making begins
}

// slabSize is how many elements a block has, at the least.
const slabSize = 256

func (s *slab[T]) begin() { s.from = len(s.block) }

// add returns a new element at the end of the list, to be filled before the next
// is added.
func (s *slab[T]) add() *T {
	n := len(s.block)
	if n == cap(s.block) {
		next := make([]T, n-s.from, max(slabSize, 2*(n-s.from)))
		copy(next, s.block[s.from:])
		s.block, s.from, n = next, 0, n-s.from
	}
	s.block = s.block[:n+1]
	return &s.block[n]
}

// end returns the list; nil for an empty one.
func (s *slab[T]) end() []T {
	if len(s.block) == s.from {
		return nil
	}
	return s.block[s.from:len(s.block):len(s.block)]
}

// Texts keep texts in large pieces of memory, and those that stand often once.
type texts struct {
	block  strings.Builder
	shared map[string]string
}

// The sizes of a block and of what is kept in one, and the bounds of what is
// looked for again.
const (
	blockSize  = 64 << 10
	maxPacked  = 4 << 10
	maxShared  = 64 << 10
	sharedSize = 64
)

// keep returns a text of its own that reads as s.
func (t *texts) keep(s []byte) string {
	if len(s) > maxPacked {
		return string(s)
	}
	if t.block.Cap()-t.block.Len() < len(s) {
		t.block = strings.Builder{}
		t.block.Grow(blockSize)
	}
	from := t.block.Len()
	t.block.Write(s)
	return t.block.String()[from:]
}

// share returns a text that reads as s and may be that of another.
func (t *texts) share(s []byte) string {
	if have, ok := t.shared[string(s)]; ok {
		return have
	}
	kept := t.keep(s)
	if len(t.shared) < maxShared && len(s) <= sharedSize {
		if t.shared == nil {
			t.shared = map[string]string{}
		}
		t.shared[kept] = kept
	}
	return kept
}
