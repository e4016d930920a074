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
	start, end int
	groups     []int
	rule       *rule
	anchor     calendar.Day
	anchored   bool
}

// group returns what a named group of the pattern matched, in lower case.
func (c *context) group(name string) string {
	i := c.rule.pattern.SubexpIndex(name)
	if i < 0 || c.groups[2*i] < 0 {
		return ""
	}
	return strings.ToLower(c.text[c.groups[2*i]:c.groups[2*i+1]])
}

func (c *context) number(name string) int {
	word := c.group(name)
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	return c.numbers[word]
}

func (c *context) month() int   { return c.months[strings.Trim(c.group("month"), ".")] }
func (c *context) weekday() int { return c.weekdays[strings.Trim(c.group("weekday"), ".")] }

// future tells whether the sentence of the match speaks of what is to come.
func (c *context) future() bool {
	from := strings.LastIndexAny(c.text[:c.start], ".!?\n") + 1
	to := len(c.text)
	if i := strings.IndexAny(c.text[c.end:], ".!?\n"); i >= 0 {
		to = c.end + i
	}
	return c.language.future.MatchString(c.text[from:to])
}

func iso(d calendar.Day) string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

func isoMonth(y int64, m int) string { return fmt.Sprintf("%04d-%02d", y, m) }

// within says some time from one day to another.
func within(a, b calendar.Day) string { return "[" + iso(a) + ".." + iso(b) + "]" }

// dated writes a day, two days or more of a month, with the year that the text
// or else the direction of the sentence gives.
func (c *context) dated() string {
	m, d, last := c.month(), c.number("day"), c.number("last")
	if m == 0 || d == 0 {
		return ""
	}
	y, ok := c.year(m, d)
	if !ok {
		return ""
	}
	if d > calendar.DaysIn(y, m) || last > calendar.DaysIn(y, m) {
		return "0000-00-00" // no day of this month
	}
	first := fmt.Sprintf("%s-%02d", isoMonth(y, m), d)
	if last > d {
		return fmt.Sprintf("%s/%s-%02d", first, isoMonth(y, m), last)
	}
	return first
}

// year returns the year of a month and day: as the text says, else that of the
// nearest such day before the anchor, or after it in a sentence about what is
// to come. The day of the anchor itself counts as before.
func (c *context) year(m, d int) (int64, bool) {
	if y := c.group("year"); y != "" {
		n, err := strconv.ParseInt(y, 10, 64)
		return n, err == nil
	}
	if !c.anchored {
		return 0, false
	}
	y, am, ad := c.anchor.Civil()
	switch past := m < am || m == am && d <= ad; {
	case c.future() && past && !(m == am && d == ad):
		return y + 1, true
	case !c.future() && !past:
		return y - 1, true
	}
	return y, true
}

// monthOnly writes a month, or a part of it when the text says so.
func (c *context) monthOnly() string {
	m := c.month()
	y, ok := c.year(m, 1)
	if m == 0 || !ok {
		return ""
	}
	switch c.group("which") {
	case "last", "dernier", "past":
		ay, am, _ := c.anchor.Civil()
		if y = ay; m >= am {
			y--
		}
	case "next", "prochain", "coming":
		ay, am, _ := c.anchor.Civil()
		if y = ay; m <= am {
			y++
		}
	case "this", "ce":
		y, _, _ = c.anchor.Civil()
	}
	return partOfMonth(c.group("part"), y, m)
}

// The thirds of a month and of a year.
func third(part string) int {
	for k, words := range []string{"early beginning start début debut", "mid middle mi milieu", "late end fin"} {
		for _, w := range strings.Fields(words) {
			if strings.Contains(part, w) {
				return k + 1
			}
		}
	}
	return 0
}

func partOfMonth(part string, y int64, m int) string {
	day := func(d int) calendar.Day { return calendar.Civil(y, m, d) }
	switch third(part) {
	case 1:
		return within(day(1), day(10))
	case 2:
		return within(day(11), day(20))
	case 3:
		return within(day(21), day(calendar.DaysIn(y, m)))
	}
	return isoMonth(y, m)
}

