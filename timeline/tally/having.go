package tally

// mostCounted is how many numbers 64 rows have at the most for that they are counted through.
const mostCounted = 512

// Having takes from the bits of the rows [from, to), of which the first begins a word, those of the
// rows of which no number is among some, but where none says so of those without a number. The numbers
// of a row stand in numbers up to its end.
//
// Rows have one number or two, and a loop of so few is guessed wrongly half the time. So the numbers
// of 64 rows are gone through at once, with how many so far are among those: a row has one where that
// has grown.
//
//	numbers   3 7 | 7 | 1 | 3 1 7     among: 7
//	so far    0 1   2   2   2 2 3
//	has one    1    1   0     1
func Having(ends, numbers []int32, among []bool, none bool, from, to int, words []uint64) {
	var soFar [mostCounted + 1]uint16
	at := int32(0)
	if from > 0 {
		at = ends[from-1]
	}
	for w := range words {
		rows := ends[from+64*w : min(from+64*w+64, to)]
		last := rows[len(rows)-1]
		some := numbers[at:last]
		if len(some) > mostCounted {
			words[w] &= oneByOne(rows, at, numbers, among, none)
			at = last
			continue
		}
		n := uint16(0)
		for k, number := range some {
			n += uint16(bit(among[number]))
			soFar[k+1] = n
		}
		pass, before, begin := uint64(0), uint16(0), at
		for _, end := range rows {
			now := soFar[end-at]
			pass = pass>>1 | (bit(now != before)|bit(none)&bit(end == begin))<<63
			before, begin = now, end
		}
		words[w] &= pass >> (64 - len(rows))
		at = last
	}
}

// oneByOne is Having for 64 rows with very many numbers.
func oneByOne(rows []int32, at int32, numbers []int32, among []bool, none bool) (pass uint64) {
	for b, end := range rows {
		has := bit(none && at == end)
		for _, number := range numbers[at:end] {
			has |= bit(among[number])
		}
		pass, at = pass|has<<b, end
	}
	return pass
}
