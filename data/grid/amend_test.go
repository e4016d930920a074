package grid

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// conquest is a table as a teacher has it: French headings, semicolons, marks about some cells, a comma in
// its numbers, dates and types in its own words, an empty line, an era, ends of lines of a spreadsheet.
const conquest = `étape;titre;date;lieu;pays;latitude;longitude;personnages;type;note;source
1;"Cortés quitte Cuba";18 février 1519;La Havane;Cuba;23,1136;-82,3666;Hernán Cortés;expédition;"Onze navires; 500 hommes";"Bernal Díaz, Histoire véridique ; https://example.org/D%C3%ADaz"
2;"Entrée à Tenochtitlan";8 novembre 1519;Tenochtitlan;Mexique;19,4326;-99,1332;"Hernán Cortés ; Moctezuma II";rencontre;;Lettres
;"Le temps de Cortés";1519-1540;;;;;;époque;;

3;"Chute de Tenochtitlan";13 août 1521;Tenochtitlan;Mexique;19,4326;-99,1332;Hernán Cortés;bataille;"La ville est ""détruite""";
4;"Douze franciscains";avant juin 1524;Mexico;Mexique;19,4326;-99,1332;;religion;
5;"Vice-royauté";1535;Mexico;Mexique;;;Antonio de Mendoza;institution;;
`

// spreadsheet returns a table with the mark and the ends of lines that spreadsheets write.
func spreadsheet(text string) []byte {
	return []byte("\xef\xbb\xbf" + strings.ReplaceAll(text, "\n", "\r\n"))
}

// amended reads a table, changes what it says, and writes it again.
func amended(t *testing.T, raw []byte, o Options, change func(all []timeline.Full, now *timeline.Timeline) []timeline.Full) (string, []string) {
	t.Helper()
	r, err := Decode(bytes.Clone(raw), o)
	if err != nil {
		t.Fatal(err)
	}
	now := *r.Timeline
	var all []timeline.Full
	for _, e := range r.Timeline.Events.All() {
		all = append(all, e.Full())
	}
	var next []timeline.Event
	for _, f := range change(all, &now) {
		next = append(next, f.Compact())
	}
	now.Events = timeline.EventsOf(next)
	var out bytes.Buffer
	notes, err := Amend(&out, raw, o, r.Timeline, &now)
	if err != nil {
		t.Fatal(err)
	}
	var says []string
	for _, n := range notes {
		says = append(says, n.String())
	}
	return out.String(), says
}

