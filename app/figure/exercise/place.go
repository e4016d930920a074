package exercise

import (
	"strings"
	"sync"

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

// addPlace adds the names of a place, also what stands before a comma or a bracket in them, the
// word that says which river or lake it is, and of a country the names by which the map calls it.
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
		if one := proper(short); one != "" {
			a.add(one)
			belong.add(one)
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
