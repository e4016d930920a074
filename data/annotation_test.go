package data

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// written are the annotations of a timeline that come back from a format, with what is told of the
// others. The table of formats is whole.
func TestWhatBecomesOfAnnotationsInEachFormat(t *testing.T) {
	day := func(text string) edtf.Date {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	at := &timeline.Timeline{Lang: "en", Events: timeline.EventsOf([]timeline.Event{
		{ID: "a", Title: timeline.Say("en", "First"), When: timeline.When{Date: day("2018-06-12")}, Status: timeline.Happened},
		{ID: "b", Title: timeline.Say("en", "Last"), When: timeline.When{Date: day("2019-06-30")}, Status: timeline.Happened},
	})}
	at.Annotations = []timeline.Annotation{
		{ID: "talks", Kind: timeline.Era, Text: timeline.Say("en", "Talks"), Pin: timeline.Pin{When: day("2018-03~/2019-10")}},
		{ID: "summits", Kind: timeline.Bracket, Text: timeline.Say("en", "Summits"), Pin: timeline.Pin{Event: "a"}, To: timeline.Pin{Event: "b"}},
		{ID: "word", Kind: timeline.TextNote, Text: timeline.Say("en", "A turn"), Pin: timeline.Pin{When: day("2019-02-28")}},
		{ID: "here", Kind: timeline.Arrow, Text: timeline.Say("en", "Here"), Pin: timeline.Pin{Event: "a"}},
	}
	const (
		all    = "era Talks 2018-03~/2019-10; bracket Summits 2018-06-12/2019-06-30; text A turn 2019-02-28; arrow Here 2018-06-12"
		dated  = "era Talks 2018-03~/2019-10; bracket Summits 2018-06-12/2019-06-30; text A turn 2019-02-28"
		none   = "4 annotations are not written"
		places = "1 annotation is not written\n1 annotation loses its offset, views, other end or texts in further languages"
	)
	want := map[string][2]string{
		"native": {all, ""}, "sqlite": {all, ""},
		"csv": {dated, places}, "ndjson": {dated, places}, "parquet": {dated, places}, "xlsx": {dated, places},
		"timelinejs": {"era Talks 2018-03~/2019-10", "3 annotations are not written"}, "timelinejs-csv": {"era Talks 2018-03~/2019-10", "3 annotations are not written"},
		"timelineproj": {"era Talks 2018-03-01/2019-10-31", "3 annotations are not written\n1 era keeps the days of its ends, and nothing of what is not known of them"},
		"geojson":      {"", none}, "kml": {"", none}, "ics": {"", none}, "markwhen": {"", none},
	}
	for _, f := range Formats() {
		if !f.Writes() {
			continue
		}
		var out bytes.Buffer
		if err := f.Write(&out, at); err != nil {
			t.Fatal(err)
		}
		back, err := Read("x"+f.Extensions[0], &out, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		for _, a := range back.Timeline.Annotations {
			have = append(have, a.Kind.String()+" "+a.Text.In("en")+" "+back.Timeline.Time(a).String())
		}
		lost := slices.DeleteFunc(message.Each(f.Losses(at), "en"), func(s string) bool { return !strings.Contains(s, "annotation") && !strings.Contains(s, "era ") })
		if got := [2]string{strings.Join(have, "; "), strings.Join(lost, "\n")}; got != want[f.Name] || back.Timeline.Events.Len() != 2 {
			t.Errorf("%s keeps, of %d events,\n%q\nwant\n%q", f.Name, back.Timeline.Events.Len(), got, want[f.Name])
		}
	}
}

// Eras are what other programs call spans of time that are shaded.
func TestErasOfOtherProgramsAreAnnotations(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"a.timelinejs.json", `{"events":[{"start_date":{"year":-480},"text":{"headline":"a"}}],"eras":[{"start_date":{"year":-510},"end_date":{"year":-323},"text":{"headline":"Classical <i>Greece</i>"}},{"text":{"headline":"no date"}}]}`, "era Classical Greece -0509/-0322"},
		{"a.timeline", `<timeline><eras><era><name>War</name><start>1914-07-28 00:00:00</start><end>1918-11-12 00:00:00</end><color>255,0,0</color></era></eras><events></events></timeline>`, "era War 1914-07-28/1918-11-11"},
		{"timelinejs.csv", "Year,Month,Day,End Year,Headline,Text,Media,Type\n1914,,,1918,War,,,era\n1916,,,,Verdun,,,\n", "era War 1914/1918"},
		{"a.csv", "titre;date;type\nLa guerre;1914/1918;époque\nVerdun;1916;violence\nPaix;;époque\n", "era La guerre 1914/1918"},
		{"a.tsv", "title\tstart\tend\ttype\nTalks\t2018-03-01\t2019-10-05\tbracket\nHere\t2019-02-27\t\tAnnotation\nSummit\t2019-02-27\t2019-02-28\tmeeting\n", "bracket Talks 2018-03-01/2019-10-05; text Here 2019-02-27"},
	} {
		back, err := Read(c.name, strings.NewReader(c.file), Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var have []string
		for _, a := range back.Timeline.Annotations {
			have = append(have, a.Kind.String()+" "+a.Text.In("")+" "+back.Timeline.Time(a).String())
		}
		if got := strings.Join(have, "; "); got != c.want {
			t.Errorf("%s has %q, want %q", c.name, got, c.want)
		}
		if c.name != "a.csv" && len(back.Notes) > 0 && strings.Contains(strings.Join(message.Each(back.Notes, "en"), "\n"), "tags") {
			t.Errorf("%s: the type of an annotation is told to be a tag: %q", c.name, message.Each(back.Notes, "en"))
		}
		if !back.Account.Adds(back.Timeline.Events.Len()) {
			t.Errorf("%s: the account does not add up: %v", c.name, back.Account.Message(back.Timeline.Events.Len()))
		}
		if c.name == "a.tsv" && back.Timeline.Events.First(func(e *timeline.Event) bool { return e.Type != timeline.Meeting }) != nil {
			t.Errorf("%s: the summit is no meeting, for the annotations have a type", c.name)
		}
	}
}
