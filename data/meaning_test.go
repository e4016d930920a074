package data

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// meant writes what was read in short: format, title, events with their places,
// links and status, problems.
func meant(f *File) string {
	t := f.Timeline
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", f.Format.Name, t.Title.In(""))
	for _, e := range t.Events.All() {
		fmt.Fprintf(&b, "; %s %s", e.Title.In(""), e.When.Date)
		if e.When.Said != "" {
			fmt.Fprintf(&b, " (%s)", e.When.Said)
		}
		for _, p := range t.Places {
			if p.ID == e.Place.ID && p.At != nil {
				fmt.Fprintf(&b, " @%v,%v", p.At.Lat, p.At.Lon)
			}
		}
		for _, l := range e.More().Links {
			fmt.Fprintf(&b, " %s %s", l.Kind, l.To)
		}
		if e.Status != timeline.Happened {
			fmt.Fprintf(&b, " %s", e.Status)
		}
	}
	for _, p := range f.Problems {
		fmt.Fprintf(&b, "; ! %s", p)
	}
	return b.String()
}

func TestWhatEachFormatMeansIsRead(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{
			"TimelineJS: texts or numbers, minus is BCE without a year 0, eras are no events", "a.json",
			`{"title":{"text":{"headline":"A <b>story</b>"}},"eras":[{"start_date":{"year":1}}],"events":[{"start_date":{"year":"-500","month":""},"text":{"headline":"Old &amp; grey"}},{"start_date":{"year":2019,"month":2,"day":"27"},"end_date":{"year":2019,"month":2,"day":28},"display_date":"late in February","text":{"headline":"Hanoi"}}]}`,
			"timelinejs: A story; Old & grey -0499; Hanoi 2019-02-27/2019-02-28 (late in February)",
		},
		{
			"TimelineJS: the first slide of old files is the title; a month 13 is told with its path", "a.json",
			"{\"events\":[{\"type\":\"overview\",\"start_date\":{\"year\":1},\"text\":{\"headline\":\"T\"}},\n{\"start_date\":{\"year\":2019,\"month\":13},\"text\":{\"headline\":\"x\"}}]}",
			`timelinejs: T; x 2019; ! a.json:2: events[1].start_date: the month "13" is not a number up to 12`,
		},
		{
			"TimelineJS 1: dates with commas", "a.json",
			`{"timeline":{"headline":"T","date":[{"startDate":"2011,12,10","endDate":"2011,12,11","headline":"x"},{"startDate":"1/2/2011","headline":"y"}]}}`,
			"timelinejs: T; x 2011-12-10/2011-12-11; y 2011-01-02",
		},
		{
			"TimelineJS's sheet: a title, an era, times of day, thousands with commas", "a.csv",
			"Year,Month,Day,Time,End Year,Display Date,Headline,Text,Media,Type\n,,,,,,T,,,title\n600,,,,650,,E,,,era\n\"2,019\",2,27,2:30 pm,,,x,,,\n-500,,,,,,y,,,\n2019,,,25:00,,,z,,,\n",
			`timelinejs-csv: T; x 2019-02-27T14:30:00; y -0499; z 2019; ! a.csv:6: column "time": "25:00" is no time of a day; write 14:30 beside a year, month and day`,
		},
		{
			"StoryMapJS: what names no year is no date", "a.json",
			`{"storymap":{"slides":[{"type":"overview","text":{"headline":"Path"}},{"date":"Aug 23","text":{"headline":"a"},"location":{"lat":29.9,"lon":-90.1}},{"date":"August 29, 2005","text":{"headline":"b"}}]}}`,
			"storymap: Path; a  (Aug 23) @29.9,-90.1; b 2005-08-29 (August 29, 2005)",
		},
		{
			"SIMILE XML: without isDuration some time within; doubt of both ends is kept", "a.xml",
			`<data><event start="Sat May 20 1961 00:00:00 GMT-0600" title="A &amp; B"/><event start="1962" end="1963" isDuration="true" title="C"/><event start="Nov 21 1963 00:00:00 GMT" end="Nov 23 1963 00:00:00 GMT" title="D"/><event start="Jun 01 1861 00:00:00 GMT" latestStart="Jul 01 1861 00:00:00 GMT" earliestEnd="Jun 01 1863 00:00:00 GMT" end="Jul 01 1863 00:00:00 GMT" isDuration="true" title="E"/><event start="200 BC" title="F"/><event start="Nov 22 1963 12:30:00 GMT-0600" title="G"/></data>`,
			"simile: A; A & B 1961-05-20; C 1962/1963; D [1963-11-21..1963-11-23]; E 1861-06/1863-06; F -0199; G 1963-11-22T12:30:00-06:00",
		},
		{
			"SIMILE JSON: with an end it lasts, unless it says not", "a.json",
			`{"dateTimeFormat":"iso8601","events":[{"start":"1962","end":"1963","title":"A"},{"start":"1962","end":"1963","durationEvent":false,"title":"B"}]}`,
			"simile: A; A 1962/1963; B [1962..1963]",
		},
		{
			"Timeline: midnights, containers, fuzzy ends, ends today, a title in brackets", "a.timeline",
			`<timeline><timetype>gregoriantime</timetype><events>
<event><start>2021-11-15 00:00:00</start><end>2021-11-17 00:00:00</end><text>[1]Box</text></event>
<event><start>-499-01-01 10:30:00</start><end>-499-01-01 10:30:00</end><text>(1)In it</text></event>
<event><start>2018-01-01 00:00:00</start><end>2019-01-01 00:00:00</end><text> (x)</text><fuzzy>True</fuzzy></event>
<event><start>2018-05-01 00:00:00</start><end>2018-05-04 00:00:00</end><text>F</text><fuzzy_end>True</fuzzy_end></event>
<event><start>2018-05-01 00:00:00</start><end>2018-05-04 00:00:00</end><text>T</text><ends_today>True</ends_today></event>
<event><start>2018-02-30 00:00:00</start><end>2018-05-04 00:00:00</end><text>W</text></event></events></timeline>`,
			`timelineproj: A; Box 2021-11-15/2021-11-16; In it -0499-01-01T10:30:00 part of box; (x) 2018; F 2018-05-01/2018-05-03~; T 2018-05-01/.. ongoing; W ; ! a.timeline:7: event/start: "2018-02-30 00:00:00" is on no calendar or clock; write 2019-04-25 14:05:00`,
		},
		{
			"Timeline: numeric time is years", "a.timeline",
			`<timeline><timetype>numtime</timetype><events><event><start>-50</start><end>20</end><text>x</text></event></events></timeline>`,
			"timelineproj: A; x -0050/0020",
		},
		{
			"KML: a time is inherited; one side is open; minus is BCE", "a.kml",
			`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Doc</name><Folder><TimeSpan><begin>2019-02</begin></TimeSpan><Placemark><name>A</name><Point><coordinates>105.85,21.03,0</coordinates></Point></Placemark></Folder><Placemark><name>B</name><TimeStamp><when>2019-04-25</when></TimeStamp></Placemark><Placemark><name>C</name><TimeSpan><begin>-0500</begin><end>-0001</end></TimeSpan></Placemark></Document></kml>`,
			"kml: Doc; A 2019-02/.. @21.03,105.85; B 2019-04-25; C -0499/0000",
		},
		{
			"GPX: a track lasts from its first to its last point", "a.gpx",
			`<gpx><wpt lat="43.1" lon="131.9"><name>V</name><time>2019-04-25T10:00:00Z</time></wpt><trk><name>T</name><trkseg><trkpt lat="1" lon="2"><time>2019-04-25T10:00:00Z</time></trkpt><trkpt lat="1" lon="3"><time>2019-04-25T11:00:00Z</time></trkpt></trkseg></trk></gpx>`,
			"gpx: A; V 2019-04-25T10:00:00Z @43.1,131.9; T 2019-04-25T10:00:00Z/2019-04-25T11:00:00Z @1,2",
		},
		{
			"iCalendar: an exclusive end, a duration, folded lines, a zone, a rule with an exception and a moved day", "a.ics",
			"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Summits\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20190227\r\nDTEND;VALUE=DATE:20190301\r\nSUMMARY:Hanoi\\, \r\n second\r\nEND:VEVENT\r\n" +
				"BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Europe/Paris:20190330T100000\r\nDURATION:PT90M\r\nRRULE:FREQ=DAILY;COUNT=4\r\nEXDATE;TZID=Europe/Paris:20190331T100000\r\nSUMMARY:R\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n" +
				"BEGIN:VEVENT\r\nUID:b\r\nRECURRENCE-ID;TZID=Europe/Paris:20190402T100000\r\nDTSTART:20190403T120000\r\nSUMMARY:M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			"ics: Summits; Hanoi, second 2019-02-27/2019-02-28; R 2019-03-30T10:00:00+01:00/2019-03-30T11:30:00+01:00 cancelled; R 2019-04-01T10:00:00+02:00/2019-04-01T11:30:00+02:00 cancelled; M 2019-04-03T12:00:00",
		},
		{
			"iCalendar: a zone that the file describes, in winter, in summer and across; one that nobody knows", "a.ics",
			"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n" +
				"BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n" +
				"BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=W. Europe Standard Time:20190115T100000\r\nSUMMARY:W\r\nEND:VEVENT\r\n" +
				"BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=\"W. Europe Standard Time\":20190330T100000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nSUMMARY:R\r\nEND:VEVENT\r\n" +
				"BEGIN:VEVENT\r\nUID:c\r\nDTSTART;TZID=Mars:20190401T100000\r\nSUMMARY:M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			"ics: A; W 2019-01-15T10:00:00+01:00; R 2019-03-30T10:00:00+01:00; R 2019-03-31T10:00:00+02:00; M 2019-04-01T10:00:00",
		},
		{
			"GeoJSON: epochs, exclusive ends, JSON-FG, STAC, times of a line, Linked Places", "a.geojson",
			`{"type":"FeatureCollection","name":"G","features":[
{"type":"Feature","properties":{"title":"usgs","time":1556150400000},"geometry":{"type":"Point","coordinates":[105.85,21.03,10]}},
{"type":"Feature","properties":{"name":"leaflet","start":"2019-04-01","end":"2019-05-01","endExclusive":true}},
{"type":"Feature","time":{"interval":["2019-04-25",".."]},"properties":{"title":"fg"}},
{"type":"Feature","properties":{"title":"stac","datetime":null,"start_datetime":"2019-04-25T10:00:00Z","end_datetime":"2019-04-25T11:00:00Z"}},
{"type":"Feature","properties":{"title":"line","coordTimes":["2019-04-25","2019-04-26"]}},
{"type":"Feature","properties":{"title":"lp"},"when":{"timespans":[{"start":{"earliest":"1600","latest":"1610"}}],"label":"early"}},
{"type":"Feature","properties":{"title":"dirt"},"when":{"timespan":[{"start":{"in":"-1"},"end":{"in":"-0320"}}]}},
{"type":"Feature","properties":{"title":"off"},"geometry":{"type":"Point","coordinates":[21,105]}}]}`,
			`geojson: G; usgs 2019-04-25T00:00:00Z @21.03,105.85; leaflet 2019-04-01/2019-04-30; fg 2019-04-25/..; stac 2019-04-25T10:00:00Z/2019-04-25T11:00:00Z; line 2019-04-25/2019-04-26; lp [1600..1610] (early); dirt ../-0320; off ; ! a.geojson:9: features[7].geometry: latitude 105 is beyond a pole: latitude and longitude look swapped; latitudes run from -90 to 90`,
		},
		{
			"lists of objects: a problem is told with its path", "a.json",
			"[{\"name\":\"Elizabeth\",\"start\":1565,\"end\":1603},\n{\"name\":\"James\",\"start\":\"1603-02-30\"}]",
			`json: A; Elizabeth 1565/1603; James  (1603-02-30); ! a.json:2: [1].start: "1603-02-30" has no day 30: the day must exist in 1603-02`,
		},
		{
			"lines of objects: a broken line is told, the others are read", "a.jsonl",
			"{\"message\":\"a\",\"datetime\":\"2019-04-18T10:00:00Z\",\"timestamp_desc\":\"c\",\"timestamp\":1555581600000000}\n{\"message\":\nx\n{\"message\":\"b\",\"datetime\":\"2019-04-19\"}\n",
			"ndjson: A; a 2019-04-18T10:00:00Z; b 2019-04-19; ! a.jsonl:2: column 12: not JSON (RFC 8259): unexpected end of JSON input; ! a.jsonl:3: column 1: not JSON (RFC 8259): invalid character 'x' looking for beginning of value",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read(c.file, strings.NewReader(c.text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := meant(f); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
