package gazetteer

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/assets/gazetteer"
	"dateline/timeline"
	"dateline/timeline/geo"
)

func open(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestPlacesAreFoundByAnyName(t *testing.T) {
	g := open(t)
	for _, c := range []struct{ name, lang, country, want string }{
		{"Hanoï", "fr", "VN", "Hanoi"},
		{"HANOI", "en", "VN", "Hanoi"},
		{"Hà Nội", "vi", "VN", "Hanoi"},
		{"Moscou", "fr", "RU", "Moscow"},
		{"Москва", "ru", "RU", "Moscow"},
		{"Владивосток", "ru", "RU", "Vladivostok"},
		{"평양", "ko", "KP", "Pyongyang"},
		{"서울", "ko", "KR", "Seoul"},
		{"北京", "zh", "CN", "Beijing"},
		{"Singapour", "fr", "SG", "Singapore"},
		{"Saint Petersbourg", "fr", "RU", "Saint Petersburg"},
		{"Londres", "es", "GB", "London"},
		{"Wien", "de", "AT", "Vienna"},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := g.Find(c.name, Query{Lang: c.lang, Tagged: true})
			if len(all) == 0 {
				t.Fatal("got nothing")
			}
			towns := slices.DeleteFunc(all, func(m Match) bool { return m.Kind == timeline.Country })
			if got := g.Name(towns[0].Place, "en"); got != c.want || towns[0].Country != c.country {
				t.Errorf("got %s in %s, want %s in %s", got, towns[0].Country, c.want, c.country)
			}
		})
	}
}

func TestCountriesAreFoundByTheirUsualNames(t *testing.T) {
	g := open(t)
	for name, want := range map[string]string{"Corée du Nord": "KP", "États-Unis": "US", "etats unis": "US", "Russia": "RU", "Россия": "RU", "Vietnam": "VN", "Birmanie": "MM", "UK": "GB"} {
		all := g.Find(name, Query{})
		if len(all) == 0 || all[0].Kind != timeline.Country || all[0].Country != want {
			t.Errorf("%s: got %+v, want %s", name, all, want)
		}
	}
	if got, want := g.Country("KP", "fr"), "Corée du Nord"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOnlyNamesOfTheLanguageMatchWhenAsked(t *testing.T) {
	g := open(t)
	if got := g.Find("Selon", Query{Lang: "fr", Tagged: true}); len(got) > 0 {
		t.Errorf("Selon is taken for %+v", got)
	}
	if got := g.Find("Londres", Query{Lang: "en", Tagged: true}); len(got) > 0 && got[0].Country == "GB" {
		t.Errorf("Londres is taken for London in an English text")
	}
}

func TestPlacesAreRankedByPeopleAndByWhatTheTextSpeaksOf(t *testing.T) {
	g := open(t)
	if got := g.Find("Paris", Query{Lang: "en"})[0].Country; got != "FR" {
		t.Errorf("got %s, want FR", got)
	}
	got := g.Find("Birmingham", Query{Lang: "en"})[0].Country
	hinted := g.Find("Birmingham", Query{Lang: "en", Countries: []string{"US"}})[0].Country
	if got != "GB" || hinted != "US" {
		t.Errorf("got %s, and %s where the text speaks of the US; want GB and US", got, hinted)
	}
}

// found says what the likeliest of the places of a name is.
func found(g *Gazetteer, name string, q Query) string {
	all := g.Find(name, q)
	if len(all) == 0 {
		return "nothing"
	}
	m := all[0]
	said := fmt.Sprintf("%s %s in %s", m.Kind, g.Name(m.Place, "en"), m.Country)
	if m.Until != 0 {
		said += fmt.Sprintf(", called so until %d", m.Until)
	}
	return said
}

func TestWhatIsKnownToBeAPlaceMayBeARegionASmallTownOrAFormerName(t *testing.T) {
	g := open(t)
	for _, c := range []struct{ name, country, want, otherwise string }{
		{"Texas", "", "area Texas in US", "nothing"},
		{"Crimea", "", "area Autonomous Republic of Crimea in UA", "nothing"},
		{"Crimée", "", "area Autonomous Republic of Crimea in UA", "nothing"},
		{"Bavière", "", "area Bavaria in DE", "nothing"},
		{"Bayern", "", "area Bavaria in DE", "nothing"},
		{"Helmand", "", "area Helmand Province in AF", "nothing"},
		{"Moscow", "", "point Moscow in RU", "point Moscow in RU"},
		{"Luxembourg", "", "country Luxembourg in LU", "country Luxembourg in LU"},
		{"Léopoldville", "", "point Kinshasa in CD, called so until 1966", "nothing"},
		{"Saigon", "", "point Ho Chi Minh City in VN, called so until 1976", "nothing"},
		{"LENINGRAD", "", "point Saint Petersburg in RU, called so until 1991", "nothing"},
		{"Constantinople", "", "point Istanbul in TR, called so until 1930", "nothing"},
		{"Oberammergau", "", "point Oberammergau in DE", "nothing"},
		{"Albertville", "CD", "point Kalemie in CD, called so until 1966", "point Albertville in US"},
	} {
		q := Query{Lang: "en"}
		if c.country != "" {
			q.Countries = []string{c.country}
		}
		if got := found(g, c.name, q); got != c.otherwise {
			t.Errorf("%s in a text is %s, want %s", c.name, got, c.otherwise)
		}
		q.IsPlace = true
		if got := found(g, c.name, q); got != c.want {
			t.Errorf("%s as a place is %s, want %s", c.name, got, c.want)
		}
	}
}

func TestEachFormerNameIsThatOfATownOfToday(t *testing.T) {
	g, all := open(t), formerNames()
	if len(all) < 140 {
		t.Errorf("there are %d, want 140 or more", len(all))
	}
	for _, f := range all {
		at, ok := g.nowCalled(f.now, f.country)
		if !ok {
			t.Errorf("%v: there is no %s in %s", f.names, f.now, f.country)
		}
		for _, name := range f.names {
			if !slices.ContainsFunc(g.Find(name, Query{IsPlace: true}), func(m Match) bool { return m.Place == at }) {
				t.Errorf("%s is not found as %s", name, f.now)
			}
		}
	}
}

func TestEachVillageIsFoundFirstByEachOfItsNames(t *testing.T) {
	g := open(t)
	if n := strings.Count(strings.TrimSpace(gazetteer.Villages), "\n"); len(g.villages) != n || n < 50 {
		t.Fatalf("%d villages are read of %d lines", len(g.villages), n)
	}
	for line := range strings.Lines(gazetteer.Villages) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) == 6 && !regexp.MustCompile(`^(\d+|https?://\S+ https?://\S+)$`).MatchString(cells[5]) {
			t.Errorf("%s stands without the id of GeoNames and without two pages: %s", cells[0], cells[5])
		}
	}
	for _, v := range g.villages {
		for _, name := range v.names {
			all := g.Find(name, Query{IsPlace: true})
			if len(all) == 0 || all[0].Country != v.place.Country || geo.Angle(all[0].At, v.place.At)*earth > 5 {
				t.Errorf("%s is found as %+v, want %+v", name, all, v.place)
			}
			if all := g.Find(name, Query{}); len(all) > 0 && all[0].row == v.place.row {
				t.Errorf("%s is found in a text, where nothing says that it is a place", name)
			}
		}
		if got := g.Name(v.place, "fr"); got == "" {
			t.Errorf("%v has no name", v.names)
		}
	}
}

