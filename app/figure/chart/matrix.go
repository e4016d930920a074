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

// tabled gives a chart the numbers of a grid as its table.
func (g *grid) tabled(c *Content, s Spec, byRow, byColumn view.Facet) {
	c.table.Header = []string{"row", "column", "events"}
	c.rest = func(t *Table) { // of very many cells this takes long
		for _, cell := range g.most(len(g.cells)) {
			row, column := g.keysOf(cell)
			t.add(s.Subject.KeyName(byRow, row), s.Subject.KeyName(byColumn, column), cell.count)
		}
	}
}

// high returns how many events the cell with the most has.
func (g *grid) high() int {
	if len(g.cells) == 0 {
		return 0
	}
	return int(g.most(1)[0].count)
}

// rowNames is how much of a chart of cells the names of its rows take at the most, and leastColumn how
// wide a column is at the least that has its name below it, in text sizes.
const (
	rowNames    = 0.22
	leastColumn = 6.5
)

// matrix draws a grid below what a chart says: rows and columns by the facets, those with the most events
// first.
func (g *grid) matrix(ctx context.Context, c *Content, s Spec, byRow, byColumn view.Facet) {
	g.tabled(c, s, byRow, byColumn)
	lang, allRows, allColumns := s.Subject.Lang, inUse(g.inRow), inUse(g.inColumn)
	room := max(1, int(s.Box.W*0.75/(s.Text*leastColumn)))
	toFit := allRows
	if allColumns > room {
		toFit++ // a foot stands there though all rows may
	}
	rows, columns := g.shown(c.fit(s, toFit, allRows, axisRoom, translations.Say(lang, "room for", allRows, allRows, allColumns, allColumns)), room)
	c.rows = len(rows)
	c.xMax, c.yMax = float64(max(1, len(columns))), float64(max(1, len(rows)))
	weights := g.weights(ctx, s.Subject, rows, columns)
	if ctx.Err() != nil {
		return
	}
	columnKeys := keysOf(g.columns, columns)
	for k, row := range keysOf(g.rows, rows) {
		y := float64(len(rows) - 1 - k)
		for j, column := range columnKeys {
			if w := &weights[k*len(columns)+j]; w.count > 0 {
				c.cell(s, float64(j), y, w, g.high(), s.Subject.KeyName(byRow, row)+" · "+s.Subject.KeyName(byColumn, column), s.Subject.AskValues(byRow, row), s.Subject.AskValues(byColumn, column))
			}
		}
	}
	c.nameRows(s, byRow, keysOf(g.rows, rows))
	for j, name := range s.names(byColumn, columnKeys, s.Box.W*0.75/c.xMax-s.Text*0.4) {
		c.xs = append(c.xs, plot.Tick{Value: float64(j) + 0.5, Label: name})
	}
	switch {
	case len(rows) < allRows && len(columns) < allColumns:
		c.left = translations.Say(lang, "room for", len(rows), allRows, len(columns), allColumns)
	case len(rows) < allRows:
		c.left = translations.Say(lang, "room for rows", len(rows), allRows)
	case len(columns) < allColumns:
		c.left = translations.Say(lang, "room for columns", len(columns), allColumns)
	}
}

// nameRows writes the names of rows beside them, from above.
func (c *Content) nameRows(s Spec, by view.Facet, keys []string) {
	for k, name := range s.names(by, keys, s.Box.W*rowNames) {
		c.ys = append(c.ys, plot.Tick{Value: float64(len(keys)-1-k) + 0.5, Label: name})
	}
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
	best, lang := g.most(2), s.Subject.Lang
	names := func(at int) []any {
		place, actor := g.keysOf(best[at])
		return []any{s.Subject.ActorName(actor), s.Subject.PlaceName(place)}
	}
	c := Content{headline: figure.Together(lang, "place leads", g.tied(), names, int(best[0].count)), subtitle: translations.Say(lang, "actors at places say")}
	g.matrix(ctx, &c, s, view.ByPlace, view.ByActor)
	return c
}
