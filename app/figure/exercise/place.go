package exercise

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/assets/basemap"
	"dateline/timeline"
)

// kinds are words by which names say what a place is, and not which: people leave them out.
var kinds = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, word := range everywhere("told kinds") {
		all[word] = true
	}
	return all
})

// proper returns the one word of a name that says which place it is, "" where more than one does.
func proper(name string) (found string) {
	words := strings.FieldsFunc(name, func(r rune) bool { return !inWord(r) })
	for _, word := range words {
		switch {
		case kinds()[strings.ToLower(word)]:
		case found != "" || len(words) == 1:
			return ""
		default:
			found = word
		}
	}
	return found
}

// heads returns by what of its name people call a town beside another, or on a river: Caluire of
// Caluire-et-Cuire, and also Cuire, which has joined it; Frankfurt of Frankfurt am Main.
func heads(name string) (all []string) {
	for _, joint := range everywhere("told towns join") {
		if before, _, found := strings.Cut(name, joint); found && !kinds()[strings.ToLower(before)] && !slices.Contains(everywhere("told towns common"), strings.ToLower(before)) {
			all = append(all, before)
		}
	}
	for _, joint := range everywhere("told towns both") {
		if before, behind, found := strings.Cut(name, joint); found {
			all = append(all, before, behind)
		}
	}
	return slices.DeleteFunc(all, func(one string) bool { return utf8.RuneCountInString(one) < leastHead })
}

// leastHead is of how many letters such a name is: Aix would strike out what has nothing to do with it.
const leastHead = 4

// personsOf returns the words of the names of people. A strait may be called by one of them, who is
// meant where the word stands alone.
func personsOf(t *timeline.Timeline) map[string]bool {
	all := map[string]bool{}
	for _, one := range t.Actors {
		if one.Kind == timeline.State || one.Kind == timeline.Organisation {
			continue
		}
		names := slices.Clone(one.Aliases)
		for _, name := range one.Name {
			names = append(names, name.Value)
		}
		for _, name := range names {
			words := strings.FieldsFunc(name, func(r rune) bool { return !inWord(r) })
			if one.Kind != timeline.Person { // of a person that nobody calls one, the family name alone: a university is named after its town
				if slices.ContainsFunc(words, func(word string) bool { return kinds()[strings.ToLower(word)] }) {
					continue
				}
				words = words[max(0, len(words)-1):]
			}
			for _, word := range words {
				all[timeline.Fold(word)] = true
			}
		}
	}
	return all
}

// addPlace adds the names of a place, also what stands before a comma or a bracket in them, the
// word that says which river or lake it is, unless a person is called so, and of a country the names
// by which the map calls it.
func (a *Answers) addPlace(p timeline.Place) {
	a.addText(p.Name)
	for _, name := range p.Name {
		short := name.Value
		if at := strings.IndexAny(short, ",("); at > 0 {
			short = short[:at]
		}
		short = strings.TrimSpace(short)
		a.add(short)
		belong := &a.people
		if p.Kind == timeline.Country {
			belong = &a.nations
		}
		belong.add(short)
		a.asWritten = append(a.asWritten, heads(short)...)
		for _, one := range append(heads(short), proper(short)) {
			if !a.persons[timeline.Fold(one)] {
				a.add(one)
				belong.add(one)
			}
		}
	}
	if p.Kind != timeline.Country {
		return
	}
	for _, c := range basemap.Countries() {
		if c.Code == p.Country {
			for _, name := range c.Names() {
				a.add(name)
			}
		}
	}
}
