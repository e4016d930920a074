package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
)

// FormatYear writes an astronomical year: in four digits, with a Y before one of more.
func FormatYear(y int64) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// FormatDay writes a day. EDTF has days of years of four digits only; others are written
// alike all the same, to be read by people.
func FormatDay(d calendar.Day) string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%s-%02d-%02d", FormatYear(y), m, day)
}

// Between returns the date that begins where one does and ends where another does, the date itself
// where both are one. It is an error where no interval has such ends, as of a set of days.
func Between(first, last Date) (Date, error) {
	start, _, _ := strings.Cut(first.read().text, "/")
	end := last.read().text
	if _, after, two := strings.Cut(end, "/"); two {
		end = after
	}
	if start == end {
		return Parse(start)
	}
	return Parse(start + "/" + end)
}
