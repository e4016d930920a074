// Package lane puts events into lanes by a facet, and packs the bars of a lane
// into rows in which none overlaps another.
package lane

import (
	"cmp"
	"slices"
)

// A Lane is the events that share a key, by index, in the order of their index.
type Lane struct {
	Key    string
	Events []int
}

// An Order says in what order lanes stand. The lane of events without a key
// is last in each.
type Order uint8

// The orders.
const (
	ByFirst Order = iota // of the lane's first event
	ByCount              // the most events first
	ByName               // of the key
)

// Group puts n events into lanes. keys calls add for every key of an event; an
// event with several keys stands in several lanes, one with none, or with the
// key "", in the lane "".
func Group(n int, keys func(event int, add func(key string)), order Order) []Lane {
	var lanes []Lane
	at := map[string]int{}
	for i := range n {
		none := true
		add := func(key string) {
			none = false
			k, ok := at[key]
			if !ok {
				k = len(lanes)
				at[key], lanes = k, append(lanes, Lane{Key: key})
			}
			// The same key twice, one actor in two roles, counts once.
			if l := &lanes[k]; len(l.Events) == 0 || l.Events[len(l.Events)-1] != i {
				l.Events = append(l.Events, i)
			}
		}
		keys(i, add)
		if none {
			add("")
		}
	}
	slices.SortStableFunc(lanes, func(a, b Lane) int {
		switch {
		case (a.Key == "") != (b.Key == ""):
			if a.Key == "" {
				return 1
			}
			return -1
		case order == ByCount:
			return cmp.Compare(len(b.Events), len(a.Events))
		case order == ByName:
			return cmp.Compare(a.Key, b.Key)
		}
		return 0
	})
	return lanes
}

// An Item is the part of a row that a bar covers with its label, in pixels.
type Item struct{ X0, X1 float64 }

// Pack gives every item the first row in which it has a gap to what stands there
// already, and returns how many rows there are; rows[i] is the row of item i.
// The items may come in any order, since a label may stand left of its bar. It
// takes O(n² · rows): it is meant for what a window shows, not for a whole file.
func Pack(items []Item, gap float64, rows []int) int {
	count := 0
	for i, item := range items {
		row := 0
		for row < count && !free(items[:i], rows, row, item, gap) {
			row++
		}
		rows[i] = row
		count = max(count, row+1)
	}
	return count
}

// free tells whether an item fits a row beside those placed before it.
func free(placed []Item, rows []int, row int, item Item, gap float64) bool {
	for k, other := range placed {
		if rows[k] == row && item.X0 < other.X1+gap && other.X0 < item.X1+gap {
			return false
		}
	}
	return true
}
