// Package extract turns an article into suggested events, each with the words that
// it rests on: it finds expressions of time such as "late February" and the dates
// that they mean, counted from the day of publication, places, actors, how sure
// it all is and who says so. It works by rules that one can read, tables for each
// language.
package extract

import (
	"cmp"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Document is a text to be read.
type Document struct {
	ID             string
	Text           string
	Lang           string    // "en" or "fr"; another language is guessed
	Anchor         edtf.Date // the day of publication; where it is no date, what counts from it stays unresolved
	Dates          []Anchor  // what the document's metadata says of its date
	URL, Publisher string    // of the page, where it is one
	Story          bool      // dates count from one another, as in a story, and not from the day of publication
}

// Kind says what an expression speaks of.
type Kind string

// The kinds of expressions.
const (
	Date      Kind = "date"
	Set       Kind = "set" // one of several days
	Duration  Kind = "duration"
	Frequency Kind = "frequency"
)

// An Expression is a mention of time. Start and End are a half-open range of
// Unicode code points of the document's text.
type Expression struct {
	Start, End int
	Text       string
	EDTF       string // "" for durations, frequencies and what cannot be resolved
	Kind       Kind
	Rule       string // the name of the rule that found it
	coming     bool   // the nearest verb speaks of what is to come
	nextWeek   bool   // it is the week after the anchor's
}

// An Extractor suggests the events of a document.
type Extractor interface {
	Extract(Document) (Draft, error)
}

// Rules is the Extractor of this package's tables. Known is a timeline whose
// actors come first: their names and aliases are known; nil for none.
type Rules struct{ Known *timeline.Timeline }

var _ Extractor = Rules{}

// A rule is a row of a language's table. The group "x" of the pattern is the
// expression, the whole match where there is none; resolve turns the named groups
// into EDTF, "" where the anchor is needed and missing.
type rule struct {
	name    string
	kind    Kind
	needs   string // the classes of words without which it cannot match, see ready
	pattern func() *regexp.Regexp
	resolve func(c *context) string
}

// A language is the tables of a language.
type language struct {
	name       string
	rules      []rule
	months     map[string]int
	weekdays   map[string]int
	numbers    map[string]int
	ordinals   map[string]int  // of centuries
	quantities map[string]bool // words that stand for a number and are none: "several"
	decades    map[string]int  // "eighties": 8
	seasons    map[string]int  // 1 for spring
	feasts     map[string]feast
	units      map[string]string // to the English word
	classes    map[string]string // words that rules need, by a name
	parts      map[string]int    // 1 early, 2 middle, 3 late
	directions map[string]int64  // last -1, this 0, next 1
	verbs      tenses
	monthFirst bool            // 4/18/2019
	published  []string        // words that stand beside the date of publication, in small letters
	late       map[string]bool // those of them that tell a later change
	common     []string        // words by which the language is known
	triggers   map[string]trigger
	gates      []gate // one a rule
}

var languages = sync.OnceValue(func() map[string]*language {
	return map[string]*language{"en": english.ready(), "fr": french.ready()}
})

// none is the kind of what only looks like a date: an age, a sum of money.
const none Kind = ""

// Expressions returns the time expressions of a document in the order of the
// text. Of matches that overlap the longest is kept, and among equals the one of
// the earlier rule.
func (Rules) Expressions(d Document) []Expression {
	l := d.language()
	anchor := momentOf(d.Anchor)
	c := &context{language: l, text: d.Text, anchor: anchor, story: d.Story}
	var out []Expression
	at, points := 0, 0
	sentences := Sentences(d.Text)
	for i, found := range l.matchAll(d.Text, sentences) {
		c.sentence = sentences[i]
		for _, m := range found {
			r := &l.rules[m.rule]
			c.start, c.end, c.groups, c.rule = m.start, m.end, m.groups, r
			e := Expression{Text: d.Text[m.start:m.end], Kind: r.kind, Rule: r.name}
			if r.resolve != nil && !c.settle(&e) {
				continue
			}
			points += utf8.RuneCountInString(d.Text[at:m.start])
			e.Start = points
			points += utf8.RuneCountInString(e.Text)
			e.End, at = points, m.end
			out = append(out, e)
		}
	}
	return out
}

// settle gives an expression its value, and tells whether it is one after all.
func (c *context) settle(e *Expression) bool {
	c.nextWeek = false
	e.EDTF = c.rule.resolve(c)
	e.coming, e.nextWeek = c.future(), c.nextWeek
	if e.EDTF == "" {
		return true
	}
	date, err := edtf.ParseISO(e.EDTF)
	if err != nil {
		return false
	}
	if strings.HasPrefix(e.EDTF, "[") && strings.Contains(e.EDTF, ",") {
		e.Kind = Set
	}
	if m := momentOf(date); m.known {
		c.last = m
	}
	return true
}

// A match is a rule's find in a text.
type match struct {
	rule       int
	start, end int
	groups     []int
}

// few is the number of sentences that are not worth sharing out.
const few = 16

// matchAll returns the matches of every sentence; the processors share them.
func (l *language) matchAll(text string, sentences []Range) [][]match {
	found := make([][]match, len(sentences))
	workers := runtime.GOMAXPROCS(0)
	if len(sentences) < few {
		workers = 1
	}
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			for i := w; i < len(sentences); i += workers {
				found[i] = l.matches(text, sentences[i])
			}
		})
	}
	all.Wait()
	return found
}

