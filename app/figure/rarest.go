package figure

import (
	"bytes"
	"math"
	"strings"
)

// common are the letters of texts, the most frequent first; what is not among them is taken for as
// frequent as can be.
const common = " etaoinsrhldcumpfgybvwkxjqz"

// rarestByte returns the place in a word of the byte that is in texts the least often.
func rarestByte(word []byte) (at int) {
	least := math.MinInt
	for i, c := range word {
		if rank := strings.IndexByte(common, c); rank > least {
			at, least = i, rank
		}
	}
	return at
}

// indexBy is bytes.Index, which looks for the first byte of a word; it looks for that at a place: one
// that is seldom in texts is passed over by the processor many bytes at a time.
func indexBy(text, word []byte, place int) int {
	if len(word) == 0 {
		return 0
	}
	for from := 0; from+len(word) <= len(text); from++ {
		hit := bytes.IndexByte(text[from+place:len(text)-len(word)+place+1], word[place])
		if hit < 0 {
			return -1
		}
		if from += hit; bytes.Equal(text[from:from+len(word)], word) {
			return from
		}
	}
	return -1
}
