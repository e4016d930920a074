package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
)

// Words returns the date in words, in "en" or "fr"; any other language speaks
// English. A side that is open or unknown is said so, and a month or a year is
// never said as its first day.
func Words(d Date, lang string) string {
	l, ok := languages[lang]
	if !ok {
		l = languages["en"]
	}
	if d.IsZero() {
		return ""
	}
	r := d.reading
	said := l.say(r)
	switch {
	case sidesDiffer(r.text):
		return said // each side has said its doubt
	case r.doubt&approximate != 0:
		return fmt.Sprintf(l.about, said)
	case r.doubt&uncertain != 0:
		return fmt.Sprintf(l.perhaps, said)
	}
	return said
}

// doubted says what a doubt makes of some words.
func (l language) doubted(said string, by doubt) string {
	switch {
	case by&approximate != 0:
		return fmt.Sprintf(l.about, said)
	case by&uncertain != 0:
		return fmt.Sprintf(l.perhaps, said)
	}
	return said
}

// sidesDiffer tells whether the two sides of an interval differ in their doubt, which
// then is said of the side that has it.
func sidesDiffer(text string) bool {
	left, right, ok := strings.Cut(text, "/")
	if !ok {
		return false
	}
	from, to := side(left), side(right)
	return from != nil && to != nil && from.doubt != to.doubt
}

func (l language) say(r *reading) string {
	switch {
	case r.text[0] == '[':
		return l.set(r, l.or)
	case r.text[0] == '{':
		return l.set(r, l.and)
	}
	if left, right, ok := strings.Cut(r.text, "/"); ok {
		return l.interval(left, right)
	}
	return l.lone(r)
}

// lone says a date that is neither a set nor an interval.
func (l language) lone(r *reading) string {
	b := r.bounds
	switch {
	case b.Start.Unbounded() || b.End.Unbounded():
		return r.text
	case r.precision < Day:
		return fmt.Sprintf(l.on, l.date(r.ownDay(), r.ownDay())) + ", " + clock(r)
	case r.kind == Extent:
		return fmt.Sprintf(l.on, l.date(b.Start.Day, b.Start.Day))
	}
	if said := l.masked(r); said != "" {
		return said
	}
	period, whole := l.period(r)
	switch {
	case !whole:
		last := lastDay(b)
		return fmt.Sprintf(l.within, l.date(b.Start.Day, last), l.date(last, last))
	case r.precision >= Decade || strings.HasPrefix(r.text, "Y"):
		return period
	}
	return fmt.Sprintf(l.part, period)
}

// masked says a part of a year whose digits are not all known: "January to March of
// some year of the 1920s"; "" for another date.
func (l language) masked(r *reading) string {
	minus := strings.HasPrefix(r.text, "-")
	year, code, ok := strings.Cut(strings.TrimPrefix(r.text, "-"), "-")
	if minus {
		year = "-" + year
	}
	code = strings.Trim(code, "?~%")
	if !ok || r.precision != Season || !strings.Contains(year, "X") || !subYear(code) {
		return ""
	}
	years, problem := parseSingle(strings.Trim(year, "?~%"))
	if problem != (fault{}) {
		return ""
	}
	years.text = year
	part := ""
	if n := seasonOf(r.text); n > 0 {
		part = l.seasons[n-1]
	} else {
		at := partStart[number(code)]
		part = fmt.Sprintf(l.periods, l.months[at[0]-1], l.months[(at[0]+at[1]-2)%12])
	}
	return fmt.Sprintf(l.someYear, part, l.lone(&years))
}

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

// interval says two sides, either of which may be open or unknown.
func (l language) interval(left, right string) string {
	from, to := side(left), side(right)
	switch {
	case from != nil && to != nil && from.precision < Day && to.precision < Day && from.ownDay() == to.ownDay():
		return fmt.Sprintf(l.on, l.date(from.ownDay(), from.ownDay())) + ", " + clock(from) + "–" + clock(to)
	case from == nil && left == "..":
		return l.bounded(l.until, to, true)
	case from == nil:
		return l.bounded(l.to, to, true)
	case to == nil && right == "..":
		return l.bounded(l.since, from, false)
	case to == nil:
		return l.bounded(l.from, from, false)
	case from.doubt != to.doubt:
		joined := l.extent
		if from.precision > Day && to.precision > Day {
			joined = l.periods
		}
		return fmt.Sprintf(joined, l.doubted(l.brief(from, from, false), from.doubt), l.doubted(l.brief(to, to, true), to.doubt))
	case from.precision >= Year && to.precision >= Year && from.precision < Unbounded && to.precision < Unbounded && common(from) != common(to):
		return fmt.Sprintf(l.periods, l.brief(from, from, false), fmt.Sprintf(l.ce, l.brief(to, to, true)))
	case from.precision > Day && from.precision < Unbounded && to.precision > Day && to.precision < Unbounded:
		return fmt.Sprintf(l.periods, l.brief(from, from, false), l.brief(to, to, true))
	}
	return fmt.Sprintf(l.extent, l.brief(from, to, false), l.brief(to, to, true))
}

