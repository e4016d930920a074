package data

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// fuzz feeds a decoder what is nearly a file of its format. It never panics, what
// it reads is sound, and what is written of that is read again.
func fuzz(f *testing.F, name string, seeds ...string) {
	format, ok := FormatOf(name)
	if !ok {
		f.Fatalf("there is no format %s", name)
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	if format.Writes() {
		var out bytes.Buffer
		if err := format.Write(&out, synth.Timeline(6, 3)); err != nil {
			f.Fatal(err)
		}
		f.Add(out.Bytes())
	}
	paths, err := filepath.Glob("testdata/others/*/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err == nil && len(raw) < 12_000 && sniff(filepath.Base(path), raw).Name == name {
			f.Add(raw)
		}
	}
	today, err := edtf.Parse("2019-04-18")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) > 1<<16 {
			return
		}
		r, err := format.Decode(raw, Options{Today: today, Limit: 1 << 20})
		if err != nil {
			return
		}
		for _, p := range timeline.Validate(r.Timeline) {
			t.Errorf("not sound: %v", p)
		}
		if !format.Writes() {
			return
		}
		var out bytes.Buffer
		if err := format.Write(&out, r.Timeline); err != nil {
			t.Fatal(err)
		}
		if _, err := format.Decode(out.Bytes(), Options{Today: today}); err != nil && r.Timeline.Events.First(func(e *timeline.Event) bool { return len(e.Title) > 0 && !e.When.Date.IsZero() }) != nil {
			t.Fatalf("what was written cannot be read: %v\n%.2000s", err, out.Bytes())
		}
	})
}

func FuzzTimelineJS(f *testing.F) {
	fuzz(f, "timelinejs", `{"events":[{"start_date":{"year":"-500","month":""},"end_date":{"year":2},"text":{"headline":"<b>a</b>"},"location":{"lat":1,"lon":"2"}}],"eras":[{},{"start_date":{"year":"-500"},"end_date":{"year":"-30"},"text":{"headline":"<i>Era</i>"},"color":"red","dateline":{"when":"-0500~/-0030"}}]}`,
		`{"timeline":{"headline":"a","date":[{"startDate":"2011,12,10","headline":"b","asset":{"media":"c"}}]}}`)
}

func FuzzTimelineSheet(f *testing.F) {
	fuzz(f, "timelinejs-csv", "Year,Month,Day,Time,End Year,Headline,Media,Type\n-500,2,3,2:30 pm,,a,,\n,,,,,t,,title\n")
}

func FuzzStoryMap(f *testing.F) {
	fuzz(f, "storymap", `{"storymap":{"slides":[{"type":"overview","text":{"headline":"a"}},{"date":"August 29, 2005","location":{"name":"b","lat":1,"lon":2}}]}}`)
}

