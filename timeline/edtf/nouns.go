package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
)

// ownDay returns the day of a date with a time of day as the source's own clock has it:
// the bounds, which are in UTC, may begin on the day before or after.
func (d *reading) ownDay() calendar.Day {
	date, _, _ := strings.Cut(d.text, "T")
	if own, problem := parseSingle(date); problem == (fault{}) {
		return own.bounds.Start.Day
	}
	return d.bounds.Start.Day
}

// clock says the time of day of a date that has one, as its source wrote it: on
// the source's own clock, with its distance from UTC where it is known.
func clock(r *reading) string {
	_, t, _ := strings.Cut(r.text, "T")
	at := strings.IndexAny(t, "Z+-")
	if at < 0 {
		at = len(t)
	}
	hours, zone := strings.TrimSuffix(t[:at], ":00"), t[at:]
	if len(t[:at]) == len("14:00") {
		hours = t[:at]
	}
	switch {
	case zone == "":
		return hours
	case zone == "Z" || zone == "+00:00" || zone == "+00":
		return hours + " UTC"
	}
	sign := "+"
	if zone[0] == '-' {
		sign = "−"
	}
	return hours + ", UTC" + sign + strings.TrimSuffix(strings.TrimPrefix(zone[1:], "0"), ":00")
}

// clocks says the times of day of two sides of a span; a distance from UTC that both have once.
func clocks(from, to *reading) (first, last string) {
	first, last = clock(from), clock(to)
	if at := strings.Index(last, " UTC"); at >= 0 {
		first = strings.TrimSuffix(strings.TrimSuffix(first, last[at:]), ",")
	}
	return first, last
}

// end names the end of a span; a year beside one BCE says that it is of the common era.
func (l *Language) end(from, to *reading) noun {
	end := l.brief(to, to, true)
	if end.kind == ofYear && from.precision < Unbounded && to.precision < Unbounded && common(from) != common(to) && l.untold(end) == end {
		end.text = fmt.Sprintf(l.CE, end.text)
	}
	return end
}

// unsure puts the doubt of one side of a span into its noun: before it, but behind it
// where an article stands before.
func (l *Language) unsure(n noun, by doubt) noun {
	word := l.possibly
	if by&approximate != 0 {
		word = l.nearly
	}
	first := cut(ofMonth, word)
	switch {
	case by == 0:
	case !strings.HasPrefix(l.forms[between][n.kind], "%s"):
		n.text += " (" + first.text + ")"
	default:
		n.text = first.text + " " + n.text
		if first.kind == ofMonthCut || n.kind == ofMonthCut {
			n.kind = first.kind // what is cut short now stands before the word of doubt
		}
	}
	return n
}

// common tells whether a date lies in the common era.
func common(r *reading) bool {
	y, _, _ := r.bounds.Start.Day.Civil()
	return y > 0
}

// brief says one side of an interval; what a day shares with the last day of
// next is left to that one, and so is the year of a month. Of a side that is not a day, only the
// period is said.
func (l *Language) brief(r, next *reading, end bool) noun {
	switch period, whole := l.period(r); {
	case r.precision == Unbounded:
		return noun{ofYear, r.text}
	case r != next && r.precision == Month && next.precision == Month && whole && !next.bounds.End.Unbounded():
		y, m, _ := r.bounds.Start.Day.Civil()
		if to, _, _ := next.bounds.Start.Day.Civil(); to == y {
			return l.months[m-1]
		}
		return period
	case r.precision > Day && whole:
		return period
	case r.precision < Day:
		n := l.day(r.ownDay(), r.ownDay())
		n.text += " " + clock(r)
		return n
	case end:
		return l.day(lastDay(r.bounds), lastDay(r.bounds))
	case next.precision > Day || next.bounds.End.Unbounded():
		return l.day(r.bounds.Start.Day, r.bounds.Start.Day) // nothing of a day is said behind it
	}
	return l.day(r.bounds.Start.Day, lastDay(next.bounds))
}

