package data

import (
	"strings"
	"testing"
)

func TestJSONIsToldByItsOwnMembers(t *testing.T) {
	for _, c := range []struct{ name, text, format, want string }{
		{"the dateline of a news agency is no version of ours", `{"dateline":"PARIS, May 22","headline":"a","date":"2019"}`, "ndjson", "a | 2019 | dateline=PARIS, May 22\n"},
		{"a version of ours", `{"dateline":1,"events":[{"id":"a","title":"a","when":"2019"}]}`, "native", "a | 2019\n"},
		{"one event on a line", `{"message":"a","datetime":"2019"}`, "ndjson", "a | 2019\n"},
		{"a list under the name of events", `{"events":[{"name":"a","date":"2019"}]}`, "json", "a | 2019\n"},
		{"a list whose names are those of holders", `{"items":[{"title":"a","date":"2019","data":"x"}]}`, "json", "a | 2019 | data=x\n"},
		{"an empty list", `[]`, "json", ""},
		{"results of which a value is not known", `{"head":{"vars":["eventLabel","date"]},"results":{"bindings":[
{"eventLabel":{"type":"literal","value":"a"},"date":{"type":"uri","value":"http://www.wikidata.org/.well-known/genid/4c"}},
{"eventLabel":{"type":"literal","value":"b"},"date":{"type":"bnode","value":"t12"}},
{"eventLabel":{"type":"literal","value":"c"},"date":{"type":"literal","value":"1914-07-28T00:00:00Z"}}]}}`, "sparql", "a | \"?\"\nb | \"?\"\nc | 1914-07-28\n"},
	} {
		f, err := Read("a.json", strings.NewReader(c.text), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := told(f); got != c.want || f.Format.Name != c.format {
			t.Errorf("%s: %s\n%s\nwant %s\n%s", c.name, f.Format.Name, got, c.format, c.want)
		}
	}
}

func TestJSONThatHoldsNoEventsIsRefusedWithWhatWasLookedFor(t *testing.T) {
	for _, text := range []string{`{}`, `{"a":{"b":1}}`, `{"head":{},"boolean":true}`, `{"data":{"x":1}}`, "{\"title\":\"a\",\n\"rows\":3}", `{"dateline":"PARIS"}`} {
		_, err := Read("a.json", strings.NewReader(text), Options{})
		if err == nil || !strings.Contains(err.Error(), "a.json:1: no format fits this JSON: its fields are [") {
			t.Errorf("%s: got %v", text, err)
		}
	}
}

func TestAFileWithoutAnEventSaysSoFirst(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"a.json", "[]", "nothing in the file is read as an event"},
		{"a.csv", "title,when\n", "nothing in the file is read as an event"},
		{"a.mw", "title: x\n---\n# a section\n", "nothing in the file is read as an event"},
		{"a.json", `{"dateline":1}`, ""},
	} {
		f, err := Read(c.file, strings.NewReader(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Headline.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
		if said := f.Account.Message(0).String(); strings.Contains(said, "%!") {
			t.Errorf("%s: the account is %q", c.text, said)
		}
	}
}
