package state

import (
	"testing"

	"dateline/timeline"
)

func TestSelectingWhatShowsDoesNotMoveTheWindow(t *testing.T) {
	m := Update(open(t), Fitted{})
	if got := Update(m, Selected{"kim-takes-power"}); got.Window != m.Window {
		t.Errorf("the window moved from %v to %v", m.Window, got.Window)
	}
}

func TestClearingAFilterReturnsToTheWindowBeforeIt(t *testing.T) {
	m := Update(open(t), Fitted{})
	expected, err := timeline.ParseFilter("status:expected")
	if err != nil {
		t.Fatal(err)
	}
	got := Update(m, Filtered{expected})
	got = Update(got, Zoomed{3, 0.9})
	got = Update(got, Filtered{})
	if got.Window != m.Window {
		t.Errorf("the window is %v, want %v", got.Window, m.Window)
	}
}
