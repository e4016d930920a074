package words

import (
	"regexp"
	"strings"
	"time"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func thisYear() int64 { return int64(time.Now().Year()) }

var (
	gedcomCalendar = regexp.MustCompile(`^@#D?([A-Z ]+)@ ?(.*)$`)
	oldStyle       = regexp.MustCompile(`(?i)^(.*?)[ ,]*[(\[]?(?:o\. ?s\.?|old style|julian|julien|julianisch|calendrier julien|v\. ?st\.?)[)\]]?$`)
)

// named parts a cell that names its calendar from the name.
func named(cell string) (rest, name string, ok bool) {
	if m := gedcomCalendar.FindStringSubmatch(cell); m != nil {
		return m[2], strings.TrimSpace(m[1]), true
	}
	if m := oldStyle.FindStringSubmatch(cell); m != nil && m[1] != "" {
		return m[1], "JULIAN", true
	}
	return "", "", false
}

// converted reads a date of a calendar that the cell names.
func (r *Reader) converted(rest, name string) (Reading, error) {
	switch name {
	case "GREGORIAN":
		return r.read(rest)
	case "JULIAN":
		one, err := r.read(rest)
		if err != nil {
			return one, err
		}
		d, err := Gregorian(one.Date)
		return Reading{Date: d, Guesses: one.Guesses | Julian}, err
	}
	return Reading{}, message.Error("the calendar %s is not converted; write the date of the Gregorian calendar", name)
}

var plainDay = regexp.MustCompile(`-?\d{4}-\d\d-\d\d`)

// Gregorian converts each day that a date names from the Julian calendar to the
// Gregorian one; months and years, which are not known so closely, stay.
func Gregorian(d edtf.Date) (edtf.Date, error) {
	text := plainDay.ReplaceAllStringFunc(d.String(), func(day string) string {
		p := parsePoint(day)
		return dates.On(fromJulian(p.Year, p.Month, p.Day)).String()
	})
	return edtf.ParseISO(text)
}

// fromJulian returns the day of a date of the Julian calendar, in which every
// fourth year is a leap year (Richards, Explanatory Supplement to the Astronomical
// Almanac, 2013, 15.11).
func fromJulian(y int64, m, d int) calendar.Day {
	a := int64((14 - m) / 12)
	yy := y + 4800 - a
	mm := int64(m) + 12*a - 3
	number := int64(d) + (153*mm+2)/5 + 365*yy + floorDiv(yy, 4) - 32083
	return calendar.Day(number - 2440588) // 1 January 1970
}
