package words

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

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
			if t.kind == letters && (p.class == to || p.class == joins || p.class == and) {
				return true
			}
		}
	}
	return false
}

// wants tells whether words before two dates say what they are together: "between the".
func (l *language) wants(tokens []token, i int) bool { return l.behind(tokens, i, between) }

// behind tells whether a word of a class, and nothing but an article, stands before a
// token.
func (l *language) behind(tokens []token, i int, c class) bool {
	p := parser{language: l, t: tokens[:i]}
	for k := max(0, i-4); k < i; k++ {
		if next, ok := p.is(k, c); ok && p.glue(next) == i && tokens[k].kind == letters && (next > k+1 || !cellsOnly[tokens[k].text] || c == about && shortened(tokens, k)) {
			return true
		}
	}
	return false
}

// shortened tells whether a stop stands behind a word: "c. 1810", and not "vitamin c".
func shortened(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i].raw == tokens[i].text && tokens[i+1].at-tokens[i].end == len(". ")
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
	found := lastWords[tokens[i].text] && i+1 < len(tokens) && l.is(tokens, i+1, week, half, ofThree, ofFour, quarter)
	l.find(tokens, i, func(p phrase, _ int) bool {
		switch p.class {
		case month:
			found = found || l.writesMonth(tokens[i])
		case part:
			found = found || !articles[tokens[i].text]
		case weekday, ordinal, feast, decade, quarter, semester, week:
			found = true
		case season:
			found = found || tokens[i].text != "ete" || i > 0 && (tokens[i-1].elided || beforeSummer[tokens[i-1].text])
		}
		return !found
	})
	return found || l.name == "fr" && tokens[i].raw == strings.ToUpper(tokens[i].raw[:1])+tokens[i].raw[1:] && roman(tokens[i].text) > 0
}

// articles begin phrases of a cell, and stand before a date in a text: "the end of 2019".
var articles = map[string]bool{"the": true, "au": true, "a": true}

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

// is tells whether a phrase of one of some classes stands at a token.
func (l *language) is(tokens []token, i int, classes ...class) bool {
	found := false
	l.find(tokens, i, func(p phrase, _ int) bool {
		found = slices.Contains(classes, p.class)
		return !found
	})
	return found
}

// within tells whether a word stands in a phrase that has begun before it, "early in", or
// between two dates, "du 15 au 21 mai".
func (l *language) within(tokens []token, i int) bool {
	found := i > 0 && (tokens[i-1].kind == digits || roman(tokens[i-1].text) > 0) && l.is(tokens, i, joins)
	for k := max(0, i-2); k < i; k++ {
		l.find(tokens, k, func(p phrase, next int) bool {
			found = found || next > i
			return !found
		})
	}
	return found
}

// names tells whether some word of a date says what it is of.
func (l *language) names(tokens []token) bool {
	for i := range tokens {
		if apart[tokens[i].text] && !l.within(tokens, i) {
			return false
		}
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
			case season, feast, part, decade, century, millennium, quarter, semester, half, week, bce, ce:
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
