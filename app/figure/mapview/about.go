package mapview

import (
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

// nameAbouts finds what the names of spots lie about.
func (p *plot) nameAbouts() {
	p.abouts = nil
	for _, i := range p.on {
		about := aboutOf(p.spots[i].Name)
		if about == "" {
			continue
		}
		if p.abouts == nil {
			p.abouts = make([]string, len(p.spots))
		}
		p.abouts[i] = about
	}
}

// most is the part of the places of a dot that lie about one town where it is called by that.
const most = 0.6

// sayAbouts finds what the places of each dot of a level lie about.
func (p *plot) sayAbouts(l *level, number int) {
	if p.abouts == nil {
		return
	}
	counts := make([]map[string]int32, len(l.dots))
	p.eachOf(l, number, func(i, k int32) {
		if counts[k] == nil {
			counts[k] = map[string]int32{}
		}
		d, about := &l.dots[k], p.abouts[i]
		if counts[k][about]++; counts[k][about] > counts[k][d.about] || d.about == "" {
			d.about = about
		}
	})
	for k := range l.dots {
		d := &l.dots[k]
		n := counts[k][d.about]
		if d.mostly = n < d.places; float64(n) < most*float64(d.places) {
			d.about, d.mostly = "", false
		}
	}
}

// echoes tells whether a dot would be called by the town that another is called by already.
func (m *Map) echoes(i int32) bool {
	about := m.dots[i].about
	return about != "" && slices.ContainsFunc(m.labels, func(l label) bool {
		return l.dot >= 0 && l.dot != i && m.dots[l.dot].about == about
	})
}
