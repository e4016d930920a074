package tally

import "math"

// A Column says of each row which values of a facet it has, by their numbers: 0 is for none,
// the values count from 1. It never changes and may be shared.
type Column interface {
	// Values returns how many numbers there are, that for none among them.
	Values() int
	// Of appends the numbers of a row to a list, 0 alone for none.
	Of(row int, to []int32) []int32

	// Among returns the test of what has one of some values, by their numbers.
	Among(values []bool) Test

	// add adds to the count of each value of rows.
	add(counts []int32, rows []int32, by int32)
}

// NewColumn returns the column of rows that have one value at the most. Numbers of few values
// take one byte each.
func NewColumn(values int, numbers []int32) Column {
	switch {
	case values <= math.MaxUint8+1:
		return shrunk[uint8](values, numbers)
	case values <= math.MaxUint16+1:
		return shrunk[uint16](values, numbers)
	}
	return single[int32]{values, numbers}
}

func shrunk[N uint8 | uint16](values int, numbers []int32) Column {
	c := single[N]{values, make([]N, len(numbers))}
	for i, n := range numbers {
		c.numbers[i] = N(n)
	}
	return c
}

// A single is a column of one value a row.
type single[N uint8 | uint16 | int32] struct {
	values  int
	numbers []N
}

func (c single[N]) Values() int { return c.values }

func (c single[N]) Of(row int, to []int32) []int32 { return append(to, int32(c.numbers[row])) }

func (c single[N]) Among(values []bool) Test {
	return func(from, to int, words []uint64) {
		for w := range words {
			pass, some := uint64(0), c.numbers[from+64*w:min(from+64*w+64, to)]
			for _, n := range some {
				pass = pass>>1 | bit(values[n])<<63
			}
			words[w] &= pass >> (64 - len(some))
		}
	}
}

// bit is a bit without a branch, for half of them would be guessed wrongly.
func bit(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}

func (c single[N]) add(counts []int32, rows []int32, by int32) {
	for _, row := range rows {
		counts[c.numbers[row]] += by
	}
}

// NewLists returns the column of rows that have any number of values: those of a row stand in
// numbers up to its end. Numbers count from 1, and none stands twice in a row.
func NewLists(values int, ends, numbers []int32) Column { return lists{values, ends, numbers} }

type lists struct {
	values        int
	ends, numbers []int32
}

func (c lists) Values() int { return c.values }

func (c lists) of(row int) []int32 {
	if row == 0 {
		return c.numbers[:c.ends[0]]
	}
	return c.numbers[c.ends[row-1]:c.ends[row]]
}

func (c lists) Of(row int, to []int32) []int32 {
	if of := c.of(row); len(of) > 0 {
		return append(to, of...)
	}
	return append(to, 0)
}

func (c lists) Among(values []bool) Test {
	return func(from, to int, words []uint64) {
		Having(c.ends, c.numbers, values, values[0], from, to, words)
	}
}

func (c lists) add(counts []int32, rows []int32, by int32) {
	for _, row := range rows {
		of := c.of(int(row))
		if len(of) == 0 {
			counts[0] += by
		}
		for _, n := range of {
			counts[n] += by
		}
	}
}
