package words

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/names"
	"dateline/timeline/edtf"
)

// Fields are what is said of the time of an event, by the fields of dates.
type Fields map[names.Field]string

// Date puts a date together of what fields say of it: a start and an end, or one date,
// each whole or as year, month and day apart; and returns the fields that it was made of.
// What is said and cannot be read is an error; the date is what is left then.
func (f Fields) Date(r *Reader) (date edtf.Date, used []names.Field, err error) {
	start, by, errA := f.side(r, []names.Field{names.Start, names.When}, names.Year, names.Month, names.Day)
	end, also, errB := f.side(r, []names.Field{names.End}, names.EndYear, names.EndMonth, names.EndDay)
	used = append(by, also...)
	if err = errors.Join(errA, errB); err != nil {
		return cmp.Or(start.Date, end.Date), used, err
	}
	date, err = Span(start, end)
	return date, used, err
}

// side reads one side of a date: the first of those fields that holds it whole, else the
// three that hold its parts.
func (f Fields) side(r *Reader, whole []names.Field, year, month, day names.Field) (Reading, []names.Field, error) {
	for _, one := range whole {
		if f[one] != "" {
			reading, err := r.Read(f[one])
			return reading, []names.Field{one}, err
		}
	}
	if f[year] == "" {
		return Reading{}, nil, nil
	}
	text, used := f[year], []names.Field{year}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		text = dates.Year(n)
		for _, part := range []names.Field{month, day} {
			if f[part] != "" {
				used = append(used, part)
			}
		}
		text = Joined(text, f[month], f[day])
	}
	reading, err := r.Read(text)
	return reading, used, err
}

// Said returns the words of the fields that a date was to be made of, as they stand.
func (f Fields) Said(used []names.Field) string {
	var all []string
	for _, one := range used {
		all = append(all, f[one])
	}
	return strings.Join(all, " – ")
}

// Joined writes a year in EDTF, a month, which may be a name, and a day as one date, as
// far as they are known: a part that is absent or zero is not.
func Joined(year, month, day string) string {
	text := year
	for _, part := range []string{month, day} {
		part = strings.TrimSuffix(part, ".0")
		if part == "" || strings.Trim(part, "0") == "" || AbsenceOf(part) != Present {
			return text
		}
		if n, err := strconv.Atoi(part); err == nil {
			part = strconv.Itoa(n)
		} else if text == year {
			part = Month(part)
		}
		text += fmt.Sprintf("-%02s", part)
	}
	return text
}
