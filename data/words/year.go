package words

import "dateline/data/kit/dates"

// A yearly is a year as it stands in a cell.
type yearly struct {
	y     int64
	short bool // two digits, which the reader has completed
	era   bool
	bce   bool
	minus bool // a minus says that
}

// year reads a year: of three or four digits, of one and more where an era stands
// beside it, of two where allowed, which the reader completes. Of the double years
// of calendars that began in March, 1743/44, the second is meant (dual).
func (p *parser) year(i int, short, dual bool) (yearly, int) {
	i = p.glue(i)
	i0 := i
	ad := false
	if next, ok := p.is(i, ce); ok {
		i, ad = next, true
	}
	if p.minus(i) && !ad {
		p.guesses |= Minus
		return yearly{y: dates.BCE(p.t[i+1].n), era: true, bce: true, minus: true}, i + 2
	}
	n, width, next := p.grouped(i)
	if next == fail {
		return yearly{}, fail
	}
	if p.t[i].tens {
		return yearly{}, fail
	}
	if next2, ok := p.is(next, bce); ok {
		return yearly{y: dates.BCE(n), era: true, bce: true}, p.closing(next2)
	}
	if next2, ok := p.is(next, ce); ok {
		return yearly{y: n, era: true}, p.closing(next2)
	}
	if before, ok := p.is(i0, bce); ok { // BC 44
		if n, _, next := p.grouped(before); next != fail {
			return yearly{y: dates.BCE(n), era: true, bce: true}, next
		}
	}
	if p.t[i].ordinal || next != i+1 {
		return yearly{}, fail
	}
	switch {
	case ad && width <= 4:
		return yearly{y: n, era: true}, next
	case width == 4 || width == 3:
		if dual && p.sign(next, "/") && p.more(next+1) && p.t[next+1].kind == digits && (p.t[next+1].n == (n+1)%100 && len(p.t[next+1].text) == 2 || p.t[next+1].n == (n+1)%10 && len(p.t[next+1].text) == 1 || p.t[next+1].n == n+1) {
			return yearly{y: n + 1}, next + 2
		}
		return yearly{y: n}, next
	case width == 2 && short:
		y, ok := p.r.century(n)
		if !ok {
			return yearly{}, fail
		}
		p.guesses |= TwoDigits
		return yearly{y: y, short: true}, next
	}
	return yearly{}, fail
}

// minus tells whether a minus stands at i, with a year of up to four digits behind it: it parts
// nothing from what stands before it, but for the two ends of "-58/-51" and "-58--51".
func (p *parser) minus(i int) bool {
	if !p.sign(i, "-") || p.t[i].raw != "-" && p.t[i].raw != "−" || !p.more(i+1) {
		return false
	}
	n := p.t[i+1]
	if n.kind != digits || !n.tight || n.n == 0 || len(n.text) > 4 || n.ordinal || n.tens {
		return false
	}
	return i == 0 || !p.t[i].tight || p.sign(i-1, "/") || p.sign(i-1, "-") && p.minus(0)
}

// closing passes over a full stop behind an era.
func (p *parser) closing(i int) int {
	if p.sign(i, ".") {
		return i + 1
	}
	return i
}

// grouped reads a whole number, whose thousands may stand apart: "8,000", "10 000".
func (p *parser) grouped(i int) (n int64, width, next int) {
	if !p.more(i) || p.t[i].kind != digits || len(p.t[i].text) > 12 {
		return 0, 0, fail
	}
	n, width, next = p.t[i].n, len(p.t[i].text), i+1
	if width > 3 || p.t[i].ordinal || p.t[i].tens {
		return n, width, next
	}
	for width < 12 {
		j := next
		if p.sign(j, ",") || p.sign(j, ".") {
			j++
		}
		if !p.more(j) || p.t[j].kind != digits || len(p.t[j].text) != 3 || p.t[j].ordinal {
			break
		}
		if _, era := p.is(j+1, bce); !era && !(p.more(j+1) && (p.sign(j+1, ",") || p.t[j+1].kind == digits)) {
			if _, era := p.is(j+1, ce); !era {
				break
			}
		}
		n, width, next = 1000*n+p.t[j].n, width+3, j+1
	}
	return n, width, next
}

