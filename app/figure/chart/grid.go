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
// Its cells are numbers, row by row, that are sorted and counted: a map of them takes twenty times
// as long.
type grid struct {
	rows, columns membership
	same          bool    // both are of one facet: a cell is of two values, whichever comes first
	inRow         []int32 // how many events each row has; of a grid of one facet of those with two values
	inColumn      []int32
	cells         []cellOf // by place in the grid
	ranked        bool     // they are in the order of rank
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

// eachCell calls do for the cells of an event.
func (g *grid) eachCell(i int, do func(row, column int32)) {
	if !g.same {
		for _, row := range g.rows.of(i) {
			for _, column := range g.columns.of(i) {
				do(row, column)
			}
		}
		return
	}
	all := g.rows.of(i)
	for k, one := range all {
		for _, other := range all[k+1:] {
			do(min(one, other), max(one, other))
		}
	}
}

// gridOf counts the events of a subject.
func gridOf(ctx context.Context, s *figure.Subject, rows, columns membership, same bool) *grid {
	g := &grid{rows: rows, columns: columns, same: same, inRow: make([]int32, len(rows.keys)), inColumn: make([]int32, len(columns.keys))}
	workers := pieces.Workers(s.Len())
	found, inRow, inColumn := make([][]uint64, workers), make([][]int32, workers), make([][]int32, workers)
	for w := range workers {
		inRow[w], inColumn[w] = make([]int32, len(rows.keys)), make([]int32, len(columns.keys))
	}
	n := uint64(max(1, len(columns.keys)))
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := found[worker]
		if mine == nil {
			mine = make([]uint64, 0, s.Len()/workers*2)
		}
		for i := from; i < to; i++ {
			r, c := rows.of(i), columns.of(i)
			if len(r) == 0 || len(c) == 0 || same && len(r) < 2 {
				continue
			}
			for _, row := range r {
				inRow[worker][row]++
			}
			for _, column := range c {
				inColumn[worker][column]++
			}
			g.eachCell(i, func(row, column int32) { mine = append(mine, uint64(row)*n+uint64(column)) })
		}
		found[worker] = mine
	})
	for w := range workers {
		addTo(g.inRow, inRow[w])
		addTo(g.inColumn, inColumn[w])
	}
	if ctx.Err() == nil {
		g.cells = countedCells(found, bits.Len64(uint64(len(rows.keys))*n))
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
	if n >= len(g.cells) && !g.ranked {
		slices.SortFunc(g.cells, g.rank)
		g.ranked = true
	}
	if g.ranked {
		return g.cells[:min(n, len(g.cells))]
	}
	counts := make([]float64, len(g.cells))
	for k, c := range g.cells {
		counts[k] = float64(c.count)
	}
	bar := int32(ranked(counts, len(counts)-n))
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
func (g *grid) weights(ctx context.Context, s *figure.Subject, rows, columns []int32) []weight {
	rowAt, columnAt := placesIn(rows, len(g.rows.keys)), placesIn(columns, len(g.columns.keys))
	found := newCounters(s.Len(), len(rows)*len(columns))
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := &found[worker]
		add := func(i int, row, column int32) {
			if r, c := rowAt[row], columnAt[column]; r >= 0 && c >= 0 {
				mine.add(int(r)*len(columns)+int(c), i)
			}
		}
		for i := from; i < to; i++ {
			g.eachCell(i, func(row, column int32) {
				add(i, row, column)
				if g.same {
					add(i, column, row)
				}
			})
		}
	})
	all := make([]weight, len(rows)*len(columns))
	for k := range all {
		all[k] = sumOf(found, k)
	}
	return all
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
