package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of a text: letters, digits, hyphens inside, and the stops of
// abbreviations such as U.S.
type token struct {
	Range
	text, lower string
	capital     bool // starts with a capital
	shout       bool // has capitals only, two or more
	first       bool // starts a sentence or a quotation
	gap         string
}

// elided are the French words that lose a letter before a vowel.
var elided = words("l d qu s n c j m t jusqu lorsqu puisqu quoiqu")

// tokens returns the words of a range of a text.
func tokens(text string, in Range) []token {
	var all []token
	last := in.Start
	for i := in.Start; i < in.End; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		end := wordEnd(text, i, in.End)
		t := token{Range: Range{i, end}, text: text[i:end], gap: text[last:i]}
		t.lower = strings.ReplaceAll(strings.ToLower(t.text), "’", "'")
		t.capital = unicode.IsUpper(r)
		t.shout = t.capital && utf8.RuneCountInString(t.text) > 1 && strings.ToUpper(t.text) == t.text
		t.first = len(all) == 0 || strings.ContainsAny(t.gap, "\"“«:") && !strings.Contains(t.gap, "°")
		all = append(all, t)
		i, last = end, end
	}
	return all
}

// wordEnd returns where the word at i ends.
func wordEnd(text string, i, limit int) int {
	start := i
	for i < limit {
		r, n := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		inside := i+n < limit && (unicode.IsLetter(next) || unicode.IsDigit(next))
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r):
		case r == '-' && inside:
		case (r == '\'' || r == '’') && inside:
			before := strings.ToLower(text[start:i])
			if elided[before] && !(before == "d" && unicode.IsUpper(next) && text[start] == 'D') {
				return i
			}
			if (next == 's' || next == 'S') && !lettersFollow(text[i+n+1:]) {
				return i // Trump's
			}
			if before != "aujourd" && utf8.RuneCountInString(before) > 1 {
				return i // aujourd'hui and O'Hara stay whole
			}
		case r == '.' && i == start+1 && unicode.IsUpper(firstRune(text[start:])) && inside, r == '.' && i > start+1 && text[i-2] == '.':
			// U.S., J.-C.
		default:
			return i
		}
		i += n
	}
	return i
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lettersFollow(s string) bool { return unicode.IsLetter(firstRune(s)) }
