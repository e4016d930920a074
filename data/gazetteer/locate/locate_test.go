package locate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

func TestPlacesAreLocatedByTheirNamesWhereItIsClearWhichIsMeant(t *testing.T) {
	for _, c := range []struct{ name, country, want string }{
		{"Hanoi", "", "VN 21.0,105.8"},
		{"Hà Nội", "", "VN 21.0,105.8"},
		{"Londres", "", "GB 51.5,-0.1"},
		{"London", "CA", "CA 43.0,-81.2"},
		{"Paris, France", "", "FR 48.9,2.4"},
		{"Paris, Texas, US", "", "US 33.7,-95.6"},
		{"Vladivostok, Russia", "", "RU 43.1,131.9"},
		{"École militaire, Paris", "", "FR 48.9,2.4"},
		{"École militaire, Paris, France", "", "FR 48.9,2.4"},
		{"Ferme du Caillou, Cambridge", "", "doubtful"},
		{"Front de l'Est, Pologne", "", "unknown"},
		{"Florence (Italie)", "", "IT 43.8,11.2"},
		{"Bergen (Norvège)", "", "NO 60.4,5.3"},
		{"Rouen (Seine-Maritime)", "", "FR 49.4,1.1"},
		{"Lyon (Rhône)", "", "FR 45.8,4.8"},
		{"Grenade", "", "doubtful"},
		{"Grenade", "ES", "ES 37.2,-3.6"},
		{"Grenade", "GD", "GD country"},
		{"Moluques", "", "ID area -2.5,128.0 within 350 km"},
		{"Mer Noire", "", " area 43.2,34.5 within 370 km"},
		{"Schwarzes Meer", "", " area 43.2,34.5 within 370 km"},
		{"Détroit de Magellan", "", "CL area -53.4,-70.5 within 150 km"},
		{"Lorraine", "", "FR area 48.8,6.2 within 85 km"},
		{"Lorraine", "CA", "CA 45.7,-73.8"},
		{"Bohemia", "", "CZ area 49.9,14.4 within 130 km"},
		{"Bornéo", "MY", "MY area 0.9,114.0 within 490 km"},
		{"Colmar, Alsace", "", "FR 48.1,7.4"},
		{"Atlantique", "", "unknown"},
		{"Cambridge", "", "doubtful"},
		{"Cambridge", "GB", "GB 52.2,0.1"},
		{"Viet Nam", "", "VN country"},
		{"Singapore", "", "SG 1.3,103.8"},
		{"Hanoi", "FR", "unknown"},
		{"Shangri-La Hotel", "", "unknown"},
		{"Springfield", "", "doubtful"},
		{"Springfield, Illinois", "", "US 39.8,-89.6"},
		{"Springfield, Missouri, USA", "", "US 37.2,-93.3"},
		{"Gallipoli, Ottoman Empire", "", "doubtful"},
		{"Gallipoli, Italy", "", "IT 40.1,18.0"},
		{"Springfield, Sangamon County, Illinois", "", "US 39.8,-89.6"},
		{"Georgia", "", "doubtful"},
		{"Georgia", "GE", "GE country"},
		{"Georgia", "US", "US area 32.9,-83.3 within 211 km"},
		{"Texas", "", "US area 30.1,-98.4 within 452 km"},
		{"Crimée", "", "UA area 45.2,34.5 within 92 km"},
		{"Saigon", "", "VN 10.8,106.6"},
		{"Léopoldville", "CD", "CD -4.3,15.3"},
		{"St. Petersburg", "", "RU 59.9,30.3"},
		{"St Petersburg", "US", "US 27.8,-82.7"},
		{"Victoria", "", "doubtful"},
		{"Congo", "", "doubtful"},
		{"New York", "", "US 40.7,-74.0"},
		{"Valmy", "", "FR 49.1,4.8"},
		{"Sarai", "", "doubtful"}, // the capital of the Golden Horde, or a town of today
		{"Saraï", "RU", "doubtful"},
		{"Sarai Batu", "", "RU 47.2,47.5"},
		{"Valence", "", "doubtful"}, // in Spain, or in France
		{"Valence", "ES", "ES 39.5,-0.4"},
		{"Agincourt", "", "FR 50.5,2.1"},
		{"Alésia", "", "FR 47.5,4.5"},
		{"Bouvines", "", "FR 50.6,3.2"},
		{"Austerlitz", "", "CZ 49.1,16.9"},
		{"Cannae", "", "IT 41.3,16.1"},
		{"Lépante", "", "GR 38.4,21.8"},
		{"Tannenberg", "", "PL 53.5,20.1"},
		{"Varennes", "", "doubtful"}, // that of the king's flight, or the larger one in Canada
		{"Varennes", "FR", "FR 49.2,5.0"},
		{"Marathon", "", "doubtful"},
		{"Marathon", "GR", "GR 38.1,24.0"},
		{"Zama", "", "doubtful"},
		{"Zama", "TN", "TN 36.1,9.3"},
		{"Waterloo", "", "doubtful"},
		{"Waterloo", "BE", "BE 50.7,4.4"},
		{"Borodino", "", "doubtful"},
		{"Washington", "", "doubtful"},
		{"Washington", "US", "US 38.9,-77.0"}, // the capital, and not the state
		{"Washington, États-Unis", "", "US 38.9,-77.0"},
		{"Georgetown", "GY", "GY 6.8,-58.2"},
		{"Portland", "US", "doubtful"},
		{"Yalta", "UA", "UA 44.5,34.2"},
		{"Yalta, URSS", "", "UA 44.5,34.2"},
		{"Leningrad, Soviet Union", "", "RU 59.9,30.3"},
		{"Sarajevo, Yougoslavie", "", "BA 43.9,18.4"},
		{"Hanoi, Yugoslavia", "", "unknown"},
		{"Springfield, Soviet Union", "", "unknown"},
	} {
		tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.name), Country: c.country, Kind: timeline.Point}}}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		p.Apply(tl)
		if got := told(p, tl.Places[0]); got != c.want {
			t.Errorf("%q in %q is %s, want %s: %q", c.name, c.country, got, c.want, p.Notes())
		}
	}
}

