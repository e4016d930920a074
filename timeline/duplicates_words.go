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

// A sign is what a character of a title is.
type sign uint8

const (
	between sign = iota // words
	letter
	digit
)

func signOf(r rune) sign {
	switch {
	case unicode.IsDigit(r):
		return digit
	case unicode.IsLetter(r):
		return letter
	}
	return between
}

// plainSigns are the signs of the characters that nearly all of most titles are.
var plainSigns = func() (all [utf8.RuneSelf]sign) {
	for r := range all {
		all[r] = signOf(rune(r))
	}
	return all
}()

// wordsOf appends the words of a title, folded: letters and digits side by side. Their letters lie
// one behind the other in room, of which it returns as much as they take.
func wordsOf(words []titleWord, room []byte, title string) (all []titleWord, letters []byte) {
	at := len(room)
	room = AppendFold(room, title)
	start, end, numbered := at, at, false // of the word, in the letters so far
	finish := func() {
		if end > start {
			words = append(words, titleWord{letters: room[start:end:end], numbered: numbered})
		}
		start, numbered = end, false
	}
	for at < len(room) {
		size, is := 1, between
		if c := room[at]; c < utf8.RuneSelf {
			is = plainSigns[c]
		} else {
			var r rune
			r, size = utf8.DecodeRune(room[at:])
			is = signOf(r)
		}
		if is == between {
			finish()
		} else {
			end += copy(room[end:], room[at:at+size])
		}
		numbered = numbered || is == digit
		at += size
	}
	finish()
	return words, room[:end]
}

// Letters returns the letters and digits of a text, folded: what titles are the same by.
func Letters(s string) string {
	_, letters := wordsOf(nil, nil, s)
	return string(letters)
}

// spellings calls do with a word, and with what is left of it without any one of its letters: two
// words are spelled alike where they have one of these in common. The letters are another at each call.
func spellings(word []byte, do func(letters []byte)) {
	do(word)
	var room [64]byte
	for at := 0; at < len(word); {
		_, size := utf8.DecodeRune(word[at:])
		do(append(append(room[:0], word[:at]...), word[at+size:]...))
		at += size
	}
}
