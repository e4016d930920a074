package calendar

import "testing"

func TestTheLastDayOfASpanIsThatInWhichItEnds(t *testing.T) {
	day := Civil(2019, 4, 18)
	for _, c := range []struct {
		end  Instant
		want Day
	}{
		{day.Start(), day - 1},
		{At(day, 1), day},
		{(day + 1).Start(), day},
	} {
		if got := (Span{Start: (day - 9).Start(), End: c.end}).LastDay(); got != c.want {
			t.Errorf("what ends at %v ends on %v, want %v", c.end, got, c.want)
		}
	}
}