// common tells whether a date lies in the common era.
func common(r *reading) bool {
	y, _, _ := r.bounds.Start.Day.Civil()
	return y > 0
}

// bounded says a date as one side of a span.
func (l language) bounded(b bound, r *reading, end bool) string {
	said := l.brief(r, r, end)
	if _, whole := l.period(r); r.precision > Day && whole {
		return fmt.Sprintf(b.period, said)
	}
	return fmt.Sprintf(b.day, said)
}

// side reads a side of an interval or of a range; nil when it names no date.
func side(s string) *reading {
	if s == "" || s == ".." {
		return nil
	}
	d, err := ParseISO(s)
	if err != nil {
		return nil
	}
	return d.reading
}

// brief says one side of an interval; what a day shares with the last day of
// next is left to that one. Of a side that is not a day, only the period is said.
func (l language) brief(r, next *reading, end bool) string {
	if r.precision > Day {
		if period, whole := l.period(r); whole {
			return period
		}
	}
	if r.precision < Day {
		return l.date(r.ownDay(), r.ownDay()) + " " + clock(r)
	}
	if end {
		return l.date(lastDay(r.bounds), lastDay(r.bounds))
	}
	return l.date(r.bounds.Start.Day, lastDay(next.bounds))
}

// set says the members of a set: a range as some time between two days, more
// members one by one.
func (l language) set(r *reading, joint string) string {
	members := strings.Split(r.text[1:len(r.text)-1], ",")
	if left, right, ranged := strings.Cut(members[0], ".."); ranged && len(members) == 1 {
		from, to := side(left), side(right)
		switch {
		case from == nil:
			return l.bounded(l.orBefore, to, true)
		case to == nil:
			return l.bounded(l.orLater, from, false)
		case r.kind == Extent:
			return fmt.Sprintf(l.extent, l.brief(from, to, false), l.brief(to, to, true))
		case from.precision > Day || to.precision > Day:
			return fmt.Sprintf(l.withinPeriods, l.brief(from, from, false), l.brief(to, to, true))
		}
		return fmt.Sprintf(l.within, l.brief(from, to, false), l.brief(to, to, true))
	}
	said := make([]string, 0, len(members))
	for i, m := range members {
		if one := side(m); one != nil {
			last := side(members[len(members)-1])
			if last == nil || i == len(members)-1 || one.precision != Day || last.precision != Day {
				last = one
			}
			said = append(said, l.brief(one, last, false))
			continue
		}
		said = append(said, strings.Replace(m, "..", "–", 1))
	}
	text := said[0]
	if n := len(said); n > 1 {
		text = strings.Join(said[:n-1], ", ") + " " + joint + " " + said[n-1]
	}
	return fmt.Sprintf(l.on, text)
}

// lastDay returns the last day of a span.
func lastDay(b calendar.Span) calendar.Day {
	if b.End.Nano == 0 {
		return b.End.Day - 1
	}
	return b.End.Day
}

// date says a day; what it shares with the day that is said after it, the year
// and the month, is left to that one.
func (l language) date(day, next calendar.Day) string {
	y, m, d := day.Civil()
	ny, nm, _ := next.Civil()
	text := fmt.Sprint(d)
	if d == 1 {
		text = l.first
	}
	if day == next || y != ny {
		return text + " " + l.months[m-1] + " " + l.year(y)
	}
	if m != nm {
		return text + " " + l.months[m-1]
	}
	return text
}

// period names a whole month, season or year, or whole years; false for
// anything else.
func (l language) period(r *reading) (string, bool) {
	b := r.bounds
	y, m, d := b.Start.Day.Civil()
	ey, em, ed := b.End.Day.Civil()
	switch {
	case d != 1 || ed != 1 || b.End.Nano != 0:
		return "", false
	case (ey == y && em == m+1) || (ey == y+1 && m == 12 && em == 1):
		return l.months[m-1] + " " + l.year(y), true
	case r.precision == Season && seasonOf(r.text) > 0:
		return l.seasons[seasonOf(r.text)-1] + " " + l.year(y), true
	case r.precision == Season:
		return l.months[m-1] + "–" + l.months[(em+10)%12] + " " + l.year(y), true
	case m != 1 || em != 1:
		return "", false
	case ey == y+1:
		return l.year(y), true
	case r.precision == Decade && y > 0:
		return fmt.Sprintf(l.decade, y), true
	}
	return l.year(y) + "–" + l.year(ey-1), true
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
