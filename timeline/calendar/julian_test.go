package calendar

import (
	"testing"
)

func TestADayHasADateInBothCalendars(t *testing.T) {
	type date struct {
		y    int64
		m, d int
	}
	for _, c := range []struct{ julian, gregorian date }{
		{date{1582, 10, 5}, date{1582, 10, 15}},
		{date{1917, 10, 25}, date{1917, 11, 7}},
		{date{1699, 12, 25}, date{1700, 1, 4}},
		{date{1700, 2, 29}, date{1700, 3, 11}},
		{date{1498, 6, 22}, date{1498, 7, 1}},
		{date{200, 3, 1}, date{200, 3, 1}},
		{date{-43, 3, 15}, date{-43, 3, 13}},
		{date{0, 2, 29}, date{0, 2, 27}},
	} {
		day := Civil(c.gregorian.y, c.gregorian.m, c.gregorian.d)
		if got := Julian(c.julian.y, c.julian.m, c.julian.d); got != day {
			t.Errorf("the Julian %v is day %d, want %d", c.julian, got, day)
		}
		if y, m, d := day.Julian(); (date{y, m, d}) != c.julian {
			t.Errorf("%v is %d-%d-%d in the Julian calendar, want %v", c.gregorian, y, m, d, c.julian)
		}
	}
	for day := Civil(-5000, 1, 1); day < Civil(2100, 1, 1); day += 29 {
		if y, m, d := day.Julian(); Julian(y, m, d) != day {
			t.Fatalf("day %d is %d-%d-%d, which is day %d", day, y, m, d, Julian(y, m, d))
		}
	}
}
