package chart

import (
	"strings"
	"testing"

	"dateline/app/figure/view"
)

// The legend of bars that are an event each has the colours of these alone, and the chart by status
// those of statuses, whatever other views colour by.
func TestALegendExplainsTheColoursThatAreDrawn(t *testing.T) {
	s := told(t, "title,when,type,status,actors\nA,2019-01-01,meeting,happened,Ann\nB,2019-03-01,visit,planned,Ann\nC,2019-04-01,test,happened,Bo\nD,2019-05-01,test,happened,Bo\n")
	s.Colour = view.ByType
	for name, want := range map[string]string{
		"silences":  "visit test",
		"intervals": "visit test",
		"status":    "not yet happened status happened planned",
	} {
		var got []string
		of := s
		of.Chart = name
		for _, e := range made(s, name).Legend(name, of) {
			got = append(got, strings.TrimPrefix(e.Words, "Colour: "))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s explains %q, want %q", name, got, want)
		}
	}
}
