package figure

import (
	"math/bits"

	"dateline/timeline"
	"dateline/timeline/calendar"
)

// counts are how many dated events there are of each kind, over all time. They are
// kept as numbers, so that an edit takes one off and adds one.
type counts struct {
	ways     [len(ways)]int
	types    [timeline.Other + 1]int
	statuses [timeline.UnknownStatus]int // by number in timeline.Statuses
}

// add counts an event n times.
func (c *counts) add(o *Order, position, n int) {
	e := o.At(position)
	c.count(o.waysOf(position), e.Type, e.Status, n)
}

// take counts an event of columns n times.
func (c *counts) take(from *columns, position, n int) {
	c.count(from.ways[position], from.kind[position], from.status[position], n)
}

func (c *counts) count(drawn uint8, kind timeline.Type, status timeline.Status, n int) {
	c.draw(drawn, n)
	c.types[kind] += n
	c.statuses[statusNumbers[status]] += n
}

// draw counts an event n times in each way in which it is drawn.
func (c *counts) draw(drawn uint8, n int) {
	for ; drawn != 0; drawn &= drawn - 1 {
		c.ways[bits.TrailingZeros8(drawn)] += n
	}
}

// waysOf tells in which of ways the event at a position is drawn, a bit each.
func (o *Order) waysOf(position int) (drawn uint8) {
	look := o.Look(position)
	for i := range ways {
		if ways[i].seen(look) {
			drawn |= 1 << i
		}
	}
	return drawn
}

// A histogram is how many events have each value of a column.
type histogram [256]int

// add counts the values of a piece of a column, in four counts in turn: where one value follows another
// like it, as most do, to add to its count would wait for what was added before.
func add[N ~uint8](h *histogram, column []N) {
	var of [4][256]int32
	for len(column) >= 4 {
		of[0][column[0]]++
		of[1][column[1]]++
		of[2][column[2]]++
		of[3][column[3]]++
		column = column[4:]
	}
	for _, value := range column {
		of[0][value]++
	}
	for value := range h {
		h[value] += int(of[0][value] + of[1][value] + of[2][value] + of[3][value])
	}
}

// A tallied is how many dated events have each value of a column: it is quicker to fill than
// the counts that are made of it.
type tallied struct{ ways, kinds, statuses histogram }

// take counts the events of columns at the positions [from, to).
func (t *tallied) take(c *columns, from, to int) {
	add(&t.ways, c.ways[from:to])
	add(&t.kinds, c.kind[from:to])
	add(&t.statuses, c.status[from:to])
}

// sum adds what was tallied.
func (c *counts) sum(t *tallied) {
	for drawn := range 1 << len(ways) {
		c.draw(uint8(drawn), t.ways[drawn])
	}
	for kind := range c.types {
		c.types[kind] += t.kinds[kind]
	}
	for status, n := range t.statuses {
		c.statuses[statusNumbers[status]] += n
	}
}

// all returns the counts of an order after its edits.
func (o *Order) all() counts {
	c := o.main.columns().counts
	for _, position := range o.Gone() {
		if int(position) < o.main.Dated {
			c.add(o.main, int(position), -1)
		}
	}
	added, _ := o.Added()
	for _, position := range added {
		if int(position) < o.Dated {
			c.add(o, int(position), 1)
		}
	}
	return c
}

// Statuses returns how many dated events have each of timeline.Statuses, by number.
func (o *Order) Statuses() []int {
	c := o.all()
	return c.statuses[:]
}

// shown returns the counts of what a window shows.
func (o *Order) shown(window calendar.Span) counts {
	if !o.Extent.Start.Before(window.Start) && !window.End.Before(o.Extent.End) {
		return o.all()
	}
	return Once(o, window, func() counts {
		// Where the extent is another after an edit, so are the bounds of open dates; but
		// those are among what is gone and what was added then.
		var c counts
		columns := o.main.columns()
		for i := range o.main.Within(window) {
			c.take(columns, i, 1)
		}
		for _, position := range o.Gone() {
			if int(position) < o.main.Dated && o.main.Bounds(int(position)).Overlaps(window) {
				c.take(columns, int(position), -1)
			}
		}
		added, _ := o.Added()
		for _, position := range added {
			if i := int(position); i < o.Dated && o.Bounds(i).Overlaps(window) {
				c.add(o, i, 1)
			}
		}
		return c
	})
}
