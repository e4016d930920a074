package chart

import (
	"cmp"
	"context"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A row is the events of one value, which is a bar that lies.
type row struct {
	key, name string
	parts     parts
	count     int
	asks      timeline.Expr // that its events pass, and no others; the zero Expr where that is not known
}

// rowsOf draws rows in their order, the first above, and their labels.
func rowsOf(s Spec, colours *figure.Colours, shown []row) Content {
	c := Content{rows: len(shown), yMax: float64(len(shown))}
	for i := range shown {
		one := &shown[i]
		y := float64(len(shown)-1-i) + 0.5
		c.lay(s, colours, one, y)
		c.ys = append(c.ys, plot.Tick{Value: y, Label: figure.CutAddress(scene.Font{Size: s.Text * 0.88}, one.name, s.Box.W*0.35)})
	}
	c.table.Header = []string{"value", "events"}
	c.xs, c.numbered = counts(s.Subject.Lang, &c.xMax), true
	c.makeRoom(s)
	return c
}

// named returns the name of a value, an address without what all begin with.
func (s Spec) named(by view.Facet, key string) string {
	return figure.BareAddress(s.Subject.KeyName(by, key))
}

// lay draws a row at a height.
func (c *Content) lay(s Spec, colours *figure.Colours, one *row, y float64) {
	all := one.parts.all()
	mark := scene.Mark{Kind: scene.MarkBin, Title: one.name + translations.Say(s.Subject.Lang, "colon") + translations.Grouped(s.Subject.Lang, one.count), Desc: all.describe(s.Subject)}
	if all.count > 0 {
		mark.ID, mark.Asks = all.id(s.Subject), all.asks(s.Subject, one.asks)
	}
	at := 0.0
	for _, part := range s.stacked(colours) {
		n := one.parts[part].sum
		if n == 0 {
			continue
		}
		slot, look := colour(part)
		c.bars = append(c.bars, bar{x0: at, x1: at + n, y0: y - 0.3, y1: y + 0.3, hue: colours.Hue(s.Theme, slot), texture: look, mark: mark, count: one.count})
		at += n
	}
	if len(c.bars) > 0 {
		c.bars[len(c.bars)-1].label = translations.Grouped(s.Subject.Lang, one.count)
	}
	c.xMax = max(c.xMax, at)
}

// makeRoom lengthens the axis for the labels behind the bars, so that none is cut.
func (c *Content) makeRoom(s Spec) {
	set, plot := scene.Font{Size: s.Text * 0.88, Bold: true}, s.Box.W*0.55 // beside the names of the rows
	need := c.xMax
	for _, b := range c.bars {
		need = max(need, b.x1/max(0.3, 1-(set.Width(b.label)+s.Text)/plot))
	}
	c.xMax = need
}

// A value of a facet, and how many events have it.
type value struct {
	key   string
	count int
	first int32 // event, where it is known
}

// valuesOf counts the events by a facet, the value with the most first, and tells whether an
// event has several; one with none has the value "".
func valuesOf(ctx context.Context, s *figure.Subject, by view.Facet) (all []value, several bool) {
	if n, ok := numbered(s, by); ok {
		return n.count(ctx, s)
	}
	at := map[string]int{}
	for i := range pieces.Of(ctx, from(0, s.Len())) {
		n := 0
		eachValue(s, i, by, func(key string) {
			n++
			k, is := at[key]
			if !is {
				k = len(all)
				at[key] = k
				all = append(all, value{key: key})
			}
			all[k].count++
		})
		several = several || n > 1
	}
	slices.SortStableFunc(all, func(a, b value) int { return cmp.Compare(b.count, a.count) })
	return all, several
}

// byFacet counts the events by a facet, that of the colours unless one is named; the value
// with the most first. An event with several values counts once under each. The values for
// which there is no room are one row together.
func byFacet(ctx context.Context, s Spec) Content {
	by := facetOr(view.Facet(cmp.Or(s.Chart, string(s.Colour))))
	if s.measure.facet != "" {
		return byMeasure(ctx, s, by)
	}
	all, several := valuesOf(ctx, s.Subject, by)
	said := s.barsSay(by, all, several)
	shown := make([]row, max(min(2, len(all)), said.fit(s, len(all), len(all), axisRoom, "")))
	at := make(map[string]int, len(shown))
	for i := range shown {
		shown[i] = row{key: all[i].key, name: s.named(by, all[i].key), count: all[i].count, asks: s.Subject.AskValues(by, all[i].key)}
		at[all[i].key] = i
	}
	last := len(shown) - 1
	if len(all) > len(shown) {
		delete(at, shown[last].key)
		shown[last] = s.others(by, all, last, several)
	}
	colours := s.Subject.Colours(s.Colour)
	if s.fill(ctx, colours, by, shown, at); len(all) > len(shown) {
		_, shown[last].count = shown[last].parts.counted()
	}
	if ctx.Err() != nil {
		return Content{}
	}
	c := rowsOf(s, colours, shown)
	c.rest = func(t *Table) { // of very many values their names take long
		for _, one := range all {
			t.add(s.Subject.KeyName(by, one.key), one.count)
		}
	}
	c.headline, c.subtitle = said.headline, said.subtitle
	return c
}

// barsSay is what is said of bars by a facet.
func (s Spec) barsSay(by view.Facet, all []value, several bool) (c Content) {
	lang := s.Subject.Lang
	c.subtitle = translations.Say(lang, "bars say", s.Subject.FacetName(by))
	if several {
		c.subtitle += " " + translations.Say(lang, "several say")
	}
	known := slices.DeleteFunc(slices.Clone(all), func(v value) bool { return v.key == "" })
	switch {
	case len(all) == 0:
		c.headline = translations.Say(lang, "no events")
		return c
	case len(known) == 0:
		c.headline = translations.Say(lang, "nothing said of", s.Subject.FacetName(by))
		return c
	}
	tied := 1
	for tied < len(known) && known[tied].count == known[0].count {
		tied++
	}
	c.headline = figure.Leading(lang, "leads", tied, func(place int) []any {
		name := s.named(by, known[place].key)
		if place == 0 && figure.Site(s.Subject.KeyName(by, known[place].key)) == "" {
			name = figure.Capital(name)
		}
		return []any{name}
	}, known[0].count, s.ofAll())
	return c
}

// fill adds the events to the rows of their values; those of which no value has a row to the last.
func (s Spec) fill(ctx context.Context, colours *figure.Colours, by view.Facet, shown []row, at map[string]int) {
	if n, ok := numbered(s.Subject, by); ok {
		n.fill(ctx, s.Subject, colours, shown, at)
		return
	}
	columns := s.Subject.Columns()
	for i := range pieces.Of(ctx, from(0, s.Subject.Len())) {
		part, alone := partOf(colours, columns, i), true
		eachValue(s.Subject, i, by, func(key string) {
			if k, is := at[key]; is {
				shown[k].parts[part].add(i, 1)
				alone = false
			}
		})
		if alone {
			shown[len(shown)-1].parts[part].add(i, 1)
		}
	}
}

// others is the row of the events of which no value has a row of its own, after the first so many
// values; of a facet of which an event may have several these are not all that have others.
func (s Spec) others(by view.Facet, all []value, last int, several bool) row {
	keys := make([]string, last)
	for i, one := range all[:last] {
		keys[i] = one.key
	}
	name := "further values"
	if several {
		name = "only further values"
	}
	return row{name: translations.Say(s.Subject.Lang, name, len(all)-last), asks: figure.Not(s.Subject.AskValues(by, keys...))}
}

// eachValue calls do with every value that an event has of a facet, once: who is said to take
// part in two ways takes part once. It calls it with "" where there is none.
func eachValue(s *figure.Subject, i int, by view.Facet, do func(key string)) {
	var room [8]string
	before := room[:0]
	s.EachKey(s.At(i), by, func(key string) {
		if !slices.Contains(before, key) {
			before = append(before, key)
			do(key)
		}
	})
	if len(before) == 0 {
		do("")
	}
}

// precision counts the events by how closely their dates are known.
func precision(ctx context.Context, s Spec) Content {
	known := append(slices.Clone(timeline.DatePrecisions), "no date")
	all := make([]row, len(known))
	for i := range all {
		all[i].asks = timeline.Term{Field: "precision", Values: []string{known[i]}}.Expr()
		if i == len(timeline.DatePrecisions) {
			all[i].asks = timeline.Term{Field: "no", Values: []string{"date"}}.Expr()
		}
		all[i].name = translations.Say(s.Subject.Lang, known[i])
		if i < len(timeline.DatePrecisions) {
			all[i].name = translations.Say(s.Subject.Lang, "known to "+known[i])
		}
	}
	colours := s.Subject.Colours(s.Colour)
	dates, err := s.Subject.Known(ctx)
	if err != nil {
		return Content{}
	}
	of, found := partsBy(s.Subject, colours), newCounters(s.Subject.Len(), len(known)*someParts)
	if pieces.Each(ctx, s.Subject.Len(), func(worker, from, to int) {
		mine := &found[worker]
		for i := from; i < to; i++ {
			at, dated := dates[s.Subject.Slot(i)].Precision()
			if !dated {
				at = len(known) - 1
			}
			mine.add(at*someParts+of.part(i), i)
		}
	}) != nil {
		return Content{}
	}
	for k := range all {
		for part := range all[k].parts {
			all[k].parts[part] = sumOf(found, k*someParts+part)
			all[k].count += all[k].parts[part].count
		}
	}
	closely := 0
	for _, r := range all[:slices.Index(known, "day")+1] { // to a time of day, or to the day
		closely += r.count
	}
	all = slices.DeleteFunc(all, func(r row) bool { return r.count == 0 })
	c := rowsOf(s, colours, all)
	for i := range all {
		c.table.add(all[i].name, all[i].count)
	}
	c.headline = translations.Say(s.Subject.Lang, figure.Counted("known closely", closely), closely, s.Subject.Len())
	if c.subtitle = translations.Say(s.Subject.Lang, "precision says"); s.Subject.Len() == 0 {
		c.headline = s.Subject.Nothing()
	}
	return c
}
