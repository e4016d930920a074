package chart

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/timeline/pieces"
)

// A grid counts the events that have a value of one facet and one of another, or two values of one.
// Its cells are numbers, row by row. Each is counted where it stands, or of very many those that
// events have are sorted and counted: a map of them takes twenty times as long.
type grid struct {
	rows, columns membership
	same          bool    // both are of one facet: a cell is of two values, whichever comes first
	inRow         []int32 // how many events each row has; of a grid of one facet of those with two values
	inColumn      []int32
	cells         []cellOf // by place in the grid
	ranking       []cellOf // the first of them in the order of rank, as many as were asked for
}

// place returns the row and the column of a cell.
func (g *grid) place(c cellOf) (row, column int) {
	n := uint64(max(1, len(g.columns.keys)))
	return int(c.at / n), int(c.at % n)
}

// appendCells appends the places of the cells of an event that has some rows and columns.
func (g *grid) appendCells(to []uint64, rows, columns []int32) []uint64 {
	n := uint64(len(g.columns.keys))
	if g.same {
		for k, one := range rows {
			for _, other := range rows[k+1:] {
				to = append(to, uint64(min(one, other))*n+uint64(max(one, other)))
			}
		}
		return to
	}
	for _, row := range rows {
		for _, column := range columns {
			to = append(to, uint64(row)*n+uint64(column))
		}
	}
	return to
}

// rank compares cells: those with the most events first, equal ones by the keys of their values.
func (g *grid) rank(a, b cellOf) int {
	if a.count != b.count {
		return cmp.Compare(b.count, a.count)
	}
	ar, ac := g.keysOf(a)
	br, bc := g.keysOf(b)
	return cmp.Or(cmp.Compare(ar, br), cmp.Compare(ac, bc))
}

// keysOf returns the keys of a cell; of a grid of one facet the smaller first.
func (g *grid) keysOf(c cellOf) (row, column string) {
	r, k := g.place(c)
	row, column = g.rows.keys[r], g.columns.keys[k]
	if g.same && row > column {
		return column, row
	}
	return row, column
}

// firstRanked is how many cells are ranked at first: of those with the most events there are enough
// to fill the room, nearly always.
const firstRanked = 1000

// most returns the so many cells with the most events, ranked; all where there are no more.
func (g *grid) most(n int) []cellOf {
	if n = min(n, len(g.cells)); len(g.ranking) < n {
		g.ranking = g.ranked(min(max(n, firstRanked), len(g.cells)))
	}
	return g.ranking[:n]
}

// ranked ranks so many cells.
func (g *grid) ranked(n int) []cellOf {
	if n == len(g.cells) {
		all := slices.Clone(g.cells)
		slices.SortFunc(all, g.rank)
		return all
	}
	counts := make([]float64, len(g.cells))
	for k, c := range g.cells {
		counts[k] = float64(c.count)
	}
	bar := int32(spreadOf(counts).ranked(counts, len(counts)-n)[0])
	var some, equal []cellOf
	for _, c := range g.cells {
		if c.count > bar {
			some = append(some, c)
		}
	}
	cut := false
	need := n - len(some) // of those that have as many as the last: the first by their keys
	for _, c := range g.cells {
		if c.count != bar || cut && g.rank(c, equal[need-1]) > 0 {
			continue
		}
		if equal = append(equal, c); len(equal) == 2*need+1 {
			slices.SortFunc(equal, g.rank)
			equal, cut = equal[:need], true
		}
	}
	slices.SortFunc(equal, g.rank)
	some = append(some, equal[:need]...)
	slices.SortFunc(some, g.rank)
	return some
}

// shown returns the numbers of the rows and the columns of the cells with the most events, as many
// as there is room for; both are in the order of their own events. Where one is the other, they
// are the same.
func (g *grid) shown(rows, columns int) (r, c []int32) {
	if g.same {
		rows, columns = min(rows, columns), min(rows, columns)
	}
	take := func(list *[]int32, number, most int) {
		if len(*list) < most && !slices.Contains(*list, int32(number)) {
			*list = append(*list, int32(number))
		}
	}
	full := func() bool { return len(r) == rows && len(c) == columns }
	for _, n := range []int{firstRanked, len(g.cells)} {
		for _, cell := range g.most(n) {
			if full() {
				break
			}
			row, column := g.place(cell)
			if g.same && g.rows.keys[row] > g.rows.keys[column] {
				row, column = column, row
			}
			take(&r, row, rows)
			if g.same {
				take(&r, column, rows)
				c = r
				continue
			}
			take(&c, column, columns)
		}
		if full() {
			break
		}
	}
	by := func(of []int32, keys []string) func(a, b int32) int {
		return func(a, b int32) int { return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(keys[a], keys[b])) }
	}
	c = slices.Clone(c)
	slices.SortFunc(r, by(g.inRow, g.rows.keys))
	slices.SortFunc(c, by(g.inColumn, g.columns.keys))
	return r, c
}

// weights returns the cells of some rows and columns, row by row, with the first events of each.
// Events are gone through until these are found, which is soon where there are many.
func (g *grid) weights(ctx context.Context, s *figure.Subject, rows, columns []int32) []weight {
	all, need := make([]weight, len(rows)*len(columns)), make([]int32, len(rows)*len(columns))
	open := 0
	for k := range all {
		if n := g.count(rows[k/len(columns)], columns[k%len(columns)]); n > 0 {
			all[k], need[k] = weight{sum: float64(n), certain: n, count: n}, int32(min(n, mostNamed))
			open++
		}
	}
	rowAt, columnAt := placesIn(rows, len(g.rows.keys)), placesIn(columns, len(g.columns.keys))
	found, left := newCounters(s.Len(), len(all)), slices.Repeat([]int{open}, pieces.Workers(s.Len()))
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine, open := &found[worker], left[worker]
		add := func(i int, row, column int32) {
			r, c := rowAt[row], columnAt[column]
			if r < 0 || c < 0 {
				return
			}
			if cell := int(r)*len(columns) + int(c); mine.counts[cell] < need[cell] {
				if mine.add(cell, i); mine.counts[cell] == need[cell] {
					open--
				}
			}
		}
		for i := from; i < to && open > 0; i++ {
			r, c := g.rows.of(i), g.columns.of(i)
			for k, row := range r {
				if g.same {
					c = r[k+1:]
				}
				for _, column := range c {
					if add(i, row, column); g.same {
						add(i, column, row)
					}
				}
			}
		}
		left[worker] = open
	})
	for k := range all {
		for w := range found {
			all[k].first = append(all[k].first, found[w].first[k][:found[w].counts[k]]...)
		}
	}
	return all
}

// count returns how many events the cell of a row and a column has.
func (g *grid) count(row, column int32) int {
	if g.same && column < row {
		row, column = column, row
	}
	place := uint64(row)*uint64(len(g.columns.keys)) + uint64(column)
	at, is := slices.BinarySearchFunc(g.cells, place, func(c cellOf, place uint64) int { return cmp.Compare(c.at, place) })
	if !is {
		return 0
	}
	return int(g.cells[at].count)
}
