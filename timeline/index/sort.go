package index

import (
	"cmp"
	"context"
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// digit is how many bits of a key are sorted at a time.
const digit = 11

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

// Sort sorts keys by instant and id, and returns the ids in that order. Many are sorted by
// their digits, from the last of the ids to the first of the days, in linear time. It is
// given up soon after ctx ends: then it returns nil.
func Sort(ctx context.Context, keys []Key) []int32 {
	switch {
	case len(keys) < 1<<digit:
		slices.SortFunc(keys, Key.compare)
	case !slices.IsSortedFunc(keys, Key.compare):
		keys = byDigits(ctx, keys)
	}
	if ctx.Err() != nil {
		return nil
	}
	ids := make([]int32, len(keys))
	for i, k := range keys {
		ids[i] = k.ID
	}
	return ids
}

// parts are the numbers of which a Key is made, the least significant first.
var parts = []func(*Key) int64{
	func(k *Key) int64 { return int64(k.ID) },
	func(k *Key) int64 { return k.At.Nano },
	func(k *Key) int64 { return int64(k.At.Day) },
}

// byDigits returns keys in order. Each pass takes some ten milliseconds for a million; of
// ids that ascend, times of day that are all midnight and days of some thousand years four
// passes are needed at most. Where ctx has ended the order is worth nothing.
func byDigits(ctx context.Context, keys []Key) []Key {
	from, to := keys, make([]Key, len(keys))
	for _, part := range parts {
		least, most, ascends := part(&from[0]), part(&from[0]), true
		before := least
		_ = pieces.InOrder(ctx, len(from), func(begin, end int) { // the caller asks ctx
			for i := begin; i < end; i++ {
				number := part(&from[i])
				ascends = ascends && before <= number
				least, most, before = min(least, number), max(most, number), number
			}
		})
		if ascends {
			continue
		}
		span := uint64(most) - uint64(least) // right even where the difference is no int64
		for shift := 0; shift < 64 && span>>shift > 0; shift += digit {
			place(ctx, from, to, func(k *Key) uint64 { return (uint64(part(k)) - uint64(least)) >> shift % (1 << digit) })
			from, to = to, from
		}
	}
	return from
}

// place puts keys in the order of a digit, and leaves those of one digit in theirs.
func place(ctx context.Context, from, to []Key, digitOf func(*Key) uint64) {
	var at [1 << digit]int
	_ = pieces.InOrder(ctx, len(from), func(begin, end int) { // the caller asks ctx
		for i := begin; i < end; i++ {
			at[digitOf(&from[i])]++
		}
	})
	begin := 0
	for d, count := range at {
		at[d], begin = begin, begin+count
	}
	_ = pieces.InOrder(ctx, len(from), func(begin, end int) {
		for i := begin; i < end; i++ {
			d := digitOf(&from[i])
			to[at[d]] = from[i]
			at[d]++
		}
	})
}
