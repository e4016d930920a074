package timelineview

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline/index"
)

// partLanes returns the lanes of what a filter keeps of a main order, made of those of the whole:
// none is grouped and no index sorted again. It is nil where there are none of the whole, or where
// some of these share a lane, which of fewer events might be others.
func partLanes(ctx context.Context, main *figure.Order, by view.Facet, most int) (*limited, error) {
	whole, kept := main.Part()
	if whole == nil {
		return nil, nil
	}
	of, made := figure.Made[*limited](whole, limitedKey{by, most})
	if !made || of.other >= 0 {
		return nil, nil
	}
	lanes, indexes := make([]limitedLane, len(of.lanes)), make([]*index.Index, len(of.lanes))
	var next atomic.Int32
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(lanes)) {
		all.Go(func() {
			for i := next.Add(1) - 1; int(i) < len(lanes) && ctx.Err() == nil; i = next.Add(1) - 1 {
				if indexes[i], _ = of.index[i].Masked(ctx, kept); indexes[i] != nil { // ctx is asked below
					lanes[i] = limitedLane{of.lanes[i].Key, indexes[i].Len(), of.lanes[i].events, kept}
				}
			}
		})
	}
	if all.Wait(); ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return inOrder(main, by, lanes, indexes), nil
}

// Settle makes ahead what the first edit needs of a subject that a filter keeps. It is given up
// soon after ctx ends.
func Settle(ctx context.Context, s *figure.Subject, by view.Facet) {
	if by == "" {
		by = view.ByType
	}
	of, made := figure.Made[*limited](s.Main(), limitedKey{by, mostScrolled})
	if whole, _ := s.Main().Part(); whole == nil || !made {
		return
	}
	for _, x := range append(of.index[:len(of.index):len(of.index)], s.Main().Index) {
		if ctx.Err() == nil {
			x.Settle()
		}
	}
}

// inOrder returns those of some lanes that have events, in the order of the first of these; of one
// event in that of its keys.
func inOrder(main *figure.Order, by view.Facet, lanes []limitedLane, indexes []*index.Index) *limited {
	var order []int
	firsts := make([]int32, len(lanes))
	for i, l := range lanes {
		if l.count > 0 { // else all of it would be looked through
			firsts[i] = l.first()
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		first := firsts[a]
		return cmp.Or(cmp.Compare(first, firsts[b]), cmp.Compare(keyRank(main, by, first, lanes[a].Key), keyRank(main, by, first, lanes[b].Key)))
	})
	j := &limited{at: map[string]int{}, other: -1}
	for _, i := range order {
		j.at[lanes[i].Key] = len(j.lanes)
		j.lanes, j.index = append(j.lanes, lanes[i]), append(j.index, indexes[i])
	}
	return j
}

// keyRank returns the place of a key among those of an event.
func keyRank(main *figure.Order, by view.Facet, event int32, key string) int {
	rank, n := 0, 0
	main.EachKey(main.At(int(event)), by, func(one string) {
		if n++; one == key && rank == 0 {
			rank = n
		}
	})
	return rank
}
