package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A token is a part of a cell: digits, letters, or a sign.
type token struct {
	kind    kind
	text    string // letters small and without accents; digits and signs as they stand
	raw     string // as the cell has it
	n       int64  // of digits
	ordinal bool   // digits behind which letters tell an order: "1st", "3e"
	tens    bool   // digits behind which letters tell a decade: "1890s", "60er"
	tight   bool   // nothing stands between it and the token before
	elided  bool   // an apostrophe stands behind it: d'avril
	quoted  bool   // an apostrophe stands before it: '84
	at, end int    // where it stands in the text, in bytes
}

type kind uint8

const (
	end kind = iota
	digits
	letters
	sign
)

// mostTokens bounds what is looked at: a longer cell is a text and no date.
const mostTokens = 40

// orders are the letters behind digits that tell an order, in all languages; a
// German 1960er is a decade, which is told by its digits.
var orders = map[string]bool{"st": true, "nd": true, "rd": true, "th": true, "er": true, "re": true, "ere": true, "e": true, "eme": true, "nde": true, "ter": true, "te": true, "ten": true}

// dashes are the signs that stand for a dash or a minus.
const dashes = "-–—‑‒−"

// lex cuts a cell into tokens; false where it is too long to be a date.
func lex(cell string) ([]token, bool) { return cut(cell, mostTokens) }

// cut cuts a text into tokens; false where there are more than most.
func cut(cell string, most int) ([]token, bool) {
	var all []token
	tight := false
	for i := 0; i < len(cell); {
		if len(all) > most {
			return nil, false
		}
		r, n := utf8.DecodeRuneInString(cell[i:])
		switch {
		case unicode.IsSpace(r) || r == '\u200e' || r == '\ufeff':
			i, tight = i+n, false
			continue
		case r >= '0' && r <= '9':
			j := i
			for j < len(cell) && cell[j] >= '0' && cell[j] <= '9' {
				j++
			}
			t := token{kind: digits, text: cell[i:j], raw: cell[i:j], tight: tight, at: i}
			t.quoted = strings.HasSuffix(cell[:i], "'") || strings.HasSuffix(cell[:i], "’")
			if len(t.text) <= 18 {
				for _, c := range t.text {
					t.n = 10*t.n + int64(c-'0')
				}
			}
			i = j + suffix(&t, cell[j:])
			t.end = i
			all = append(all, t)
		case unicode.IsLetter(r) || unicode.IsMark(r):
			j := i
			for j < len(cell) {
				r, n := utf8.DecodeRuneInString(cell[j:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) {
					break
				}
				j += n
			}
			all = append(all, token{kind: letters, text: fold(cell[i:j]), raw: cell[i:j], tight: tight, at: i, end: j})
			for i = j; i < len(cell) && cell[i] == '.'; { // of an abbreviation
				i++
			}
		case r == '\'' || r == '’' || r == 'ʼ':
			if i += n; len(all) > 0 && all[len(all)-1].end == i-n { // d'avril, New Year's
				all[len(all)-1].elided = true
			}
			continue
		default:
			text := cell[i : i+n]
			if strings.ContainsRune(dashes, r) {
				text = "-"
			}
			all = append(all, token{kind: sign, text: text, raw: cell[i : i+n], tight: tight, at: i, end: i + n})
			i += n
		}
		tight = true
	}
	return all, true
}

// suffix takes the letters behind digits that tell an order or a decade, and
// returns how many bytes they are.
func suffix(t *token, rest string) int {
	bare := strings.TrimLeft(rest, "'’")
	skipped := len(rest) - len(bare)
	n := 0
	for n < len(bare) {
		r, size := utf8.DecodeRuneInString(bare[n:])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	word := fold(bare[:n])
	round := len(t.text) >= 2 && t.text[len(t.text)-1] == '0'
	switch {
	case round && (word == "s" || word == "er" || word == "ies"):
		t.tens = true
	case orders[word] && len(t.text) <= 2:
		t.ordinal = true
	default:
		return 0
	}
	return skipped + n
}

// fold returns the letters of a word small and without accents.
func fold(word string) string {
	plain := true
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch {
		case r == 'œ':
			b.WriteString("oe")
		case r == 'ß':
			b.WriteString("ss")
		case unicode.IsLetter(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
