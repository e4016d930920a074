package words

import (
	"slices"
	"strings"
)

// whole reads the cell as a whole, in the language of the parser; "" where it is
// no date of that language.
func (p *parser) whole() string {
	for len(p.t) > 1 && (p.sign(len(p.t)-1, ".") || p.sign(len(p.t)-1, ",") || p.sign(len(p.t)-1, ";")) {
		p.t = p.t[:len(p.t)-1]
	}
	if len(p.t) > 2 && (p.sign(0, "(") && p.sign(len(p.t)-1, ")") || p.sign(0, "[") && p.sign(len(p.t)-1, "]")) && !p.sign(1, "?") {
		p.t = p.t[1 : len(p.t)-1]
	}
	start := p.calendarName(p.dateWords(0))
	for _, read := range []func(int) string{p.bounded, p.enclosed, p.single, p.pair, p.several, p.lone, p.clockFirst} {
		p.guesses = 0
		if text := read(start); text != "" {
			return text
		}
	}
	return ""
}

// dateWords passes over an announcement such as "date:".
func (p *parser) dateWords(i int) int {
	if p.more(i) && p.t[i].text == "date" {
		i++
	}
	for p.sign(i, ":") {
		i++
	}
	return i
}

// calendarName passes over GEDCOM's name of the Gregorian calendar; the others are
// told by the one who calls, see Julian.
func (p *parser) calendarName(i int) int {
	if p.sign(i, "@") && p.sign(i+1, "#") && p.more(i+3) && p.t[i+2].text == "dgregorian" && p.sign(i+3, "@") {
		return i + 4
	}
	return i
}

// single reads a point that is all of the cell and leaves nothing to guess: what could be
// a range as well, 2019-Apr-25, is one date.
func (p *parser) single(i int) string {
	for _, c := range p.ends(i) {
		if c.next == len(p.t) && c.alone() && c.guesses&^(Julian|Daytimes|Halves) == 0 {
			p.guesses |= c.guesses
			return c.qualified()
		}
	}
	return ""
}

// lone reads a single point, and what may stand behind it.
func (p *parser) lone(i int) string {
	for _, c := range p.ends(i) {
		if !c.alone() {
			continue
		}
		text := ""
		switch {
		case c.next == len(p.t):
			text = c.qualified()
		case p.sign(c.next, "-") && c.next+1 == len(p.t) && !p.minus(i):
			text = c.sinceThen() // 1877–
		default:
			text = p.behind(c.point, c.next)
		}
		if text != "" {
			p.guesses |= c.guesses
			return text
		}
	}
	return ""
}

// alone tells whether a point lacks nothing.
func (p point) alone() bool {
	return !p.yearless && !p.bare && p.unit != noUnit && !(p.unit == ofDay && p.m == 0)
}

// A pairing is a way to read two points from a token on: what they are together, what
// the first is when there is no end yet, and what may stand between them.
type pairing struct {
	at   int
	join func(a, b point) string
	open func(point) string
	mid  []class
	bare bool // no word stands before the two, so that a doubt before the first may be that of both
}

// pair reads two points and what stands between them.
func (p *parser) pair(i int) string {
	starts := []pairing{{i, lasting, point.goingOn, []class{to}, true}}
	if next, ok := p.is(i, from); ok {
		starts = slices.Insert(starts, 0, pairing{next, lasting, point.goingOn, []class{to}, false})
	}
	if next, ok := p.is(p.glue(i), between); ok {
		starts = slices.Insert(starts, 0, pairing{next, somewhen, point.fromThen, []class{and, to}, false})
	}
	for _, s := range starts {
		if text := p.pairFrom(s); text != "" {
			return text
		}
	}
	return ""
}

// pairFrom reads two points in one way.
func (p *parser) pairFrom(s pairing) string {
	if text := p.unknownStart(s.at, s.mid); text != "" {
		return text
	}
	for _, a := range p.ends(s.at) {
		for _, c := range s.mid {
			next, ok := p.joint(a.next, c)
			if !ok {
				continue
			}
			if text := p.pairOf(a, next, s); text != "" {
				return text
			}
		}
	}
	return ""
}

// joint passes over the word or the dashes between two points.
func (p *parser) joint(i int, c class) (int, bool) {
	next, ok := p.is(i, c)
	if !ok && c == to {
		if next, ok = p.is(i, joins); ok {
			// "du 3 au 5 mai"
		} else if p.sign(i, "-") {
			next, ok = i+1, true
		} else if p.sign(i, "/") && p.more(i+1) && (p.t[i+1].kind != sign || p.minus(i+1)) {
			next, ok = i+1, true // 1841/42, März/April 1871
		}
	}
	for ok && p.sign(next, "-") && !p.minus(next) {
		next++
	}
	return next, ok
}

