// Package extract turns an article into suggested events, each with the words that
// it rests on: it finds expressions of time such as "late February" and the dates
// that they mean, counted from the day of publication, places, actors, how sure
// it all is and who says so. It works by rules that one can read, tables for each
// language.
package extract

import (
	"regexp"
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
	yearless   bool   // it lacks nothing but a year: "in June"
}

// An Extractor suggests the events of a document.
type Extractor interface {
	Extract(Document) (Review, error)
}

// Rules is the Extractor of this package's tables. Known is a timeline whose
// actors come first: their names and aliases are known; nil for none.
type Rules struct{ Known *timeline.Timeline }

var _ Extractor = Rules{}

// A rule is a row of a language's table. The group "x" of the pattern is the
// expression, the whole match where there is none; resolve turns the named groups
// into EDTF, "" where the anchor is needed and missing. The rule without a pattern finds
// what the grammar of dates reads by itself, as it reads the cells of tables.
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
	weeks      map[string]int    // "first": 1, "last": -1
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
			c.start, c.end, c.groups, c.date, c.rule = m.start, m.end, m.groups, m.date, r
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
	first, _, _ := strings.Cut(c.rule.needs, " ")
	e.yearless = strings.HasPrefix(first, "month") || first == "season" || first == "feast"
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
