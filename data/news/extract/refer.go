package extract

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// before returns the place that the sentence before names, for "la ville", "there".
func (a *assembly) before(i int) []Candidate {
	for k := i - 1; k >= max(0, i-2); k-- {
		for _, n := range slices.Backward(a.names[k]) {
			if len(n.places) > 0 && n.kind == 0 && n.located != nowhere && n.places[0].Kind == timeline.Point {
				return a.candidates(n, 0.5)
			}
		}
	}
	return nil
}

// referred returns whom a part of a sentence speaks of without a name: "le
// dirigeant nord-coréen", "he".
func (a *assembly) referred(i int, region Range) []Candidate {
	words := inside(a.tokens[i], region)
	for k := range words {
		if c, ok := a.byRole(words, k); ok {
			return []Candidate{c}
		}
	}
	for k := range words {
		if together := words[k].lower; a.theirs[together] || k+1 < len(words) && a.theirs[together+" "+words[k+1].lower] {
			return a.together(i, words[k])
		}
	}
	if len(words) > 1 && a.pronouns[words[0].lower] && !a.impersonal[words[1].lower] {
		return a.subject(i, words[0])
	}
	return nil
}

// together returns the persons of the sentence before, for "their" and "les deux
// hommes", where there are two or more.
func (a *assembly) together(i int, word token) []Candidate {
	if i == 0 {
		return nil
	}
	var all []Candidate
	for _, n := range a.names[i-1] {
		if n.actor >= 0 && a.review.Actors[n.actor].Kind == timeline.Person {
			actor := a.review.Actors[n.actor]
			all = append(all, Candidate{ID: actor.ID, Name: actor.Name, Score: 0.55, Span: a.points.span(word.Range), Rule: "together"})
		}
	}
	if all = uniqueCandidates(all); len(all) < 2 {
		return nil
	}
	return all
}

// byRole finds the one person of a role and a country that stand side by side.
func (a *assembly) byRole(words []token, k int) (Candidate, bool) {
	if !a.roles[words[k].lower] {
		return Candidate{}, false
	}
	country, end := "", words[k]
	for _, j := range []int{k - 1, k + 1} {
		if j >= 0 && j < len(words) {
			if code, ok := a.demonyms[words[j].lower]; ok {
				country, end = code, words[max(j, k)]
			}
		}
	}
	if country == "" {
		return Candidate{}, false
	}
	for _, actor := range a.review.Actors {
		if actor.Kind == timeline.Person && actor.Country == country && strings.Contains(strings.ToLower(actor.Role), words[k].lower) {
			return Candidate{ID: actor.ID, Name: actor.Name, Score: 0.6, Span: a.points.span(Range{words[k].Start, end.End}), Rule: "role"}, true
		}
	}
	return Candidate{}, false
}

// subject returns the person that the sentence before names first, for a pronoun.
func (a *assembly) subject(i int, pronoun token) []Candidate {
	for k := i - 1; k >= max(0, i-2); k-- {
		for _, n := range a.names[k] {
			if n.actor < 0 || a.review.Actors[n.actor].Kind != timeline.Person {
				continue
			}
			actor := a.review.Actors[n.actor]
			return []Candidate{{ID: actor.ID, Name: actor.Name, Score: 0.55, Span: a.points.span(pronoun.Range), Rule: "pronoun"}}
		}
	}
	return nil
}

// ownWords returns the speaker where the part of a sentence that is said speaks of
// the speaker: "la Commission a annoncé qu'elle présenterait".
func (a *assembly) ownWords(i int, region Range, said saying) []Candidate {
	if said.act == 0 {
		return nil
	}
	words := inside(a.tokens[i], Range{max(region.Start, said.verb.End), region.End})
	for k := range min(len(words), 3) {
		if w := words[k].lower; !a.pronouns[w] && !a.own[w] || k+1 < len(words) && a.impersonal[words[k+1].lower] {
			continue
		}
		for _, n := range a.names[i] {
			if n.actor >= 0 && covered(n.Range, []Range{said.speaker}) {
				actor := a.review.Actors[n.actor]
				return []Candidate{{ID: actor.ID, Name: actor.Name, Score: 0.6, Span: a.points.span(words[k].Range), Rule: "pronoun"}}
			}
		}
	}
	return nil
}

// startsWithVerb tells whether a part of a sentence, but not the sentence, starts
// with a verb: its subject stands before it.
func (a *assembly) startsWithVerb(i int, region Range) bool {
	words := inside(a.tokens[i], region)
	if len(words) < 2 || words[0].Start == a.tokens[i][0].Start || words[0].capital {
		return false
	}
	_, told := a.verbs.of(words[0].lower, words[1].lower)
	return told && !a.joints[words[0].lower]
}

// subjectOf returns the person who is named last before a part of a sentence that
// names nobody: "Lech Kaczynski, mort le 10 avril".
func (a *assembly) subjectOf(i int, region Range, said saying) []Candidate {
	for _, n := range slices.Backward(a.names[i]) {
		if n.actor < 0 || n.End > region.Start || a.review.Actors[n.actor].Kind != timeline.Person || said.act != 0 && covered(n.Range, []Range{said.speaker, said.via}) {
			continue
		}
		actor := a.review.Actors[n.actor]
		return []Candidate{{ID: actor.ID, Name: actor.Name, Score: 0.5, Span: a.points.span(n.Range), Rule: "subject"}}
	}
	return nil
}
