// Package pieces goes through very many things piece by piece, on as many cores as pay,
// and stops before the next piece once nobody waits for the result any more.
package pieces

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Size is how many things a piece has: so many that asking whether anybody waits costs
// nothing beside them, and so few that they are done within a millisecond or two.
const Size = 1 << 13

// few is how many things a core has at least: with fewer it takes longer to start one more.
const few = 10_000

// Workers returns on how many cores Each goes through n things.
func Workers(n int) int { return min(runtime.GOMAXPROCS(0), n/few+1) }

// Each calls do for the pieces of 0 up to n, on all cores where there are many. A piece
// begins at a multiple of Size. Every worker has a run of them for itself, which it goes
// through in order; the runs stand side by side in the order of the workers. It is given
// up soon after ctx ends, with its error.
//
//	0 ├──┬──┬──┼──┬──┬─┤ n    two workers with three pieces each
func Each(ctx context.Context, n int, do func(worker, from, to int)) error {
	workers := Workers(n)
	if workers == 1 {
		return InOrder(ctx, n, func(from, to int) { do(0, from, to) })
	}
	pieces := (n + Size - 1) / Size
	var all sync.WaitGroup
	for w := range workers {
		begin, end := pieces*w/workers*Size, min(pieces*(w+1)/workers*Size, n)
		all.Go(func() { inOrder(ctx, begin, end, func(from, to int) { do(w, from, to) }) })
	}
	all.Wait()
	return ctx.Err()
}

// InOrder calls do for the pieces of 0 up to n, one after the other on this goroutine. It is
// given up soon after ctx ends, with its error.
func InOrder(ctx context.Context, n int, do func(from, to int)) error {
	inOrder(ctx, 0, n, do)
	return ctx.Err()
}

func inOrder(ctx context.Context, begin, end int, do func(from, to int)) {
	for from := begin; from < end && ctx.Err() == nil; from += Size {
		do(from, min(from+Size, end))
	}
}

// Of yields what a sequence does, and asks after every piece of it whether anybody waits:
// once ctx has ended, the sequence ends.
func Of[T any](ctx context.Context, all iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		n := 0
		for one := range all {
			if n%Size == 0 && ctx.Err() != nil {
				return
			}
			if n++; !yield(one) {
				return
			}
		}
	}
}
