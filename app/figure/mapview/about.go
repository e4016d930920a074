package mapview

import (
	"regexp"
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

// sayAbouts finds what the places of each dot lie about; they stand in p.on one after the other.
func (p *plot) sayAbouts(dots []dot) {
	if p.abouts == nil {
		return
	}
	from := 0
	for k := range dots {
		d, counts := &dots[k], map[string]int32{}
		for _, i := range p.on[from : from+int(d.places)] {
			about := p.abouts[i]
			if counts[about]++; counts[about] > counts[d.about] || d.about == "" {
				d.about = about
			}
		}
		from += int(d.places)
		if d.mostly = counts[d.about] < d.places; float64(counts[d.about]) < most*float64(d.places) {
			d.about, d.mostly = "", false
		}
	}
}
