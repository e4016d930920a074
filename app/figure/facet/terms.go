package facet

import (
	"slices"
	"strings"

	"dateline/app/figure/view"
	"dateline/timeline"
)

// Parts are the terms of a filter by what they ask for.
type Parts struct {
	Facets [][]timeline.Expr // of each facet, those that ask for it alone
	Rest   []timeline.Expr   // those that ask for anything else
}

// Part parts the terms of a filter that all must hold.
func Part(filter timeline.Filter, f *Facets) Parts {
	p := Parts{Facets: make([][]timeline.Expr, len(f.List))}
	for _, x := range filter.Terms() {
		if isNothing(x) {
			continue
		}
		at := slices.IndexFunc(f.List, func(one *Facet) bool { return one.asks(x, f.whole.Timeline) })
		if at < 0 {
			p.Rest = append(p.Rest, x)
			continue
		}
		p.Facets[at] = append(p.Facets[at], x)
	}
	for i, one := range f.List {
		if one.AsksAll(filter) { // each value that is asked for beside leaves fewer
			p.Rest, p.Facets[i] = append(p.Rest, p.Facets[i]...), nil
		}
	}
	return p
}

// AsksAll tells whether a filter asks for events that have several values of the facet at a
// time, such as two actors.
func (f *Facet) AsksAll(filter timeline.Filter) bool {
	n := 0
	for _, x := range filter.Terms() {
		if _, not, ok := f.said(x); ok && !not {
			n++
		}
	}
	return f.listed && n > 1
}

// Joined returns a filter that asks for all of the values of the facet that it asks for, in place
// of one of them; or the other way round.
func (f *Facet) Joined(filter timeline.Filter) timeline.Filter {
	words, _ := f.Chosen(filter)
	apart := !f.AsksAll(filter)
	next, put := timeline.Filter{}, false
	for _, x := range filter.Terms() {
		if _, not, ok := f.said(x); !ok || not {
			next = next.And(x)
			continue
		}
		if put {
			continue
		}
		put = true
		if !apart {
			next = next.And(f.exprs(words, false)[0])
			continue
		}
		for _, word := range words {
			next = next.And(f.exprs([]string{word}, false)[0])
		}
	}
	return next
}

// asks tells whether all terms of an expression ask for the facet and for nothing else. A
// name that is a field and a column too asks for both.
func (f *Facet) asks(x timeline.Expr, t *timeline.Timeline) bool {
	if f.isNone(x) {
		return true
	}
	if x.Join != timeline.OneTerm {
		return len(x.Of) > 0 && !slices.ContainsFunc(x.Of, func(one timeline.Expr) bool { return !f.asks(one, t) })
	}
	field := x.Term.Field
	own, isOwn := t.Facet(field)
	if slices.Contains(timeline.Fields(), field) {
		return field == f.Field && !isOwn && (f.By != view.BySource || isWhole(x.Term.Values))
	}
	return isOwn && f.own && own.Name == f.name
}

// isWhole tells whether values are whole names: a part of one may stand in names of a source by
// which it is not counted.
func isWhole(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { return !strings.HasPrefix(name, "=") })
}

// Chosen tells which values of a facet a filter asks for, and which it asks not to have, as a
// click writes them; "" is that of none.
func (f *Facet) Chosen(filter timeline.Filter) (included, excluded []string) {
	for _, x := range filter.Terms() {
		if words, not, ok := f.said(x); ok && not {
			excluded = append(excluded, words...)
		} else if ok {
			included = append(included, words...)
		}
	}
	return included, excluded
}

// said returns the values that an expression asks for, or asks not to have; false where it is
// none that a click writes.
func (f *Facet) said(x timeline.Expr) (words []string, not, ok bool) {
	switch {
	case f.isTerm(x):
		return slices.Clone(x.Term.Values), false, true
	case f.isNone(x):
		return []string{""}, false, true
	case x.Join == timeline.NotOf:
		words, not, ok = f.said(x.Of[0])
		return words, !not, ok && !not
	case x.Join == timeline.AnyOf:
		for _, one := range x.Of {
			more, not, ok := f.said(one)
			if !ok || not {
				return nil, false, false
			}
			words = append(words, more...)
		}
		return words, false, true
	}
	return nil, false, false
}

