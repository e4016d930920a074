package edtf

import (
	"fmt"
	"regexp"
	"strconv"

	"dateline/timeline/calendar"
)

// namedDay is a day in the text of a date.
var namedDay = regexp.MustCompile(`(-?\d{4})-(\d\d)-(\d\d)`)

// NamesDayBefore tells whether d names a day that lies before another: one that may be
// meant in the Julian calendar, in which it was written.
func (d Date) NamesDayBefore(reform calendar.Day) bool {
	r := d.read()
	if r.bounds.Start.Day >= reform && !r.bounds.Start.Unbounded() {
		return false // as that of most
	}
	for _, m := range namedDay.FindAllStringSubmatch(r.text, -1) {
		if year, month, day := dayIn(m); month >= 1 && month <= 12 && calendar.Civil(year, month, day) < reform {
			return true
		}
	}
	return false
}

func dayIn(m []string) (year int64, month, day int) {
	y, _ := strconv.ParseInt(m[1], 10, 64)
	return y, number(m[2]), number(m[3])
}

// FromJulian returns the date of which each day is one of the Julian calendar, by the
// Gregorian; months and years, which are not known so closely, stay.
func FromJulian(d Date) (Date, error) {
	return converted(d, func(year int64, month, day int) (int64, int, int) { return calendar.Julian(year, month, day).Civil() })
}

// ToJulian is the inverse of FromJulian: the date as the Julian calendar has it. A
// 29 February that only the Julian calendar knows is an error, for EDTF cannot write it.
func ToJulian(d Date) (Date, error) {
	return converted(d, func(year int64, month, day int) (int64, int, int) { return calendar.Civil(year, month, day).Julian() })
}

func converted(d Date, to func(year int64, month, day int) (int64, int, int)) (Date, error) {
	return ParseISO(namedDay.ReplaceAllStringFunc(d.String(), func(text string) string {
		year, month, day := to(dayIn(namedDay.FindStringSubmatch(text)))
		return isoDay(year, month, day)
	}))
}

// isoDay writes a day of a year of at most four digits.
func isoDay(year int64, month, day int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
