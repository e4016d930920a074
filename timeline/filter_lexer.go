package timeline

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexeme is a part of a filter: a term, an operator or a bracket.
type lexeme struct {
	kind  lexemeKind
	text  string // as it is written, with the minus of a term
	at    int    // where it begins, in letters
	minus bool   // a term has a minus before it, which is a lexeme of its own too
}

// body returns the text of a term without its minus.
func (t lexeme) body() string {
	if t.minus {
		return t.text[1:]
	}
	return t.text
}

type lexemeKind uint8

const (
	ends lexemeKind = iota
	term
	and
	or
	not
	opens
	closes
)

// operators are the words and signs that combine terms.
var operators = map[string]lexemeKind{"and": and, "&": and, "&&": and, "or": or, "|": or, "||": or, "not": not}

// A lexer cuts a filter into lexemes.
type lexer struct {
	text    string
	i       int // in bytes
	lexemes []lexeme
	open    bool // quotation marks may be open at the end: the text is still being written
}

// lexemesOf cuts a filter into lexemes, the last of which says that it ends.
func lexemesOf(s string) ([]lexeme, *FilterError) {
	l := lexer{text: s}
	wrong := l.all()
	return l.lexemes, wrong
}

// all cuts the text into lexemes.
func (l *lexer) all() *FilterError {
	for {
		l.i += len(l.rest()) - len(strings.TrimLeftFunc(l.rest(), unicode.IsSpace))
		if l.rest() == "" {
			l.add(ends, 0, false)
			return nil
		}
		if wrong := l.one(); wrong != nil {
			return wrong
		}
	}
}

func (l *lexer) rest() string { return l.text[l.i:] }

// add adds a lexeme of so many bytes, and goes behind it.
func (l *lexer) add(kind lexemeKind, size int, minus bool) {
	from := l.i
	if l.i += size; minus {
		from--
	}
	l.lexemes = append(l.lexemes, lexeme{kind, l.text[from:l.i], utf8.RuneCountInString(l.text[:from]), minus})
}

// one adds the next lexeme; a minus and its term are two.
func (l *lexer) one() *FilterError {
	minus := false
	switch rest := l.rest(); rest[0] {
	case '(':
		l.add(opens, 1, false)
		return nil
	case ')':
		l.add(closes, 1, false)
		return nil
	case '&', '|':
		l.add(operators[rest[:1]], signs(rest), false)
		return nil
	case '-':
		l.add(not, 1, false)
		if next, _ := utf8.DecodeRuneInString(rest[1:]); rest == "-" || next == '(' || next == ')' || unicode.IsSpace(next) {
			return nil
		}
		minus = true
	}
	size := l.word()
	switch {
	case size < 0 && l.open:
		size = len(l.rest())
	case size < 0:
		unpaired := fault{problem: "has a quotation mark without its pair", want: `close it: "two words"`}
		return &FilterError{Term: l.text, Problem: unpaired.problem, Want: unpaired.want, At: utf8.RuneCountInString(l.text[:l.i-size-1])}
	}
	kind, operator := operators[strings.ToLower(l.rest()[:size])]
	if !operator || minus {
		kind = term
	}
	l.add(kind, size, minus)
	return nil
}

// word returns how many bytes the word has that comes next; where a quotation mark in it is
// never closed, where that stands, as the negative number of that byte, from 1 on.
func (l *lexer) word() int {
	s, opened, brackets := l.rest(), -1, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' && opened < 0:
			opened = i
		case c == '"' && strings.HasPrefix(s[i+1:], `"`):
			i++ // a quotation mark within two
		case c == '"':
			opened = -1
		case opened >= 0:
		case c == '(' && operators[strings.ToLower(s[:i])] != 0:
			return i
		case c == '(':
			brackets++
		case c == ')' && brackets == 0:
			return i
		case c == ')':
			brackets--
		case (c == '&' || c == '|') && i > 0 && combines(s, i):
			return i
		case blankAt(s, i):
			return i
		}
	}
	if opened >= 0 {
		return -opened - 1
	}
	return len(s)
}

// blankAt tells whether a blank begins at a byte.
func blankAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r)
}

// signs returns how many bytes a sign has that combines terms: & and && are one.
func signs(s string) int {
	if len(s) > 1 && s[1] == s[0] {
		return 2
	}
	return 1
}

// fieldAhead is a term that names a field.
var fieldAhead = regexp.MustCompile(`^[\pL\pM\pN_-]+!?:`)

// combines tells whether a sign in the middle of a word combines two terms: where nothing but
// a letter stands on either side it belongs to the word, as in R&D.
func combines(s string, i int) bool {
	after := s[i+signs(s[i:]):]
	return after == "" || blankAt(after, 0) || strings.ContainsRune(`()"-`, rune(after[0])) || s[i-1] == '"' || fieldAhead.MatchString(after)
}
