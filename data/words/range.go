package words

import (
	"regexp"
	"slices"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// A candidate is a way to read a point, and where it ends.
type candidate struct {
	point
	next    int
	guesses Guess
}

// mostTried bounds how often a point is looked for in a cell: a list of many that
// is none is given up.
const mostTried = 600

// ends returns the ways to read a point at i, the longest first, with the words
// and signs of doubt before and behind it.
func (p *parser) ends(i int) []candidate {
	if p.tried++; p.tried > mostTried {
		return nil
	}
	if all, ok := p.read[i]; ok {
		return all
	}
	if p.read == nil {
		p.read = map[int][]candidate{}
	}
	p.read[i] = p.endsAt(i)
	return p.read[i]
}

// endsAt reads what ends returns; many ways of the grammar look at one place.
func (p *parser) endsAt(i int) []candidate {
	approx, unsure := false, false
	for {
		j := p.glue(i)
		next, ok := p.is(i, about) // "in or about" begins as "in" does
		if !ok {
			next, ok = p.is(j, about)
		}
		if ok {
			i, approx = next, true
			continue
		}
		if next, ok := p.is(j, perhaps); ok && p.more(next) {
			i, unsure = next, true
			continue
		}
		if p.sign(j, "~") {
			i, approx = j+1, true
			continue
		}
		break
	}
	var all []candidate
	add := func(one point, next int) {
		if next == fail {
			p.guesses = 0
			return
		}
		one, next = p.timed(one, next)
		one.led = hedge{approx, unsure}
		one = one.doubted(one.led)
		one, next = p.marks(one, next)
		if one.clock != "" && one.doubt().some() {
			p.guesses |= Daytimes
		}
		if one.julianLeap() {
			p.guesses |= Julian
		}
		all = append(all, candidate{one, next, p.guesses})
		p.guesses = 0
	}
	for _, read := range []func(int) (point, int){
		p.dayMonthYear, p.monthDayYear, p.monthYear, p.yearMonthDay, p.numericDate, p.yearAt, p.decadeAt, p.centuryAt, p.seasonYear,
		p.partOf, p.daysOf, p.fractionOf, p.quarterOf, p.quarterBehind, p.weekOf, p.yearsAgo, p.clockWithin, p.feastYear, p.dayYear, p.bareDay, p.bareCentury,
	} {
		add(read(i))
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return b.next - a.next })
	return all
}

// marks reads what stands behind a point and tells of doubt: "?", "~", "(?)", "ca.".
func (p *parser) marks(one point, i int) (point, int) {
	for {
		j := i
		open := p.sign(j, "(") || p.sign(j, "[")
		if open {
			j++
		}
		told, tight := hedge{}, p.more(j) && p.t[j].tight && !open
		switch next, ok := p.is(j, about); {
		case p.sign(j, "?"):
			told, j = hedge{unsure: true}, j+1
		case p.sign(j, "~"):
			told, j = hedge{approx: true}, j+1
		case ok && (open || next == len(p.t)) && !(p.t[j].text == "c" && one.unit != ofYear && len(p.t[j-1].text) <= 2): // 01 C is a century, and no month in doubt
			told, j = hedge{approx: true}, next
		default:
			next, ok := p.is(j, perhaps)
			if !ok || !open && next != len(p.t) {
				return one, i
			}
			told, j = hedge{unsure: true}, next
		}
		if open {
			if !p.sign(j, ")") && !p.sign(j, "]") {
				return one, i
			}
			j++
		}
		if one = one.doubted(told); !tight {
			one.trailed = one.trailed.and(told)
		}
		i = j
	}
}

// bareDay reads a day, or the last digits of a year, that stand alone.
func (p *parser) bareDay(i int) (point, int) {
	i = p.weekdayName(p.glue(i))
	if !p.more(i) || p.t[i].kind != digits || len(p.t[i].text) > 2 || p.t[i].tens {
		return point{}, fail
	}
	next := i + 1
	if p.sign(next, ".") {
		next++
	}
	return point{bare: true, digit: len(p.t[i].text) == 1, d: int(p.t[i].n)}, next
}

