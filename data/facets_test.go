package data

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// facetsOf writes the facets of a timeline, and what each event says of them.
func facetsOf(tl *timeline.Timeline) string {
	var b strings.Builder
	var facets []string
	for _, f := range tl.Facets {
		facets = append(facets, f.Name+" "+f.Kind.String())
	}
	b.WriteString(strings.Join(facets, ", "))
	for _, e := range tl.Events.All() {
		var said []string
		for _, f := range tl.Facets {
			if words := timeline.Of(e.Values(), f.Name); words != nil {
				said = append(said, f.Name+"="+strings.Join(words, "+"))
			}
		}
		b.WriteString("\n" + strings.Join(said, " "))
	}
	return b.String()
}

func TestGroupsCategoriesAndTracksAreFacets(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"groups of TimelineJS", "groups_are_no_lanes.timelinejs.json", "", "group words\ngroup=Steam\ngroup=Sail\ngroup=Steam"},
		{"a track that is a place too", "timeflow_list_of_actors_and_location_as_track.time", "", "Location words\nLocation=Port Hall"},
		{"the description of a time", "timesketch_timestamp_and_datetime.csv", "", "timestamp_desc words" + strings.Repeat("\ntimestamp_desc=Time Logged", 5)},
		{"a status that is none of ours", "geojson_own_status_property.geojson", "", "status words\nstatus=reviewed"},
		{
			"groups that are all types", "a.timelinejs.json",
			`{"events":[{"start_date":{"year":2019},"text":{"headline":"a"},"group":"Meeting"}]}`, "\n",
		},
		{
			"groups of which some are types", "a.timelinejs.json",
			`{"events":[{"start_date":{"year":2019},"text":{"headline":"a"},"group":"Meeting"},{"start_date":{"year":2019},"text":{"headline":"b"},"group":"Sail"}]}`, "group words\ngroup=Meeting\ngroup=Sail",
		},
		{
			"a column of the sheet of TimelineJS", "a.timelinejs.csv", "Year,Headline,Text,Media,Group,Region,Cost\n2019,a,,,North,Upper,12\n", "group words, Cost number, Region words\ngroup=North Cost=12 Region=Upper",
		},
		{
			"categories of Timeline", "a.timeline",
			"<timeline><events><event><start>2019-01-01 00:00:00</start><end>2019-01-02 00:00:00</end><text>a</text><category>Work</category><categories><category>Home</category></categories><labels>x y</labels></event></events></timeline>",
			"category list\ncategory=Work+Home",
		},
		{"sections of markwhen", "a.mw", "# North\n## Upper\n2019: a #tag\nmood: high\nsize: 3\n", "section words, mood words, size number\nsection=North / Upper mood=high size=3"},
		{
			"folders and extended data of KML", "a.kml",
			`<kml><Document><Folder><name>F</name><Placemark><name>a</name><TimeStamp><when>2019</when></TimeStamp><ExtendedData><Data name="n"><value>1</value></Data><Data name="empty"><value></value></Data></ExtendedData></Placemark></Folder></Document></kml>`,
			"n number, folder words\nn=1 folder=F",
		},
		{"categories of iCalendar", "a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20190102\nCATEGORIES:Work,MEETING\nPRIORITY:5\nEND:VEVENT\nEND:VCALENDAR\n", "categories list, priority number\ncategories=Work+MEETING priority=5"},
		{
			"properties of GeoJSON", "a.geojson",
			`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"a","when":"2019","mag":5.10,"zone":"12","kinds":["x","y"],"sea":true,"none":null,"in":{"x":1}},"geometry":null}]}`,
			"mag number, zone words, kinds list, sea words\nmag=5.10 zone=12 kinds=x+y sea=true",
		},
		{"attributes of SIMILE", "a.xml", `<data><event start="2019" title="a" color="red" trackNum="2">x</event></data>`, "color words, trackNum number\ncolor=red trackNum=2"},
		{"elements of GPX", "a.gpx", `<gpx><wpt lat="1" lon="2"><name>a</name><time>2019-01-02T00:00:00Z</time><ele>12.5</ele><sym>Flag</sym></wpt></gpx>`, "ele number, sym words\nele=12.5 sym=Flag"},
		{"lists of objects", "a.json", `[{"title":"a","when":"2019","side":"x","kinds":["u","v"]}]`, "side words, kinds list\nside=x kinds=u+v"},
		{
			"variables of a query", "a.json",
			`{"head":{"vars":["eventLabel","date","sideLabel"]},"results":{"bindings":[{"eventLabel":{"value":"a"},"date":{"value":"2019-01-02T00:00:00Z"},"sideLabel":{"value":"North"}}]}}`, "sideLabel words\nsideLabel=North",
		},
		{
			"members of slides of StoryMapJS", "a.json",
			`{"storymap":{"slides":[{"text":{"headline":"a"},"date":"2019","location":{"lat":1,"lon":2},"mood":"high"}]}}`, "mood words\nmood=high",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var f *File
			if c.text == "" {
				f = fault(t, c.file, Options{})
			} else {
				var err error
				if f, err = Read(c.file, strings.NewReader(c.text), Options{Today: edtfOf(t, "2024-06-01")}); err != nil {
					t.Fatal(err)
				}
			}
			if got := facetsOf(f.Timeline); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if wrong := timeline.Validate(f.Timeline); len(wrong) > 0 {
				t.Errorf("it is not sound: %v", wrong[0])
			}
			if got := facetsOf(through(t, f, "a.json").Timeline); got != c.want {
				t.Errorf("through a file of our own\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// faceted returns a timeline whose events say things of facets that readers may trip over.
func faceted(seed uint64) *timeline.Timeline {
	r := rand.New(rand.NewPCG(seed, 1))
	names := []string{"side", "Side A", "type", "when", "actors", "tags", "latitude", "note [list]", "code", "größe", "a,b", "time", "title", "section", "x:y", "group", "category", "folder", "start"}
	words := []string{"north", "12", "-2.50", "042", "a, b", `"quoted"`, "=1+1", "'90s", "+33 1", "über", "a|b", "#x", "2019-04-25", "true", "1e9", "a  b", "-x", "<b>", "[x]"}
	tl := &timeline.Timeline{Title: timeline.Say("", "all")}
	for _, i := range r.Perm(len(names))[:r.IntN(6)] {
		tl.Facets = append(tl.Facets, timeline.Facet{Name: names[i], Kind: timeline.FacetKinds[r.IntN(3)]})
	}
	date, _ := edtf.ParseISO("2019-04-25")
	for i := range 1 + r.IntN(5) {
		e := timeline.Full{ID: fmt.Sprint("event-", i), Title: timeline.Say("", fmt.Sprint("Event ", i)), When: timeline.When{Date: date}, Status: timeline.Happened}
		for _, f := range tl.Facets {
			for range r.IntN(3) {
				v := timeline.Value{Facet: f.Name, Word: words[r.IntN(len(words))]}
				if _, number := v.Number(); f.Kind == timeline.OfNumbers && !number {
					v.Word = []string{"12", "-2.50", "0", "12345678901234567", "1e9"}[r.IntN(5)]
				}
				if has := timeline.Of(e.Values, f.Name); has == nil || f.Kind == timeline.OfLists && !slices.Contains(has, v.Word) {
					e.Values = append(e.Values, v)
				}
			}
		}
		tl.Events.Append(e.Compact())
	}
	tl.Facets = slices.DeleteFunc(tl.Facets, func(f timeline.Facet) bool { // one that nothing says a word of is not written
		return tl.Events.First(func(e *timeline.Event) bool { return timeline.Of(e.Values(), f.Name) != nil }) == nil
	})
	return tl
}

// keepsFacets are the formats that carry every facet.
var keepsFacets = []string{"native", "csv", "ndjson", "xlsx", "parquet", "sqlite", "geojson", "kml", "ics", "timelinejs", "timelinejs-csv", "markwhen"}

// saidOf writes what events say of facets, whatever the order in which these are declared.
func saidOf(tl *timeline.Timeline) string {
	var all []string
	for i, e := range tl.Events.All() {
		for _, f := range tl.Facets {
			for _, word := range timeline.Of(e.Values(), f.Name) {
				all = append(all, fmt.Sprintf("%d %s (%s): %q", i, f.Name, f.Kind, word))
			}
		}
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func checkFacets(t *testing.T, seed uint64) {
	tl := faceted(seed)
	if wrong := timeline.Validate(tl); len(wrong) > 0 {
		t.Fatalf("seed %d: %v", seed, wrong[0])
	}
	for _, name := range keepsFacets {
		format, _ := FormatOf(name)
		var out bytes.Buffer
		if err := format.Write(&out, tl); err != nil {
			t.Fatal(err)
		}
		again, err := Read("x"+format.Extensions[0], bytes.NewReader(out.Bytes()), Options{})
		if err != nil {
			t.Fatalf("seed %d: %s: %v", seed, name, err)
		}
		if got, want := saidOf(again.Timeline), saidOf(tl); got != want || len(again.Problems) > 0 {
			t.Errorf("seed %d: %s: got\n%s\nwant\n%s\nproblems %v", seed, name, got, want, again.Problems)
		}
		if !again.Adds(again.Timeline.Events.Len()) {
			t.Errorf("seed %d: %s: the account does not add up: %v", seed, name, again.Messages())
		}
	}
}

func TestFacetsComeBackFromEveryFormatThatCarriesThem(t *testing.T) {
	for seed := range uint64(150) {
		checkFacets(t, seed)
		if t.Failed() {
			return
		}
	}
}

func FuzzFacetsComeBackFromEveryFormatThatCarriesThem(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkFacets)
}
