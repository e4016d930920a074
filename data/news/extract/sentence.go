package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Range is a half-open range of bytes of a text.
type Range struct{ Start, End int }

// Sentences returns where the sentences of a text stand, without the blanks
// around them. An empty line ends a sentence, and so does the end of a line
// unless the line looks broken for its width alone; a full stop does not after
// an abbreviation of either language, an initial, or before a small letter.
func Sentences(text string) []Range {
	var all []Range
	from := 0
	cut := func(to int) {
		s := text[from:to]
		start := from + len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		end := from + len(strings.TrimRightFunc(s, unicode.IsSpace))
		if start < end {
			all = append(all, Range{start, end})
		}
		from = to
	}
	line := 0 // where the line starts
	for i, r := range text {
		if i < from {
			continue // behind the stop of a sentence, and part of it
		}
		if r == ' ' && i-from > longestSentence {
			cut(i)
			continue
		}
		switch r {
		case '\n':
			if !wrapped(text[line:i], text[i+1:]) {
				cut(i)
			}
			line = i + 1
		case '.', '!', '?', '…':
			if end, ok := stops(text, i, utf8.RuneLen(r), from); ok {
				cut(end)
			}
		}
	}
	cut(len(text))
	return all
}

// longestSentence is where a sentence is cut at the next blank: a text without
// stops must not make one of megabytes.
const longestSentence = 2500

// wide is the shortest line that may be broken for its width.
const wide = 55

// wrapped tells whether a line goes on in the next one.
func wrapped(line, rest string) bool {
	line = strings.TrimRight(line, " \t\r")
	next, _, _ := strings.Cut(rest, "\n")
	next = strings.TrimSpace(next)
	if len(line) < wide || len(line) > 110 || next == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return !strings.ContainsRune(".!?…:»\"”", last) && (unicode.IsLower(first) || unicode.IsDigit(first) || strings.ContainsRune(",;-–(", last) || len(line) > 70)
}

// closers stand behind the stop of a sentence and belong to it.
const closers = "\"'”’»)]"

// stops tells whether the stop at i ends a sentence, and where.
func stops(text string, i, size, from int) (int, bool) {
	end := i + size
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		blanked := (r == ' ' || r == '\u00a0') && strings.HasPrefix(text[end+n:], "»")
		if !strings.ContainsRune(closers, r) && !blanked && !strings.ContainsRune(".!?…", r) {
			break
		}
		end += n
	}
	rest := text[end:]
	trimmed := strings.TrimLeft(rest, " \u00a0\u202f\t")
	if len(trimmed) == len(rest) && rest != "" && rest[0] != '\n' {
		return 0, false // no blank behind it: 3.5, dateline.org
	}
	next, _ := utf8.DecodeRuneInString(trimmed)
	if unicode.IsLower(next) || strings.ContainsRune(",;:", next) && next != utf8.RuneError {
		return 0, false
	}
	if text[i] == '.' && end == i+1 && abbreviated(text[from:i], next) {
		return 0, false
	}
	return end, true
}

// abbreviations are words whose stop ends no sentence, of all languages, in
// small letters.
var abbreviations = words("mr mrs ms dr st prof gen gov sen rep lt col sgt capt maj adm rev hon pres sec jr sr inc corp co ltd no vs approx dept est fig " +
	"jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun a.m p.m " +
	"mm mme mlle mgr pr me art janv févr avr juil déc n° éd env cf p pp vol av apr ca c b u.s u.k u.n j.-c etc")

func words(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}

// abbreviated tells whether the last word before a stop is an abbreviation or an
// initial. Months end sentences too when a capital follows.
func abbreviated(before string, next rune) bool {
	word := before[strings.LastIndexAny(before, " \n\u00a0(«\"“")+1:]
	if word == "" {
		return false
	}
	lower := strings.ToLower(word)
	if r, n := utf8.DecodeLastRuneInString(word); unicode.IsUpper(r) && !abbreviations[lower] {
		rest := word[:len(word)-n]
		return rest == "" || strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, "-") // J. Smith, U.S., J.-C.
	}
	if !abbreviations[lower] {
		return false
	}
	if lower == "co" || lower == "inc" || lower == "etc" || lower == "no" {
		return !unicode.IsUpper(next) || lower == "no"
	}
	return true
}
