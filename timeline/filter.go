package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A Filter says which events to keep. It is written as terms:
//
//	hanoi                 a word of the title, the note, the place, an actor, a claim, a tag or a facet
//	"two words"           the same, blanks included
//	type:meeting,visit    one of several: type, status, certainty, place, country, actor, tag, source, id
//	track:paris           a facet of the timeline, by the letters of its name: that is one of several words
//	"Side A":north        the same, by its name as it stands
//	tone:<-2 size:3..5    its numbers: >, >=, <, <=, from .. to
//	before:2019-04-18     that may lie before; before, during and after take EDTF
//	during!:2019          that lies in it for certain
//	when:2019-04/2019-05  that may have some time in common with it; with ! for certain
//	starts:2019-04        that may start in it; with ! for certain
//	in:125,33;132,39      in a rectangle, longitude first; three corners or more are a polygon
//	near:131.9,43.1,500km that lies so near; km, m or mi
//	precision:day,month   how closely the date is known: see DatePrecisions
//	sources:1             how many say so, as a number
//	is:unconfirmed        unconfirmed or duplicate
//	no:date,place         that has none: date, place, source and others; also of a facet of the timeline
//
// and terms are combined, the tighter first, with round brackets for another order:
//
//	not a   -a            a does not hold
//	a and b   a & b   a b both hold
//	a or b   a | b        one of them holds
//
// In quotation marks all of these are words, and in the middle of a word so are &, | and
// brackets: R&D. A quotation mark itself is written twice within two: "5"" gun".
//
// Letters are compared without regard to case and accents. Where a facet of the timeline has
// the name of a field, a term means both. The zero Filter keeps all.
type Filter struct {
	Root Expr // what is asked of an event

	text string // as it was written
	zone edtf.Zone
}

// FilterOf returns the filter that asks for an expression.
func FilterOf(x Expr) Filter { return Filter{Root: x, text: x.String()} }

// On returns the filter by whose dates days are meant as the clock of a zone shows them.
func (f Filter) On(zone edtf.Zone) Filter {
	f.zone = zone
	return f
}

// IsZero tells whether f keeps everything.
func (f Filter) IsZero() bool { return f.Root.isZero() }

// String returns the filter as it was written; the text of its Root is the canonical one.
func (f Filter) String() string { return f.text }

// Same tells whether two filters ask for the same in the same words.
func (f Filter) Same(as Filter) bool { return f.Root.equal(as.Root) }

// Terms returns what must all hold, as a person sees it: each may be taken away alone. Most
// often it is a Term, and else several that are combined.
func (f Filter) Terms() []Expr {
	if f.Root.Join == AllOf {
		return f.Root.Of
	}
	return []Expr{f.Root}
}

// And returns the filter that asks for an expression too; one that it asks for already is
// not asked for twice.
func (f Filter) And(x Expr) Filter {
	return FilterOfAll(append(slices.Clone(f.Terms()), x)...).On(f.zone)
}

// FilterOfAll returns the filter that asks for all of some expressions, for each term once.
func FilterOfAll(all ...Expr) Filter {
	terms, texts := make([]Expr, 0, len(all)), make([]string, 0, len(all))
	for _, x := range all {
		for _, one := range (Filter{Root: x}).Terms() {
			if text := one.String(); !slices.Contains(texts, text) {
				terms, texts = append(terms, one), append(texts, text)
			}
		}
	}
	return FilterOf(joined(AllOf, terms))
}

// Without returns the filter that does not ask for one of its Terms.
func (f Filter) Without(x Expr) Filter {
	terms := slices.DeleteFunc(slices.Clone(f.Terms()), x.equal)
	return FilterOf(joined(AllOf, terms)).On(f.zone)
}

// Check tells whether t has all that f names: the facets of it, and no values that only a
// facet could have. An error is a *FilterError.
func (f Filter) Check(t *Timeline) error {
	number := 0
	var wrong *FilterError
	f.Root.each(func(one Term) {
		if e := one.check(t); e != nil && wrong == nil {
			wrong = f.mark(e, number)
		}
		number++
	})
	if wrong == nil {
		return nil
	}
	return wrong
}

// mark says in an error where in the text of the filter the term of a number stands.
func (f Filter) mark(e *FilterError, number int) *FilterError {
	e.Text = f.text
	if p, err := parse(f.text); err == nil && number < len(p.terms) {
		e.Term, e.At = p.terms[number].text, p.terms[number].at
	}
	return e
}

// ParseFilter reads a filter. An error is a *FilterError.
func ParseFilter(s string) (Filter, error) {
	p, err := parse(s)
	if err != nil {
		return Filter{}, err
	}
	return Filter{Root: p.root, text: strings.TrimSpace(s)}, nil
}
