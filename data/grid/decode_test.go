package grid

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
)

func decode(t *testing.T, text string, o Options) Result {
	t.Helper()
	r, err := Decode([]byte(text), o)
	if err != nil {
		t.Fatal(err)
	}
	if problems := timeline.Validate(r.Timeline); len(problems) > 0 {
		t.Fatalf("the timeline is not sound: %v", problems)
	}
	return r
}

// said writes events in short, to be compared.
func said(t *timeline.Timeline) string {
	var b strings.Builder
	for _, e := range t.Events.All() {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s", e.ID, e.Title.In(""), e.When.Date, e.Type, e.Place.ID)
		for _, p := range e.Actors {
			b.WriteString("|" + p.Actor)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestTablesOfManyKindsAreReadAlike(t *testing.T) {
	for name, text := range map[string]string{
		"commas":              "id,title,when,type,place,actors\na,\"Summit, the \"\"first\"\"\",12/06/2018,meeting,Singapore,Kim; Trump\nb,Second,27/02/2019,meeting,Hanoi,Kim\n",
		"semicolons, French":  "identifiant;titre;date;catégorie;lieu;acteurs\r\na;\"Summit, the \"\"first\"\"\";12 juin 2018;meeting;Singapore;Kim|Trump\r\nb;Second;27 février 2019;meeting;Hanoi;Kim",
		"tabs, start":         "ID\tHeadline\tStart Date\tType\tLocation\tWho\na\tSummit, the \"first\"\t2018-06-12\tmeeting\tSingapore\tKim;Trump\n\nb\tSecond\t2019-02-27\tmeeting\tHanoi\tKim\n",
		"year, month and day": "id,title,year,month,day,type,place,actor1,actor2\na,\"Summit, the \"\"first\"\"\",2018,6,12,meeting,Singapore,Kim,Trump\nb,Second,2019,Feb,27,meeting,Hanoi,Kim,\n",
		"UTF-8 with a mark":   "\uFEFFid,title,when,type,place,actors\na,\"Summit, the \"\"first\"\"\",\"June 12, 2018\",meeting,Singapore,Kim; Trump\nb,Second,\"February 27, 2019\",meeting,Hanoi,Kim\n",
	} {
		t.Run(name, func(t *testing.T) {
			want := "a|Summit, the \"first\"|2018-06-12|meeting|singapore|kim|trump\nb|Second|2019-02-27|meeting|hanoi|kim\n"
			if got := said(decode(t, text, Options{}).Timeline); got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

func TestCellsThatCannotBeReadAreNamedAndTheEventIsKept(t *testing.T) {
	r := decode(t, "title,date,lat,lon,status\nA,2019-13,10,20,happened\nB,2019,131.9,43.1,maybe\n", Options{})
	var got []string
	for _, p := range r.Problems {
		got = append(got, p.Error())
	}
	want := []string{`2: column "date": "2019-13" has no month 13`, `3: column "lat": latitude 131.9 is beyond a pole: latitude and longitude look swapped`, `3: column "status": "maybe" is not a word of this field`}
	if len(got) != len(want) || r.Timeline.Events.Len() != 2 {
		t.Fatalf("got %q and %d events", got, r.Timeline.Events.Len())
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) && !strings.Contains(strings.Join(got, "\n"), want[i]) {
			t.Errorf("got %q, want %q among them", got, want[i])
		}
	}
}

func TestColumnsCanBeNamed(t *testing.T) {
	r := decode(t, "Vorgang,Frist\nGipfel,2019-02-27\n", Options{Map: map[string]string{"title": "Vorgang", "when": "Frist"}})
	if got, want := said(r.Timeline), "row-2|Gipfel|2019-02-27||\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := Decode([]byte("Vorgang,Frist\nx,y\n"), Options{}); err == nil || !strings.Contains(err.Error(), "--map") {
		t.Errorf("got %v, want an error that names --map", err)
	}
}

func TestEventsOfGDELTHaveATitleATypeAndTheirCodeAsText(t *testing.T) {
	cells := make([]string, 61)
	for i, text := range map[int]string{0: "410", 1: "20190425", 2: "201904", 6: "RUSSIA", 16: "NORTH KOREA", 26: "043", 52: "Vladivostok, Primorskiy Kray, Russia", 56: "43.1", 57: "131.9", 60: "http://example.org/a"} {
		cells[i] = text
	}
	r := decode(t, strings.Join(cells, "\t")+"\n", Options{})
	if got, want := said(r.Timeline), "410|RUSSIA – NORTH KOREA: visit hosted|2019-04-25|visit|vladivostok-primorskiy-kray-russia@43.1000,131.9000|russia|north-korea\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if code := r.Timeline.Events.At(0).More().Codes[0].Value; code != "043" {
		t.Errorf("the code is %q, want 043", code)
	}
}

func TestATimeFlowFileNamesItsColumns(t *testing.T) {
	r := decode(t, "#TIMEFLOW\tformat version\t1\n#TIMEFLOW\talias\tTIMEFLOW_START\tBorn\n#TIMEFLOW\talias\tTIMEFLOW_LABEL\tWho\n#TIMEFLOW\t====== End of Header. Data below is in tab-delimited format. =====\nWho\tBorn\nMonet\tNov 14 1840\n", Options{})
	if got, want := said(r.Timeline), "row-6|Monet|1840-11-14||\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestATableOfTimelineJSHasATitleAndCountsYearsBCE(t *testing.T) {
	r := decode(t, "Year,Month,Day,Headline,Text,Media,Type\n,,,A story,Of old,,title\n-500,,,Old,,,\n2019,2,27,Hanoi,,,\n", Options{})
	if got, want := r.Timeline.Title.In("")+"; "+said(r.Timeline), "A story; row-3|Old|-0499||\nrow-4|Hanoi|2019-02-27||\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOtherEncodingsAreRead(t *testing.T) {
	r := decode(t, "titre,date\nR\xe9union,2019\n", Options{})
	if got := r.Timeline.Events.At(0).Title.In(""); got != "Réunion" {
		t.Errorf("Windows-1252 reads %q", got)
	}
	wide := []byte{0xFF, 0xFE}
	for _, c := range "title,date\nHà Nội,2019\n" {
		wide = append(wide, byte(c), byte(c>>8))
	}
	if got := decode(t, string(wide), Options{}).Timeline.Events.At(0).Title.In(""); got != "Hà Nội" {
		t.Errorf("UTF-16 reads %q", got)
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for seed := range uint64(200) {
		original := synth.Timeline(int(seed), seed)
		var out bytes.Buffer
		if err := Encode(&out, original); err != nil {
			t.Fatal(err)
		}
		r := decode(t, out.String(), Options{})
		if len(r.Problems) > 0 {
			t.Fatalf("seed %d: %v", seed, r.Problems[0])
		}
		for i, e := range r.Timeline.Events.All() {
			o := original.Events.At(i)
			if e.ID != o.ID || e.Title.In("") != o.Title.In("") || !e.When.Date.Equal(o.When.Date) || e.Type != o.Type || e.Status != o.Status || len(e.Actors) != len(o.Actors) {
				t.Fatalf("seed %d: wrote %+v, read %+v", seed, o, e)
			}
		}
	}
}

func FuzzDecodeNeverPanics(f *testing.F) {
	f.Add([]byte("id,title,when\na,\"b\n\"\"\",2019\n"))
	f.Add([]byte("titre;date;lat;lon\nx;03/04/2019;1;2"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := Decode(raw, Options{})
		if err != nil {
			return
		}
		for _, p := range timeline.Validate(r.Timeline) {
			t.Errorf("not sound: %v", p)
		}
	})
}

func TestWhatIsInNoFacetIsKeptBesideTheEvent(t *testing.T) {
	r := decode(t, "title,date,start,end,status,place,country,lat,lon\nA,2020-01-01,,,perhaps,Geneva,Switzerland,95,7\nB,2021,2020-03,2019,,Rome,Italie,,\nC,,,,,Omelas,Nowhereland,,\n", Options{})
	var got []string
	for _, one := range r.Timeline.Events.All() {
		e := one.Full()
		got = append(got, fmt.Sprintf("%s %s %q %s", e.Title.In(""), e.When.Date, e.When.Said, e.Extra[Name]))
	}
	for _, p := range r.Timeline.Places {
		got = append(got, p.ID+" "+p.Country)
	}
	want := []string{
		`A 2020-01-01 "" {"lat":"95","lon":"7","status":"perhaps"}`,
		`B 2020-03 "2020-03 – 2019" {"date":"2021","end":"2019"}`,
		`C  "" `,
		"geneva@ch CH", "rome@it IT", "omelas-nowhereland ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheWordsOfDatesAreWrittenAndRead(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"title,when\na,next spring\nb,2019\n", "next spring|"},
		{"title,when\na,2018\nb,2019\n", "|"},
	} {
		var out bytes.Buffer
		if err := Encode(&out, decode(t, c.file, Options{}).Timeline); err != nil {
			t.Fatal(err)
		}
		again := decode(t, out.String(), Options{}).Timeline.Events
		if got := again.At(0).When.Said + "|" + again.At(1).When.Said; got != c.want {
			t.Errorf("%q comes back with the words %q, want %q", c.file, got, c.want)
		}
		if got := strings.Contains(out.String(), ",said"); got != (c.want != "|") {
			t.Errorf("%q is written with a column of words: %v", c.file, got)
		}
	}
}

func TestAPlaceOfATableHasTheRadiusOfItsDoubt(t *testing.T) {
	r := decode(t, "title,date,place,lat,lon,radius km\nA,2020,Field,52,13,40\nB,2021,Field,52,13,40\nC,2022,Field,52,13,\nD,2023,Field,52,13,far\nE,2024,,,,40\n", Options{})
	var got []string
	for _, p := range r.Timeline.Places {
		got = append(got, fmt.Sprintf("%s %v", p.ID, p.Radius))
	}
	for _, one := range r.Timeline.Events.All() {
		got = append(got, one.Title.In("")+" "+one.Place.ID)
	}
	want := []string{"field@52.0000,13.0000~40 40", "field@52.0000,13.0000 0", "A field@52.0000,13.0000~40", "B field@52.0000,13.0000~40", "C field@52.0000,13.0000", "D field@52.0000,13.0000", "E "}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(r.Problems) != 1 || !strings.Contains(r.Problems[0].Error(), `column "radius km": "far" is no radius of a place`) {
		t.Errorf("the problems are %v", r.Problems)
	}
}

func TestPlacesOfOneNameInSeveralCountriesAreSeveral(t *testing.T) {
	r := tableOf(t, "title;date;place;country\nA;1348;Valence;FR\nB;1348;Valence;Espagne\nC;1348;Valence;\nD;1348;Valence;France\nE;1348;;France\nF;1348;France;\nG;1348;Florence, Italie;\nH;1348;Florence (Italie);\n")
	var all []string
	for _, e := range r.Timeline.Events.All() {
		i := slices.IndexFunc(r.Timeline.Places, func(p timeline.Place) bool { return p.ID == e.Place.ID })
		p := r.Timeline.Places[i]
		all = append(all, p.Name.In("")+" "+p.Country+" "+p.Kind.String())
	}
	want := []string{"Valence FR point", "Valence ES point", "Valence  point", "Valence FR point", "France FR country", "France  point", "Florence, Italie  point", "Florence, Italie  point"}
	if !slices.Equal(all, want) {
		t.Errorf("the places are %q, want %q", all, want)
	}
}
