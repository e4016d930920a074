package edtf

import (
	"strconv"
	"strings"

	"dateline/timeline/calendar"
)

// fromPattern reads year, month and day, any digit of which may be X, and takes
// the first and the last day of the calendar that fit.
func (d reading) fromPattern(year, month, day string) (reading, fault) {
	lo, hi, bounded := yearRange(year)
	first, ok := fit(lo, hi, 1, year, month, day)
	if !ok {
		return reading{}, impossible(year, month, day)
	}
	last, _ := fit(hi, lo, -1, year, month, day)
	d.precision = precisionOf(year, month, day)
	d.bounds = calendar.Span{Start: first.Start(), End: (last + 1).Start()}
	if !bounded {
		d.precision, d.bounds = Unbounded, calendar.Span{Start: calendar.Beginning, End: calendar.End}
	}
	if d.precision == Day && last == first {
		d.kind, d.core = Extent, d.bounds
	}
	return d, fault{}
}

func precisionOf(year, month, day string) Precision {
	switch {
	case strings.Contains(year, "X"):
		return [...]Precision{Year, Decade, Century, Millennium, Unbounded}[strings.Count(year, "X")]
	case month == "" || strings.Contains(month, "X"):
		return Year
	case day == "" || strings.Contains(day, "X"):
		return Month
	}
	return Day
}

// yearRange returns the first and the last year that a pattern may mean.
func yearRange(year string) (lo, hi int64, bounded bool) {
	lo, _ = strconv.ParseInt(strings.ReplaceAll(year, "X", "0"), 10, 64)
	hi, _ = strconv.ParseInt(strings.ReplaceAll(year, "X", "9"), 10, 64)
	return min(lo, hi), max(lo, hi), !strings.HasSuffix(year, "XXXX")
}

// mostTried years decide whether a pattern is possible: of those that a pattern of
// digits allows, one in four is a leap year, or one in four hundred years' hundreds.
const mostTried = 100

// fit returns the first day, going from one year to another by step, that a
// pattern matches. Every pattern that is possible at all matches within a few
// years: a 29 February needs at most eight.
func fit(from, to, step int64, year, month, day string) (calendar.Day, bool) {
	tried := 0
	for y := from; y*step <= to*step && tried < mostTried; y += step {
		if !matches(strings.TrimPrefix(year, "-"), int(abs(y)), 4) {
			continue
		}
		tried++
		for i := range 12 {
			m := turned(i, 12, step)
			if !matches(month, m, 2) {
				continue
			}
			for j := range 31 {
				k := turned(j, 31, step)
				if k <= calendar.DaysIn(y, m) && matches(day, k, 2) {
					return calendar.Civil(y, m, k), true
				}
			}
		}
	}
	return 0, false
}

// turned returns the i-th number, from 0 on, of 1 to n, or of n to 1 where the
// step is backwards.
func turned(i, n int, step int64) int {
	if step > 0 {
		return i + 1
	}
	return n - i
}

// matches tells whether a number, written with the given digits, fits a
// pattern; an empty pattern fits every number.
func matches(pattern string, n, digits int) bool {
	if pattern == "" {
		return true
	}
	for i := digits - 1; i >= 0; i-- {
		if pattern[i] != 'X' && int(pattern[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0
}

func impossible(year, month, day string) fault {
	if n, err := strconv.Atoi(month); err == nil && (n < 1 || n > 12) {
		return fault{what: "has no month %s", value: month, want: "months are 01 to 12, sub-year codes 21 to 41"}
	}
	if y, err := strconv.ParseInt(year, 10, 64); err == nil && month == "02" && day == "29" && y%4 == 0 {
		gregorian := calendar.Julian(y, 2, 29)
		gy, gm, gd := gregorian.Civil()
		return fault{what: "has no day %s", value: day, want: "only the Julian calendar had it; in the Gregorian it is %s", of: isoDay(gy, gm, gd)}
	}
	if day != "" {
		return fault{what: "has no day %s", value: day, want: "the day must exist in %s", of: year + "-" + month}
	}
	return wantDate
}
