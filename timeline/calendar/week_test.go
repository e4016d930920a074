package calendar

import "testing"

func TestWeeksOfAnAxisBeginOnTheDayThatItIsTold(t *testing.T) {
	window := Span{Civil(2019, 4, 1).Start(), Civil(2019, 6, 1).Start()}
	for week, want := range map[int]int{0: 1, 1: 1, 6: 6, 7: 7} {
		axis := Axis{Week: week}
		Ticks(window, 600, 60, in("en"), &axis)
		if len(axis.Lower) < 7 {
			t.Fatalf("%d ticks are no weeks", len(axis.Lower))
		}
		for _, tick := range axis.Lower {
			if got := tick.At.Day.Weekday(); got != want || !window.Contains(tick.At) {
				t.Errorf("told %d, a tick stands on day %d of the week", week, got)
			}
		}
	}
}
