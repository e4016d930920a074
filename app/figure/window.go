package figure

import "dateline/timeline/calendar"

// leastStory is how many events there are at least where some are left outside of the first
// window: of fewer, none can be spared.
const leastStory = 8

// tenth is the part of the events that may be left outside of the first window, one in so
// many, and crowding in how small a part of the whole the others must lie for that.
const (
	tenth    = 10
	crowding = 5
)

// FirstWindow returns the span to show at first: the whole, with a margin; but where nine of
// ten events lie in less than a fifth of it, these. The others are left to the strip and to
// the buttons at the edges, so that the story can be read.
func (s *Subject) FirstWindow() calendar.Span {
	if s.Dated > 0 && s.Bounds(0) == s.Extent {
		// One event fills the whole: leave room for its label beside it.
		return calendar.Span{Start: s.Extent.Start.Add(-s.Extent.Days()), End: s.Extent.End.Add(2 * s.Extent.Days())}
	}
	if s.Dated >= leastStory {
		if knot := s.knot(); knot.Days() < s.Extent.Days()/crowding {
			return Margin(knot)
		}
	}
	return Margin(s.Extent)
}

// mostTried bounds the windows that knot looks at, and the events of the one that it takes.
const mostTried = 512

// knot returns the shortest span, or nearly that of very many events, that nine of ten of
// them start in, as far as the ends of these. An event that would make it much longer by
// itself runs out of it.
func (s *Subject) knot() calendar.Span {
	k := s.Dated - max(1, s.Dated/tenth)
	best, from := calendar.Span{}, 0
	for i := 0; i+k <= s.Dated; i += max(1, (s.Dated-k)/mostTried) {
		one := calendar.Span{Start: s.Bounds(i).Start, End: s.Bounds(i + k - 1).Start}
		if i == 0 || one.Days() < best.Days() {
			best, from = one, i
		}
	}
	starts := best
	for i := from; i < from+k; i += max(1, k/mostTried) {
		if b := s.Bounds(i); b.Days() <= max(1, starts.Days()/4) {
			best.End = calendar.Later(best.End, b.End)
		}
	}
	if last := s.Bounds(from + k - 1); last.Days() <= max(1, starts.Days()/4) {
		best.End = calendar.Later(best.End, last.End)
	}
	return best
}
