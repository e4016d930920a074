package words

// A parser reads the tokens of a cell with the words of one language. Its methods
// take where to begin and return where they ended, or fail.
type parser struct {
	*language
	t []token
	r *Reader

	guesses Guess
	tried   int // how often a point has been looked for
	read    map[int][]candidate
}

// fail is where a method ended that has found nothing.
const fail = -1

func (p *parser) more(i int) bool { return i >= 0 && i < len(p.t) }

// sign tells whether a sign stands at i.
func (p *parser) sign(i int, text string) bool {
	return p.more(i) && p.t[i].kind == sign && p.t[i].text == text
}

// word returns the value of the longest phrase of a class at i, and where it ends.
func (p *parser) word(i int, c class) (value, next int) {
	next = fail
	p.find(p.t, i, func(one phrase, end int) bool {
		if one.class == c {
			value, next = one.value, end
			return false
		}
		return true
	})
	return value, next
}

// is tells whether a phrase of a class stands at i, and where it ends.
func (p *parser) is(i int, c class) (next int, ok bool) {
	_, next = p.word(i, c)
	return next, next != fail
}

// skip passes over the words of a class, and commas where they are allowed.
func (p *parser) skip(i int, c class, commas bool) int {
	for {
		next, ok := p.is(i, c)
		switch {
		case ok:
			i = next
		case commas && p.sign(i, ","):
			i++
		default:
			return i
		}
	}
}

// glue passes over words that say nothing by themselves.
func (p *parser) glue(i int) int { return p.skip(i, glue, true) }

// order reads a number of an order: "1st", "XIXe", "3.", "second", "18th".
func (p *parser) order(i int) (n int64, next int) {
	if !p.more(i) {
		return 0, fail
	}
	t := p.t[i]
	switch {
	case t.kind == digits && t.ordinal:
		return t.n, i + 1
	case t.kind == digits && len(t.text) <= 2:
		if p.sign(i+1, ".") {
			return t.n, i + 2
		}
		return t.n, i + 1
	case t.kind == letters:
		if v, next := p.word(i, ordinal); next != fail {
			return int64(v), next
		}
		if n := roman(t.text); n > 0 {
			if p.sign(i+1, ".") {
				return n, i + 2
			}
			return n, i + 1
		}
	}
	return 0, fail
}

// roman reads a number in Roman letters, with the letters of an order behind it;
// 0 where it is none.
func roman(text string) int64 {
	values := map[rune]int64{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	for _, tail := range []string{"", "e", "eme", "er", "ere", "th", "st"} {
		bare := text
		if tail != "" {
			if len(text) <= len(tail) || text[len(text)-len(tail):] != tail {
				continue
			}
			bare = text[:len(text)-len(tail)]
		}
		var sum, last int64
		ok := bare != ""
		for _, r := range bare {
			v := values[r]
			if v == 0 {
				ok = false
				break
			}
			if v > last {
				sum -= 2 * last
			}
			sum, last = sum+v, v
		}
		if ok && sum > 0 && sum <= 40 && canonical(sum) == bare {
			return sum
		}
	}
	return 0
}

// canonical writes a number up to 40 in Roman letters.
func canonical(n int64) string {
	s := ""
	for _, one := range []struct {
		n int64
		s string
	}{{40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= one.n {
			s, n = s+one.s, n-one.n
		}
	}
	return s
}
