// Package calendar counts days in the proleptic Gregorian calendar with
// astronomical years (year 0 is 1 BCE), from seconds to the age of the
// universe, and labels them for an axis.
//
// Everything is integer arithmetic: a Day is an int64, an Instant is a day and
// the nanoseconds since its midnight. Two instants are subtracted in integers
// and only then scaled, so that a deep zoom into the Cambrian stays exact.
package calendar

import (
	"cmp"
	"math"
)

// NanosPerDay is the length of a day in nanoseconds; leap seconds do not count.
const NanosPerDay = 24 * 60 * 60 * 1_000_000_000

// Day is a day number: 0 is 1 January 1970, -1 the day before.
type Day int64

// MaxYear bounds the years that a Day can hold with room to spare for
// arithmetic: day numbers stay below 2^53, so that they are exact as float64.
const MaxYear = 20_000_000_000_000

// Civil returns the day of a year, month (1–12) and day of the month. A day
// past the end of the month, or before its first, counts on into its neighbours.
//
// The algorithm counts days from 1 March of a 400-year era, so that the leap
// day is the last of its year (H. Hinnant, chrono-Compatible Low-Level Date
// Algorithms, "days_from_civil").
func Civil(year int64, month, day int) Day {
	if month <= 2 {
		year--
	}
	era := FloorDiv(year, 400)
	yearOfEra := year - era*400
	monthFromMarch := int64((month + 9) % 12)
	dayOfYear := (153*monthFromMarch+2)/5 + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*146097 + dayOfEra - 719468)
}

// Civil returns the year, month and day of the month of d; it is the inverse of
// the function Civil.
func (d Day) Civil() (year int64, month, day int) {
	z := int64(d) + 719468
	era := FloorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	monthFromMarch := (5*dayOfYear + 2) / 153
	day = int(dayOfYear - (153*monthFromMarch+2)/5 + 1)
	month = int((monthFromMarch+2)%12 + 1)
	year = yearOfEra + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Weekday returns the day of the week, 1 for Monday to 7 for Sunday.
func (d Day) Weekday() int { return int((int64(d)+3)-FloorDiv(int64(d)+3, 7)*7) + 1 }

// IsLeap tells whether a year has a 29 February.
func IsLeap(year int64) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn returns the number of days of a month (1–12).
func DaysIn(year int64, month int) int {
	switch month {
	case 2:
		if IsLeap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// An Instant is a point of time: a day and the nanoseconds since its midnight,
// 0 ≤ Nano < NanosPerDay. The zero Instant is the start of 1 January 1970.
type Instant struct {
	Day  Day
	Nano int64
}

// Beginning and End stand for "no bound": they lie before and after every
// instant that a date can name.
var (
	Beginning = Instant{Day: math.MinInt64 / 2}
	End       = Instant{Day: math.MaxInt64 / 2}
)

// At returns the instant that lies n nanoseconds after the midnight of d; n may
// be negative or exceed a day.
func At(d Day, n int64) Instant {
	over := FloorDiv(n, NanosPerDay)
	return Instant{d + Day(over), n - over*NanosPerDay}
}

// Start returns the midnight at which d begins.
func (d Day) Start() Instant { return Instant{Day: d} }

// Unbounded tells whether i is Beginning or End.
func (i Instant) Unbounded() bool { return i == Beginning || i == End }

// Compare returns -1, 0 or 1 as i lies before, at or after j.
func (i Instant) Compare(j Instant) int {
	if c := cmp.Compare(i.Day, j.Day); c != 0 {
		return c
	}
	return cmp.Compare(i.Nano, j.Nano)
}

// Before tells whether i lies before j.
func (i Instant) Before(j Instant) bool { return i.Day < j.Day || i.Day == j.Day && i.Nano < j.Nano }

// Days returns the time from j to i in days. The days are subtracted as
// integers first, so the result is as exact as the distance is short.
func (i Instant) Days(j Instant) float64 {
	if i.Nano == j.Nano { // as of whole days, of which there are most: no division
		return float64(i.Day - j.Day)
	}
	return float64(i.Day-j.Day) + float64(i.Nano-j.Nano)/NanosPerDay
}

// Add returns the instant that lies the given number of days after i.
func (i Instant) Add(days float64) Instant {
	whole := math.Floor(days)
	return At(i.Day+Day(whole), i.Nano+int64(math.Round((days-whole)*NanosPerDay)))
}

// A Span is the time from Start up to, and not including, End. It is empty
// when End does not lie after Start.
type Span struct{ Start, End Instant }

// Empty tells whether s holds no instant.
func (s Span) Empty() bool { return !s.Start.Before(s.End) }

// Days returns the length of s in days.
func (s Span) Days() float64 { return s.End.Days(s.Start) }

// Contains tells whether i lies in s.
func (s Span) Contains(i Instant) bool { return !i.Before(s.Start) && i.Before(s.End) }

// Overlaps tells whether s and t have an instant in common.
func (s Span) Overlaps(t Span) bool {
	return !s.Empty() && !t.Empty() && s.Start.Before(t.End) && t.Start.Before(s.End)
}

// LastDay returns the day that ends with s, or within which it ends.
func (s Span) LastDay() Day {
	if s.End.Nano == 0 {
		return s.End.Day - 1
	}
	return s.End.Day
}

// Intersect returns the part that s and t have in common; it may be empty.
func (s Span) Intersect(t Span) Span { return Span{Later(s.Start, t.Start), Earlier(s.End, t.End)} }

// Union returns the smallest span that holds both s and t; an empty one counts
// for nothing.
func (s Span) Union(t Span) Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return Span{Earlier(s.Start, t.Start), Later(s.End, t.End)}
}

// Earlier returns the earlier of two instants.
func Earlier(a, b Instant) Instant {
	if b.Before(a) {
		return b
	}
	return a
}

// Later returns the later of two instants.
func Later(a, b Instant) Instant {
	if a.Before(b) {
		return b
	}
	return a
}

// FloorDiv divides and rounds towards minus infinity; b is positive.
func FloorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