// unknownStart reads "? – 1877" and "unknown – 1877".
func (p *parser) unknownStart(i int, mid []class) string {
	start := p.unknownAt(i)
	if start == fail {
		return ""
	}
	for _, c := range mid {
		if next, ok := p.joint(start, c); ok {
			if b, ok := p.last(next); ok {
				if b.coarser() {
					p.guesses |= Coarse
				}
				return "/" + b.coarse()
			}
		}
	}
	return ""
}

// unknownAt returns where words or signs end that say of a side that it is not known: "unknown", "?", "(?)".
func (p *parser) unknownAt(i int) int {
	if next, ok := p.is(i, unknown); ok {
		return next
	}
	switch {
	case p.sign(i, "?"):
		return i + 1
	case p.sign(i, "(") && p.sign(i+1, "?") && p.sign(i+2, ")"), p.sign(i, "[") && p.sign(i+1, "?") && p.sign(i+2, "]"):
		return i + 3
	}
	return fail
}

// pairOf reads the second point of two.
func (p *parser) pairOf(a candidate, i int, s pairing) string {
	if a.alone() {
		if next, ok := p.is(i, present); ok && next == len(p.t) {
			p.guesses |= a.guesses
			text := s.open(a.point)
			if a.coarser() && !strings.HasPrefix(text, "[") {
				p.guesses |= Coarse
			}
			return text
		}
		if p.unknownAt(i) == len(p.t) {
			if p.guesses |= a.guesses; a.coarser() {
				p.guesses |= Coarse
			}
			return a.coarse() + "/"
		}
	}
	if a.unit == ofTime {
		day := a.point
		day.unit, day.clock = ofDay, ""
		if b, next := p.timed(day, i); next == len(p.t) && b.unit == ofTime {
			p.guesses |= a.guesses
			return lasting(a.point, b)
		}
	}
	for _, b := range p.ends(i) {
		if b.next != len(p.t) {
			continue
		}
		b = a.decade(b)
		points := []point{a.point, b.point}
		first, second := &points[0], &points[1]
		p.guesses = 0
		if p.complete(first, second) {
			p.guesses |= a.guesses | b.guesses
			p.share(points, s.bare, a.alone())
			text := s.join(*first, *second)
			if (first.coarser() || second.coarser()) && !strings.HasPrefix(text, "[") {
				p.guesses |= Coarse
			}
			return text
		}
	}
	return ""
}

// several reads points that are one as well as the other, "20 et 21 juin 1791", or
// one of which is meant, "1841 or 1842".
func (p *parser) several(i int) string {
	return p.list(i, nil, false)
}

// list reads the points behind some others of a list.
func (p *parser) list(i int, before []candidate, last bool) string {
	if len(before) > 30 {
		return ""
	}
	for _, c := range p.ends(i) {
		all := append(before[:len(before):len(before)], c)
		if c.next == len(p.t) && (last || len(all) > 1 && whole(all)) {
			if text := p.listed(all); text != "" {
				return text
			}
			continue
		}
		if last {
			continue
		}
		for _, joint := range []class{and, or} {
			next, ok := p.is(c.next, joint)
			if p.sign(c.next, ",") && !ok {
				next, ok = p.is(c.next+1, joint)
			}
			if ok {
				if joint == or {
					if text := p.either(all, next); text != "" {
						return text
					}
				} else if text := p.list(next, all, true); text != "" {
					return text
				}
			}
		}
		if p.sign(c.next, ",") || p.sign(c.next, ";") {
			if text := p.list(c.next+1, all, false); text != "" {
				return text
			}
		}
	}
	return ""
}

// whole tells whether each point of a list says all that it means, so that no word
// need stand before the last.
func whole(all []candidate) bool {
	for _, c := range all {
		if !c.alone() || c.within || c.unit != all[0].unit {
			return false
		}
	}
	return true
}

// either reads the last of points one of which is meant.
func (p *parser) either(all []candidate, i int) string {
	for _, c := range p.ends(i) {
		if c.next != len(p.t) {
			continue
		}
		if points, ok := p.filled(append(all[:len(all):len(all)], c)); ok {
			return enumerate("[", points, "]")
		}
	}
	return ""
}

func (p *parser) listed(all []candidate) string {
	if points, ok := p.filled(all); ok {
		return both(points)
	}
	return ""
}

// filled gives each point of a list what it lacks, from the one behind it.
func (p *parser) filled(all []candidate) ([]point, bool) {
	points := make([]point, len(all))
	for i, one := range all {
		if i > 0 {
			one = points[i-1].decade(one)
		}
		points[i] = one.point
		p.guesses |= one.guesses
	}
	own := all[0].alone()
	for i := len(points) - 2; i >= 0; i-- {
		if !p.complete(&points[i], &points[i+1]) {
			return nil, false
		}
	}
	p.share(points, true, own)
	return points, true
}
