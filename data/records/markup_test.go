package records

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/table"
	"dateline/timeline"
)

func TestXMLAndCalendarsAreRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"SIMILE: without isDuration, some time within",
			`<?xml version="1.0"?><data><event start="May 20 1961 00:00:00 GMT-0600" title="A &amp; B">x</event><event start="1962" end="1963" isDuration="true" title="Lasts"/><event start="Nov 21 1963 00:00:00 GMT" end="Nov 23 1963 00:00:00 GMT" title="Loose"/></data>`,
			"; A & B 1961-05-20; Lasts 1962/1963; Loose [1963-11-21..1963-11-23]",
		},
		{
			"thetimelineproj: an end at midnight is the day before",
			`<timeline><events><event><start>2021-11-15 00:00:00</start><end>2021-11-17 00:00:00</end><text>[1]Two days</text></event><event><start>-499-01-01 10:30:00</start><end>-499-01-01 10:30:00</end><text>(early)</text></event></events></timeline>`,
			"; Two days 2021-11-15/2021-11-16; (early) -0499-01-01T10:30:00",
		},
		{
			"KML: a time is inherited",
			`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Doc</name><Folder><TimeSpan><begin>2019-02</begin></TimeSpan><Placemark><name>Hanoi</name><Point><coordinates>105.85,21.03,0</coordinates></Point></Placemark></Folder><Placemark><name>Day</name><TimeStamp><when>2019-04-25</when></TimeStamp></Placemark></Document></kml>`,
			"Doc; Hanoi 2019-02; Day 2019-04-25",
		},
		{
			"GPX: a track lasts from its first to its last point",
			`<gpx><wpt lat="43.1" lon="131.9"><name>V</name><time>2019-04-25T10:00:00Z</time></wpt><trk><name>T</name><trkseg><trkpt lat="1" lon="2"><time>2019-04-25T10:00:00Z</time></trkpt><trkpt lat="1" lon="3"><time>2019-04-25T11:00:00Z</time></trkpt></trkseg></trk></gpx>`,
			"; V 2019-04-25T10:00:00Z; T 2019-04-25T10:00:00Z/2019-04-25T11:00:00Z",
		},
		{
			"iCalendar: an end is exclusive, lines are folded",
			"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Summits\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20190227\r\nDTEND;VALUE=DATE:20190301\r\nSUMMARY:Hanoi\\, \r\n second\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
			"Summits; Hanoi, second 2019-02-27/2019-02-28",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			decode := DecodeXML
			if LooksICS([]byte(c.text)) {
				decode = DecodeICS
			} else if !LooksXML([]byte(c.text)) {
				t.Fatal("not taken for what it is")
			}
			r, err := decode([]byte(c.text), table.Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := r.Timeline.Title.In("")
			for _, e := range r.Timeline.Events {
				got += fmt.Sprintf("; %s %s", e.Title.In(""), e.When.Date)
			}
			if got != c.want {
				t.Errorf("got %q, want %q (%v)", got, c.want, r.Problems)
			}
		})
	}
}

func TestBrokenXMLSaysWhere(t *testing.T) {
	_, err := DecodeXML([]byte("<kml>\n<Placemark></kml>"), table.Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "2:") {
		t.Errorf("got %v, want an error of line 2", err)
	}
}

func FuzzMarkupNeverPanics(f *testing.F) {
	f.Add([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20190227T10\nEND:VEVENT"))
	f.Add([]byte(`<kml><Placemark><Point><coordinates>1</coordinates></Point></Placemark></kml>`))
	f.Add([]byte(`<timeline><event><start>2021-11-15 00:00:00</start><text>(</text></event></timeline>`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, decode := range []func([]byte, table.Options) (table.Result, error){DecodeXML, DecodeICS} {
			r, err := decode(raw, table.Options{})
			if err != nil {
				continue
			}
			for _, p := range timeline.Validate(r.Timeline) {
				t.Errorf("not sound: %v", p)
			}
		}
	})
}
