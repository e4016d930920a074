package mapview

import (
	"fmt"
	"math"
	"slices"
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
	}{
		"a town":                     {"The Hague", at, "The Hague"},
		"its degrees":                {"52.10, 4.30", at, "A find"},
		"no name":                    {"", at, "A find"},
		"the degrees of another":     {"51.00, 4.30", at, "51.00, 4.30"},
		"a number and a street":      {"52 rue Haute", at, "52 rue Haute"},
		"the south and the west too": {"-33.50, -70.60", &timeline.LonLat{Lon: -70.6, Lat: -33.5}, "A find"},
	} {
		tl := &timeline.Timeline{
			Lang: "en", Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.called), At: c.at}},
			Events: timeline.EventsOf([]timeline.Event{{ID: "e", Title: timeline.Say("", "A find"), Place: timeline.PlaceRef{ID: "p"}}}),
		}
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 400, H: 300}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
		if l := m.labels[0].lines[0]; l.text != c.want || l.font.Bold {
			t.Errorf("%s: the label is %q, bold %v; want %q, for nothing stands out", name, l.text, l.font.Bold, c.want)
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

// What stands out on the timeline does so on the map: it is named by what happened, in bold, with
// a ring about its dot, and named first.
func TestWhatStandsOutIsNamedOnTheMapByWhatHappened(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en", Facets: []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}}}
	for i := range 40 {
		id := fmt.Sprint("p", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", fmt.Sprint("Place ", i)), At: &timeline.LonLat{Lon: float64(i%8) * 2, Lat: 40 + float64(i/8)*2}})
		size := 3 + float64(i%10)/10
		if i == 17 {
			size = 7.6
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("", fmt.Sprintf("M %.1f", size)), Place: timeline.PlaceRef{ID: id}}
		e.Values = []timeline.Value{{Facet: "magnitude", Word: fmt.Sprint(size)}}
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	var m Map
	m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 700, H: 500}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
	var bold []string
	for i := range m.labels {
		for _, l := range m.labels[i].lines {
			if l.font.Bold {
				bold = append(bold, l.text)
			}
		}
	}
	if want := []string{"M 7.6"}; !slices.Equal(bold, want) {
		t.Errorf("in bold stand %q, want %q", bold, want)
	}
	if got, want := SignsIn(spots).out, figure.ByNumber.Sign()|figure.Sized|figure.Ringed; got != want {
		t.Errorf("the legend explains %b, want %b", got, want)
	}
}

func TestHeapsOfPlacesAboutOneTownAreNamedByIt(t *testing.T) {
	for name, want := range map[string]string{
		"26 km west of Eastern Arc":     "Eastern Arc",
		"10km NNE of Ridgecrest, CA":    "Ridgecrest, CA",
		"à 12 km au nord-est d’Athènes": "Athènes",
		"7,5 km à l’ouest de Lyon":      "Lyon",
		"30 km nördlich von Bonn":       "Bonn",
		"Eastern Arc":                   "",
		"km 30 of the road":             "",
	} {
		if got := aboutOf(name); got != want {
			t.Errorf("%q lies about %q, want %q", name, got, want)
		}
	}
	for _, c := range []struct {
		name  string
		towns func(i int) string
		want  string
	}{
		{"all about one", func(int) string { return "Bonn" }, "near Bonn"},
		{"most of them", func(i int) string { return []string{"Köln", "Bonn"}[min(i, 1)] }, "mostly near Bonn"},
		{"half of them", func(i int) string { return []string{"Köln", "Bonn"}[i%2] }, "1 km north of Köln +199 places"},
	} {
		tl := &timeline.Timeline{Lang: "en"}
		for i := range 200 {
			id := fmt.Sprint("p", i)
			tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", fmt.Sprintf("%d km north of %s", i+1, c.towns(i))), At: &timeline.LonLat{Lon: 7, Lat: 50}})
			tl.Events.Append((&timeline.Full{ID: fmt.Sprint("e", i), Place: timeline.PlaceRef{ID: id}}).Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 900, H: 500}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
		if len(m.labels) != 1 || m.labels[0].lines[0].text != c.want {
			t.Errorf("%s: the labels are %+v, want %q", c.name, m.labels, c.want)
		}
	}
}

func TestADotOfManyPlacesIsCalledByTheirRegion(t *testing.T) {
	const n = mostSingle
	for _, c := range []struct {
		name  string
		where func(i int) string
		want  string
	}{
		{"all in one", func(i int) string { return fmt.Sprintf("Town %d, Alaska", i) }, "Alaska"},
		{"most in one", func(i int) string { return fmt.Sprintf("Town %d, %s", i, []string{"Alaska", "Yukon"}[i/(n-9)]) }, "mostly Alaska"},
		{"half in each of two", func(i int) string { return fmt.Sprintf("Town %d, %s", i, []string{"Alaska", "Yukon"}[i%2]) }, "Alaska, Yukon"},
		{"most in two", func(i int) string {
			return fmt.Sprintf("Town %d, %s", i, []string{"Yukon", "Alaska", "Yukon", "Oregon"}[i%4])
		}, "mostly Yukon, Alaska"},
		{"most in three", func(i int) string {
			return fmt.Sprintf("Town %d, %s", i, []string{"Yukon", "Alaska", "Idaho", "Oregon"}[i%4])
		}, "mostly Alaska, Yukon, Idaho"},
		{"a tenth in each", func(i int) string { return fmt.Sprintf("Town %d, Shire %d", i, i%10) }, fmt.Sprintf("Town 3, Shire 3 +%d places", n-1)},
		{"names that are long", func(i int) string {
			return fmt.Sprintf("Town %d, %s", i, []string{"Northern California", "Southern California"}[i%2])
		}, "Northern California, Southern California"},
		{"names without a region", func(i int) string { return fmt.Sprintf("Town %d", i) }, fmt.Sprintf("Town 3 +%d places", n-1)},
	} {
		tl := &timeline.Timeline{}
		for i := range n + 1 {
			at, name := &timeline.LonLat{Lon: -150 + float64(i)/1e5, Lat: 60}, c.where(i)
			if i == n { // so that the map shows more than these
				at, name = &timeline.LonLat{Lon: 20, Lat: -30}, "Far"
			}
			id := fmt.Sprint("p", i)
			tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", name), At: at})
			tl.Events.Append(timeline.Event{ID: fmt.Sprint("e", i), Place: timeline.PlaceRef{ID: id}})
		}
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 700, H: 500}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
		var said []string
		for i := range m.labels {
			said = append(said, m.labels[i].lines[0].text)
		}
		if !slices.Contains(said, c.want) {
			t.Errorf("%s: the map says %q, want %q", c.name, said, c.want)
		}
	}
}

// crowdOf is a timeline of places about a large one, which has several events.
func crowdOf(around int) *timeline.Timeline {
	tl := &timeline.Timeline{Places: []timeline.Place{{ID: "large", Name: timeline.Say("", "New York City"), At: &timeline.LonLat{Lon: -74, Lat: 40.7}}}}
	for range 7 {
		tl.Events.Append((&timeline.Full{ID: fmt.Sprint("l", tl.Events.Len()), Place: timeline.PlaceRef{ID: "large"}}).Compact())
	}
	for i := range around {
		id, turn := fmt.Sprint("p", i), float64(i)
		sin, cos := math.Sincos(turn)
		at := timeline.LonLat{Lon: -74 + (0.5+turn/8)*cos, Lat: 40.7 + (0.5+turn/8)*sin}
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", "Small town "+id), At: &at})
		tl.Events.Append((&timeline.Full{ID: id, Place: timeline.PlaceRef{ID: id}}).Compact())
	}
	far := timeline.LonLat{Lon: -122, Lat: 38}
	tl.Places = append(tl.Places, timeline.Place{ID: "far", Name: timeline.Say("", "San Francisco"), At: &far})
	tl.Events.Append((&timeline.Full{ID: "far", Place: timeline.PlaceRef{ID: "far"}}).Compact())
	return tl
}

func TestTheLargestDotIsNamedInACrowdOfSmallOnes(t *testing.T) {
	for around := range 28 {
		s := figure.NewSubject(crowdOf(around), "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 445, H: 205}, Text: 13, Theme: theme.Light, Subject: s, Spots: spots})
		if !slices.ContainsFunc(m.labels, func(l label) bool { return spots[l.spot].ID == "large" }) {
			t.Errorf("among %d small ones the largest dot has neither its name nor a letter", around)
		}
	}
}

func TestWhatStandsOutIsADotOfItsOwnAmongClusters(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}}}
	for i := range 400 {
		id, size := fmt.Sprint("p", i), 1+float64(i%20)/10
		at := timeline.LonLat{Lon: -120 + float64(i%20)/10, Lat: 35 + float64(i/20)/10}
		if i == 200 {
			size = 7.1
		}
		tl.Places = append(tl.Places, timeline.Place{ID: id, At: &at})
		e := timeline.Full{ID: id, Place: timeline.PlaceRef{ID: id}}
		e.Values = []timeline.Value{{Facet: "magnitude", Word: fmt.Sprint(size)}}
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	var m Map
	m.Draw(new(scene.Scene), Spec{Box: scene.Rect{W: 445, H: 205}, Text: 13, Theme: theme.Light, Subject: s, Spots: spots})
	sum, alone := int32(0), 0
	for i := range m.dots {
		d := &m.dots[i]
		if sum += d.count; d.out.Why != figure.NotOut {
			alone++
			if d.count != 1 || m.sizing.of(d) <= m.sizing.of(&dot{count: 1}) {
				t.Errorf("what stands out is a dot of %d events with a radius of %.1f", d.count, m.sizing.of(d))
			}
		}
	}
	if sum != 400 || alone != 1 {
		t.Errorf("the dots have %d events of 400, and %d stand out, want 1", sum, alone)
	}
}
