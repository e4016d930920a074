package extract

import (
	"fmt"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A moment is a date known to the year, the month or the day, from which other
// dates are counted; the zero moment is none.
type moment struct {
	y     int64
	m, d  int // 0 where not known
	known bool
}

// momentOf reads the moment at which a date begins, as closely as it is known; a
// set of days gives the month or year that all of them share.
func momentOf(d edtf.Date) moment {
	if d.IsZero() {
		return moment{}
	}
	span := d.Bounds()
	if span.Start.Unbounded() || span.End.Unbounded() {
		return moment{}
	}
	y, m, day := span.Start.Day.Civil()
	if d.Precision() < edtf.Day {
		return moment{y, m, day, true} // a time of day is of its day
	}
	ly, lm, lday := span.End.Add(-1).Day.Civil()
	switch {
	case y != ly:
		return moment{}
	case m != lm:
		return moment{y: y, known: true}
	case day != lday:
		return moment{y: y, m: m, known: true}
	}
	return moment{y, m, day, true}
}

// day returns the day of a moment; false when it is not known.
func (m moment) day() (calendar.Day, bool) {
	if m.d == 0 {
		return 0, false
	}
	return calendar.Civil(m.y, m.m, m.d), true
}

func iso(d calendar.Day) string {
	y, m, day := d.Civil()
	return isoDay(y, m, day)
}

func isoDay(y int64, m, d int) string { return fmt.Sprintf("%s-%02d", isoMonth(y, m), d) }

func isoMonth(y int64, m int) string { return fmt.Sprintf("%s-%02d", isoYear(y), m) }

func isoYear(y int64) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// within says some time from one day to another.
func within(a, b calendar.Day) string { return "[" + iso(a) + ".." + iso(b) + "]" }

// weekOf returns the week that holds a day.
func weekOf(d calendar.Day) string {
	monday := d - calendar.Day(d.Weekday()-1)
	return within(monday, monday+6)
}
