package data

import (
	"strings"
	"testing"
)

// feature writes a collection of one feature with properties and a geometry.
func feature(properties, geometry string) string {
	return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"a",` + properties + `},"geometry":` + geometry + `}]}`
}

func TestTheTimeOfAFeatureIsReadByEveryNameOfTheTable(t *testing.T) {
	const file = "a.geojson"
	checkKinds(t, []kindCase{
		{"occurred_on", file, feature(`"occurred_on":"1999-05-04"`, "null"), "a | 1999-05-04\n"},
		{"year, month and day apart", file, feature(`"year":"1850","month":"March","day":4`, "null"), "a | 1850-03-04\n"},
		{"years of the start and the end", file, feature(`"start_year":1850,"end_year":1860`, "null"), "a | 1850/1860\n"},
		{"from and to", file, feature(`"dateFrom":"1850","dateTo":"1851"`, "null"), "a | 1850/1851\n"},
		{"a date and an end", file, feature(`"date":"1850","end_date":"1851"`, "null"), "a | 1850/1851\n"},
		{"a list of times", file, feature(`"datetimes":["1900-01-01","1901-01-01"]`, "null"), "a | 1900-01-01/1901-01-01\n"},
		{
			"words that are no date are kept", file, feature(`"date":"someday"`, "null"),
			"a | \"someday\"\n! a.geojson:1: features[0].properties: \"someday\": \"someday\" is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900\n",
		},
		{"what is said to be not known", file, feature(`"date":"unknown"`, "null"), "a | \"unknown\"\n"},
		{"a span of GeoJSON-T without a list", file, feature(`"when":{"start":"1800","end":"1810"}`, "null"), "a | 1800/1810\n"},
		{"a span that stops", file, feature(`"when":{"type":"Interval","start":"1800-01-02","stop":"1810-01-02"}`, "null"), "a | 1800-01-02/1810-01-02\n"},
		{"an instant", file, feature(`"when":{"type":"Instant","datetime":"1800-01-02"}`, "null"), "a | 1800-01-02\n"},
		{"a point of WKT for want of a geometry", file, feature(`"date":"1900","wkt":"POINT(5 6)"`, "null"), "a | 1900 | 6.00, 5.00 6.00 5.00\n"},
		{"latitude and longitude for want of a geometry", file, feature(`"date":"1900","lat":6,"lng":"5"`, "null"), "a | 1900 | 6.00, 5.00 6.00 5.00\n"},
		{"no place at 0, 0", file, feature(`"date":"1900"`, `{"type":"Point","coordinates":[0,0]}`), "a | 1900\n"},
	})
}

// placemark writes a document of one placemark, with what its document says of the time.
func placemark(document, inner string) string {
	return `<kml><Document>` + document + `<Placemark><name>a</name>` + inner + `</Placemark></Document></kml>`
}

// datum writes data of a placemark.
func datum(pairs ...string) string {
	var b strings.Builder
	b.WriteString("<ExtendedData>")
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString(`<Data name="` + pairs[i] + `"><value>` + pairs[i+1] + `</value></Data>`)
	}
	return b.String() + "</ExtendedData>"
}

func TestAPlacemarkHasItsOwnTimeBeforeThatOfItsFolder(t *testing.T) {
	const file, century = "a.kml", "<TimeSpan><begin>1800</begin><end>1900</end></TimeSpan>"
	checkKinds(t, []kindCase{
		{"nothing of its own", file, placemark(century, ""), "a | 1800/1900\n"},
		{"data that says a date", file, placemark(century, datum("date", "1848-03-18")), "a | 1848-03-18\n"},
		{"data that says years apart", file, placemark(century, datum("year", "1848", "month", "3", "end_year", "1849", "n", "3")), "a | 1848-03/1849 | n=3\n"},
		{"a track", file, placemark(century, "<Track><when>2010-05-28T02:02:09Z</when><when>2010-05-28T02:05:09Z</when><coord>1 2 3</coord><coord>1.5 2 3</coord></Track>"), "a | 2010-05-28T02:02:09Z/2010-05-28T02:05:09Z | 2.00, 1.00 2.00 1.00\n"},
		{
			"data that cannot be read", file, placemark("", datum("date", "someday")),
			"a | \"someday\"\n! a.kml:1: Placemark: \"someday\": \"someday\" is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900\n",
		},
		{
			"a time that cannot be read", file, placemark("", "<TimeStamp><when>someday</when></TimeStamp>"),
			"a | \"someday\"\n! a.kml:1: TimeStamp: \"someday\": \"someday\" is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900\n",
		},
		{"a legend on the screen is no event", file, `<kml><Document>` + century + `<ScreenOverlay><name>Legend</name></ScreenOverlay><GroundOverlay><name>Sheet</name></GroundOverlay></Document></kml>`, "Sheet | 1800/1900\n"},
	})
}

func TestAPropertyIsProposedAsTheDateAndAMappingReadsIt(t *testing.T) {
	for _, c := range []struct{ file, text string }{
		{"a.geojson", feature(`"put_up":"1999-05-04"`, "null")},
		{"a.kml", placemark("", datum("put_up", "1999-05-04"))},
	} {
		f, err := Read(c.file, strings.NewReader(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := f.Headline.String(), "1 event, none with a date: which field holds the dates was not clear; try --map when=put_up"; got != want {
			t.Errorf("%s: the headline is %q, want %q", c.file, got, want)
		}
		if len(f.Columns) != 1 || f.Columns[0].Flag != "--map when=put_up" {
			t.Errorf("%s: the columns are %v", c.file, f.Columns)
		}
		if f, err = Read(c.file, strings.NewReader(c.text), Options{Map: map[string]string{"when": "put_up"}}); err != nil {
			t.Fatal(err)
		}
		if got, want := told(f), "a | 1999-05-04\n"; got != want {
			t.Errorf("%s: mapped\n%s\nwant\n%s", c.file, got, want)
		}
		_, err = Read(c.file, strings.NewReader(c.text), Options{Map: map[string]string{"when": "elsewhere"}})
		if err == nil || !strings.Contains(err.Error(), `there is no column "elsewhere" among `) {
			t.Errorf("%s: a property that is not there: %v", c.file, err)
		}
	}
}

func TestAMappingThatHasNoEffectIsTold(t *testing.T) {
	f, err := Read("a.mw", strings.NewReader("2019: a\n"), Options{Map: map[string]string{"when": "x"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := notesOf(f), "markwhen has fields of its own: --map has no effect on it"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestThePositionZeroIsAskedAboutInEveryFormat(t *testing.T) {
	for _, c := range []struct{ file, text string }{
		{"a.geojson", feature(`"date":"1900"`, `{"type":"Point","coordinates":[0,0]}`)},
		{"a.kml", placemark("", "<TimeStamp><when>1900</when></TimeStamp><Point><coordinates>0,0</coordinates></Point>")},
		{"a.gpx", `<gpx><wpt lat="0" lon="0"><name>a</name><time>1900-01-01T00:00:00Z</time></wpt></gpx>`},
		{"a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:a\nDTSTART:19000101\nGEO:0;0\nEND:VEVENT\nEND:VCALENDAR\n"},
		{"a.csv", "title,date,lat,lon\na,1900,0,0\n"},
	} {
		for _, zero := range []bool{false, true} {
			f, err := Read(c.file, strings.NewReader(c.text), Options{Zero: zero})
			if err != nil {
				t.Fatal(err)
			}
			asked := strings.Contains(notesOf(f), "the position 0, 0, as programs write where they know none")
			if drawn := len(f.Timeline.Places) == 1 && f.Timeline.Places[0].At != nil; drawn != zero || asked == zero {
				t.Errorf("%s, zero %v: drawn %v, asked %v; the notes are %s", c.file, zero, drawn, asked, notesOf(f))
			}
		}
	}
}

func TestAGeometryThatIsNotOnTheGlobeIsKept(t *testing.T) {
	f, err := Read("a.geojson", strings.NewReader(feature(`"date":"1900"`, `{"type":"Point","coordinates":[48.8,202.3]}`)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := f.Timeline.Events.At(0)
	if got, want := string(e.More().Extra["geojson"]), `{"geometry":{"type":"Point","coordinates":[48.8,202.3]}}`; got != want || len(f.Problems) != 1 {
		t.Errorf("got %s and the problems %v, want %s and one", got, f.Problems, want)
	}
}