// bareCentury reads the number of a century that stands before the other end.
func (p *parser) bareCentury(i int) (point, int) {
	if !p.language.namesCentury(p.t) {
		return point{}, fail
	}
	n, next := p.order(p.glue(i))
	if next == fail || n < 1 || n > 40 {
		return point{}, fail
	}
	return point{unit: ofCentury, bare: true, y: n}, next
}

// romanCentury reads a century as French names one without its word, "fin XIXe": in large Roman
// letters with those of an order behind them, before no word that they could count ("Ve République").
func (p *parser) romanCentury(i int) (point, int) {
	i = p.glue(i)
	if p.name != "fr" || !p.more(i) || p.t[i].kind != letters || !romanOrder.MatchString(p.t[i].raw) {
		return point{}, fail
	}
	n := roman(p.t[i].text)
	if n == 0 || n > 21 {
		return point{}, fail
	}
	out, next := point{unit: ofCentury, y: n}, i+1
	if end, ok := p.is(next, bce); ok {
		out.bce, out.era, next = true, true, p.closing(end)
	}
	if p.more(next) && p.t[next].kind == letters {
		if _, joined := p.joint(next, to); !joined && !p.hasAny(next, or, and) {
			return point{}, fail
		}
	}
	return out, next
}

var romanOrder = regexp.MustCompile(`^[IVX]+(?:e|er|ème)$`)

// hasAny tells whether a phrase of one of some classes stands at i.
func (p *parser) hasAny(i int, of ...class) bool {
	return slices.ContainsFunc(of, func(c class) bool { _, ok := p.is(i, c); return ok })
}

// namesCentury tells whether a word for a century or a millennium stands among tokens.
func (l *language) namesCentury(tokens []token) bool {
	for i := range tokens {
		if l.is(tokens, i, century, millennium) {
			return true
		}
	}
	return false
}

// dayYear reads the end of "April 26-27, 2019".
func (p *parser) dayYear(i int) (point, int) {
	d, next := p.day(i)
	if next == fail {
		return point{}, fail
	}
	y, next := p.year(p.gap(next), false, false)
	if next == fail {
		return point{}, fail
	}
	return point{unit: ofDay, y: y.y, d: d}, next
}

// decade makes a decade of a point behind another that is one: 1840s-60s is of one
// century, and behind the word for decades, which stands once, numbers are decades too:
// "années 1840 et 1850".
func (p point) decade(b candidate) candidate {
	century := p.y - floorMod(p.y, 100)
	switch {
	case p.unit != ofDecade || p.within || b.within || b.era:
	case b.unit == ofDecade && b.tens:
		b.y, b.tens, b.guesses = century+floorMod(b.y, 100), false, b.guesses&^TwoDigits
	case p.named && b.bare && b.unit == noUnit && b.d%10 == 0:
		b.point = point{unit: ofDecade, y: century + int64(b.d), named: true, approx: b.approx, unsure: b.unsure}
	case p.named && b.unit == ofYear && b.y%10 == 0:
		b.unit, b.named = ofDecade, true
	}
	return b
}

