package words

import (
	"strings"

	"dateline/timeline/edtf"
)

// Whole returns the date that a text is in a language, of those that Find finds in it: one that is all
// of it, or two of which the text says that it is the time from the one to the other. False for a text
// that is more than a date.
func Whole(lang, text string) (none edtf.Date, ok bool) {
	for _, l := range languages {
		if l.name == lang {
			return l.whole(strings.TrimSpace(text))
		}
	}
	return none, false
}

func (l *language) whole(text string) (none edtf.Date, ok bool) {
	tokens, short := lex(text)
	if !short {
		return none, false
	}
	found := l.datesIn(text, tokens)
	n := len(found)
	if n == 0 || n > 2 || found[n-1].End != len(text) {
		return none, false
	}
	// says tells whether nothing but a phrase of one of some classes stands between two places.
	says := func(from, to int, classes ...class) bool {
		at, _ := lex(text[from:to])
		p := parser{language: l, t: at}
		for _, c := range classes {
			if _, next := p.word(0, c); next == len(at) && len(at) > 0 {
				return true
			}
		}
		return false
	}
	bare := found[0].Start == 0
	if !bare && !says(0, found[0].Start, from, between) {
		return none, false
	}
	if n == 1 {
		return found[0].Date, bare || strings.Contains(found[0].Date.String(), "/")
	}
	if !says(found[0].End, found[1].Start, to, and, joins) {
		return none, false
	}
	date, err := edtf.ParseISO(found[0].Date.String() + "/" + found[1].Date.String())
	return date, err == nil
}
