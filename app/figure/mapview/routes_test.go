package mapview_test

import (
	"math"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestTheRoutesOfSeveralActorsEachHaveALetterAndNumbersOfTheirOwn(t *testing.T) {
	file, err := data.Sample("korea-diplomacy-2018-2019")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(file, "en", nil)
	told := func(actors view.Actors) (signs []string) {
		for _, leg := range mapview.Legs(s, mapview.Routes(s, actors, mapview.Everything(s))) {
			signs = append(signs, leg.Sign+" "+leg.From+" – "+leg.To)
		}
		return signs
	}
	for _, c := range []struct {
		actors view.Actors
		want   []string
	}{
		{"", nil},
		{"nobody", nil},
		{"moon-jae-in", []string{"1 Panmunjom – Pyongyang", "2 Pyongyang – Panmunjom"}},
		{view.ActorsOf("moon-jae-in", "donald-trump"), []string{
			"A1 Panmunjom – Pyongyang", "A2 Pyongyang – Panmunjom", "B1 Singapore – Hanoi", "B2 Hanoi – Panmunjom",
		}},
		{view.ActorsOf("nobody", "donald-trump"), []string{"B1 Singapore – Hanoi", "B2 Hanoi – Panmunjom"}},
	} {
		if got := told(c.actors); !slices.Equal(got, c.want) {
			t.Errorf("the legs of %q are %q, want %q", c.actors, got, c.want)
		}
	}
	var words []string
	for _, e := range mapview.Legend(s, theme.Light, "", view.ActorsOf("moon-jae-in", "nobody", "donald-trump"), mapview.SignsOf(s, "", mapview.Everything(s)), mapview.Everything(s), false) {
		words = append(words, e.Words)
	}
	for _, want := range []string{"A  route of Moon Jae-in", "C  route of Donald Trump"} {
		if !slices.Contains(words, want) {
			t.Errorf("the legend has no %q: %q", want, words)
		}
	}
	if slices.ContainsFunc(words, func(w string) bool { return w[0] == 'B' }) {
		t.Errorf("the legend tells of the route of an actor who went nowhere: %q", words)
	}
}

// Two who go the same way have lines side by side.
func TestTheSameWayOfTwoActorsIsTwoLines(t *testing.T) {
	date := func(day string) timeline.When {
		d, err := edtf.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		return timeline.When{Date: d}
	}
	both := []timeline.Part{{Actor: "a"}, {Actor: "b"}}
	tl := &timeline.Timeline{
		ID: "two", Lang: "en", Actors: []timeline.Actor{{ID: "a"}, {ID: "b"}},
		Places: []timeline.Place{{ID: "x", At: &timeline.LonLat{Lon: 10, Lat: 45}}, {ID: "y", At: &timeline.LonLat{Lon: 30, Lat: 50}}},
		Events: timeline.EventsOf([]timeline.Event{
			{ID: "1", When: date("2019-01-01"), Place: timeline.PlaceRef{ID: "x"}, Actors: both, Type: timeline.Visit},
			{ID: "2", When: date("2019-02-01"), Place: timeline.PlaceRef{ID: "y"}, Actors: both, Type: timeline.Visit},
		}),
	}
	s := figure.NewSubject(tl, "en", nil)
	spots, legs := mapview.Of(s, "", view.ActorsOf("a", "b"), mapview.Everything(s))
	var m mapview.Map
	var sc scene.Scene
	sc.Reset(scene.Pt(900, 600), theme.Light.Paper)
	m.Draw(&sc, mapview.Spec{Box: scene.Rect{W: 900, H: 600}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots, Route: legs})
	var middles []scene.Point
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sh.Kind == scene.KindPolyline && sh.Style.Width > 1.5 {
			line := sc.Points[sh.Points[0]:sh.Points[1]]
			middles = append(middles, line[len(line)/2])
		}
	}
	if len(middles) != 2 || math.Hypot(middles[0].X-middles[1].X, middles[0].Y-middles[1].Y) < 5 {
		t.Errorf("the lines have their middles at %v, want two, apart", middles)
	}
}

func TestPlacesThatLieNowhereAreNamed(t *testing.T) {
	at := func(lon float64) *timeline.LonLat { return &timeline.LonLat{Lon: lon, Lat: 50} }
	tl := &timeline.Timeline{Places: []timeline.Place{
		{ID: "berlin", Name: timeline.Say("", "Berlin"), At: at(13)},
		{ID: "yalta", Name: timeline.Say("", "Yalta")},
		{ID: "cuba", Name: timeline.Say("", "Cuba"), Kind: timeline.Country, Country: "CU"},
		{ID: "lair", Name: timeline.Say("", "Wolf’s Lair")},
		{ID: "kiev", Name: timeline.Say("", "Kiev"), At: at(30)},
	}, Actors: []timeline.Actor{{ID: "a", Name: timeline.Say("", "Anna")}}}
	var events []timeline.Event
	for i, p := range []string{"berlin", "yalta", "cuba", "yalta", "kiev", "lair"} {
		when, err := edtf.Parse([]string{"1941", "1942", "1943", "1944", "1945", "1946"}[i])
		if err != nil {
			t.Fatal(err)
		}
		full := timeline.Full{}
		full.ID, full.When.Date, full.Place.ID, full.Type = p+when.String(), when, p, timeline.Meeting
		if p != "lair" {
			full.Actors = []timeline.Part{{Actor: "a"}}
		}
		events = append(events, full.Compact())
	}
	tl.Events = timeline.EventsOf(events)
	s := figure.NewSubject(tl, "en", nil)
	all := mapview.Everything(s)
	if got, want := mapview.Unlocated(s, all), "Not on the map: Yalta; Wolf’s Lair"; got != want {
		t.Errorf("the map says %q, want %q", got, want)
	}
	if got, want := mapview.Skipped(s, "a", all), "(without Yalta)"; got != want {
		t.Errorf("the route says %q, want %q", got, want)
	}
	var words []string
	for _, e := range mapview.Legend(s, theme.Light, "", "a", mapview.SignsOf(s, "", all), all, false) {
		words = append(words, e.Words)
	}
	if !slices.Contains(words, "route of Anna (without Yalta)") {
		t.Errorf("the legend says %q", words)
	}
	asked := s.Asking(exercise.Asking(timeline.Where))
	if got := mapview.Unlocated(asked, all) + mapview.Skipped(asked, "a", all); got != "" {
		t.Errorf("an exercise says %q", got)
	}
	for i := range events {
		events[i].Place.ID = "p" + events[i].ID
		tl.Places = append(tl.Places, timeline.Place{ID: events[i].Place.ID, Name: timeline.Say("", "P"+events[i].ID)})
	}
	tl.Events = timeline.EventsOf(events)
	s = figure.NewSubject(tl, "en", nil)
	if got, want := mapview.Unlocated(s, mapview.Everything(s)), "Not on the map: Pberlin1941; Pyalta1942; Pcuba1943; Pyalta1944 + 2"; got != want {
		t.Errorf("of many it says %q, want %q", got, want)
	}
}
