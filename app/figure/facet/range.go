package facet

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure/view"
)

// A Range is of the numbers of a facet, from the bar of one of its words to that of another.
type Range struct {
	By       view.Facet
	From, To string
}

// Word returns the range as a filter writes it, whichever way it was drawn.
func (r Range) Word() string {
	a, b, ok := limits(r.From)
	c, d, also := limits(r.To)
	if !ok || !also {
		return r.From
	}
	first, last := r.From, r.To
	if c < a {
		first = r.To
	}
	if d < b {
		last = r.From
	}
	from, _, _ := strings.Cut(first, "..")
	_, to, _ := strings.Cut(last, "..")
	return from + ".." + to
}

// limits returns the first and last number of a range as a filter writes it.
func limits(word string) (from, to float64, ok bool) {
	a, b, _ := strings.Cut(word, "..")
	from, err := strconv.ParseFloat(a, 64)
	if err != nil {
		return 0, 0, false
	}
	to, err = strconv.ParseFloat(b, 64)
	return from, to, err == nil
}

// covers tells whether a range holds all of another.
func covers(whole, part string) bool {
	a, b, ok := limits(whole)
	c, d, also := limits(part)
	return ok && also && a <= c && d <= b || strings.EqualFold(whole, part)
}

// IsNumbers tells whether the values of a facet are ranges of numbers.
func (f *Facets) IsNumbers(by view.Facet) bool {
	return slices.ContainsFunc(f.List, func(one *Facet) bool { return one.By == by && one.number })
}
