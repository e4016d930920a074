package chart

import (
	"fmt"
	"strings"
	"testing"
)

func TestEventsOverTimeSayThatOneIsSpreadOnlyWhereOneIs(t *testing.T) {
	var known, unknown strings.Builder
	known.WriteString("title,when\n")
	for day := range 28 {
		fmt.Fprintf(&known, "Entry %d,2019-02-%02d\n", day, day+1)
	}
	unknown.WriteString("title,when\nA,2019-02-03\nB,2019-02-03\nC,2019-02\n")
	for _, c := range []struct {
		table, name, headline, subtitle string
	}{
		{known.String(), "time", "Spread evenly: mostly 1 event a day, 28 in all", "Events a day."},
		{known.String(), "cumulative", "Half of the events had come by 14 February 2019", "Events so far."},
		{unknown.String(), "time", "2–3 of 3 events fall on 3 February 2019", "Events a day. One whose day is not known is spread over the days it may fall on."},
		{unknown.String(), "cumulative", "Half of the events had come by 3 February 2019", "Events so far. One whose day is not known comes little by little, over the days it may fall on."},
	} {
		s := told(t, c.table)
		s.Colour = "none"
		if got := made(s, c.name); got.headline != c.headline || got.subtitle != c.subtitle {
			t.Errorf("%s says\n%s\n%s\nwant\n%s\n%s", c.name, got.headline, got.subtitle, c.headline, c.subtitle)
		}
	}
}
