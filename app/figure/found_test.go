package figure_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

func TestAnEventSaysHowWellItsPlaceIsKnown(t *testing.T) {
	at := &timeline.LonLat{Lon: 13, Lat: 52}
	origin := func(field, how string, confirmed bool) timeline.More {
		return timeline.More{Origin: []timeline.Origin{{Field: field, How: how, Confirmed: confirmed}}}
	}
	for name, c := range map[string]struct {
		place  timeline.Place
		more   timeline.More
		says   string
		french string
		named  bool
	}{
		"a point":              {timeline.Place{At: at}, timeline.More{}, "", "", false},
		"somewhere about":      {timeline.Place{At: at, Radius: 39.2}, timeline.More{}, "within 40 km", "à moins de 40 km", false},
		"found by its name":    {timeline.Place{At: at}, origin("place", "extracted", false), "found by its name, not confirmed", "trouvé par son nom, non confirmé", true},
		"found, and confirmed": {timeline.Place{At: at}, origin("place", "extracted", true), "", "", true},
		"typed":                {timeline.Place{At: at}, origin("place", "typed", false), "", "", false},
		"another field":        {timeline.Place{At: at}, origin("when", "extracted", false), "", "", false},
		"a region by its name": {timeline.Place{At: at, Radius: 12}, origin("place", "extracted", false), "within 12 km; found by its name, not confirmed", "à moins de 12 km; trouvé par son nom, non confirmé", true},
	} {
		c.place.ID = "p"
		e := timeline.Full{ID: "e", Place: timeline.PlaceRef{ID: "p"}, More: c.more}
		tl := &timeline.Timeline{Lang: "en", Places: []timeline.Place{c.place}, Events: timeline.EventsOf([]timeline.Event{e.Compact()})}
		s := figure.NewSubject(tl, "en", nil)
		if got, french := s.Event(0).Found, s.In("fr").Event(0).Found; got != c.says || french != c.french {
			t.Errorf("%s: it says %q and %q, want %q and %q", name, got, french, c.says, c.french)
		}
		if got := figure.ByName(s.At(0)); got != c.named {
			t.Errorf("%s: taken from its name: %v, want %v", name, got, c.named)
		}
	}
}
