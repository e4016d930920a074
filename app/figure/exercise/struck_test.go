package exercise

import (
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestWhatStoodInEachGapIsTold(t *testing.T) {
	paris := timeline.Place{ID: "p", Name: timeline.Say("", "Paris")}
	day, err := edtf.Parse("1940-06-18")
	if err != nil {
		t.Fatal(err)
	}
	e := timeline.Event{ID: "e", When: timeline.When{Date: day}, Place: timeline.PlaceRef{ID: "p"}}
	call := AnswersToEvent(&timeline.Timeline{Places: []timeline.Place{paris}}, &e, Asking(timeline.Dates, timeline.Where))
	for _, c := range []struct {
		by                 *Answers // nil for one that strikes out nothing by itself
		gapped, text, want string
	}{
		{nil, "He died on the train, _ after.", "He died on the train, two weeks after.", "two weeks"},
		{nil, "_ ou _ ?", "27 ou 28 juillet 1794 ?", "27|28 juillet 1794"},
		{nil, "_", "In 1914", "In 1914"},
		{nil, "no gap", "no gap", ""},
		{nil, "_, _: it speaks", "June 18, 1940, Paris: it speaks", "June 18, 1940, Paris"},
		{call, "_, _: it speaks", "June 18, 1940, Paris: it speaks", "June 18, 1940|Paris"},
		{call, "_, _, in _ or _", "Paris, June 18, 1940, in Paris or 1940", "Paris|June 18, 1940|Paris|1940"},
		{call, "In _ _ and _", "In Paris 18 June 1940 and Paris", "Paris|18 June 1940|Paris"},
		{call, "__", "Paris1940", "Paris|1940"},
		{call, "_, _: it speaks", "in June, Lyon, Paris: it speaks", "in June, Lyon, Paris"},
		{nil, "_ _.", "1940 .", "1940"},
		{nil, "_ and _", "1914 and 1918", "1914|1918"},
		{call, "of _, of another text", "of 1914", ""},
		{call, "another _", "of 1914", ""},
	} {
		got := c.by.Struck(strings.ReplaceAll(c.gapped, "_", Gap), c.text)
		if !slices.Equal(got, strings.FieldsFunc(c.want, func(r rune) bool { return r == '|' })) {
			t.Errorf("%q of %q: in the gaps stood %q, want %q", c.gapped, c.text, got, c.want)
		}
	}
}

func TestATownIsStruckOutByWhatPeopleCallIt(t *testing.T) {
	for _, c := range []struct{ place, text, want string }{
		{"Caluire-et-Cuire", "arrêté à Caluire, à Cuire, à Caluire-et-Cuire", "arrêté à _, à _, à _"},
		{"Oradour-sur-Glane", "le massacre d’Oradour", "le massacre d’_"},
		{"Frankfurt am Main", "die Frankfurter, in Frankfurt, am Main", "die _, in _, am Main"},
		{"Stratford-upon-Avon", "born in Stratford on the Avon", "born in _ on the Avon"},
		{"Aix-en-Provence", "Aix, six, en Provence", "Aix, six, en Provence"},
		{"Saint-Denis", "Denis, à Saint-Denis", "Denis, à _"},
		{"Port-au-Prince", "le port, Port Royal", "le port, Port Royal"},
		{"Chapel-en-le-Frith", "a chapel in Chapel", "a chapel in _"},
		{"Port-au-Prince", "Port Royal, Port-au-Prince", "Port Royal, _"},
		{"Ville-la-Grand", "la ville, une Ville, Ville-la-Grand", "la ville, une Ville, _"},
		{"Bourg-en-Bresse", "le bourg, Bourg-la-Reine", "le bourg, Bourg-la-Reine"},
		{"Mont-sur-Lac", "un mont, le Mont", "un mont, le Mont"},
	} {
		if got := asking(t, timeline.Where, nil, []string{c.place}).with(c.text, "_"); got != c.want {
			t.Errorf("of %s %q\nbecomes %q\nwant    %q", c.place, c.text, got, c.want)
		}
	}
}

func TestALakeIsStruckOutBesideTheUniversityOfItsTown(t *testing.T) {
	lake := timeline.Place{ID: "p", Name: timeline.Say("", "Lake Geneva")}
	e := timeline.Event{ID: "e", Title: timeline.Say("", "A storm at Geneva"), Place: timeline.PlaceRef{ID: "p"}}
	for _, name := range []string{"University of Geneva", "Université de Genève", "Geneva Observatory", "Geneva University Press"} {
		tl := &timeline.Timeline{Places: []timeline.Place{lake}, Actors: []timeline.Actor{{Name: timeline.Say("", name)}}, Events: timeline.EventsOf([]timeline.Event{e})}
		if got := AnswersToEvent(tl, &e, Asking(timeline.Where)).Strike(e.Title.In("")); got != "A storm at "+Gap {
			t.Errorf("beside %s it becomes %q", name, got)
		}
	}
}

// Whoever a strait is called by is meant where the name stands alone; a state that is called as its town is not.
func TestAPersonIsNotStruckOutByThePlaceOfThatName(t *testing.T) {
	strait := timeline.Place{ID: "p", Name: timeline.Say("", "détroit de Magellan")}
	for _, c := range []struct {
		actor timeline.Actor
		want  string
	}{
		{timeline.Actor{Name: timeline.Say("", "Fernand Magellan")}, "Magellan passe le _"},
		{timeline.Actor{Kind: timeline.Person, Name: timeline.Say("", "Elcano"), Aliases: []string{"Magellan"}}, "Magellan passe le _"},
		{timeline.Actor{Kind: timeline.Person, Name: timeline.Say("", "Fernand de Magellan")}, "Magellan passe le _"},
		{timeline.Actor{Name: timeline.Say("", "Université de Magellan")}, "_ passe le _"},
		{timeline.Actor{Name: timeline.Say("", "Magellan Institut")}, "_ passe le _"},
		{timeline.Actor{Kind: timeline.State, Name: timeline.Say("", "Magellan")}, "_ passe le _"},
		{timeline.Actor{Kind: timeline.Organisation, Name: timeline.Say("", "Magellan")}, "_ passe le _"},
		{timeline.Actor{Name: timeline.Say("", "Magellan")}, "Magellan passe le _"},
		{timeline.Actor{Name: timeline.Say("", "Elcano")}, "_ passe le _"},
	} {
		e := timeline.Event{ID: "e", Title: timeline.Say("", "Magellan passe le détroit de Magellan"), Place: timeline.PlaceRef{ID: "p"}}
		tl := &timeline.Timeline{Places: []timeline.Place{strait}, Actors: []timeline.Actor{c.actor}, Events: timeline.EventsOf([]timeline.Event{e})}
		with, _ := Of(tl, Asking(timeline.Where))
		if got, want := with.Events.At(0).Title.In(""), strings.ReplaceAll(c.want, "_", Gap); got != want {
			t.Errorf("beside %+v it becomes %q, want %q", c.actor, got, want)
		}
		one := AnswersToEvent(tl, &e, Asking(timeline.Where)).Strike(e.Title.In(""))
		if want := strings.ReplaceAll(c.want, "_", Gap); one != want {
			t.Errorf("beside %+v one event becomes %q, want %q", c.actor, one, want)
		}
	}
}

func TestADateThatTheOthersLieBeforeIsStruckOut(t *testing.T) {
	war := asking(t, timeline.Dates, []string{"1942-01-01", "1944-08-19/1944-08-25"}, nil)
	for text, want := range map[string]string{
		"Paris est libéré avant l'été 1945.":          "Paris est libéré avant l'_.",
		"before the summer of 1945, after 1941":       "before the _, after _",
		"vor dem Sommer 1945, seit 1941":              "vor dem _, seit _",
		"the summer of 1945 was hot, like 1941":       "the summer of 1945 was hot, like 1941",
		"before 1947, since 1939":                     "before 1947, since 1939",
		"à partir de 1941, jusqu’à l’automne 1945":    "à partir de _, jusqu’à l’_",
		"À partir du printemps 1941":                  "À partir du _",
		"réquis à compter d’octobre 1941":             "réquis à compter d’_",
		"déjà, à compter de l’hiver 1941":             "déjà, à compter de l’_",
		"partir de 1941, hereafter 1941":              "partir de 1941, hereafter 1941",
		strings.Repeat("é", 99) + " avant l’été 1945": strings.Repeat("é", 99) + " avant l’_",
	} {
		if got := war.with(text, "_"); got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", text, got, want)
		}
	}
}

