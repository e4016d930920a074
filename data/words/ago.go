package words

import (
	"math"

	"dateline/timeline/edtf"
)

// What lies so many years ago is told from today, which a cell does not name: "two years ago" is no
// date. Of the ages of deep time that does not matter. Those that are measured are counted from 1950, as
// radiocarbon dates are (M. Stuiver and H. A. Polach, Radiocarbon 19, 1977, 355–363), and from some age
// on, in which 1950 years are lost, from the year 0, as the words of such a date are said by us. All are
// approximate.
const (
	leastAgo = 10_000
	deepAgo  = edtf.Deep
	measured = 1950
	mostAgo  = 100_000_000_000
)

// yearsAgo reads a year by how long ago it was: "300,000 years ago", "il y a 300 000 ans", "vor 3,5 Millionen
// Jahren".
func (p *parser) yearsAgo(i int) (point, int) {
	start, before := p.is(i, agoBefore)
	if before {
		i = p.skip(start, about, false)
	}
	n, next := p.numberOfYears(i)
	if next == fail {
		return point{}, fail
	}
	unit := ago
	if before {
		unit = years
	}
	next, ok := p.is(next, unit)
	if !ok || n < leastAgo || n > mostAgo {
		return point{}, fail
	}
	y := -n
	if n < deepAgo {
		y = measured - n
	}
	p.guesses |= Ago
	return point{unit: ofYear, y: y, era: true, bce: true, approx: true}, next
}

// numberOfYears reads a number, of thousands that may stand apart or in millions and billions, which may
// have a fraction.
func (p *parser) numberOfYears(i int) (n int64, next int) {
	if !p.more(i) || p.t[i].kind != digits || p.t[i].ordinal || p.t[i].tens || len(p.t[i].text) > 12 {
		return 0, fail
	}
	n, next = p.t[i].n, i+1
	if v, end := p.word(next, scale); end != fail {
		return n * worth(v), end
	}
	if (p.sign(next, ".") || p.sign(next, ",")) && p.more(next+1) && (len(p.t[next+1].text) != 3 || p.sign(next, p.decimal())) {
		if v, end := p.word(next+2, scale); end != fail && p.t[next+1].kind == digits {
			return int64(math.Round((float64(n) + p.t[next+1].fraction()) * float64(worth(v)))), end
		}
	}
	for len(p.t[i].text) <= 3 && n < mostAgo {
		j := next
		if p.sign(j, ",") || p.sign(j, ".") {
			j++
		}
		if !p.more(j) || p.t[j].kind != digits || len(p.t[j].text) != 3 {
			break
		}
		n, next = 1000*n+p.t[j].n, j+1
	}
	if v, end := p.word(next, scale); end != fail && n <= mostAgo/worth(v) {
		return n * worth(v), end
	}
	return n, next
}

// decimal is the sign before the fraction of a number.
func (p *parser) decimal() string {
	if p.name == "en" {
		return "."
	}
	return ","
}

// worth is the number that a word of the class scale stands for: a million, a billion.
func worth(value int) int64 {
	if value == 1 {
		return 1_000_000
	}
	return 1_000_000_000
}

// fraction returns the digits of a token as those behind the point of a number.
func (t token) fraction() float64 {
	return float64(t.n) / math.Pow10(len(t.text))
}
