package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Suggestion is a way to go on with a filter that is being written.
type Suggestion struct {
	Text     string // what may stand there
	From, To int    // instead of these letters, counted from 0 on
	Kind     SuggestionKind
	Count    int // how many events have a value; 0 where that was not counted
}

// SuggestionKind says what a Suggestion is.
type SuggestionKind uint8

// The kinds of suggestions.
const (
	FieldSuggested    SuggestionKind = iota + 1 // the name of a field, with its colon
	ValueSuggested                              // a value of the field that stands before it
	TermSuggested                               // a field with a value
	OperatorSuggested                           // and, or, not
)

// mostSuggested is how many Complete returns at most: as many as a person looks at.
const mostSuggested = 10

// Apply returns a filter with a suggestion taken, and where the caret stands then.
func (s Suggestion) Apply(text string) (string, int) {
	letters := []rune(text)
	next := string(letters[:s.From]) + s.Text
	return next + string(letters[s.To:]), utf8.RuneCountInString(next)
}

// Complete returns what may be written at a caret, in letters, of a filter of which the rest
// stands behind it: the names of fields, the values of the field that stands before the caret,
// operators. What begins as it is written comes first, then what most events have.
func Complete(text string, caret int, words *Lexicon) []Suggestion {
	letters := []rune(text)
	ahead := string(letters[:min(max(caret, 0), len(letters))])
	l := lexer{text: ahead, open: true}
	_ = l.all() // nothing is wrong with a text that may stay open
	to := utf8.RuneCountInString(ahead)
	w := writing{words: words, from: to, to: to}
	before := len(l.lexemes) - 2 // the one before the end
	if before >= 0 {
		if last := l.lexemes[before]; last.at+utf8.RuneCountInString(last.text) == to && isLetters(last.text) {
			w.body, w.minus = last.body(), last.minus
			w.from = to - utf8.RuneCountInString(w.body)
			if before--; w.minus {
				before--
			}
		}
	}
	if before >= 0 {
		w.after = l.lexemes[before].kind
	}
	return w.suggest()
}

// isLetters tells whether a lexeme is a word, and not a sign that is complete as it is.
func isLetters(s string) bool { return !strings.ContainsAny(s[:1], "&|()") && s != "-" }

// A writing is the word at the caret of a filter.
type writing struct {
	words    *Lexicon
	body     string // of the word what stands before the caret, without its minus
	minus    bool
	from, to int
	after    lexemeKind // what stands before the word; ends for nothing
}

func (w writing) suggest() []Suggestion {
	var all []Suggestion
	if field, _, rest := cutField(w.body); field != "" {
		all = w.values(field, rest)
	} else {
		all = w.starts()
	}
	return all[:min(len(all), mostSuggested)]
}

// starts suggests fields and operators, and behind them fields with values.
func (w writing) starts() []Suggestion {
	begun := Fold(strings.TrimPrefix(w.body, `"`))
	var all []Suggestion
	add := func(text string, kind SuggestionKind) {
		if strings.HasPrefix(Fold(strings.TrimPrefix(text, `"`)), begun) {
			all = append(all, Suggestion{Text: text, From: w.from, To: w.to, Kind: kind})
		}
	}
	if w.body == "" && (w.after == term || w.after == closes) {
		add("and ", OperatorSuggested)
		add("or ", OperatorSuggested)
	}
	for _, name := range w.words.fields {
		add(quoted(name, func(s string) bool { return s == PlainName(s) })+":", FieldSuggested)
	}
	if w.body != "" && !w.minus {
		if w.after == term || w.after == closes {
			add("and ", OperatorSuggested)
			add("or ", OperatorSuggested)
		}
		add("not ", OperatorSuggested)
	}
	if utf8.RuneCountInString(begun) < 2 {
		return all
	}
	var terms []Suggestion
	for _, name := range w.words.fields {
		for _, v := range w.words.begunWith(name, begun) {
			text := Term{Field: name, Values: []string{v.word}}.String()
			terms = append(terms, Suggestion{text, w.from, w.to, TermSuggested, v.count})
		}
	}
	slices.SortStableFunc(terms, func(a, b Suggestion) int { return cmp.Compare(b.Count, a.Count) })
	return append(all, terms...)
}

// values suggests values of a field: behind the last comma, but for those that stand before it.
func (w writing) values(field, rest string) []Suggestion {
	all := splitValues(rest)
	begun, before := all[len(all)-1], ""
	if name, whole := strings.CutPrefix(begun, wholly); whole && isNamed(field) {
		begun, before = name, wholly
	}
	written := rest[len(rest)-len(tailOf(rest)):]
	var found []Suggestion
	for _, v := range w.words.begunWith(field, Fold(begun)) {
		if slices.Contains(all[:len(all)-1], before+v.word) || v.word == "" {
			continue
		}
		text := quoted(before+v.word, func(s string) bool { return isValue(s) && !strings.Contains(s, ",") })
		found = append(found, Suggestion{text, w.to - utf8.RuneCountInString(written), w.to, ValueSuggested, v.count})
	}
	return found
}

// tailOf returns what stands behind the last comma that stands in no quotation marks.
func tailOf(s string) string {
	from, inside := 0, false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			inside = !inside
		case s[i] == ',' && !inside:
			from = i + 1
		}
	}
	return s[from:]
}
