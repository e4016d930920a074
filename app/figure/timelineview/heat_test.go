package timelineview

import "testing"

// Of a dense lane the fullest bins are numbered, and those that stand out of the others.
func TestOfADenseLaneWhatStandsOutIsNumbered(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []int
		want   int
		once   bool
	}{
		{"an even lane", []int{100, 110, 0, 90, 120, 100}, 120, true},
		{"one with some that stand out", []int{100, 0, 300, 90, 210, 100, 100}, 200, false},
		{"one of few events", []int{1, 1, 2, 1, 3, 1}, 3, true},
		{"one of few events and a crowd", []int{1, 1, 4, 1, 9, 1, 5}, 5, false},
		{"nothing", []int{0, 0}, 0, false},
		{"all alike", []int{1, 1, 1}, 1, true},
	} {
		if got, once := (&heat{}).telling(c.counts); got != c.want || once != c.once {
			t.Errorf("%s: numbers from %d on tell something, once %v, want %d, %v", c.name, got, once, c.want, c.once)
		}
	}
	if got := (&heat{counts: []int{1, 0, 2, 3}}).filled(); got != 3 {
		t.Errorf("%d bins are filled, want 3", got)
	}
}
