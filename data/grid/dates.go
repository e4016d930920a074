package grid

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Order says which of two numbers of a date, such as 03/04/2019, is the day.
type Order = draft.Order

// The orders.
const (
	Unsettled  = draft.Unsettled
	DayFirst   = draft.DayFirst
	MonthFirst = draft.MonthFirst
)

// A reader reads the dates of a file, each spelling once.
type reader struct {
	order Order
	bce   bool // a minus before a year is BCE, and there is no year 0
	later int  // by how many days the days of a spreadsheet lie later than usual
	known map[string]edtf.Date
}

// read returns the date that a cell says, in any of the spellings below. A cell
// that names a year says the year, never its first day.
func (r *reader) read(cell string) (edtf.Date, error) {
	if d, ok := r.known[cell]; ok {
		return d, nil
	}
	d, err := r.parse(strings.Join(strings.Fields(cell), " "))
	if err != nil {
		return d, err
	}
	if r.known == nil || len(r.known) > 1_000_000 {
		r.known = map[string]edtf.Date{}
	}
	r.known[cell] = d
	return d, nil
}

// A spelling is a row of the table of spellings: a shape, and how its parts
// become EDTF; "" for parts that make no date.
type spelling struct {
	shape *regexp.Regexp
	edtf  func(r *reader, m []string) string
}

const months = `([[:alpha:]]{3,10}|[[:alpha:]]{3,4}\.|[[:alpha:]]*[éûäÉÛÄ][[:alpha:]]*\.?)`

// spellings is tried from the top.
var spellings = []spelling{
	// 2019-04-25 14:05, 2019-04-25T14:05, 2019-04-25 14:05:30.5Z
	{regexp.MustCompile(`^(-?\d{4}-\d\d-\d\d)[ T](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$`), func(_ *reader, m []string) string {
		return withTime(m[1], m[2], m[3], m[4], m[5])
	}},
	// 2019/04/25, 2019.4.25, 2019/04
	{regexp.MustCompile(`^(\d{4})[/.](\d\d?)(?:[/.](\d\d?))?$`), func(_ *reader, m []string) string { return join(m[1], m[2], m[3]) }},
	// 2019-4-5
	{regexp.MustCompile(`^(\d{4})-(\d\d?)-(\d\d?)$`), func(_ *reader, m []string) string { return join(m[1], m[2], m[3]) }},
	// 20190425
	{regexp.MustCompile(`^((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$`), func(_ *reader, m []string) string { return join(m[1], m[2], m[3]) }},
	// 25/04/2019, 4/25/19, 25.04.2019 14:05
	{regexp.MustCompile(`^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)(?: (\d\d?):(\d\d)(?::(\d\d))?)?$`), func(r *reader, m []string) string {
		day, month := m[1], m[2]
		if r.order == MonthFirst && number(m[2]) <= 31 && number(m[1]) <= 12 || number(m[2]) > 12 {
			day, month = month, day
		}
		return withTime(join(century(m[3]), month, day), m[4], m[5], m[6], "")
	}},
	// 04/2019
	{regexp.MustCompile(`^(\d\d?)[/.-](\d{4})$`), func(_ *reader, m []string) string { return join(m[2], m[1], "") }},
	// 25 avril 2019, 9-Apr-84, 1er mai 2019, Thursday 25 April 2019
	{regexp.MustCompile(`^(?:[[:alpha:]]+,? )?(\d\d?)(?:er|st|nd|rd|th|\.)?[ -](?:of )?` + months + `,?[ -](\d{4}|\d\d)(?: (\d\d?):(\d\d)(?::(\d\d))?)?$`), func(_ *reader, m []string) string {
		return withTime(join(century(m[3]), monthOf(m[2]), m[1]), m[4], m[5], m[6], "")
	}},
	// April 25, 2019; Jan 20 2009 18:00:00
	{regexp.MustCompile(`^(?:[[:alpha:]]+,? )?` + months + ` (\d\d?)(?:st|nd|rd|th)?,? (\d{4})(?: (\d\d?):(\d\d)(?::(\d\d))?)?$`), func(_ *reader, m []string) string {
		return withTime(join(m[3], monthOf(m[1]), m[2]), m[4], m[5], m[6], "")
	}},
	// avril 2019, Sep-84, Apr 2010
	{regexp.MustCompile(`^` + months + `,?[ -](\d{4}|\d\d)$`), func(_ *reader, m []string) string { return join(century(m[2]), monthOf(m[1]), "") }},
	// 500 BC, 44 av. J.-C.
	{regexp.MustCompile(`(?i)^(\d{1,10}) ?(?:bce?|b\.c\.(?:e\.)?|av\.? ?j\.?-?c\.?)$`), func(_ *reader, m []string) string { return dates.Year(1 - int64(number(m[1]))) }},
	// 800 AD
	{regexp.MustCompile(`(?i)^(?:ad )?(\d{1,4}) ?(?:ad|ce|a\.d\.|apr\.? ?j\.?-?c\.?)$`), func(_ *reader, m []string) string { return dates.Year(int64(number(m[1]))) }},
	// circa 1900, c. 1900, vers 1900
	{regexp.MustCompile(`(?i)^(?:c\.|ca\.?|circa|about|around|vers|env\.|environ) ?(\d{3,4})$`), func(_ *reader, m []string) string { return dates.Year(int64(number(m[1]))) + "~" }},
	// 1920s, années 1920
	{regexp.MustCompile(`(?i)^(?:the |années |annees )?(\d{3})0s?$`), func(_ *reader, m []string) string {
		if strings.HasSuffix(m[0], "s") || len(m[0]) > 4 {
			return m[1] + "X"
		}
		return m[1] + "0"
	}},
	// -500, 79, -13800000000: astronomical years; 43580: a spreadsheet's day
	{regexp.MustCompile(`^(-?\d{1,15})(?:\.0+)?$`), func(r *reader, m []string) string {
		n, err := strconv.ParseInt(m[1], 10, 64)
		if err != nil {
			return ""
		}
		if n >= 20_000 && n <= 80_000 {
			return serial(int(n) + r.later)
		}
		return dates.Year(n)
	}},
	// 43580.5833: a spreadsheet's day, and the part of it that is over
	{regexp.MustCompile(`^([2-7]\d{4})(\.\d+)$`), func(r *reader, m []string) string {
		part, _ := strconv.ParseFloat(m[2], 64)
		second := int(part*secondsPerDay + 0.5)
		if second == secondsPerDay {
			return serial(number(m[1]) + 1 + r.later)
		}
		return fmt.Sprintf("%sT%02d:%02d:%02d", serial(number(m[1])+r.later), second/3600, second/60%60, second%60)
	}},
}

