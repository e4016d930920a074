package chart

import (
	"testing"

	"dateline/timeline/calendar"
)

func TestWeeksBeginOnTheDayThatAPersonIsUsedTo(t *testing.T) {
	wednesday := calendar.Civil(2019, 4, 3)
	for _, c := range []struct {
		first int // day of weeks
		row   int64
		week  calendar.Day // on which the week of that Wednesday begins
	}{
		{1, 2, calendar.Civil(2019, 4, 1)},
		{6, 4, calendar.Civil(2019, 3, 30)},
		{7, 3, calendar.Civil(2019, 3, 31)},
	} {
		weeks := weeksFrom(c.first)
		at := weeks.cell(wednesday)
		begins := weeks.span(cellAt{at.column, 0}).Start.Day
		if at.row != c.row || begins != c.week || weeks.span(at).Start.Day != wednesday {
			t.Errorf("from day %d it stands in row %d of the week of %v, want %d, %v", c.first, at.row, begins, c.row, c.week)
		}
		if next := weeks.cell(begins + 7); next != (cellAt{at.column + 1, 0}) {
			t.Errorf("from day %d the next week begins at %+v", c.first, next)
		}
	}
}
