package words

import (
	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// fractions are the words for a part of a whole, and into how many parts it is cut.
var fractions = []struct {
	class class
	parts int64
}{{half, 2}, {ofThree, 3}, {ofFour, 4}}

// fractionOf reads "1st half of 2019", "première moitié du XIXe siècle", "last quarter
// of the 18th century", "erstes Drittel des 19. Jahrhunderts", "première quinzaine de
// mai 1940".
func (p *parser) fractionOf(i int) (point, int) {
	n, next := p.ordinalOrLast(p.glue(i))
	if next == fail {
		return point{}, fail
	}
	for _, f := range fractions {
		at, ok := p.is(next, f.class)
		if !ok {
			continue
		}
		whole, end := p.longest(at, p.monthYear, p.decadeAt, p.centuryAt, p.yearAt)
		if n < 0 {
			n = int(f.parts)
		}
		if out, ok := nth(whole, int64(n), f.parts); ok && end != fail {
			from, _ := whole.years()
			if counted, _ := whole.counted(); counted != from && f.parts != 3 {
				p.guesses |= Halves
			}
			return out, end
		}
	}
	return point{}, fail
}

// longest returns the longest of what some methods read at i, of that which has its
// year.
func (p *parser) longest(i int, read ...func(int) (point, int)) (best point, end int) {
	end = fail
	for _, one := range read {
		if of, at := one(i); at > end && !of.yearless {
			best, end = of, at
		}
	}
	return best, end
}

// counted returns the first and the last year of a time as its halves and quarters are counted: the first
// half of the 16th century is 1501 to 1550, though the century as such is that of the years 15XX.
func (p point) counted() (from, to int64) {
	from, to = p.years()
	if (p.unit == ofCentury || p.unit == ofMillennium) && !p.bce {
		return from + 1, to + 1
	}
	return from, to
}

// nth returns the n-th of some parts of a month, a year, a decade or a century; false
// where it has none that end with a unit of its own.
func nth(of point, n, parts int64) (point, bool) {
	from, to := of.counted()
	at := func(y int64, m, d int) dates.Point { return dates.Point{Known: true, Year: y, Month: m, Day: d} }
	switch size := to - from + 1; {
	case n < 1 || n > parts:
		return of, false
	case of.unit == ofMonth && parts == 2 && n == 1:
		return span(at(of.y, of.m, 1), at(of.y, of.m, 15), of), true
	case of.unit == ofMonth && parts == 2:
		return span(at(of.y, of.m, 16), at(of.y, of.m, calendar.DaysIn(of.y, of.m)), of), true
	case of.unit == ofMonth && parts == 3:
		return thirdOf(of, int(n)), true
	case of.unit == ofYear && parts == 4:
		of.unit, of.code = ofSeason, int(32+n)
		return of, true
	case of.unit == ofYear:
		months := 12 / parts
		return span(at(of.y, int(months*(n-1)+1), 0), at(of.y, int(months*n), 0), of), true
	case parts == 3:
		return thirdOf(of, int(n)), of.unit != ofMonth
	case of.unit == ofMonth || size%parts != 0:
		return of, false
	default:
		return span(at(from+size/parts*(n-1), 0, 0), at(from+size/parts*n-1, 0, 0), of), true
	}
}
