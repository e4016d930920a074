package index

import (
	"cmp"
	"slices"
	"sync"

	"dateline/timeline/calendar"
)

// A Key is what Sort looks at: an instant, and whose it is.
type Key struct {
	At calendar.Instant
	ID int32
}

func (k Key) compare(l Key) int {
	if c := k.At.Compare(l.At); c != 0 {
		return c
	}
	return cmp.Compare(k.ID, l.ID)
}

// many is from how many keys on a second core pays.
const many = 20_000

// Sort sorts keys by instant and id, and returns the ids in that order. Many
// are sorted as two halves side by side.
func Sort(keys []Key) []int32 {
	ids := make([]int32, 0, len(keys))
	if slices.IsSortedFunc(keys, Key.compare) {
		for _, k := range keys {
			ids = append(ids, k.ID)
		}
		return ids
	}
	a, b := keys, keys[:0]
	if len(keys) > many {
		a, b = keys[:len(keys)/2], keys[len(keys)/2:]
	}
	var both sync.WaitGroup
	both.Go(func() { slices.SortFunc(a, Key.compare) })
	both.Go(func() { slices.SortFunc(b, Key.compare) })
	both.Wait()
	for len(a) > 0 && len(b) > 0 {
		if a[0].compare(b[0]) < 0 {
			ids, a = append(ids, a[0].ID), a[1:]
		} else {
			ids, b = append(ids, b[0].ID), b[1:]
		}
	}
	for _, rest := range [][]Key{a, b} {
		for _, k := range rest {
			ids = append(ids, k.ID)
		}
	}
	return ids
}
