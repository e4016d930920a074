package extract

import (
	"strings"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// roleBefore finds the role that stands in front of a name, in small letters or
// after the words that classify has set aside: "le vice-ministre russe des
// Affaires étrangères Igor Morgoulov".
func (r *reader) roleBefore(all []token, i int, n *name) {
	const most = 9
	at := -1
	if n.role == "" && i > 0 && (r.joints[all[i-1].lower] || r.links[all[i-1].lower]) {
		r.countryOf(all, n, i, i)
		return // "the representative for North Korea"
	}
	apposed := i > 0 && strings.TrimSpace(all[i].gap) == "," && strings.HasPrefix(strings.TrimSpace(r.text[n.End:]), ",")
	for k := i - 1; k >= 0 && k >= i-most; k-- {
		if !blankOrElided(all[k+1].gap) && !(apposed && k == i-1) {
			break
		}
		w := all[k].lower
		if r.roles[w] {
			at = k
			break
		}
		if r.stopsRole(all[k]) {
			break
		}
	}
	if at < 0 {
		r.countryOf(all, n, i, i)
		return
	}
	from := at
	for from > 0 && blankOrElided(all[from].gap) {
		w := all[from-1].lower
		if _, demonym := r.demonyms[w]; !demonym && !r.beforeRole[w] && !r.roles[w] {
			break
		}
		from--
	}
	n.whole.Start = all[from].Start
	n.role = strings.TrimRight(squeeze(r.text[n.whole.Start:n.Start]), " ,.")
	r.countryOf(all, n, from, i)
}

// stopsRole tells whether a word cannot stand between a role and its name.
func (r *reader) stopsRole(t token) bool {
	if r.joints[t.lower] || r.particles[t.lower] || r.articles[t.lower] {
		return false
	}
	if _, demonym := r.demonyms[t.lower]; demonym {
		return false
	}
	if t.capital {
		return r.givens[t.lower]
	}
	_, told := r.verbs.of(t.lower, "")
	return told && !strings.HasSuffix(t.lower, "ée") && !strings.HasSuffix(t.lower, "ées") && !strings.HasSuffix(t.lower, "és") || r.lexicon.common[t.lower]
}

// countryOf finds the country that a role names: an adjective, or a country.
func (r *reader) countryOf(all []token, n *name, from, to int) {
	for k := from; k < to && n.country == ""; k++ {
		if code, ok := r.demonyms[all[k].lower]; ok {
			n.country = code
		} else if all[k].capital {
			n.country = r.country(all[k].text)
		}
	}
}

// country returns the code of a country's name, "" for none.
func (r *reader) country(text string) string {
	for _, m := range r.places.Find(text, gazetteer.Query{Lang: r.name, Tagged: true}) {
		if m.Kind == timeline.Country {
			return m.Country
		}
	}
	return ""
}

// roleAfter finds the role behind a name and a comma: "Vladimir Poutine, président
// de la Russie,".
func (r *reader) roleAfter(all []token, end int, n *name) {
	if n.role != "" || n.single || end >= len(all) || strings.TrimSpace(all[end].gap) != "," {
		return
	}
	k := end
	for k < len(all) && k < end+3 && (r.articles[all[k].lower] || r.numbers[all[k].lower] == 1 || r.beforeRole[all[k].lower] || r.demonyms[all[k].lower] != "") {
		k++
	}
	if k >= len(all) || !r.roles[all[k].lower] {
		return
	}
	last := k + 1
	for last < len(all) && last < k+8 && blankOrElided(all[last].gap) {
		last++
	}
	n.role, n.until = squeeze(r.text[all[end].Start:all[last-1].End]), all[last-1].End
	r.countryOf(all, n, end, last)
}
