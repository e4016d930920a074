package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
)

// Words returns the date in words. A side that is open or unknown is said so, and a month
// or a year is never said as its first day.
func (l *Language) Words(d Date) string {
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
func (l *Language) doubted(said, about string, by doubt) string {
	switch {
	case by&approximate != 0:
		return fmt.Sprintf(about, said)
	case by&uncertain != 0:
		return fmt.Sprintf(l.perhaps, said)
	}
	return said
}

// lone says a date that is neither a set nor an interval.
func (l *Language) lone(r *reading) string {
	b := r.bounds
	if b.Start.Unbounded() || b.End.Unbounded() {
		return l.doubted(r.text, l.about, r.doubt)
	}
	as := alone
	switch {
	case r.doubt&approximate != 0:
		as = about
	case r.doubt&uncertain != 0:
		as = doubtful
	}
	period, whole := l.period(r)
	masked := l.masked(r)
	said, nearly := "", l.about
	switch {
	case r.precision < Day:
		said = l.in(as, l.day(r.ownDay(), r.ownDay())) + ", " + clock(r)
	case r.kind == Extent:
		said = l.in(as, l.day(b.Start.Day, b.Start.Day))
	case masked != "":
		said, nearly = masked, l.roughly
	case !whole:
		last := lastDay(b)
		said, nearly = fmt.Sprintf(l.within, l.in(between, l.day(b.Start.Day, last)), l.in(between, l.day(last, last))), l.aboutWithin
	case r.precision >= Decade || strings.HasPrefix(r.text, "Y") || yearOf(b) < daysFrom:
		said = l.in(as, period)
	default:
		said = fmt.Sprintf(l.part, l.in(as, period))
	}
	return l.doubted(said, nearly, r.doubt)
}

// daysFrom is the first year of which a reader expects a day: of earlier ones nobody misses it.
const daysFrom = 1500

func yearOf(b calendar.Span) int64 {
	year, _, _ := b.Start.Day.Civil()
	return year
}

// masked says a part of a year whose digits are not all known: "January to March of
// some year of the 1920s"; "" for another date.
func (l *Language) masked(r *reading) string {
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
		part = l.fromTo(l.months[months[0]-1], l.months[(months[0]+months[1]-2)%12])
	}
	return fmt.Sprintf(l.someYear, part, l.in(starting, span))
}

// fromTo says a span from its beginning to its end.
func (l *Language) fromTo(from, to noun) string { return l.in(starting, from) + " " + l.in(ending, to) }

// interval says two sides, either of which may be open or unknown. A doubt that both
// have is said of the whole.
func (l *Language) interval(left, right string) string {
	from, to := side(left), side(right)
	switch {
	case from == nil && to == nil:
		return left + "/" + right // no such text is a date
	case from == nil && left == "..":
		return l.doubted(l.in(lasting, l.brief(to, to, true)), l.roughly, to.doubt)
	case from == nil:
		return l.doubted(fmt.Sprintf(l.to, l.in(lasting, l.brief(to, to, true))), l.roughly, to.doubt)
	case to == nil && right == "..":
		return l.doubted(fmt.Sprintf(l.since, l.in(since, l.brief(from, from, false))), l.roughly, from.doubt)
	case to == nil:
		return l.doubted(fmt.Sprintf(l.from, l.in(since, l.brief(from, from, false))), l.roughly, from.doubt)
	case from.precision < Day && to.precision < Day && from.ownDay() == to.ownDay() && from.doubt == to.doubt:
		begins, ends := clocks(from, to)
		return l.doubted(l.in(alone, l.day(from.ownDay(), from.ownDay()))+", "+begins+"–"+ends, l.roughly, from.doubt)
	}
	return l.span(from, to)
}