func told(p Plan, place timeline.Place) string {
	switch {
	case len(p.Doubtful) > 0:
		return "doubtful"
	case len(p.Unknown) > 0:
		return "unknown"
	case place.At == nil:
		return place.Country + " " + place.Kind.String()
	case place.Kind == timeline.Area:
		return fmt.Sprintf("%s area %s,%s within %v km", place.Country, short(place.At.Lat), short(place.At.Lon), place.Radius)
	}
	return place.Country + " " + short(place.At.Lat) + "," + short(place.At.Lon)
}

func TestInFrenchMexicoIsTheTown(t *testing.T) {
	for lang, want := range map[string]string{"fr": "MX 19.4,-99.1", "en": "MX country"} {
		tl := &timeline.Timeline{Lang: lang, Places: []timeline.Place{{ID: "p", Name: timeline.Say(lang, "Mexico"), Kind: timeline.Point}}}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		p.Apply(tl)
		if got := told(p, tl.Places[0]); got != want {
			t.Errorf("in %s Mexico is %s, want %s: %q", lang, got, want, p.Notes())
		}
	}
}

// Who names the country in a column of its own may mean its capital by the name that both bear; of a country whose
// capital is called otherwise there is no doubt, nor where no country is said.
func TestTheNameOfACountryBesideItMayBeItsCapital(t *testing.T) {
	for _, c := range []struct{ name, country, want string }{
		{"Mexico", "MX", "names that may mean one of several places in their country and were not located, 1; a column with positions settles them: Mexico: Mexico or Mexico City, Mexico (19.43, -99.13)"},
		{"Guatemala", "GT", "names that may mean one of several places in their country and were not located, 1; a column with positions settles them: Guatemala: Guatemala or Guatemala City, Guatemala (14.64, -90.51)"},
		{"Mexique", "MX", "places located by their names, 1: Mexique: Mexico"},
		{"Mexico", "", "names that a country or a land bears and other places too, taken for the former, 1: Mexico: Mexico, not Mexico City, Mexico (19.43, -99.13)"},
	} {
		tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.name), Country: c.country, Kind: timeline.Point}}}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(message.Each(p.Notes(), "en"), "\n"); got != c.want {
			t.Errorf("%s in %q: %s\nwant %s", c.name, c.country, got, c.want)
		}
	}
}

func TestANameOfATownAndACountryIsTheTownAmongThreeOthersOfItsCountry(t *testing.T) {
	for want, others := range map[string][]timeline.Place{
		"ES 37.2,-3.6": {{Country: "ES"}, {Country: "ES"}, {Country: "ES"}},
		"doubtful":     {{Country: "ES"}, {Country: "ES"}, {Country: "FR"}},
	} {
		tl := &timeline.Timeline{Places: append([]timeline.Place{{ID: "p", Name: timeline.Say("", "Grenade"), Kind: timeline.Point}}, others...)}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		p.Apply(tl)
		if got := told(p, tl.Places[0]); got != want {
			t.Errorf("Grenade is %s, want %s: %q", got, want, p.Notes())
		}
	}
}

