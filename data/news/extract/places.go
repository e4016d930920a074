package extract

import (
	"cmp"
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// findTown reads the town of the dateline: the first words of the text in capitals.
func (a *assembly) findTown() {
	for i := range a.sentences[:min(8, len(a.sentences))] {
		all := a.tokens[i]
		if len(all) == 0 || !all[0].shout {
			continue
		}
		end := 1
		for end < len(all) && all[end].shout && adjoins(all[end].gap, all[end-1]) {
			end++
		}
		found := a.places.Find(a.text[all[0].Start:all[end-1].End], gazetteer.Query{Lang: a.language.name, Tagged: true, Countries: a.countries})
		after := a.text[all[end-1].End:min(len(a.text), all[end-1].End+70)]
		if len(found) > 0 && strings.ContainsAny(after, "-–—") {
			a.town = a.candidates(name{Range: Range{all[0].Start, all[end-1].End}, places: found, located: strictly}, 0.6)
			return
		}
	}
}

// ofCountry is the score of a country's name as the place of an event.
const ofCountry = 0.62

// candidates makes place candidates of a name, at most three.
func (a *assembly) candidates(n name, weight float64) []Candidate {
	var all []Candidate
	for _, m := range n.places[:min(3, len(n.places))] {
		p := timeline.Place{
			ID: slug(a.places.Name(m.Place, "en")), Name: a.places.Names(m.Place, a.language.name), Kind: m.Kind, Country: m.Country,
		}
		if m.Kind == timeline.Point {
			at := m.At
			p.At = &at
		} else {
			p.ID = slug(a.places.Country(m.Country, "en"))
		}
		score := m.Score
		if m.Kind == timeline.Country {
			score = ofCountry // as much as that of a capital
		}
		all = append(all, Candidate{ID: p.ID, Name: p.Name.In(a.language.name), Score: weight * score, Span: a.points.span(n.Range), Rule: "gazetteer", Place: &p})
	}
	return all
}

// placesOf returns the places named for an event: in its part of the sentence and
// behind a preposition first.
func (a *assembly) placesOf(i int, region, date Range) []Candidate {
	var all []Candidate
	for _, n := range a.names[i] {
		if n.venue || n.rule == "short form" && n.actor < 0 && n.located == strictly && a.placed(a.tokens[i], n) {
			all = append(all, a.venueOf(n, region))
			continue
		}
		if len(n.places) == 0 || n.kind == timeline.State || n.located == nowhere && n.Start >= a.dashed(i) {
			continue
		}
		weight := 0.35 // the town of a dateline
		switch n.located {
		case strictly:
			weight = 1
		case loosely:
			weight = 0.7
		}
		outside := n.Start < region.Start || n.End > region.End
		if outside {
			weight *= 0.5
		}
		weight -= 0.0005 * float64(min(between(n.Range, date), 200))
		ranked := n
		ranked.places = a.places.Find(n.text, gazetteer.Query{Lang: a.language.name, Tagged: true, Countries: a.countries})
		for _, c := range a.candidates(ranked, max(weight, 0.05)) {
			c.Outside = outside
			all = append(all, c)
		}
	}
	for _, word := range a.here {
		if _, ok := a.find(word, inside(a.tokens[i], region)); ok {
			all = append(all, a.town...)
		}
	}
	for _, words := range a.there {
		if _, ok := a.find(words, inside(a.tokens[i], region)); ok && len(all) == 0 {
			all = append(all, a.before(i)...)
		}
	}
	for k := range all { // a town outranks the country that it lies in
		inside := func(c Candidate) bool {
			return c.Place.Kind == timeline.Point && c.Place.Country == all[k].Place.Country && c.Score > 0.3
		}
		if all[k].Place.Kind == timeline.Country && slices.ContainsFunc(all, inside) {
			all[k].Score *= 0.5
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return uniqueCandidates(all)
}

// placed tells whether a preposition stands before a name behind which an unknown
// name is a place.
func (a *assembly) placed(all []token, n name) bool {
	for k, t := range all {
		if t.Start == n.whole.Start && k > 0 {
			return a.inside[all[k-1].lower]
		}
	}
	return false
}

// venueOf makes a candidate of a place that has no position: a hall, a river, a
// village that the gazetteer lacks. A town beside it comes first.
func (a *assembly) venueOf(n name, region Range) Candidate {
	p := timeline.Place{ID: slug(n.text), Name: timeline.Say(a.language.name, n.text), Kind: timeline.Area}
	score, outside := 0.4, n.Start < region.Start || n.End > region.End
	if outside {
		score = 0.2
	}
	return Candidate{Outside: outside, ID: p.ID, Name: n.text, Score: score, Span: a.points.span(n.Range), Rule: n.rule, Place: &p}
}
