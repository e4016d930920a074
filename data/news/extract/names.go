package extract

import (
	"strings"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// A name is a mention of a person, an organisation, a state or a place.
type name struct {
	Range
	text    string
	kind    timeline.ActorKind // empty for what is a place only, or not known
	role    string             // "le vice-ministre russe des Affaires étrangères"
	whole   Range              // the name with the role before it
	until   int                // where the role behind it ends
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
	often  map[string]int      // how often a folded name of one word stands in the document
	split  map[string][]string // the words of cues
	known  map[string]int      // folded names and aliases of confirmed actors
}

// tokens returns the words of a sentence; an adjective of two words, such as "North
// Korean", is one.
func (r *reader) tokens(in Range) []token {
	all := tokens(r.text, in)
	kept := all[:0]
	for _, t := range all {
		if k := len(kept) - 1; k >= 0 && strings.TrimSpace(t.gap) == "" {
			if two := kept[k].lower + " " + t.lower; r.demonyms[two] != "" {
				kept[k].End, kept[k].lower = t.End, two
				kept[k].text = r.text[kept[k].Start:t.End]
				continue
			}
		}
		kept = append(kept, t)
	}
	return kept
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
			for end < len(all) && all[end].Start < n.until {
				end++ // the words of the role behind it
			}
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
	case !personal && !n.single && (r.venues[last] || r.venues[first] && (r.language.name == "fr" || !r.hasBody(all[i:end]))):
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
		case r.weak[w] && k > 0 && r.near[all[k-1].lower]:
			return strictly
		case r.weak[w]:
			return loosely
		case r.locative[w]:
			return strictly
		case r.links[w]:
			k--
			continue
		}
		break
	}
	return nowhere
}

// squeeze returns a text with single blanks.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
