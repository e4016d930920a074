package extract

import (
	"strconv"

	"dateline/timeline/calendar"

	grammar "dateline/data/words"
)

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
	coming, distance := c.nearestVerb()
	if !coming && after && d != 0 && distance > farVerb && c.soon(m, d) {
		return from.y, true
	}
	switch future := coming || c.story; {
	case before && future:
		return from.y + 1, true
	case after && !future:
		return from.y - 1, true
	}
	return from.y, true
}

// A verb that stands further away than farVerb bytes says little of a day that
// lies less than soonDays ahead and would else be that of a year ago.
const (
	farVerb  = 20
	soonDays = 45
)

// soon tells whether a day of a month comes soon after the anchor.
func (c *context) soon(m, d int) bool {
	at, ok := c.from().day()
	return ok && d <= calendar.DaysIn(c.from().y, m) && calendar.Civil(c.from().y, m, d)-at < soonDays
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
	return grammar.MonthPart(c.part(), y, m)
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

// weekOfDay resolves "the week of May 6".
func (c *context) weekOfDay() string {
	m, d := c.month("month"), int(c.number("day"))
	if m == 0 || d < 1 {
		return impossible
	}
	y, ok := c.year(m, d)
	if !ok {
		return ""
	}
	if d > calendar.DaysIn(y, m) {
		return impossible
	}
	return weekOf(calendar.Civil(y, m, d))
}

// numeric resolves 12/06/2018: the day first, as in France and Britain, but the
// month first where the text is in English and both could be months, as in the
// United States.
func (c *context) numeric() string {
	a, b := int(c.number("a")), int(c.number("b"))
	y, ok := c.yearSaid("year")
	if y < 100 { // 7/8/07
		if y += 1900; y < 1950 {
			y += 100
		}
	}
	d, m := a, b
	if c.monthFirst && a <= 12 || b > 12 {
		d, m = b, a
	}
	if !ok || m < 1 || m > 12 || d < 1 || d > calendar.DaysIn(y, m) {
		return impossible
	}
	return isoDay(y, m, d)
}

// monthOfYear resolves "March of last year".
func (c *context) monthOfYear() string {
	from, m, d := c.from(), c.month("month"), int(c.number("day"))
	if m == 0 || !from.known {
		return ""
	}
	y := from.y + c.direction()
	switch {
	case d == 0:
		return isoMonth(y, m)
	case d > calendar.DaysIn(y, m):
		return impossible
	}
	return isoDay(y, m, d)
}

// ofSameYear resolves "le 31 août de la même année": the year of the last date of
// the text, or the one beside it.
func (c *context) ofSameYear() string {
	m, d, back := c.month("month"), int(c.number("day")), c.back()
	if m == 0 || !back.known {
		return ""
	}
	y := back.y + c.direction() + c.directions[c.group("next")]
	switch {
	case d == 0:
		return isoMonth(y, m)
	case d > calendar.DaysIn(y, m):
		return impossible
	}
	return isoDay(y, m, d)
}
