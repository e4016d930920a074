package words

import (
	"fmt"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// A unit is how closely a point is known.
type unit uint8

const (
	noUnit unit = iota
	ofTime
	ofDay
	ofMonth
	ofSeason
	ofYear
	ofDecade
	ofCentury
	ofMillennium
)

// A point is a date that is neither a range nor a bound, or a part of one that
// takes what it lacks from the other end of a range.
type point struct {
	unit  unit
	y     int64 // astronomical; of a century or a millennium its number
	m, d  int
	code  int    // of a season or another part of a year
	clock string // "T14:30:00+01:00"

	low, high string // some time within: a part of a month, a year, a decade or a century

	yearless  bool // the year is that of the other end
	bare      bool // a number alone: a day, or two digits of a year
	digit     bool // a number alone, of one digit
	era       bool // it says whether it is before the common era
	bce       bool
	approx    bool
	unsure    bool
	led       hedge // the doubt that words before it tell
	trailed   hedge // that which stands apart behind it: "1348 ?", and not "1348?"
	within    bool  // it is some time from low to high
	third     int   // 1 to 3 where it is the beginning, the middle or the end of something
	yearFirst bool  // of a month or a day: its year stands before it
	named     bool  // of a decade: a word says that it is one
	tens      bool  // of a decade: its century is that of the other end, or guessed
}

// text writes a point in EDTF, without its doubt.
func (p point) text() string {
	switch {
	case p.within:
		return "[" + p.low + ".." + p.high + "]"
	case p.unit == ofMillennium:
		return hundreds(p.y-1, 1, p.bce)
	case p.unit == ofCentury:
		return hundreds(p.y-1, 2, p.bce)
	case p.unit == ofDecade:
		return strings.TrimSuffix(dates.Year(p.y), "0") + "X"
	case p.unit == ofSeason:
		return fmt.Sprintf("%s-%d", dates.Year(p.y), p.code)
	}
	if p.julianLeap() {
		return dates.On(calendar.Julian(p.y, 2, 29)).String()
	}
	at := dates.Point{Known: true, Year: p.y, Month: p.m, Day: p.d}
	return at.String() + p.clock
}

// julianLeap tells whether a point is a 29 February of a time in which all wrote by the
// Julian calendar, and which the Gregorian does not have: 29 February 1500. Other days of
// that time stay as they were written; this one EDTF can write only as the Gregorian has
// it.
func (p point) julianLeap() bool {
	return p.unit == ofDay && p.m == 2 && p.d == 29 && p.y > -9999 && p.y < 1582 && p.y%4 == 0 && !calendar.IsLeap(p.y)
}

// hundreds writes the n-th hundred or thousand of years, counted from 0, with an X
// for each digit that is not said: EDTF takes the years of a century from 00 to
// 99, so that the fifth before the common era is -04XX.
func hundreds(n int64, digits int, before bool) string {
	s := fmt.Sprintf("%0*d%s", digits, n, strings.Repeat("X", 4-digits))
	if before {
		return "-" + s
	}
	return s
}

// qualified writes a point with its doubt: of some time within both bounds have it.
func (p point) qualified() string {
	if p.within {
		return "[" + p.bounds() + "]"
	}
	return p.mark(p.text())
}

// bounds writes the first and the last unit of some time within, with its doubt.
func (p point) bounds() string { return p.mark(p.low) + ".." + p.mark(p.high) }

// mark puts the doubt of a point behind a text; a time of day can have none.
func (p point) mark(text string) string {
	if p.clock != "" {
		return text
	}
	return text + p.doubt().sign()
}

// first and last return the first and the last unit that a point may mean, as
// closely as its own unit says: of a decade, a century and a season years and
// months.
func (p point) first() dates.Point {
	if p.within {
		return parsePoint(p.low)
	}
	from, _ := p.years()
	switch p.unit {
	case ofSeason:
		m, _ := seasonMonths(p.code)
		return dates.Point{Known: true, Year: p.y, Month: m}
	case ofYear, ofDecade, ofCentury, ofMillennium:
		return dates.Point{Known: true, Year: from}
	}
	return dates.Point{Known: true, Year: p.y, Month: p.m, Day: p.d}
}

func (p point) last() dates.Point {
	if p.within {
		return parsePoint(p.high)
	}
	_, to := p.years()
	switch p.unit {
	case ofSeason:
		m, n := seasonMonths(p.code)
		m += n - 1
		return dates.Point{Known: true, Year: p.y + int64((m-1)/12), Month: (m-1)%12 + 1}
	case ofYear, ofDecade, ofCentury, ofMillennium:
		return dates.Point{Known: true, Year: to}
	}
	return dates.Point{Known: true, Year: p.y, Month: p.m, Day: p.d}
}

// years returns the first and the last year of a point.
func (p point) years() (from, to int64) {
	size := map[unit]int64{ofDecade: 10, ofCentury: 100, ofMillennium: 1000}[p.unit]
	switch {
	case size == 0:
		return p.y, p.y
	case p.unit == ofDecade:
		return p.y, p.y + 9
	case p.bce:
		return -(p.y*size - 1), -(p.y - 1) * size
	}
	return (p.y - 1) * size, p.y*size - 1
}

// parsePoint reads what text has written of a year, a month or a day.
func parsePoint(s string) dates.Point {
	minus := strings.HasPrefix(s, "-")
	cut := strings.Split(strings.TrimPrefix(strings.TrimPrefix(s, "Y"), "-"), "-")
	p := dates.Point{Known: true, Year: number(cut[0])}
	if minus {
		p.Year = -p.Year
	}
	if len(cut) > 1 {
		p.Month = int(number(cut[1]))
	}
	if len(cut) > 2 {
		p.Day = int(number(cut[2]))
	}
	return p
}

// stepped returns the unit before, for by -1, or behind a point.
func stepped(p dates.Point, by int) string {
	switch {
	case p.Month == 0:
		p.Year += int64(by)
	case p.Day == 0:
		k := p.Year*12 + int64(p.Month-1+by)
		p.Year, p.Month = calendar.FloorDiv(k, 12), int(floorMod(k, 12))+1
	default:
		p = dates.On(calendar.Civil(p.Year, p.Month, p.Day) + calendar.Day(by))
	}
	return p.String()
}

// seasonMonths returns the first month and the number of months of a sub-year code
// of ISO 8601-2.
func seasonMonths(code int) (first, n int) {
	switch {
	case code <= 24:
		return 3 * (code - 20), 3
	case code <= 36:
		return 3*(code-33) + 1, 3
	case code <= 39:
		return 4*(code-37) + 1, 4
	}
	return 6*(code-40) + 1, 6
}

func number(s string) int64 {
	var n int64
	for _, c := range s {
		if c < '0' || c > '9' || n > 1<<58 {
			return n
		}
		n = 10*n + int64(c-'0')
	}
	return n
}