// date reads a date.
func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestATableThatIsAmendedKeepsAllThatIsNotChanged(t *testing.T) {
	retitle := func(at int, title string) func([]timeline.Full, *timeline.Timeline) []timeline.Full {
		return func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[at].Title = timeline.Say("", title)
			return all
		}
	}
	when := func(at int, d, said string) func([]timeline.Full, *timeline.Timeline) []timeline.Full {
		return func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[at].When = timeline.When{Date: date(t, d), Said: said}
			return all
		}
	}
	const last = "5;\"Vice-royauté\";1535;Mexico;Mexique;;;Antonio de Mendoza;institution;;\n"
	for name, c := range map[string]struct {
		change    func([]timeline.Full, *timeline.Timeline) []timeline.Full
		from, to  string // the text that is other
		says      string
		unchanged bool
	}{
		"nothing":                          {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full { return all }, unchanged: true},
		"a title":                          {change: retitle(3, "Les Douze"), from: `"Douze franciscains"`, to: `"Les Douze"`},
		"a title with a separator, a mark": {change: retitle(0, `Cortés; "adieu"`), from: `"Cortés quitte Cuba"`, to: `"Cortés; ""adieu"""`},
		"a title that would run":           {change: retitle(0, `=1+1`), from: `"Cortés quitte Cuba"`, to: `"'=1+1"`},
		"a date in words":                  {change: when(2, "1521-08-14", "le 14 août 1521"), from: "13 août 1521", to: "le 14 août 1521"},
		"a date without words":             {change: when(2, "1521-08", ""), from: "13 août 1521", to: "août 1521"},
		"a date that words would not tell": {change: when(2, "1521-08-14", "mardi prochain"), from: "13 août 1521", to: "14 août 1521", says: "1 date loses its words in the table, which spells it otherwise"},
		"a date of no words":               {change: when(2, "[1521-08-13,1521-08-15]", ""), from: "13 août 1521", to: "le 13 ou le 15 août 1521"},
		"a type that other rows have": {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[4].Type = timeline.Meeting
			return all
		}, from: "institution", to: "rencontre"},
		"a type of no row": {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[4].Type = timeline.Visit
			return all
		}, from: "institution", to: "visite"},
		"an actor more": {change: func(all []timeline.Full, now *timeline.Timeline) []timeline.Full {
			all[2].Actors = append(all[2].Actors, all[1].Actors[1])
			return all
		}, from: "Hernán Cortés;bataille", to: `"Hernán Cortés ; Moctezuma II";bataille`},
		"a note in a row that is shorter": {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[3].Note = timeline.Say("", "À pied")
			return all
		}, from: ";religion;\n", to: ";religion;À pied\n"},
		"a row that is gone": {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full { return all[:4] }, from: last, to: ""},
		"a row more":         {change: added(t), from: last, to: last + ";\"Noche Triste\";30 juin 1520;Tenochtitlan;Mexique;19,4326;-99,1332;Hernán Cortés;bataille;;\n"},
		"a number of a step": {change: func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[4].Values[0].Word = "6"
			return all
		}, from: "5;\"Vice", to: "6;\"Vice"},
		"an era of another time": {change: func(all []timeline.Full, now *timeline.Timeline) []timeline.Full {
			notes := append([]timeline.Annotation{}, now.Annotations...)
			notes[0].Pin.When = date(t, "1519/1547")
			now.Annotations = notes
			return all
		}, from: "1519-1540", to: "de 1519 à 1547"},
		"a step that is told between others": {change: told4(t), from: last, to: strings.Replace(last, "5;", "6;", 1) + "5;\"Noche Triste\";30 juin 1520;Tenochtitlan;Mexique;19,4326;-99,1332;Hernán Cortés;bataille;;\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, notes := amended(t, spreadsheet(conquest), Options{}, c.change)
			want := string(spreadsheet(strings.Replace(conquest, c.from, c.to, 1)))
			if c.unchanged {
				want = string(spreadsheet(conquest))
			} else if !strings.Contains(conquest, c.from) {
				t.Fatal("the table holds nothing of the kind")
			}
			if got != want || strings.Join(notes, "; ") != c.says {
				t.Errorf("it is written as\n%s\nwant\n%s\nand says %q, want %q", got, want, notes, c.says)
			}
		})
	}
}

// added adds an event that has all that the columns say.
func added(t *testing.T) func([]timeline.Full, *timeline.Timeline) []timeline.Full {
	return func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
		e := all[2].Clone()
		e.ID, e.Title, e.When, e.Note, e.Values = "event", timeline.Say("", "Noche Triste"), timeline.When{Date: date(t, "1520-06-30"), Said: "30 juin 1520"}, nil, e.Values[1:]
		return append(all, e)
	}
}

// told4 adds one, and tells it as the last but one step.
func told4(t *testing.T) func([]timeline.Full, *timeline.Timeline) []timeline.Full {
	return func(all []timeline.Full, now *timeline.Timeline) []timeline.Full {
		all = added(t)(all, now)
		s := now.Stories[0]
		s.Steps = append(append([]timeline.Step{}, s.Steps[:4]...), timeline.Step{Event: "event"}, s.Steps[4])
		now.Stories = []timeline.Story{s}
		return all
	}
}

func TestATableGetsAColumnForWhatItHasNoneFor(t *testing.T) {
	table := "titre,date\nSacre,800-12-25\nVerdun,août 843\n"
	got, notes := amended(t, []byte(table), Options{}, func(all []timeline.Full, now *timeline.Timeline) []timeline.Full {
		now.Places = []timeline.Place{{ID: "p", Name: timeline.Say("", "Chez nous"), Kind: timeline.Point, At: &timeline.LonLat{Lon: 5.5, Lat: 49.25}}}
		all[1].Place.ID, all[1].Note = "p", timeline.Say("", "Partage")
		return all
	})
	if want := "titre,date,lieu,latitude,longitude,note\nSacre,800-12-25\nVerdun,août 843,Chez nous,49.25,5.5,Partage\n"; got != want || len(notes) > 0 {
		t.Errorf("it is written as\n%s\nwant\n%s\nand says %q", got, want, notes)
	}
	for r, of := range headings {
		for lang, h := range of {
			if roleNamed(h) != r {
				t.Errorf("the heading %q in %s is read as another", h, lang)
			}
		}
	}
}

