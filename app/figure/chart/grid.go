package chart

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"sync"

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
	ranking       []cellOf // all of them in the order of rank; nil until it is asked for
}

// A cellOf is a cell: its place, and how many events it has.
type cellOf struct {
	at    uint64 // row and column: row*columns+column
	count int32
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

// mostDense is how many cells a grid has at the most for that each of them is counted where it stands.
const mostDense = 1 << 20

// gridOf counts the events of a subject.
func gridOf(ctx context.Context, s *figure.Subject, rows, columns membership, same bool) *grid {
	g := &grid{rows: rows, columns: columns, same: same, inRow: make([]int32, len(rows.keys)), inColumn: make([]int32, len(columns.keys))}
	workers, size := pieces.Workers(s.Len()), len(rows.keys)*len(columns.keys)
	dense := size <= min(mostDense, 4*s.Len())
	found, counts := make([][]uint64, workers), make([][]int32, workers)
	inRow, inColumn := make([][]int32, workers), make([][]int32, workers)
	for w := range workers {
		inRow[w], inColumn[w] = make([]int32, len(rows.keys)), make([]int32, len(columns.keys))
		if dense {
			counts[w] = make([]int32, size)
		} else {
			found[w] = make([]uint64, 0, s.Len()/workers*2)
		}
	}
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine, inRow, inColumn := found[worker], inRow[worker], inColumn[worker]
		for i := from; i < to; i++ {
			r, c := rows.of(i), columns.of(i)
			if len(r) == 0 || len(c) == 0 || same && len(r) < 2 {
				continue
			}
			for _, row := range r {
				inRow[row]++
			}
			for _, column := range c {
				inColumn[column]++
			}
			if mine = g.appendCells(mine, r, c); !dense {
				continue
			}
			for _, at := range mine {
				counts[worker][at]++
			}
			mine = mine[:0]
		}
		found[worker] = mine
	})
	for w := range workers {
		addTo(g.inRow, inRow[w])
		addTo(g.inColumn, inColumn[w])
	}
	switch {
	case ctx.Err() != nil:
	case dense:
		for _, more := range counts[1:] {
			addTo(counts[0], more)
		}
		for at, n := range counts[0] {
			if n > 0 {
				g.cells = append(g.cells, cellOf{uint64(at), n})
			}
		}
	default:
		g.cells = countedCells(found, bits.Len64(uint64(size)))
	}
	return g
}

func addTo(sum, more []int32) {
	for k, n := range more {
		sum[k] += n
	}
}

// countedCells sorts what the cores have found, each its own, and counts what is equal.
func countedCells(found [][]uint64, width int) []cellOf {
	parts := make([][]cellOf, len(found))
	var all sync.WaitGroup
	for w := range found {
		all.Go(func() {
			for _, at := range radix(found[w], width) {
				if last := len(parts[w]) - 1; last >= 0 && parts[w][last].at == at {
					parts[w][last].count++
					continue
				}
				parts[w] = append(parts[w], cellOf{at, 1})
			}
		})
	}
	all.Wait()
	sum := parts[0]
	for _, more := range parts[1:] {
		sum = mergedCells(sum, more)
	}
	return sum
}

// mergedCells merges two lists of cells by their places.
func mergedCells(a, b []cellOf) []cellOf {
	all := make([]cellOf, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].at < b[0].at:
			all, a = append(all, a[0]), a[1:]
		case b[0].at < a[0].at:
			all, b = append(all, b[0]), b[1:]
		default:
			all = append(all, cellOf{a[0].at, a[0].count + b[0].count})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// radix sorts numbers of so many bits, eleven bits at a time from the lowest on.
func radix(all []uint64, width int) []uint64 {
	const step = 11
	other := make([]uint64, len(all))
	for shift := 0; shift < width; shift += step {
		var starts [1 << step]int32
		for _, n := range all {
			starts[n>>shift&(1<<step-1)]++
		}
		sum := int32(0)
		for k, n := range starts {
			starts[k], sum = sum, sum+n
		}
		for _, n := range all {
			at := &starts[n>>shift&(1<<step-1)]
			other[*at] = n
			*at++
		}
		all, other = other, all
	}
	return all
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
	n = min(n, len(g.cells))
	if n == len(g.cells) && g.ranking == nil {
		g.ranking = slices.Clone(g.cells)
		slices.SortFunc(g.ranking, g.rank)
	}
	if n == len(g.cells) || g.ranking != nil {
		return g.ranking[:n]
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

// placesIn returns where each of n numbers stands in a list, -1 for those that do not.
func placesIn(list []int32, n int) []int32 {
	at := slices.Repeat([]int32{-1}, n)
	for k, number := range list {
		at[number] = int32(k)
	}
	return at
}

// inUse counts the values that have any event.
func inUse(counts []int32) (n int) {
	for _, one := range counts {
		if one > 0 {
			n++
		}
	}
	return n
}
