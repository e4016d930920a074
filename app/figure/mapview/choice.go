package mapview

import (
	"iter"

	"dateline/app/figure"
	"dateline/timeline/calendar"
)

// A Choice is the events that a map counts, by their positions in the order.
type Choice struct {
	n   int
	at  func(k int) int // the k-th position, -1 where that is left out
	has func(i int) bool
	run func(from, to int, list []int32) []int32 // appends the k-th positions [from, to); nil where each is asked for
}

// All yields the chosen events.
func (c Choice) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := range c.n {
			if i := c.at(k); i >= 0 && !yield(i) {
				return
			}
		}
	}
}

// Everything chooses all events of a subject.
func Everything(s *figure.Subject) Choice { return Until(s, s.Len()-1) }

// Until chooses the events up to one of them.
func Until(s *figure.Subject, last int) Choice {
	return Choice{last + 1, func(k int) int { return k }, func(i int) bool { return i <= last }, nil}
}

// Where chooses the events at the positions for which a function says so.
func Where(s *figure.Subject, has func(i int) bool) Choice {
	return Everything(s).And(Choice{has: has})
}

// Within chooses the events that a window of time shows, and those without a date.
func Within(s *figure.Subject, window calendar.Span) Choice {
	shown := s.RunIn(window)
	n := shown.Len()
	return Choice{
		n + s.Len() - s.Dated,
		func(k int) int {
			if k < n {
				return shown.At(k)
			}
			return s.Dated + k - n
		},
		func(i int) bool { return i >= s.Dated || shown.Has(i) },
		func(from, to int, list []int32) []int32 {
			earlier, first, _ := shown.Parts()
			for ; from < min(to, len(earlier)); from++ {
				list = append(list, earlier[from])
			}
			for ; from < min(to, n); from++ {
				list = append(list, int32(first+from-len(earlier)))
			}
			for ; from < to; from++ {
				list = append(list, int32(s.Dated+from-n))
			}
			return list
		},
	}
}

// positions appends the chosen of the k-th positions [from, to) to a list.
func (c Choice) positions(from, to int, list []int32) []int32 {
	if c.run != nil {
		return c.run(from, to, list)
	}
	for k := from; k < to; k++ {
		if i := c.at(k); i >= 0 {
			list = append(list, int32(i))
		}
	}
	return list
}

// And returns the choice of the events that both choose.
func (c Choice) And(other Choice) Choice {
	return Choice{
		c.n,
		func(k int) int {
			if i := c.at(k); i >= 0 && other.has(i) {
				return i
			}
			return -1
		},
		func(i int) bool { return c.has(i) && other.has(i) },
		nil,
	}
}
