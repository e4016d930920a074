package extract

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"

	grammar "dateline/data/words"
)

// clock returns the day of a time of day: of the last date named, else of the anchor.
func (c *context) clock() string {
	if c.last.known {
		return away(c.last, "day", 0, 0)
	}
	return away(c.anchor, "day", 0, 0)
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
		return grammar.YearPart(part, from.y+n)
	case unit == "decade":
		return grammar.DecadePart(part, 10*(floor(from.y, 10)+n))
	case unit == "century":
		if y := from.y + 100*n; y > 0 {
			return grammar.CenturyPart(part, int(y/100)+1, false)
		}
		return ""
	case unit == "millennium":
		return isoYear(from.y + 1000*n)
	case from.m == 0:
		return ""
	case unit == "month":
		k := from.y*12 + int64(from.m-1) + n
		return grammar.MonthPart(part, floor(k, 12), int(k-12*floor(k, 12))+1)
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

// whichUnit resolves "next week", "la semaine dernière", "earlier this year".
func (c *context) whichUnit() string {
	if c.unit() == "season" {
		return ""
	}
	c.nextWeek = c.unit() == "week" && c.direction() == 1
	return away(c.from(), c.unit(), c.direction(), c.part())
}

// textUnit resolves "the following day", "la même année": counted from the last
// date of the text.
func (c *context) textUnit() string {
	return away(c.back(), c.unit(), c.direction(), c.part())
}

// ago resolves "three years ago".
func (c *context) ago() string { return c.counted(c.from(), -1) }

// counted resolves a number of units before or after a moment; "several" is none.
func (c *context) counted(from moment, sign int64) string {
	n := c.number("n")
	if n == 0 {
		return ""
	}
	return c.about(away(from, c.unit(), sign*n, 0))
}

// earlier resolves "three years earlier", counted from the last date of the text.
func (c *context) earlier() string { return c.counted(c.back(), -1) }

// later resolves "two days later", counted from the last date of the text.
func (c *context) later() string { return c.counted(c.back(), 1) }

// ahead resolves "dans trois jours".
func (c *context) ahead() string { return c.counted(c.from(), 1) }

// lastFew resolves "les trois dernières années": some time since.
func (c *context) lastFew() string {
	from, n := c.from(), c.number("n")
	at, ok := from.day()
	if !ok || n == 0 {
		return ""
	}
	forward := c.direction() > 0
	if forward {
		n = -n
	}
	var other calendar.Day
	switch c.unit() {
	case "day":
		other = at - calendar.Day(n)
	case "week":
		other = at - calendar.Day(7*n)
	case "month":
		k := from.y*12 + int64(from.m-1) - n
		return ordered(isoMonth(floor(k, 12), int(k-12*floor(k, 12))+1), isoMonth(from.y, from.m), forward)
	case "year":
		return ordered(isoYear(from.y-n), isoYear(from.y), forward)
	default:
		return ""
	}
	return ordered(iso(other), iso(at), forward)
}

func ordered(a, b string, swap bool) string {
	if swap {
		a, b = b, a
	}
	return "[" + a + ".." + b + "]"
}

// overnight resolves "la nuit de lundi à mardi": the day at its start and the next.
func (c *context) overnight() string {
	first := c.ofWeek()
	if len(first) != len("2019-04-18") {
		return ""
	}
	d, err := edtf.Parse(first)
	if err != nil {
		return ""
	}
	return first + "/" + iso(d.Bounds().Start.Day+1)
}
