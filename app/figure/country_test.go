package figure_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

func TestACountryIsCalledAsItsFileWritesIt(t *testing.T) {
	text := func(lang, value string) timeline.Text { return timeline.Say(lang, value) }
	for name, c := range map[string]struct {
		kind   timeline.PlaceKind
		name   timeline.Text
		en, fr string
	}{
		"in one language":           {timeline.Country, text("en", "North Korea"), "North Korea", "North Korea"},
		"in the file's own":         {timeline.Country, text("", "Corée du Nord"), "Corée du Nord", "Corée du Nord"},
		"in both":                   {timeline.Country, timeline.Text{{Lang: "en", Value: "the North"}, {Lang: "fr", Value: "le Nord"}}, "the North", "le Nord"},
		"by its code":               {timeline.Country, text("", "KP"), "North Korea", "Corée du Nord"},
		"without a name":            {timeline.Country, nil, "North Korea", "Corée du Nord"},
		"by a name of another time": {timeline.Country, text("", "Soviet Civil Administration"), "Soviet Civil Administration", "Soviet Civil Administration"},
		"a town there":              {timeline.Point, text("", "North Korea"), "North Korea", "North Korea"},
	} {
		tl := &timeline.Timeline{Lang: "en", Places: []timeline.Place{{ID: "p", Name: c.name, Kind: c.kind, Country: "KP"}}}
		s := figure.NewSubject(tl, "en", nil)
		if en, fr := s.PlaceName("p"), s.In("fr").PlaceName("p"); en != c.en || fr != c.fr {
			t.Errorf("%s: it is called %q and %q, want %q and %q", name, en, fr, c.en, c.fr)
		}
	}
}