// matches returns what the rules find in a sentence and what stands, in order.
func (l *language) matches(text string, in Range) []match {
	sentence := text[in.Start:in.End]
	there := l.triggersIn(sentence)
	if there == (trigger{}) {
		return nil
	}
	var all []match
	for i := range l.rules {
		r := &l.rules[i]
		if !l.gates[i].open(there) {
			continue
		}
		for from := 0; from < len(sentence); {
			m := r.pattern().FindStringSubmatchIndex(sentence[from:])
			if m == nil {
				break
			}
			found := r.match(i, m, in.Start+from)
			if found.start < found.end && whole(text, found.start, found.end) {
				if l.counts(r, text, found) {
					all = append(all, found)
				}
				from = found.end - in.Start
				continue
			}
			first := m[0] - in.Start
			if again, ok := r.shorter(i, text, found, m[0]); ok && l.counts(r, text, again) {
				all = append(all, again)
				from = again.end - in.Start
				continue
			}
			_, n := utf8.DecodeRuneInString(sentence[first:])
			from = first + max(n, 1)
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.rule, b.rule))
	})
	var kept []match
	for _, m := range all {
		if !slices.ContainsFunc(kept, func(k match) bool { return m.start < k.end && k.start < m.end }) {
			kept = append(kept, m)
		}
	}
	kept = slices.DeleteFunc(kept, func(m match) bool { return l.rules[m.rule].kind == none })
	slices.SortFunc(kept, func(a, b match) int { return cmp.Compare(a.start, b.start) })
	return kept
}

// shorter looks again from the start of a match that ends inside a word, and stops
// before that word.
func (r *rule) shorter(i int, text string, m match, start int) (match, bool) {
	if whole(text, m.end-1, m.end) {
		return m, false
	}
	limit := m.end
	for limit > start {
		last, n := utf8.DecodeLastRuneInString(text[:limit])
		if !wordy(last) {
			break
		}
		limit -= n
	}
	groups := r.pattern().FindStringSubmatchIndex(text[start:limit])
	if groups == nil || groups[0] != 0 {
		return m, false
	}
	again := r.match(i, groups, start)
	return again, again.start < again.end && whole(text, again.start, again.end)
}

// counts tells whether the words that stand where a number should are one.
func (l *language) counts(r *rule, text string, m match) bool {
	for k, name := range r.pattern().SubexpNames() {
		if name != "n" && name != "day" && name != "last" || m.groups[2*k] < 0 {
			continue
		}
		said := strings.ToLower(squeeze(text[m.groups[2*k]:m.groups[2*k+1]]))
		if r.kind == Duration && l.isOrdinal(said) {
			return false // "the third day"
		}
		if l.number(said) == 0 && romans[said] == 0 && l.ordinals[said] == 0 && !l.quantities[said] {
			return false
		}
	}
	return true
}

// isOrdinal tells whether a number is of an order.
func (l *language) isOrdinal(said string) bool {
	return l.ordinals[said] > 0 || strings.HasSuffix(said, "th") || said == "first" || said == "second" || said == "third" || said == "première"
}

// match turns what the pattern of the i-th rule found into a match, whose
// offsets count from the start of the text.
func (r *rule) match(i int, groups []int, offset int) match {
	for k := range groups {
		if groups[k] >= 0 {
			groups[k] += offset
		}
	}
	for k, name := range r.pattern().SubexpNames() {
		if (name == "x" || name == "xx") && groups[2*k] >= 0 {
			return match{i, groups[2*k], groups[2*k+1], groups}
		}
	}
	return match{i, groups[0], groups[1], groups}
}

// whole tells whether a match does not cut a word or a number in two.
func whole(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	return !(wordy(before) && wordy(first)) && !(wordy(after) && wordy(last))
}

func wordy(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0x2000
}

// language returns the tables for a document: those of its language where it
// names one that there is, else of the language whose common words it has most of.
func (d Document) language() *language {
	if l := languages()[d.Lang]; l != nil {
		return l
	}
	return guess(d.Text)
}

// guess returns the language whose common words a text has most of.
func guess(text string) *language {
	best, most := english, -1
	lower := " " + strings.ToLower(text[:min(len(text), 4000)]) + " "
	for _, name := range []string{"en", "fr"} {
		n := 0
		for _, w := range languages()[name].common {
			n += strings.Count(lower, " "+w+" ")
		}
		if n > most {
			best, most = languages()[name], n
		}
	}
	return best
}
