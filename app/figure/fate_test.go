package figure

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestWhatBecameOfNotesAddsUp(t *testing.T) {
	for _, c := range []struct {
		a, b Fates
		want string
	}{
		{nil, nil, ""},
		{Fates{Drawn, Drawn, Outside, Elsewhere}, nil, ""},
		{Fates{Drawn, Crowded, Outside, Lost, Elsewhere}, nil, "4 annotations = 1 drawn + 1 without room + 1 outside + 1 whose event or place does not show"},
		{Fates{Crowded, Elsewhere}, Fates{Drawn, Crowded}, "2 annotations = 1 drawn + 1 without room"},
		{Fates{Lost}, nil, "1 annotation = 0 drawn + 1 whose event or place does not show"},
	} {
		if got := c.a.TallyWith(c.b).Words("en"); got != c.want {
			t.Errorf("%v with %v: %q, want %q", c.a, c.b, got, c.want)
		}
		if got, want := c.a.With(c.b).TallyWith(nil), c.a.TallyWith(c.b); got != want {
			t.Errorf("%v with %v: together %v, counted %v", c.a, c.b, got, want)
		}
	}
}

func TestANoteHoldsOnToATimeAnEventOrAPlace(t *testing.T) {
	day := func(text string) edtf.Date {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	at := timeline.LonLat{Lon: 105.8, Lat: 21}
	met := timeline.Full{ID: "met", Title: timeline.Say("", "They met"), When: timeline.When{Date: day("2019-02-27")}, Place: timeline.PlaceRef{ID: "hanoi"}}
	file := &timeline.Timeline{
		Places: []timeline.Place{{ID: "hanoi", Name: timeline.Say("", "Hanoi"), At: &at}, {ID: "vn", Kind: timeline.Country, Country: "VN"}},
		Events: timeline.EventsOf([]timeline.Event{met.Compact(), {ID: "bare"}}),
		Annotations: []timeline.Annotation{
			{ID: "event", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "met"}},
			{ID: "time", Kind: timeline.TextNote, Pin: timeline.Pin{When: day("2018~")}},
			{ID: "place", Kind: timeline.TextNote, Pin: timeline.Pin{Place: "hanoi"}},
			{ID: "country", Kind: timeline.TextNote, Pin: timeline.Pin{Place: "vn"}},
			{ID: "era", Kind: timeline.Era, Pin: timeline.Pin{When: day("2018")}, To: timeline.Pin{Event: "met"}},
			{ID: "view", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "met"}, Views: []timeline.Picture{timeline.MapPicture}},
			{ID: "gone", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "x"}},
			{ID: "bare", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "bare"}},
		},
	}
	type seen struct {
		id, words         string
		time, onMap, gone bool
	}
	var got []seen
	for _, n := range NewSubject(file, "en", nil).Notes() {
		got = append(got, seen{n.ID, n.Words, n.OnTimeline(), n.OnMap(), n.Gone()})
	}
	want := []seen{
		{"event", "They met", true, true, false},
		{"time", "about 2018 (day not known)", true, false, false},
		{"place", "Hanoi", false, true, false},
		{"country", "Vietnam", false, true, false},
		{"era", "2018 to 27 February 2019", true, false, false},
		{"view", "They met", false, true, false},
		{"gone", "x", false, false, true},
		{"bare", "bare", false, false, false},
	}
	if !slices.Equal(got, want) {
		t.Errorf("they are\n%+v, want\n%+v", got, want)
	}
}