func TestATableThatIsAmendedKeepsItsEncoding(t *testing.T) {
	raw, err := charmap.Windows1252.NewEncoder().Bytes([]byte("titre;date\nÉté;1519\nHiver;1520"))
	if err != nil {
		t.Fatal(err)
	}
	retitled := func(title string) func([]timeline.Full, *timeline.Timeline) []timeline.Full {
		return func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[1].Title = timeline.Say("", title)
			return all
		}
	}
	if got, _ := amended(t, raw, Options{}, retitled("Début")); got != strings.ReplaceAll(string(raw), "Hiver", "D\xe9but") {
		t.Errorf("it is written as %q", got)
	}
	if got, _ := amended(t, raw, Options{}, retitled("Λ")); got != "\xef\xbb\xbftitre;date\nÉté;1519\nΛ;1520" {
		t.Errorf("a letter that the encoding has not makes it %q", got)
	}
}

func TestAnotherTableIsNotAmended(t *testing.T) {
	one, err := Decode([]byte("title,date\nA,2019\nB,2020\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := Amend(&out, []byte("title,date\nA,2019\nC,2020\n"), Options{}, one.Timeline, one.Timeline); err == nil || out.Len() > 0 {
		t.Errorf("it is written as %q, %v", out.String(), err)
	}
}

// What a table never carried is no loss of saving it, and neither is a story that its column tells.
func TestATableThatIsAmendedLosesWhatIsNewAlone(t *testing.T) {
	r, err := Decode([]byte(conquest), Options{})
	if err != nil {
		t.Fatal(err)
	}
	now := *r.Timeline
	all := r.Timeline.Events.List()
	one := all[0].Full()
	one.Title, one.Origin = timeline.Say("", "Départ"), timeline.TypedIn(nil, "title")
	all[0] = one.Compact()
	now.Events, now.Title = timeline.EventsOf(all), r.Timeline.Title
	if lost := Amended(r.Timeline, &now); len(lost) > 0 {
		t.Errorf("a title loses %v", lost)
	}
	two := all[1].Full()
	two.Links = []timeline.Link{{Kind: timeline.Follows, To: all[0].ID}}
	all[1] = two.Compact()
	now.Events, now.Stories = timeline.EventsOf(all), []timeline.Story{{ID: timeline.PlainStory, Steps: now.Stories[0].Steps[:3]}}
	if lost := Amended(r.Timeline, &now); len(lost) != 1 || lost[0].String() != "1 link between events is not written" {
		t.Errorf("a link, and a story of fewer steps, lose %v", lost)
	}
	told := now.Stories[0]
	told.Title = timeline.Say("", "Le récit")
	now.Stories = []timeline.Story{told}
	if lost := Amended(r.Timeline, &now); len(lost) != 2 {
		t.Errorf("a title of the story beside it loses %v", lost)
	}
}

// A story that is saved twice is numbered by what the file says, and not by what the events said when they were read.
func TestAStoryIsSavedTwice(t *testing.T) {
	r, err := Decode([]byte(conquest), Options{})
	if err != nil {
		t.Fatal(err)
	}
	was, text := r.Timeline, conquest
	for round, order := range [][]int{{1, 0, 2, 3, 4}, {1, 2, 0, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 4}} {
		now := *was
		s := r.Timeline.Stories[0]
		steps := []timeline.Step{}
		for _, i := range order {
			steps = append(steps, s.Steps[i])
		}
		s.Steps = steps
		now.Stories = []timeline.Story{s}
		var out bytes.Buffer
		if _, err := Amend(&out, []byte(text), Options{}, was, &now); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		again, err := Decode(bytes.Clone(out.Bytes()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, id := range told(&now) {
			want = append(want, now.Events.At(now.Events.Find(id)).Title.In(""))
		}
		for _, id := range told(again.Timeline) {
			got = append(got, again.Timeline.Events.At(again.Timeline.Events.Find(id)).Title.In(""))
		}
		if !slices.Equal(got, want) {
			t.Errorf("round %d: it tells %q, want %q", round, got, want)
		}
		was, text = &now, out.String()
	}
}

// What cannot be written so that it is read as it was meant is refused, and nothing is written.
func TestWhatATableCannotSayIsRefused(t *testing.T) {
	value := func(facet, word string) func([]timeline.Full, *timeline.Timeline) {
		return func(all []timeline.Full, _ *timeline.Timeline) {
			all[0].Values = append(slices.DeleteFunc(all[0].Values, func(v timeline.Value) bool { return v.Facet == facet }), timeline.Value{Facet: facet, Word: word})
		}
	}
	for name, c := range map[string]struct {
		table  string
		change func(all []timeline.Full, now *timeline.Timeline)
	}{
		"two values of a column of words": {"title,date,topic\nA,1519,x\nB,1520,y\n", func(all []timeline.Full, _ *timeline.Timeline) {
			all[0].Values = append(all[0].Values, timeline.Value{Facet: "topic", Word: "z"})
		}},
		"a region":      {"title,date,place,region\nA,1519,Lyon,Rhône\nB,1520,Paris,Seine\n", value("region", "Ain")},
		"another place": {"title,date,place,region\nA,1519,Lyon,Rhône\nB,1520,Paris,Seine\n", func(all []timeline.Full, _ *timeline.Timeline) { all[0].Place = all[1].Place }},
		"a date beside its year": {"title,date,year\nA,1519-02-18,1519\nB,1520-03-01,1520\n", func(all []timeline.Full, _ *timeline.Timeline) {
			all[0].When.Date = date(t, "1521-08-13")
		}},
		"a type that makes other words facets": {"title,date,type,tags\nA,1519,meeting,x\nB,1520,visit,y\n", func(all []timeline.Full, _ *timeline.Timeline) {
			all[0].Type, all[0].Tags = timeline.Other, []string{"x", "party"}
		}},
		"an actor with a semicolon": {"title,date,actors\nA,1519,Ann\nB,1520,Bo\n", func(all []timeline.Full, now *timeline.Timeline) {
			now.Actors = append(slices.Clone(now.Actors), timeline.Actor{ID: "s", Name: timeline.Say("", "Smith; John")})
			all[0].Actors = []timeline.Part{{Actor: "s"}}
		}},
		"an era without a column of types": {"title,date\nA,1519\nB,1520\n", func(_ []timeline.Full, now *timeline.Timeline) {
			now.Annotations = []timeline.Annotation{{ID: "e", Kind: timeline.Era, Text: timeline.Say("", "Era"), Pin: timeline.Pin{When: date(t, "1519/1520")}}}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Decode([]byte(c.table), Options{})
			if err != nil {
				t.Fatal(err)
			}
			now := *r.Timeline
			var all []timeline.Full
			for _, e := range r.Timeline.Events.All() {
				all = append(all, e.Full())
			}
			c.change(all, &now)
			var events []timeline.Event
			for _, f := range all {
				events = append(events, f.Compact())
			}
			now.Events = timeline.EventsOf(events)
			var out bytes.Buffer
			if _, err := Amend(&out, []byte(c.table), Options{}, r.Timeline, &now); err == nil || out.Len() > 0 {
				t.Errorf("it is written as %q", out.String())
			}
		})
	}
}

// A new era is a row of its own, where the table has a column of types.
func TestANewEraIsARowOfTheTable(t *testing.T) {
	got, notes := amended(t, []byte(conquest), Options{}, func(all []timeline.Full, now *timeline.Timeline) []timeline.Full {
		now.Annotations = append(slices.Clone(now.Annotations), timeline.Annotation{ID: "new", Kind: timeline.Bracket, Text: timeline.Say("", "La guerre"), Pin: timeline.Pin{When: date(t, "1519/1521")}})
		return all
	})
	if want := conquest + ";La guerre;de 1519 à 1521;;;;;;accolade;;\n"; got != want || len(notes) > 0 {
		t.Errorf("it is written as\n%s\nwant\n%s\nand says %q", got, want, notes)
	}
}

// Days in figures are written as most of those are that tell their order.
func TestDaysAreWrittenAsMostOfTheTableAre(t *testing.T) {
	for table, want := range map[string]string{
		"title,date\nA,08/13/1521\nB,09/14/1521\nC,05/05/1521\n": "02/14/1521",
		"title;date\nA;13/8/1521\nB;14/9/1521\nC;5/5/1521\n":     "14/2/1521",
		"title;date\nA;13.08.1521\nB;14.09.1521\nC;05.05.1521\n": "14.02.1521",
	} {
		got, _ := amended(t, []byte(table), Options{}, func(all []timeline.Full, _ *timeline.Timeline) []timeline.Full {
			all[2].When = timeline.When{Date: date(t, "1521-02-14")}
			return all
		})
		if !strings.Contains(got, "C"+table[5:6]+want) {
			t.Errorf("of %q it is %q, want %q", table, got, want)
		}
	}
}
