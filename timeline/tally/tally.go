// Package tally counts, for each value of each facet, how many rows would be left if it were
// chosen: of the rows that pass what is asked of all other facets and of the time. What a
// facet has chosen does not count against its own values, so that a person sees what else
// there is. Moving a window of time costs what enters and leaves it, not what there is.
package tally

import (
	"slices"
	"sync"

	"dateline/timeline/calendar"
)

// The conditions that a row may fail: one for each facet from the first on, and these.
const (
	early = 31 // it ends before the window of time, or has no time
	late  = 30 // it starts after the window
	rest  = 29 // what is asked beside the facets and the time

	conditions = 32

	// Most is how many facets may be counted at a time.
	Most = rest
)

// A Tally counts the rows of facets. It is for one goroutine.
type Tally struct {
	columns []Column
	clock   *Clock
	fails   [conditions][]uint64 // by condition, a bit for each row that fails it; nil where none was ever set
	active  []int                // the conditions that are set
	counts  [][]int32
	totals  [][]int32 // the same when nothing is asked
	left    int
	stale   bool // the counts are not those of what is asked: they are made when somebody wants them

	started, gone int // with a window of time: how many of the rows by start begin before its end, how many of those by end are over before it

	all    []int32   // scratch: rows that count for every facet
	single [][]int32 // and for one alone
	shares [2]share  // and what two goroutines have counted
	many   []bool    // by facet, whether of its rows those that do not count are counted
}

// New returns the tally of columns, all of the rows of a clock, when nothing is asked; totals are how
// many rows have each of their values, by facet.
func New(clock *Clock, columns []Column, totals [][]int32) *Tally {
	t := &Tally{columns: columns, totals: totals, clock: clock, single: make([][]int32, len(columns)), many: make([]bool, len(columns)), left: clock.rows}
	for f := range columns {
		t.counts = append(t.counts, slices.Clone(totals[f]))
	}
	return t
}

// Counts returns how many rows would be left of each value of a facet, by number. It is not
// to be changed, and is another after the next call.
func (t *Tally) Counts(facet int) []int32 { return t.Fresh().counts[facet] }

// Left returns how many rows pass all that is asked.
func (t *Tally) Left() int { return t.Fresh().left }

// Passes tells whether a row passes all that is asked.
func (t *Tally) Passes(row int) bool {
	for _, c := range t.active {
		if t.fails[c][row/64]>>(row%64)&1 != 0 {
			return false
		}
	}
	return true
}

// Ask says which rows pass what is asked of a facet; nil for all.
func (t *Tally) Ask(facet int, passes Test) { t.ask(facet, passes) }

// AskRest says which rows pass what is asked beside the facets and the time; nil for all.
func (t *Tally) AskRest(passes Test) { t.ask(rest, passes) }

func (t *Tally) ask(condition int, passes Test) {
	t.stale = true
	if t.set(condition, passes != nil); passes == nil {
		return
	}
	fails := t.fails[condition]
	t.eachHalf(func(_, from, to int) {
		words := fails[from/64 : (to+63)/64]
		fill(words, to-from)
		passes(from, to, words)
		for w := range words {
			words[w] = ^words[w]
		}
		if to%64 > 0 {
			words[len(words)-1] &= 1<<(to%64) - 1
		}
	})
}

// set says whether a condition is set, and gives it room for its bits.
func (t *Tally) set(condition int, is bool) {
	t.active = slices.DeleteFunc(t.active, func(c int) bool { return c == condition })
	if !is {
		return
	}
	t.active = append(t.active, condition)
	if t.fails[condition] == nil {
		t.fails[condition] = make([]uint64, (t.clock.rows+63)/64)
	}
}

// Stale tells whether the rows are yet to be counted for what was asked last.
func (t *Tally) Stale() bool { return t.stale }

// Fresh counts all rows anew where what is asked has changed, once for all that has; else that
// happens when somebody wants to know.
func (t *Tally) Fresh() *Tally {
	if t.stale {
		t.recount()
	}
	return t
}

// eachHalf does something to the rows on two goroutines, each of which begins with a whole word.
func (t *Tally) eachHalf(do func(half, from, to int)) {
	middle := t.clock.rows / 128 * 64
	var both sync.WaitGroup
	both.Go(func() { do(0, 0, middle) })
	do(1, middle, t.clock.rows)
	both.Wait()
}

// recount counts all rows anew: of each facet those that count, or where these are many those that
// do not, which are taken from all.
func (t *Tally) recount() {
	t.stale = false
	t.eachHalf(func(half, from, to int) { t.shares[half].pass(t, from, to) })
	t.left = t.shares[0].passed + t.shares[1].passed
	for f := range t.many {
		t.many[f] = t.left+t.shares[0].alone[f]+t.shares[1].alone[f] > t.clock.rows/2
	}
	t.eachHalf(func(half, from, to int) { t.shares[half].count(t, from, to) })
	for f := range t.counts {
		one, other := t.shares[0].counts[f], t.shares[1].counts[f]
		for n := range t.counts[f] {
			t.counts[f][n] = one[n] + other[n]
			if t.many[f] {
				t.counts[f][n] += t.totals[f][n]
			}
		}
	}
}

// windowed tells whether a window of time is set.
func (t *Tally) windowed() bool { return slices.Contains(t.active, early) }

// Window says in which window of time a row must have a part, be it only perhaps; an empty
// one for any. A window that has moved costs what it has come over since.
func (t *Tally) Window(w calendar.Span) {
	if w.Empty() {
		if t.windowed() {
			t.set(early, false)
			t.set(late, false)
			t.stale = true
		}
		return
	}
	started, gone := t.clock.startedBefore(w.End), t.clock.endedBy(w.Start)
	if !t.windowed() || abs(started-t.started)+abs(gone-t.gone) > t.clock.rows/4 {
		t.started, t.gone = started, gone
		t.sweep()
		return
	}
	t.Fresh()
	t.move(late, t.clock.starts(t.started, started), started < t.started)
	t.move(early, t.clock.ends(t.gone, gone), gone > t.gone)
	t.started, t.gone = started, gone
}

func abs(n int) int { return max(n, -n) }

// sweep sets the conditions of the window for all rows.
func (t *Tally) sweep() {
	t.set(early, true)
	t.set(late, true)
	without(t.fails[late], t.started, t.clock.rows)
	without(t.fails[early], len(t.clock.byEnd), t.clock.rows) // they have no time
	for _, row := range t.clock.byEnd[:t.gone] {
		t.fails[early][row/64] |= 1 << (row % 64)
	}
	t.stale = true
}

// move lets rows fail a condition, or pass it again, and counts what that changes: of a row that
// fails nothing else the values of all facets, of one that fails a single facet those of it.
func (t *Tally) move(condition int, rows moved, fail bool) {
	t.all = t.all[:0]
	for f := range t.single {
		t.single[f] = t.single[f][:0]
	}
	fails := t.fails[condition]
	for k := range rows.n {
		row := rows.at(k)
		fails[row/64] ^= 1 << (row % 64)
		others, last := uint64(0), 0
		for _, c := range t.active {
			if one := t.fails[c][row/64] >> (row % 64) & 1; c != condition && one != 0 {
				others, last = others+1, c
			}
		}
		switch {
		case others == 0:
			t.all = append(t.all, row)
		case others == 1 && last < len(t.columns):
			t.single[last] = append(t.single[last], row)
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