// A region lies where its towns lie, and is as large as they lie apart; one that crosses
// the line of dates is not as wide as the world.
func TestARegionLiesWhereItsTownsLie(t *testing.T) {
	g := open(t)
	got := map[string]string{}
	for row, code := range g.data.Regions {
		p, err := g.regionPlace(row)
		if err != nil {
			t.Fatal(err)
		}
		if p.Radius < 5 || p.Radius > 2000 || math.Abs(p.At.Lat) > 90 || math.Abs(p.At.Lon) > 180 {
			t.Errorf("%s, %s, lies at %v with a radius of %v km", code, g.region(row, "en"), p.At, p.Radius)
		}
		got[code] = fmt.Sprintf("%.0f %.0f, %.0f00 km", p.At.Lat, p.At.Lon, p.Radius/100)
	}
	for code, want := range map[string]string{"US.TX": "30 -98, 500 km", "UA.11": "45 34, 100 km", "DE.02": "49 11, 100 km", "RU.15": "66 178, 500 km"} {
		if got[code] != want {
			t.Errorf("%s lies at %s, want %s", code, got[code], want)
		}
	}
}

func TestAPositionHasPlacesNearIt(t *testing.T) {
	g := open(t)
	got := g.Near(timeline.LonLat{Lon: 131.89, Lat: 43.12}, 30, 3)
	if len(got) == 0 || g.Name(got[0], "en") != "Vladivostok" {
		t.Errorf("got %+v, want Vladivostok", got)
	}
	if got := g.Near(timeline.LonLat{Lon: -30, Lat: 40}, 50, 3); got != nil {
		t.Errorf("got %+v in the middle of the ocean", got)
	}
}

func TestAMisspeltNameHasSuggestions(t *testing.T) {
	g := open(t)
	for name, want := range map[string]string{"Vladivostock": "Vladivostok", "Pyonyang": "Pyongyang", "Moskou": "Moscou"} {
		if got := g.Suggest(name, "fr", 5); !slices.Contains(got, want) {
			t.Errorf("%s: got %v, want %s among them", name, got, want)
		}
	}
}

func FuzzFoldIsSettled(f *testing.F) {
	f.Add("Saint-Étienne’s")
	f.Fuzz(func(t *testing.T, name string) {
		if once := Fold(name); Fold(once) != once {
			t.Errorf("%q: %q becomes %q", name, once, Fold(once))
		}
	})
}

func BenchmarkFind(b *testing.B) {
	g := open(b)
	b.ReportAllocs()
	for b.Loop() {
		g.Find("Saint-Pétersbourg", Query{Lang: "fr", Tagged: true, Countries: []string{"RU"}})
	}
}

func BenchmarkNear(b *testing.B) {
	g := open(b)
	for b.Loop() {
		g.Near(timeline.LonLat{Lon: 2.35, Lat: 48.85}, 20, 5)
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		data, err := gazetteer.Load()
		if err != nil {
			b.Fatal(err)
		}
		g := &Gazetteer{data: data}
		g.index()
		if err := g.locate(); err != nil {
			b.Fatal(err)
		}
		g.nameCountries()
	}
}

func TestAVillageIsOfferedOnce(t *testing.T) {
	g := open(t)
	for _, v := range g.villages {
		found := 0
		for _, p := range g.Begun(v.names[0], "en", 20) {
			if p.Kind == v.place.Kind && geo.Distance(p.At, v.place.At) < 5000 {
				found++
			}
		}
		if found != 1 {
			t.Errorf("who types %s is offered it %d times, want once", v.names[0], found)
		}
	}
}
