package facet

import (
	"math"
	"strings"
	"unicode/utf8"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/assets/translations"
)

// What a lede tells: how many facets with how many values each, and of how many events at the most
// the largest number is looked for.
const (
	mostTold     = 3
	mostNamed    = 3
	leastOften   = 2 // events that the first of these values has
	leastLetters = 4 // of a value of the file's own: a shorter one is a code, which tells a reader nothing
	mostMeasured = 50_000
)

// LedeOf tells a reader who opens a file of which nobody wrote a summary what it holds, a line each:
// how many events, where and when; who and what is most frequent, of very many events once the facets were made; and the
// event with the largest number of the column that weighs. Nothing of no events.
func LedeOf(whole *figure.Subject) (lines []string) {
	if whole.Len() == 0 {
		return nil
	}
	lines = []string{whole.About()}
	if all, ready := Ready(whole); ready {
		for _, f := range all.telling(whole.Len()) {
			lines = append(lines, f.lead(whole))
		}
	}
	if largest := largestIn(whole); largest != "" {
		lines = append(lines, largest)
	}
	return lines
}

// telling lists the facets that a lede tells of: who, where, what, and the first of the file's own.
// Of countries and places it is that which parts the events less finely, but at all.
func (f *Facets) telling(events int) (some []*Facet) {
	of := map[view.Facet]*Facet{}
	for _, one := range f.List {
		by := one.By
		if one.own && of[view.ByNone] == nil {
			by = view.ByNone
		}
		if one.often(events) {
			of[by] = one
		}
	}
	where := of[view.ByCountry]
	if where == nil {
		where = of[view.ByPlace]
	}
	for _, one := range []*Facet{of[view.ByActor], where, of[view.ByType], of[view.ByNone]} {
		if one != nil && len(some) < mostTold {
			some = append(some, one)
		}
	}
	return some
}

// often tells whether some values of a facet are more frequent than others.
func (f *Facet) often(events int) bool {
	if f.number || f.idle(events) != 0 || len(f.Ranked) < 2 {
		return false
	}
	most, least := f.Ranked[0], f.Ranked[len(f.Ranked)-1]
	if f.own && utf8.RuneCountInString(f.Words[most]) < leastLetters {
		return false
	}
	return f.Totals[most] >= leastOften && f.Totals[most] > f.Totals[least]
}

// lead names the most frequent values of a facet with their numbers: "Who: Germany (223), France
// (130)".
func (f *Facet) lead(s *figure.Subject) string {
	var named []string
	for _, n := range f.Ranked[:min(mostNamed, len(f.Ranked))] {
		if f.Totals[n] >= leastOften {
			named = append(named, translations.Say(s.Lang, "lede value", f.ValueName(s, n), int(f.Totals[n])))
		}
	}
	return f.Name(s.Lang) + translations.Say(s.Lang, "colon") + strings.Join(named, ", ")
}

// largestIn names the event with the largest number of the column that weighs, "" where none does.
func largestIn(s *figure.Subject) string {
	matters := s.Importance()
	if matters.By == "" || s.Len() > mostMeasured {
		return ""
	}
	at, most := -1, math.Inf(-1)
	for i := range s.Len() {
		if n := matters.Number(s.At(i)); n > most {
			at, most = i, n
		}
	}
	if at < 0 {
		return ""
	}
	return translations.Say(s.Lang, "lede largest", s.FacetName(view.Own(matters.By)), figure.Numeral(most, s.Lang), s.Event(at).Name)
}
