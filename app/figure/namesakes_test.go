package figure

import (
	"testing"

	"dateline/app/figure/exercise"
	"dateline/timeline"
)

func TestPlacesOfOneNameInSeveralCountriesAreToldApart(t *testing.T) {
	tl := &timeline.Timeline{Lang: "fr", Places: []timeline.Place{
		{ID: "es", Name: timeline.Say("", "Valence"), Country: "ES", Kind: timeline.Point},
		{ID: "fr", Name: timeline.Say("", "Valence"), Country: "FR", Kind: timeline.Point},
		{ID: "none", Name: timeline.Say("", "Valence"), Kind: timeline.Point},
		{ID: "paris", Name: timeline.Say("", "Paris"), Country: "FR", Kind: timeline.Point},
		{ID: "there", Name: timeline.Say("", "Paris"), Country: "FR", Kind: timeline.Point},
		{ID: "country", Name: timeline.Say("", "France"), Country: "FR", Kind: timeline.Country},
		{ID: "town", Name: timeline.Say("", "France"), Country: "ES", Kind: timeline.Point},
		{ID: "oslo", Name: timeline.Say("", "Oslo"), Country: "NO", Kind: timeline.Point},
		{ID: "nowhere said", Name: timeline.Say("", "Oslo"), Kind: timeline.Point},
	}}
	s := NewSubject(tl, "fr", nil)
	for id, want := range map[string]string{
		"es": "Valence, Espagne", "fr": "Valence, France", "none": "Valence", "paris": "Paris", "there": "Paris", "country": "France", "town": "France, Espagne", "nowhere": "", "oslo": "Oslo", "nowhere said": "Oslo",
	} {
		if got := s.PlaceName(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	if s.Gaps = exercise.Asking(timeline.Where); s.PlaceName("es") != "Valence" {
		t.Errorf("where places are asked, the country is told: %s", s.PlaceName("es"))
	}
	if got := s.PlaceWritten("es"); got != "Valence" {
		t.Errorf("it is written as %q", got)
	}
}
