package figure

import (
	"context"
	"testing"

	"dateline/timeline"
)

func TestAnAreaSaysHowManyAreKnownOnlyToACountryThere(t *testing.T) {
	of := &timeline.Timeline{Lang: "en", Places: []timeline.Place{
		{ID: "seoul", Name: timeline.Say("", "Seoul"), Country: "KR", At: &timeline.LonLat{Lon: 127, Lat: 37.5}},
		{ID: "korea", Name: timeline.Say("", "South Korea"), Country: "KR"},
		{ID: "india", Name: timeline.Say("", "India"), Country: "IN"},
		{ID: "nowhere", Name: timeline.Say("", "Nowhere")},
	}}
	for i, place := range []string{"seoul", "korea", "korea", "india", "nowhere", ""} {
		e := timeline.Full{ID: string(rune('a' + i)), Title: timeline.Say("en", "An event")}
		e.Place.ID = place
		if i == 2 {
			e.Type = timeline.Types[0]
		}
		of.Events.Append(e.Compact())
	}
	whole := NewSubject(of, "en", nil)
	for _, c := range []struct {
		filter string
		rough  int
		shown  string
	}{
		{"in:126,37;128,38", 2, "1 of 6 events · in a rectangle of the map: Seoul (and 2 known only to a country there)"},
		{"in:126,37;128,38 -type:meeting", 1, "1 of 6 events · in a rectangle of the map: Seoul, not type meeting (and 1 known only to a country there)"},
		{"in:79.9,20;80,20.1", 1, "0 of 6 events · between 20° N 79.9° E and 20.1° N 80° E (and 1 known only to a country there)"}, // smaller than India, and in it
		{"near:77.6,13,50km", 1, "0 of 6 events · within 50 km of 13° N 77.6° E (and 1 known only to a country there)"},
		{"in:0,0;1,1", 0, "0 of 6 events · between 0° N 0° E and 1° N 1° E"},
		{"-in:126,37;128,38", 0, "5 of 6 events · not in a rectangle of the map: Seoul"},
		{"place:seoul", 0, "1 of 6 events · place Seoul"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Narrow(context.Background(), whole, f)
		if err != nil {
			t.Fatal(err)
		}
		if s.Rough != c.rough || s.Shown() != c.shown {
			t.Errorf("%s leaves out %d and says %q, want %d and %q", c.filter, s.Rough, s.Shown(), c.rough, c.shown)
		}
	}
}
