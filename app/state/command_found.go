package state

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure/facet"
	"dateline/assets/translations"
	"dateline/timeline"
)

// sought returns what people type who look for something, beside the words by which it is known here;
// "" for nothing else.
func (m Model) sought(key string) string {
	key = "find " + key
	if _, known := translations.Keys("en")[key]; !known {
		return ""
	}
	return m.say(key)
}

// doubtsKept are the commands that keep what is doubtful of the events, one for each doubt.
func (m Model) doubtsKept() (all []Command) {
	filter, err := timeline.ParseFilter(m.wanted())
	if err != nil {
		return nil
	}
	for _, doubt := range m.doubts() {
		term := timeline.Term{Field: string(facet.ByDoubt), Values: []string{doubt}}.Expr()
		if !slices.ContainsFunc(filter.Terms(), func(x timeline.Expr) bool { return x.String() == term.String() }) {
			all = append(all, Command{Words: m.say("keep doubt", m.say("is "+doubt)), Also: m.sought("doubt"), Means: Filtered{filter.And(term).String()}})
		}
	}
	return all
}

// doubts are what of the events may be doubtful: where it was counted, what is of any.
func (m Model) doubts() []string {
	facets, made := facet.Made(m.unfiltered)
	if !made {
		return timeline.Doubts
	}
	var all []string
	for _, f := range facets.List {
		if f.By == facet.ByDoubt {
			for _, n := range f.Ranked {
				all = append(all, f.Words[n])
			}
		}
	}
	return all
}

// How well a command fits a word that is typed, the best first.
const (
	begins  = iota // what it says begins with the word
	has            // what it says has a word that begins with it
	means          // people call it so
	holds          // the word stands within one of these
	unfound        // it stands nowhere
)

// likenessTo tells how well a command fits a word.
func (c Command) likenessTo(word string) int {
	said, also := timeline.Fold(c.Words), timeline.Fold(c.Also)
	begun := func(w string) bool { return strings.HasPrefix(w, word) }
	switch {
	case strings.HasPrefix(said, word):
		return begins
	case slices.ContainsFunc(wordsOf(said), begun):
		return has
	case slices.ContainsFunc(wordsOf(also), begun):
		return means
	case strings.Contains(said, word), strings.Contains(also, word):
		return holds
	}
	return unfound
}

// wordsOf parts a text into its words.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \u00a0\u202f:;,.“”«»„()’'…–-", r) })
}

// found keeps of commands those that fit each word that is typed, in their own words or by what people
// call them, those that fit best first: a command is as good as its worst word.
func found(all []Command, typed string) []Command {
	type match struct {
		Command
		worst, sum int
	}
	var fit []match
	for _, c := range all {
		one := match{Command: c}
		for _, word := range strings.Fields(timeline.Fold(typed)) {
			like := c.likenessTo(word)
			one.worst, one.sum = max(one.worst, like), one.sum+like
		}
		if one.worst < unfound {
			fit = append(fit, one)
		}
	}
	slices.SortStableFunc(fit, func(a, b match) int { return cmp.Or(cmp.Compare(a.worst, b.worst), cmp.Compare(a.sum, b.sum)) })
	all = all[:0]
	for _, one := range fit {
		all = append(all, one.Command)
	}
	return all
}
