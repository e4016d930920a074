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

func withinYears(a, b int64) string { return "[" + isoYear(a) + ".." + isoYear(b) + "]" }

// Week returns some time within a week of ISO 8601, Monday to Sunday.
func Week(year int64, n int) string {
	fourth := calendar.Civil(year, 1, 4) // lies in the first week
	monday := fourth - calendar.Day(fourth.Weekday()-1) + calendar.Day(7*(n-1))
	return within(monday, monday+6)
}

// weekOf returns the week that holds a day.
func weekOf(d calendar.Day) string {
	monday := d - calendar.Day(d.Weekday()-1)
	return within(monday, monday+6)
}

// partOfMonth returns the third of a month that part names, 1 to 3; the month
// itself for 0.
func partOfMonth(part int, y int64, m int) string {
	day := func(d int) calendar.Day { return calendar.Civil(y, m, d) }
	switch part {
	case 1:
		return within(day(1), day(10))
	case 2:
		return within(day(11), day(20))
	case 3:
		return within(day(21), day(calendar.DaysIn(y, m)))
	}
	return isoMonth(y, m)
}

// weekInMonth returns the n-th seven days of a month, the last seven for -1.
func weekInMonth(y int64, m, n int) string {
	last := calendar.DaysIn(y, m)
	from := 7*n - 6
	if n < 0 {
		from = last - 6
	}
	return within(calendar.Civil(y, m, from), calendar.Civil(y, m, min(from+6, last)))
}

// partOfYear returns the third of a year that part names; the year itself for 0.
func partOfYear(part int, y int64) string {
	if part == 0 {
		return isoYear(y)
	}
	return fmt.Sprintf("[%s..%s]", isoMonth(y, 4*part-3), isoMonth(y, 4*part))
}

// partOfDecade returns a part of a decade, given by its years without the last
// digit: four, three and three years.
func partOfDecade(part int, decade int64) string {
	y := decade * 10
	switch part {
	case 1:
		return withinYears(y, y+3)
	case 2:
		return withinYears(y+4, y+6)
	case 3:
		return withinYears(y+7, y+9)
	}
	return fmt.Sprintf("%03dX", decade)
}

// century writes the n-th century as the years of its hundreds, or a third of
// it: the nineteenth is 18XX, the fifth before the common era -04XX.
func century(part, n int, before bool) string {
	if n < 1 || n > 40 {
		return ""
	}
	first := int64(n-1) * 100
	if before {
		if part == 0 {
			return fmt.Sprintf("-%02dXX", n-1)
		}
		first = -first - 99
	}
	switch part {
	case 1:
		return withinYears(first, first+33)
	case 2:
		return withinYears(first+34, first+66)
	case 3:
		return withinYears(first+67, first+99)
	}
	return fmt.Sprintf("%02dXX", n-1)
}

// easter returns Easter Sunday of the Gregorian calendar, by the algorithm of
// Meeus, Jones and Butcher.
func easter(y int64) calendar.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return calendar.Civil(y, int(month), int((h+l-7*m+33*month+19)%32))
}