func FuzzGeoJSON(f *testing.F) {
	fuzz(f, "geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"a","start":"2019","end":"2020","endExclusive":true},"geometry":{"type":"Point","coordinates":[1,2]}},
{"type":"Feature","properties":{"time":1556150400000},"geometry":{"type":"LineString","coordinates":[[1,2,0,1556150400],[1,3,0,1556150500]]}},
{"properties":{},"when":{"timespans":[{"start":{"earliest":"1600","latest":"1610"},"end":{"in":"1700"}},{"start":{"in":"1800"}}]}}]}`)
}

func FuzzRows(f *testing.F) {
	fuzz(f, "json", `[{"title":"a","start":1565,"end":"1603","location":"1,2","tags":["x","y"]}]`, `{"title":"a","resources":[{"records":[{"title":"b","location":{"type":"Point","coordinates":[1,2]}}]}]}`)
}

func FuzzLines(f *testing.F) {
	fuzz(f, "ndjson", "{\"message\":\"a\",\"datetime\":\"2019-04-18T10:00:00Z\",\"timestamp_desc\":\"b\"}\n{\"x\":[1,{\"y\":2}]}\n")
}

func FuzzSIMILE(f *testing.F) {
	fuzz(f, "simile", `<data><event start="Jun 01 1861 00:00:00 GMT" latestStart="Jul 01 1861 00:00:00 GMT" earliestEnd="1863" end="1864" isDuration="true" title="a">b</event></data>`,
		`{'dateTimeFormat':'iso8601','events':[{start:'2019',end:'2020',title:'a',}]}`)
}

func FuzzTimelineProject(f *testing.F) {
	fuzz(f, "timelineproj", `<timeline><timetype>numtime</timetype><events><event><start>1</start><end>5</end><text>[1]a</text></event></events></timeline>`,
		`<timeline><eras><era><name>a</name></era><era><name>b</name><start>2021-01-01 00:00:00</start><end>2022-01-01 00:00:00</end><color>1,2,3</color><ends_today>True</ends_today></era></eras><events><event><start>2021-11-15 00:00:00</start><end>2021-11-17 00:00:00</end><text>(1)b</text><fuzzy>True</fuzzy><labels>x y</labels><odd a="b"><c/></odd></event></events></timeline>`)
}

func FuzzKML(f *testing.F) {
	fuzz(f, "kml", `<kml><Document><Folder><name>a</name><TimeSpan><begin>-0001</begin></TimeSpan><Placemark><Point><coordinates>1,2,3</coordinates></Point><ExtendedData><Data name="x"><value>y</value></Data></ExtendedData></Placemark></Folder></Document></kml>`)
}

func FuzzKMZ(f *testing.F) {
	var out bytes.Buffer
	if err := packed("doc.kml", repeated("<kml><Placemark><name>", "a", "</name></Placemark></kml>"), nil)(&out, 10); err != nil {
		f.Fatal(err)
	}
	fuzz(f, "kmz", out.String())
}

func FuzzGPX(f *testing.F) {
	fuzz(f, "gpx", `<gpx><wpt lat="1" lon="2"><time>2019-04-25T10:00:00Z</time></wpt><trk><trkseg><trkpt lat="1" lon="2"><time>2019</time></trkpt><trkpt lat="1" lon="2"><time>2020</time></trkpt></trkseg></trk></gpx>`)
}

func FuzzICalendar(f *testing.F) {
	fuzz(f, "ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Paris:20190227T100000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20190306T090000Z\r\nATTENDEE;CN=\"a:b\":mailto:c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

func FuzzNative(f *testing.F) {
	fuzz(f, "native", `{"dateline":1,"events":[{"id":"a","x":[1]}]}`,
		`{"dateline":1,"events":[{"id":"a"}],"annotations":[{"id":"n","kind":"era","text":{"fr":"b"},"when":"-0480~/..","to":{"event":"a"},"offset":[1,-2],"views":["map"],"x":1},{"id":"o","kind":"arrow","lonlat":[1,2]}],"story":[{"annotations":["n"]}]}`)
}

func FuzzXLSX(f *testing.F) { fuzz(f, "xlsx") }

func FuzzODS(f *testing.F) {
	var out bytes.Buffer
	content := repeated(`<document><table name="a"><table-row><table-cell><p>title</p></table-cell><table-cell><p>when</p></table-cell></table-row>`, `<table-row><table-cell number-columns-repeated="2"><p>2019</p></table-cell></table-row>`, "</table></document>")
	if err := packed("content.xml", content, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})(&out, 10); err != nil {
		f.Fatal(err)
	}
	fuzz(f, "ods", out.String())
}

func FuzzParquet(f *testing.F) { fuzz(f, "parquet") }

func FuzzSQLite(f *testing.F) { fuzz(f, "sqlite") }

func FuzzSPARQL(f *testing.F) {
	fuzz(f, "sparql", `{"head":{"vars":["event","eventLabel","date"]},"results":{"bindings":[{"eventLabel":{"value":"a"},"date":{"value":"2018-06-12T00:00:00Z"}},{"date":{"value":"soon"}}]}}`)
}
