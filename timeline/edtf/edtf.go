// Package edtf reads and writes dates with precision and doubt: the Extended
// Date/Time Format of ISO 8601-2:2019, levels 0 and 1, and of level 2 sets,
// unspecified digits anywhere, qualification of groups and single parts,
// sub-year codes, significant digits, and long and exponential years.
//
// Times of day are those of ISO 8601-1, to the minute, the second or a decimal
// fraction of it of up to nine digits, which EDTF leaves out and programs write.
//
// Seasons 21 to 24 are those of the northern half of the globe, spring from
// March; winter runs into the next year. A qualifier (?, ~, %) never moves the
// bounds. A year of X alone has no bounds.
//
// Where public suites disagree, this package follows Annex A of the standard: a
// bare century or decade (19, 199) is refused, an interval names at least one
// date and no time of day, an unknown end has no bound, and the reasons for
// every other row that is not followed stand in the table of the test.
package edtf

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/calendar"
)

// A Date is a date in EDTF, with what follows from it worked out once. The
// zero Date is no date. A Date is as large as a pointer, and copies share what
// it points to, so that a million events can carry one each.
type Date struct{ reading *reading }

// A reading is what a text says; it is never changed once a Date has it.
type reading struct {
	text      string
	bounds    calendar.Span
	core      calendar.Span // from the latest start to the earliest end
	kind      Kind
	precision Precision
	doubt     doubt

	start, end offset // of the clocks of its first and last moment
}

// Kind tells an extent from some time within one.
type Kind uint8

// The kinds of dates.
const (
	Extent Kind = iota + 1 // it lasted from the first to the last instant
	Within                 // it lies at some time between them
)

// String returns "extent" or "within".
func (k Kind) String() string { return [...]string{"", "extent", "within"}[k] }

// Precision is the finest unit that a date names.
type Precision uint8

// The precisions, from fine to coarse.
const (
	Fraction Precision = iota + 1 // a part of a second
	Second
	Minute
	Day
	Month
	Season
	Year
	Decade
	Century
	Millennium
	Unbounded
)

// String returns the English word of the unit.
func (p Precision) String() string {
	return [...]string{"", "fraction", "second", "minute", "day", "month", "season", "year", "decade", "century", "millennium", "unbounded"}[p]
}

// doubt is a set of qualifiers.
type doubt uint8

const (
	uncertain   doubt = 1 << iota // ? or %
	approximate                   // ~ or %
)

// A ParseError says what is wrong with a text and what would be right.
type ParseError struct {
	Input   string
	Problem string // with a %s for Value, where there is one
	Want    string // with a %s for Of, where there is one
	Value   string
	Of      string
}

// Error returns one line: the input, the problem, what would be right.
func (e *ParseError) Error() string { return e.Said(func(says string) string { return says }) }

// Said returns the line with its sentences in another language, which in tells.
func (e *ParseError) Said(in func(says string) string) string {
	input := e.Input
	if len(input) > 60 {
		input = input[:57] + "..."
	}
	return fmt.Sprintf(in("%q %s: %s"), input, filled(in(e.Problem), e.Value), filled(in(e.Want), e.Of))
}

// filled puts a value into a sentence that has room for one.
func filled(says, value string) string {
	if value == "" {
		return says
	}
	return fmt.Sprintf(says, value)
}

// maxLength bounds what Parse reads: a set may be long, a hostile file longer.
const maxLength = 2000

// Parse reads a date. An error is a *ParseError.
func Parse(s string) (Date, error) {
	if strings.Contains(s, "/") && strings.Contains(s, "T") {
		return Date{}, &ParseError{Input: s, Problem: "is an interval with times of day", Want: "the sides of an EDTF interval are dates: 2019-04-26/2019-04-27"}
	}
	return ParseISO(s)
}

