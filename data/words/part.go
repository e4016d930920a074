package words

import (
	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// span makes the point of some time within.
func span(low, high dates.Point, of point) point {
	of.within, of.low, of.high = true, low.String(), high.String()
	return of
}

// partOf reads "early 2021", "mi-avril 2019", "late 19th century", "Anfang der
// 1960er Jahre": a third of a month, a year, a decade or a century.
func (p *parser) partOf(i int) (point, int) {
	i = p.glue(i)
	third, next := p.word(i, part)
	if next == fail {
		return point{}, fail
	}
	if p.sign(next, "-") {
		next++
	}
	best, end := p.longest(next, p.monthYear, p.decadeAt, p.centuryAt, p.yearAt, p.seasonYear, p.romanCentury)
	if end == fail {
		if number, end := p.bareCentury(next); end != fail { // late 16th to early 17th century
			number.third = third
			return number, end
		}
		month, end := p.monthYear(next) // whose year stands at the other end
		month.third = third
		return month, end
	}
	if best.unit == ofSeason {
		p.guesses |= Seasons
		return best, end // of which nobody knows the thirds
	}
	return thirdOf(best, third), end
}

// daysOf reads "the first days of May 1945", "derniers jours de 1944": the first or the last third of
// the month, of a year those of its first and its last month.
func (p *parser) daysOf(i int) (point, int) {
	which, next := p.word(p.glue(i), days)
	if next == fail {
		return point{}, fail
	}
	of, end := p.longest(next, p.monthYear, p.yearAt)
	switch {
	case end == fail || of.unit != ofMonth && of.unit != ofYear:
		return point{}, fail
	case of.unit == ofYear && which == 1:
		of.unit, of.m = ofMonth, 1
	case of.unit == ofYear:
		of.unit, of.m = ofMonth, 12
	}
	return thirdOf(of, 2*which-1), end
}

// namesPart tells whether the cell names the beginning, the middle or the end of something.
func (p *parser) namesPart() bool {
	for i := range p.t {
		for _, c := range []class{part, days} {
			if _, ok := p.is(i, c); ok {
				return true
			}
		}
	}
	return false
}

// thirdOf returns the first, the middle or the last third of a month, a year, a
// decade or a century.
func thirdOf(of point, third int) point {
	of.third = third
	from, to := of.years()
	year := func(n int64) dates.Point { return dates.Point{Known: true, Year: n} }
	switch of.unit {
	case ofMonth:
		day := func(d int) dates.Point { return dates.Point{Known: true, Year: of.y, Month: of.m, Day: d} }
		switch third {
		case 1:
			return span(day(1), day(10), of)
		case 2:
			return span(day(11), day(20), of)
		}
		return span(day(21), day(calendar.DaysIn(of.y, of.m)), of)
	case ofYear:
		month := func(m int) dates.Point { return dates.Point{Known: true, Year: of.y, Month: m} }
		return span(month(4*third-3), month(4*third), of)
	case ofDecade:
		cut := [...][2]int64{{0, 3}, {4, 6}, {7, 9}}[third-1]
		return span(year(from+cut[0]), year(from+cut[1]), of)
	}
	size := to - from + 1
	cut := [...]int64{0, size/3 + 1, 2*(size/3) + 1, size}
	return span(year(from+cut[third-1]), year(from+cut[third]-1), of)
}

// quarterOf reads "Q3 2019", "3e trimestre 2019", "H1 2019", "2. Halbjahr 1990".
func (p *parser) quarterOf(i int) (point, int) {
	i = p.glue(i)
	for _, one := range []struct {
		class class
		code  int
		most  int64
	}{{quarter, 33, 4}, {semester, 40, 2}} {
		n, next := p.order(i)
		if last, behind := p.ordinalOrLast(i); last < 0 && behind != fail {
			n, next = one.most, behind // the last quarter of 1944
		}
		if next != fail {
			_, next = p.word(next, one.class)
		} else if _, at := p.word(i, one.class); at != fail && p.more(at) && p.t[at].kind == digits && p.t[at].tight {
			n, next = p.t[at].n, at+1
		}
		if next == fail || n < 1 || n > one.most {
			continue
		}
		out := point{unit: ofSeason, code: one.code + int(n) - 1, yearless: true} // Q1–Q3 2019
		if y, end := p.year(p.gap(next), false, false); end != fail {
			out.y, out.yearless, next = y.y, false, end
		}
		return out, next
	}
	return point{}, fail
}

// quarterBehind reads "2019-Q3", "2019 T4", "2019 H1".
func (p *parser) quarterBehind(i int) (point, int) {
	y, next := p.year(i, false, false)
	if next == fail {
		return point{}, fail
	}
	next = p.gap(next)
	for _, one := range []struct {
		class class
		code  int
		most  int64
	}{{quarter, 33, 4}, {semester, 40, 2}} {
		if _, at := p.word(next, one.class); at != fail && p.more(at) && p.t[at].kind == digits && p.t[at].tight && p.t[at].n >= 1 && p.t[at].n <= one.most {
			return point{unit: ofSeason, y: y.y, code: one.code + int(p.t[at].n) - 1}, at + 1
		}
	}
	return point{}, fail
}

// weekOf reads "first week of May 1867", "last week of April 1867", "week 12 of
// 2019", "2. Woche im Mai 1867", "semaine 12 2019": the first and the last week of
// a month are its first and last seven days.
func (p *parser) weekOf(i int) (point, int) {
	i = p.glue(i)
	if n, next := p.ordinalOrLast(i); next != fail {
		if next, ok := p.is(next, week); ok {
			if m, end := p.monthYear(next); end != fail && !m.yearless {
				return weekOfMonth(m, n), end
			}
		}
	}
	if n, next := p.order(i); next != fail {
		if next, ok := p.is(next, week); ok { // 12. KW 2019
			if y, end := p.year(p.gap(next), false, false); end != fail {
				if from, ok := weekStart(y.y, int(n)); ok {
					return weekFrom(from), end
				}
			}
		}
	}
	if y, next := p.year(i, false, false); next != fail { // 2019 week 17
		if next, ok := p.is(p.gap(next), week); ok && p.more(next) && p.t[next].kind == digits && len(p.t[next].text) <= 2 {
			if from, ok := weekStart(y.y, int(p.t[next].n)); ok {
				return weekFrom(from), next + 1
			}
		}
	}
	if next, ok := p.is(i, week); ok {
		if p.more(next) && p.t[next].kind == digits && len(p.t[next].text) <= 2 {
			n := int(p.t[next].n)
			if y, end := p.year(p.gap(next+1), false, false); end != fail {
				if from, ok := weekStart(y.y, n); ok {
					return weekFrom(from), end
				}
			}
		}
		for _, read := range []func(int) (point, int){p.dayMonthYear, p.monthDayYear} {
			if one, end := read(next); end != fail && !one.yearless && one.valid() {
				d := calendar.Civil(one.y, one.m, one.d)
				return weekFrom(d - calendar.Day(one.weekday()-1)), end
			}
		}
	}
	return point{}, fail
}

// ordinalOrLast reads an order, -1 for the last.
func (p *parser) ordinalOrLast(i int) (int, int) {
	if n, next := p.order(i); next != fail && n <= 5 {
		return int(n), next
	}
	if p.more(i) && lastWords[p.t[i].text] {
		return -1, i + 1
	}
	return 0, fail
}

var lastWords = map[string]bool{"last": true, "final": true, "derniere": true, "dernier": true, "letzte": true, "letzten": true, "letzter": true, "letztes": true}

// weekOfMonth returns the n-th seven days of a month, the last seven for -1.
func weekOfMonth(of point, n int) point {
	last := calendar.DaysIn(of.y, of.m)
	from := 7*n - 6
	if n < 0 {
		from = last - 6
	}
	to := min(from+6, last)
	day := func(d int) dates.Point { return dates.Point{Known: true, Year: of.y, Month: of.m, Day: d} }
	return span(day(from), day(to), of)
}

// weekFrom returns some time within the seven days from one on.
func weekFrom(d calendar.Day) point {
	out := dayOf(d)
	return span(dates.On(d), dates.On(d+6), out)
}

// weekStart returns the Monday of a week of a year; the first week is that of
// 4 January (ISO 8601-1, 3.1.1.23).
func weekStart(year int64, n int) (calendar.Day, bool) {
	fourth := calendar.Civil(year, 1, 4)
	monday := fourth - calendar.Day(fourth.Weekday()-1) + calendar.Day(7*(n-1))
	y, _, _ := (monday + 3).Civil()
	return monday, n >= 1 && y == year
}

// weekday returns the day of the week of a day, 1 for Monday, by the calendar in which all wrote then.
func (p point) weekday() int {
	if civil := calendar.Civil(p.y, p.m, p.d); civil >= firstGregorian {
		return int(civil.Weekday())
	}
	return int(calendar.Julian(p.y, p.m, p.d).Weekday())
}

// firstGregorian is the first day of the Gregorian calendar.
var firstGregorian = calendar.Civil(1582, 10, 15)

// valid tells whether a day is one of its month.
func (p point) valid() bool { return p.d >= 1 && p.d <= calendar.DaysIn(p.y, p.m) }
