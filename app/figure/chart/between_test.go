package chart

import (
	"slices"
	"testing"
)

// A row of a chart of intervals says which one it is: by places, by titles, or by dates where both are the same.
func TestARowOfIntervalsSaysWhichItIs(t *testing.T) {
	for _, c := range []struct {
		table string
		want  []string
	}{
		{"title,when,place\nA,2016-01-01,Rome\nB,2016-02-01,Oslo\nC,2016-04-01,Oslo\n", []string{"Rome – Oslo", "B – C"}},
		{"title,when\nRally,2016-01-01\nRally,2016-02-01\nDebate,2016-04-01\n", []string{"1 January 2016 – 1 February 2016", "Rally – Debate"}},
		{"title,when,place\nA,2016-01-01,Rome\nB,2016-02-01,Oslo\nC,2016-04-01,Rome\nD,2016-08-01,Oslo\n", []string{"1 January 2016 – 1 February 2016", "Oslo – Rome", "1 April 2016 – 1 August 2016"}},
	} {
		s := told(t, c.table)
		s.Box.W, s.Box.H = 800, 400
		var got []string
		for _, y := range made(s, "intervals").ys {
			got = append(got, y.Label)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("of\n%sthe rows are %q, want %q", c.table, got, c.want)
		}
	}
}
