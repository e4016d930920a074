package words

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
	for _, read := range []func(int) string{p.bounded, p.pair, p.several, p.lone} {
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
		case p.sign(c.next, "-") && c.next+1 == len(p.t):
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

func (p point) upTo() string { return "[.." + p.sideOf(p.last().String()) + "]" }

func (p point) fromThen() string { return "[" + p.sideOf(p.first().String()) + "..]" }

func (p point) earlier() string {
	if p.clock != "" {
		return p.upTo()
	}
	return "[.." + p.markPlain(stepped(p.first(), -1)) + "]"
}

func (p point) later() string {
	if p.clock != "" {
		return p.fromThen()
	}
	return "[" + p.markPlain(stepped(p.last(), 1)) + "..]"
}

// sideOf writes a point as a bound: by itself, else by its first or last unit.
func (p point) sideOf(other string) string {
	if p.within || p.unit == ofSeason {
		return p.markPlain(other)
	}
	return p.markPlain(p.text())
}

// bounded reads a bound: a word that governs, and a point.
func (p *parser) bounded(i int) string {
	if p.sign(i, "-") && p.more(i) && p.t[i].raw != "-" { // –1877
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
			if !ok {
				continue
			}
			if c, ok := p.last(next); ok {
				return g.says(c)
			}
		}
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

// pair reads two points and what stands between them.
func (p *parser) pair(i int) string {
	starts := []struct {
		at   int
		join func(a, b point) string
		mid  []class
	}{{i, lasting, []class{to}}}
	if next, ok := p.is(p.glue(i), between); ok {
		starts = append(starts, starts[0])
		starts[0].at, starts[0].join, starts[0].mid = next, somewhen, []class{and, to}
	}
	if next, ok := p.is(i, from); ok {
		starts = append(starts, starts[len(starts)-1])
		starts[len(starts)-2].at, starts[len(starts)-2].join, starts[len(starts)-2].mid = next, lasting, []class{to}
	}
	for _, s := range starts {
		if text := p.unknownStart(s.at, s.mid); text != "" {
			return text
		}
		for _, a := range p.ends(s.at) {
			for _, c := range s.mid {
				next, ok := p.joint(a.next, c)
				if !ok {
					continue
				}
				if text := p.pairOf(a, next, s.join); text != "" {
					return text
				}
			}
		}
	}
	return ""
}

// joint passes over the word or the dashes between two points.
func (p *parser) joint(i int, c class) (int, bool) {
	next, ok := p.is(i, c)
	if !ok && c == to {
		if p.sign(i, "-") {
			next, ok = i+1, true
		} else if p.sign(i, "/") && p.more(i+1) && p.t[i+1].kind == digits {
			next, ok = i+1, true // 1841/42
		}
	}
	for ok && p.sign(next, "-") {
		next++
	}
	return next, ok
}

// unknownStart reads "? – 1877".
func (p *parser) unknownStart(i int, mid []class) string {
	if !p.sign(i, "?") {
		return ""
	}
	for _, c := range mid {
		if next, ok := p.joint(i+1, c); ok {
			if b, ok := p.last(next); ok {
				return "/" + b.coarse()
			}
		}
	}
	return ""
}

// pairOf reads the second point of two.
func (p *parser) pairOf(a candidate, i int, join func(a, b point) string) string {
	if a.alone() {
		if next, ok := p.is(i, present); ok && next == len(p.t) {
			p.guesses |= a.guesses
			return a.coarse() + "/.."
		}
		if next, ok := p.is(i, unknown); ok && next == len(p.t) || p.sign(i, "?") && i+1 == len(p.t) {
			p.guesses |= a.guesses
			return a.coarse() + "/"
		}
	}
	if a.unit == ofTime {
		day := a.point
		day.unit, day.clock = ofDay, ""
		if b, next := p.timed(day, i); next == len(p.t) && b.unit == ofTime {
			return lasting(a.point, b)
		}
	}
	for _, b := range p.ends(i) {
		if b.next != len(p.t) {
			continue
		}
		first, second := a.point, b.point
		p.guesses = 0
		if p.complete(&first, &second) {
			p.guesses |= a.guesses | b.guesses
			return join(first, second)
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
		if c.next == len(p.t) && last {
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
		if p.sign(c.next, ",") {
			if text := p.list(c.next+1, all, false); text != "" {
				return text
			}
		}
	}
	return ""
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
	for i := range all {
		points[i] = all[i].point
		p.guesses |= all[i].guesses
	}
	for i := len(points) - 2; i >= 0; i-- {
		if !p.complete(&points[i], &points[i+1]) {
			return nil, false
		}
	}
	return points, true
}
