package figure

import (
	"runtime"
	"slices"
	"sync"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/index"
)

// sort finds Order, Dated and Bounds of the events that keep accepts: by start, by
// end, and as they stand in the file; those without a date last, as they stand.
// Bounds are open still where a date is.
func (s *Subject) sort(keep func(int) bool) {
	events := s.Timeline.Events
	dated := make([]index.Key, 0, events.Len())
	var others []int32
	for i, e := range events.All() {
		if keep != nil && !keep(i) {
			continue
		}
		if b := e.When.Date.Bounds(); drawable(e.When.Date, b) {
			dated = append(dated, index.Key{At: b.Start, ID: int32(i)})
		} else {
			others = append(others, int32(i))
		}
	}
	s.Order, s.Dated = append(index.Sort(dated), others...), len(dated)
	s.Bounds = make([]calendar.Span, s.Len())
	sideBySide(s.Dated, func(from, to int) {
		for i := from; i < to; i++ {
			s.Bounds[i] = s.At(i).When.Date.Bounds()
		}
	})
	s.sortEqual()
}

// sortEqual sorts by their ends the events that have one start.
func (s *Subject) sortEqual() {
	for from := 0; from < s.Dated; {
		to, start, sorted := from+1, s.Bounds[from].Start, true
		for ; to < s.Dated && s.Bounds[to].Start == start; to++ {
			sorted = sorted && !s.Bounds[to].End.Before(s.Bounds[to-1].End)
		}
		if !sorted {
			ends := make([]index.Key, 0, to-from)
			for i := from; i < to; i++ {
				ends = append(ends, index.Key{At: s.Bounds[i].End, ID: s.Order[i]})
			}
			copy(s.Order[from:], index.Sort(ends))
			slices.SortFunc(s.Bounds[from:to], func(a, b calendar.Span) int { return a.End.Compare(b.End) })
		}
		from = to
	}
}

// sideBySide calls do for parts of 0 up to n, on all cores where there are many.
func sideBySide(n int, do func(from, to int)) {
	workers := min(runtime.GOMAXPROCS(0), n/10_000+1)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { do(n*w/workers, n*(w+1)/workers) })
	}
	all.Wait()
}

func drawable(d edtf.Date, b calendar.Span) bool {
	return !d.IsZero() && !(b.Start.Unbounded() && b.End.Unbounded())
}

// bounded returns the part of a span that can be drawn: a side without a
// bound shrinks to the first or last day of the other.
func bounded(b calendar.Span) calendar.Span {
	if b.Start.Unbounded() {
		b.Start = b.End.Add(-1)
	}
	if b.End.Unbounded() {
		b.End = b.Start.Add(1)
	}
	return b
}