// ParseISO reads what Parse reads, and intervals with times of day, which ISO
// 8601-1 has and EDTF leaves out: "2019-04-25T14:00:00/2019-04-25T16:30:00".
// Meetings need them. An error is a *ParseError.
func ParseISO(s string) (Date, error) {
	r, problem := reading{}, fault{}
	switch {
	case s == "":
		problem = fault{what: "is empty", want: "write a date such as 2019-04-18"}
	case len(s) > maxLength:
		problem = fault{what: "is too long", want: "a date has at most 2000 characters"}
	case s[0] == '[' || s[0] == '{':
		r, problem = parseSet(s)
	case strings.Contains(s, "/"):
		r, problem = parseInterval(s)
	default:
		r, problem = parseSingle(s)
	}
	if problem != (fault{}) {
		return Date{}, &ParseError{Input: s, Problem: problem.what, Want: problem.want, Value: problem.value, Of: problem.of}
	}
	r.text = strings.ReplaceAll(s, ", ", ",")
	return Date{&r}, nil
}

// A fault is a problem and what would be right; the zero fault is none.
type fault struct {
	what, want string
	value, of  string // what the two speak of, "" for nothing
}

// none is what the zero Date reads as.
var none reading

// read returns what d says, also where d is no date.
func (d Date) read() *reading {
	if d.reading == nil {
		return &none
	}
	return d.reading
}

// Equal tells whether two dates are written alike.
func (d Date) Equal(e Date) bool { return d.read().text == e.read().text }

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d.reading == nil }

// String returns the date in EDTF.
func (d Date) String() string { return d.read().text }

// Format returns the date in EDTF; Parse reads it back.
func Format(d Date) string { return d.read().text }

// Bounds returns the span from the earliest to the latest instant that d may
// mean; Beginning and End stand for a side that is open, unknown or too far.
func (d Date) Bounds() calendar.Span { return d.read().bounds }

// Core returns the span that d certainly covers; false when there is none.
func (d Date) Core() (calendar.Span, bool) { return d.read().core, !d.read().core.Empty() }

// Kind tells whether d lasts over its bounds or lies at some time within.
func (d Date) Kind() Kind { return d.read().kind }

// Precision returns the finest unit that d names.
func (d Date) Precision() Precision { return d.read().precision }

// Approximate tells whether any part of d is marked as approximate.
func (d Date) Approximate() bool { return d.read().doubt&approximate != 0 }

// Uncertain tells whether any part of d is marked as uncertain.
func (d Date) Uncertain() bool { return d.read().doubt&uncertain != 0 }

// Single tells whether d names one day, one month, one moment … and neither a beginning and an
// end nor a set of dates: what is known to a day by it need not have lasted all of that day.
func (d Date) Single() bool { return !strings.ContainsAny(d.read().text, "/[{") }

// OneDay tells whether d names several times, all of one day on its own clock: of
// "[2019-04-18T09:15..2019-04-18T12:20]" the day is known.
func (d Date) OneDay() bool {
	day, _, _ := strings.Cut(d.times()[0], "T")
	return d.timed() && !slices.ContainsFunc(d.times(), func(one string) bool { return !strings.HasPrefix(one, day+"T") })
}

// nearBy is how far, in days, times lie apart at the most that tell one time closely enough: an hour.
const nearBy = 1.0 / 24

// NearlyOneTime tells whether d names several times that lie within an hour: of
// "[1963-11-22T12:15..1963-11-22T12:20]" the time of day is known, on whichever side of midnight
// it ends.
func (d Date) NearlyOneTime() bool { return d.timed() && d.Bounds().Days() <= nearBy+1.0/1440 }

// times returns the members and the sides of ranges of a set as they are written.
func (d Date) times() []string {
	return strings.Split(strings.ReplaceAll(strings.Trim(d.read().text, "[]{}"), "..", ","), ",")
}

// timed tells whether d names several times of day, none of which is left open.
func (d Date) timed() bool {
	all := d.times()
	return len(all) > 1 && !slices.ContainsFunc(all, func(one string) bool { return !strings.Contains(one, "T") })
}

// MarshalText returns the date in EDTF.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.read().text), nil }

// UnmarshalText reads a date; an empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	next, err := ParseISO(string(text))
	if err != nil {
		return err
	}
	*d = next
	return nil
}
