package chart

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A trait is a value that some events have more often than all of them do.
type trait struct {
	by      view.Facet
	key     string
	of      membership
	n       int32 // of the value in of
	in, all int   // how many of some events have it, and of all
}

// What a trait must be to be told: a good part of the events, and well more than of all, so that
// the number of another day would not say the same.
const (
	leastWith    = 3    // events
	leastShare   = 0.2  // of them
	leastBeyond  = 0.15 // of the share in all events
	leastTimes   = 1.5
	mostTraits   = 2
	mostAlike    = 2     // beside one of them
	mostRead     = 5_000 // events, each of which is asked for what no column holds
	mostGrouping = 4     // of the file's own facets
)

// tellable lists the facets that say what events are made of: a country says it better than a
// place does, and where the one is told the other is not.
func (s Spec) tellable() []view.Facet {
	all := []view.Facet{view.ByType, view.ByActor, view.ByCountry, view.ByPlace, view.BySource, view.ByStatus}
	groups := s.Subject.Groupings()
	return append(all, groups[:min(len(groups), mostGrouping)]...)
}

// A crowd is the events behind a headline: those of a run of which is tells that they are; nil for all.
type crowd struct {
	figure.Run
	is func(i int) bool
	weight
}

// each calls do for the positions of the events on all cores, those that stand side by side at once.
func (k crowd) each(ctx context.Context, do func(worker, from, to int)) error {
	earlier, first, _ := k.Parts()
	return pieces.Each(ctx, k.Len(), func(worker, from, to int) {
		alone := min(to, len(earlier))
		if k.is != nil {
			alone = to
		}
		for ; from < alone; from++ {
			if i := k.At(from); k.is == nil || k.is(i) {
				do(worker, i, i+1)
			}
		}
		if from < to {
			do(worker, first+from-len(earlier), first+to-len(earlier))
		}
	})
}

// A facetCount counts some events by the values of a facet.
type facetCount struct {
	by view.Facet
	membership
	in [][]int32 // by core, and by the numbers of the values
}

// sum returns how many events have a value.
func (f *facetCount) sum(value int) (n int) {
	for _, mine := range f.in {
		n += int(mine[value])
	}
	return n
}

// facetCounts returns a count on so many cores by each of the facets that events are told by; of many
// events by those that columns hold.
func (s Spec) facetCounts(ctx context.Context, workers int) (all []facetCount) {
	for _, by := range s.tellable() {
		m, ok := numbered(s.Subject, by)
		if !ok && s.Subject.Len() <= mostRead {
			m, ok = numberedBy(ctx, s.Subject, s.says(by)), true
		}
		if !ok {
			continue
		}
		one := facetCount{by, m, make([][]int32, workers)}
		for w := range one.in {
			one.in[w] = make([]int32, len(m.keys))
		}
		all = append(all, one)
	}
	return all
}

// says returns what an event says of a facet. Sources that are addresses are one by their site.
func (s Spec) says(by view.Facet) func(i int, add func(string)) {
	return func(i int, add func(string)) { s.Subject.EachGroup(s.Subject.At(i), by, add) }
}

// why says in what some events differ from all, with numbers: "statement in 9 of 12 (34 of all
// 100)"; "" where they are made of the same as the rest.
func (s Spec) why(ctx context.Context, some crowd) string {
	n := some.count
	if n == 0 || leastTimes*float64(n) > float64(s.kept()) {
		return "" // so many are not made of anything that often
	}
	all := s.facetCounts(ctx, pieces.Workers(some.Len()))
	if some.each(ctx, func(worker, from, to int) {
		for f := range all {
			all[f].add(from, to, all[f].in[worker])
		}
	}) != nil {
		return ""
	}
	var traits []trait
	for _, f := range all {
		for value, key := range f.keys {
			if in := f.sum(value); in >= leastWith && float64(in) >= leastShare*float64(n) && names(key) {
				traits = append(traits, trait{by: f.by, key: key, of: f.membership, n: int32(value), in: in})
			}
		}
	}
	if len(traits) == 0 || s.countAll(ctx, traits) != nil {
		return ""
	}
	return s.told(telling(traits, n, s.kept()), n)
}

// names tells whether a value says something.
func names(key string) bool {
	return key != "" && key != "unknown" && key != timeline.Other.String() && key != timeline.Happened.String()
}

// countAll counts of all events that are kept which have each of some traits.
func (s Spec) countAll(ctx context.Context, traits []trait) error {
	var all []int32 // of the facet of the trait before
	for k := range traits {
		one := &traits[k]
		if k == 0 || one.by != traits[k-1].by {
			var err error
			if all, err = s.totals(ctx, one.by, one.of); err != nil {
				return err
			}
		}
		one.all = int(all[one.n])
	}
	return nil
}

