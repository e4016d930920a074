package mapview_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
)

func TestTheLegsOfARouteSayHowFarAndHowManyDays(t *testing.T) {
	file, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"en": {"1  Singapore – Hanoi: 2188 km, 236–272 days", "2  Hanoi – Vladivostok: 3443 km, 53–64 days"},
		"fr": {"1  Singapour – Hanoï\u202f: 2\u202f188 km, 236–272 jours", "2  Hanoï – Vladivostok\u202f: 3\u202f443 km, 53–64 jours"},
	} {
		s := figure.NewSubject(file, lang, nil)
		var got []string
		for _, leg := range mapview.Legs(s, mapview.Route(s, s.Busiest(), mapview.Within(s, s.FirstWindow()))) {
			got = append(got, leg.Words(lang))
		}
		if len(got) < 2 || !slices.Equal(got[:2], want) {
			t.Errorf("the legs are %q, want %q", got, want)
		}
	}
}

// What lasted from some day of April to one of October 1520 began on the 30th at the latest, and was
// over on the 1st at the earliest.
func TestTheDaysOfALegCountFromTheSidesOfWhatLasted(t *testing.T) {
	const table = `title,when,place,actors,lat,lon
A,1519-09-20,Sanlúcar,M,36.8,-6.4
B,1520-04/1520-10,San Julián,M,-49.3,-67.7
C,1520-11-28,Punta Arenas,M,-53.2,-70.9
`
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(f.Timeline, "en", nil)
	var got [][2]int
	for _, leg := range mapview.Legs(s, mapview.Route(s, s.Busiest(), mapview.Within(s, s.Extent))) {
		got = append(got, [2]int{leg.Least, leg.Most})
	}
	if want := [][2]int{{194, 223}, {28, 58}}; !slices.Equal(got, want) {
		t.Errorf("the legs take %v days, want %v", got, want)
	}
}

// On paper the legs stand in a corner, or nowhere: nothing lies over them.
func TestTheLegsInWordsLieOverNothing(t *testing.T) {
	for seed := range uint64(60) {
		s := figure.NewSubject(scattered(t, seed), "en", nil)
		spots, legs := mapview.Of(s, "", view.ActorsOf(s.Busiest()), mapview.Everything(s))
		var lines []string
		for k := range 1 + seed%9 {
			lines = append(lines, strings.Repeat("Leg ", int(k)+3)+fmt.Sprint(k))
		}
		for _, size := range sizes {
			var sc scene.Scene
			var m mapview.Map
			sc.Reset(size, theme.Light.Paper)
			m.Draw(&sc, mapview.Spec{
				Box: scene.Rect{W: size.X, H: size.Y}, Text: textOf(size), Theme: theme.Light, Subject: s, Spots: mapview.Shown(spots), Route: legs, Itinerary: lines,
			})
			if wrong := broken(&sc, m.Tally()); wrong != "" {
				t.Fatalf("seed %d at %v: %s", seed, size, wrong)
			}
		}
	}
}
