package exercise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// beside stands between the title of a page and what its site adds to it.
var beside = strings.NewReplacer(" — ", "\n", " – ", "\n", " - ", "\n", " | ", "\n", " · ", "\n", " ; ", "\n")

// entitled tells, where titles are asked, whether a text is called after an event: "Siège de Caffa" after
// "La peste au siège de Caffa", and "Otumba, bataille d’" after "Bataille d’Otumba". A book that tells of
// it is not.
func (a *Answers) entitled(text string) bool {
	if a == nil || a.titles == nil || text == "" {
		return false
	}
	for part := range strings.SplitSeq(beside.Replace(text), "\n") {
		of := bearing(part)
		if len(of) == 0 {
			continue
		}
		if a.titles.have(of) {
			return true
		}
	}
	return false
}

// bearings are the words that titles bear, found by them.
type bearings struct {
	titles [][]string
	with   map[string][]int // the titles that have a word, by their numbers
	begun  map[string][]int // those whose first it is
}

// bearingsOf gathers the words of the titles of all events.
func bearingsOf(t *timeline.Timeline) *bearings {
	b := &bearings{with: map[string][]int{}, begun: map[string][]int{}}
	for _, e := range t.Events.All() {
		for _, one := range e.Title {
			title := bearing(one.Value)
			if len(title) == 0 {
				continue
			}
			n := len(b.titles)
			b.titles = append(b.titles, title)
			b.begun[title[0]] = append(b.begun[title[0]], n)
			for _, word := range title {
				b.with[word] = append(b.with[word], n)
			}
		}
	}
	return b
}

// have tells whether some words are all in a title, or a title is all in them.
func (b *bearings) have(words []string) bool {
	if slices.ContainsFunc(b.with[words[0]], func(n int) bool { return within(words, b.titles[n]) }) {
		return true
	}
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(b.begun[word], func(n int) bool { return within(b.titles[n], words) })
	})
}

// bearing returns the words of a text that bear its meaning, folded: those of four letters and more.
func bearing(text string) (all []string) {
	for _, word := range strings.FieldsFunc(timeline.Fold(text), func(r rune) bool { return !inWord(r) }) {
		if utf8.RuneCountInString(word) >= 4 {
			all = append(all, word)
		}
	}
	return all
}

// within tells whether all of some words are among others.
func within(some, all []string) bool {
	return !slices.ContainsFunc(some, func(word string) bool { return !slices.Contains(all, word) })
}
