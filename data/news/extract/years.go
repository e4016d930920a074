package extract

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"

	grammar "dateline/data/words"
)

// season resolves a season: by its year, its word for which, or the tense.
// Winter belongs to the year in which it begins.
func (c *context) season() string {
	n := c.seasons[c.group("season")]
	if y, ok := c.yearSaid("year"); ok {
		return fmt.Sprintf("%s-%d", isoYear(y), 20+n)
	}
	from := c.from()
	if !from.known || from.m == 0 || n == 0 {
		return ""
	}
	which, said := c.directions[c.group("which")]
	now, y := (from.m/3+3)%4+1, from.y // the season of the anchor, by months
	begun := from.m%3 != 0 || from.d == 0 || from.d > 20
	if which > 0 && !begun { // next spring is near in the first days of March
		now = (now+2)%4 + 1
	}
	if from.m < 3 || from.m == 3 && now == 4 {
		y-- // its winter began last year
	}
	this := y*4 + int64(now-1) // seasons counted from the year 0
	k := y*4 + int64(n-1)
	switch {
	case said && which < 0 && k >= this, !said && !c.future() && k > this:
		k -= 4
	case said && which > 0 && k <= this, c.future() && k < this:
		k += 4
	case said && which == 0 && k < this-2:
		k += 4
	}
	return fmt.Sprintf("%s-%d", isoYear(floor(k, 4)), 20+n)
}

// quarter resolves a quarter of a year.
func (c *context) quarter() string {
	n := c.number("q")
	y, ok := c.yearSaid("year")
	if !ok {
		from := c.from()
		if !from.known || from.m == 0 {
			return ""
		}
		if y = from.y; !c.future() && int(n) > (from.m+2)/3 {
			y--
		}
	}
	return fmt.Sprintf("%s-%d", isoYear(y), 32+n)
}

// half resolves a half of a year, by the codes of ISO 8601-2.
func (c *context) half() string {
	n := c.number("q")
	y, ok := c.yearSaid("year")
	if !ok {
		if from := c.from(); from.known {
			y, ok = from.y, true
		}
	}
	if !ok || n < 1 || n > 2 {
		return ""
	}
	return fmt.Sprintf("%s-%d", isoYear(y), 39+n)
}

// inYear resolves a year, or a part of it, that the text names.
func (c *context) inYear() string {
	y, ok := c.yearSaid("year")
	if !ok {
		return ""
	}
	if c.has("before") {
		y = 1 - y
	}
	return c.about(grammar.YearPart(c.part(), y))
}

// years resolves two years as lasting from one to the other.
func (c *context) years() string {
	a, b := c.group("year"), c.group("year2")
	if len(b) == 2 {
		b = a[:2] + b
	}
	if b <= a {
		return impossible
	}
	return a + "/" + b
}

// eitherYear resolves "1998 or 1999".
func (c *context) eitherYear() string {
	return "[" + c.group("year") + "," + c.group("year2") + "]"
}

// decade resolves "1980s", "les années quatre-vingt".
func (c *context) decade() string {
	if n, ok := c.decades[c.group("decade")]; ok {
		return grammar.DecadePart(c.part(), 10*int64(190+n))
	}
	n := c.number("decade")
	if n < 10 {
		n += 190
	}
	return grammar.DecadePart(c.part(), 10*n)
}

// A feast is a day of the year that has a name: a day of a month, or days from
// Easter, or the n-th weekday of a month.
type feast struct {
	month, day int
	easter     int // days after Easter Sunday, where month is 0
	nth, on    int // the nth weekday of month, where day is 0
}

func (f feast) in(y int64) calendar.Day {
	switch {
	case f.month == 0:
		return grammar.Easter(y) + calendar.Day(f.easter)
	case f.day == 0:
		first := calendar.Civil(y, f.month, 1)
		return first + calendar.Day((f.on-first.Weekday()+7)%7+7*(f.nth-1))
	}
	return calendar.Civil(y, f.month, f.day)
}

// feastDay resolves a feast by its year, its word for which, or the tense.
func (c *context) feastDay() string {
	f, ok := c.feasts[strings.ReplaceAll(c.group("feast"), "’", "'")]
	if !ok {
		return ""
	}
	if y, said := c.yearSaid("year"); said {
		return iso(f.in(y))
	}
	at, ok := c.from().day()
	if !ok {
		return ""
	}
	y := c.from().y
	which := c.direction()
	switch d := f.in(y); {
	case d < at && (which > 0 || which == 0 && c.future()):
		y++
	case d > at && (which < 0 || which == 0 && !c.future()):
		y--
	}
	return iso(f.in(y))
}

// decades2 resolves "les années 1930 et 1940" as lasting from the first to the last.
func (c *context) decades2() string {
	a, b := c.number("year"), c.number("year2")
	if b <= a {
		return impossible
	}
	return isoYear(a*10) + "/" + isoYear(b*10+9)
}