func TestADoubtfulPlaceLiesWhereAllOthersDo(t *testing.T) {
	at := timeline.LonLat{Lon: 2.35, Lat: 48.85} // in Paris
	for _, c := range []struct {
		others []timeline.Place
		want   string
	}{
		{nil, "doubtful"},
		{[]timeline.Place{{Name: timeline.Say("", "Paris")}}, "FR 48.8,2.1"}, // some eight times the people of the next
		{[]timeline.Place{{At: &at}}, "FR 48.8,2.1"},
		{[]timeline.Place{{Name: timeline.Say("", "Paris")}, {Name: timeline.Say("", "London")}}, "doubtful"},
		{[]timeline.Place{{Country: "US"}}, "doubtful"}, // the smaller one, and one witness
		{[]timeline.Place{{Country: "US"}, {Country: "US"}, {Country: "US"}}, "US 38.0,-84.7"},
		{[]timeline.Place{{Name: timeline.Say("", "Paris")}, {At: &timeline.LonLat{Lon: -30, Lat: 30}}}, "doubtful"}, // out at sea
		{[]timeline.Place{{Country: "FR"}, {Name: timeline.Say("", "Springfield")}}, "FR 48.8,2.1"},
	} {
		tl := &timeline.Timeline{Places: append([]timeline.Place{{ID: "p", Name: timeline.Say("", "Versailles"), Kind: timeline.Point}}, c.others...)}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		p.Apply(tl)
		p.Doubtful = slices.DeleteFunc(p.Doubtful, func(d Doubt) bool { return d.Name != "Versailles" })
		if got := told(p, tl.Places[0]); got != c.want {
			t.Errorf("Versailles beside %+v is %s, want %s: %q", c.others, got, c.want, p.Notes())
		}
	}
}

func TestWhatHasAPositionIsLeftAsItIs(t *testing.T) {
	at := timeline.LonLat{Lon: 1, Lat: 2}
	tl := &timeline.Timeline{
		Places: []timeline.Place{{ID: "p", Name: timeline.Say("", "Hanoi"), At: &at}, {ID: "q", Name: timeline.Say("", "Moscow")}, {ID: "r", Name: timeline.Say("", "Texas")}, {ID: "s", Name: timeline.Say("", "Laos")}},
		Events: timeline.EventsOf([]timeline.Event{
			{ID: "a", Place: timeline.PlaceRef{ID: "p"}},
			{ID: "b", Place: timeline.PlaceRef{ID: "q"}},
			{ID: "c", Place: timeline.PlaceRef{ID: "q", Precision: timeline.Region}},
			{ID: "d", Place: timeline.PlaceRef{ID: "r"}},
			{ID: "e", Place: timeline.PlaceRef{ID: "s"}},
		}),
	}
	p, err := Find(tl)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Found) != 3 || !strings.HasPrefix(p.Found[0].Says.In("en"), "Moscow: Moscow, Russia (55.75, 37.6") {
		t.Fatalf("found %+v, want Moscow, Texas and Laos", p.Found)
	}
	p.Apply(tl)
	if *tl.Places[0].At != at || tl.Places[0].Country != "" {
		t.Errorf("a place with a position became %+v", tl.Places[0])
	}
	var got []string
	for _, e := range tl.Events.All() {
		got = append(got, fmt.Sprint(e.ID, " ", e.Place.Precision, " ", e.More().Origin))
	}
	want := []string{"a  []", "b town [{place extracted false}]", "c region [{place extracted false}]", "d region [{place extracted false}]", "e  [{place extracted false}]"}
	if !slices.Equal(got, want) {
		t.Errorf("the events say %q, want %q", got, want)
	}
}

func short(degrees float64) string { return fmt.Sprintf("%.1f", degrees) }

func TestANoteSaysOfANameOfSeveralHomesWhichWasTakenWhyAndTheOther(t *testing.T) {
	tl := &timeline.Timeline{}
	for i, name := range []string{"Hanoi", "Moscow", "Lorraine", "Saraï", "Xanadu Hotel"} {
		tl.Places = append(tl.Places, timeline.Place{ID: fmt.Sprint(i), Name: timeline.Say("", name), Kind: timeline.Point})
	}
	p, err := Find(tl)
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"en": {
			"names, 1: Hanoi: Hanoi, Vietnam (21.02, 105.84)\n",
			"has far more people, or is the capital of the country beside it, 1: Moscow: Moscow, Russia (55.75, 37.62), not Moscow, United States (46.73, -117.00)\n",
			"taken for the former, 1: Lorraine: Lorraine, France (48.80, 6.20, 85 km), not Lorraine, Canada",
			": Saraï: Sarai Batu, Russia (47.17, 47.45) or Sarai, Russia (53.75, 41.02)\n",
			"does not know, 1: Xanadu Hotel",
		},
		"fr": {
			"Moscow : Moscou, Russie (55.75, 37.62), et non Moscow, États-Unis", "Lorraine : Lorraine, France (48.80, 6.20, 85 km), et non Lorraine, Canada",
			"Saraï : Sarai Batu, Russie (47.17, 47.45) ou Sarai, Russie (53.75, 41.02)",
		},
	} {
		var all []string
		for _, note := range p.Notes() {
			all = append(all, note.In(lang))
		}
		said := strings.ReplaceAll(strings.Join(all, "\n"), "\u202f", " ")
		said = strings.ReplaceAll(said, "\u00a0", " ")
		for _, one := range want {
			if !strings.Contains(said, one) {
				t.Errorf("in %s the notes are %q, without %q", lang, said, one)
			}
		}
	}
}
