package extract

import (
	"cmp"
	"slices"
)

// actorsOf returns who takes part: those named in the part of the sentence; for a
// statement its speaker first.
func (a *assembly) actorsOf(i int, region Range, said saying, announcing bool) []Candidate {
	var all []Candidate
	for _, n := range a.names[i] {
		if n.actor < 0 {
			continue
		}
		actor := a.review.Actors[n.actor]
		speaker := said.act != 0 && (covered(n.Range, []Range{said.speaker}) || covered(n.Range, []Range{said.via}))
		score := 0.9
		if n.Start < region.Start || n.End > region.End {
			score = 0.3
		}
		if speaker && !announcing && said.act != denies {
			score = 0.2 // says it, and need not take part
		}
		if actor.Known {
			score += 0.1
		}
		all = append(all, Candidate{ID: actor.ID, Name: actor.Name, Score: score, Span: a.points.span(n.Range), Rule: n.rule, Role: n.role, Speaker: speaker})
	}
	some := func() bool { return slices.ContainsFunc(all, func(c Candidate) bool { return c.Score >= TakesPart }) }
	if !some() {
		all = append(all, a.ownWords(i, region, said)...)
	}
	if !some() {
		all = append(all, a.referred(i, region)...)
	}
	if !some() || a.startsWithVerb(i, region) {
		all = append(all, a.subjectOf(i, region, said)...)
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return uniqueCandidates(all)
}

// uniqueCandidates keeps the best of each.
func uniqueCandidates(all []Candidate) []Candidate {
	var kept []Candidate
	for _, c := range all {
		same := func(k Candidate) bool {
			return k.ID == c.ID && (k.Place == nil || k.Place.Country == c.Place.Country)
		}
		if !slices.ContainsFunc(kept, same) {
			kept = append(kept, c)
		}
	}
	return kept
}
