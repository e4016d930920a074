package index

import (
	"slices"

	"dateline/timeline/calendar"
)

// Next returns the first span that starts at an instant or after it; -1 for none.
func (x *Index) Next(at calendar.Instant) int32 {
	if m := x.masked; m != nil {
		return m.idAt(m.starts, m.whole.ids, m.startsBefore(at))
	}
	i, e := x.startsBefore(at, 0), x.since
	if e != nil {
		i = e.past(i, 1)
	}
	id := x.idAt(i)
	if e == nil {
		return id
	}
	k := e.more.idAt(e.more.startsBefore(at, 0))
	if id >= 0 && (k < 0 || !e.more.spans[k].Start.Before(x.spans[id].Start)) {
		return e.shift.To(id)
	}
	return e.positionOf(k)
}

// Previous returns the last span that starts before an instant; -1 for none.
func (x *Index) Previous(at calendar.Instant) int32 {
	if m := x.masked; m != nil {
		return m.idAt(m.starts, m.whole.ids, m.startsBefore(at)-1)
	}
	i, e := x.startsBefore(at, 0)-1, x.since
	if e != nil {
		i = e.past(i, -1)
	}
	id := x.idAt(i)
	if e == nil {
		return id
	}
	k := e.more.idAt(e.more.startsBefore(at, 0) - 1)
	if id >= 0 && (k < 0 || !x.spans[id].Start.Before(e.more.spans[k].Start)) {
		return e.shift.To(id)
	}
	return e.positionOf(k)
}

// Nearest returns the span that lies nearest to an instant: one that holds it,
// else the one that ended last or starts next, whichever is closer; -1 for none.
func (x *Index) Nearest(at calendar.Instant) int32 {
	var found [1]int32
	moment := calendar.Span{Start: at, End: calendar.At(at.Day, at.Nano+1)}
	if x.Count(moment) > 0 {
		if held := x.Visible(moment, 1, found[:0]); len(held) > 0 {
			return held[0]
		}
	}
	next, last := x.Next(at), x.lastEnded(at)
	if last < 0 {
		return next
	}
	if next < 0 || at.Days(x.Span(last).End) <= x.Span(next).Start.Days(at) {
		return last
	}
	return next
}

// Last returns the span that ends last; -1 where there is none.
func (x *Index) Last() int32 { return x.lastEnded(calendar.End) }

// lastEnded returns the span that ends last of those that end no later than an
// instant; -1 for none.
func (x *Index) lastEnded(at calendar.Instant) int32 {
	if m := x.masked; m != nil {
		return m.idAt(m.ends, m.whole.ends, m.endsUpTo(at)-1)
	}
	i, e := x.endsUpTo(at, 0)-1, x.since
	if e == nil {
		if i < 0 {
			return -1
		}
		return x.ends[i]
	}
	for i >= 0 && e.isGone(x.ends[i]) {
		i--
	}
	k := e.more.endsUpTo(at, 0) - 1
	switch {
	case i < 0 && k < 0:
		return -1
	case k < 0 || i >= 0 && e.more.spans[e.more.ends[k]].End.Before(x.spans[x.ends[i]].End):
		return e.shift.To(x.ends[i])
	}
	return e.positions[e.more.ends[k]]
}

// idAt returns the id at a position of ids, -1 beyond them.
func (x *sorted) idAt(i int) int32 {
	if i < 0 || i >= len(x.ids) {
		return -1
	}
	return x.ids[i]
}

// past returns the first position in main.ids, from one on and in steps, that is not gone.
func (e *since) past(i, step int) int {
	for {
		if _, gone := slices.BinarySearch(e.goneAt, i); !gone {
			return i
		}
		i += step
	}
}

func (e *since) isGone(id int32) bool {
	_, gone := slices.BinarySearch(e.gone, id)
	return gone
}

// positionOf returns the position of an added span; -1 for none.
func (e *since) positionOf(k int32) int32 {
	if k < 0 {
		return -1
	}
	return e.positions[k]
}
