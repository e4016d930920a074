package words

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A hedge is the doubt that words or signs tell: that a date is about then, that it is perhaps then.
type hedge struct{ approx, unsure bool }

func (h hedge) some() bool { return h.approx || h.unsure }

func (h hedge) and(other hedge) hedge {
	return hedge{h.approx || other.approx, h.unsure || other.unsure}
}

// sign is the qualifier of EDTF, "" for no doubt.
func (h hedge) sign() string {
	switch {
	case h.approx && h.unsure:
		return "%"
	case h.approx:
		return "~"
	case h.unsure:
		return "?"
	}
	return ""
}

// hedgeOf returns the doubt that a qualifier tells.
func hedgeOf(sign byte) hedge {
	return hedge{sign == '~' || sign == '%', sign == '?' || sign == '%'}
}

// doubt returns the doubt of a point.
func (p point) doubt() hedge { return hedge{p.approx, p.unsure} }

// doubted adds to the doubt of a point.
func (p point) doubted(h hedge) point {
	p.approx, p.unsure = p.approx || h.approx, p.unsure || h.unsure
	return p
}

// share gives the points of a span or of a list that tell no doubt of their own that which stands before
// the first, "vers 1340-1350", where no other word does (bare), and that which stands apart behind the
// last, "1348 ou 1349 ?", or at once behind it where the first alone is no date, "5 or 6 May 1348?".
func (p *parser) share(all []point, bare, own bool) {
	first, last := all[0], all[len(all)-1]
	before, behind := hedge{}, last.trailed
	if bare {
		before = first.led
	}
	if !own {
		behind = last.doubt()
	}
	for i, one := range all {
		taken := hedge{}
		if i > 0 {
			taken = before
		}
		if i < len(all)-1 {
			taken = taken.and(behind)
		}
		if !taken.some() || one.doubt().some() {
			continue
		}
		if all[i] = one.doubted(taken); one.clock == "" {
			p.guesses |= Shared
		} else {
			p.guesses |= Daytimes
		}
	}
}

// inDoubt reads a cell that words of doubt keep from being a date: before a bound, "possibly between 1340
// and 1350", or about what the grammar does not read, "nuit du 4 août 1789 ?". Its date has that doubt.
func (r *Reader) inDoubt(cell string) (Reading, bool) {
	tokens, ok := lex(cell)
	if !ok || len(tokens) < 2 || r.hedged {
		return Reading{}, false
	}
	r.hedged = true // else each sign of many would be taken off by each language in turn
	defer func() { r.hedged = false }()
	var tried []string
	for _, l := range languages {
		for rest, told := range l.withoutDoubt(cell, tokens) {
			if slices.Contains(tried, rest) || len(strings.Trim(rest, "0123456789.")) == 0 {
				continue // a number alone the grammar has refused
			}
			tried = append(tried, rest)
			one, err := r.read(rest)
			if err != nil || one.Absence != Present {
				continue
			}
			date, err := edtf.ParseISO(doubted(one.Date.String(), told))
			if err != nil {
				continue
			}
			if one.Date = date; !date.Approximate() && !date.Uncertain() {
				one.Guesses |= Daytimes
			}
			return one, true
		}
	}
	return Reading{}, false
}

// withoutDoubt yields a cell without the words of doubt at its beginning, then without those at its end,
// too, and the doubt that they tell.
func (l *language) withoutDoubt(cell string, tokens []token) iter.Seq2[string, hedge] {
	return func(yield func(string, hedge) bool) {
		p := parser{language: l, t: tokens}
		from, to, told := 0, len(tokens), hedge{}
		for {
			next, h := p.hedgeAt(p.glue(from))
			if !h.some() || next == len(tokens) {
				break
			}
			from, told = next, told.and(h)
		}
		if from > 0 && (tokens[from].tight && tokens[from-1].kind == letters || !yield(cell[tokens[from].at:], told)) {
			return // v2.0
		}
		for {
			k, h := p.hedgeBefore(from, to)
			if !h.some() {
				break
			}
			to, told = k, told.and(h)
		}
		if to < len(tokens) {
			yield(strings.TrimRight(cell[tokens[from].at:tokens[to].at], " ,;"), told)
		}
	}
}

// hedgeBefore returns the doubt that the words tell which end before a token, and where they begin, which
// is behind another.
func (p *parser) hedgeBefore(from, to int) (begin int, told hedge) {
	for k := to - 1; k > from; k-- {
		begin, next, h := k, 0, hedge{}
		if next, h = p.hedgeAt(k); !h.some() {
			continue
		}
		if p.sign(k-1, "(") && p.sign(next, ")") {
			begin, next = k-1, next+1
		}
		if next == to && begin > from && !p.sign(begin-1, "-") { // a side that is not known is no doubt
			return begin, h
		}
	}
	return to, told
}

// hedgeAt returns the doubt that the words at a token tell, and where they end.
func (p *parser) hedgeAt(i int) (next int, told hedge) {
	if next, ok := p.is(i, about); ok {
		return next, hedge{approx: true}
	}
	if next, ok := p.is(i, perhaps); ok {
		return next, hedge{unsure: true}
	}
	return fail, told
}

// partsDates are what stands between the dates of an interval or a set.
var partsDates = regexp.MustCompile(`\.\.|[][{},/]`)

// doubted writes a date in EDTF with a doubt that holds for all of it: each side of an interval and each
// member of a set has it. Times of day can have none.
func doubted(text string, told hedge) string {
	var b strings.Builder
	from := 0
	for _, at := range append(partsDates.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		one := text[from:at[0]]
		if one != "" && !strings.Contains(one, "T") {
			one = strings.TrimRight(one, "?~%") + hedgeOf(one[len(one)-1]).and(told).sign()
		}
		b.WriteString(one + text[at[0]:at[1]])
		from = at[1]
	}
	return b.String()
}

// yearFirst reads a year behind which a month, a season or a part of it stands in brackets: "1871 (mars)",
// "1871 (12 mars)". It is no doubt as "1871 (?)" is, and no second year.
func (r *Reader) yearFirst(cell string) (Reading, bool) {
	year, rest, ok := strings.Cut(strings.TrimSuffix(cell, ")"), " (")
	if !ok || !strings.HasSuffix(cell, ")") || len(year) < 3 || len(year) > 4 || strings.Trim(year, "0123456789") != "" {
		return Reading{}, false
	}
	tokens, ok := lex(rest)
	named := false
	for _, l := range languages {
		for i := range tokens {
			named = named || l.is(tokens, i, month, season, inSeason, part, quarter, feast) && tokens[i].kind == letters
		}
	}
	if !ok || !named {
		return Reading{}, false
	}
	one, err := r.inWords(rest + " " + year)
	return one, err == nil && one.Absence == Present
}
