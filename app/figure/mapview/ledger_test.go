package mapview

import (
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

func TestTheMapTellsWhatHasNoPlaceFromWhatHasOneThatNobodyFinds(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en", Places: []timeline.Place{
		{ID: "s", Name: timeline.Say("", "Seoul"), Country: "KR", At: &timeline.LonLat{Lon: 127, Lat: 37.5}},
		{ID: "k", Name: timeline.Say("", "Korea"), Country: "KR"},
		{ID: "n", Name: timeline.Say("", "Nowhere")},
	}}
	for i, place := range []string{"s", "s", "k", "n", "n", "", "", ""} {
		e := timeline.Full{ID: string(rune('a' + i)), Title: timeline.Say("en", "Event")}
		e.Place.ID = place
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	want := "8 events = 2 at a place + 1 known to the country only + 3 without a place + 2 known only to a place that is not on the map"
	if got := Ledger(s, Everything(s)); got != want {
		t.Errorf("the map says\n%q, want\n%q", got, want)
	}
}
