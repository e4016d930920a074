package timeline

import (
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// A titleWord is a word of a title, folded.
type titleWord struct {
	letters  []byte
	hash     uint64
	numbered bool // it has a digit: two numbers are never one that is misspelled
}

// base is that of the polynomials: an odd number with its bits spread, the golden ratio's.
const base = 0x9E3779B97F4A7C15

// mixed returns a key of two.
func mixed(a, b uint64) uint64 {
	x := (a ^ b*base) * 0xBF58476D1CE4E5B9
	return x ^ x>>29
}

// wordsOf appends the words of a title, folded: letters and digits side by side. Their letters lie
// in room, which it returns too.
func wordsOf(words []titleWord, room []byte, title string) ([]titleWord, []byte) {
	room = AppendFold(room, title)
	for i := 0; i < len(room); {
		start, numbered := i, false
		for i < len(room) {
			r, size := utf8.DecodeRune(room[i:])
			if digit := unicode.IsDigit(r); digit || unicode.IsLetter(r) {
				numbered = numbered || digit
				i += size
				continue
			}
			break
		}
		if i > start {
			words = append(words, titleWord{letters: room[start:i], numbered: numbered})
			continue
		}
		_, size := utf8.DecodeRune(room[i:])
		i += size
	}
	return words, room
}

// An again notes of keys whether they have come up twice, perhaps: two keys of one bit are taken
// for one, which costs a look later. Several may note at a time.
type again struct {
	once, more []uint64
	bits       uint64
}

func newAgain(n int) *again {
	bits := uint64(1) << 12
	for bits < uint64(n)*64 && bits < 1<<mostBits {
		bits *= 2
	}
	return &again{make([]uint64, bits/64), make([]uint64, bits/64), bits - 1}
}

func (a *again) note(key uint64) {
	at, bit := (key&a.bits)/64, uint64(1)<<(key%64)
	if atomic.OrUint64(&a.once[at], bit)&bit != 0 && atomic.LoadUint64(&a.more[at])&bit == 0 {
		atomic.OrUint64(&a.more[at], bit)
	}
}

func (a *again) twice(key uint64) bool { return a.more[(key&a.bits)/64]>>(key%64)&1 != 0 }
