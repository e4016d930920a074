package timeline

import (
	"unicode"
	"unicode/utf8"
)

// A titleWord is a word of a title, folded.
type titleWord struct {
	letters  []byte
	hash     uint64
	numbered bool // it has a digit: two numbers are never one that is misspelled
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
