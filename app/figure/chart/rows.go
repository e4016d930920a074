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
	place     bool // key is the id of a place
}

// rowsOf draws rows in their order, the first above, and their labels; those for which
// there is no room are one row together.
func rowsOf(s Spec, colours *figure.Colours, all []row) Content {
	room := max(2, int(s.Box.H/(s.Text*1.9)))
	shown := all
	var c Content
	if len(all) > room {
		rest := row{name: translations.Say(s.Subject.Lang, "further values", len(all)-room+1)}
		for i := range all[room-1:] {
			one := &all[room-1+i]
			for part := range one.parts {
				rest.parts[part].join(one.parts[part])
			}
			rest.count += one.count
		}
		shown = append(slices.Clone(all[:room-1]), rest)
	}
	c.yMax, c.rows = float64(len(shown)), len(shown)
	for i := range shown {
		one := &shown[i]
		y := float64(len(shown)-1-i) + 0.5
		c.lay(s, colours, one, y)
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(one.name, s.Box.W*0.35)})
	}
	c.table.Header = []string{"value", "events"}
	for i := range all {
		c.table.add(all[i].name, all[i].count)
	}
	c.xs = counts(&c.xMax)
	c.makeRoom(s)
	return c
}

// lay draws a row at a height.
func (c *Content) lay(s Spec, colours *figure.Colours, one *row, y float64) {
	all := one.parts.all()
	mark := scene.Mark{Kind: scene.MarkBin, Title: one.name + translations.Say(s.Subject.Lang, "colon") + translations.Grouped(one.count), Desc: all.describe(s.Subject)}
	if one.place && one.key != "" {
		mark.Kind, mark.ID = scene.MarkPlace, one.key
	} else if all.count > 0 {
		mark.ID = all.id(s.Subject)
	}
	at := 0.0
	for part := range one.parts {
		n := one.parts[part].sum
		if n == 0 {
			continue
		}
		slot, look := colour(part)
		c.bars = append(c.bars, bar{x0: at, x1: at + n, y0: y - 0.3, y1: y + 0.3, hue: colours.Hue(s.Theme, slot), texture: look, mark: mark})
		at += n
	}
	if len(c.bars) > 0 {
		c.bars[len(c.bars)-1].label = translations.Grouped(one.count)
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

// mostRows bounds how many values of a facet are told apart.
const mostRows = 200_000

// byFacet counts the events by a facet, that of the colours unless one is named; the value
// with the most first. An event with several values counts once under each.
func byFacet(ctx context.Context, s Spec) Content {
	by := facetOr(view.Facet(cmp.Or(s.Chart, string(s.Colour))))
	colours, columns := s.Subject.Colours(s.Colour), s.Subject.Columns()
	at, all := map[string]int{}, []row(nil)
	several := false
	for i := range pieces.Of(ctx, from(0, s.Subject.Len())) {
		values := 0
		take := func(key string) {
			values++
			k, is := at[key]
			if !is {
				if len(all) >= mostRows {
					return
				}
				k = len(all)
				at[key] = k
				all = append(all, row{key: key, place: by == view.ByPlace})
			}
			all[k].parts[partOf(colours, columns, i)].add(i, 1)
			all[k].count++
		}
		s.Subject.EachKey(s.Subject.At(i), by, take)
		if values == 0 {
			take("")
		}
		several = several || values > 1
	}
	if ctx.Err() != nil {
		return Content{}
	}
	for i := range all {
		all[i].name = s.Subject.KeyName(by, all[i].key)
	}
	slices.SortStableFunc(all, func(a, b row) int { return cmp.Compare(b.count, a.count) })
	c := rowsOf(s, colours, all)
	lang, n := s.Subject.Lang, s.Subject.Len()
	c.subtitle = translations.Say(lang, "bars say", s.Subject.FacetName(by))
	if several {
		c.subtitle += " " + translations.Say(lang, "several say")
	}
	c.headline = translations.Say(lang, "no events")
	if first := slices.IndexFunc(all, func(r row) bool { return r.key != "" }); first >= 0 {
		c.headline = translations.Say(lang, "leads", figure.Capital(all[first].name), all[first].count, n)
	} else if n > 0 {
		c.headline = translations.Say(lang, "leads", figure.Capital(all[0].name), all[0].count, n)
	}
	return c
}

// precision counts the events by how closely their dates are known.
func precision(ctx context.Context, s Spec) Content {
	known := append(slices.Clone(timeline.DatePrecisions), "no date")
	all := make([]row, len(known))
	for i := range all {
		all[i].name = translations.Say(s.Subject.Lang, known[i])
		if i < len(timeline.DatePrecisions) {
			all[i].name = translations.Say(s.Subject.Lang, "known to "+known[i])
		}
	}
	colours, columns := s.Subject.Colours(s.Colour), s.Subject.Columns()
	for i := range pieces.Of(ctx, from(0, s.Subject.Len())) {
		one := &all[len(known)-1]
		if d := s.Subject.At(i).When.Date; !d.IsZero() {
			one = &all[slices.Index(known, timeline.DatePrecision(d))]
		}
		one.parts[partOf(colours, columns, i)].add(i, 1)
		one.count++
	}
	if ctx.Err() != nil {
		return Content{}
	}
	closely := all[0].count + all[1].count // to a time of day, or to the day
	all = slices.DeleteFunc(all, func(r row) bool { return r.count == 0 })
	c := rowsOf(s, colours, all)
	c.headline = translations.Say(s.Subject.Lang, figure.Counted("known closely", closely), closely, s.Subject.Len())
	c.subtitle = translations.Say(s.Subject.Lang, "precision says")
	return c
}
