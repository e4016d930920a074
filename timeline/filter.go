package timeline

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Filter says which events to keep. It is written as terms that must all
// hold, apart by blanks:
//
//	hanoi                 a word of the title, the note, the place, an actor, a claim, a tag or a facet
//	"two words"           the same, blanks included
//	type:meeting,visit    one of several: type, status, certainty, place, country, actor, tag, source, id
//	track:paris           a facet of the timeline, by the letters of its name: that is one of several words
//	tone:<-2 size:3..5    its numbers: >, >=, <, <=, from .. to
//	before:2019-04-18     that may lie before; before, during and after take EDTF
//	during!:2019          that lies in it for certain
//	in:125,33;132,39      in a rectangle, longitude first; three corners or more are a polygon
//	near:131.9,43.1,500km that lies so near; km, m or mi
//	-status:denied        not; a minus turns any term about
//
// Letters are compared without regard to case. The zero Filter keeps all.
type Filter struct {
	text  string
	terms []term
	zone  edtf.Zone
}

// A term is one condition of a Filter.
type term struct {
	field    string // "" for a word anywhere
	not      bool
	definite bool      // with an exclamation mark
	values   []string  // lower case; one of them must hold
	own      bool      // the field is none of an event but a facet of a timeline, by the letters of its name
	written  string    // as it was written
	date     edtf.Date // of before, during and after
	area     area      // of in and near
}

// A FilterError says what is wrong with a filter and what would be right.
type FilterError struct {
	Term, Problem, Want string
	Own                 []string // the facets of the timeline that would be right too
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

// On returns the filter by whose dates days are meant as the clock of a zone shows them.
func (f Filter) On(zone edtf.Zone) Filter {
	f.zone = zone
	return f
}

// ParseFilter reads a filter. An error is a *FilterError.
func ParseFilter(s string) (Filter, error) {
	f := Filter{text: strings.TrimSpace(s)}
	words, err := split(s)
	if err != nil {
		return Filter{}, err
	}
	for _, w := range words {
		t, err := parseTerm(w)
		if err != nil {
			return Filter{}, err
		}
		f.terms = append(f.terms, t)
	}
	return f, nil
}

// split cuts a filter at its blanks, but for those in quotes.
func split(s string) ([]string, error) {
	var words []string
	start, quoted := -1, false
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(r) && !quoted:
			if start >= 0 {
				words = append(words, s[start:i])
			}
			start = -1
		case start < 0:
			start = i
		}
	}
	if quoted {
		return nil, &FilterError{s, "has a quotation mark without its pair", `close it: "two words"`, nil}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words, nil
}

func parseTerm(w string) (term, error) {
	t := term{written: w}
	rest, not := strings.CutPrefix(w, "-")
	t.not = not
	field, value, named := strings.Cut(rest, ":")
	if !named || strings.HasPrefix(field, `"`) {
		field, value = "", rest
	}
	t.field, t.definite = strings.CutSuffix(strings.ToLower(field), "!")
	value = strings.ToLower(strings.ReplaceAll(value, `"`, ""))
	if value == "" {
		return t, &FilterError{w, "names nothing", "write what to look for behind it", nil}
	}
	if _, ok := dated[t.field]; ok {
		date, err := edtf.ParseISO(strings.ToUpper(value))
		if err != nil {
			return t, &FilterError{w, "has no date that can be read", "write EDTF, such as during:2019-04-18", nil}
		}
		t.date = date
		return t, nil
	}
	if field, ok := areas[t.field]; ok {
		var wrong fault
		if t.area, wrong = field.read(value); wrong != (fault{}) {
			return t, &FilterError{w, wrong.problem, field.right.want, nil}
		}
		return t, nil
	}
	if _, known := facets[t.field]; !known && t.field != "" {
		if t.own, t.field = true, PlainName(t.field); t.field == "" || t.definite {
			return t, unknownField(w, nil)
		}
	}
	t.values = []string{value}
	if t.field != "" {
		t.values = splitValues(strings.ToLower(rest[len(field)+1:]))
	}
	return t, nil
}

// splitValues cuts values at the commas that stand in no quotes, and takes the quotes
// away.
func splitValues(s string) (values []string) {
	from, quoted := 0, false
	take := func(to int) { values = append(values, strings.ReplaceAll(s[from:to], `"`, "")) }
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ',' && !quoted:
			take(i)
			from = i + 1
		}
	}
	take(len(s))
	return values
}

// unknownField says that a term names no field, and which there are.
func unknownField(term string, own []Facet) *FilterError {
	e := &FilterError{term, "names no field of an event", "write one of type, status, certainty, place, country, actor, tag, source, id, before, during, after, in, near", nil}
	for _, f := range own {
		e.Own = append(e.Own, strings.ReplaceAll(strings.ToLower(f.Name), " ", "-"))
	}
	return e
}

// Check tells whether all fields that f names are those of every event or facets of t.
// An error is a *FilterError.
func (f Filter) Check(t *Timeline) error {
	for _, one := range f.terms {
		if _, known := t.Facet(one.field); one.own && !known {
			return unknownField(one.written, t.Facets)
		}
	}
	return nil
}

// IsZero tells whether f keeps everything.
func (f Filter) IsZero() bool { return len(f.terms) == 0 }

// String returns the filter as it was written.
func (f Filter) String() string { return f.text }

// within tells whether a date lies for certain in the period that a term names: a month
// or a year of a filter is all of it, while that of an event is some time within.
func (t term) within(d edtf.Date, zone edtf.Zone) bool { return t.contains(d.BoundsIn(zone), zone) }

// contains is within for the bounds of a date by the clock of a zone.
func (t term) contains(bounds calendar.Span, zone edtf.Zone) bool {
	return !t.date.Approximate() && !t.date.Uncertain() && bounds.Intersect(t.date.BoundsIn(zone)) == bounds
}

// want returns how far a date must bear out what a term says.
func (t term) want() edtf.Verdict {
	if t.definite {
		return edtf.Definite
	}
	return edtf.Possible
}

// wordIn tells whether a part of a value is enough: of names, not of words of
// a vocabulary.
func wordIn(field string) bool { return field == "place" || field == "actor" || field == "source" }
