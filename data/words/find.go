package words

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

// A Found is a date in a running text: where its words stand, in bytes, and what it is.
type Found struct {
	Start, End int
	Date       edtf.Date
}

// The bounds of what is looked at: the tokens of a text, and those of one date in it.
const (
	mostOfText = 4000
	mostOfDate = 14
)

// Find returns the dates in a text that can be told by their own words: a month, a
// season, a feast, a decade, a century, a quarter, each with its year. Numbers alone are
// left to whoever knows what stands around them, and so are the words that govern a
// date, see Governed. A time of day is part of the words and not of the date.
func Find(lang, text string) []Found {
	for _, l := range languages {
		if l.name == lang {
			tokens, _ := cut(text, mostOfText)
			return l.datesIn(text, tokens)
		}
	}
	return nil
}

func (l *language) datesIn(text string, tokens []token) (all []Found) {
	for i := 0; i < len(tokens); {
		one, next, ok := l.dateAt(tokens, i)
		if span, end, longer := l.spanAt(tokens, i, next); longer {
			one, next, ok = span, end, true
		}
		if !ok {
			i++
			continue
		}
		found := Found{tokens[i].at, tokens[next-1].end, one}
		if abbreviated.MatchString(text[found.Start:found.End]) && strings.HasPrefix(text[found.End:], ".") {
			found.End++ // J.-C.
		}
		if m := behindJulian.FindString(text[found.End:]); m != "" {
			if moved, err := edtf.FromJulian(one); err == nil {
				found.End, found.Date = found.End+len(m), moved
			}
		}
		all = append(all, found)
		for i = next; i < len(tokens) && tokens[i].at < found.End; i++ {
		}
	}
	return all
}

// dateAt reads the longest date that begins at a token and names what it is of.
func (l *language) dateAt(tokens []token, i int) (d edtf.Date, next int, ok bool) {
	if !l.begins(tokens, i) || !l.dates(tokens[i:min(len(tokens), i+mostOfDate)]) {
		return d, i, false
	}
	p := parser{language: l, t: tokens[i:min(len(tokens), i+mostOfDate)], r: &Reader{}}
	for _, c := range p.ends(0) {
		next := c.next
		for next > 0 && (p.t[next-1].kind == sign && p.t[next-1].text != ")" || p.glue(next-1) >= next && p.t[next-1].kind == letters) {
			next-- // a full stop, or "de" before the next words
		}
		if next == 0 || !c.alone() || c.guesses != 0 || !c.plausible() || !l.names(p.t[:next]) || next < len(p.t) && p.t[next].tight && p.t[next].kind != sign {
			continue
		}
		if c.unit == ofTime {
			c.unit, c.clock = ofDay, ""
		}
		c.approx = c.approx || l.behind(tokens, i, about)
		if d, err := edtf.ParseISO(c.qualified()); err == nil {
			return d, i + next, true
		}
	}
	return d, i, false
}

// abbreviated is an era whose letters have full stops, the last of which ends it.
var abbreviated = regexp.MustCompile(`\pL\. ?-?\pL$`)

// dates tells whether some words can be a date at all, before it costs to try: they hold
// a year, or a century.
func (l *language) dates(tokens []token) bool {
	for i, t := range tokens {
		if t.kind == digits && (len(t.text) >= 3 || t.tens) {
			return true
		}
		for _, p := range l.phrases[t.text] {
			if i > 0 && (p.class == century || p.class == millennium || p.class == bce || p.class == ce) {
				return true
			}
		}
	}
	return false
}

// joins tells whether something stands among words that makes one of two dates.
func (l *language) joins(tokens []token) bool {
	for i, t := range tokens {
		if i == 0 {
			continue
		}
		if t.kind == sign && t.text == "-" {
			return true
		}
		for _, p := range l.phrases[t.text] {
			if t.kind == letters && (p.class == to || p.class == and) {
				return true
			}
		}
	}
	return false
}

// behindJulian is the name of the calendar as it stands behind a date.
var behindJulian = regexp.MustCompile(`(?i)^ ?\((?:o\. ?s\.|old style|julian(?: calendar)?|calendrier julien|julien)\)`)

// spanAt reads the longest span, or several days, that begin at a token and end behind
// another: "28 Feb – 3 Mar 2019", "18th-19th century", "20 et 22 juin 1791". What two
// dates apart by "and" are in a text, the words before them decide; they are left.
func (l *language) spanAt(tokens []token, i, from int) (d edtf.Date, next int, ok bool) {
	window := tokens[i:min(len(tokens), i+mostOfDate)]
	if !l.begins(tokens, i) || !l.dates(window) || !l.joins(window) || l.wants(tokens, i) {
		return d, i, false
	}
	for j := min(len(tokens), i+mostOfDate); j > from && j > i+2; j-- {
		if last := tokens[j-1]; last.kind == sign || last.kind == digits && len(last.text) < 3 && !last.tens && !last.tight || j < len(tokens) && tokens[j].tight && tokens[j].kind != sign || !l.names(tokens[i:j]) {
			continue
		}
		p := parser{language: l, t: tokens[i:j], r: &Reader{}}
		text := p.pair(0)
		if text == "" {
			if text = p.several(0); text == "" || !strings.Contains(text, "-") || strings.HasPrefix(text, "[") || len(strings.Trim(text, "{}")) < len("2019-04-01/2019-04-02") {
				continue
			}
		}
		if d, err := edtf.ParseISO(text); err == nil && p.guesses == 0 && !strings.ContainsAny(text, "T.") && l.placed(d, tokens[i:j]) {
			return d, j, true
		}
	}
	return d, i, false
}

