package index

import "dateline/timeline/calendar"

// Next returns the first span that starts at an instant or after it; -1 for none.
func (x *Index) Next(at calendar.Instant) int32 {
	if i := x.startsBefore(at, 0); i < len(x.ids) {
		return x.ids[i]
	}
	return -1
}

// Previous returns the last span that starts before an instant; -1 for none.
func (x *Index) Previous(at calendar.Instant) int32 {
	if i := x.startsBefore(at, 0); i > 0 {
		return x.ids[i-1]
	}
	return -1
}

// Nearest returns the span that lies nearest to an instant: one that holds it,
// else the one that ended last or starts next, whichever is closer; -1 for none.
func (x *Index) Nearest(at calendar.Instant) int32 {
	var found [1]int32
	moment := calendar.Span{Start: at, End: calendar.At(at.Day, at.Nano+1)}
	if held := x.Visible(moment, 1, found[:0]); len(held) > 0 {
		return held[0]
	}
	next, ended := x.Next(at), x.endsUpTo(at, 0)
	if ended == 0 {
		return next
	}
	last := x.ends[ended-1]
	if next < 0 || at.Days(x.spans[last].End) <= x.spans[next].Start.Days(at) {
		return last
	}
	return next
}
