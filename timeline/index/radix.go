package index

import "slices"

// digit is how many bits of a rank are sorted at a time.
const digit = 11

// sortRanks sorts numbers below n. Many are sorted by their digits, from the last to the
// first, in linear time: a million in two passes.
func sortRanks(all []int32, n int) {
	if len(all) < 1<<digit {
		slices.Sort(all)
		return
	}
	from, to := all, make([]int32, len(all))
	for shift := 0; n>>shift > 0; shift += digit {
		var at [1 << digit]int32
		for _, rank := range from {
			at[rank>>shift%(1<<digit)]++
		}
		begin := int32(0)
		for d, count := range at {
			at[d], begin = begin, begin+count
		}
		for _, rank := range from {
			d := rank >> shift % (1 << digit)
			to[at[d]] = rank
			at[d]++
		}
		from, to = to, from
	}
	if &from[0] != &all[0] {
		copy(all, from)
	}
}