// lastDay returns the last day of a span.
func lastDay(b calendar.Span) calendar.Day {
	if b.End.Nano == 0 {
		return b.End.Day - 1
	}
	return b.End.Day
}

// day names a day; what it shares with the day that is said after it, the year
// and the month, is left to that one.
func (l *Language) day(day, next calendar.Day) noun {
	y, m, d := day.Civil()
	ny, nm, _ := next.Civil()
	text := l.DayAlone(d)
	switch {
	case day == next || y != ny:
		text = l.Of(l.Day(d, l.Months[m-1]), l.year(y))
	case m != nm:
		text = l.Day(d, l.Months[m-1])
	}
	return noun{ofDay, text}
}

// period names a whole month, season or year, or whole years; false for
// anything else.
func (l *Language) period(r *reading) (noun, bool) {
	b := r.bounds
	if b.Start.Unbounded() || b.End.Unbounded() {
		return noun{}, false
	}
	y, m, d := b.Start.Day.Civil()
	ey, em, ed := b.End.Day.Civil()
	switch {
	case d != 1 || ed != 1 || b.Start.Nano != 0 || b.End.Nano != 0:
		return noun{}, false
	case (ey == y && em == m+1) || (ey == y+1 && m == 12 && em == 1):
		n := l.months[m-1]
		return noun{n.kind, l.Of(n.text, l.year(y))}, true
	case r.precision == Season && seasonOf(r.text) > 0:
		n := l.seasons[seasonOf(r.text)-1]
		if ey > y { // a winter that is told by one year could be the one that ends in it
			return noun{n.kind, l.Of(n.text, l.yearsFrom(y, ey))}, true
		}
		return noun{n.kind, l.Of(n.text, l.year(y))}, true
	case r.precision == Season:
		n := l.months[m-1]
		return noun{n.kind, l.Of(n.text+"–"+l.Months[(em+10)%12], l.year(y))}, true
	case m != 1 || em != 1:
		return noun{}, false
	case ey == y+1:
		return noun{ofYear, l.year(y)}, true
	}
	return l.years(r, y, ey), true
}

// years names several whole years, from one to before another: a decade, a century or
// a millennium by its name. Decades BCE have none, for 50X BCE is not -050X.
func (l *Language) years(r *reading, from, to int64) noun {
	masked := strings.Contains(r.text, "X")
	switch {
	case r.precision == Decade && from > 0 && to == from+10 && from%10 == 0:
		return noun{ofDecade, fmt.Sprintf(l.decade, from)}
	case masked && r.precision == Century && to == from+100:
		return l.age(from, 100)
	case masked && r.precision == Millennium && to == from+1000:
		return l.age(from, 1000)
	}
	return noun{ofYear, l.yearsFrom(from, to-1)}
}

// yearsFrom names the years from one to another.
func (l *Language) yearsFrom(from, to int64) string {
	last := noun{ofYear, l.year(to)}
	return l.untold(l.shared(noun{ofYear, l.year(from)}, last)).text + "–" + last.text
}

// age names the century or the millennium, of so many years, that begins with a year.
func (l *Language) age(from, long int64) noun {
	n := l.ageAlone(from, long)
	if from < 0 {
		n.text = fmt.Sprintf(l.BCE, n.text)
	}
	return n
}

// ageAlone names it without its era.
func (l *Language) ageAlone(from, long int64) noun {
	n, name := from/long+1, l.century
	if from < 0 {
		n = (1 - from) / long
	}
	if long == 1000 {
		name = l.millennium
	}
	return noun{ofCentury, name.Of(n)}
}

// seasonOf returns 1 for spring to 4 for winter, 0 for other parts of a year.
func seasonOf(text string) int {
	_, code, _ := strings.Cut(strings.TrimPrefix(text, "-"), "-")
	switch strings.Trim(code, "?~%") {
	case "21", "25", "29":
		return 1
	case "22", "26", "30":
		return 2
	case "23", "27", "31":
		return 3
	case "24", "28", "32":
		return 4
	}
	return 0
}
