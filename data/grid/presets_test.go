package grid

import (
	"fmt"
	"strings"
	"testing"
)

// filled writes what a preset fills of an event.
func filled(t *testing.T, text string) string {
	t.Helper()
	r := decode(t, text, Options{})
	var b strings.Builder
	for _, e := range r.Timeline.Events.All() {
		fmt.Fprintf(&b, "%s|%s|%s|%s|%s %s|%s\n", e.ID, e.Title.In(""), e.When.Date, e.Type, e.Place.ID, e.Place.Precision, e.More().Codes[0].Value)
	}
	return b.String()
}

func TestCodesOfPrecisionOfACLEDBecomeDoubt(t *testing.T) { // rows made up for the test
	got := filled(t, `event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,location,admin1,latitude,longitude,geo_precision,source,notes,fatalities
AAA1,16 May 2025,2025,1,Battles,Armed clash,North,East; West,South,Alpha,Region,1.5,2.5,1,Paper,A note,3
AAA2,2025-05-16,2025,2,Protests,Peaceful protest,Crowd,,,Alpha,Region,1.5,2.5,2,Paper,Another,0
AAA3,2025-05-16,2025,3,Strategic developments,Agreement,North,,South,Alpha,Region,1.5,2.5,3,Paper,Third,0
`)
	want := `AAA1|Armed clash: North – South|2025-05-16|violence|alpha-region@1.5000,2.5000 exact|Battles/Armed clash
AAA2|Peaceful protest: Crowd|[2025-05-13..2025-05-19]|other|alpha-region@1.5000,2.5000 town|Protests/Peaceful protest
AAA3|Agreement: North – South|2025-05|agreement|alpha-region@1.5000,2.5000 region|Strategic developments/Agreement
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestCodesOfPrecisionOfUCDPBecomeDoubt(t *testing.T) { // rows made up for the test
	got := filled(t, `id,year,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,date_prec,date_start,date_end
1,2019,1,A - B,A,B,1,Town,District,1.5,2.5,1,2019-04-25,2019-04-25
2,2019,2,A - B,A,B,4,Town,District,1.5,2.5,2,2019-04-22,2019-04-26
3,2019,3,A - B,A,B,6,Town,District,1.5,2.5,4,2019-04-01,2019-04-30
4,2019,3,A - B,A,B,6,Town,District,1.5,2.5,5,2019-01-01,2019-12-31
`)
	want := `1|A - B|2019-04-25|violence|town-district@1.5000,2.5000 exact|1
2|A - B|[2019-04-22..2019-04-26]|violence|town-district@1.5000,2.5000 region|2
3|A - B|2019-04|violence|town-district@1.5000,2.5000 country|3
4|A - B|2019|violence|town-district@1.5000,2.5000 country|3
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestCodesOfGDELTAreWordsAndItsMeasuresNumbers(t *testing.T) {
	cells := make([]string, 61)
	for i, text := range map[int]string{0: "410", 1: "20190425", 2: "201904", 3: "2019", 26: "190", 29: "4", 30: "-2.0", 31: "12", 34: "-4.47", 59: "20190426000000"} {
		cells[i] = text
	}
	r := decode(t, strings.Join(cells, "\t")+"\n", Options{})
	want := "MonthYear words, Year words, EventCode words, QuadClass words, GoldsteinScale number, NumMentions number, AvgTone number, DATEADDED words, " +
		"| MonthYear=201904 Year=2019 EventCode=190 QuadClass=4 GoldsteinScale=-2.0 NumMentions=12 AvgTone=-4.47 DATEADDED=20190426000000"
	if got := facetsOf(r.Timeline); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// GDELT names a country twice where it is both sides of an event: it is no pair with itself.
func TestWhoIsBothSidesOfAnEventOfGDELTTakesPartOnce(t *testing.T) {
	for _, c := range []struct{ one, other, want string }{
		{"UNITED STATES", "UNITED STATES", "UNITED STATES: consultation [united-states]"},
		{"UNITED STATES", "YEMEN", "UNITED STATES – YEMEN: consultation [united-states yemen]"},
		{"", "YEMEN", "YEMEN: consultation [yemen]"},
	} {
		cells := make([]string, 61)
		for i, text := range map[int]string{0: "410", 1: "20190425", 2: "201904", 6: c.one, 16: c.other, 26: "040"} {
			cells[i] = text
		}
		e := decode(t, strings.Join(cells, "\t")+"\n", Options{}).Timeline.Events.At(0)
		var who []string
		for _, p := range e.Actors {
			who = append(who, p.Actor)
		}
		if got := fmt.Sprint(e.Title.In(""), " ", who); got != c.want {
			t.Errorf("%q and %q are read as %s, want %s", c.one, c.other, got, c.want)
		}
	}
}

func TestColumnsWithoutAMeaningAreWrittenBack(t *testing.T) {
	r := decode(t, "title,when,Deaths,Colour\nA,2019,12,red\nB,2020,,\n", Options{})
	var out strings.Builder
	if err := Encode(&out, r.Timeline); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.Contains(got, "url,Deaths,Colour\n") || !strings.Contains(got, ",12,red\n") {
		t.Errorf("written as\n%s", got)
	}
}

func TestCityAndStateAreOnePlaceAndStorytellersYearsAreBCE(t *testing.T) {
	r := decode(t, "title,date,city,state\nA,2019,Tampa,FL\n", Options{})
	if got := r.Timeline.Places[0].Name.In(""); got != "Tampa, FL" {
		t.Errorf("the place is %q, want Tampa, FL", got)
	}
	r = decode(t, "content_text,start_date,end_date,category\nA,-0550,-0500,Greek\n", Options{})
	if got := r.Timeline.Events.At(0).When.Date.String(); got != "-0549/-0499" {
		t.Errorf("550 to 500 BCE is %q, want -0549/-0499", got)
	}
}

func TestACountryOfGDELTIsNoPoint(t *testing.T) {
	row := func(kind, name, lat, lon string) string {
		cells := make([]string, 61)
		for i, text := range map[int]string{0: "410", 1: "20190425", 2: "201904", 26: "043", 51: kind, 52: name, 56: lat, 57: lon} {
			cells[i] = text
		}
		return strings.Join(cells, "\t") + "\n"
	}
	for _, c := range []struct{ name, kind, place, lat, lon, want string }{
		{"a country is the country", "1", "Russia", "60", "100", "Russia country RU without a point"},
		{"a town is a point", "4", "Vladivostok, Primorskiy Kray, Russia", "43.1", "131.9", "Vladivostok, Primorskiy Kray, Russia point RU at 43.1, 131.9"},
		{"no type is no place", "", "", "0", "0", "none"},
		{"a state is written as an index has it", "4", "Hanoi, Ha N?i, Vietnam, Republic Of", "21", "105.9", "Hanoi, Ha N?i, Vietnam, Republic Of point VN at 21, 105.9"},
		{"and alone", "1", "Vietnam, Republic Of", "16", "106", "Vietnam country VN without a point"},
		{"with its article", "1", "Gambia, The", "13.5", "-15.5", "Gambia country GM without a point"},
		{"of two the whole counts", "1", "Korea, Republic Of", "37", "127.5", "South Korea country KR without a point"},
		{"and the other", "4", "Kinshasa, Kinshasa, Congo, Democratic Republic Of The", "-4.3", "15.3", "Kinshasa, Kinshasa, Congo, Democratic Republic Of The point CD at -4.3, 15.3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := decode(t, row(c.kind, c.place, c.lat, c.lon), Options{})
			got := "none"
			for _, p := range r.Timeline.Places {
				got = fmt.Sprintf("%s %s %s", p.Name.In(""), p.Kind, p.Country)
				if p.At == nil {
					got += " without a point"
				} else {
					got += fmt.Sprintf(" at %v, %v", p.At.Lat, p.At.Lon)
				}
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestEarthquakesAreCalledAsTheirCatalogueCallsThem(t *testing.T) { // rows made up for the test
	r, err := Decode([]byte("time,latitude,longitude,depth,mag,magType,net,id,place,type,status\n"+
		"2019-07-06T03:19:53.040Z,35.77,-117.6,8,7.1,mw,ci,a,\"18km W of Searles Valley, CA\",earthquake,reviewed\n"+
		"2019-07-06T04:19:53.040Z,35.77,-117.6,8,1.5,ml,ci,b,\"5km N of Boron, CA\",quarry blast,automatic\n"+
		"2019-07-06T05:19:53.040Z,35.77,-117.6,8,,ml,ci,c,,earthquake,automatic\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"M 7.1 - 18km W of Searles Valley, CA", "M 1.5 - quarry blast - 5km N of Boron, CA", "c"} {
		e := r.Timeline.Events.At(i)
		got := e.Title.In("")
		if got == "" {
			got = e.ID
		}
		if got != want {
			t.Errorf("it is called %q, want %q", got, want)
		}
	}
	if len(r.Problems) > 0 {
		t.Errorf("the words of its columns are problems: %v", r.Problems)
	}
}
