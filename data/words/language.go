package words

import (
	"slices"
	"strconv"
	"strings"
)

// A class is what a word or a phrase does in a date.
type class uint8

const (
	noClass    class = iota
	glue             // says nothing by itself: "the", "of", "le", "am"
	month            // value 1 to 12
	weekday          // value 1 to 7
	season           // value 1, spring, to 4
	inSeason         // likewise: a part of it that has a name of its own, "Spätsommer"
	part             // value 1 early, 2 middle, 3 late
	days             // value 1 the first days of something, 2 its last
	before           // any time up to the one before
	after            // any time from the one behind on
	notAfter         // "by", "no later than": any time up to the end of it
	notBefore        // "not before": any time from its start on
	since            // it lasts from then on
	until            // it lasted until then
	about            // approximate
	perhaps          // uncertain
	between          // wants two dates
	from             // wants two dates, or is as since
	and              // two dates, both of them
	but              // between two bounds
	or               // two dates, one of them
	to               // from one date to another; alone, until it
	joins            // as to, where a date stands before it; else it says nothing of an end
	bce              // before the common era
	ce               // of the common era
	century          // behind a number
	millennium       // behind a number
	decade           // "années", "Jahre"
	tenth            // the name of a decade: value 1 for the twenties, to 8
	half             // behind an order
	ofThree          // behind an order: one of three parts
	ofFour           // behind an order: one of four parts, of a century
	quarter          // behind or before a number
	semester         // behind or before a number
	week             // of a month or of a number
	ordinal          // value is the number; -1 for the last
	feast            // value is the number of the feast
	at               // before a time of day
	nearAt           // before a time of day that is approximate
	am               // value 0, or 12 for pm
	clock            // behind an hour: "h", "Uhr"
	onwards          // behind a date: it lasts
	orBefore         // behind a date: "or earlier"
	orAfter          // behind a date: "or later"
	present          // the end of what goes on
	unknown          // the end of what nobody knows
	ago              // behind a number of years: how long ago
	agoBefore        // before a number of years: how long ago
	years            // behind such a number
	scale            // of a number: value 1 for millions, 2 for billions
	dateOf           // words before a date that add nothing: "date:"
	negation         // the date is none
)

// A phrase is words that are one in a date.
type phrase struct {
	words []string
	class class
	value int
}

// A language is the words of dates in one language.
type language struct {
	name    string
	months  []string             // names of the months, the first fully; the beginning of one will do
	phrases map[string][]phrase  // by their first word, longest first
	inner   map[string]bool      // words that stand in a phrase and do not begin it
	table   map[class][]string   // as people write the table: phrases of a class
	values  map[class][][]string // phrases of a class, by their value, from 1 on
}

// ready makes the index of the phrases of a language.
func (l *language) ready() *language {
	l.phrases, l.inner = map[string][]phrase{}, map[string]bool{}
	add := func(text string, c class, value int) {
		var all []string
		tokens, _ := lex(text)
		for _, t := range tokens {
			all = append(all, t.text)
			l.inner[t.text] = true
		}
		if len(all) == 0 {
			return // no word has this value
		}
		l.phrases[all[0]] = append(l.phrases[all[0]], phrase{all, c, value})
	}
	for c, list := range l.table {
		for _, one := range list {
			add(one, c, 0)
		}
	}
	for c, lists := range l.values {
		for i, list := range lists {
			for _, one := range list {
				add(one, c, i+1)
			}
		}
	}
	for first := range l.phrases {
		slices.SortStableFunc(l.phrases[first], func(a, b phrase) int {
			if d := len(b.words) - len(a.words); d != 0 {
				return d
			}
			return int(a.class) - int(b.class)
		})
	}
	return l
}

// find returns the phrases that stand at a token, longest first.
func (l *language) find(all []token, i int, yield func(p phrase, next int) bool) {
	if i >= len(all) || all[i].kind == digits {
		return
	}
	if elisions[all[i].text] && !all[i].elided {
		return // "d. 1790" is who died, and not "d'avril"
	}
	for _, p := range l.phrases[all[i].text] {
		if i+len(p.words) > len(all) {
			continue
		}
		fits := true
		for k, w := range p.words {
			if all[i+k].text != w || all[i+k].kind == digits {
				fits = false
				break
			}
		}
		if fits && !yield(p, i+len(p.words)) {
			return
		}
	}
	if n := l.monthOf(all[i].text); n > 0 {
		yield(phrase{class: month, value: n}, i+1)
	}
}

// elisions are the French words that are words only with an apostrophe behind them.
var elisions = map[string]bool{"d": true, "l": true}

// monthOf returns the number of the month whose name a word is or begins, 0 where
// there is none or are several.
func (l *language) monthOf(word string) int {
	found := 0
	if len(word) < 3 {
		return 0
	}
	for i, names := range l.months {
		for name := range strings.FieldsSeq(names) {
			if name == word {
				return i + 1
			}
			if strings.HasPrefix(name, word) {
				if found != 0 && found != i+1 {
					return 0
				}
				found = i + 1
			}
		}
	}
	return found
}

// list parts phrases that commas divide.
func list(text string) []string {
	var all []string
	for one := range strings.SplitSeq(text, ",") {
		all = append(all, strings.TrimSpace(one))
	}
	return all
}

// lists parts lists that semicolons divide.
func lists(text string) [][]string {
	var all [][]string
	for one := range strings.SplitSeq(text, ";") {
		all = append(all, list(one))
	}
	return all
}

// languages are tried in this order.
var languages = []*language{english.ready(), french.ready(), german.ready()}

// Month returns the number of a month by its name in any of the languages; the
// name itself where it is none, so that a problem can name it.
func Month(name string) string {
	for _, l := range languages {
		if n := l.monthOf(fold(strings.TrimRight(strings.TrimSpace(name), "."))); n > 0 {
			return strconv.Itoa(n)
		}
	}
	return name
}
