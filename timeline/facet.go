package timeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Facet is something that a timeline says of its events beside what every timeline
// can say: the groups of TimelineJS, the tracks of TimeFlow, a column of a table. It
// is declared once, and events have Values of it.
type Facet struct {
	Name string // as its source has it; stands once in a timeline, whatever the case of its letters
	Kind FacetKind
}

// A Value is one thing that an event says of a facet. Of a list an event has as many
// as it likes, in their order; of words and of numbers one at the most.
type Value struct {
	Facet string // the name of a Facet
	Word  string // never empty; a number as its source writes it, in the notation of JSON
}

// Number returns the number of a value; false where it is none.
func (v Value) Number() (float64, bool) { return NumberOf(v.Word) }

// NumberOf reads a number in the notation of JSON, which has no zeros in front and no
// plus: "042" is a code, and "+33" the beginning of a telephone number.
func NumberOf(word string) (float64, bool) {
	if !looksLikeNumber(word) {
		return 0, false
	}
	f, err := strconv.ParseFloat(word, 64)
	return f, err == nil
}

// looksLikeNumber tells whether a text is a number of JSON (RFC 8259, section 6).
func looksLikeNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := digitsAhead(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if rest, ok := strings.CutPrefix(s, "."); ok {
		n := digitsAhead(rest)
		if n == 0 {
			return false
		}
		s = rest[n:]
	}
	if s == "" {
		return true
	}
	if s[0] != 'e' && s[0] != 'E' {
		return false
	}
	if s = s[1:]; s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	return s != "" && digitsAhead(s) == len(s)
}

// digitsAhead returns how many digits a text begins with.
func digitsAhead(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// Measures tells whether a word of a table is a number that one can count with: an
// integer of more digits than a float64 holds is the name of something.
func Measures(word string) bool {
	const most = 15
	if !looksLikeNumber(word) || digitsAhead(strings.TrimPrefix(word, "-")) > most {
		return false
	}
	if !strings.ContainsAny(word, "eE") {
		return true
	}
	_, finite := NumberOf(word)
	return finite
}

// PlainName returns the letters and digits of a facet's name, small: so a person may
// write it in a filter, where blanks part the terms.
func PlainName(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Facet returns the facet of a name, whatever the case of its letters and what stands
// between them; the one that is written just so comes first. False for none.
func (t *Timeline) Facet(name string) (Facet, bool) {
	if at := slices.IndexFunc(t.Facets, func(f Facet) bool { return f.Name == name }); at >= 0 {
		return t.Facets[at], true
	}
	plain := PlainName(name)
	at := slices.IndexFunc(t.Facets, func(f Facet) bool { return plain != "" && PlainName(f.Name) == plain })
	if at < 0 {
		return Facet{}, false
	}
	return t.Facets[at], true
}

// Values returns what an event says of the facets of its timeline, in no order but
// that of a list's own; it is not to be changed.
func (e *Event) Values() []Value { return e.rare().Values }

// EachValue calls a function with every word that an event says of a facet.
func (e *Event) EachValue(facet string, do func(word string)) {
	for _, v := range e.rare().Values {
		if v.Facet == facet {
			do(v.Word)
		}
	}
}

// Of returns the words that a list of values has for a facet.
func Of(all []Value, facet string) (words []string) {
	for _, v := range all {
		if v.Facet == facet {
			words = append(words, v.Word)
		}
	}
	return words
}
