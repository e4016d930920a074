package handout

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
)

// columnSizes are those of the letters of what stands in columns, in sizes of text, from the best to
// read on: a smaller one is taken only where it saves a sheet.
var columnSizes = [...]float64{0.88, 0.82, 0.76}

// leastInTwo is of how many entries on there are two columns.
const leastInTwo = 6

// columns writes entries, whose parts stand on lines of their own, below each other, many of them in two columns that end at one height, in
// letters of the size that takes the fewest sheets.
func (s *sheets) columns(entries []string) {
	n := 1
	if len(entries) >= leastInTwo {
		n = 2
	}
	best, fewest := columnSizes[0], 0
	for _, size := range columnSizes {
		if took := s.sheetsOf(s.broken(entries, n, size), n, size); fewest == 0 || took < fewest {
			best, fewest = size, took
		}
	}
	s.pour(s.broken(entries, n, best), n, best)
}

// broken are the lines of each entry in one of n columns.
func (s *sheets) broken(entries []string, n int, size float64) [][]string {
	const most = 6
	all := make([][]string, len(entries))
	for i, one := range entries {
		for _, part := range strings.Split(one, "\n") {
			all[i] = append(all[i], figure.Wrap(part, s.font(size, false), s.columnWidth(n), most)...)
		}
	}
	return all
}

func (s *sheets) columnWidth(n int) float64 {
	return (s.box.W - float64(n-1)*gutter*s.text) / float64(n)
}

// sheetsOf counts the sheets that entries take from here on.
func (s *sheets) sheetsOf(entries [][]string, n int, size float64) (took int) {
	line := s.font(size, false).Size * leading
	for room := s.left(); len(entries) > 0; room = s.box.H {
		took++
		k := held(entries, n, int(room/line))
		if k == 0 && room == s.box.H {
			k = 1 // it is longer than a sheet
		}
		entries = entries[k:]
	}
	return took
}

// held counts the entries that n columns of so many lines hold, none of them broken.
func held(entries [][]string, n, lines int) (k int) {
	for range n {
		for left := lines; k < len(entries) && len(entries[k]) <= left; k++ {
			left -= len(entries[k])
		}
	}
	return k
}

// pour writes entries into n columns, sheet after sheet.
func (s *sheets) pour(entries [][]string, n int, size float64) {
	f := s.font(size, false)
	line := f.Size * leading
	for len(entries) > 0 {
		most := int(s.left() / line)
		k := held(entries, n, most)
		if k == 0 && s.y > s.box.Y {
			s.turn()
			continue
		}
		k = max(k, 1)
		lines := most
		for lines > 1 && held(entries[:k], n, lines-1) == k {
			lines-- // so that the columns end at one height
		}
		s.pourOne(entries[:k], n, lines, f)
		entries = entries[k:]
	}
}

// pourOne writes entries into n columns of so many lines on this sheet, and goes below them.
func (s *sheets) pourOne(entries [][]string, n, lines int, f scene.Font) {
	line, top, deepest := f.Size*leading, s.y, 0
	column, at := 0, 0
	for _, one := range entries {
		if at+len(one) > lines && at > 0 && column < n-1 {
			column, at = column+1, 0
		}
		x := s.box.X + float64(column)*(s.columnWidth(n)+gutter*s.text)
		for _, text := range one {
			s.now().Text(scene.Pt(x, top+float64(at)*line+f.Size), text, f, s.ink)
			at++
		}
		deepest = max(deepest, at)
	}
	s.y = top + float64(deepest)*line
}
