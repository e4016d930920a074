package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// The bars of a window are whole periods: what they hold beside it is told, and where that is all they hold no
// headline is made of it.
func TestAWindowSaysWhatItsBarsHoldBesideIt(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for i := range 25 {
		fmt.Fprintf(&table, "A%d,2014-02-18\nB%d,2015-02-18\n", i, i)
	}
	s := told(t, table.String())
	s.Box.W = 300
	for _, c := range []struct {
		from, to calendar.Day
		want     string
		none     bool
	}{
		{calendar.Civil(2014, 1, 17), calendar.Civil(2015, 2, 7), "25 of the events in the first and the last bar begin outside of the window.", false},
		{calendar.Civil(2014, 3, 15), calendar.Civil(2015, 2, 15), "25 of the events in the first and the last bar begin outside of the window.", true},
		{calendar.Civil(2014, 2, 1), calendar.Civil(2015, 3, 1), "", false},
	} {
		s.Window = calendar.Span{Start: c.from.Start(), End: c.to.Start()}
		got := made(s, "time")
		if strings.Contains(got.subtitle, "outside of the window") != (c.want != "") || !strings.Contains(got.subtitle, c.want) {
			t.Errorf("%v: it says %q, want %q", s.Window, got.subtitle, c.want)
		}
		if none := got.headline == "No event in this window"; none != c.none {
			t.Errorf("%v: its headline is %q", s.Window, got.headline)
		}
	}
}

// Of a year whose events all lie in one quarter the bar of that is marked, and not the year over what is empty.
func TestTheOnlyBarOfAYearIsMarkedItself(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for i := range 25 {
		fmt.Fprintf(&table, "A%d,2014-02-18\nB%d,2015-02-18\nC%d,2020-03-05\nD%d,2020-%02d-06\n", i, i, i, i, 3-btoi(i == 0))
	}
	s := told(t, table.String())
	s.Box = scene.Rect{W: 900, H: 400}
	got := made(s, "time")
	if !strings.Contains(got.headline, "2020") || len(got.pointed) != 1 || !got.pointed[0].bar || got.pointed[0].x1-got.pointed[0].x0 > 92 {
		t.Errorf("of %q it points at %+v, want the bar of the quarter", got.headline, got.pointed)
	}
}
