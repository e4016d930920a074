package tally_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/tally"
)

// rows are what a tally counts, as plain as can be.
type rows struct {
	spans   []calendar.Span // by start
	undated int
	values  [][][]int32 // by facet and row; 0 for none
	sizes   []int
}

func (r rows) spanOf(row int) calendar.Span { return r.spans[row] }

func day(n int) calendar.Instant { return calendar.Day(n).Start() }

// random makes rows of facets of few and of many values, one of them of lists.
func random(r *rand.Rand, n int) rows {
	var all rows
	for range n {
		from := r.IntN(40)
		all.spans = append(all.spans, calendar.Span{Start: day(from), End: day(from + 1 + r.IntN(6))})
	}
	slices.SortFunc(all.spans, func(a, b calendar.Span) int { return a.Start.Compare(b.Start) })
	all.undated, all.sizes = r.IntN(3), []int{4, 300, 70_000, 5}
	for f, size := range all.sizes {
		values := make([][]int32, n+all.undated)
		for row := range values {
			values[row] = []int32{int32(r.IntN(size))}
			for f == 3 && values[row][0] != 0 && r.IntN(2) == 0 {
				if more := int32(1 + r.IntN(size-1)); !slices.Contains(values[row], more) {
					values[row] = append(values[row], more)
				}
			}
		}
		all.values = append(all.values, values)
	}
	return all
}

func (r rows) columns() (all []tally.Column) {
	for f, values := range r.values {
		var numbers, ends []int32
		for _, of := range values {
			if f != 3 || of[0] != 0 {
				numbers = append(numbers, of...)
			}
			ends = append(ends, int32(len(numbers)))
		}
		if f == 3 {
			all = append(all, tally.NewLists(r.sizes[f], ends, numbers))
			continue
		}
		all = append(all, tally.NewColumn(r.sizes[f], numbers))
	}
	return all
}

// totals returns how many rows have each value.
func (r rows) totals() (all [][]int32) {
	for f, values := range r.values {
		counts := make([]int32, r.sizes[f])
		for _, of := range values {
			for _, n := range of {
				counts[n]++
			}
		}
		all = append(all, counts)
	}
	return all
}

// asked is what is asked of rows: value numbers that are wanted of a facet, nil for any.
type asked struct {
	wanted [4][]int32
	rest   int // of the rows only every so many, 0 for all
	window calendar.Span
}

func (a asked) facet(r rows, f, row int) bool {
	return a.wanted[f] == nil || slices.ContainsFunc(r.values[f][row], func(v int32) bool { return slices.Contains(a.wanted[f], v) })
}

func (a asked) others(r rows, row, but int) bool {
	for f := range r.values {
		if f != but && !a.facet(r, f, row) {
			return false
		}
	}
	if !a.window.Empty() && (row >= len(r.spans) || !r.spans[row].Overlaps(a.window)) {
		return false
	}
	return a.rest == 0 || row%a.rest == 0
}

// brute counts by looking at every row for every facet.
func (a asked) brute(r rows) string {
	left, counts := 0, make([]map[int32]int, len(r.values))
	for f := range counts {
		counts[f] = map[int32]int{}
	}
	for row := range len(r.spans) + r.undated {
		if a.others(r, row, -1) {
			left++
		}
		for f := range r.values {
			if a.others(r, row, f) {
				for _, v := range r.values[f][row] {
					counts[f][v]++
				}
			}
		}
	}
	return fmt.Sprint(left, counts)
}

func said(t *tally.Tally, r rows) string {
	counts := make([]map[int32]int, len(r.values))
	for f := range counts {
		counts[f] = map[int32]int{}
		for v, n := range t.Counts(f) {
			if n != 0 {
				counts[f][int32(v)] = int(n)
			}
		}
	}
	return fmt.Sprint(t.Left(), counts)
}

func newTally(t testing.TB, r rows) *tally.Tally {
	t.Helper()
	clock, err := tally.NewClock(context.Background(), len(r.spans)+r.undated, len(r.spans), r.spanOf)
	if err != nil {
		t.Fatal(err)
	}
	return tally.New(clock, r.columns(), r.totals())
}

