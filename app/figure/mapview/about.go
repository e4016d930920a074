package mapview

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"dateline/assets/translations"
)

// fromTown reads the names that say how far a place lies from a town, and in which direction, as
// lists of earthquakes do, in any language.
var fromTown = sync.OnceValue(func() *regexp.Regexp {
	var all []string
	for _, lang := range translations.Languages() {
		all = append(all, gaps.Replace(regexp.QuoteMeta(translations.Say(lang, "told from town"))))
	}
	return regexp.MustCompile(`^(?:` + strings.Join(all, "|") + `)$`)
})

// gaps make a pattern of how a language says it, where square brackets hold what may be left out
// and round ones what else may stand there.
var gaps = strings.NewReplacer(
	`\[`, `(?:`, `\]`, `)?`, `\(`, `(?:`, `\)`, `)`, `\|`, `|`, `’`, `[’\x27]`,
	`\{n\} `, `\d+(?:[.,]\d+)? ?`, `\{way\}`, `\p{L}+(?:[- ]\p{L}+)?`, `\{town\}`, `(.+)`,
)

// aboutOf returns the town from which a name counts, "" for another name.
func aboutOf(name string) string {
	if !strings.Contains(name, "km") {
		return ""
	}
	if m := fromTown().FindStringSubmatch(name); m != nil {
		return strings.Join(m[1:], "") // one of them, that of the language
	}
	return ""
}

// regionOf returns the region that a name ends with, "Ohio" of "Cleveland, Ohio"; "" for another name.
func regionOf(name string) string {
	if at := strings.LastIndex(name, ", "); at > 0 {
		return name[at+2:]
	}
	return ""
}

// nameAbouts finds what the names of spots lie about, and in which region.
func (p *plot) nameAbouts() {
	p.abouts, p.regions = nil, nil
	note := func(to *[]string, i int32, word string) {
		if word == "" {
			return
		}
		if *to == nil {
			*to = make([]string, len(p.spots))
		}
		(*to)[i] = word
	}
	for _, i := range p.on {
		note(&p.abouts, i, aboutOf(p.spots[i].Name))
		note(&p.regions, i, regionOf(p.spots[i].Name))
	}
}

// most is the part of the places of a dot that lie about one town, or in one region, where it is called
// by that; regions, of which no more than a few are named, say more than one of the places from leastRegion
// of them on.
const (
	most        = 0.6
	leastRegion = 5
	fewRegions  = 3
)

// sayAbouts finds what the places of each dot of a level lie about, else in which region.
func (p *plot) sayAbouts(l *level, number int) {
	p.share(l, number, p.abouts, 1, func(d *dot, about string, mostly bool) {
		d.about, d.mostly = about, mostly
	})
	p.share(l, number, p.regions, fewRegions, func(d *dot, region string, mostly bool) {
		if d.about == "" && d.places >= leastRegion {
			d.about, d.mostly, d.within = region, mostly, true
		}
	})
}

// share calls a function for each dot of a level of which most places have a word in common, or one of so
// few, with these, the most frequent first, and whether some have another.
func (p *plot) share(l *level, number int, words []string, few int, called func(d *dot, word string, mostly bool)) {
	if words == nil {
		return
	}
	counts := make([]map[string]int32, len(l.dots))
	p.eachOf(l, number, func(i, k int32) {
		if counts[k] == nil {
			counts[k] = map[string]int32{}
		}
		counts[k][words[i]]++
	})
	for k := range l.dots {
		d, n := &l.dots[k], int32(0)
		common := commonest(counts[k], few)
		for at, word := range common {
			if n += counts[k][word]; float64(n) >= most*float64(d.places) {
				called(d, strings.Join(common[:at+1], ", "), n < d.places)
				break
			}
		}
	}
}

// commonest returns so many words at the most that count the most, but for none.
func commonest(counts map[string]int32, few int) (words []string) {
	for word := range counts {
		if word != "" {
			words = append(words, word)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	return words[:min(few, len(words))]
}

// echoes tells whether a dot would be called by the town that another is called by already.
func (m *Map) echoes(i int32) bool {
	about := m.dots[i].about
	return about != "" && slices.ContainsFunc(m.labels, func(l label) bool {
		return l.dot >= 0 && l.dot != i && m.dots[l.dot].about == about
	})
}
