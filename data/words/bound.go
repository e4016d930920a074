package words

import "strings"

// behind reads a bound that stands behind its date: "1500 or earlier", "1877 onwards".
func (p *parser) behind(one point, i int) string {
	for _, b := range []struct {
		class class
		says  func(point) string
	}{{onwards, point.sinceThen}, {orBefore, point.upTo}, {orAfter, point.fromThen}} {
		if next, ok := p.is(i, b.class); ok && next == len(p.t) {
			return b.says(one)
		}
	}
	return ""
}

// The bounds of a point.
func (p point) sinceThen() string { return p.sideOf(p.first().String()) + "/.." }

func (p point) untilThen() string { return "../" + p.sideOf(p.last().String()) }

func (p point) upTo() string { return "[.." + p.limit(p.last().String()) + "]" }

func (p point) fromThen() string { return "[" + p.limit(p.first().String()) + "..]" }

// earlier is any time before a point. Before its middle or its end may be within it: of
// parts only the first lies wholly behind what is before it, as the last lies wholly
// before what is after it.
func (p point) earlier() string {
	if p.clock != "" || p.third > 1 {
		return p.upTo()
	}
	return "[.." + p.markPlain(stepped(p.first(), -1)) + "]"
}

func (p point) later() string {
	if p.clock != "" || p.third == 1 || p.third == 2 {
		return p.fromThen()
	}
	return "[" + p.markPlain(stepped(p.last(), 1)) + "..]"
}

// sideOf writes a point as the side of an interval: by itself, else by its first or
// last unit.
func (p point) sideOf(other string) string {
	if p.within || p.unit == ofSeason {
		return p.markPlain(other)
	}
	return p.markPlain(p.text())
}

// limit writes a point as the first or the last of what may be meant: of a decade and
// what is longer its first or last year.
func (p point) limit(other string) string {
	if p.unit >= ofDecade {
		return p.markPlain(other)
	}
	return p.sideOf(other)
}

// bounded reads a bound: a word that governs, and a point.
func (p *parser) bounded(i int) string {
	if p.sign(i, "-") && p.more(i) && p.t[i].raw != "-" && p.t[i].raw != "−" { // –1877
		if c, ok := p.last(i + 1); ok {
			return c.untilThen()
		}
	}
	skipped := p.glue(i)
	for _, g := range []struct {
		class class
		says  func(point) string
	}{
		{notAfter, point.upTo},
		{notBefore, point.fromThen},
		{before, point.earlier},
		{after, point.later},
		{since, point.sinceThen},
		{until, point.untilThen},
		{to, point.untilThen},
		{from, point.sinceThen},
	} {
		for _, at := range []int{i, skipped} {
			if p.sign(at, "-") || p.sign(at, ".") {
				continue // as a dash it stands between two dates
			}
			next, ok := p.is(at, g.class)
			if _, part := p.word(at, part); !ok || part > next {
				continue // "beginning of 2017" is a part of it, "beginning 2017" lasts
			}
			if c, ok := p.last(next); ok {
				return g.says(c)
			}
			if g.class == since || g.class == from {
				if text := p.goesOn(next); text != "" {
					return text
				}
			}
		}
	}
	return ""
}

// goesOn reads behind "from" and "since" a point and the words that it goes on: "from
// 1994 onwards", "seit 1995 bis heute".
func (p *parser) goesOn(i int) string {
	for _, c := range p.ends(i) {
		if !c.alone() {
			continue
		}
		next, ok := p.is(c.next, onwards)
		if until, joined := p.joint(c.next, to); !ok && joined {
			next, ok = p.is(until, present)
		}
		if ok && next == len(p.t) {
			p.guesses |= c.guesses
			return c.sinceThen()
		}
	}
	return ""
}

// enclosed reads two bounds between which something took place: "after 1841 and before
// 1847".
func (p *parser) enclosed(i int) string {
	bound := func(i int, of ...class) (class, int) {
		for _, c := range of {
			if next, ok := p.is(p.glue(i), c); ok {
				return c, next
			}
		}
		return noClass, fail
	}
	low, next := bound(i, notBefore, after)
	high, other := bound(i, notAfter, before)
	if next == fail && other == fail {
		return ""
	}
	for _, a := range p.ends(max(next, other)) {
		at := p.skip(p.skip(a.next, and, true), but, true)
		if !a.alone() || at == a.next {
			continue
		}
		then := fail
		if next != fail {
			high, then = bound(at, notAfter, before)
		} else {
			low, then = bound(at, notBefore, after)
		}
		if then == fail {
			continue
		}
		b, ok := p.last(then)
		if !ok {
			continue
		}
		p.guesses |= a.guesses
		first, last := a.point, b
		if next == fail {
			first, last = b, a.point
		}
		from, to := first.fromThen(), last.upTo()
		if low == after {
			from = first.later()
		}
		if high == before {
			to = last.earlier()
		}
		return strings.TrimSuffix(from, "]") + strings.TrimPrefix(to, "[..")
	}
	return ""
}

// last reads a point with which the cell ends.
func (p *parser) last(i int) (point, bool) {
	for _, c := range p.ends(i) {
		if c.next == len(p.t) && c.alone() {
			p.guesses |= c.guesses
			return c.point, true
		}
	}
	return point{}, false
}
