package mapview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// knot is a subject of towns so close to each other that neither a name nor a letter has room at each
// of them, on a map of a continent. Each has an event in a year of its own.
func knot(t *testing.T) *figure.Subject {
	t.Helper()
	tl := &timeline.Timeline{ID: "knot", Lang: "en"}
	add := func(name string, lon, lat float64) {
		year, err := edtf.Parse(fmt.Sprint(1900 + tl.Events.Len()))
		if err != nil {
			t.Fatal(err)
		}
		tl.Places = append(tl.Places, timeline.Place{ID: name, Name: timeline.Say("en", name), At: &timeline.LonLat{Lon: lon, Lat: lat}})
		tl.Events.Append(timeline.Event{ID: name, When: timeline.When{Date: year}, Place: timeline.PlaceRef{ID: name}})
	}
	add("Athens", 23.73, 37.98)
	for i, name := range []string{"Marathon", "Salamis", "Eleusis", "Plataea", "Megara", "Thebes", "Chalcis", "Eretria", "Piraeus", "Corinth"} {
		add(name, 23.2+float64(i%4)*0.35, 37.7+float64(i/4)*0.35)
	}
	for i, name := range []string{"Rome", "Carthage", "Babylon", "Memphis"} {
		add(name, 12.5+float64(i)*9, 41.9-float64(i)*3.5)
	}
	return figure.NewSubject(tl, "en", nil)
}

// knotted is the map of the knot, with all its words.
func knotted(s *figure.Subject, moment *Moment) (*Map, string) {
	spots, _ := Of(s, "", "", Everything(s))
	var m Map
	var sc scene.Scene
	m.Draw(&sc, Spec{Box: scene.Rect{W: 700, H: 420}, Text: 14, Theme: theme.Light, Subject: s, Spots: spots, Moment: moment})
	var words []string
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText {
			words = append(words, sh.Text)
		}
	}
	return &m, strings.Join(words, "\n")
}

func TestDotsWithoutRoomForALetterAreListedByWhatTheyLieNearTo(t *testing.T) {
	s := knot(t)
	m, words := knotted(s, nil)
	if len(m.list.near) == 0 {
		t.Fatalf("of so many towns in one spot all have a name or a letter: %+v", m.Tally())
	}
	for _, p := range s.Timeline.Places {
		if name := p.Name.In("en"); strings.Count(strings.ReplaceAll(words, "near "+name+":", ""), name) != 1 {
			t.Errorf("%s does not stand on the map once:\n%s", name, words)
		}
	}
	if tally := m.Tally(); tally.Unnamed != 0 || tally.Named+tally.Keyed != len(s.Timeline.Places) {
		t.Errorf("the tally is %+v of %d places", tally, len(s.Timeline.Places))
	}
	s = s.Asking(1 << timeline.Where)
	if m, words := knotted(s, nil); len(m.list.near) > 0 || strings.Contains(words, "near ") {
		t.Errorf("an exercise of places says what lies near to what:\n%s", words)
	}
}

func TestAListHasNoNamesOfWhatIsStillToCome(t *testing.T) {
	s := knot(t)
	all, _ := knotted(s, nil)
	listed := func(m *Map) (names []string) {
		for _, k := range m.list.keys {
			names = append(names, k.name)
		}
		for _, n := range m.list.near {
			for _, i := range n.dots {
				names = append(names, m.plot.spots[m.dots[i].spot].Name)
			}
		}
		return names
	}
	names := listed(all)
	slices.Sort(names)
	if len(names) < 2 {
		t.Fatalf("the list has %v", names)
	}
	for year := 1899; year <= 1916; year++ {
		at := calendar.Civil(int64(year), 12, 31).Start()
		_, words := knotted(s, At(s, "", nil, Everything(s), at, -1))
		for _, name := range names {
			began := s.Begins(s.Find(name)).Start.Before(at)
			if got := strings.Contains(words, name); got != began {
				t.Errorf("at the end of %d the list has %s %v, want %v", year, name, got, began)
			}
		}
	}
}

// A town of today says nothing of where things were when it was not there.
func TestTownsOfTodayAreNamedOnNoMapOfOldTimes(t *testing.T) {
	for when, want := range map[string]bool{"-0489": false, "1204": false, "1789": true, "": true} {
		date, err := edtf.Parse(when)
		if err != nil && when != "" {
			t.Fatal(err)
		}
		at := timeline.LonLat{Lon: 23.97, Lat: 38.12}
		s := figure.NewSubject(&timeline.Timeline{
			ID: "one", Lang: "en", Places: []timeline.Place{{ID: "a", Name: timeline.Say("en", "Marathon"), At: &at}},
			Events: timeline.EventsOf([]timeline.Event{{ID: "1", When: timeline.When{Date: date}, Place: timeline.PlaceRef{ID: "a"}}}),
		}, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		spec := Spec{Box: scene.Rect{W: 900, H: 420}, Text: 20, Theme: theme.Light, Subject: s, Spots: spots}
		spec.Camera = Settle(Spec{Box: spec.Box, Text: 20, Spots: spots, Subject: s, Camera: On(&timeline.Place{At: &at})})
		var m Map
		var sc scene.Scene
		if m.Draw(&sc, spec); m.Towns() != want {
			t.Errorf("of %q towns are named %v, want %v", when, m.Towns(), want)
		}
	}
}
