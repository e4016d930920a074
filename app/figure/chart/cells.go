package chart

import (
	"context"
	"math/bits"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/timeline/pieces"
)

// A cellOf is a cell: its place, and how many events it has.
type cellOf struct {
	at    uint64 // row and column: row*columns+column
	count int32
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
			mine = g.appendCells(mine, r, c)
		}
		if dense { // a piece at once: to fetch the next count is begun before the last has come
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
		g.cells = make([]cellOf, 0, inUse(counts[0]))
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

// placesIn returns where each of n numbers stands in a list, -1 for those that do not.
func placesIn(list []int32, n int) []int32 {
	at := slices.Repeat([]int32{-1}, n)
	for k, number := range list {
		at[number] = int32(k)
	}
	return at
}

// inUse counts the values, or the cells, that have any event.
func inUse(counts []int32) (n int) {
	for _, one := range counts {
		if one > 0 {
			n++
		}
	}
	return n
}
