package chart

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// pairs counts the events in which two actors take part together, or that have two values of a facet.
func pairs(ctx context.Context, s Spec) Content {
	by := view.Facet(s.Chart)
	if by == "" {
		by = view.ByActor
	}
	values := valuesIn(ctx, s.Subject, by)
	g := gridOf(ctx, s.Subject, values, values, true)
	if ctx.Err() != nil {
		return Content{}
	}
	lang, of := s.Subject.Lang, ""
	if by != view.ByActor {
		of = " by"
	}
	say := func(key string, args ...any) string {
		if of != "" {
			args = append(args, s.Subject.FacetName(by))
		}
		return translations.Say(lang, key+of, args...)
	}
	c := Content{headline: say("no pairs"), subtitle: say("pairs say")}
	if of != "" {
		c.none = say("fills pairs")
	}
	if len(g.cells) > 0 {
		best := g.most(2)
		names := func(place int) []any {
			one, other := g.keysOf(best[place])
			return []any{s.Subject.KeyName(by, one), s.Subject.KeyName(by, other)}
		}
		c.headline = figure.Together(lang, "pair leads", g.tied(), names, int(best[0].count))
		if g.tied() == 1 && s.Subject.Len() <= mostRead {
			together := g.eventsOf(best[0], s.Subject.Len())
			c.headline = figure.ButOnce(lang, c.headline, len(together), s.Subject.Different(together))
		}
	}
	g.triangle(ctx, &c, s, by)
	return c
}

// eventsOf returns which of n events have both values of a cell.
func (g *grid) eventsOf(cell cellOf, n int) (events []int32) {
	row, column := g.place(cell)
	for i := range n {
		if slices.Contains(g.rows.of(i), int32(row)) && slices.Contains(g.columns.of(i), int32(column)) {
			events = append(events, int32(i))
		}
	}
	return events
}

// valuesIn returns which values of a facet events have.
func valuesIn(ctx context.Context, s *figure.Subject, by view.Facet) membership {
	if by == view.ByActor {
		return castOf(ctx, s)
	}
	return numberedBy(ctx, s, func(i int, add func(string)) { s.EachKey(s.At(i), by, add) })
}

// A head is the name of a column within a plot, from a point of its axes on, and how far down a line leads
// the eye to the last of its cells.
type head struct {
	x, y, down float64
	words      string
}

// A triangle is a grid of the pairs of one facet, each pair once. The name of a row stands beside it; that
// of a column at its head, where the row of the same value ends, and has all the room to the right:
//
//	   | Ann
//	Bo | 2   Bo
//	Cy | 1   3   Cy
//	Di |     1
//
// So a column need be no wider than a number.
func (g *grid) triangle(ctx context.Context, c *Content, s Spec, by view.Facet) {
	g.tabled(c, s, by, by)
	lang, all := s.Subject.Lang, inUse(g.inRow)
	set := scene.Font{Size: s.Text * 0.88}
	width := max(s.Text*leastCell, set.Width(translations.Grouped(lang, g.high()))/cellPart+s.Text*0.3)
	across := 1 + max(1, int(s.Box.W*(plotOfCells-rowNames)/width))
	left := func(n int) string { return translations.Say(lang, "room for rows", n, all) }
	n := max(2, c.fit(s, all, across, footRoom, left(all)))
	rows, _ := g.shown(n, n)
	if len(rows) < 2 {
		return
	}
	weights := g.weights(ctx, s.Subject, rows, rows)
	if ctx.Err() != nil {
		return
	}
	keys := keysOf(g.rows, rows)
	c.rows, c.yMax = len(rows), float64(len(rows))
	heads := s.names(by, keys, s.Box.W*rowNames)
	columns := float64(len(rows) - 1)
	c.xMax = columns * plotOfCells / (plotOfCells - rowNames)
	for k := range keys {
		y := c.yMax - 1 - float64(k)
		c.heads = append(c.heads, head{float64(k), y, y, heads[k]})
		for j, column := range keys[:k] {
			if w := &weights[k*len(rows)+j]; w.count > 0 {
				c.heads[j].down = y + 0.5
				c.cell(s, float64(j), y, w, g.high(), s.Subject.KeyName(by, column)+" · "+s.Subject.KeyName(by, keys[k]), s.Subject.AskValues(by, column), s.Subject.AskValues(by, keys[k]))
			}
		}
	}
	c.heads = c.heads[:len(keys)-1] // the last has no column
	c.nameRows(s, by, keys)
	c.ys[0].Label = "" // no cell is beside it
	if len(rows) < all {
		c.left = left(len(rows))
	}
}

// The measures of a triangle: how wide a column is at the least, in text sizes; how much of the column a
// cell takes; how much of a chart the columns have beside the names of the rows, the last name of a column
// among them; and what stands between the last row and the foot, in text sizes.
const (
	leastCell   = 2.2
	cellPart    = 0.92
	plotOfCells = 0.76
	footRoom    = 0.3
)