// wants tells whether words before two dates say what they are together: "between the".
func (l *language) wants(tokens []token, i int) bool { return l.behind(tokens, i, between) }

// behind tells whether a word of a class, and nothing but an article, stands before a
// token.
func (l *language) behind(tokens []token, i int, c class) bool {
	p := parser{language: l, t: tokens[:i]}
	for k := max(0, i-4); k < i; k++ {
		if next, ok := p.is(k, c); ok && p.glue(next) == i && tokens[k].kind == letters && (next > k+1 || !cellsOnly[tokens[k].text]) {
			return true
		}
	}
	return false
}

// placed tells whether a span lies in years that a text would name without more.
func (l *language) placed(d edtf.Date, tokens []token) bool {
	from, _, _ := d.Bounds().Start.Day.Civil()
	to, _, _ := d.Bounds().End.Add(-1).Day.Civil()
	if from >= 1000 && to <= 2999 {
		return true
	}
	for i := range tokens {
		era := false
		l.find(tokens, i, func(p phrase, _ int) bool {
			era = p.class == bce || p.class == ce || p.class == century
			return !era
		})
		if era {
			return true
		}
	}
	return false
}

// plausible tells whether a year is one that a text would name without more: of four
// digits, or with its era.
func (p point) plausible() bool {
	switch p.unit {
	case ofCentury, ofMillennium:
		return p.y >= 1 && p.y <= 21
	}
	return p.era || p.y >= 1000 && p.y <= 2999
}

// begins tells whether a date may begin at a token: not within a word or a number, and
// with a word or a number of its own.
func (l *language) begins(tokens []token, i int) bool {
	t := tokens[i]
	if t.kind != digits && t.kind != letters || t.kind == letters && !l.opens(tokens, i) {
		return false
	}
	if i == 0 || !t.tight {
		return true
	}
	before := tokens[i-1]
	return before.kind == sign && !strings.ContainsAny(before.text, "-/.,:$€£#@&") || before.kind == letters && before.elided
}

// opens tells whether a word is one with which a date begins.
func (l *language) opens(tokens []token, i int) bool {
	found := false
	l.find(tokens, i, func(p phrase, _ int) bool {
		switch p.class {
		case month:
			found = found || l.writesMonth(tokens[i])
		case weekday, part, ordinal, feast, decade, quarter, semester, week:
			found = true
		case season:
			found = found || tokens[i].text != "ete" || i > 0 && (tokens[i-1].elided || beforeSummer[tokens[i-1].text])
		}
		return !found
	})
	return found || l.name == "fr" && tokens[i].raw == strings.ToUpper(tokens[i].raw[:1])+tokens[i].raw[1:] && roman(tokens[i].text) > 0
}

// beforeSummer are the words behind which the French word for summer is no participle.
var beforeSummer = map[string]bool{"en": true, "cet": true, "plein": true, "debut": true, "fin": true, "mi": true, "un": true}

// apart are words that in a text part what a cell would hold together: "Mars en 2012".
var apart = map[string]bool{"en": true, "dans": true, "in": true, "on": true, "au": true, "pendant": true, "durant": true, "during": true}

// writesMonth tells whether a word is a month as people write it in a text: the whole
// name or a short form that is in use, in English with a capital, since may and march
// are other words.
func (l *language) writesMonth(t token) bool {
	if l.name == "en" && !unicode.IsUpper([]rune(t.raw)[0]) {
		return false
	}
	n := l.monthOf(t.text)
	if n == 0 {
		return false
	}
	return len(t.text) <= 4 && t.text != "marc" || strings.Contains(" "+l.months[n-1]+" ", " "+t.text+" ")
}

// names tells whether some word of a date says what it is of.
func (l *language) names(tokens []token) bool {
	if slices.ContainsFunc(tokens, func(t token) bool { return apart[t.text] }) {
		return false
	}
	for i := range tokens {
		if tokens[i].kind == digits && tokens[i].tens {
			return true
		}
		said := false
		l.find(tokens, i, func(p phrase, next int) bool {
			switch p.class {
			case month:
				said = l.writesMonth(tokens[i])
			case season, feast, decade, century, millennium, quarter, semester, half, week, bce, ce:
				said = next <= len(tokens)
			}
			return !said
		})
		if said {
			return true
		}
	}
	return false
}
