package draft

import (
	"slices"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// An Account says what became of what a file holds: of its rows, features, lines or
// components. What was seen and what came of it more than once is as much as the events
// and what was left out.
type Account struct {
	Unit  string  // what is counted, the code of a message: "%d {row|rows}"
	Seen  int     // how many there are
	Left  []Share // those that became no event
	Added []Share // the events that are further ones of what was seen, such as repetitions
}

// A Share is a part of an account, and why.
type Share struct {
	Count int
	Says  string // the code of a message: "%d empty", "%d as title of the whole"
}

// Message says the number and why.
func (s Share) Message() message.Message { return message.New(s.Says, s.Count) }

// Sees counts further things that the file holds, and says what they are.
func (a *Account) Sees(unit string, n int) { a.Unit, a.Seen = unit, a.Seen+n }

// LeftOut says of n that they became no event, and why.
func (a *Account) LeftOut(says string, n int) { a.Left = added(a.Left, says, n) }

// Repeated says of n events that they are further ones of what was seen.
func (a *Account) Repeated(says string, n int) { a.Added = added(a.Added, says, n) }

// Moved says of n that were left out for one reason that it is another one.
func (a *Account) Moved(n int, from, to string) {
	for i := range a.Left {
		if a.Left[i].Says == from {
			a.Left[i].Count -= n
		}
	}
	a.Left = slices.DeleteFunc(a.Left, func(s Share) bool { return s.Count == 0 })
	a.Left = added(a.Left, to, n)
}

func added(all []Share, says string, n int) []Share {
	at := slices.IndexFunc(all, func(s Share) bool { return s.Says == says })
	switch {
	case n == 0:
	case at < 0:
		all = append(all, Share{n, says})
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

// Message writes the account as a sum: 27 rows = 25 events + 1 as title of the whole + 1
// empty.
func (a Account) Message(events int) message.Message {
	return Sum(Share{a.Seen, a.Unit}, a.Added, Share{events, Events}, a.Left)
}

// Events is the code of a message that counts events.
const Events = "%d {event|events}"

// Sum writes an equation: a number and what is added to it, and another one.
func Sum(left Share, plus []Share, right Share, and []Share) message.Message {
	says, args := "%v", []any{left.Message()}
	for _, s := range plus {
		says, args = says+" + %v", append(args, s.Message())
	}
	says, args = says+" = %v", append(args, right.Message())
	for _, s := range and {
		says, args = says+" + %v", append(args, s.Message())
	}
	return message.New(says, args...)
}

// A Column is a column, a key or a property that no field takes.
type Column struct {
	Name   string
	Kind   timeline.FacetKind // zero where it is only kept beside the events
	Steps  bool               // it numbers the steps of a story
	Looked bool               // it says a part of the pictures of events: a file, its words, whose it is
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
