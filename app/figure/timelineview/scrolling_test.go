package timelineview

import "testing"

// Of ten lanes four have events in the window, and two of these have room.
func TestWhatShowsOfTheLanesThatScroll(t *testing.T) {
	f := Frame{busy: []int{0, 3, 7, 9}, above: 1, Lanes: 2, FirstLane: 3, LastLane: 7}
	for lane, want := range []bool{false, false, false, true, false, false, false, true, false, false} {
		if f.Shows(lane) != want {
			t.Errorf("lane %d shows: %v, want %v", lane, !want, want)
		}
	}
	for by, want := range map[int]int{-5: 0, -1: 0, 0: 3, 1: 7, 9: 7} { // never less than two
		if got := f.Scrolled(by); got != want {
			t.Errorf("turned by %d lane %d is the first, want %d", by, got, want)
		}
	}
	f.above, f.Lanes = 0, 4
	if got := f.Scrolled(1); got != 0 {
		t.Errorf("all show, and yet it scrolls to %d", got)
	}
}
