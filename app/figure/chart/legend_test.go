package chart

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// The legend of bars that are an event each has the colours of these alone, and the chart by status
// those of statuses, whatever other views colour by.
func TestALegendExplainsTheColoursThatAreDrawn(t *testing.T) {
	s := told(t, "title,when,type,status,actors\nA,2019-01-01,meeting,happened,Ann\nB,2019-03-01,visit,planned,Ann\nC,2019-04-01,test,happened,Bo\nD,2019-05-01,test,happened,Bo\n")
	s.Colour = view.ByType
	for name, want := range map[string]string{
		"silences":  "test visit",
		"intervals": "test visit",
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

func TestBarsAreStackedInTheOrderOfTheirLegend(t *testing.T) {
	s := told(t, "title,when,type\nA,2019-04-01,meeting\nB,2019-04-01,visit\nC,2019-04-01,test\nD,2019-04-01,test\n")
	s.Colour = view.ByType
	hues := func(kinds ...timeline.Type) (all []any) {
		for _, kind := range kinds {
			all = append(all, s.Theme.Hue(theme.TypeSlot(kind)))
		}
		return all
	}
	for _, c := range []struct {
		name  string
		first []theme.Slot
		want  []any
	}{
		{"without lanes of them the most frequent first", nil, hues(timeline.Test, timeline.Meeting, timeline.Visit)},
		{"else as the lanes", []theme.Slot{theme.TypeSlot(timeline.Visit), theme.TypeSlot(timeline.Test)}, hues(timeline.Visit, timeline.Test, timeline.Meeting)},
	} {
		for _, chart := range []string{"time", "cumulative", "shares", "bars:country"} {
			of := s
			of.First = c.first
			var got []any
			for _, b := range made(of, chart).bars {
				got = append(got, b.hue)
			}
			if len(got) < 3 || !slices.Equal(got[:3], c.want) {
				t.Errorf("%s: the bars of %s are %v, want %v", c.name, chart, got, c.want)
			}
		}
	}
}
