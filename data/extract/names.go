package extract

import (
	"strings"
	"unicode/utf8"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// A name is a mention of a person, an organisation, a state or a place.
type name struct {
	Range
	text    string
	kind    timeline.ActorKind // empty for what is a place only, or not known
	role    string             // "le vice-ministre russe des Affaires étrangères"
	whole   Range              // the name with its role
	country string
	places  []gazetteer.Match
	located locating
	venue   bool // a place without a position
	single  bool // one word that may be short for a longer name
	actor   int  // index of the document's actors, -1 for none
	rule    string
}

// locating says whether a preposition of place stands before a name.
type locating uint8

const (
	nowhere  locating = iota
	loosely           // "de Moscou"
	strictly          // "à Moscou"
)

// A reader finds the names of a document.
type reader struct {
	*language
	*lexicon
	text   string
	places *gazetteer.Gazetteer
	mid    map[string]bool     // capitalised words inside sentences
	small  map[string]bool     // words in small letters
	split  map[string][]string // the words of cues
	known  map[string]int      // folded names and aliases of confirmed actors
}

// sentenceNames returns the names of a sentence, in order.
func (r *reader) sentenceNames(all []token) []name {
	var found []name
	for i := 0; i < len(all); {
		t := all[i]
		if !t.capital || r.skipped(all, i) {
			i++
			continue
		}
		end := r.phrase(all, i)
		if end == 0 {
			end = r.run(all, i)
		}
		if n, ok := r.classify(all, i, end); ok {
			if k := len(found) - 1; k >= 0 && n.whole.Start < found[k].End {
				found = found[:k] // a word of the role
			}
			found = append(found, n)
		}
		i = end
	}
	return found
}

// skipped tells whether a capitalised word is no name: a common word, or the
// first word of a sentence that is not known as a name.
func (r *reader) skipped(all []token, i int) bool {
	t := all[i]
	if r.months[t.lower] > 0 && !r.givens[t.lower] || r.weekdays[t.lower] > 0 || r.lexicon.common[t.lower] && !t.shout {
		return true
	}
	if !t.first || i+1 < len(all) && all[i+1].capital && strings.TrimSpace(all[i+1].gap) == "" {
		return false
	}
	_, medium := r.media[t.lower]
	_, seated := r.metonyms[t.lower]
	_, demonym := r.demonyms[t.lower]
	if demonym || r.roles[t.lower] || r.titles[t.lower] {
		return !r.titles[t.lower]
	}
	if r.bodies[t.lower] || medium || seated || r.mid[t.lower] || t.shout {
		return false
	}
	if _, ok := r.known[gazetteer.Fold(t.text)]; ok {
		return false
	}
	return r.notPlaces[t.lower] || len(r.places.Find(t.text, gazetteer.Query{Lang: r.name, Tagged: true})) == 0
}

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
		small := r.particles[next.lower] && (r.givens[all[i].lower] || initial(all[i])) || body && r.joints[next.lower]
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

// classify says what a run of capitalised words is.
func (r *reader) classify(all []token, i, end int) (name, bool) {
	start := i
	country, titled := "", false
	for i < end-1 && (r.strips(all[i].lower) || all[i].lower == "state" && i > 0 && all[i-1].lower == "of") {
		if c, ok := r.demonyms[all[i].lower]; ok {
			country = c
		} else {
			titled = true
		}
		i++
	}
	n := name{Range: Range{all[i].Start, all[end-1].End}, actor: -1, country: country}
	n.text = squeeze(r.text[n.Start:n.End])
	n.whole = Range{all[start].Start, n.End}
	n.single = end-i == 1
	n.located = r.locating(all, start)
	n.role = strings.TrimSpace(r.text[n.whole.Start:n.Start])
	r.roleBefore(all, start, &n)
	r.roleAfter(all, end, &n)
	lower := strings.ToLower(n.text)
	if n.single && (r.strips(lower) || r.roles[lower]) || r.things[all[i].lower] || r.things[all[end-1].lower] {
		return n, false // "Soviet", "President", "Nobel Prize"
	}
	return r.kindOf(n, all, i, end, titled)
}

// strips tells whether a capitalised word before a name is not of it.
func (r *reader) strips(lower string) bool {
	_, demonym := r.demonyms[lower]
	return demonym || r.titles[lower] || r.roles[lower]
}

// kindOf decides between person, organisation and place; the first row that fits
// is taken.
func (r *reader) kindOf(n name, all []token, i, end int, titled bool) (name, bool) {
	lower := strings.ToLower(n.text)
	first, last := all[i].lower, all[end-1].lower
	medium, isMedium := r.media[lower]
	seated, isSeat := r.metonyms[lower]
	_, isKnown := r.known[gazetteer.Fold(n.text)]
	q := gazetteer.Query{Lang: r.name, Tagged: true}
	personal := n.role != "" || titled || r.givens[first] && !n.single
	ordinary := n.single && (r.notPlaces[lower] && n.located != strictly || r.small[lower])
	if !personal && !ordinary {
		n.places = r.places.Find(n.text, q)
	}
	switch {
	case isKnown:
		n.rule = "known actor"
	case isMedium && n.role == "":
		n.kind, n.text, n.rule = timeline.Organisation, medium, "medium"
	case isSeat:
		n.kind, n.text, n.country, n.rule = timeline.Organisation, seated.name, seated.country, "seat"
	case len(n.places) > 0 && !personal:
		n.rule = "gazetteer"
	case !personal && (r.venues[first] || r.venues[last]) && !n.single:
		n.venue, n.rule = true, "venue"
	case !personal && n.located == strictly && !n.single && r.inside[lowerAt(all, i-1)] && r.language.name == "en" && !r.hasBody(all[i:end]):
		n.venue, n.rule = true, "place unknown"
	case personal && !r.bodies[first] && !r.bodies[last]:
		n.kind, n.rule = timeline.Person, "person"
	case r.hasBody(all[i:end]):
		n.kind, n.rule = timeline.Organisation, "organisation"
	case n.single && all[i].shout && len(n.text) <= 6 && n.located == nowhere:
		n.kind, n.rule = timeline.Organisation, "acronym"
	case !n.single && end-i <= 4 && !strings.ContainsAny(n.text, "0123456789"):
		n.kind, n.rule = timeline.Person, "capitals"
	case n.single:
		n.rule = "short form"
	default:
		return n, false
	}
	return n, true
}

func (r *reader) hasBody(all []token) bool {
	for _, t := range all {
		if r.bodies[t.lower] {
			return true
		}
	}
	return false
}

// locating returns which preposition of place stands before a word.
func (r *reader) locating(all []token, i int) locating {
	k := i - 1
	for k >= 0 && k >= i-2 && blankOrElided(all[k+1].gap) {
		switch w := all[k].lower; {
		case (w == "de" || w == "du" || w == "d") && k > 0 && (all[k-1].lower == "près" || all[k-1].lower == "loin" || all[k-1].lower == "autour"):
			return strictly
		case w == "de" || w == "du" || w == "of" || w == "d" || w == "des":
			return loosely
		case r.locative[w]:
			return strictly
		case w == "la" || w == "le" || w == "les" || w == "l" || w == "the" || w == "capitale" || w == "capital" || w == "ville" || w == "city":
			k--
			continue
		}
		break
	}
	return nowhere
}

// squeeze returns a text with single blanks.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