func (r *reader) parse(cell string) (edtf.Date, error) {
	cell = strings.TrimPrefix(cell, "'") // put before a minus against formulas
	if r.bce {
		cell = shifted(cell)
	}
	first, err := edtf.ParseISO(cell)
	if err == nil {
		return first, nil
	}
	for _, table := range [][]spelling{spellings, phrases} {
		for _, s := range table {
			m := s.shape.FindStringSubmatch(cell)
			if m == nil {
				continue
			}
			text := s.edtf(r, m)
			if text == "" {
				continue
			}
			d, wrong := edtf.ParseISO(text)
			if wrong == nil {
				return d, nil
			}
			if err = wrong; strings.Contains(text, noMonth) { // else it speaks of the date that was meant: February has no day 31
				err = fmt.Errorf("%q is no month in English, French or German; write April, avr. or 04", wordOf(m[1:]))
			}
		}
	}
	return edtf.Date{}, err
}

var bceYear = regexp.MustCompile(`^-(\d{4,})(-.*)?$`)

// shifted makes of a year -0550, which is 550 BCE, the astronomical -0549.
func shifted(cell string) string {
	m := bceYear.FindStringSubmatch(cell)
	if m == nil {
		return cell
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil || n == 0 {
		return cell
	}
	return dates.Year(1-n) + m[2]
}

// ReadDate reads a date in any spelling that a cell may have.
func ReadDate(cell string, order Order) (edtf.Date, error) {
	r := reader{order: order}
	return r.read(cell)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// join writes year, month and day, the last two of which may be "".
func join(y, m, d string) string {
	text := y
	for _, part := range []string{m, d} {
		if part == "" || part == "0" || part == "00" {
			return text
		}
		text += fmt.Sprintf("-%02s", part)
	}
	return text
}

func withTime(day, hour, minute, second, zone string) string {
	if hour == "" {
		return day
	}
	if second == "" {
		second = "00"
	}
	switch {
	case zone == "UTC" || zone == "GMT":
		zone = "Z"
	case len(zone) == 5:
		zone = zone[:3] + ":" + zone[3:]
	}
	if strings.HasPrefix(zone, "-00:00") {
		zone = "Z"
	}
	return fmt.Sprintf("%sT%02s:%s:%s%s", day, hour, minute, second, zone)
}

// century completes a year of two digits: from 70 on it lies in the twentieth
// century, as spreadsheets have it.
func century(y string) string {
	if len(y) != 2 {
		return y
	}
	if y >= "70" {
		return "19" + y
	}
	return "20" + y
}

// monthNames holds the names of the months, by number.
var monthNames = [...]string{
	1: "january janvier januar", 2: "february fevrier februar", 3: "march mars marz", 4: "april avril", 5: "may mai", 6: "june juin juni",
	7: "july juillet juli", 8: "august aout", 9: "september septembre", 10: "october octobre oktober", 11: "november novembre", 12: "december decembre dezember",
}

// noMonth is the number of what is no month.
const noMonth = "99"

// wordOf returns the last of some texts that begins with a letter and is no month.
func wordOf(all []string) string {
	for _, one := range slices.Backward(all) {
		if first, _ := utf8.DecodeRuneInString(one); unicode.IsLetter(first) && monthOf(one) == noMonth {
			return one
		}
	}
	return ""
}

// monthOf returns the number of a month by its name or the beginning of it, in
// English, French or German; noMonth for another word.
func monthOf(word string) string {
	w := plain(word)
	for n, names := range monthNames {
		for _, name := range strings.Fields(names) {
			if len(w) >= 3 && strings.HasPrefix(name, w) {
				return strconv.Itoa(n)
			}
		}
	}
	return noMonth
}

// serial returns the day of a spreadsheet's number: 1 is 1 January 1900, and
// the 29 February 1900 that never was is counted (ECMA-376 part 1, 18.17.4.1).
func serial(n int) string {
	y, m, d := (calendar.Civil(1899, 12, 30) + calendar.Day(n)).Civil()
	return join(dates.Year(y), strconv.Itoa(m), strconv.Itoa(d))
}

var twoNumbers = regexp.MustCompile(`^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)\b`)

// Evidence is what the cells of a column say of the order of day and month.
type Evidence struct {
	Either, DayFirst, MonthFirst int
}

// add counts a cell.
func (e *Evidence) add(cell string) {
	m := twoNumbers.FindStringSubmatch(strings.TrimSpace(cell))
	if m == nil {
		return
	}
	switch a, b := number(m[1]), number(m[2]); {
	case a > 12 && b <= 12:
		e.DayFirst++
	case b > 12 && a <= 12:
		e.MonthFirst++
	default:
		e.Either++
	}
}

// Order returns the order that the evidence settles.
func (e Evidence) Order() Order {
	switch {
	case e.DayFirst > e.MonthFirst:
		return DayFirst
	case e.MonthFirst > e.DayFirst:
		return MonthFirst
	}
	return Unsettled
}

// Settled tells whether some cells say which order holds, and none the other.
func (e Evidence) Settled() bool { return (e.DayFirst > 0) != (e.MonthFirst > 0) }

// String says the evidence in a sentence.
func (e Evidence) String() string {
	text := fmt.Sprintf("%d of %d dates could be day or month first", e.Either, e.Either+e.DayFirst+e.MonthFirst)
	switch n := e.DayFirst + e.MonthFirst; {
	case n == 0:
		return text + " and none settles it: read as day first"
	case e.DayFirst > 0 && e.MonthFirst > 0:
		return text + fmt.Sprintf("; %d others are day first and %d month first: read as %s", e.DayFirst, e.MonthFirst, e.Order())
	default:
		return text + fmt.Sprintf("; %d others settle it: %s", n, e.Order())
	}
}
