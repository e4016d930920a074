package timeline

import "strings"

// valueTest tells whether a value of a facet is one that a term names: the same word, or a
// number within bounds. Where a column holds words beside its numbers, "3" is a word of it
// and "<3" or "1..3" are bounds.
func valueTest(want string, kind FacetKind) func(word string) bool {
	folded := Fold(want)
	same := func(word string) bool { return equalFolded(word, folded) }
	_, plain := NumberOf(want)
	within := bounds(strings.ToLower(want))
	if within == nil || plain && kind != OfNumbers {
		return same
	}
	return func(word string) bool {
		f, ok := NumberOf(word)
		return ok && within(f) || kind != OfNumbers && same(word)
	}
}

// comparisons are the signs that may stand before a number, the longer first.
var comparisons = []struct {
	sign  string
	holds func(a, b float64) bool
}{
	{">=", func(a, b float64) bool { return a >= b }},
	{"<=", func(a, b float64) bool { return a <= b }},
	{">", func(a, b float64) bool { return a > b }},
	{"<", func(a, b float64) bool { return a < b }},
	{"", func(a, b float64) bool { return a == b }},
}

// bounds reads >3, 3, 3..5, 3.. or ..5; nil for what is none of them.
func bounds(s string) func(float64) bool {
	if low, high, ok := strings.Cut(s, ".."); ok {
		a, okA := NumberOf(low)
		b, okB := NumberOf(high)
		switch {
		case okA && okB:
			return func(f float64) bool { return a <= f && f <= b }
		case okA && high == "":
			return func(f float64) bool { return a <= f }
		case okB && low == "":
			return func(f float64) bool { return f <= b }
		}
		return nil
	}
	for _, c := range comparisons {
		if rest, ok := strings.CutPrefix(s, c.sign); ok {
			b, isNumber := NumberOf(strings.TrimSpace(rest))
			if !isNumber {
				return nil
			}
			return func(a float64) bool { return c.holds(a, b) }
		}
	}
	return nil
}
