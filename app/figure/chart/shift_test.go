package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure/view"
)

// Where one event comes a day it says nothing that they are spread evenly: it says what they are of.
func TestAnEvenCourseSaysWhatChanged(t *testing.T) {
	of := func(kinds [2]string) Spec {
		var table strings.Builder
		table.WriteString("title,when,type\n")
		for month := 1; month <= 10; month++ {
			for day := 1; day <= 28; day++ {
				kind := "statement"
				if n := strings.Count(kinds[(month-1)/5], "v"); day%10 < n {
					kind = "visit"
				}
				fmt.Fprintf(&table, "A,2015-%02d-%02d,%s\n", month, day, kind)
			}
		}
		s := told(t, table.String())
		s.Colour, s.Box.W = view.ByType, 480
		return s
	}
	for _, c := range []struct {
		kinds    [2]string
		headline string
	}{
		{[2]string{"vvvv", "v"}, "Visit falls from 39\u202f% of the events until May 2015 to 7\u202f% since"},
		{[2]string{"vv", "vv"}, "28 events each month"},
		{[2]string{"vvvv", "vvv"}, "28 events each month"}, // which is less than half as many again
	} {
		got := made(of(c.kinds), "time")
		if got.headline != c.headline {
			t.Errorf("of %v it says %q, want %q", c.kinds, got.headline, c.headline)
		}
		if !strings.Contains(got.headline+got.subtitle, "28 events each month") {
			t.Errorf("of %v it nowhere says that they are even: %q", c.kinds, got.subtitle)
		}
	}
}
