package figure

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAFilterIsSaidInWords(t *testing.T) {
	for _, c := range []struct{ filter, en, fr string }{
		{"", "", ""},
		{"hanoi", "with “hanoi”", "avec «\u202fhanoi\u202f»"},
		{"type:Meeting,visit", "type meeting or visit", "type rencontre ou visite"},
		{"-status:denied", "not status denied", "sauf statut démenti"},
		{`status:"",x country:RU`, "status none or x, country RU", "statut aucun ou x, pays RU"},
		{`"Side A":north`, "Side A north", "Side A north"},
		{"when:2019-04", "may overlap April 2019", "peut recouper\u202f: avril 2019"},
		{"starts!:2019-04-18", "starts on 18 April 2019 for certain", "commence le 18 avril 2019 avec certitude"},
		{"when:2019-04-18", "may be on 18 April 2019", "peut avoir lieu le 18 avril 2019"},
		{"-when:2019-04-18", "cannot be on 18 April 2019", "ne peut pas avoir lieu le 18 avril 2019"},
		{"when:2019-04-18/2019-04-20", "may overlap 18 to 20 April 2019", ""},
		{"-before:2019", "cannot lie before 2019", "ne peut pas précéder\u202f: 2019"},
		{"not during!:2019", "need not lie in 2019", "peut ne pas se situer dans\u202f: 2019"},
		{"when:soon", "time soon", "temps soon"},
		{"in:125,33;132,-39", "between 33° N 125° E and 39° S 132° E", "entre 33° N 125° E et 39° S 132° E"},
		{"in:1,2;3,4;5,6;", "in an area of 3 corners", "dans une zone de 3 coins"},
		{`near:"-0.5,43.1,500 km"`, "within 500 km of 43.1° N 0.5° W", "à moins de 500 km de 43.1° N 0.5° O"},
		{"near:x", "near x", "proximité x"},
		{"source:=TASS,ta place:=Rome", "source TASS or ta, place Rome", "source TASS ou ta, lieu Rome"},
		{"is:single,undated,unplaced", "only one source named or without a date or without a place", "une seule source citée ou sans date ou sans lieu"},
		{"precision:day,range", "date known to the day or span of time", "date connue à ceci près\u202f: jour ou un intervalle"},
		{"sources:1", "number of sources 1", "nombre de sources 1"},
		{"is:duplicate,unconfirmed", "perhaps told twice or not confirmed", "peut-être raconté deux fois ou non confirmé"},
		{"no:date,place,Tone", "without date or without place or without Tone", "sans date ou sans lieu ou sans Tone"},
		{"a (b or c d) not (e f)", "with “a”, (with “b” or (with “c”, with “d”)), not (with “e”, with “f”)", "avec «\u202fa\u202f», (avec «\u202fb\u202f» ou (avec «\u202fc\u202f», avec «\u202fd\u202f»)), sauf (avec «\u202fe\u202f», avec «\u202ff\u202f»)"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		for lang, want := range map[string]string{"en": c.en, "fr": c.fr} {
			if got := Asked(f, nil, lang, edtf.Source); got != want && want != "" {
				t.Errorf("%s in %s is %q, want %q", c.filter, lang, got, want)
			}
		}
	}
}

func TestAPartOfTheGlobeIsNamedByWhatLiesThere(t *testing.T) {
	at := func(id, name, country string, lon, lat float64) timeline.Place {
		return timeline.Place{ID: id, Name: timeline.Say("", name), Country: country, At: &timeline.LonLat{Lon: lon, Lat: lat}}
	}
	of := &timeline.Timeline{Places: []timeline.Place{
		at("s", "Seoul", "KR", 127, 37.5), at("p", "Pyongyang", "KP", 125.7, 39), at("b", "Busan", "KR", 129, 35), at("t", "Tokyo", "JP", 139.7, 35.7),
		{ID: "x", Name: timeline.Say("", "Nowhere")},
		at("o", "Ouagadougou, Kadiogo, Burkina Faso", "BF", -1.5, 12.4), at("y", "Ouahigouya, Yatenga", "BF", -2.4, 13.6),
		at("m", "Moscow", "RU", 37.6, 55.7), at("n", "Novosibirsk", "RU", 82.9, 55),
	}}
	for _, c := range []struct{ filter, want string }{
		{"in:126,37;128,38", "in a rectangle of the map: Seoul"},
		{"in:125,37;128,40", "in a rectangle of the map: Seoul, Pyongyang"},
		{"in:124,33;131,41", "in a rectangle of the map: South Korea, North Korea: 3 places"},
		{"in:124,33;141,41", "in a rectangle of the map: 4 places"},
		{"in:124,33;131,33;131,41;124,41", "in an area of the map: South Korea, North Korea: 3 places"},
		{"in:0,0;1,1", "between 0° N 0° E and 1° N 1° E"},
		{"in:0,0;1,1;0,2", "in an area of 3 corners"},
		{"near:126.99,37.51,500km", "within 500 km of Seoul"},
		{"near:100,10,500km", "within 500 km of 10° N 100° E"},
		{"in:-3,11;1,15", "in a rectangle of the map: Ouagadougou, Ouahigouya"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := Asked(f, of, "en", edtf.Source); got != c.want {
			t.Errorf("%s is %q, want %q", c.filter, got, c.want)
		}
	}
	for _, c := range []struct{ filter, want string }{
		{"in:124,33;131,41", "in a rectangle of the map: Seoul; Pyongyang; Busan"},
		{"in:-3,11;1,15", "in a rectangle of the map: Ouagadougou, Kadiogo, Burkina Faso; Ouahigouya, Yatenga"},
	} {
		f, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := AskedWhole(f, of, "en", edtf.Source); got != c.want {
			t.Errorf("the whole of %s is %q, want %q", c.filter, got, c.want)
		}
	}
}

func TestAFilterIsSaidInTheNamesThatThePaneOfFiltersHas(t *testing.T) {
	of := &timeline.Timeline{
		Actors: []timeline.Actor{{ID: "yemen", Name: timeline.Say("", "Republic of Yemen")}, {ID: "oman"}}, Facets: []timeline.Facet{{Name: "major_category"}},
		Places: []timeline.Place{{ID: "p1", Name: timeline.Say("", "Sanaa")}},
	}
	for filter, want := range map[string]string{
		"actor:yemen": "actor Republic of Yemen", "actor:=yemen": "actor Republic of Yemen", "actor:oman": "actor oman", "actor:yem": "actor yem",
		"place:p1": "place Sanaa", "major_category:Noncampaign": "major category Noncampaign",
	} {
		f, err := timeline.ParseFilter(filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := Asked(f, of, "en", edtf.Source); got != want {
			t.Errorf("%s is %q, want %q", filter, got, want)
		}
	}
}
