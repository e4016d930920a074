package timeline

import (
	"fmt"
	"strings"
	"unicode"
)

// A FilterError says what is wrong with a filter and what would be right.
type FilterError struct {
	Term, Problem, Want string
	Own                 []string // the facets of the timeline that would be right too

	Text string // the whole filter
	At   int    // where in it the mistake stands, in letters from 0 on
}

// Error returns one line: the term, the problem, what would be right.
func (e *FilterError) Error() string { return e.Said(func(says string) string { return says }) }

// Said returns the line with its sentences in another language, which in tells.
func (e *FilterError) Said(in func(says string) string) string {
	want := in(e.Want)
	if len(e.Own) > 0 {
		want += fmt.Sprintf(in(", or of this timeline's: %s"), strings.Join(e.Own, ", "))
	}
	return fmt.Sprintf(in("filter: %q %s; %s"), e.Term, in(e.Problem), want)
}

// Marked returns the filter with a caret in a line below, under the mistake. It is for
// letters that are all equally wide.
//
//	type:meeting and
//	                ^
func (e *FilterError) Marked() string {
	var below strings.Builder
	for i, r := range []rune(e.Text) {
		switch {
		case i >= e.At:
		case r == '\t':
			below.WriteByte('\t')
		case unicode.Is(unicode.Mn, r): // stands on the letter before
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			below.WriteString("  ")
		default:
			below.WriteByte(' ')
		}
	}
	return strings.NewReplacer("\n", " ", "\r", " ").Replace(e.Text) + "\n" + below.String() + "^"
}

// A fault is what is wrong with a part of a filter, and what would be right.
type fault struct{ problem, want string }

// noField is what is wrong with a term whose field is none.
var noField = fault{
	problem: "names no field of an event",
	want:    "write one of type, status, certainty, place, country, actor, tag, source, id, when, starts, during, before, after, in, near, precision, sources, is, no",
}

// of returns the error of a term that has the fault; own are the facets that would be right too.
func (f fault) of(t Term, own []Facet) *FilterError {
	e := &FilterError{Term: t.String(), Problem: f.problem, Want: f.want}
	for _, one := range own {
		e.Own = append(e.Own, strings.ReplaceAll(strings.ToLower(one.Name), " ", "-"))
	}
	return e
}
