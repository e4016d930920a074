// Package message holds what readers and writers of files have to say to people:
// a sentence in English that stands for itself, and what it speaks of. It becomes a
// text at the edge, in the language that is asked for, so that no reader has to know
// the language of the window.
//
// The English sentences are the codes of a closed table, assets/translations/messages.fr.json;
// a test reads the source and holds that each of them stands there.
package message

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/assets/translations"
	"dateline/timeline"
)

// A Message is a sentence and what it speaks of. Where a number decides on a word,
// both words stand in braces: "%d {row|rows}". The zero Message says nothing.
type Message struct {
	says string
	args []any
}

// New returns a Message; says holds a verb of fmt for each of args. What is said in
// words of its own, errors and Messages, is an argument for %v.
func New(says string, args ...any) Message { return Message{says, args} }

// Error returns an error that is a Message; errors among args are what it wraps.
func Error(says string, args ...any) error { return &failure{New(says, args...)} }

// A failure is a Message as an error: a pointer, so that errors can be compared.
type failure struct{ Message }

// Error returns the sentence in English.
func (f *failure) Error() string { return f.In("en") }

// Unwrap returns the errors that the sentence speaks of.
func (f *failure) Unwrap() []error {
	var all []error
	for _, arg := range f.args {
		if err, ok := arg.(error); ok {
			all = append(all, err)
		}
	}
	return all
}

// String returns the sentence in English.
func (m Message) String() string { return m.In("en") }

// Code returns the English sentence, without what it speaks of.
func (m Message) Code() string { return m.says }

// Count returns the first number that the sentence speaks of, 0 for none.
func (m Message) Count() int {
	for _, arg := range m.args {
		if n, ok := arg.(int); ok {
			return n
		}
	}
	return 0
}

// IsZero tells whether m says nothing.
func (m Message) IsZero() bool { return m.says == "" }

// In returns the sentence in a language; one that the table does not have is said in
// English.
func (m Message) In(lang string) string {
	return m.said(lang, func(says string, _ []any) string { return says })
}

// said returns the sentence in a language, as much of it as cut leaves, which is given what it speaks of
// behind its place.
func (m Message) said(lang string, cut func(says string, args []any) string) string {
	where, code := Cut(m.says)
	at := min(len(m.args), strings.Count(where, "%"))
	whole := translations.Message(lang, code)
	part := cut(whole, m.args[at:])
	says := where + numbered(lang, part, m.args[at:])
	if len(m.args) == 0 {
		return says
	}
	args := append(slices.Clone(m.args[:at]), translations.Numbers(lang, m.args[at:])...) // of a line and a column programs read the digits
	if len(part) < len(whole) {
		args = args[:at+len(verb.FindAllString(part, -1))]
	}
	return fmt.Sprintf(strings.ReplaceAll(says, "%w", "%v"), inWords(args, lang)...)
}

// place is what stands before a sentence to say where it is true: "1: ", "%d:%d: ",
// "%s: ". It is the same in every language.
var place = regexp.MustCompile(`^(?:(?:1|%d|%s)(?::%d)?: )*`)

// Cut parts a code from the place that stands before it.
func Cut(says string) (where, code string) {
	where = place.FindString(says)
	return where, says[len(where):]
}

// A choice is a pair of words, for one and for more.
var choice = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0-9.]*[a-zA-Z]|\{([^{}|]*)\|([^{}|]*)\}`)

// numbered chooses among the words in braces by the whole number that stands before
// them; where none does, by the first behind.
func numbered(lang, says string, args []any) string {
	if !strings.Contains(says, "|") {
		return says
	}
	n, next := firstNumber(args), 0
	return choice.ReplaceAllStringFunc(says, func(part string) string {
		m := choice.FindStringSubmatch(part)
		if part[0] == '{' {
			if translations.Singular(lang, n) {
				return m[2]
			}
			return m[3]
		}
		if m[1] != "" {
			next = int(m[1][0]-'0') - 1
		}
		if next < len(args) {
			if k, ok := args[next].(int); ok {
				n = k
			}
		}
		next++
		return part
	})
}

// firstNumber returns the first whole number of args; two for none.
func firstNumber(args []any) int {
	for _, arg := range args {
		if n, ok := arg.(int); ok {
			return n
		}
	}
	return 2
}

// Speaker is what says itself in a language.
type Speaker interface{ In(lang string) string }

// Say says an error in a language, each of several that are joined on a line of its
// own. What speaks no language but its own, such as the errors of a system, is said
// as it is.
func Say(err error, lang string) string {
	switch e := err.(type) {
	case nil:
		return ""
	case Speaker:
		return e.In(lang)
	case *timeline.ChangeError:
		return e.Said(func(p timeline.Phrase) string { return Phrase(p).In(lang) }, in(lang))
	case faulty:
		return e.Said(in(lang))
	case interface{ Unwrap() []error }:
		if joined(e.Unwrap()) == err.Error() {
			var lines []string
			for _, one := range e.Unwrap() {
				lines = append(lines, Say(one, lang))
			}
			return strings.Join(lines, "\n")
		}
	}
	return known(err.Error(), lang)
}

// in returns what says a sentence in a language.
func in(lang string) func(says string) string {
	return func(says string) string { return translations.Message(lang, says) }
}

// joined returns what errors.Join makes of errors, by which its errors are told from
// those that speak of several in one sentence.
func joined(all []error) string {
	lines := make([]string, len(all))
	for i, err := range all {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// A faulty error is one of the rooms below, which know no languages: it says itself
// with its sentences put through a translation.
type faulty interface {
	Said(in func(says string) string) string
}

// List returns Messages as one, with commas between them.
func List(all []Message) Message {
	args := make([]any, len(all))
	for i, m := range all {
		args[i] = m
	}
	return New(strings.TrimSuffix(strings.Repeat("%v, ", len(all)), ", "), args...)
}

// Speakers returns Messages as what waits for a language, said to who has a window before them.
func Speakers(all []Message) []Speaker {
	lines := make([]Speaker, len(all))
	for i, m := range all {
		lines[i] = InWindow(m)
	}
	return lines
}

// Each says every one of several Messages in a language.
func Each(all []Message, lang string) []string {
	lines := make([]string, len(all))
	for i, m := range all {
		lines[i] = m.In(lang)
	}
	return lines
}
