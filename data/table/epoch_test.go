package table

import (
	"strings"
	"testing"
)

func TestNumbersSince1970AreReadWithTheirEvidence(t *testing.T) {
	for _, c := range []struct{ name, file, want, note string }{
		{"seconds", "title,date\na,1556150400\nb,1556236800\n", "2019-04-25T00:00:00Z", "numbers such as 1556150400 are read as seconds since 1970: all 2"},
		{"milliseconds", "title,start\na,1556150401500\n", "2019-04-25T00:00:01Z", "as milliseconds"},
		{"microseconds of Timesketch alone", "message,timestamp,timestamp_desc\na,1556150400000000,x\n", "2019-04-25T00:00:00Z", "as microseconds"},
		{"seconds of 1980 by the name of the column", "title,unix\na,315532800\n", "1980-01-01T00:00:00Z", "for so the column is called"},
		{"seconds before 1970", "title,epoch\na,-86401\nb,-1000000\n", "", ""},
		{"a day", "title,timestamp\na,20190425\n", "2019-04-25", ""},
		{"years", "title,date\na,1565\nb,-13800000000\n", "1565", ""},
		{"a large number among dates", "title,date\na,2019-04-25\nb,1556150400\n", "2019-04-25", ""},
		{"a spreadsheet's day and hour", "title,date\na,43580.75\n", "2019-04-25T18:00:00", ""},
		{"the last moment of a spreadsheet's day", "title,date\na,43580.9999999\n", "2019-04-26T00:00:00", ""},
	} {
		r, err := Decode([]byte(c.file), Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := r.Timeline.Events[0].When.Date.String(); got != c.want && c.want != "" {
			t.Errorf("%s: the date is %s, want %s", c.name, got, c.want)
		}
		told := strings.Contains(strings.Join(r.Notes, "\n"), "since 1970")
		if notes := strings.Join(r.Notes, "\n"); !strings.Contains(notes, c.note) || told && c.note == "" && c.want != "" {
			t.Errorf("%s: the notes are %q, want %q among them", c.name, r.Notes, c.note)
		}
	}
	if got, want := sinceEpoch(-1, 1000), "1969-12-31T23:59:59Z"; got != want {
		t.Errorf("a millisecond before 1970 is %s, want %s", got, want)
	}
}
