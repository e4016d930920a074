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
	listed []string // of the closed lists, as they are written
	stems  []string // of other names, folded: what endings are put behind
	whole  []string // these names, folded: German puts words behind them
}

// A demonym is how a language speaks of those who live in a place.
type demonyms struct {
	closed  map[string][]string // by the folded name of the place
	endings []string            // behind the stem of another name; with a capital where the word has one
	tails   []string            // behind either: of several, of women
}

// allDemonyms are those of every language: a text of one may stand in a file of another.
var allDemonyms = sync.OnceValue(func() (all []demonyms) {
	for _, lang := range translations.Languages() {
		list := func(key string) []string { return strings.Split(translations.Say(lang, key), "|") }
		d := demonyms{closed: map[string][]string{}, endings: list("people endings"), tails: append(list("people tails"), "")}
		for _, one := range list("people of places") {
			names, words, _ := strings.Cut(one, "=")
			for name := range strings.SplitSeq(names, ",") {
				d.closed[timeline.Fold(name)] = strings.Split(words, ",")
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

// stems returns a name, and what is left of it without the vowels and the s at its end, one by
// one: of Siberia "siberi" and "siber".
func stems(name string) []string {
	all := []string{name}
	if short, is := strings.CutSuffix(name, "istan"); is && len(short) >= leastStem-1 {
		all = append(all, short)
	}
	for range 3 {
		name = strings.TrimSuffix(strings.TrimSuffix(name, "um"), "us")
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
	first, _ := utf8.DecodeRuneInString(word)
	folded := timeline.Fold(word)
	if unicode.IsUpper(first) && slices.ContainsFunc(p.whole, func(name string) bool { return strings.HasPrefix(folded, name) && len(folded) >= len(name)+leastBehind }) {
		return true // Koreakrieg
	}
	for _, d := range allDemonyms() {
		for _, one := range p.listed {
			capital, _ := utf8.DecodeRuneInString(one)
			if rest, begins := strings.CutPrefix(folded, timeline.Fold(one)); begins && slices.Contains(d.tails, rest) && (!unicode.IsUpper(capital) || unicode.IsUpper(first)) {
				return true
			}
		}
		for _, stem := range p.stems {
			if rest, begins := strings.CutPrefix(folded, stem); begins && d.ends(rest, unicode.IsUpper(first)) {
				return true
			}
		}
	}
	return false
}

// ends tells whether what stands behind a stem makes a demonym of it.
func (d demonyms) ends(rest string, capital bool) bool {
	for _, ending := range d.endings {
		first, _ := utf8.DecodeRuneInString(ending)
		if unicode.IsUpper(first) && !capital {
			continue
		}
		if tail, begins := strings.CutPrefix(rest, timeline.Fold(ending)); begins && slices.Contains(d.tails, tail) {
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
	return slices.ContainsFunc(p.listed, func(one string) bool { return len(one) >= least && strings.Contains(plain, slug(one)) })
}

func capital(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[n:]
}
