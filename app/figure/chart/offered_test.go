package chart

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestChartsAreOfferedInTheOrderInWhichPeopleAskAndOnlyWhereTheyAnswer(t *testing.T) {
	for _, c := range []struct {
		name string
		of   timeline.Timeline
		want []string
	}{
		{"of bare events", timeline.Timeline{}, []string{"time", "bars:type", "intervals", "calendar", "cumulative", "shares", "precision", "bars:country", "bars:status", "bars:source"}},
		{
			"of actors, places and columns",
			timeline.Timeline{
				Actors: []timeline.Actor{{ID: "a"}, {ID: "b"}}, Places: []timeline.Place{{ID: "p"}},
				Facets: []timeline.Facet{{Name: "side", Kind: timeline.OfWords}, {Name: "tone", Kind: timeline.OfNumbers}, {Name: "tags", Kind: timeline.OfLists}},
			},
			[]string{"time", "bars:type", "bars:place", "bars:actor", "pairs", "silences", "intervals", "calendar", "places", "cumulative", "shares", "precision", "bars:country", "bars:status", "bars:source", "numbers:tone", "bars:side", "bars:tags", "pairs:tags"},
		},
		{"of places without an actor", timeline.Timeline{Places: []timeline.Place{{ID: "p"}}}, []string{"time", "bars:type", "bars:place", "intervals", "calendar", "cumulative", "shares", "precision", "bars:country", "bars:status", "bars:source"}},
		{"of one actor", timeline.Timeline{Actors: []timeline.Actor{{ID: "a"}}}, []string{"time", "bars:type", "bars:actor", "silences", "intervals", "calendar", "cumulative", "shares", "precision", "bars:country", "bars:status", "bars:source"}},
	} {
		if got := Offered(&c.of); !slices.Equal(got, c.want) {
			t.Errorf("%s the charts are %q, want %q", c.name, got, c.want)
		}
	}
}
