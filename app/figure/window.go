package figure

import "dateline/timeline/calendar"

// leastStory is how many events there are at least where some are left outside of the first
// window: of fewer, none can be spared. leastCrowd is how many there are where those that are
// left may have a knot again: of fewer, all are read.
const (
	leastStory = 8
	leastCrowd = 30
)

// tenth is the part of the events that may be left outside of a window, one in so many, and
// crowding in how small a part of the whole the others must lie for that. Within these there
// may be a knot again, but no more than one event in spared is left outside in all: a story
// that is spread out, and the denser the later, is not cut to its end.
const (
	tenth    = 10
	crowding = 5
	spared   = 5
)

// Where more than half of what would be shown is one stretch without any event, and no more than one event in
// few lies beyond it or elsewhere outside, the stretch and these are left outside.
const (
	hollow = 0.55
	few    = 20
)

// FirstWindow returns the span to show at first: the whole, with a margin; but where nine of
// ten events lie in less than a fifth of it, these, and again within them; and without empty
// stretches at its sides beyond which next to nothing lies. The others are left
// to the strip and to the buttons at the edges, so that the story can be read. It is found once.
func (s *Subject) FirstWindow() calendar.Span {
	return Once(s.Order, firstWindowKey{}, s.firstWindow)
}

type firstWindowKey struct{}

func (s *Subject) firstWindow() calendar.Span {
	if s.Dated > 0 && s.Bounds(0) == s.Extent {
		// One event fills the whole: leave room for its label beside it.
		return calendar.Span{Start: s.Extent.Start.Add(-s.Extent.Days()), End: s.Extent.End.Add(2 * s.Extent.Days())}
	}
	shown, from, to := s.Extent, 0, s.Dated
	for least := leastStory; to-from >= least; least = leastCrowd {
		k := to - from - max(1, (to-from)/tenth)
		knot, first := s.knot(from, to, k)
		if (s.Dated-k)*spared > s.Dated || knot.Days() >= shown.Days()/crowding {
			break
		}
		shown, from, to = knot, first, first+k
	}
	if s.Dated >= leastStory {
		shown = s.withoutHollow(shown, from, to)
	}
	return Margin(shown)
}

// withoutHollow returns a span that the events from one position to another fill, without an empty
// stretch before or after nearly all of them, and what lies beyond it.
func (s *Subject) withoutHollow(shown calendar.Span, from, to int) calendar.Span {
	most := max(1, s.Dated/few) - (s.Dated - (to - from)) // others are left outside already
	ends := s.Bounds(from).End                            // of all before
	for i := from + 1; i <= from+most; i++ {
		if next := s.Bounds(i); next.Start.Days(ends) >= hollow*shown.Days() {
			shown.Start = next.Start
			return shown
		} else {
			ends = calendar.Later(ends, next.End)
		}
	}
	for i := to - 1; i >= to-most; i-- {
		if after := s.Bounds(i).Start; after.Days(s.Bounds(i-1).Start) >= hollow*shown.Days() {
			if ends = s.lastEnd(from, i); after.Days(ends) >= hollow*shown.Days() {
				shown.End = ends
			}
			break
		}
	}
	return shown
}

// lastEnd returns when the last of the events from one position to another ends.
func (s *Subject) lastEnd(from, to int) calendar.Instant {
	end := s.Bounds(from).End
	for i := from + 1; i < to; i++ {
		end = calendar.Later(end, s.Bounds(i).End)
	}
	return end
}

// mostTried bounds the windows that knot looks at, and the events of the one that it takes.
const mostTried = 512

// knot returns the shortest span, or nearly that of very many events, that k of the events from
// one position to another start in, as far as the ends of these, and the first of them. An event
// that would make it much longer by itself runs out of it.
func (s *Subject) knot(from, to, k int) (best calendar.Span, first int) {
	for i := from; i+k <= to; i += max(1, (to-from-k)/mostTried) {
		one := calendar.Span{Start: s.Bounds(i).Start, End: s.Bounds(i + k - 1).Start}
		if i == from || one.Days() < best.Days() {
			best, first = one, i
		}
	}
	starts := best
	for i := first; i < first+k; i += max(1, k/mostTried) {
		if b := s.Bounds(i); b.Days() <= max(1, starts.Days()/4) {
			best.End = calendar.Later(best.End, b.End)
		}
	}
	if last := s.Bounds(first + k - 1); last.Days() <= max(1, starts.Days()/4) {
		best.End = calendar.Later(best.End, last.End)
	}
	return best, first
}
