package extract

import (
	"strings"
	"unicode/utf8"

	"dateline/data/gazetteer"
)

// longestPhrase is the most words of a name that is looked up as a whole.
const longestPhrase = 5

// phrase returns where a name of several words that is known as a whole ends:
// "Corée du Nord", "New York Times"; 0 for none.
func (r *reader) phrase(all []token, i int) int {
	for n := min(longestPhrase, len(all)-i); n > 1; n-- {
		last := all[i+n-1]
		small := false
		for k := i + 1; k < i+n; k++ {
			small = small || !adjoins(all[k].gap, all[k-1])
		}
		if small || !last.capital && r.name != "fr" {
			continue
		}
		text := squeeze(r.text[all[i].Start:last.End])
		lower := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		_, medium := r.media[lower]
		_, seated := r.metonyms[lower]
		_, known := r.known[gazetteer.Fold(text)]
		if medium || seated || known || last.capital && !r.givens[all[i].lower] && !r.titles[all[i].lower] && !r.roles[all[i].lower] && len(r.places.Find(text, gazetteer.Query{Lang: r.name, Tagged: true})) > 0 {
			return i + n
		}
	}
	return 0
}

// run returns where a run of capitalised words that starts at i ends, with the
// small words inside it.
func (r *reader) run(all []token, i int) int {
	body := r.bodies[all[i].lower] || r.venues[all[i].lower]
	end := i + 1
	for end < len(all) {
		next := all[end]
		if !adjoins(next.gap, all[end-1]) {
			break
		}
		if next.capital && r.months[next.lower] == 0 && r.weekdays[next.lower] == 0 {
			body = body || r.bodies[next.lower]
			end++
			continue
		}
		small := r.particles[next.lower] && (r.givens[all[end-1].lower] || initial(all[end-1])) || body && r.joints[next.lower]
		after := end + 1
		for small && after < len(all) && !all[after].capital && (r.joints[all[after].lower] || r.particles[all[after].lower]) && blankOrElided(all[after].gap) {
			after++
		}
		if !small || after >= len(all) || !all[after].capital || after-end > 3 || !blankOrElided(all[after].gap) || r.months[all[after].lower] > 0 || r.weekdays[all[after].lower] > 0 {
			if body && end == i+1 && r.name == "fr" && lowercased(all, end, r) > end {
				end = lowercased(all, end, r)
				continue
			}
			break
		}
		end = after + 1
	}
	return end
}

// lowercased returns the end of the small words that belong to a French body:
// "Communauté européenne du charbon et de l'acier", "Assemblée nationale".
func lowercased(all []token, i int, r *reader) int {
	noun := func(k int) bool {
		return k < len(all) && blankOrElided(all[k].gap) && len(all[k].lower) > 3 && !r.lexicon.common[all[k].lower] && !all[k].capital
	}
	joint := func(k int) bool {
		return k < len(all) && blankOrElided(all[k].gap) && r.joints[all[k].lower] && all[k].lower != "à" && all[k].lower != "aux" && all[k].lower != "pour" && all[k].lower != "contre"
	}
	if _, demonym := r.demonyms[lowerAt(all, i)]; noun(i) && (demonym || adjective(all[i].lower)) {
		i++
	}
	for {
		k := i
		if k > 0 && k < len(all) && all[k].lower == "et" && joint(k+1) {
			k++
		}
		for joint(k) && k-i < 3 {
			k++
		}
		if k == i || !noun(k) {
			return i
		}
		i = k + 1
	}
}

func lowerAt(all []token, i int) string {
	if i < len(all) {
		return all[i].lower
	}
	return ""
}

// adjective tells whether a French word ends as the adjectives of bodies do.
func adjective(word string) bool {
	for _, end := range []string{"nal", "nale", "naux", "nales", "éen", "éenne", "éens", "éennes", "ral", "rale", "raux", "rales", "ique", "iques", "aire", "aires"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// initial tells whether a word is an initial or several: "F.W.".
func initial(t token) bool {
	return t.capital && (utf8.RuneCountInString(t.text) == 1 || strings.Contains(t.text, "."))
}

func blankOrElided(gap string) bool {
	return strings.TrimSpace(gap) == "" || gap == "'" || gap == "’"
}

// adjoins tells whether a gap keeps two words of a name together.
func adjoins(gap string, before token) bool {
	trimmed := strings.TrimSpace(gap)
	if trimmed == "" {
		return len(gap) < 4 && !strings.Contains(gap, "\n\n")
	}
	return (trimmed == "." && utf8.RuneCountInString(before.text) <= 3 && before.capital) || trimmed == "'" || trimmed == "’"
}
