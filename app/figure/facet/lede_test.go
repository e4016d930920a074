package facet_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestALedeTellsWhatAFileHolds(t *testing.T) {
	tl := &timeline.Timeline{
		Actors: []timeline.Actor{{ID: "geologists", Name: timeline.Say("", "geologists")}, {ID: "miners", Name: timeline.Say("", "miners")}},
		Facets: []timeline.Facet{{Name: "code"}, {Name: "kind"}, {Name: "deaths", Kind: timeline.OfNumbers}},
	}
	for _, row := range [][6]string{
		{"Ash falls", "1902-05-08", "geologists", "eruption", "vei", "30000"},
		{"The ground shakes", "1906-04-18", "geologists", "earthquake", "mw", "3000"},
		{"A wave comes", "1908-12-28", "", "earthquake", "mw", "75000"},
		{"A hill slides", "1903-04-29", "miners", "landslide", "mw", ""},
	} {
		e := timeline.Full{ID: row[0], Title: timeline.Say("", row[0])}
		e.When.Date, _ = edtf.Parse(row[1])
		if row[2] != "" {
			e.Actors = []timeline.Part{{Actor: row[2]}}
		}
		e.Values = []timeline.Value{{Facet: "code", Word: row[4]}, {Facet: "kind", Word: row[3]}}
		if row[5] != "" {
			e.Values = append(e.Values, timeline.Value{Facet: "deaths", Word: row[5]})
		}
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	want := []string{"4 events, 1902 to 1908", "Who: geologists (2)", "Kind: earthquake (2)", "Largest deaths: 75\u202f000, A wave comes"}
	if got := facet.LedeOf(s); !slices.Equal(got, want) {
		t.Errorf("it tells %q", got)
	}
	if got := facet.LedeOf(figure.NewSubject(&timeline.Timeline{}, "en", nil)); got != nil {
		t.Errorf("of nothing it tells %q", got)
	}
}

// Of very many events it waits for no facets, and tells of them once they were made.
func TestALedeOfVeryManyEventsWaitsForNothing(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(facet.AtOnce+1, 1), "en", nil)
	if got := facet.LedeOf(s); len(got) != 1 {
		t.Errorf("at first it tells %q", got)
	}
	if _, err := facet.Of(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	if got := facet.LedeOf(s); len(got) != 4 || !strings.HasPrefix(got[1], "Who: ") || !strings.HasPrefix(got[2], "Where: ") || !strings.HasPrefix(got[3], "What: ") {
		t.Errorf("then it tells %q", got)
	}
}
