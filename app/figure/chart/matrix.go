package chart

import (
	"context"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// names returns the names of keys, cut to a width.
func (s Spec) names(by view.Facet, keys []string, width float64) []string {
	all := make([]string, len(keys))
	for i, key := range keys {
		all[i] = scene.Font{Size: s.Text * 0.88}.Cut(s.Subject.KeyName(by, key), width)
	}
	return all
}

// shades are how far the colours of cells are from the paper: on each of them either the
// paper's colour or that of letters can be read, as on those in between cannot.
var shades = [...]float64{0.14, 0.22, 0.3, 0.38, 0.84, 0.92, 1}

// cell adds a cell to a chart: the more events, the farther from the paper.
func (c *Content) cell(s Spec, x, y float64, w *weight, most int, title string, asks ...timeline.Expr) {
	shade := shades[0]
	if most > 1 {
		shade = shades[(w.count-1)*(len(shades)-1)/(most-1)]
	}
	c.bars = append(c.bars, bar{
		x0: x + 0.04, x1: x + 0.96, y0: y + 0.06, y1: y + 0.94, hue: theme.Mix(s.Theme.Paper, s.Theme.Hue(0), shade), within: true, label: translations.Grouped(s.Subject.Lang, w.count), count: w.count,
		mark: scene.Mark{Kind: scene.MarkBin, ID: w.id(s.Subject), Title: title + translations.Say(s.Subject.Lang, "colon") + translations.Grouped(s.Subject.Lang, w.count), Desc: w.describe(s.Subject), Asks: w.asks(s.Subject, asks...)},
	})
}

// matrix draws a grid: rows and columns by the facets, those with the most events first.
func (g *grid) matrix(ctx context.Context, s Spec, byRow, byColumn view.Facet) Content {
	var c Content
	rows, columns := g.shown(max(1, int(s.Box.H*0.75/(s.Text*1.7))), max(1, int(s.Box.W*0.75/(s.Text*6.5))))
	c.rows = len(rows)
	c.xMax, c.yMax = float64(max(1, len(columns))), float64(max(1, len(rows)))
	high := 0
	if len(g.cells) > 0 {
		high = int(g.most(1)[0].count)
	}
	weights := g.weights(ctx, s.Subject, rows, columns)
	if ctx.Err() != nil {
		return c
	}
	rowKeys, columnKeys := keysOf(g.rows, rows), keysOf(g.columns, columns)
	for k, row := range rowKeys {
		y := float64(len(rows) - 1 - k)
		for j, column := range columnKeys {
			if w := &weights[k*len(columns)+j]; w.count > 0 {
				c.cell(s, float64(j), y, w, high, s.Subject.KeyName(byRow, row)+" · "+s.Subject.KeyName(byColumn, column), s.Subject.AskValues(byRow, row), s.Subject.AskValues(byColumn, column))
			}
		}
	}
	for k, name := range s.names(byRow, rowKeys, s.Box.W*0.22) {
		c.ys = append(c.ys, plot.Tick{Value: float64(len(rows)-1-k) + 0.5, Label: name})
	}
	for j, name := range s.names(byColumn, columnKeys, s.Box.W*0.75/c.xMax-s.Text*0.4) {
		c.xs = append(c.xs, plot.Tick{Value: float64(j) + 0.5, Label: name})
	}
	c.table.Header = []string{"row", "column", "events"}
	c.rest = func(t *Table) { // of very many cells this takes long
		for _, cell := range g.most(len(g.cells)) {
			row, column := g.keysOf(cell)
			t.add(s.Subject.KeyName(byRow, row), s.Subject.KeyName(byColumn, column), cell.count)
		}
	}
	switch allRows, allColumns := inUse(g.inRow), inUse(g.inColumn); {
	case len(rows) < allRows && len(columns) < allColumns:
		c.subtitle = translations.Say(s.Subject.Lang, "room for", len(rows), allRows, len(columns), allColumns)
	case len(rows) < allRows:
		c.subtitle = translations.Say(s.Subject.Lang, "room for rows", len(rows), allRows)
	case len(columns) < allColumns:
		c.subtitle = translations.Say(s.Subject.Lang, "room for columns", len(columns), allColumns)
	}
	return c
}

// keysOf returns the keys of some numbers.
func keysOf(m membership, numbers []int32) []string {
	all := make([]string, len(numbers))
	for k, n := range numbers {
		all[k] = m.keys[n]
	}
	return all
}

// tied returns how many cells have as many events as that with the most.
func (g *grid) tied() (n int) {
	most := g.most(1)[0].count
	for _, c := range g.cells {
		if c.count == most {
			n++
		}
	}
	return n
}

// pairs counts the events in which two actors take part together.
func pairs(ctx context.Context, s Spec) Content {
	cast := castOf(ctx, s.Subject)
	g := gridOf(ctx, s.Subject, cast, cast, true)
	if ctx.Err() != nil {
		return Content{}
	}
	c := g.matrix(ctx, s, view.ByActor, view.ByActor)
	lang := s.Subject.Lang
	c.headline = translations.Say(lang, "no pairs")
	if len(g.cells) > 0 {
		best := g.most(2)
		names := func(place int) []any {
			one, other := g.keysOf(best[place])
			return []any{s.Subject.ActorName(one), s.Subject.ActorName(other)}
		}
		c.headline = figure.Together(lang, "pair leads", g.tied(), names, int(best[0].count))
	}
	c.subtitle = joined(translations.Say(lang, "pairs say"), c.subtitle)
	return c
}

// byPlace counts the events of each actor at each place; where nobody is said to take part,
// the events at each place.
func byPlace(ctx context.Context, s Spec) Content {
	g := gridOf(ctx, s.Subject, placesOf(ctx, s.Subject), castOf(ctx, s.Subject), false)
	if ctx.Err() != nil {
		return Content{}
	}
	if len(g.cells) == 0 {
		s.Chart = string(view.ByPlace)
		return byFacet(ctx, s)
	}
	c := g.matrix(ctx, s, view.ByPlace, view.ByActor)
	best, lang := g.most(2), s.Subject.Lang
	names := func(at int) []any {
		place, actor := g.keysOf(best[at])
		return []any{s.Subject.ActorName(actor), s.Subject.PlaceName(place)}
	}
	c.headline = figure.Together(lang, "place leads", g.tied(), names, int(best[0].count))
	c.subtitle = joined(translations.Say(lang, "actors at places say"), c.subtitle)
	return c
}

// joined joins sentences.
func joined(one, other string) string {
	if other == "" {
		return one
	}
	return one + " " + other
}
