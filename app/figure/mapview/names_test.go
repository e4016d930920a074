package mapview

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
)

func TestAPlaceThatIsCalledByItsDegreesIsLabelledWithWhatHappened(t *testing.T) {
	at := &timeline.LonLat{Lon: 4.3, Lat: 52.104}
	for name, c := range map[string]struct {
		called string
		at     *timeline.LonLat
		want   string
		bold   bool
	}{
		"a town":                     {"The Hague", at, "The Hague", true},
		"its degrees":                {"52.10, 4.30", at, "A find", false},
		"no name":                    {"", at, "A find", false},
		"the degrees of another":     {"51.00, 4.30", at, "51.00, 4.30", true},
		"a number and a street":      {"52 rue Haute", at, "52 rue Haute", true},
		"the south and the west too": {"-33.50, -70.60", &timeline.LonLat{Lon: -70.6, Lat: -33.5}, "A find", false},
	} {
		tl := &timeline.Timeline{
			Lang: "en", Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.called), At: c.at}},
			Events: timeline.EventsOf([]timeline.Event{{ID: "e", Title: timeline.Say("", "A find"), Place: timeline.PlaceRef{ID: "p"}}}),
		}
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 400, H: 300}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
		if l := m.labels[0].lines[0]; l.text != c.want || l.font.Bold != c.bold {
			t.Errorf("%s: the label is %q, bold %v; want %q, %v", name, l.text, l.font.Bold, c.want, c.bold)
		}
	}
}

// North Korea has no room for its name: it stands over the sea, or nowhere.
func TestTheNameOfACountryLiesOverNoOther(t *testing.T) {
	file, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(file, "en", nil)
	all, legs := Of(s, "", view.ActorsOf(s.Busiest()), Everything(s))
	spots := Shown(all)
	for w := 300.0; w < 2000; w += 170 {
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: w, H: w * 0.6}, Text: max(9, w/85), Theme: theme.Light, Subject: s, Spots: spots, Route: legs})
		for i := range m.labels {
			if l := &m.labels[i]; l.dot < 0 {
				if part := m.mask.foreign(l.box, m.numberOf(spots[l.spot].Country)); part > 0.4 {
					t.Errorf("at a width of %v the name %q lies to %.0f%% over other countries", w, l.lines[0].text, part*100)
				}
			}
		}
	}
}
