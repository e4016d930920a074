// Package tally counts, for each value of each facet, how many rows would be left if it were
// chosen: of the rows that pass what is asked of all other facets and of the time. What a
// facet has chosen does not count against its own values, so that a person sees what else
// there is. Moving a window of time costs what enters and leaves it, not what there is.
package tally

import (
	"math/bits"
	"slices"
	"sync"

	"dateline/timeline/calendar"
)

// The bits of what a row may fail: one for each facet from the first on, and these.
const (
	early = 1 << 31 // it ends before the window of time, or has no time
	late  = 1 << 30 // it starts after the window
	rest  = 1 << 29 // what is asked beside the facets and the time

	// Most is how many facets may be counted at a time.
	Most = 29
)

// A Tally counts the rows of facets. It is for one goroutine.
type Tally struct {
	columns []Column
	clock   *Clock
	failed  []uint32 // by row, the bits of what it fails
	counts  [][]int32
	totals  [][]int32 // the same when nothing is asked
	left    int
	stale   bool // the counts are not those of what is asked: they are made when somebody wants them

	windowed      bool // a window of time is set
	started, gone int  // with it: how many of the rows by start begin before its end, how many of those by end are over before it

	all    []int32   // scratch: rows that count for every facet
	single [][]int32 // and for one alone
	shares [2]*share // and what two goroutines have counted
}

// New returns the tally of columns, all of the rows of a clock, when nothing is asked; totals are how
// many rows have each of their values, by facet.
func New(clock *Clock, columns []Column, totals [][]int32) *Tally {
	t := &Tally{columns: columns, totals: totals, clock: clock, failed: make([]uint32, clock.rows), single: make([][]int32, len(columns)), left: clock.rows}
	t.shares = [2]*share{new(share), new(share)}
	for f := range columns {
		t.counts = append(t.counts, slices.Clone(totals[f]))
	}
	return t
}

// Counts returns how many rows would be left of each value of a facet, by number. It is not
// to be changed, and is another after the next call.
func (t *Tally) Counts(facet int) []int32 { return t.fresh().counts[facet] }

// Left returns how many rows pass all that is asked.
func (t *Tally) Left() int { return t.fresh().left }

// Passes tells whether a row passes all that is asked.
func (t *Tally) Passes(row int) bool { return t.failed[row] == 0 }

// Ask says which rows pass what is asked of a facet; nil for all.
func (t *Tally) Ask(facet int, passes func(row int) bool) { t.ask(1<<facet, passes) }

// AskRest says which rows pass what is asked beside the facets and the time; nil for all.
func (t *Tally) AskRest(passes func(row int) bool) { t.ask(rest, passes) }

func (t *Tally) ask(bit uint32, passes func(int) bool) {
	t.eachHalf(func(_, from, to int) {
		for row := from; row < to; row++ {
			t.failed[row] &^= bit
			if passes != nil && !passes(row) {
				t.failed[row] |= bit
			}
		}
	})
	t.stale = true
}

// fresh counts all rows anew where what is asked has changed, once for all that has.
func (t *Tally) fresh() *Tally {
	if t.stale {
		t.recount()
	}
	return t
}

// eachHalf does something to the rows on two goroutines.
func (t *Tally) eachHalf(do func(half, from, to int)) {
	middle := len(t.failed) / 2
	var both sync.WaitGroup
	both.Go(func() { do(0, 0, middle) })
	do(1, middle, len(t.failed))
	both.Wait()
}

// recount counts all rows anew: those that count, or where these are many those that do not, which
// are taken from all.
func (t *Tally) recount() {
	t.stale = false
	var left [2]int
	t.eachHalf(func(half, from, to int) {
		n := 0
		for _, f := range t.failed[from:to] {
			n += int((uint64(f) - 1) >> 63) // 1 for 0, without a branch
		}
		left[half] = n
	})
	t.left = left[0] + left[1]
	many := t.left > len(t.failed)/2
	t.eachHalf(func(half, from, to int) { t.shares[half].count(t, from, to, many) })
	for f := range t.counts {
		one, other := t.shares[0].counts[f], t.shares[1].counts[f]
		for n := range t.counts[f] {
			t.counts[f][n] = one[n] + other[n]
			if many {
				t.counts[f][n] += t.totals[f][n]
			}
		}
	}
}

// Window says in which window of time a row must have a part, be it only perhaps; an empty
// one for any. A window that has moved costs what it has come over since.
func (t *Tally) Window(w calendar.Span) {
	if w.Empty() {
		if t.windowed {
			t.windowed = false
			t.eachHalf(func(_, from, to int) {
				for row := from; row < to; row++ {
					t.failed[row] &^= early | late
				}
			})
			t.stale = true
		}
		return
	}
	started, gone := t.clock.startedBefore(w.End), t.clock.endedBy(w.Start)
	if !t.windowed || abs(started-t.started)+abs(gone-t.gone) > len(t.failed)/4 {
		t.windowed, t.started, t.gone = true, started, gone
		t.sweep()
		return
	}
	t.fresh()
	t.move(late, t.clock.starts(t.started, started), started < t.started)
	t.move(early, t.clock.ends(t.gone, gone), gone > t.gone)
	t.started, t.gone = started, gone
}

func abs(n int) int { return max(n, -n) }

// sweep sets the bits of the window for all rows.
func (t *Tally) sweep() {
	t.eachHalf(func(_, from, to int) {
		for row := from; row < to; row++ {
			t.failed[row] &^= early | late
			if row >= t.started {
				t.failed[row] |= late
			}
		}
	})
	for _, row := range t.clock.byEnd[:t.gone] {
		t.failed[row] |= early
	}
	for row := len(t.clock.byEnd); row < len(t.failed); row++ {
		t.failed[row] |= early // it has no time
	}
	t.stale = true
}

// move lets rows fail a bit, or pass it again, and counts what that changes: of a row that
// fails nothing else the values of all facets, of one that fails a single facet those of it.
func (t *Tally) move(bit uint32, rows moved, fail bool) {
	t.all = t.all[:0]
	for f := range t.single {
		t.single[f] = t.single[f][:0]
	}
	for k := range rows.n {
		row := rows.at(k)
		was := t.failed[row]
		t.failed[row] = was ^ bit
		switch other := was &^ bit; {
		case other == 0:
			t.all = append(t.all, row)
		case other&(other-1) == 0 && other < 1<<len(t.columns):
			f := bits.TrailingZeros32(other)
			t.single[f] = append(t.single[f], row)
		}
	}
	by := int32(1)
	if fail {
		by = -1
	}
	for f, c := range t.columns {
		c.add(t.counts[f], t.all, by)
		c.add(t.counts[f], t.single[f], by)
	}
	t.left += int(by) * len(t.all)
}