// decadeAt reads a decade: "the 1890s", "les années 1960", "1960er Jahre", "the 60s".
func (p *parser) decadeAt(i int) (point, int) {
	i = p.glue(i)
	named := false
	if next, ok := p.is(i, decade); ok {
		i, named = p.glue(next), true
	}
	if out, next := p.namedDecade(i, named); next != fail {
		return out, next
	}
	if !p.more(i) || p.t[i].kind != digits || p.t[i].ordinal || p.t[i].n%10 != 0 || !named && !p.t[i].tens {
		return point{}, fail
	}
	n, next, tens := p.t[i].n, i+1, false
	switch len(p.t[i].text) {
	case 4, 3:
	case 2:
		if n < 10 {
			return point{}, fail
		}
		y, ok := p.r.decade(n)
		if !ok {
			return point{}, fail
		}
		p.guesses |= TwoDigits
		n, tens = y, true
	default:
		return point{}, fail
	}
	if p.sign(next, "-") && p.hasAny(next+1, decade) { // 1960er-Jahre
		next++
	}
	if end, ok := p.is(next, decade); ok { // 1960er Jahre
		next = end
	}
	if end, ok := p.is(next, bce); ok && !tens {
		// EDTF counts the decades of astronomical years: the 490s BC are none of them
		year := func(y int64) dates.Point { return dates.Point{Known: true, Year: y} }
		return span(year(1-(n+9)), year(1-n), point{unit: ofDecade, y: 1 - (n + 9), era: true, bce: true}), p.closing(end)
	}
	return point{unit: ofDecade, y: n, named: named, tens: tens}, next
}

// namedDecade reads a decade by its name: "the sixties", "années soixante-dix", where its
// word stands before it, "sechziger Jahre".
func (p *parser) namedDecade(i int, named bool) (point, int) {
	v, next := p.word(i, tenth)
	if next == fail || !named && p.name == "fr" {
		return point{}, fail
	}
	y, ok := p.r.decade(int64(10 * (v + 1)))
	if !ok {
		return point{}, fail
	}
	if end, ok := p.is(next, decade); ok {
		next = end
	}
	p.guesses |= TwoDigits
	return point{unit: ofDecade, y: y, tens: true, named: named}, next
}

// centuryAt reads a century or a millennium: "18th century", "XIXe siècle", "2nd
// millennium BC"; alone, without the word, a number that waits for the other end of
// a range.
func (p *parser) centuryAt(i int) (point, int) {
	i = p.glue(i)
	n, next := p.order(i)
	if next == fail || n < 1 || n > 40 {
		return point{}, fail
	}
	if p.sign(next, "-") { // 18th-century
		if _, ok := p.is(next+1, century); ok {
			next++
		}
	}
	out := point{y: n}
	if end, ok := p.is(next, century); ok {
		out.unit, next = ofCentury, p.closing(end)
	} else if end, ok := p.is(next, millennium); ok && n <= 9 {
		out.unit, next = ofMillennium, p.closing(end)
	} else {
		return point{}, fail
	}
	if end, ok := p.is(next, bce); ok {
		out.bce, out.era, next = true, true, p.closing(end)
	} else if end, ok := p.is(next, ce); ok {
		out.era, next = true, p.closing(end)
	}
	return out, next
}

// yearAt reads a year standing alone.
func (p *parser) yearAt(i int) (point, int) {
	y, next := p.year(i, false, false)
	if next == fail {
		return point{}, fail
	}
	return point{unit: ofYear, y: y.y, era: y.era, bce: y.bce}, next
}
