package words

import (
	"strings"

	"dateline/timeline/calendar"
)

// day reads a day of a month: "1", "1er", "26th", "3.", "first".
func (p *parser) day(i int) (d int, next int) {
	i = p.glue(i)
	if !p.more(i) {
		return 0, fail
	}
	t := p.t[i]
	switch {
	case t.kind == digits && len(t.text) <= 2 && t.n >= 1 && t.n <= 31 && !t.tens:
		next = i + 1
		if p.sign(next, ".") && !t.ordinal {
			next++
		}
		return int(t.n), next
	case t.kind == letters:
		if v, next := p.word(i, ordinal); next != fail {
			return v, next
		}
	}
	return 0, fail
}

// month reads the name of a month.
func (p *parser) monthName(i int) (m, next int) {
	i = p.glue(i)
	if !p.more(i) || p.t[i].kind != letters {
		return 0, fail
	}
	return p.word(i, month)
}

// weekday passes over the name of a day of the week.
func (p *parser) weekdayName(i int) int {
	j := p.glue(i)
	if next, ok := p.is(j, weekday); ok {
		return p.skip(next, glue, true)
	}
	return i
}

// between parts a day, a month and a year: blanks, commas, hyphens, stops, slashes.
func (p *parser) gap(i int) int {
	for p.sign(i, ",") || p.sign(i, ".") || p.sign(i, "-") && !p.minus(i) || p.sign(i, "/") {
		i++
	}
	return p.glue(i)
}

// dayMonthYear reads "Thursday 25 April 2019", "1er mai 2019", "9-Apr-84", "15 JAN
// 1743/44"; without its year it waits for the other end of a range.
func (p *parser) dayMonthYear(i int) (point, int) {
	i = p.weekdayName(i)
	d, next := p.day(i)
	if next == fail {
		return point{}, fail
	}
	m, end := p.monthName(p.gap(next))
	if end == fail {
		m, end = p.romanMonth(next)
	}
	if end == fail {
		return point{}, fail
	}
	return p.withYear(point{unit: ofDay, m: m, d: d}, end)
}

// romanMonth reads the month of "3.V.1871" and "25-IV-2019": in Roman letters between
// signs.
func (p *parser) romanMonth(i int) (m, next int) {
	at := p.gap(i)
	if at == i && !p.sign(at-1, ".") || !p.more(at+1) || p.t[at].kind != letters || p.t[at+1].kind != sign && !p.sign(at-1, ".") {
		return 0, fail
	}
	n := roman(p.t[at].text)
	if n < 1 || n > 12 || p.t[at].raw != strings.ToUpper(p.t[at].raw) {
		return 0, fail
	}
	return int(n), at + 1
}

// monthDayYear reads "April 25, 2019", "Jan 20 2009", "May 5th".
func (p *parser) monthDayYear(i int) (point, int) {
	i = p.weekdayName(i)
	m, next := p.monthName(i)
	if next == fail {
		return point{}, fail
	}
	d, next := p.day(p.gap(next))
	if next == fail {
		return point{}, fail
	}
	if out := (point{unit: ofDay, m: m, d: d, yearless: true}); p.sign(next, "-") && p.more(next+1) && len(p.t[next+1].text) < 3 {
		return out, next // the days of "April 26-27, 2019"
	}
	return p.withYear(point{unit: ofDay, m: m, d: d}, next)
}

// yearMonthDay reads "1883 May 14" and "1883 May".
func (p *parser) yearMonthDay(i int) (point, int) {
	y, next := p.year(i, false, false)
	if next == fail {
		return point{}, fail
	}
	m, next := p.monthName(p.gap(next))
	if next == fail {
		return point{}, fail
	}
	out := point{unit: ofMonth, y: y.y, m: m, yearFirst: true}
	if d, end := p.day(p.gap(next)); end != fail {
		out.unit, out.d, next = ofDay, d, end
	}
	return out, next
}

// monthYear reads "avril 2019", "Sep-84", "March 44 BC"; without its year it waits
// for the other end of a range.
func (p *parser) monthYear(i int) (point, int) {
	m, next := p.monthName(i)
	if next == fail {
		return point{}, fail
	}
	if t := p.gap(next); t == next && p.mayBeDay(t) {
		return point{unit: ofMonth, m: m, yearless: true}, next
	}
	return p.withYear(point{unit: ofMonth, m: m}, next)
}

