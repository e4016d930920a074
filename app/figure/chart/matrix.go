package chart

import (
	"cmp"
	"context"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A grid counts the events that have a value of one facet and one of another.
type grid struct {
	rows, columns map[string]int // how many events have each
	cells         map[[2]string]*weight
	ranked        [][2]string // its keys as sorted returns them, once it has
}

func newGrid() *grid {
	return &grid{rows: map[string]int{}, columns: map[string]int{}, cells: map[[2]string]*weight{}}
}

func (g *grid) add(row, column string, i int) {
	w := g.cells[[2]string{row, column}]
	if w == nil {
		w = &weight{}
		g.cells[[2]string{row, column}] = w
	}
	w.add(i, 1)
}

// sorted returns the keys of the cells, those with the most events first; of equal ones by
// key.
func (g *grid) sorted() [][2]string {
	if g.ranked != nil {
		return g.ranked
	}
	keys := make([][2]string, 0, len(g.cells))
	for key := range g.cells {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(g.cells[b].count, g.cells[a].count), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	g.ranked = keys
	return keys
}

// shown returns the rows and the columns of the cells with the most events, as many as there
// is room for; both are in the order of their own events. Where one is the other, they are
// the same.
func (g *grid) shown(keys [][2]string, rows, columns int, same bool) (r, c []string) {
	if same {
		rows, columns = min(rows, columns), min(rows, columns)
	}
	take := func(list *[]string, key string, most int) {
		if len(*list) < most && !slices.Contains(*list, key) {
			*list = append(*list, key)
		}
	}
	for _, key := range keys {
		if len(r) == rows && len(c) == columns {
			break
		}
		take(&r, key[0], rows)
		take(&c, key[1], columns)
		if same {
			take(&r, key[1], rows)
			take(&c, key[0], columns)
		}
	}
	by := func(of map[string]int) func(a, b string) int {
		return func(a, b string) int { return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b)) }
	}
	slices.SortFunc(r, by(g.rows))
	slices.SortFunc(c, by(g.columns))
	return r, c
}

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
		x0: x + 0.04, x1: x + 0.96, y0: y + 0.06, y1: y + 0.94, hue: theme.Mix(s.Theme.Paper, s.Theme.Hue(0), shade), within: true, label: translations.Grouped(w.count), count: w.count,
		mark: scene.Mark{Kind: scene.MarkBin, ID: w.id(s.Subject), Title: title + translations.Say(s.Subject.Lang, "colon") + translations.Grouped(w.count), Desc: w.describe(s.Subject), Asks: w.asks(s.Subject, asks...)},
	})
}

// matrix draws a grid: rows and columns by the facets, those with the most events first.
func (g *grid) matrix(s Spec, byRow, byColumn view.Facet) Content {
	var c Content
	keys := g.sorted()
	rows, columns := g.shown(keys, max(1, int(s.Box.H*0.75/(s.Text*1.7))), max(1, int(s.Box.W*0.75/(s.Text*6.5))), byRow == byColumn)
	c.rows = len(rows)
	c.xMax, c.yMax = float64(max(1, len(columns))), float64(max(1, len(rows)))
	high := 0
	if len(keys) > 0 {
		high = g.cells[keys[0]].count
	}
	for k, row := range rows {
		y := float64(len(rows) - 1 - k)
		for j, column := range columns {
			if w := g.cells[[2]string{row, column}]; w != nil {
				c.cell(s, float64(j), y, w, high, s.Subject.KeyName(byRow, row)+" · "+s.Subject.KeyName(byColumn, column), s.Subject.AskValues(byRow, row), s.Subject.AskValues(byColumn, column))
			}
		}
	}
	for k, name := range s.names(byRow, rows, s.Box.W*0.22) {
		c.ys = append(c.ys, plot.Tick{Value: float64(len(rows)-1-k) + 0.5, Label: name})
	}
	for j, name := range s.names(byColumn, columns, s.Box.W*0.75/c.xMax-s.Text*0.4) {
		c.xs = append(c.xs, plot.Tick{Value: float64(j) + 0.5, Label: name})
	}
	c.table.Header = []string{"row", "column", "events"}
	c.rest = func(t *Table) { // of very many cells this takes long
		for _, key := range keys {
			if byRow != byColumn || key[0] < key[1] { // a pair has two cells
				t.add(s.Subject.KeyName(byRow, key[0]), s.Subject.KeyName(byColumn, key[1]), g.cells[key].count)
			}
		}
	}
	if left := len(g.rows) - len(rows) + len(g.columns) - len(columns); left > 0 {
		c.subtitle = translations.Say(s.Subject.Lang, "room for", len(rows), len(g.rows), len(columns), len(g.columns))
	}
	return c
}

// actorsOf returns the actors of an event, each once.
func actorsOf(s *figure.Subject, i int) (all []string) {
	for _, p := range s.At(i).Actors {
		if !slices.Contains(all, p.Actor) {
			all = append(all, p.Actor)
		}
	}
	return all
}

// pairs counts the events in which two actors take part together.
func pairs(ctx context.Context, s Spec) Content {
	g := newGrid()
	for i := range pieces.Of(ctx, from(0, s.Subject.Len())) {
		all := actorsOf(s.Subject, i)
		for _, one := range all {
			for _, other := range all {
				if one != other {
					g.add(one, other, i)
				}
			}
			if len(all) > 1 {
				g.rows[one]++
				g.columns[one]++
			}
		}
	}
	if ctx.Err() != nil {
		return Content{}
	}
	c := g.matrix(s, view.ByActor, view.ByActor)
	lang := s.Subject.Lang
	c.headline = translations.Say(lang, "no pairs")
	if keys := g.sorted(); len(keys) > 0 {
		at, n := keys[0], g.cells[keys[0]].count
		c.headline = translations.Say(lang, figure.Counted("pair leads", n), s.Subject.ActorName(at[0]), s.Subject.ActorName(at[1]), n)
	}
	c.subtitle = joined(translations.Say(lang, "pairs say"), c.subtitle)
	return c
}

// byPlace counts the events of each actor at each place; where nobody is said to take part,
// the events at each place.
func byPlace(ctx context.Context, s Spec) Content {
	g := newGrid()
	for i := range pieces.Of(ctx, from(0, s.Subject.Len())) {
		place := s.Subject.At(i).Place.ID
		all := actorsOf(s.Subject, i)
		if place == "" || len(all) == 0 {
			continue
		}
		g.rows[place]++
		for _, one := range all {
			g.columns[one]++
			g.add(place, one, i)
		}
	}
	if ctx.Err() != nil {
		return Content{}
	}
	if len(g.cells) == 0 {
		s.Chart = string(view.ByPlace)
		return byFacet(ctx, s)
	}
	c := g.matrix(s, view.ByPlace, view.ByActor)
	at := g.sorted()[0]
	lang, n := s.Subject.Lang, g.cells[at].count
	c.headline = translations.Say(lang, figure.Counted("place leads", n), s.Subject.ActorName(at[1]), s.Subject.PlaceName(at[0]), n)
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
