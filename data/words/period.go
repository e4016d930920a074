package words

import "dateline/timeline/calendar"

// The periods of which articles and cells speak alike, in EDTF: a third is 1 for the
// beginning, 2 for the middle, 3 for the end, and 0 for the whole.

// MonthPart returns a third of a month.
func MonthPart(third int, y int64, m int) string {
	return thirdIn(point{unit: ofMonth, y: y, m: m}, third)
}

// YearPart returns a third of a year.
func YearPart(third int, y int64) string { return thirdIn(point{unit: ofYear, y: y}, third) }

// DecadePart returns four, three or three years of the decade that begins with a year.
func DecadePart(third int, first int64) string {
	return thirdIn(point{unit: ofDecade, y: first}, third)
}

// CenturyPart returns a third of the n-th century, of the common era or before it; ""
// for one that nobody counts.
func CenturyPart(third, n int, before bool) string {
	if n < 1 || n > 40 {
		return ""
	}
	return thirdIn(point{unit: ofCentury, y: int64(n), bce: before}, third)
}

func thirdIn(of point, third int) string {
	if third > 0 {
		of = thirdOf(of, third)
	}
	return of.text()
}

// WeekOfMonth returns the n-th seven days of a month, the last seven for -1.
func WeekOfMonth(y int64, m, n int) string { return weekOfMonth(point{y: y, m: m}, n).text() }

// Week returns some time within a week of ISO 8601, Monday to Sunday; "" where the year
// has none of that number.
func Week(year int64, n int) string {
	monday, ok := weekStart(year, n)
	if !ok {
		return ""
	}
	return weekFrom(monday).text()
}

// Easter returns Easter Sunday: of the Julian calendar up to 1582, as it was written.
func Easter(y int64) calendar.Day { return easterOf(y) }