type totalsKey struct{ by view.Facet }

// totals returns how many of all events that are kept have each value of a facet, counted once.
func (s Spec) totals(ctx context.Context, by view.Facet, of membership) ([]int32, error) {
	return figure.Prepared(ctx, s.Subject, totalsKey{by}, func(ctx context.Context) ([]int32, error) {
		return of.among(ctx, crowd{Run: s.Subject.RunOfAll()})
	})
}

// among counts the events of a crowd by their values.
func (m membership) among(ctx context.Context, some crowd) ([]int32, error) {
	found := make([][]int32, pieces.Workers(some.Len()))
	for w := range found {
		found[w] = make([]int32, len(m.keys))
	}
	err := some.each(ctx, func(worker, from, to int) { m.add(from, to, found[worker]) })
	for _, mine := range found[1:] {
		addTo(found[0], mine)
	}
	return found[0], err
}

// telling returns the traits that n events have well more often than all do, that which goes
// farthest beyond these first; of where it is one. Behind each stand those of its facet that are no less
// telling: which as many have, or which spell the same in another way.
func telling(traits []trait, n, all int) (some []trait) {
	every := slices.Clone(traits)
	beyond := func(t trait) float64 { return float64(t.in)/float64(n) - float64(t.all)/float64(all) }
	traits = slices.DeleteFunc(traits, func(t trait) bool {
		return beyond(t) < leastBeyond || float64(t.in)*float64(all) < leastTimes*float64(t.all)*float64(n)
	})
	slices.SortStableFunc(traits, func(a, b trait) int { return cmp.Compare(beyond(b), beyond(a)) })
	where := func(t trait) bool { return t.by == view.ByPlace || t.by == view.ByCountry }
	for _, t := range traits {
		same := slices.ContainsFunc(some, func(o trait) bool { return o.by == t.by || where(o) && where(t) })
		if !same && len(some) < mostTraits {
			some = append(some, t)
		}
	}
	for k := len(some) - 1; k >= 0; k-- {
		some = slices.Insert(some, k+1, noLess(some[k], every)...)
	}
	return some
}

// noLess returns the other traits of the facet of one that as many have, or that are spelled nearly like it;
// none where these are too many to be told.
func noLess(one trait, all []trait) (others []trait) {
	for _, t := range all {
		if t.by == one.by && t.key != one.key && (t.in == one.in && t.all == one.all || spelled(t.key) == spelled(one.key)) {
			others = append(others, t)
		}
	}
	if len(others) > mostAlike {
		return nil
	}
	return others
}

// spelled returns the letters and digits of a key, whatever their case, without an s at the end of a word: by
// these two spellings of one value are the same.
func spelled(key string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(timeline.Fold(key), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		b.WriteString(strings.TrimSuffix(word, "s"))
	}
	return b.String()
}

// told says some traits of n events.
func (s Spec) told(traits []trait, n int) string {
	if len(traits) == 0 {
		return ""
	}
	lang := s.Subject.Lang
	var parts []string
	for _, t := range traits {
		name := s.Subject.KeyName(t.by, t.key)
		if _, own := t.by.Own(); own {
			name = s.Subject.FacetName(t.by) + translations.Say(lang, "colon") + name
		}
		parts = append(parts, translations.Say(lang, "why part", name, t.in, n, t.all, s.kept()))
	}
	return translations.Say(lang, "why said", strings.Join(parts, ", "))
}

// busiest says of the events behind the headline what they are made of, and makes the headline ask
// for them. All of them pass an expression.
func (c *Content) busiest(ctx context.Context, s Spec, some crowd, asks timeline.Expr) {
	why := s.why(ctx, some)
	c.subtitle = strings.TrimSpace(why + " " + c.subtitle)
	if some.count == 0 || ctx.Err() != nil {
		return
	}
	c.said = scene.Mark{Kind: scene.MarkBin, ID: some.id(s.Subject), Title: c.headline, Desc: strings.TrimSpace(why + "\n" + some.describe(s.Subject)), Asks: some.asks(s.Subject, asks)}
}

// heading draws the headline, which is a mark where it stands for events, and the subtitle.
func (c Content) heading(sc *scene.Scene, s Spec, subtitle string) scene.Rect {
	if c.said.Kind != 0 {
		sc.Begin(c.said)
		defer sc.End()
	}
	return figure.Heading(sc, s.Box, s.Text, s.Theme, c.headline, subtitle)
}
