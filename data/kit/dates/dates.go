// Package dates takes EDTF apart for formats that know less: into two points of
// time, each known to the year, the month, the day or the second.
package dates

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Point is one end of a date. Month and Day are 0 where they are not known;
// the zero Point, whose Known is false, is an end that is open or not there.
type Point struct {
	Known                bool
	Year                 int64 // astronomical
	Month, Day           int
	Clock                bool
	Hour, Minute, Second int
	Fraction             string // of the second, with its stop: ".25"; "" for none
	ToMinute             bool   // the second is not known
	Zone                 string // "Z", "+10:00", "" for local time
}

// Parts are what most formats can say of a date. A date that is one point has
// Start and Single.
type Parts struct {
	Start, End  Point
	Single      bool
	Within      bool // some time between Start and End
	Approximate bool
	Uncertain   bool
	Rough       bool // the date says more: a set, a season, digits that are not known
}

var undoubted = strings.NewReplacer("?", "", "~", "", "%", "")

// Of takes a date apart. Of a date that it cannot take apart the first and the
// last day stand for it, and Rough is set.
func Of(d edtf.Date) Parts {
	p := Parts{Approximate: d.Approximate(), Uncertain: d.Uncertain()}
	if d.IsZero() {
		return p
	}
	text := d.String()
	if strings.ContainsAny(text, "?~%") {
		text = undoubted.Replace(text)
	}
	left, right, ranged := strings.Cut(text, "/")
	if inner, ok := strings.CutPrefix(text, "["); ok && !strings.Contains(inner, ",") {
		left, right, ranged = strings.Cut(strings.TrimSuffix(inner, "]"), "..")
		p.Within = ranged
	}
	var okLeft, okRight bool
	p.Start, okLeft = point(left)
	if p.End, okRight = point(right); okLeft && okRight {
		p.Single = !ranged
		return p
	}
	b := d.Bounds()
	p.Start, p.End, p.Rough, p.Within = day(b.Start, 0), day(b.End, -1), true, d.Kind() == edtf.Within
	return p
}

// day returns the day of an instant, moved by some days where it is a midnight.
func day(i calendar.Instant, by calendar.Day) Point {
	if i.Unbounded() {
		return Point{}
	}
	if i.Nano != 0 {
		by = 0
	}
	y, m, d := (i.Day + by).Civil()
	return Point{Known: true, Year: y, Month: m, Day: d}
}

// point reads one side; an empty one, and "..", is not known.
func point(s string) (p Point, ok bool) {
	if s == "" || s == ".." {
		return p, true
	}
	digits, long := strings.CutPrefix(s, "Y")
	digits, minus := strings.CutPrefix(digits, "-")
	date, clock, timed := strings.Cut(digits, "T")
	cut := strings.Split(date, "-")
	n, err := strconv.ParseInt(cut[0], 10, 64)
	if err != nil || len(cut) > 3 || long && len(cut) > 1 {
		return p, false
	}
	if minus {
		n = -n
	}
	p = Point{Known: true, Year: n, Clock: timed}
	for i, to := range []*int{&p.Month, &p.Day} {
		if len(cut) <= i+1 {
			continue
		}
		if *to, err = strconv.Atoi(cut[i+1]); err != nil {
			return Point{}, false
		}
	}
	if p.Month > 12 {
		return Point{}, false
	}
	if timed {
		if at := strings.IndexAny(clock, "Z+-"); at >= 0 {
			clock, p.Zone = clock[:at], clock[at:]
		}
		if len(clock) < 5 {
			return Point{}, false
		}
		p.Hour, p.Minute, p.ToMinute = number(clock[:2]), number(clock[3:5]), len(clock) < 8
		if !p.ToMinute {
			p.Second, p.Fraction = number(clock[6:8]), strings.Replace(clock[8:], ",", ".", 1)
		}
	}
	return p, true
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// Year writes an astronomical year as EDTF has it.
func Year(n int64) string { return edtf.FormatYear(n) }

// exactly is how many years back the two ways of counting are told apart. Beyond nobody
// means the one year that lies between them, as edtf.Words has it.
const exactly = 1_000_000

// BCE returns the astronomical year of the n-th before the common era, which has no year
// 0: 44 BCE is -43.
func BCE(n int64) int64 {
	if n >= exactly {
		return -n
	}
	return 1 - n
}

// YearBCE returns which year before the common era an astronomical year is, from 0 back.
func YearBCE(year int64) int64 {
	if year <= -exactly {
		return -year
	}
	return 1 - year
}

// String writes a Point as EDTF, as closely as it is known; "" for none. Of a
// year of more than four digits EDTF knows nothing finer.
func (p Point) String() string {
	if !p.Known {
		return ""
	}
	s := Year(p.Year)
	if s[0] == 'Y' || p.Month == 0 {
		return s
	}
	s += fmt.Sprintf("-%02d", p.Month)
	if p.Day == 0 {
		return s
	}
	s += fmt.Sprintf("-%02d", p.Day)
	if p.Clock {
		s += fmt.Sprintf("T%02d:%02d", p.Hour, p.Minute)
		if !p.ToMinute {
			s += fmt.Sprintf(":%02d%s", p.Second, p.Fraction)
		}
		s += p.Zone
	}
	return s
}

// First returns the day with which p begins, Last the one with which it ends.
func (p Point) First() calendar.Day { return calendar.Civil(p.Year, max(1, p.Month), max(1, p.Day)) }

// Last returns the day with which p ends.
func (p Point) Last() calendar.Day {
	switch {
	case p.Month == 0:
		return calendar.Civil(p.Year, 12, 31)
	case p.Day == 0:
		return calendar.Civil(p.Year, p.Month, calendar.DaysIn(p.Year, p.Month))
	}
	return calendar.Civil(p.Year, p.Month, p.Day)
}

// On returns the Point of a day.
func On(d calendar.Day) Point {
	y, m, k := d.Civil()
	return Point{Known: true, Year: y, Month: m, Day: k}
}

// Read reads a date of two ends: an interval, or some time within it; one date
// where both are alike or one is missing.
func Read(start, end string, within bool) (edtf.Date, error) {
	switch {
	case start == "" && end == "":
		return edtf.Date{}, nil
	case start == end || end == "":
		return edtf.ParseISO(start)
	case start == "":
		return edtf.ParseISO(end)
	case within:
		return edtf.ParseISO("[" + start + ".." + end + "]")
	}
	return edtf.ParseISO(start + "/" + end)
}
