package words

import (
	"fmt"
	"strings"
)

// zones are the names of zones in use and their distance from UTC in minutes; of
// names that several zones bear, such as IST, none is taken.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
	"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "jst": 540, "kst": 540, "hst": -600, "akst": -540, "akdt": -480,
}

// at gives a day a time of day; false for an hour that there is not.
func (p point) at(hour, minute, second int64, fraction, zone string) (point, bool) {
	if hour > 23 || minute > 59 || second > 59 || !p.valid() {
		return p, false
	}
	p.unit, p.clock = ofTime, fmt.Sprintf("T%02d:%02d:%02d%s%s", hour, minute, second, fraction, zone)
	return p, true
}

// timed reads the time of day behind a day: "14:05", "14:05:30.5Z", "T14:05", "at
// 5 pm", "à 14h30", "18:00 CET", "17 Uhr".
func (p *parser) timed(of point, i int) (point, int) {
	if of.unit != ofDay {
		return of, i
	}
	from := i
	if p.sign(i, ",") || p.sign(i, ":") && p.t[i].tight { // 25/Apr/2019:14:05:06 of a server
		i++
	}
	said, near := false, false // "about" is said of the time alone, and of nothing where none follows
	if next, ok := p.is(i, at); ok {
		i, said = next, true
	} else if next, ok := p.is(i, nearAt); ok {
		i, said, near = next, true, true
	}
	if v, next := p.word(i, am); next != fail && v == noon {
		if out, ok := of.at(12, 0, 0, "", ""); ok {
			out.approx = out.approx || near
			return out, next
		}
	}
	if !p.more(i) || p.t[i].kind != digits || len(p.t[i].text) > 2 && !said {
		return of, from
	}
	hour, minute, second, next := p.t[i].n, int64(0), int64(0), i+1
	fraction := ""
	if len(p.t[i].text) == 6 && said {
		hour, minute, second = hour/10000, hour/100%100, hour%100
		said = true
	} else if len(p.t[i].text) > 2 {
		return of, from
	} else if (p.sign(next, ":") || p.sign(next, ".") && (said || p.hours(next+2) || p.halves(next+2)) || p.hours(next) && p.t[next].tight) && p.more(next+1) && p.t[next+1].kind == digits && len(p.t[next+1].text) == 2 && p.t[next+1].tight {
		minute, next, said = p.t[next+1].n, next+2, true
		if p.sign(next, ":") && p.more(next+1) && p.t[next+1].kind == digits {
			second, next = p.t[next+1].n, next+2
			if (p.sign(next, ".") || p.sign(next, ",")) && p.more(next+1) && p.t[next+1].kind == digits && p.t[next+1].tight {
				fraction, next = "."+strings.TrimRight(p.t[next+1].text[:min(9, len(p.t[next+1].text))], "0"), next+2
			}
		}
	} else if end, ok := p.is(next, clock); ok {
		next, said = end, true
		if p.more(next) && p.t[next].kind == digits && len(p.t[next].text) == 2 {
			minute, next = p.t[next].n, next+1
		}
	} else if _, end := p.word(next, am); end == fail {
		return of, from
	}
	if end, ok := p.is(next, clock); ok {
		next = end
	}
	if v, end := p.word(next, am); end != fail && hour <= 12 {
		if v == 1 && hour == 12 {
			hour = 0
		} else if v == 2 && hour < 12 {
			hour += 12
		}
		next, said = end, true
	}
	zone, next := p.zone(next)
	if fraction == "." {
		fraction = ""
	}
	out, ok := of.at(hour, minute, second, fraction, zone)
	if !ok || !said {
		return of, from
	}
	out.approx = out.approx || near
	return out, next
}

// noon is the value of the words for the middle of the day in the tables.
const noon = 3

// clockFirst reads a time of day that stands before its day: "14:05, 25 April 2019
// (UTC)", "5 pm on 3 May 2001".
func (p *parser) clockFirst(i int) string {
	some := point{unit: ofDay, y: 2000, m: 1, d: 1}
	time, next := p.timed(some, i)
	if time.unit != ofTime {
		return ""
	}
	for _, c := range p.ends(p.glue(next)) {
		if !c.alone() || c.unit != ofDay {
			continue
		}
		end := c.next
		if len(time.clock) == len("T14:05:00") {
			time.clock, end = p.behindClock(time.clock, end)
		}
		if end == len(p.t) && c.valid() {
			if p.guesses |= c.guesses; time.approx || c.doubt().some() {
				p.guesses |= Daytimes
			}
			c.unit, c.clock = ofTime, time.clock
			return c.qualified()
		}
	}
	return ""
}

// behindClock adds the zone that stands at i to a time of day.
func (p *parser) behindClock(clock string, i int) (string, int) {
	zone, next := p.zone(i)
	return clock + zone, next
}

// clockWithin reads a day in the midst of which its time stands, as programs of Unix
// write it: "Thu Apr 25 14:05:06 UTC 2019".
func (p *parser) clockWithin(i int) (point, int) {
	m, next := p.monthName(p.weekdayName(i))
	if next == fail {
		return point{}, fail
	}
	d, next := p.day(next)
	if next == fail {
		return point{}, fail
	}
	time, next := p.timed(point{unit: ofDay, y: 2000, m: m, d: d}, next)
	if time.unit != ofTime {
		return point{}, fail
	}
	y, end := p.year(next, false, false)
	if end == fail {
		return point{}, fail
	}
	time.y = y.y
	if !time.valid() {
		return point{}, fail
	}
	return time, end
}

// hours tells whether a word behind an hour stands for it: 14h30.
func (p *parser) hours(i int) bool {
	_, ok := p.is(i, clock)
	return ok
}

// halves tells whether a word stands at i that says which half of the day is meant.
func (p *parser) halves(i int) bool {
	v, next := p.word(i, am)
	return next != fail && v < noon
}

// zone reads a distance from UTC, or the name of a zone.
func (p *parser) zone(i int) (string, int) {
	open := p.sign(i, "(")
	j := i
	if open {
		j++
	}
	minutes, named := 0, false
	if p.more(j) && p.t[j].kind == letters {
		m, ok := zones[p.t[j].text]
		if !ok {
			return "", i
		}
		minutes, named, j = m, true, j+1
	}
	if (p.sign(j, "+") || p.sign(j, "-")) && p.more(j+1) && p.t[j+1].kind == digits && p.t[j+1].tight && (!named || minutes == 0 && p.t[j].tight) {
		away, next, ok := p.distance(j + 1)
		if ok {
			if p.t[j].text == "-" {
				away = -away
			}
			minutes, named, j = away, true, next
		}
	}
	if open {
		if !p.sign(j, ")") {
			return "", i
		}
		j++
	}
	if !named {
		return "", i
	}
	if minutes == 0 {
		return "Z", j
	}
	sign := "+"
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	return fmt.Sprintf("%s%02d:%02d", sign, minutes/60, minutes%60), j
}

// distance reads "01:00", "0100" and "1" as minutes.
func (p *parser) distance(i int) (minutes, next int, ok bool) {
	t := p.t[i]
	switch {
	case len(t.text) == 4:
		return int(t.n/100*60 + t.n%100), i + 1, t.n <= 1400 && t.n%100 < 60
	case len(t.text) > 2:
		return 0, i, false
	case p.sign(i+1, ":") && p.more(i+2) && p.t[i+2].kind == digits && len(p.t[i+2].text) == 2:
		return int(t.n*60 + p.t[i+2].n), i + 3, t.n <= 14 && p.t[i+2].n < 60
	}
	return int(t.n * 60), i + 1, t.n <= 14
}
