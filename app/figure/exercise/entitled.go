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
	if a == nil || !a.asked.Ask(timeline.Titles) || text == "" {
		return false
	}
	for part := range strings.SplitSeq(beside.Replace(text), "\n") {
		of := bearing(part)
		if len(of) == 0 {
			continue
		}
		for _, e := range a.of.Events.All() {
			for _, one := range e.Title {
				if title := bearing(one.Value); len(title) > 0 && (within(of, title) || within(title, of)) {
					return true
				}
			}
		}
	}
	return false
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
