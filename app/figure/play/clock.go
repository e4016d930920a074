package play

import (
	"math"
	"slices"
	"time"

	"dateline/app/figure"
	"dateline/timeline/calendar"
)

// A Clock tells which instant of a story shows at which part of its playing, from 0 to 1:
// the time runs evenly over a window, or every event has the same time. It never changes.
type Clock struct {
	window calendar.Span
	marks  []mark // by event alone, in the order in which they begin
	lang   string
}

// A mark is an event that has surely begun at an instant, and what is said of it.
type mark struct {
	at    calendar.Instant
	event int // its position in the subject
}

// mostMarks is how many events a clock goes through one by one; of more, nobody would see
// the end, and the time runs evenly.
const mostMarks = 5000

// ClockOf returns the clock of a subject in a window of time; false where there is nothing
// to play.
func ClockOf(s *figure.Subject, window calendar.Span, byEvent bool) (Clock, bool) {
	c := Clock{window: window.Intersect(s.Extent), lang: s.Lang}
	if w := c.window; w.Empty() || w.Start.Unbounded() || w.End.Unbounded() || s.Dated == 0 {
		return Clock{}, false
	}
	if !byEvent || s.Index.Count(window) > mostMarks {
		return c, true
	}
	for i := range s.Within(c.window) {
		c.marks = append(c.marks, mark{calendar.Earlier(calendar.Later(begun(s, i), c.window.Start), c.window.End), i})
	}
	slices.SortStableFunc(c.marks, func(a, b mark) int { return a.at.Compare(b.at) })
	return c, true
}

// moves is which part of the time of an event goes by until it has begun; in the rest the
// picture stands, to be read.
const moves = 0.6

// At returns the instant at a part.
func (c Clock) At(part float64) calendar.Instant {
	part = min(max(part, 0), 1)
	if len(c.marks) == 0 {
		return c.window.Start.Add(c.window.Days() * part)
	}
	k, rest := c.event(part)
	from := c.window.Start
	if k > 0 {
		from = c.marks[k-1].at
	}
	way := calendar.Span{Start: from, End: c.marks[k].at}
	return from.Add(way.Days() * eased(min(1, rest/moves)))
}

// event returns which mark is on its way at a part, and how much of its time is over.
func (c Clock) event(part float64) (k int, rest float64) {
	at := part * float64(len(c.marks))
	k = min(int(at), len(c.marks)-1)
	return k, at - float64(k)
}

// Part returns a part at which an instant shows.
func (c Clock) Part(at calendar.Instant) float64 {
	if len(c.marks) == 0 {
		return min(max(calendar.Span{Start: c.window.Start, End: at}.Days()/c.window.Days(), 0), 1)
	}
	k, _ := slices.BinarySearchFunc(c.marks, at, func(m mark, at calendar.Instant) int {
		if m.at.Compare(at) <= 0 {
			return -1
		}
		return 1
	})
	return float64(k) / float64(len(c.marks))
}

// The time that a whole story takes: of days as fast as an exported one, within bounds.
const (
	dayTime   = time.Second / 12
	leastTime = 8 * time.Second
	mostTime  = 40 * time.Second
	eventTime = 1600 * time.Millisecond
)

// Time returns how long the whole takes.
func (c Clock) Time() time.Duration {
	if n := len(c.marks); n > 0 {
		return time.Duration(n) * eventTime
	}
	days := min(c.window.Days(), float64(mostTime/dayTime))
	return max(time.Duration(days*float64(dayTime)), leastTime)
}

// steady is into how many steps the time is cut at most where it runs evenly.
const steady = 60

// step returns how large a step is, and how many of them are over at a part.
func (c Clock) step(part float64) (size, over float64) {
	if n := len(c.marks); n > 0 {
		size = 1 / float64(n)
	} else {
		size = min(1, max(1/c.window.Days(), 1.0/steady))
	}
	return size, part / size
}

// same is which part of a step may be missing where one stands on it.
const same = 1e-6

// Step returns the part that is a step later, or earlier where by is negative: where the
// next event has begun, or a day, or a sixtieth of the whole where that is more.
func (c Clock) Step(part float64, by int) float64 {
	size, over := c.step(part)
	k := math.Floor(over + same)
	if by < 0 && over-k > same {
		k++ // first to the step that was begun
	}
	return min(max((k+float64(by))*size, 0), 1)
}

// Settled returns the part of the last step that is over at a part: what shows to one who
// wants no motion.
func (c Clock) Settled(part float64) float64 {
	if part >= 1 {
		return 1
	}
	size, over := c.step(part)
	return math.Floor(over+same) * size
}

// Says says in words what is shown at a part: the day, and by event the event that has
// begun last.
func (c Clock) Says(s *figure.Subject, part float64) string {
	at := c.At(part)
	if k := c.begun(part); k >= 0 && c.marks[k].event < s.Len() {
		e := s.Event(c.marks[k].event)
		return e.Words + "  ·  " + e.Name
	}
	return says(at, c.lang, "day")
}

// begun returns which mark has begun last at a part, -1 for none.
func (c Clock) begun(part float64) int {
	if len(c.marks) == 0 {
		return -1
	}
	k, rest := c.event(min(max(part, 0), 1))
	if rest < moves {
		return k - 1
	}
	return k
}
