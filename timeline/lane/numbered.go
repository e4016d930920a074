package lane

import (
	"cmp"
	"context"
	"slices"

	"dateline/timeline/pieces"
)

// A Numbering says in which lanes events stand, by number: a column of numbers is gone
// through ten times as quickly as events and their keys.
type Numbering struct {
	Events int
	Lanes  int
	// Of returns the numbers of the lanes of an event, one at least and each once; it may
	// use the room that it is given. It is called on several goroutines.
	Of  func(event int, room []int32) []int32
	Key func(lane int) string // of no two lanes the same
}

// GroupNumbered is Group in the order of first events, on all cores and in linear time.
// It is given up soon after ctx ends, with its error.
func GroupNumbered(ctx context.Context, of Numbering) ([]Lane, error) {
	// How many events each worker finds for each lane; then where in the lane it puts them.
	at := make([][]int32, pieces.Workers(of.Events))
	for w := range at {
		at[w] = make([]int32, of.Lanes)
	}
	each := func(do func(mine []int32, event int, number int32)) error {
		return pieces.Each(ctx, of.Events, func(worker, from, to int) {
			room, mine := make([]int32, 0, 8), at[worker]
			for i := from; i < to; i++ {
				for _, number := range of.Of(i, room[:0]) {
					do(mine, i, number)
				}
			}
		})
	}
	if err := each(func(mine []int32, _ int, number int32) { mine[number]++ }); err != nil {
		return nil, err
	}
	events := rooms(at, of.Lanes)
	if err := each(func(mine []int32, event int, number int32) {
		events[number][mine[number]] = int32(event)
		mine[number]++
	}); err != nil {
		return nil, err
	}
	return of.byFirst(events), nil
}

// rooms makes room for the events of each lane, side by side, and turns the counts of each
// core into where it begins in them.
func rooms(at [][]int32, lanes int) [][]int32 {
	total := 0
	events := make([][]int32, lanes)
	sizes := make([]int, lanes)
	for number := range lanes {
		begin := int32(0)
		for w := range at {
			at[w][number], begin = begin, begin+at[w][number]
		}
		sizes[number] = int(begin)
		total += int(begin)
	}
	whole := make([]int32, total)
	for number, n := range sizes {
		events[number], whole = whole[:n:n], whole[n:]
	}
	return events
}

// byFirst makes lanes of those that have events, in the order of their first events; of one
// event in the order in which it names them.
func (of Numbering) byFirst(events [][]int32) []Lane {
	type numbered struct {
		Lane
		rank int
	}
	var lanes []numbered
	for number, list := range events {
		if len(list) > 0 {
			rank := slices.Index(of.Of(int(list[0]), nil), int32(number))
			lanes = append(lanes, numbered{Lane{of.Key(number), list}, rank})
		}
	}
	slices.SortFunc(lanes, func(a, b numbered) int {
		return cmp.Or(ByFirst.Compare(Standing{Key: a.Key, First: int(a.Events[0])}, Standing{Key: b.Key, First: int(b.Events[0])}), cmp.Compare(a.rank, b.rank))
	})
	all := make([]Lane, len(lanes))
	for i, l := range lanes {
		all[i] = l.Lane
	}
	return all
}
