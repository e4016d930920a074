package lane

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
)

// asks is after how many events it is asked whether anybody waits still.
const asks = 1 << 14

// many is from how many events on a second core pays.
const many = 20_000

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
	workers := 1
	if of.Events > many {
		workers = runtime.GOMAXPROCS(0)
	}
	// How many events each core finds for each lane; then where in the lane it puts them.
	at := make([][]int32, workers)
	each := func(do func(worker, event int, numbers []int32)) error {
		var all sync.WaitGroup
		for w := range workers {
			all.Go(func() {
				room := make([]int32, 0, 8)
				for i := of.Events * w / workers; i < of.Events*(w+1)/workers; i++ {
					if i%asks == 0 && ctx.Err() != nil {
						return
					}
					do(w, i, of.Of(i, room[:0]))
				}
			})
		}
		all.Wait()
		return ctx.Err()
	}
	for w := range at {
		at[w] = make([]int32, of.Lanes)
	}
	if err := each(func(w, _ int, numbers []int32) {
		for _, number := range numbers {
			at[w][number]++
		}
	}); err != nil {
		return nil, err
	}
	events := rooms(at, of.Lanes)
	if err := each(func(w, event int, numbers []int32) {
		for _, number := range numbers {
			events[number][at[w][number]] = int32(event)
			at[w][number]++
		}
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
