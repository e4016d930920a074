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

// doubted puts a doubt before words that may follow any other; about is how
// approximation is said of them.
func (l language) doubted(said, about string, by doubt) string {
	switch {
	case by&approximate != 0:
		return fmt.Sprintf(about, said)
	case by&uncertain != 0:
		return fmt.Sprintf(l.perhaps, said)
	}
	return said
}

// lone says a date that is neither a set nor an interval.
func (l language) lone(r *reading) string {
	b := r.bounds
	if b.Start.Unbounded() || b.End.Unbounded() {
		return l.doubted(r.text, l.about, r.doubt)
	}
	as := alone
	if r.doubt != 0 {
		as = named
	}
	period, whole := l.period(r)
	masked := l.masked(r)
	said, about := "", l.about
	switch {
	case r.precision < Day:
		said = l.in(as, l.day(r.ownDay(), r.ownDay())) + ", " + clock(r)
	case r.kind == Extent:
		said = l.in(as, l.day(b.Start.Day, b.Start.Day))
	case masked != "":
		said, about = masked, l.roughly
	case !whole:
		last := lastDay(b)
		said, about = fmt.Sprintf(l.within, l.in(named, l.day(b.Start.Day, last)), l.in(named, l.day(last, last))), l.aboutWithin
	case r.precision >= Decade || strings.HasPrefix(r.text, "Y"):
		said = l.in(as, period)
	default:
		said = fmt.Sprintf(l.part, l.in(as, period))
	}
	return l.doubted(said, about, r.doubt)
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
	span, whole := l.period(&years)
	if !whole {
		return ""
	}
	part := ""
	if n := seasonOf(r.text); n > 0 {
		part = l.in(alone, l.seasons[n-1])
	} else {
		months := partStart[number(code)]
		part = l.fromTo(noun{ofMonth, l.months[months[0]-1]}, noun{ofMonth, l.months[(months[0]+months[1]-2)%12]})
	}
	return fmt.Sprintf(l.someYear, part, l.in(starting, span))
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

// fromTo says a span from its beginning to its end.
func (l language) fromTo(from, to noun) string { return l.in(starting, from) + " " + l.in(ending, to) }

// interval says two sides, either of which may be open or unknown. A doubt that both
// have is said of the whole.
func (l language) interval(left, right string) string {
	from, to := side(left), side(right)
	switch {
	case from == nil && to == nil:
		return left + "/" + right // no such text is a date
	case from == nil && left == "..":
		return l.doubted(l.in(lasting, l.brief(to, to, true)), l.roughly, to.doubt)
	case from == nil:
		return l.doubted(fmt.Sprintf(l.to, l.in(lasting, l.brief(to, to, true))), l.roughly, to.doubt)
	case to == nil && right == "..":
		return l.doubted(fmt.Sprintf(l.since, l.in(named, l.brief(from, from, false))), l.roughly, from.doubt)
	case to == nil:
		return l.doubted(fmt.Sprintf(l.from, l.in(named, l.brief(from, from, false))), l.roughly, from.doubt)
	case from.precision < Day && to.precision < Day && from.ownDay() == to.ownDay() && from.doubt == to.doubt:
		return l.doubted(l.in(alone, l.day(from.ownDay(), from.ownDay()))+", "+clock(from)+"–"+clock(to), l.roughly, from.doubt)
	}
	return l.span(from, to)
}

// end names the end of a span; a year beside one BCE says that it is of the common era.
func (l language) end(from, to *reading) noun {
	end := l.brief(to, to, true)
	if end.kind == ofYear && from.precision < Unbounded && to.precision < Unbounded && common(from) != common(to) {
		end.text = fmt.Sprintf(l.ce, end.text)
	}
	return end
}

// span says an interval of two dates.
func (l language) span(from, to *reading) string {
	end := l.end(from, to)
	if from.doubt == to.doubt {
		return l.doubted(l.fromTo(l.brief(from, to, false), end), l.roughly, from.doubt)
	}
	return l.fromTo(l.unsure(l.brief(from, from, false), from.doubt), l.unsure(end, to.doubt))
}

// unsure puts the doubt of one side of a span into its noun: before it, but behind it
// where an article stands before.
func (l language) unsure(n noun, by doubt) noun {
	word := l.possibly
	if by&approximate != 0 {
		word = l.nearly
	}
	switch {
	case by == 0:
	case l.forms[named][n.kind] != "%s":
		n.text += " (" + word + ")"
	default:
		n.text = word + " " + n.text
	}
	return n
}

// common tells whether a date lies in the common era.
func common(r *reading) bool {
	y, _, _ := r.bounds.Start.Day.Civil()
	return y > 0
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
func (l language) brief(r, next *reading, end bool) noun {
	switch period, whole := l.period(r); {
	case r.precision == Unbounded:
		return noun{ofYear, r.text}
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

// set says the members of a set: a range as some time between two days, more
// members one by one.
func (l language) set(r *reading, joint string) string {
	members := strings.Split(r.text[1:len(r.text)-1], ",")
	if left, right, ranged := strings.Cut(members[0], ".."); ranged && len(members) == 1 {
		from, to := side(left), side(right)
		switch {
		case from != nil && to != nil && r.kind == Extent:
			return l.span(from, to)
		case from != nil && to != nil:
			between := l.within
			if from.precision > Day || to.precision > Day {
				between = l.withinPeriods
			}
			return l.doubted(fmt.Sprintf(between, l.in(named, l.brief(from, to, false)), l.in(named, l.end(from, to))), l.aboutWithin, r.doubt)
		}
		return l.beyond(from, to)
	}
	said := make([]string, 0, len(members))
	for i, m := range members {
		if left, right, ranged := strings.Cut(m, ".."); ranged {
			said = append(said, l.member(side(left), side(right)))
			continue
		}
		one, last := side(m), side(members[len(members)-1])
		if last == nil || i == len(members)-1 || one.precision != Day || last.precision != Day {
			last = one
		}
		said = append(said, l.in(named, l.brief(one, last, false)))
	}
	text := said[0]
	if n := len(said); n > 1 {
		text = strings.Join(said[:n-1], ", ") + " " + joint + " " + said[n-1]
	}
	return l.doubted(text, l.roughly, r.doubt)
}

// member says a range among other members of a set.
func (l language) member(from, to *reading) string {
	if from == nil || to == nil {
		return l.beyond(from, to)
	}
	return l.span(from, to)
}

// beyond says a range that is open on one side.
func (l language) beyond(from, to *reading) string {
	r, says, about, end := to, l.orBefore, l.aboutOrBefore, true
	if to == nil {
		r, says, about, end = from, l.orLater, l.aboutOrLater, false
	}
	n := l.brief(r, r, end)
	switch {
	case r.doubt&approximate != 0:
		return fmt.Sprintf(about, l.in(named, n))
	case r.doubt&uncertain != 0:
		return fmt.Sprintf(l.perhaps, fmt.Sprintf(says, l.in(at, n)))
	}
	return fmt.Sprintf(says, l.in(at, n))
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
func (l language) day(day, next calendar.Day) noun {
	y, m, d := day.Civil()
	ny, nm, _ := next.Civil()
	text := fmt.Sprint(d)
	if d == 1 {
		text = l.first
	}
	switch {
	case day == next || y != ny:
		text += " " + l.months[m-1] + " " + l.year(y)
	case m != nm:
		text += " " + l.months[m-1]
	}
	return noun{ofDay, text}
}

// period names a whole month, season or year, or whole years; false for
// anything else.
func (l language) period(r *reading) (noun, bool) {
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
		return noun{ofMonth, l.months[m-1] + " " + l.year(y)}, true
	case r.precision == Season && seasonOf(r.text) > 0:
		n := l.seasons[seasonOf(r.text)-1]
		return noun{n.kind, n.text + " " + l.year(y)}, true
	case r.precision == Season:
		return noun{ofMonth, l.months[m-1] + "–" + l.months[(em+10)%12] + " " + l.year(y)}, true
	case m != 1 || em != 1:
		return noun{}, false
	case ey == y+1:
		return noun{ofYear, l.year(y)}, true
	}
	return l.years(r, y, ey), true
}

// years names several whole years, from one to before another: a decade, a century or
// a millennium by its name. Decades BCE have none, for 50X BCE is not -050X.
func (l language) years(r *reading, from, to int64) noun {
	masked := strings.Contains(r.text, "X")
	age := func(long int64, name func(int64) string) noun {
		if from < 0 {
			return noun{ofCentury, fmt.Sprintf(l.bce, name((1-from)/long))}
		}
		return noun{ofCentury, name(from/long + 1)}
	}
	switch {
	case r.precision == Decade && from > 0 && to == from+10 && from%10 == 0:
		return noun{ofDecade, fmt.Sprintf(l.decade, from)}
	case masked && r.precision == Century && to == from+100:
		return age(100, l.century)
	case masked && r.precision == Millennium && to == from+1000:
		return age(1000, l.millennium)
	}
	return noun{ofYear, l.year(from) + "–" + l.year(to-1)}
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
