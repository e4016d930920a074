package edtf

import (
	"fmt"
	"strings"
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

// span says an interval of two dates.
func (l language) span(from, to *reading) string {
	end := l.end(from, to)
	if from.doubt == to.doubt {
		return l.doubted(l.fromTo(l.shared(l.brief(from, to, false), end), end), l.roughly, from.doubt)
	}
	return l.fromTo(l.unsure(l.brief(from, from, false), from.doubt), l.unsure(end, to.doubt))
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
			return l.doubted(fmt.Sprintf(between, l.in(named, l.shared(l.brief(from, to, false), l.end(from, to))), l.in(named, l.end(from, to))), l.aboutWithin, r.doubt)
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

// PeriodWords returns in words the period that d stands for, as WordsIn does of dates: a month
// is all of it, so nothing is said of a day that is not known.
func PeriodWords(d Date, lang string, z Zone) string {
	l, ok := languages[lang]
	if !ok {
		l = languages["en"]
	}
	return strings.ReplaceAll(WordsIn(d, lang, z), strings.TrimPrefix(l.part, "%s"), "")
}
