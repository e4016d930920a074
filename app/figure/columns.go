package figure

import (
	"iter"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
)

// Columns are what views count by, of every event of a subject at its place in
// Subject.Order. An event is large, and a million of them are read ten times as
// slowly as these.
type Columns struct {
	Status []uint8 // its place in timeline.Statuses
	Place  []int32 // its place in Timeline.Places; -1 for none
}

type columnsKey struct{}

// Columns returns the columns of a subject, made once.
func (s *Subject) Columns() *Columns {
	return Once(s, columnsKey{}, func() *Columns {
		n := s.Len()
		c := &Columns{make([]uint8, n), make([]int32, n)}
		places := make(map[string]int32, len(s.Timeline.Places))
		for i := range s.Timeline.Places {
			places[s.Timeline.Places[i].ID] = int32(i)
		}
		sideBySide(n, func(from, to int) { c.fill(s, places, from, to) })
		return c
	})
}

func (c *Columns) fill(s *Subject, places map[string]int32, from, to int) {
	for i := from; i < to; i++ {
		e := s.At(i)
		c.Status[i] = uint8(len(timeline.Statuses) - 1) // unknown
		if at := slices.Index(timeline.Statuses, e.Status); at >= 0 {
			c.Status[i] = uint8(at)
		}
		c.Place[i] = -1
		if at, ok := places[e.Place.ID]; ok {
			c.Place[i] = at
		}
	}
}

// Within yields the places in Order of the dated events that a window shows, by
// start. Of a window that shows few of many it takes no longer than these need.
func (s *Subject) Within(window calendar.Span) iter.Seq[int] {
	return func(yield func(int) bool) {
		if n := s.Index.Count(window); n < s.Dated/4 {
			for _, i := range s.Index.Visible(window, n, make([]int32, 0, n)) {
				if !yield(int(i)) {
					return
				}
			}
			return
		}
		for i, bounds := range s.Bounds[:s.Dated] {
			if bounds.Overlaps(window) && !yield(i) {
				return
			}
		}
	}
}

// Shows tells whether a window of time shows an event; one without a date is in
// every window.
func (s *Subject) Shows(i int, window calendar.Span) bool {
	return s.Bounds[i].Empty() || s.Bounds[i].Overlaps(window)
}
