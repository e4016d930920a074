package words

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
)

// A figure is a shape of a cell that holds figures only, and what it is in EDTF;
// "" leaves it to the grammar.
type figure struct {
	shape *regexp.Regexp
	edtf  func(r *Reader, m []string) (string, Guess, error)
}

// quotedYear is a year of which two digits stand behind an apostrophe: '68.
var quotedYear = regexp.MustCompile(`^['’](\d\d)$`)

// interpreted is a date of GEDCOM behind which the words stand from which somebody has
// taken it.
var interpreted = regexp.MustCompile(`^(INT .+?) ?\(.*\)$`)

var shortRange = regexp.MustCompile(`^(\d{4}) ?- ?(\d\d)$`)

// allFigures are tried in this order.
var allFigures = slices.Concat(figures, masked)

var figures = []figure{
	// 1820-24 in a column that shows ranges
	{shortRange, func(r *Reader, m []string) (string, Guess, error) {
		from, to := number(m[1]), number(m[2])
		if end := from - from%100 + to; end > from && to > 12 {
			return m[1] + "/" + dates.Year(end), ShortRange, nil
		}
		if from%100 == 99 && to == 0 {
			return m[1] + "/" + dates.Year(from+1), ShortRange, nil
		}
		return "", 0, nil
	}},
	// '68
	{quotedYear, func(r *Reader, m []string) (string, Guess, error) {
		y, _ := r.century(number(m[1]))
		return dates.Year(y), TwoDigits, nil
	}},
	// -0500, 79, -13800000000: astronomical years; 43580: a day of a spreadsheet
	{regexp.MustCompile(`^(-?)(\d{1,15})(?:[.,]0+)?$`), func(r *Reader, m []string) (string, Guess, error) {
		return r.wholeNumber(m[1] != "", m[2])
	}},
	// 43580.5833: a day of a spreadsheet, and the part of it that is over
	{regexp.MustCompile(`^([2-7]\d{4})[.,](\d+)$`), func(r *Reader, m []string) (string, Guess, error) {
		return serialTime(number(m[1])+int64(r.Later), m[2]), Serial, nil
	}},
	// 20190425T1405, 20190425 140530, 20190425_140530Z
	{regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)[T _-](\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:\d\d)?$`), func(_ *Reader, m []string) (string, Guess, error) {
		second := m[6]
		if second == "" {
			second = "00"
		}
		return fmt.Sprintf("%s-%s-%sT%s:%s:%s%s", m[1], m[2], m[3], m[4], m[5], second, m[7]), 0, nil
	}},
	// +2015-03-14T15:09:26Z
	{regexp.MustCompile(`^\+(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?)$`), func(_ *Reader, m []string) (string, Guess, error) {
		if strings.Contains(m[1], "T00:00:00Z") {
			return "", 0, nil // a time of Wikidata, which is a day
		}
		return m[1], 0, nil
	}},
	// +1883-00-00T00:00:00Z/9
	{regexp.MustCompile(`^([+-]?)(\d{4,11})-(\d\d)-(\d\d)T00:00:00Z/(\d{1,2})$`), func(_ *Reader, m []string) (string, Guess, error) {
		text, _ := wikidata(m)
		return text, 0, nil
	}},
	{regexp.MustCompile(`^([+])(\d{4,11})-(\d\d)-(\d\d)T00:00:00Z?()$`), func(_ *Reader, m []string) (string, Guess, error) {
		text, _ := wikidata(m)
		return text, 0, nil
	}},
	// 2019-W12: the week from Monday on (ISO 8601-1, 5.2.3)
	{regexp.MustCompile(`^(\d{4})-?W(\d\d)$`), func(_ *Reader, m []string) (string, Guess, error) {
		monday, ok := weekStart(number(m[1]), int(number(m[2])))
		if !ok {
			return "", 0, message.Error("the year %s has no week %s", m[1], m[2])
		}
		return dates.On(monday).String() + "/" + dates.On(monday+6).String(), 0, nil
	}},
	// 1871-05-03/05, 1871-05/06, 1871-05-03/06-04: the end lacks what the start has (ISO
	// 8601-1, 5.5.2.4)
	{regexp.MustCompile(`^(\d{4}-\d\d-)(\d\d)/(\d\d)$`), rest},
	{regexp.MustCompile(`^(\d{4}-)(\d\d)/(\d\d)$`), rest},
	{regexp.MustCompile(`^(\d{4}-)(\d\d-\d\d)/(\d\d-\d\d)$`), rest},
	// 2019-W12-3: a day of the week
	{regexp.MustCompile(`^(\d{4})-?W(\d\d)-?([1-7])$`), func(_ *Reader, m []string) (string, Guess, error) {
		monday, ok := weekStart(number(m[1]), int(number(m[2])))
		if !ok {
			return "", 0, message.Error("the year %s has no week %s", m[1], m[2])
		}
		return dates.On(monday + calendar.Day(number(m[3])-1)).String(), 0, nil
	}},
	// 2019-04-25T14:00/2019-04-25T16:30, and days with a time and without seconds
	{regexp.MustCompile(`^(-\d{4}-\d\d-\d\d)[ T](\d\d?):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$`), func(_ *Reader, m []string) (string, Guess, error) {
		second := m[4]
		if second == "" {
			second = "00"
		}
		return fmt.Sprintf("%sT%02s:%s:%s%s", m[1], m[2], m[3], second, m[5]), 0, nil
	}},
}

// rest completes the end of an interval.
func rest(_ *Reader, m []string) (string, Guess, error) {
	return m[1] + m[2] + "/" + m[1] + m[3], 0, nil
}

// The numbers that are days of a spreadsheet: 1954 to 2119.
const (
	serialFrom = 20_000
	serialTo   = 80_000
)

// wholeNumber reads a cell that is one whole number.
func (r *Reader) wholeNumber(minus bool, text string) (string, Guess, error) {
	n := number(text)
	if minus {
		return dates.Year(-n), 0, nil
	}
	switch point, ok := compact(text); {
	case ok:
		return point.text(), 0, nil
	case len(text) <= 2 && !r.Column.Early && r.Column.yearly():
		if y, ok := r.century(n); ok {
			return dates.Year(y), TwoDigits, nil
		}
	case n > 9999 && r.Column.Far:
		return dates.Year(n), 0, nil
	case n >= serialFrom && n <= serialTo && len(text) == 5:
		return serialDay(n + int64(r.Later)), Serial, nil
	case len(text) > 4:
		return "", 0, message.Error("%q is neither a year nor a day: write 2019-04-25, 20190425, 2019-04 or, for a year of five digits, Y%s", text, strings.TrimLeft(text, "0"))
	}
	return dates.Year(n), 0, nil
}

// serialDay returns the day of a spreadsheet's number: 1 is 1 January 1900, and
// the 29 February 1900 that never was is counted (ECMA-376 part 1, 18.17.4.1).
func serialDay(n int64) string {
	return dates.On(calendar.Civil(1899, 12, 30) + calendar.Day(n)).String()
}

// serialTime returns the day of a number and the time that its fraction says.
func serialTime(n int64, fraction string) string {
	const day = 24 * 60 * 60
	part, unit := int64(0), int64(1)
	for _, c := range fraction[:min(len(fraction), 12)] {
		part, unit = 10*part+int64(c-'0'), 10*unit
	}
	second := (part*day + unit/2) / unit
	if second == day {
		return serialDay(n + 1)
	}
	return fmt.Sprintf("%sT%02d:%02d:%02d", serialDay(n), second/3600, second/60%60, second%60)
}
