package figure

import (
	"context"
	"sync"

	"dateline/timeline/pieces"
	"dateline/timeline/tally"
)

// lists are a list of numbers for each of many events, side by side in memory.
type lists struct {
	ends []int32 // by event, where its list ends in all
	all  []int32
	from []int32 // by event, of which event of the others its list is; nil where they have lists of their own
}

// newLists returns lists with room for n of them, and for so many numbers at first.
func newLists(n, numbers int) lists {
	return lists{ends: make([]int32, 0, n), all: make([]int32, 0, numbers)}
}

// end ends the list of an event: what was added to all since the last is its.
func (l *lists) end() { l.ends = append(l.ends, int32(len(l.all))) }

// add adds the list of an event.
func (l *lists) add(list []int32) {
	l.all = append(l.all, list...)
	l.end()
}

// of returns the list of an event.
func (l *lists) of(i int) []int32 {
	if l.from != nil {
		i = int(l.from[i])
	}
	if i == 0 {
		return l.all[:l.ends[0]]
	}
	return l.all[l.ends[i-1]:l.ends[i]]
}

// mark sets the bits of those events of a piece in whose lists one of some numbers stands.
func (l *lists) mark(words *[pieces.Size / 64]uint64, from, to int, table []bool) {
	var have [len(words)]uint64
	if l.from == nil {
		fill(have[:(to-from+63)/64], to-from)
		tally.Having(l.ends, l.all, table, false, from, to, have[:(to-from+63)/64])
	} else {
		for i := from; i < to; i++ {
			for _, n := range l.of(i) {
				have[(i-from)/64] |= bit(table[n]) << (i % 64)
			}
		}
	}
	for w := range words {
		words[w] |= have[w]
	}
}

// concat returns the lists of several, one after the other. It is given up soon after ctx
// ends, with its error.
func concat(ctx context.Context, parts []lists) (lists, error) {
	if len(parts) == 1 {
		return parts[0], ctx.Err()
	}
	n, numbers := 0, 0
	for _, p := range parts {
		n, numbers = n+len(p.ends), numbers+len(p.all)
	}
	whole := lists{ends: make([]int32, n), all: make([]int32, numbers)}
	ends, all := whole.ends, whole.all
	var wait sync.WaitGroup
	for _, p := range parts {
		before := int32(numbers - len(all))
		to, in := ends, all
		wait.Go(func() {
			_ = pieces.InOrder(ctx, len(p.ends), func(from, end int) { // ctx is asked below
				for i := from; i < end; i++ {
					to[i] = before + p.ends[i]
				}
			})
			copy(in, p.all)
		})
		ends, all = ends[len(p.ends):], all[len(p.all):]
	}
	wait.Wait()
	return whole, ctx.Err()
}