// isNone tells whether an expression asks for events without a value of the facet.
func (f *Facet) isNone(x timeline.Expr) bool {
	return x.Join == timeline.OneTerm && x.Term.Field == "no" && len(x.Term.Values) == 1 &&
		(x.Term.Values[0] == f.none() || f.own && timeline.PlainName(x.Term.Values[0]) == timeline.PlainName(f.none()))
}

// isTerm tells whether an expression is one term of the facet.
func (f *Facet) isTerm(x timeline.Expr) bool {
	return x.Join == timeline.OneTerm && (f.By != view.BySource || isWhole(x.Term.Values)) && (x.Term.Field == f.Field || f.own && timeline.PlainName(x.Term.Field) == timeline.PlainName(f.Field))
}

// Included returns a filter after a click on a value: it asks for it beside those of the facet
// that it asks for already, or no longer, where it did. A value that was excluded is no more.
func (f *Facet) Included(filter timeline.Filter, word string) timeline.Filter {
	return f.turned(filter, word, false)
}

// Excluded is Included for what an event must not have.
func (f *Facet) Excluded(filter timeline.Filter, word string) timeline.Filter {
	return f.turned(filter, word, true)
}

func (f *Facet) turned(filter timeline.Filter, word string, not bool) timeline.Filter {
	if !not && f.AsksAll(filter) {
		return f.turnedOfAll(filter, word)
	}
	var sides [2][]string // that are asked for, and asked not to be
	at := [2]int{-1, -1}  // where these stand; the first of several, which mean more together
	terms := slices.DeleteFunc(slices.Clone(filter.Terms()), isNothing)
	for i, x := range terms {
		if words, not, ok := f.said(x); ok && at[side(not)] < 0 {
			at[side(not)], sides[side(not)] = i, words
		}
	}
	is := func(v string) bool { return strings.EqualFold(v, word) }
	to := &sides[side(not)]
	switch {
	case slices.ContainsFunc(sides[0], is): // asked for once more, it is asked for no longer
		sides[0] = slices.DeleteFunc(sides[0], is)
	case slices.ContainsFunc(sides[1], is):
		sides[1] = slices.DeleteFunc(sides[1], is)
	case f.number && !not:
		*to = []string{word}
	default:
		*to = append(*to, word)
	}
	next := timeline.Filter{}
	put := func(not bool) {
		for _, x := range f.exprs(sides[side(not)], not) {
			next = next.And(x)
		}
	}
	for i, x := range terms {
		switch i {
		case at[0]:
			put(false)
		case at[1]:
			put(true)
		default:
			next = next.And(x)
		}
	}
	for _, not := range []bool{false, true} {
		if at[side(not)] < 0 {
			put(not)
		}
	}
	return next
}

// turnedOfAll asks for a value beside all that are asked for, or no longer, where it was.
func (f *Facet) turnedOfAll(filter timeline.Filter, word string) timeline.Filter {
	for _, x := range filter.Terms() {
		words, not, ok := f.said(x)
		if !ok || !has(words, word) {
			continue
		}
		rest := slices.DeleteFunc(words, func(v string) bool { return strings.EqualFold(v, word) })
		filter = filter.Without(x)
		for _, one := range f.exprs(rest, not) {
			filter = filter.And(one)
		}
		return filter
	}
	return filter.And(f.exprs([]string{word}, false)[0])
}

func side(not bool) int {
	if not {
		return 1
	}
	return 0
}

// exprs returns what asks for one of some values, or for none of them.
func (f *Facet) exprs(words []string, not bool) (all []timeline.Expr) {
	named := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return word == "" })
	if len(named) > 0 {
		all = append(all, timeline.Term{Field: f.Field, Values: named}.Expr())
	}
	if len(named) < len(words) {
		all = append(all, timeline.Term{Field: "no", Values: []string{f.none()}}.Expr())
	}
	switch {
	case not:
		for i, x := range all {
			all[i] = timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{x}}
		}
	case len(all) > 1:
		all = []timeline.Expr{{Join: timeline.AnyOf, Of: all}}
	}
	return all
}

// isNothing tells whether an expression is that of the filter that asks for nothing.
func isNothing(x timeline.Expr) bool { return x.Join == timeline.AllOf && len(x.Of) == 0 }

// none returns what "no:" names to ask for events without a value.
func (f *Facet) none() string {
	if f.By == ByPrecision {
		return "date"
	}
	return f.Field
}
