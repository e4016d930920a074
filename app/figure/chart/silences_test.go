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
	want := []string{"Bo|row-5|row-6|2019-01-10/2019-01-12|D|2019-02|E|20|47", "Ann|row-3|row-5|2019-01-03/2019-01-05|B|2019-01-10/2019-01-12|D|5|5"}
	if got := rowsOfTable(c); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the silences are %q, want %q", got, want)
	}
	if want := "Longest silence: Bo, 20–47 days, before “E”"; c.headline != want {
		t.Errorf("the headline is %q, want %q", c.headline, want)
	}
	if got, want := rowsOfTable(made(told(t, silentTable), "intervals")), "[row-2|row-3|2019-01-01|A|2019-01-03/2019-01-05|B|2|2 row-3|row-4|2019-01-03/2019-01-05|B|2019-01-04|C|0|0 row-4|row-5|2019-01-04|C|2019-01-10/2019-01-12|D|6|6 row-5|row-6|2019-01-10/2019-01-12|D|2019-02|E|20|47]"; fmt.Sprint(got) != want {
		t.Errorf("the intervals are %q, want %s", got, want)
	}
}

// Who takes part in one event alone has no silence, and is counted; what hatching means is said where
// there is some.
func TestSilencesSayWhoHasNone(t *testing.T) {
	for table, want := range map[string]string{
		"title,when,actors\nA,2019-04-01,Ann; Bo\nB,2019-04-09,Ann; Cy\n": "How long nothing is told of each actor at the longest, from one of their events to the next. 2 of 3 actors take part in one dated event alone.",
		"title,when,actors\nA,2019-04-01,Ann\nB,2019-05,Ann\n":            "How long nothing is told of each actor at the longest, from one of their events to the next. Filled: certain. Hatched: possible, since not every day is known.",
	} {
		if got := made(told(t, table), "silences").subtitle; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}
