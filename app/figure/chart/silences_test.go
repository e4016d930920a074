package chart

import (
	"fmt"
	"testing"
)

const silentTable = `title,when,actors
A,2019-01-01,Ann; Bo
B,2019-01-03/2019-01-05,Ann
C,2019-01-04,Ann; Cy
D,2019-01-10/2019-01-12,Ann; Ann; Bo
E,2019-02,Bo
F,,Ann; Cy
`

// Ann's last visit ended on the 5th, and the next begins on the 10th, for certain; Bo is heard
// of again in February, nobody knows on which day.
func TestTheLongestSilenceOfEachActor(t *testing.T) {
	c := made(told(t, silentTable), "silences")
	want := []string{"Bo|row-5|row-6|20|47", "Ann|row-3|row-5|5|5"}
	if got := rowsOfTable(c); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the silences are %q, want %q", got, want)
	}
	if want := "Longest silence: Bo, 20–47 days, before “E”"; c.headline != want {
		t.Errorf("the headline is %q, want %q", c.headline, want)
	}
	if got, want := rowsOfTable(made(told(t, silentTable), "intervals")), "[row-2|row-3|2|2 row-3|row-4|0|0 row-4|row-5|6|6 row-5|row-6|20|47]"; fmt.Sprint(got) != want {
		t.Errorf("the intervals are %q, want %s", got, want)
	}
}
