package extract

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
)

// A context is a match with what is needed to resolve it.
type context struct {
	*language
	text       string
	sentence   Range
	start, end int
	groups     []int
	rule       *rule
	anchor     moment // the day of publication
	last       moment // the last date that the text has named
	story      bool   // the text is a story: its dates count from one another
	nextWeek   bool   // the expression is the week after the anchor's
	told       []verb // what the words of the sentence say of time
	toldOf     Range  // the sentence that told is of
}

// group returns what a named group of the pattern matched, in small letters with
// single blanks.
func (c *context) group(name string) string {
	i := c.rule.pattern().SubexpIndex(name)
	if i < 0 || c.groups[2*i] < 0 {
		return ""
	}
	found := strings.ToLower(c.text[c.groups[2*i]:c.groups[2*i+1]])
	if !strings.ContainsAny(found, " \u00a0\u202f\n\t") {
		return found
	}
	return strings.Join(strings.Fields(found), " ")
}

// has tells whether a named group took part in the match.
func (c *context) has(name string) bool {
	i := c.rule.pattern().SubexpIndex(name)
	return i >= 0 && c.groups[2*i] >= 0 && c.groups[2*i] < c.groups[2*i+1]
}

func (c *context) month(name string) int { return c.months[strings.Trim(c.group(name), ".")] }
func (c *context) weekday() int          { return c.weekdays[strings.Trim(c.group("weekday"), ".")] }
func (c *context) direction() int64      { return c.directions[c.group("which")] }

// part returns which third the words name, 0 for none.
func (c *context) part() int {
	said := c.group("part")
	for word, third := range c.parts {
		if strings.Contains(said, word) {
			return third
		}
	}
	return 0
}

// number returns a number in digits or words, 0 for none.
func (c *context) number(name string) int64 { return c.language.number(c.group(name)) }

// number reads a number in digits or words: "17", "5 000", "vingt-six".
func (l *language) number(said string) int64 {
	digits := strings.NewReplacer(" ", "", ",", "", ".", "").Replace(said)
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return n
	}
	if n, ok := l.numbers[said]; ok {
		return int64(n)
	}
	var total, part int64
	for word := range strings.FieldsFuncSeq(said, func(r rune) bool { return r == ' ' || r == '-' }) {
		n, ok := l.numbers[word]
		switch {
		case !ok:
			continue // "and", "et"
		case n == 1000:
			total, part = total+max(part, 1)*1000, 0
		case n == 100:
			part = max(part, 1) * 100
		case n == 20 && part%100 == 4: // quatre-vingt
			part += 76
		default:
			part += int64(n)
		}
	}
	return total + part
}

// from returns the moment from which the expression counts: the day of
// publication, or in a story the last date named.
func (c *context) from() moment {
	if c.story && c.last.known {
		return c.last
	}
	return c.anchor
}

// back returns the moment from which words such as "the day before" count: the
// last date that the text has named, none where it has named none.
func (c *context) back() moment { return c.last }

// clock returns the day of a time of day: of the last date named, else of the anchor.
func (c *context) clock() string {
	if c.last.known {
		return away(c.last, "day", 0, 0)
	}
	return away(c.anchor, "day", 0, 0)
}

// about marks a value as approximate where the words say so.
func (c *context) about(value string) string {
	if value == "" || !c.has("about") || strings.HasPrefix(value, "[") {
		return value
	}
	return value + "~"
}

// yearSaid returns the year that the match names.
func (c *context) yearSaid(name string) (int64, bool) {
	said := c.group(name)
	if said == "" {
		return 0, false
	}
	return c.number(name), true
}

// year returns the year of a month and day, day 0 for a whole month: as the
// text says, else that of the nearest such day before the anchor, or after it in
// a clause about what is to come. The anchor itself is the nearest either way.
func (c *context) year(m, d int) (int64, bool) {
	if y, ok := c.yearSaid("year"); ok {
		return y, true
	}
	from := c.from()
	if !from.known {
		return 0, false
	}
	if from.m == 0 {
		return from.y, c.story
	}
	if direction, ok := c.directions[c.group("which")]; ok && c.has("which") {
		switch {
		case direction < 0 && m >= from.m:
			return from.y - 1, true
		case direction > 0 && m <= from.m:
			return from.y + 1, true
		}
		return from.y, true
	}
	before := m < from.m || m == from.m && d != 0 && from.d != 0 && d < from.d
	after := m > from.m || m == from.m && d != 0 && from.d != 0 && d > from.d
	switch future := c.future() || c.story; {
	case before && future:
		return from.y + 1, true
	case after && !future:
		return from.y - 1, true
	}
	return from.y, true
}

// dated resolves a day, or several days, of a month.
func (c *context) dated() string {
	m, d, last := c.month("month"), int(c.number("day")), int(c.number("last"))
	if n, err := strconv.Atoi(c.group("m")); err == nil {
		m = n
	}
	if m < 1 || m > 12 || d < 1 {
		return impossible
	}
	y, ok := c.year(m, d)
	if !ok {
		return ""
	}
	if !c.has("year") && last == 0 {
		y = c.yearOfWeekday(y, m, d)
	}
	if d > calendar.DaysIn(y, m) || last > calendar.DaysIn(y, m) {
		return impossible
	}
	first := isoDay(y, m, d)
	if listed := int(c.number("first")); listed > 0 && listed < d && last > d {
		first = isoDay(y, m, listed)
	}
	if c.has("or") && last > d {
		return "[" + first + "," + isoDay(y, m, last) + "]"
	}
	if last > d {
		return first + "/" + isoDay(y, m, last)
	}
	return first
}