// complete gives each end of a range what it lacks and the other has; false where
// the two make no range.
func (p *parser) complete(a, b *point) bool {
	switch {
	case a.bare && a.unit == ofCentury && (b.unit == ofCentury || b.unit == ofMillennium) && !b.bare:
		a.unit, a.bce, a.bare = b.unit, b.bce, false
	case b.bare && b.unit == noUnit && a.unit == ofYear && a.bce && b.d > 0:
		b.unit, b.y, b.bare, b.d, b.era = ofYear, int64(b.d), false, 0, true // 27 BC – 14
	case b.bare && b.unit == noUnit && b.digit && a.unit == ofYear && !a.era && b.d > int(a.y%10) && a.y > 99:
		b.unit, b.y, b.bare, b.d = ofYear, a.y-a.y%10+int64(b.d), false, 0
		p.guesses |= ShortRange // 1648–9
	case b.bare && b.unit == noUnit && a.unit == ofYear && !a.era && b.d > int(a.y%100) && a.y > 99:
		b.unit, b.y, b.bare, b.d = ofYear, a.y-a.y%100+int64(b.d), false, 0
		p.guesses |= ShortRange
	case a.bare && a.unit == noUnit && b.unit == ofDay && !b.yearless && b.m > 0 && a.d >= 1:
		a.unit, a.y, a.m, a.bare = ofDay, b.y, b.m, false
		if a.d > b.d {
			return false
		}
	case b.unit == ofDay && b.m == 0 && a.unit == ofDay && a.yearless:
		b.m = a.m
		a.y, a.yearless = b.y, false
	case a.yearless && !b.yearless && !b.bare && (b.unit == ofDay || b.unit == ofMonth || b.unit == ofTime || b.unit == ofSeason):
		a.y, a.yearless, a.era, a.bce = b.y, false, b.era, b.bce
		if am, bm := a.months(), b.months(); am > bm || am == bm && a.unit == ofDay && b.unit == ofDay && a.d > b.d {
			a.y--
		}
	case b.yearless && !a.yearless && !a.bare && (a.unit == ofDay || a.unit == ofMonth || a.unit == ofSeason):
		b.y, b.yearless, b.era, b.bce = a.y, false, a.era, a.bce
		if b.months() < a.months() {
			b.y++
		}
	}
	for _, one := range []*point{a, b} {
		if one.third > 0 && !one.yearless { // late March, of the year that stands at the other end
			*one = thirdOf(*one, one.third)
		}
	}
	if a.bare || b.bare || a.yearless || b.yearless || a.unit == noUnit || b.unit == noUnit || a.unit == ofDay && a.m == 0 || b.unit == ofDay && b.m == 0 {
		return false
	}
	if b.bce && !a.era && a.y >= 1-b.y && (a.unit == ofYear || a.unit == ofMonth || a.unit == ofDay) {
		a.y, a.era, a.bce = 1-a.y, true, true // 300–200 BC
	}
	return true
}

// months returns the month of a point, the first of a season.
func (p point) months() int {
	if p.unit == ofSeason {
		m, _ := seasonMonths(p.code)
		return m
	}
	return p.m
}

// coarse returns the point as a side of an interval has it: a part of a month, a
// year and so on has no side of its own there, so its whole stands for it.
func (p point) coarse() string {
	p.within = false
	return p.mark(p.text())
}

// goingOn is the interval from a point on that has no end yet.
func (p point) goingOn() string { return p.coarse() + "/.." }

// lasting joins two ends by what lies between them: from the first day of a week to the last of another.
func lasting(a, b point) string {
	x, y := a.coarse(), b.coarse()
	if a.week() {
		x = a.markPlain(a.low)
	}
	if b.week() {
		y = b.markPlain(b.high)
	}
	switch {
	case x != y:
		return x + "/" + y
	case a.low != b.low || a.high != b.high:
		return x // from its beginning to its end
	}
	return a.qualified()
}

// week tells whether a point is some time within some days.
func (p point) week() bool { return p.within && p.unit == ofDay }

// coarser tells whether the point stands for the whole of what it is a part of where it is the side of
// an interval.
func (p point) coarser() bool { return p.within && p.unit != ofDay }

// somewhen joins two ends to some time from one to the other.
func somewhen(a, b point) string {
	return "[" + a.limit(a.first().String()) + ".." + b.limit(b.last().String()) + "]"
}

func (p point) markPlain(text string) string {
	p.within = false
	return p.mark(text)
}

// both joins points that all of them happened: days, months or years in a row are
// one that lasts, others are a set.
func both(all []point) string {
	row := true
	for i := 1; i < len(all); i++ {
		row = row && all[i-1].adjoins(all[i])
	}
	if row {
		return lasting(all[0], all[len(all)-1])
	}
	return enumerate("{", all, "}")
}

func enumerate(open string, all []point, closing string) string {
	text := open
	for i, one := range all {
		if i > 0 {
			text += ","
		}
		if one.within {
			text += one.bounds()
		} else {
			text += one.coarse()
		}
	}
	return text + closing
}

// adjoins tells whether a point ends where the other begins.
func (p point) adjoins(q point) bool {
	if p.within || q.within || p.unit != q.unit || p.unit == ofTime {
		return false
	}
	a, b := p.last(), q.first()
	return a.Last()+1 == b.First() && a.Last()+1 > calendar.Day(dates.Point{Known: true, Year: p.y}.First())
}
