package words

import (
	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
)

// numericDate reads a date in figures: "2019/04/25", "25.4.2019", "4/25/19",
// "04/2019", "20190425", "201904", "1883-05-00".
func (p *parser) numericDate(i int) (point, int) {
	i = p.weekdayName(p.glue(i))
	if !p.more(i) || p.t[i].kind != digits || p.t[i].ordinal || p.t[i].tens {
		return point{}, fail
	}
	if out, ok := compact(p.t[i].text); ok {
		return out, i + 1
	}
	sep := ""
	if p.more(i+2) && p.t[i+1].kind == sign && p.t[i+1].tight && p.t[i+2].kind == digits && p.t[i+2].tight || p.spaced(i) {
		sep = p.t[i+1].text
	}
	if sep != "/" && sep != "." && sep != "-" {
		return point{}, fail
	}
	a, b := p.t[i], p.t[i+2]
	if p.sign(i+3, sep) && p.more(i+4) && p.t[i+4].kind == digits && (p.t[i+4].tight || p.spaced(i)) {
		return p.three(a, b, p.t[i+4], i+5)
	}
	switch {
	case sep == "." && p.sign(i+3, ".") && len(a.text) <= 2 && len(b.text) <= 2 && a.n >= 1 && a.n <= 31 && b.n >= 1 && b.n <= 12:
		return point{unit: ofDay, d: int(a.n), m: int(b.n), yearless: true}, i + 4 // 24.4.–28.5.1955
	case len(a.text) == 4 && len(b.text) <= 2 && p.t[i+1].raw != "–" && p.t[i+1].raw != "—":
		if b.n > 12 || b.n == 0 {
			if b.text != "00" {
				return point{}, fail
			}
			return point{unit: ofYear, y: a.n}, i + 3
		}
		return point{unit: ofMonth, y: a.n, m: int(b.n)}, i + 3
	case len(b.text) == 4 && len(a.text) <= 2 && a.n >= 1 && a.n <= 12:
		return point{unit: ofMonth, y: b.n, m: int(a.n)}, i + 3
	}
	return point{}, fail
}

// spaced tells whether figures stand apart from their stops: "25. 4. 2019".
func (p *parser) spaced(i int) bool {
	return p.more(i+4) && p.sign(i+1, ".") && p.sign(i+3, ".") && p.t[i+2].kind == digits && p.t[i+4].kind == digits && len(p.t[i+4].text) == 4
}

// three reads three numbers: the year first where it has four digits, else last,
// and day and month as the reader has settled.
func (p *parser) three(a, b, c token, next int) (point, int) {
	if len(a.text) == 4 && len(b.text) <= 2 && len(c.text) <= 2 {
		if b.n == 0 && c.n != 0 {
			return point{}, fail // a day of no month
		}
		return ymd(a.n, b.n, c.n), next
	}
	if len(a.text) > 2 || len(b.text) > 2 || len(c.text) != 4 && len(c.text) != 2 {
		return point{}, fail
	}
	day, month := a.n, b.n
	if p.r.DateOrder == draft.MonthFirst && b.n <= 31 && a.n <= 12 || b.n > 12 {
		day, month = month, day
	}
	year := c.n
	if len(c.text) == 2 {
		y, ok := p.r.century(c.n)
		if !ok {
			return point{}, fail
		}
		p.guesses |= TwoDigits
		year = y
	}
	if month < 1 || month > 12 {
		return point{}, fail
	}
	return ymd(year, month, day), next
}

// ymd makes a point of three numbers, of which month and day may be 0: not said.
func ymd(y, m, d int64) point {
	switch {
	case m == 0:
		return point{unit: ofYear, y: y}
	case d == 0:
		return point{unit: ofMonth, y: y, m: int(m)}
	}
	return point{unit: ofDay, y: y, m: int(m), d: int(d)}
}

// compact reads 20190425, 201904, 202207262105 and 20220726210500, in years in
// which files with such numbers are written of: 1000 to 2999, of six digits 1500
// to 2199.
func compact(text string) (point, bool) {
	part := func(from, to int) int64 { return number(text[from:to]) }
	switch len(text) {
	case 6:
		y, m := part(0, 4), part(4, 6)
		return ymd(y, m, 0), y >= 1500 && y < 2200 && m >= 1 && m <= 12
	case 8, 12, 14:
		out := ymd(part(0, 4), part(4, 6), part(6, 8))
		if out.y < 1000 || out.y > 2999 || out.m > 12 || out.unit == ofYear && part(6, 8) != 0 || out.unit == ofDay && !out.valid() || out.unit != ofDay && len(text) > 8 {
			return point{}, false
		}
		if len(text) == 8 {
			return out, true
		}
		second := int64(0)
		if len(text) == 14 {
			second = part(12, 14)
		}
		out, ok := out.at(part(8, 10), part(10, 12), second, "", "")
		return out, ok
	}
	return point{}, false
}

// wikidata reads a time of Wikidata, +1883-05-14T00:00:00Z/11, whose last number
// says how closely it is known; its years have no year 0.
func wikidata(m []string) (string, bool) {
	y, month, day := number(m[2]), number(m[3]), number(m[4])
	precision := int64(11)
	if m[5] != "" {
		precision = number(m[5])
	}
	if m[1] == "-" {
		y = dates.BCE(y)
	}
	out := ymd(y, month, day)
	switch {
	case precision >= 11:
	case precision == 10:
		out = ymd(y, month, 0)
	case precision == 9:
		out = ymd(y, 0, 0)
	case precision == 8 && y > 0:
		out = point{unit: ofDecade, y: y / 10 * 10}
	case precision == 7 && y > 0:
		out = point{unit: ofCentury, y: (y-1)/100 + 1}
	case precision == 7:
		out = point{unit: ofCentury, y: -y/100 + 1, bce: true}
	case precision == 6 && y > 0:
		out = point{unit: ofMillennium, y: (y-1)/1000 + 1}
	case precision == 6 && y > -9999:
		out = point{unit: ofMillennium, y: -y/1000 + 1, bce: true}
	default:
		return dates.Year(y) + "~", true
	}
	return out.text(), true
}