func FuzzCountsAreThoseOfBruteForceWhateverIsAsked(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, 30, 25)
		f.Add(seed, 1000+int(seed)*150, 7) // of several blocks
	}
	f.Fuzz(func(t *testing.T, seed uint64, n, steps int) {
		if n < 0 || n > 3000 || n*steps > 20_000 || steps < 0 || steps > 60 {
			return
		}
		rnd := rand.New(rand.NewPCG(seed, 1))
		r := random(rnd, n)
		counted := newTally(t, r)
		var a asked
		for step := range steps {
			switch rnd.IntN(6) {
			case 0:
				facet := rnd.IntN(len(r.values))
				a.wanted[facet] = nil
				for rnd.IntN(3) > 0 {
					a.wanted[facet] = append(a.wanted[facet], int32(rnd.IntN(r.sizes[facet])))
				}
				if a.wanted[facet] == nil {
					counted.Ask(facet, nil)
				} else {
					counted.Ask(facet, tally.Each(func(row int) bool { return a.facet(r, facet, row) }))
				}
			case 1:
				a.rest = rnd.IntN(3)
				counted.AskRest(tally.Each(func(row int) bool { return a.rest == 0 || row%a.rest == 0 }))
			case 2:
				a.window = calendar.Span{}
				counted.Window(a.window)
			default: // a window moves a little, and now and then far
				from := a.window.Start.Day + calendar.Day(rnd.IntN(3)-1)
				if a.window.Empty() || rnd.IntN(4) == 0 {
					from = calendar.Day(rnd.IntN(45))
				}
				a.window = calendar.Span{Start: from.Start(), End: (from + 1 + calendar.Day(rnd.IntN(12))).Start()}
				counted.Window(a.window)
			}
			if got, want := said(counted, r), a.brute(r); got != want {
				t.Fatalf("after %d steps, asked %+v: counts are\n%s, want\n%s", step+1, a, got, want)
			}
		}
	})
}

func TestARowPassesWhereItPassesEverything(t *testing.T) {
	r := rows{
		spans: []calendar.Span{{Start: day(0), End: day(1)}, {Start: day(5), End: day(6)}}, undated: 1,
		values: [][][]int32{{{1}, {2}, {1}}}, sizes: []int{3},
	}
	counted := newTally(t, r)
	counted.Ask(0, tally.Each(func(row int) bool { return r.values[0][row][0] == 1 }))
	counted.Window(calendar.Span{Start: day(0), End: day(9)})
	for row, want := range []bool{true, false, false} {
		if got := counted.Passes(row); got != want {
			t.Errorf("row %d passes: %t, want %t", row, got, want)
		}
	}
	if got, want := fmt.Sprint(counted.Left(), counted.Counts(0)), "1 [0 1 1]"; got != want {
		t.Errorf("left and counts are %s, want %s", got, want)
	}
}

// million are a million rows of eight facets: six of some dozen values, one of 20,000, one of
// lists. In half of them a value is asked for.
func million(b *testing.B) (*tally.Tally, rows) {
	b.Helper()
	const n = 1_000_000
	random := rand.New(rand.NewPCG(1, 1))
	r := rows{}
	for range n {
		from := random.IntN(20_000)
		r.spans = append(r.spans, calendar.Span{Start: day(from), End: day(from + 1 + random.IntN(30))})
	}
	slices.SortFunc(r.spans, func(a, b calendar.Span) int { return a.Start.Compare(b.Start) })
	clock, err := tally.NewClock(context.Background(), n, len(r.spans), r.spanOf)
	if err != nil {
		b.Fatal(err)
	}
	var columns []tally.Column
	for _, size := range []int{12, 9, 5, 12, 30, 8, 20_000} {
		numbers := make([]int32, n)
		for i := range numbers {
			numbers[i] = int32(random.IntN(size))
		}
		columns = append(columns, tally.NewColumn(size, numbers))
	}
	var ends, actors []int32
	for range n {
		for range 1 + random.IntN(3) {
			actors = append(actors, int32(1+random.IntN(400)))
		}
		ends = append(ends, int32(len(actors)))
	}
	columns = append(columns, tally.NewLists(401, ends, actors))
	totals, room := make([][]int32, len(columns)), make([]int32, 0, 8)
	for f, c := range columns {
		totals[f] = make([]int32, c.Values())
		for row := range n {
			for _, value := range c.Of(row, room[:0]) {
				totals[f][value]++
			}
		}
	}
	counted := tally.New(clock, columns, totals)
	return counted, r
}

// A brush of a tenth of the time that moves by a five-hundredth of it, back and forth.
func BenchmarkMillionBrush(b *testing.B) {
	counted, _ := million(b)
	k := 0
	for b.Loop() {
		at := k % 900
		if k/900%2 == 1 {
			at = 900 - at
		}
		k++
		counted.Window(calendar.Span{Start: day(at * 20), End: day(at*20 + 2000)})
	}
}

// A brush that jumps from one end of the time to the other: the worst step.
func BenchmarkMillionBrushJumps(b *testing.B) {
	counted, _ := million(b)
	k := 0
	for b.Loop() {
		from := k % 2 * 10_000
		k++
		counted.Window(calendar.Span{Start: day(from), End: day(from + 9000)})
	}
}

func BenchmarkMillionFacet(b *testing.B) {
	counted, _ := million(b)
	k := 0
	for b.Loop() {
		k++
		counted.Ask(0, tally.Each(func(row int) bool { return (row+k)%3 > 0 }))
		counted.Fresh()
	}
}
