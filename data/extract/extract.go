// Package extract finds what an article says of time: expressions such as "late
// February" or "la semaine prochaine", where they stand, and the date that each
// means, counted from the day of publication. It works by rules that one can
// read, a table for each language.
package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Document is a text to be read.
type Document struct {
	ID     string
	Text   string
	Lang   string    // "en" or "fr"; another language is guessed
	Anchor edtf.Date // the day of publication; where it is no date, what counts from it stays unresolved
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
}

// An Extractor finds the expressions of a document.
type Extractor interface {
	Expressions(Document) []Expression
}

// Rules is the Extractor of this package's tables.
type Rules struct{}

var _ Extractor = Rules{}

// A rule is a row of a language's table. The group "x" of the pattern is the
// expression, the whole match where there is none; resolve turns the named groups
// into EDTF, "" where the anchor is needed and missing.
type rule struct {
	name    string
	kind    Kind
	pattern *regexp.Regexp
	resolve func(c *context) string
}

// A language is the tables of a language.
type language struct {
	rules    []rule
	months   map[string]int
	weekdays map[string]int
	numbers  map[string]int
	future   *regexp.Regexp // tells that a sentence speaks of what is to come
	common   []string       // words by which the language is known
}

var languages = map[string]*language{"en": english, "fr": french}

// Expressions implements Extractor: of matches that overlap the longest is kept,
// and among equals the one of the earlier rule.
func (Rules) Expressions(d Document) []Expression {
	l := languages[d.Lang]
	if l == nil {
		l = guess(d.Text)
	}
	all := l.matches(d.Text)
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.rule, b.rule))
	})
	var out []Expression
	end, at, points := 0, 0, 0
	for _, m := range all {
		if m.start < end || !whole(d.Text, m.start, m.end) {
			continue
		}
		r := &l.rules[m.rule]
		c := &context{language: l, text: d.Text, start: m.start, end: m.end, groups: m.groups, rule: r}
		c.anchor, c.anchored = dayOf(d.Anchor)
		e := Expression{Text: d.Text[m.start:m.end], Kind: r.kind, Rule: r.name}
		if r.resolve != nil {
			e.EDTF = r.resolve(c)
			if _, err := edtf.ParseISO(e.EDTF); err != nil && e.EDTF != "" {
				continue // "31 June": no date after all
			}
			if strings.HasPrefix(e.EDTF, "[") && strings.Contains(e.EDTF, ",") {
				e.Kind = Set
			}
		}
		points += utf8.RuneCountInString(d.Text[at:m.start])
		e.Start = points
		points += utf8.RuneCountInString(e.Text)
		e.End, at, end = points, m.end, m.end
		out = append(out, e)
	}
	return out
}

// A match is a rule's find in a text.
type match struct {
	rule       int
	start, end int
	groups     []int
}

// matches returns what every rule finds, by rule; the rules work side by side.
func (l *language) matches(text string) []match {
	found := make([][]match, len(l.rules))
	var all sync.WaitGroup
	for i := range l.rules {
		all.Go(func() {
			p := l.rules[i].pattern
			x := p.SubexpIndex("x")
			for _, m := range p.FindAllStringSubmatchIndex(text, -1) {
				start, end := m[0], m[1]
				if x > 0 && m[2*x] >= 0 {
					start, end = m[2*x], m[2*x+1]
				}
				found[i] = append(found[i], match{i, start, end, m})
			}
		})
	}
	all.Wait()
	return slices.Concat(found...)
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

// guess returns the language whose common words a text has most of.
func guess(text string) *language {
	best, most := english, -1
	lower := " " + strings.ToLower(text[:min(len(text), 4000)]) + " "
	for _, name := range []string{"en", "fr"} {
		n := 0
		for _, w := range languages[name].common {
			n += strings.Count(lower, " "+w+" ")
		}
		if n > most {
			best, most = languages[name], n
		}
	}
	return best
}

// dayOf returns the day of an anchor; false when it is not known to the day.
func dayOf(d edtf.Date) (calendar.Day, bool) {
	if d.IsZero() || d.Precision() > edtf.Day {
		return 0, false
	}
	return d.Bounds().Start.Day, true
}
