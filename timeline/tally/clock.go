package tally

import (
	"context"
	"sort"

	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// A Clock tells when rows are: those that have a time are the first, in the order of their
// starts. It never changes and may be shared.
type Clock struct {
	rows  int
	timed int                         // how many of them have a time, the first ones
	span  func(row int) calendar.Span // of one of these
	byEnd []int32                     // these rows by their ends
}

// NewClock returns the clock of so many rows, of which the first, timed, have spans, which must
// stand by their starts, none of them empty: they are asked for again where a window begins and
// ends, and not held twice. It is given up soon after ctx ends, with its error.
func NewClock(ctx context.Context, rows, timed int, span func(row int) calendar.Span) (*Clock, error) {
	keys := make([]index.Key, timed)
	for i := range keys {
		keys[i] = index.Key{At: span(i).End, ID: int32(i)}
	}
	c := &Clock{rows: rows, timed: timed, span: span, byEnd: index.Sort(ctx, keys)}
	return c, ctx.Err()
}

// startedBefore returns how many rows start before an instant.
func (c *Clock) startedBefore(at calendar.Instant) int {
	return sort.Search(c.timed, func(k int) bool { return !c.span(k).Start.Before(at) })
}

// endedBy returns how many rows end at an instant or before it.
func (c *Clock) endedBy(at calendar.Instant) int {
	return sort.Search(len(c.byEnd), func(k int) bool { return at.Before(c.span(int(c.byEnd[k])).End) })
}

// moved are rows that a side of a window has come over.
type moved struct {
	from, n int
	rows    []int32 // nil where they are those from the first on
}

func (m moved) at(k int) int32 {
	if m.rows == nil {
		return int32(m.from + k)
	}
	return m.rows[m.from+k]
}

// starts returns the rows between two places in the order of starts, whichever is the first.
func (c *Clock) starts(a, b int) moved { return moved{from: min(a, b), n: abs(a - b)} }

// ends is starts in the order of ends.
func (c *Clock) ends(a, b int) moved { return moved{from: min(a, b), n: abs(a - b), rows: c.byEnd} }
