package figure

import (
	"cmp"
	"slices"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestEventsStandInTimeOrder(t *testing.T) {
	line := synth.Timeline(30_001, 3)
	line.Events.At(7).When.Date = edtf.Date{}
	line.Events.At(8).When.Date, _ = edtf.Parse("../1999-03-04")
	want := make([]int, line.Events.Len())
	for i := range want {
		want[i] = i
	}
	slices.SortStableFunc(want, func(a, b int) int { return inTime(line.Events.At(a), line.Events.At(b)) })
	s := NewSubject(line, "en", nil)
	for i, at := range want {
		if got := s.At(i); got != line.Events.At(at) {
			t.Fatalf("event %d is %s, want %s", i, got.ID, line.Events.At(at).ID)
		}
		if b := s.At(i).When.Date.Bounds(); !b.Start.Unbounded() && s.Bounds(i) != b {
			t.Fatalf("the bounds of event %d are %v, want %v", i, s.Bounds(i), b)
		}
	}
}

// inTime compares two events as they should stand: by start, by end; without a
// date last.
func inTime(a, b *timeline.Event) int {
	if x, y := a.When.Date.IsZero(), b.When.Date.IsZero(); x || y {
		return cmp.Compare(btoi(x), btoi(y))
	}
	x, y := a.When.Date.Bounds(), b.When.Date.Bounds()
	return cmp.Or(x.Start.Compare(y.Start), x.End.Compare(y.End))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
