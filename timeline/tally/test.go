package tally

// A Test tells which rows pass: of the bits of the rows [from, to), of which the first begins a
// word, it clears those of the rows that do not. It is asked on several goroutines.
type Test func(from, to int, words []uint64)

// Each returns the test that asks something of one row at a time.
func Each(passes func(row int) bool) Test {
	return func(from, to int, words []uint64) {
		for row := from; row < to; row++ {
			if !passes(row) {
				words[(row-from)/64] &^= 1 << (row % 64)
			}
		}
	}
}

// All returns the test of what passes each of some tests.
func All(tests ...Test) Test {
	return func(from, to int, words []uint64) {
		for _, passes := range tests {
			passes(from, to, words)
		}
	}
}

// Any returns the test of what passes one of some tests at least.
func Any(tests ...Test) Test {
	return func(from, to int, words []uint64) {
		any, one := make([]uint64, len(words)), make([]uint64, len(words))
		for _, passes := range tests {
			fill(one, to-from)
			passes(from, to, one)
			for w := range any {
				any[w] |= one[w]
			}
		}
		for w := range words {
			words[w] &= any[w]
		}
	}
}

// Not returns the test of what does not pass one.
func Not(passes Test) Test {
	return func(from, to int, words []uint64) {
		one := make([]uint64, len(words))
		fill(one, to-from)
		passes(from, to, one)
		for w := range words {
			words[w] &^= one[w]
		}
	}
}

// fill sets the first n bits, and clears those behind them.
func fill(words []uint64, n int) {
	for w := range words {
		words[w] = ^uint64(0)
	}
	if n%64 > 0 {
		words[len(words)-1] = 1<<(n%64) - 1
	}
}

// without clears the bits in front of one row and sets those from it on, up to so many rows.
func without(words []uint64, row, rows int) {
	for w := range words {
		switch {
		case 64*(w+1) <= row:
			words[w] = 0
		case 64*w >= row:
			words[w] = ^uint64(0)
		default:
			words[w] = ^uint64(0) << (row % 64)
		}
	}
	if rows%64 > 0 {
		words[len(words)-1] &= 1<<(rows%64) - 1
	}
}
