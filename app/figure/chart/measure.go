package chart

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A measure is what bars say of a number of their events, in place of how many there are: in
// the name of a chart it stands behind the facet, bars:country:mean=tone.
type measure struct {
	how   string // one of measures
	facet string // of numbers
}

// measures say a measure of some numbers, which ascend.
var measures = map[string]func([]float64) float64{
	"sum": func(all []float64) (sum float64) {
		for _, x := range all {
			sum += x
		}
		return sum
	},
	"mean": func(all []float64) (mean float64) {
		for i, x := range all {
			mean += (x - mean) / float64(i+1)
		}
		return mean
	},
	"median": func(all []float64) float64 { return quantile(all, 0.5) },
}

// cutMeasure cuts the measure off a facet; the zero measure where there is none.
func cutMeasure(facet string) (rest string, m measure) {
	at := strings.LastIndex(facet, ":") + 1
	how, of, ok := strings.Cut(facet[at:], "=")
	if !ok || measures[how] == nil {
		return facet, m
	}
	return strings.TrimSuffix(facet[:at], ":"), measure{how, of}
}

// measureOf returns the measure that the name of a chart asks for.
func measureOf(name string) measure {
	name, facet, _ := strings.Cut(name, ":")
	if name != "bars" {
		return measure{}
	}
	_, m := cutMeasure(facet)
	return m
}

// A measuredRow is the numbers of the events of one value.
type measuredRow struct {
	key string
	measured
	is float64
}

// byMeasure measures a number of the events by a facet, the value with the most first. An event
// counts under each of its values, and one without the number under none.
func byMeasure(ctx context.Context, s Spec, by view.Facet) Content {
	number := numberOf(s.measure.facet, s.Subject.Timeline)
	all, without := measuredBy(ctx, s.Subject, by, number)
	if ctx.Err() != nil {
		return Content{}
	}
	lang := s.Subject.Lang
	for i := range all {
		slices.Sort(all[i].values)
		all[i].is = measures[s.measure.how](all[i].values)
	}
	slices.SortStableFunc(all, func(a, b measuredRow) int { return cmp.Compare(b.is, a.is) })
	c := Content{headline: translations.Say(lang, "no numbers"), subtitle: translations.Say(lang, "measure "+s.measure.how, s.Subject.FacetName(view.Own(number)), s.Subject.FacetName(by)) + "."}
	if without > 0 {
		c.subtitle += " " + translations.Say(lang, figure.Counted("without number", without), without, number)
	}
	c.table.Header = []string{"value", "events", s.measure.how}
	for _, one := range all {
		c.table.add(s.Subject.KeyName(by, one.key), one.count, exactly(one.is))
	}
	if len(all) == 0 {
		return c
	}
	c.headline = translations.Say(lang, "measure leads", figure.Capital(s.Subject.KeyName(by, all[0].key)), decimal(lang, all[0].is), number)
	shown := all[:c.fit(s, len(all), len(all), axisRoom, translations.Say(lang, "first of", len(all), len(all)))]
	if len(shown) < len(all) {
		c.left = translations.Say(lang, "first of", len(shown), len(all))
	}
	c.measured(s, by, number, shown)
	return c
}

// measuredBy collects the numbers of events by a facet, and says how many have none.
func measuredBy(ctx context.Context, s *figure.Subject, by view.Facet, number string) (all []measuredRow, without int) {
	at := map[string]int{}
	for i := range pieces.Of(ctx, from(0, s.Len())) {
		x, has := 0.0, false
		s.At(i).EachValue(number, func(word string) {
			if n, ok := timeline.NumberOf(word); ok {
				x, has = n, true
			}
		})
		if !has {
			without++
			continue
		}
		eachValue(s, i, by, func(key string) {
			k, known := at[key]
			if !known {
				k = len(all)
				at[key] = k
				all = append(all, measuredRow{key: key})
			}
			all[k].add(i, 1)
			all[k].values = append(all[k].values, x)
		})
	}
	return all, without
}

// measured draws rows from nought to the right, or to the left where they are less.
func (c *Content) measured(s Spec, by view.Facet, number string, shown []measuredRow) {
	lang := s.Subject.Lang
	least, most := 0.0, 0.0
	for _, one := range shown {
		least, most = min(least, one.is), max(most, one.is)
	}
	if least == most {
		most = least + 1
	}
	c.xs, least, most = steps(lang, least, most)
	for i := range c.xs {
		c.xs[i].Value -= least
	}
	c.numbered = true
	c.xMax, c.yMax, c.rows = most-least, float64(len(shown)), len(shown)
	for i, one := range shown {
		y := float64(len(shown)-1-i) + 0.5
		name, label := s.Subject.KeyName(by, one.key), decimal(lang, one.is)
		c.bars = append(c.bars, bar{
			x0: min(0, one.is) - least, x1: max(0, one.is) - least, y0: y - 0.3, y1: y + 0.3, hue: s.Theme.Hue(0), label: label, count: one.count,
			mark: scene.Mark{
				Kind: scene.MarkBin, ID: one.id(s.Subject), Title: name + translations.Say(lang, "colon") + label, Desc: one.describe(s.Subject),
				Asks: one.asks(s.Subject, s.Subject.AskValues(by, one.key), figure.Not(s.Subject.AskValues(view.Own(number), ""))),
			},
		})
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.35)})
	}
	if least < 0 {
		c.rules = append(c.rules, -least)
	}
	c.makeRoom(s)
}
