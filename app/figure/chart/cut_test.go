package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline/calendar"
)

// A month that the window cuts is held against all of its days, as its events are counted.
func TestAMonthThatTheWindowCutsIsNoPeak(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when\n")
	for month := 1; month <= 12; month++ {
		for i := range 10 + btoi(month == 2) {
			fmt.Fprintf(&b, "E,2015-%02d-%02d\n", month, 1+2*i)
		}
	}
	s := told(t, b.String())
	s.Window = calendar.Span{Start: calendar.Civil(2015, 2, 20).Start(), End: calendar.Civil(2016, 1, 1).Start()}
	if got, want := made(s, "time").headline, "About 10 events each month"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// Months without events are told, and the type of all others is a share as any other.
func TestGapsAndOthersAreTold(t *testing.T) {
	var gap, other strings.Builder
	gap.WriteString("title,when\n")
	other.WriteString("title,when,type\n")
	for month := range 40 {
		for i := range 5 {
			if month < 15 || month >= 24 {
				fmt.Fprintf(&gap, "E,%d-%02d-%02d\n", 2010+month/12, 1+month%12, 1+5*i)
			}
			fmt.Fprintf(&other, "E,%d-%02d-%02d,%s\n", 2010+month/12, 1+month%12, 1+5*i, [...]string{"meeting", "other"}[btoi(i > 1)])
		}
	}
	if got, want := made(told(t, gap.String()), "time").headline, "5 events in 31 of 40 months"; got != want {
		t.Errorf("of a gap it says %q, want %q", got, want)
	}
	s := told(t, other.String())
	s.Colour = view.ByType
	if got, want := made(s, "shares").headline, "Other has the largest share: 60\u202f% of the events"; got != want {
		t.Errorf("of others it says %q, want %q", got, want)
	}
}
