package slide_test

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/slide"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A step in a country shows the country, also one that is larger than the map of all places of the story.
func TestAStepInACountryShowsTheCountry(t *testing.T) {
	tl := &timeline.Timeline{Lang: "fr", Places: []timeline.Place{
		{ID: "havana", Name: timeline.Say("fr", "La Havane"), Kind: timeline.Point, At: &timeline.LonLat{Lon: -82.4, Lat: 23.1}},
		{ID: "veracruz", Name: timeline.Say("fr", "Veracruz"), Kind: timeline.Point, At: &timeline.LonLat{Lon: -96.1, Lat: 19.2}},
		{ID: "mexico", Name: timeline.Say("fr", "Mexique"), Kind: timeline.Country, Country: "MX"},
	}}
	var all []timeline.Event
	story := timeline.Story{ID: "s"}
	for i, place := range tl.Places {
		day, err := edtf.Parse([]string{"1492-10-12", "1519", "1535"}[i])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, timeline.Event{ID: place.ID, Title: timeline.Say("fr", place.ID), When: timeline.When{Date: day}, Place: timeline.PlaceRef{ID: place.ID}})
		story.Steps = append(story.Steps, timeline.Step{Event: place.ID})
	}
	tl.Events, tl.Stories = timeline.EventsOf(all), []timeline.Story{story}
	s := figure.NewSubject(tl, "fr", nil)
	var st slide.Stage
	st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: slide.Of(s, "s"), Look: firstlook.Of(s), Slide: 3, From: 3, Part: 1})
	var texts []string
	for _, sh := range st.Panels[1].Scene.Shapes {
		texts = append(texts, sh.Text)
	}
	for _, want := range []string{"Mexique", "La Havane", "Veracruz"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%s does not stand on the map: %q", want, texts)
		}
	}
}