func partOfYear(part string, y int64) string {
	k := third(part)
	if k == 0 {
		return fmt.Sprintf("%04d", y)
	}
	return fmt.Sprintf("[%s..%s]", isoMonth(y, 4*k-3), isoMonth(y, 4*k))
}

// nearest returns the day of a week that the text names: by its word for which,
// else the nearest before or after, by the direction of the sentence.
func (c *context) nearest() string {
	w := c.weekday()
	if w == 0 || !c.anchored {
		return ""
	}
	back := (c.anchor.Weekday() - w + 7) % 7
	switch c.group("which") {
	case "last", "dernier", "dernière", "past", "previous":
		if back == 0 {
			back = 7
		}
		return iso(c.anchor - calendar.Day(back))
	case "next", "prochain", "coming":
		return iso(c.anchor + calendar.Day(7-back))
	}
	if c.future() && back > 0 {
		return iso(c.anchor + calendar.Day(7-back))
	}
	return iso(c.anchor - calendar.Day(back))
}

// direction tells -1, 0 or 1 for words such as last, this and next.
func direction(which string) int64 {
	switch which {
	case "last", "past", "previous", "dernier", "dernière", "passé", "passée", "précédent", "précédente":
		return -1
	case "next", "coming", "following", "prochain", "prochaine", "suivant", "suivante", "à venir":
		return 1
	}
	return 0
}

// unit writes the week, month, year … that lies n from the anchor's.
func (c *context) unit(unit string, n int64) string {
	if !c.anchored {
		return ""
	}
	y, m, _ := c.anchor.Civil()
	switch strings.TrimSuffix(unit, "s") {
	case "day", "jour":
		return iso(c.anchor + calendar.Day(n))
	case "week", "semaine":
		monday := c.anchor - calendar.Day(c.anchor.Weekday()-1) + calendar.Day(7*n)
		return within(monday, monday+6)
	case "weekend", "week-end":
		saturday := c.anchor - calendar.Day(c.anchor.Weekday()-6) + calendar.Day(7*n)
		return within(saturday, saturday+1)
	case "month", "moi", "mois":
		k := y*12 + int64(m-1) + n
		return isoMonth(k/12, int(k%12)+1)
	case "quarter", "trimestre":
		k := y*4 + int64((m-1)/3) + n
		return fmt.Sprintf("%04d-%02d", k/4, 33+k%4)
	case "year", "an", "année":
		return fmt.Sprintf("%04d", y+n)
	case "decade", "décennie":
		return fmt.Sprintf("%03dX", y/10+n)
	case "century", "siècle":
		return fmt.Sprintf("%02dXX", y/100+n)
	}
	return ""
}

// season writes a season, 1 for spring to 4 for winter.
func (c *context) season(n int) string {
	if y := c.group("year"); y != "" {
		return fmt.Sprintf("%s-%d", y, 20+n)
	}
	if !c.anchored || n == 0 {
		return ""
	}
	y, m, _ := c.anchor.Civil()
	now := (m/3+3)%4 + 1 // the season of the anchor
	switch direction(c.group("which")) {
	case -1:
		if n >= now || n == 4 {
			y--
		}
	case 1:
		if n <= now && n != 4 {
			y++
		}
	default:
		if !c.future() && n > now {
			y--
		}
	}
	return fmt.Sprintf("%04d-%d", y, 20+n)
}

// century writes the n-th century as the years of its hundreds: the nineteenth
// is 18XX, the fifth before the common era -04XX.
func century(n int, before bool) string {
	switch {
	case n < 1 || n > 40:
		return ""
	case before:
		return fmt.Sprintf("-%02dXX", n-1)
	}
	return fmt.Sprintf("%02dXX", n-1)
}

// months2 writes a month to another, the first of which may leave its year to
// the second.
func (c *context) months2() string {
	m, n := c.month(), c.months[c.group("month2")]
	y, last := c.group("year"), c.group("year2")
	if y == "" {
		y = last
	}
	return fmt.Sprintf("%s-%02d/%s-%02d", y, m, last, n)
}

// span writes two years as lasting.
func (c *context) span() string {
	a, b := c.group("from"), c.group("to")
	if len(b) == 2 {
		b = a[:2] + b
	}
	return a + "/" + b
}