// Where titles are asked a source that is called after an event has only its site told, and one that tells of it
// stays; where its title tells a place the site stays.
func TestTheSiteOfASourceStaysWhereItsTitleTells(t *testing.T) {
	siege := timeline.Source{ID: "s", Title: timeline.Say("", "Siège_de_Caffa"), URL: "https://fr.wikipedia.org/wiki/Siège_de_Caffa"}
	published := siege
	published.Publisher = "Wikipédia"
	telling := timeline.Source{ID: "s", Title: timeline.Say("", "Caffa"), URL: "https://www.caffa.example/siege"}
	e := timeline.Event{ID: "e", Title: timeline.Say("", "La peste au siège de Caffa"), Place: timeline.PlaceRef{ID: "p"}}
	for _, c := range []struct {
		of         timeline.Source
		asked      timeline.Secret
		title, url string
	}{
		{siege, timeline.Titles, "fr.wikipedia.org", ""},
		{siege, timeline.Where, "fr.wikipedia.org", ""},
		{siege, timeline.Dates, "Siège_de_Caffa", siege.URL},
		{published, timeline.Titles, "Wikipédia", ""},
		{telling, timeline.Where, Gap, ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Blokada Caffy"), Publisher: "Wikipédia"}, timeline.Where, "Blokada Caffy", ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Blokada Caffana"), Publisher: "Wikipédia"}, timeline.Where, "Wikipédia", ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "On caffaware"), Publisher: "Wikipédia"}, timeline.Where, "On caffaware", ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Chauliac ; https://fr.wikipedia.org/wiki/Caffa")}, timeline.Titles, "fr.wikipedia.org", ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Siege")}, timeline.Titles, Gap, ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Caffa, la peste au siège de"), Publisher: "Wikipédia"}, timeline.Titles, "Wikipédia", ""},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Gabriele de’ Mussis, Histoire de la maladie"), URL: "https://a.org/mussis"}, timeline.Titles, "Gabriele de’ Mussis, Histoire de la maladie", "https://a.org/mussis"},
		{timeline.Source{ID: "s", Title: timeline.Say("", "Mussis"), URL: "https://a.org/wiki/Caffa,_peste"}, timeline.Titles, "Mussis", ""},
	} {
		tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", "Caffa")}}, Sources: []timeline.Source{c.of}, Events: timeline.EventsOf([]timeline.Event{e})}
		with, _ := Of(tl, Asking(c.asked))
		if got := with.Sources[0]; got.Title.In("") != c.title || got.URL != c.url {
			t.Errorf("%q, asked for %v: the source is %q at %q, want %q at %q", c.of.Title.In(""), c.asked, got.Title.In(""), got.URL, c.title, c.url)
		}
	}
}

func TestAFeastTellsItsDay(t *testing.T) {
	plague := asking(t, timeline.Dates, []string{"1349-02-14"}, nil)
	for text, want := range map[string]string{
		"dite de la « Saint-Valentin »": "dite de la « _ »",
		"on Valentine’s Day":            "on _",
		"am Valentinstag":               "am _",
	} {
		if got := plague.with(text, "_"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
