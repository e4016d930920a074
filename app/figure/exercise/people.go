package exercise

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/assets/translations"
	"dateline/timeline"
)

// people are the words for who lives in the places of an exercise and for what belongs to them:
// "Delian" tells Delos, "coréen" Corée.
type people struct {
	listed []written // of the closed lists
	stems  []string  // of other names, folded: what endings are put behind
	whole  []string  // these names, folded: German puts words behind them
}

// A word that is written has a capital or none, and is looked for without regard to that.
type written struct {
	folded  string
	capital bool
}

func write(words []string) []written {
	all := make([]written, len(words))
	for i, word := range words {
		all[i] = written{timeline.Fold(word), capitalized(word)}
	}
	return all
}

func capitalized(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// A demonym is how a language speaks of those who live in a place.
type demonyms struct {
	closed  map[string][]written // by the folded name of the place
	endings []written            // behind the stem of another name
	tails   []string             // behind either: of several, of women
}

// allDemonyms are those of every language: a text of one may stand in a file of another.
var allDemonyms = sync.OnceValue(func() (all []demonyms) {
	for _, lang := range translations.Languages() {
		d := demonyms{closed: map[string][]written{}, endings: write(listed(lang, "people endings")), tails: append(listed(lang, "people tails"), "")}
		for _, one := range listed(lang, "people of places") {
			names, words, _ := strings.Cut(one, "=")
			for name := range strings.SplitSeq(names, ",") {
				d.closed[timeline.Fold(name)] = write(strings.Split(words, ","))
			}
		}
		all = append(all, d)
	}
	return all
})

// leastStem is how many letters a name must have to be known by its beginning, and one fewer is
// the least that is kept of it: of Nice too much would begin alike.
const leastStem = 5

// leastBehind is of how many letters a word is at least that is run together with a name before
// it: a parish has nothing to do with Paris.
const leastBehind = 4

// leastEnding is of how many letters that is which makes another word of a name, and is no ending: chinaware.
const leastEnding = 3

// add adds the words for the people of a place. A name in several words has none: nobody is called
// by all of them.
func (p *people) add(name string) {
	folded := timeline.Fold(name)
	for _, d := range allDemonyms() {
		p.listed = append(p.listed, d.closed[folded]...)
	}
	if utf8.RuneCountInString(folded) < leastStem || strings.ContainsFunc(folded, func(r rune) bool { return !inWord(r) }) {
		return
	}
	p.stems, p.whole = append(p.stems, stems(folded)...), append(p.whole, folded)
}

// stems returns a name, and what is left of it without a Latin ending, "acti" of Actium, and without the vowels and the
// s at its end, one by one: of Siberia "siberi" and "siber".
func stems(name string) []string {
	all := []string{name}
	if short, is := strings.CutSuffix(name, "istan"); is && len(short) >= leastStem-1 {
		all = append(all, short)
	}
	if root := strings.TrimSuffix(strings.TrimSuffix(name, "um"), "us"); root != name {
		name = root
		all = append(all, name)
	}
	for range 3 {
		short := strings.TrimRight(name[len(name)-1:], "aeiouys")
		if short != "" || len(name) < leastStem {
			break
		}
		name = name[:len(name)-1]
		all = append(all, name)
	}
	return slices.DeleteFunc(all, func(s string) bool { return len(s) < leastStem-1 })
}

// peopled tells whether letters behind the name of a place make the name of its people of it.
func peopled(rest string) bool {
	return slices.ContainsFunc(allDemonyms(), func(d demonyms) bool { return d.ends(timeline.Fold(rest), true) })
}

// has tells whether a word is one for the people of a place. Of the lists it has their capital.
func (p people) has(word string) bool {
	if len(p.listed) == 0 && len(p.stems) == 0 {
		return false
	}
	capital, folded := capitalized(word), timeline.Fold(word)
	if capital && slices.ContainsFunc(p.whole, func(name string) bool { return strings.HasPrefix(folded, name) && len(folded) >= len(name)+leastBehind }) {
		return true // Koreakrieg
	}
	for _, d := range allDemonyms() {
		for _, one := range p.listed {
			if rest, begins := strings.CutPrefix(folded, one.folded); begins && slices.Contains(d.tails, rest) && (capital || !one.capital) {
				return true
			}
		}
		for _, stem := range p.stems {
			rest, begins := strings.CutPrefix(folded, stem)
			if begins && (d.ends(rest, capital) || rest != "" && strings.HasSuffix(stem, "a") && d.ends("a"+rest, capital)) {
				return true // Texans: the stem and the ending have their a in common
			}
		}
	}
	return false
}

// begun tells whether a word of a text is the name of a place, but for an ending: titles of sources are in any
// language, "Blokada Berlina".
func (p people) begun(text string) bool {
	for word := range strings.FieldsFuncSeq(timeline.Fold(text), func(r rune) bool { return !inWord(r) }) {
		if slices.ContainsFunc(p.whole, func(name string) bool {
			rest, begins := strings.CutPrefix(word, name)
			return begins && len(rest) < leastEnding
		}) {
			return true
		}
	}
	return false
}

// ends tells whether what stands behind a stem makes a demonym of it.
func (d demonyms) ends(rest string, capital bool) bool {
	for _, ending := range d.endings {
		if ending.capital && !capital {
			continue
		}
		if tail, begins := strings.CutPrefix(rest, ending.folded); begins && slices.Contains(d.tails, tail) {
			return true
		}
	}
	return false
}

// inside tells whether the words of an address, run together or not, have one for the people in it.
func (p people) inside(address string) bool {
	for word := range strings.FieldsFuncSeq(address, func(r rune) bool { return !inWord(r) }) {
		if p.has(capital(word)) {
			return true
		}
	}
	plain := slug(address)
	return slices.ContainsFunc(p.listed, func(one written) bool { return len(one.folded) >= least && strings.Contains(plain, slug(one.folded)) })
}

func capital(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[n:]
}
