package chart

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// numberOf returns the name of a facet of numbers; of none, of the first. "" where there is
// no such facet.
func numberOf(facet string, t *timeline.Timeline) string {
	name, _ := view.Facet(facet).Own()
	for _, f := range t.Facets {
		if f.Kind == timeline.OfNumbers && (facet == "" || f.Name == name) {
			return f.Name
		}
	}
	return ""
}

// A measured is what events that may fall into a period say of a number.
type measured struct {
	weight
	values []float64
}

// numbers shows a number of the events over time: in each period the median, and between
// which numbers the middle half of them lies. An event counts in each period in which it may
// start.
func numbers(ctx context.Context, s Spec) Content {
	facet := numberOf(s.Chart, s.Subject.Timeline)
	if s.Chart == "" { // the one by which events weigh, else the first
		facet = cmp.Or(numberOf(string(view.Own(s.Subject.Importance().By)), s.Subject.Timeline), facet)
	}
	lang := s.Subject.Lang
	if facet == "" {
		return Content{headline: translations.Say(lang, "no numbers")}
	}
	s.Chart = ""
	k := courseOf(ctx, s, false)
	c := k.content()
	if ctx.Err() != nil || len(k.bins) == 0 {
		return c
	}
	bins, all, told, without := k.measure(ctx, facet)
	if ctx.Err() != nil {
		return c
	}
	name := s.Subject.FacetName(view.Own(facet))
	c.table.Header = []string{"from", "to", "events", "least", "lower quartile", "median", "upper quartile", "most"}
	c.subtitle = translations.Say(lang, "numbers say", name)
	if without > 0 {
		c.subtitle += " " + translations.Say(lang, figure.Counted("without number", without), without, name)
	}
	if len(all) == 0 {
		c.headline = translations.Say(lang, "no numbers")
		return c
	}
	if len(told) > 0 {
		c.headline = translations.Say(lang, "median of", name, decimal(lang, quantile(told, 0.5)), decimal(lang, told[0]), decimal(lang, told[len(told)-1]))
	}
	k.boxes(&c, facet, bins, all)
	return c
}

// measure collects the numbers of a facet: by bin, of all that these hold, and of the events of the
// window, ascending, which are as many however wide a bin is; and says how many of these have none.
func (k *course) measure(ctx context.Context, facet string) (bins []measured, all, told []float64, without int) {
	bins = make([]measured, len(k.bins))
	shown, _ := k.Subject.RunStarting(ctx, k.known, calendar.Span{Start: k.edges[0], End: k.edges[len(k.edges)-1]})
	for i := range pieces.Of(ctx, shown.All()) {
		x, has := 0.0, false
		k.Subject.At(i).EachValue(facet, func(word string) {
			if n, ok := timeline.NumberOf(word); ok {
				x, has = n, true
			}
		})
		b := k.Subject.Starting(k.known, i, k.Subject.Bounds(i))
		inside := b.Overlaps(k.Window)
		if !has {
			without += btoi(inside)
			continue
		}
		if all = append(all, x); inside {
			told = append(told, x)
		}
		first, found := slices.BinarySearchFunc(k.edges, b.Start, calendar.Instant.Compare)
		if !found {
			first--
		}
		for bin := max(first, 0); bin < len(bins) && k.edges[bin].Before(b.End); bin++ {
			bins[bin].add(i, 1)
			bins[bin].values = append(bins[bin].values, x)
		}
	}
	slices.Sort(all)
	slices.Sort(told)
	for i := range bins {
		slices.Sort(bins[i].values)
	}
	return bins, all, told, without
}

// boxes draws the middle half of the numbers of each bin, and its median.
func (k *course) boxes(c *Content, facet string, bins []measured, all []float64) {
	lang := k.Subject.Lang
	least, most := all[0], all[len(all)-1]
	if least == most {
		least, most = least-1, most+1
	}
	c.ys, least, most = steps(lang, least, most)
	c.yMax = most - least
	for i := range c.ys {
		c.ys[i].Value -= least
	}
	thin := c.yMax * 0.008
	for i := range bins {
		one := &bins[i]
		if len(one.values) == 0 {
			continue
		}
		q := [...]float64{one.values[0], quantile(one.values, 0.25), quantile(one.values, 0.5), quantile(one.values, 0.75), one.values[len(one.values)-1]}
		x0, x1 := k.x(k.edges[i]), k.x(k.edges[i+1])
		inset := (x1 - x0) * 0.1
		mark := scene.Mark{
			Kind: scene.MarkBin, ID: one.id(k.Subject), Title: k.period(k.span(i)) + " · " + facet + translations.Say(lang, "colon") + decimal(lang, q[2]), Desc: one.describe(k.Subject),
			Asks: one.asks(k.Subject, k.asks(k.span(i)), figure.Not(k.Subject.AskValues(view.Own(facet), ""))),
		}
		hue := k.Theme.Hue(0)
		if q[3] > q[1] {
			c.bars = append(c.bars, bar{x0: x0 + inset, x1: x1 - inset, y0: q[1] - least, y1: q[3] - least, hue: k.Theme.Shade(1, 7), mark: mark, count: one.count})
		}
		c.bars = append(c.bars, bar{x0: x0 + inset, x1: x1 - inset, y0: max(0, q[2]-least-thin), y1: q[2] - least + thin, hue: hue, mark: mark, count: one.count})
		first, last := spanTexts(k.span(i))
		c.table.add(first, last, len(one.values), exactly(q[0]), exactly(q[1]), exactly(q[2]), exactly(q[3]), exactly(q[4]))
	}
}
