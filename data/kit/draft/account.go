package draft

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// An Account says what became of what a file holds: of its rows, features, lines or
// components. What was seen and what came of it more than once is as much as the events
// and what was left out.
type Account struct {
	Unit  string  // what is counted, in the plural: "rows"
	Seen  int     // how many there are
	Left  []Share // those that became no event
	Added []Share // the events that are further ones of what was seen, such as repetitions
}

// A Share is a part of an account, and why.
type Share struct {
	Count int
	Why   string // in words that may follow any number: "empty", "as title of the whole"
}

// LeftOut says of n that they became no event, and why.
func (a *Account) LeftOut(n int, why string) { a.Left = added(a.Left, n, why) }

// Repeated says of n events that they are further ones of what was seen.
func (a *Account) Repeated(n int, why string) { a.Added = added(a.Added, n, why) }

// Moved says of n that were left out for one reason that it is another one.
func (a *Account) Moved(n int, from, to string) {
	for i := range a.Left {
		if a.Left[i].Why == from {
			a.Left[i].Count -= n
		}
	}
	a.Left = slices.DeleteFunc(a.Left, func(s Share) bool { return s.Count == 0 })
	a.LeftOut(n, to)
}

func added(all []Share, n int, why string) []Share {
	at := slices.IndexFunc(all, func(s Share) bool { return s.Why == why })
	switch {
	case n == 0:
	case at < 0:
		all = append(all, Share{n, why})
	default:
		all[at].Count += n
	}
	return all
}

func total(all []Share) (n int) {
	for _, s := range all {
		n += s.Count
	}
	return n
}

// Adds tells whether the account of a file of so many events adds up.
func (a Account) Adds(events int) bool { return a.Seen+total(a.Added) == events+total(a.Left) }

// Text writes the account as a sum: 27 rows = 25 events + 1 as title of the whole + 1 empty.
func (a Account) Text(events int) string {
	left, right := []string{Number(a.Seen, a.Unit)}, []string{Number(events, "events")}
	for _, s := range a.Added {
		left = append(left, fmt.Sprintf("%d %s", s.Count, s.Why))
	}
	for _, s := range a.Left {
		right = append(right, fmt.Sprintf("%d %s", s.Count, s.Why))
	}
	return strings.Join(left, " + ") + " = " + strings.Join(right, " + ")
}

// Number writes a number of things, which are given in the plural.
func Number(n int, plural string) string {
	if n == 1 {
		first, rest, _ := strings.Cut(plural, " ")
		return strings.TrimSpace("1 " + strings.TrimSuffix(first, "s") + " " + rest)
	}
	return fmt.Sprintf("%d %s", n, plural)
}

// A Column is a column, a key or a property that no field takes.
type Column struct {
	Name   string
	Kind   timeline.FacetKind // zero where it is only kept beside the events
	Values []string           // its first values, three at most
	Flag   string             // what would read it as a field: "--map when=Dated"; "" where nothing would
}

// mostExamples is how many values are shown of a column.
const mostExamples = 3

// Example takes a value into those that are shown of a column; one that stands there
// already says nothing new.
func Example(values []string, value string) []string {
	if len(values) >= mostExamples || slices.Contains(values, value) {
		return values
	}
	return append(values, strings.Clone(value))
}