// span says an interval of two dates.
func (l *Language) span(from, to *reading) string {
	end := l.end(from, to)
	if from.doubt == to.doubt {
		return l.doubted(l.fromTo(l.untold(l.shared(l.brief(from, to, false), end)), end), l.roughly, from.doubt)
	}
	return l.fromTo(l.unsure(l.untold(l.brief(from, from, false)), from.doubt), l.unsure(end, to.doubt))
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
func (l *Language) set(r *reading, joint string) string {
	members := strings.Split(r.text[1:len(r.text)-1], ",")
	if left, right, ranged := strings.Cut(members[0], ".."); ranged && len(members) == 1 {
		from, to := side(left), side(right)
		if said, ok := l.third(from, to); ok {
			return said
		}
		switch {
		case from != nil && to != nil && r.kind == Extent:
			return l.span(from, to)
		case from != nil && to != nil && from.precision < Day && to.precision < Day && from.ownDay() == to.ownDay():
			begins, ends := clocks(from, to)
			return l.doubted(l.in(alone, l.day(from.ownDay(), from.ownDay()))+", "+fmt.Sprintf(l.withinPeriods, begins, ends), l.aboutWithin, r.doubt)
		case from != nil && to != nil:
			within := l.within
			if from.precision != Day || to.precision != Day {
				within = l.withinPeriods
			}
			return l.doubted(fmt.Sprintf(within, l.in(between, l.untold(l.shared(l.brief(from, to, false), l.end(from, to)))), l.in(between, l.end(from, to))), l.aboutWithin, r.doubt)
		}
		return l.beyond(from, to)
	}
	rising := len(members) - 1 // from here on each begins after the one before, so that all share the last one's year
	for rising > 0 && begins(members[rising-1], members[rising]) {
		rising--
	}
	said := make([]string, 0, len(members))
	for i, m := range members {
		if left, right, ranged := strings.Cut(m, ".."); ranged {
			said = append(said, l.member(side(left), side(right)))
			continue
		}
		one, last := side(m), side(members[len(members)-1])
		if last == nil || i == len(members)-1 || i < rising || one.precision != last.precision {
			last = one
		}
		n := l.brief(one, last, false)
		if last != one {
			n = l.shared(n, l.brief(last, last, false))
		}
		said = append(said, l.in(listed, n))
	}
	text := said[0]
	if n := len(said); n > 1 {
		text = strings.Join(said[:n-1], ", ") + " " + joint + " " + said[n-1]
	}
	return l.doubted(text, l.roughly, r.doubt)
}

// begins tells whether a member of a set begins before another.
func begins(one, other string) bool {
	first := func(member string) *reading {
		left, _, _ := strings.Cut(member, "..")
		return side(left)
	}
	a, b := first(one), first(other)
	return a != nil && b != nil && a.bounds.Start.Before(b.bounds.Start)
}

// member says a range among other members of a set.
func (l *Language) member(from, to *reading) string {
	if from == nil || to == nil {
		return l.beyond(from, to)
	}
	if said, ok := l.third(from, to); ok {
		return said
	}
	return l.span(from, to)
}

// beyond says a range that is open on one side.
func (l *Language) beyond(from, to *reading) string {
	r, says, nearly, end := to, l.orBefore, l.aboutOrBefore, true
	if to == nil {
		r, says, nearly, end = from, l.orLater, l.aboutOrLater, false
	}
	if near, form, ok := l.next(r, end); ok {
		return fmt.Sprintf(form, l.in(since, near))
	}
	n := l.brief(r, r, end)
	switch {
	case r.doubt&approximate != 0:
		return fmt.Sprintf(nearly, l.in(about, n))
	case r.doubt&uncertain != 0:
		return fmt.Sprintf(l.perhaps, fmt.Sprintf(says, l.in(at, n)))
	}
	return fmt.Sprintf(says, l.in(at, n))
}

// PeriodWords returns in words the period that d stands for, as WordsIn does of dates: a month
// is all of it, so nothing is said of a day that is not known.
func (l *Language) PeriodWords(d Date, z Zone) string {
	before, behind, _ := strings.Cut(l.part, "%s")
	words := l.WordsIn(d, z)
	if behind == "" {
		return strings.TrimPrefix(words, before)
	}
	return strings.ReplaceAll(words, behind, "")
}

// During says in a sentence that something falls into a day, a month, a season or a year:
// "on 18 April 2019", "in 1789". Of any other date it returns the words.
func (l *Language) During(d Date) string {
	if d.IsZero() || strings.ContainsAny(d.String(), "/[{") || d.reading.doubt != 0 {
		return l.PeriodWords(d, Source)
	}
	if n, whole := l.period(d.reading); whole {
		return l.in(at, n)
	}
	if d.reading.kind == Extent && d.reading.precision == Day {
		return l.in(at, l.day(d.reading.ownDay(), d.reading.ownDay()))
	}
	return l.PeriodWords(d, Source)
}

// Between says the sides of a span as they stand behind "between" and before "and", what they
// share once: "April", "June 1789". It is false for what is no span of two dates.
func (l *Language) Between(d Date) (first, last string, ok bool) {
	left, right, ok := strings.Cut(d.String(), "/")
	from, to := side(left), side(right)
	if !ok || from == nil || to == nil {
		return "", "", false
	}
	end := l.end(from, to)
	return l.in(between, l.untold(l.shared(l.brief(from, to, false), end))), l.in(between, end), true
}
