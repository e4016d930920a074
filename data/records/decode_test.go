package records

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/table"
	"dateline/timeline"
)

// said writes events in short, to be compared.
func said(t *testing.T, text string) string {
	t.Helper()
	if !Looks([]byte(text)) {
		t.Fatalf("not taken for JSON records: %s", text)
	}
	r, err := Decode([]byte(text), table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if problems := append(timeline.Validate(r.Timeline), problemsOf(r)...); len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	var b strings.Builder
	b.WriteString(r.Timeline.Title.In(""))
	for _, e := range r.Timeline.Events {
		fmt.Fprintf(&b, "; %s %s", e.Title.In(""), e.When.Date)
		for _, p := range r.Timeline.Places {
			if p.ID == e.Place.ID && p.At != nil {
				fmt.Fprintf(&b, " @%v,%v", p.At.Lat, p.At.Lon)
			}
		}
	}
	return b.String()
}

func problemsOf(r table.Result) []timeline.Problem {
	var all []timeline.Problem
	for _, p := range r.Problems {
		all = append(all, timeline.Problem{Path: p.Column, Message: p.Err.Error()})
	}
	return all
}

func TestJSONOfManyShapesIsRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an array of rows", `[{"name":"Elizabeth","start":1565,"end":1603},{"name":"James","start":1603,"end":1625}]`, "; Elizabeth 1565/1603; James 1603/1625"},
		{"lines of objects", "{\"message\":\"a\",\"datetime\":\"2019-04-18T10:00:00Z\"}\n{\"message\":\"b\",\"datetime\":\"2019-04-19\"}\n", "; a 2019-04-18T10:00:00Z; b 2019-04-19"},
		{"years before the era, astronomical", `[{"start_date":"-0550","content_text":"x"}]`, "; x -0550"},
		{
			"TimelineJS: texts or numbers, minus is BCE",
			`{"title":{"text":{"headline":"A <b>story</b>"}},"events":[{"start_date":{"year":"-500","month":""},"text":{"headline":"Old &amp; grey"}},{"start_date":{"year":2019,"month":2,"day":"27"},"end_date":{"year":2019,"month":2,"day":28},"text":{"headline":"Hanoi"}}]}`,
			"A story; Old & grey -0499; Hanoi 2019-02-27/2019-02-28",
		},
		{"StoryMapJS: what names no year is no date", `{"storymap":{"slides":[{"type":"overview","text":{"headline":"Path"}},{"date":"Aug 23","text":{"headline":"a"},"location":{"lat":29.9,"lon":-90.1}},{"date":"August 29, 2005","text":{"headline":"b"}}]}}`, "Path; a  @29.9,-90.1; b 2005-08-29"},
		{"GeoJSON: longitude first", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Hanoi","date":"2019-02-27"},"geometry":{"type":"Point","coordinates":[105.85,21.03]}}]}`, "; Hanoi 2019-02-27 @21.03,105.85"},
		{"Linked Places", `{"type":"FeatureCollection","features":[{"properties":{"title":"x"},"when":{"timespans":[{"start":{"earliest":"1600","latest":"1610"}}]}}]}`, "; x [1600..1610]"},
		{"a data package", `{"title":"Wars","resources":[{"records":[{"title":"Austerlitz","start":"1805-12-02","location":"49.13,16.76"}]}]}`, "Wars; Austerlitz 1805-12-02 @49.13,16.76"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(t, c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestHostileJSONIsRefused(t *testing.T) {
	for _, text := range []string{strings.Repeat("[", 1_000_000), `{"a":`, `{"nothing":"known"}`} {
		if _, err := Decode([]byte(text), table.Options{}); err == nil {
			t.Errorf("reads %.20q…", text)
		}
	}
}

func FuzzDecodeNeverPanics(f *testing.F) {
	f.Add([]byte(`{"events":[{"start_date":{"year":1}}]}`))
	f.Add([]byte(`{"features":[{"geometry":{"coordinates":[[1,2]]}}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := Decode(raw, table.Options{})
		if err != nil {
			return
		}
		for _, p := range timeline.Validate(r.Timeline) {
			t.Errorf("not sound: %v", p)
		}
	})
}