// yearOfWeekday returns the year, at most two away, in which a day of a month is
// the day of the week that the text names; the year itself where none is.
func (c *context) yearOfWeekday(y int64, m, d int) int64 {
	w := c.weekday()
	if w == 0 {
		return y
	}
	for _, step := range []int64{0, -1, 1, -2, 2} {
		if d <= calendar.DaysIn(y+step, m) && calendar.Civil(y+step, m, d).Weekday() == w {
			return y + step
		}
	}
	return y
}

// impossible is the value of what looks like a date and is none: "31 June".
const impossible = "0000-00-00"

// datedTo resolves a day of a month to a day of another.
func (c *context) datedTo() string {
	m, m2 := c.month("month"), c.month("month2")
	d, d2 := int(c.number("day")), int(c.number("day2"))
	last, said := c.yearSaid("year2")
	if !said {
		var ok bool
		if last, ok = c.year(m2, d2); !ok {
			return ""
		}
	}
	first, said := c.yearSaid("year")
	if !said {
		if first = last; m > m2 {
			first--
		}
	}
	return isoDay(first, m, d) + "/" + isoDay(last, m2, d2)
}

// wholeMonth resolves a month, or a part of it.
func (c *context) wholeMonth() string {
	m := c.month("month")
	y, ok := c.year(m, 0)
	if m == 0 || !ok {
		return ""
	}
	return partOfMonth(c.part(), y, m)
}

// monthTo resolves a month to another; the first may leave its year to the second.
func (c *context) monthTo() string {
	m, n := c.month("month"), c.month("month2")
	y, ok := c.yearSaid("year")
	last, lastOK := c.yearSaid("year2")
	if !lastOK {
		if last, lastOK = c.year(n, 0); !lastOK {
			return ""
		}
	}
	if !ok {
		if y = last; m > n {
			y--
		}
	}
	return isoMonth(y, m) + "/" + isoMonth(last, n)
}

// ofWeek resolves a day of the week: by the word for which, else the nearest
// before or after by the tense of its clause. Where only the month of the anchor
// is known it is one of four or five days.
func (c *context) ofWeek() string {
	w, from := c.weekday(), c.from()
	if w == 0 || !from.known || from.m == 0 {
		return ""
	}
	at, ok := from.day()
	if !ok {
		return c.weekdaysOf(w, from)
	}
	back := calendar.Day((at.Weekday() - w + 7) % 7)
	switch which := c.direction(); {
	case which < 0 && back == 0:
		return iso(at - 7)
	case which < 0:
		return iso(at - back)
	case which > 0, (c.future() || c.story) && back > 0:
		return iso(at + 7 - back)
	}
	return iso(at - back)
}

// weekdaysOf returns the days of a month that are the same day of the week.
func (c *context) weekdaysOf(w int, month moment) string {
	var days []string
	for d := 1; d <= calendar.DaysIn(month.y, month.m); d++ {
		if calendar.Civil(month.y, month.m, d).Weekday() == w {
			days = append(days, isoDay(month.y, month.m, d))
		}
	}
	return "[" + strings.Join(days, ",") + "]"
}

// ofNextWeek resolves "Monday of next week": a day of the week n weeks away.
func (c *context) ofNextWeek() string {
	at, ok := c.from().day()
	if !ok || c.weekday() == 0 {
		return ""
	}
	monday := at - calendar.Day(at.Weekday()-1) + calendar.Day(7*c.direction())
	return iso(monday + calendar.Day(c.weekday()-1))
}

// away resolves the unit that lies n from a moment, as closely as both allow.
func away(from moment, unit string, n int64, part int) string {
	at, toDay := from.day()
	switch {
	case !from.known, unit == "":
		return ""
	case unit == "year":
		return partOfYear(part, from.y+n)
	case unit == "decade":
		return partOfDecade(part, floor(from.y, 10)+n)
	case unit == "century":
		if y := from.y + 100*n; y > 0 {
			return century(part, int(y/100)+1, false)
		}
		return ""
	case unit == "millennium":
		return isoYear(from.y + 1000*n)
	case from.m == 0:
		return ""
	case unit == "month":
		k := from.y*12 + int64(from.m-1) + n
		return partOfMonth(part, floor(k, 12), int(k-12*floor(k, 12))+1)
	case unit == "quarter":
		k := from.y*4 + int64((from.m-1)/3) + n
		return fmt.Sprintf("%s-%d", isoYear(floor(k, 4)), 33+k-4*floor(k, 4))
	case !toDay:
		return ""
	case unit == "hour":
		return iso(at) // to the day only: EDTF has no hours without minutes and seconds
	case unit == "fortnight":
		return weekOf(at + calendar.Day(14*n))
	case unit == "week":
		return partOfWeek(part, at+calendar.Day(7*n))
	case unit == "weekend":
		saturday := at - calendar.Day(at.Weekday()-6) + calendar.Day(7*n)
		return within(saturday, saturday+1)
	}
	return iso(at + calendar.Day(n))
}

// partOfWeek returns the week of a day, or its first two, middle three or last
// two days.
func partOfWeek(part int, d calendar.Day) string {
	monday := d - calendar.Day(d.Weekday()-1)
	switch part {
	case 1:
		return within(monday, monday+1)
	case 2:
		return within(monday+2, monday+4)
	case 3:
		return within(monday+4, monday+6)
	}
	return weekOf(d)
}

// floor divides towards the past, so that years before 0 fall into their decades.
func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// unit returns the unit that a group names, in English and in the singular.
func (c *context) unit() string {
	said := c.group("unit")
	if u, ok := c.units[said]; ok {
		return u
	}
	return c.units[strings.TrimSuffix(said, "s")]
}