// mayBeDay tells whether a number behind a month is a day as likely as the last digits of
// a year: "Aug 23", and not "Sep 84", "Aug-23" or "Aug '23"; where the column has years
// such as 84, it is one of them.
func (p *parser) mayBeDay(i int) bool {
	if !p.more(i) || p.t[i].kind != digits || len(p.t[i].text) > 2 || p.t[i].n > 31 || p.t[i].quoted || p.t[i].ordinal {
		return false
	}
	if _, era := p.year(i, false, false); era != fail {
		return false
	}
	return !p.r.Column.yearsBeyondDays()
}

// withYear adds the year behind a day and month, or a month.
func (p *parser) withYear(out point, next int) (point, int) {
	guesses := p.guesses
	at := p.gap(next)
	y, end := p.year(at, true, true)
	if end == fail || (at > next || y.minus) && p.beginsDay(end) {
		p.guesses = guesses
		out.yearless = true
		return out, next
	}
	out.y, out.era, out.bce = y.y, y.era, y.bce
	return out, end
}

// beginsDay tells whether the number before a token, which a dash or a word parts from what stands before
// it, is no year but the day of the month that follows at once: "10 mai au 22 juin 1940", "10 May - 22
// June 1940". In "Mar-20 - Apr-21" it is a year.
func (p *parser) beginsDay(end int) bool {
	if before := p.t[end-1]; before.kind != digits || len(before.text) > 2 || before.n > 31 || before.quoted {
		return false
	}
	if p.sign(end, ".") {
		end++
	}
	_, next := p.monthName(end)
	return next != fail
}

// seasonYear reads "spring 1968", "été 2061", "Spätsommer 1942".
func (p *parser) seasonYear(i int) (point, int) {
	i = p.glue(i)
	guess := Guess(0)
	s, next := p.word(i, season)
	if next == fail {
		s, next = p.word(i, inSeason)
		guess = Seasons
	}
	if next == fail {
		return point{}, fail
	}
	out := point{unit: ofSeason, code: 20 + s}
	y, end := p.year(p.gap(next), false, false)
	if end == fail {
		p.guesses |= guess
		out.yearless = true
		return out, next
	}
	out.y = y.y
	if (p.sign(end, "/") || p.sign(end, "-")) && p.more(end+1) && p.t[end+1].kind == digits && (p.t[end+1].n == (y.y+1)%100 || p.t[end+1].n == y.y+1 || len(p.t[end+1].text) == 1 && p.t[end+1].n == (y.y+1)%10) {
		end += 2 // winter 1941/42 begins in 1941, and so does that of 1941–1942
	} else if s == winter {
		guess |= Winters
	}
	p.guesses |= guess
	return out, end
}

// winter is the value of the season that has two years.
const winter = 4

// feastYear reads "Easter 1916", "Noël 1914".
func (p *parser) feastYear(i int) (point, int) {
	n, next := p.word(p.glue(i), feast)
	if next == fail {
		return point{}, fail
	}
	y, next := p.year(p.gap(next), false, false)
	if next == fail || y.bce {
		return point{}, fail
	}
	return dayOf(feastDay(n, y.y)), next
}

// dayOf is the point of a day.
func dayOf(d calendar.Day) point {
	y, m, k := d.Civil()
	return point{unit: ofDay, y: y, m: m, d: k}
}

// feastDay returns the day of a feast, by its number in the tables.
func feastDay(n int, y int64) calendar.Day {
	fixed := map[int][2]int{1: {12, 25}, 2: {12, 24}, 3: {1, 1}, 4: {12, 31}, 11: {1, 6}, 12: {11, 1}, 13: {6, 24}, 14: {12, 26}}
	if at, ok := fixed[n]; ok {
		return calendar.Civil(y, at[0], at[1])
	}
	return easterOf(y) + map[int]calendar.Day{5: 0, 6: 1, 7: -2, 8: -7, 9: 49, 10: 39}[n]
}

// easterOf returns Easter Sunday by the calendar in which all wrote then.
func easterOf(y int64) calendar.Day {
	if y < 1583 {
		return julianEaster(y)
	}
	return easter(y)
}

// easter returns Easter Sunday of the Gregorian calendar, by the algorithm of
// Meeus, Jones and Butcher.
func easter(y int64) calendar.Day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return calendar.Civil(y, int(month), int((h+l-7*m+33*month+19)%32))
}

// julianEaster returns Easter Sunday as the Julian calendar has it, by the algorithm of
// Meeus.
func julianEaster(y int64) calendar.Day {
	a, b, c := floorMod(y, 4), floorMod(y, 7), floorMod(y, 19)
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	return calendar.Civil(y, int((d+e+114)/31), int((d+e+114)%31+1))
}
