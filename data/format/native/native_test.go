package native

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/assets/samples"
)

func TestSamplesAreWrittenAsTheyAreRead(t *testing.T) {
	for name, events := range map[string]int{"kim-russia-2019": 12, "korea-diplomacy-2018-2019": 11} {
		raw, err := samples.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		tl, err := Decode(bytes.NewReader(raw))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if tl.Events.Len() != events {
			t.Errorf("%s has %d events, want %d", name, tl.Events.Len(), events)
		}
		var out bytes.Buffer
		if err := Encode(&out, tl); err != nil {
			t.Fatal(err)
		}
		if first := tl.Events.At(0); first.Title.In("fr") == first.Title.In("en") {
			t.Errorf("%s: the first title is not in two languages", name)
		}
		again, err := Decode(bytes.NewReader(out.Bytes()))
		if err != nil || !reflect.DeepEqual(again, tl) {
			t.Errorf("%s is not the same after writing: %v", name, err)
		}
	}
}

func TestUnknownFieldsAreKept(t *testing.T) {
	in := `{"dateline":1,"events":[{"id":"a","mood":{"x":[1, 2]}}],"zoo":1.50}`
	tl, err := Decode(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Encode(&out, tl); err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"dateline\": 1,\n  \"events\": [\n    {\n      \"id\": \"a\",\n      \"mood\": {\n        \"x\": [\n          1,\n          2\n        ]\n      }\n    }\n  ],\n  \"zoo\": 1.50\n}\n"
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestEveryProblemIsNamedWithItsPlace(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "1:1: the file is empty"},
		{"cut off", "{\"dateline\": 1,\n \"events\": [", "2:13: the file ends in the middle"},
		{"a bad month", "{\"dateline\": 1,\n \"events\": [{\"id\": \"a\", \"when\": \"2019-13\"}]}", `2:33: events[0].when: "2019-13" has no month 13; months are 01 to 12`},
		{"a number for a text", `{"dateline":1,"id":5}`, "1:20: id: is not a text"},
		{"a version that never was", `{"dateline":0}`, "is 0; this program reads version 1"},
		{"two at once", `{"dateline":1,"places":[{"id":"p","lonlat":[200,1]},{"id":3}]}`, "places[1].id: is not a text"},
		{"an outline that is none", `{"dateline":1,"places":[{"id":"p","outline":"POLYGON ((1 2))"}]}`, "places[0].outline: is no outline of an area; write POLYGON"},
		{"a radius that is none", `{"dateline":1,"places":[{"id":"p","lonlat":[20,1],"radius":-3}]}`, "places[0].radius: is no radius of a place; write the kilometres"},
		{"a word that is none", `{"dateline":1,"events":[{"id":"a","status":"maybe"}]}`, `"maybe" is not a word of this field`},
		{"not JSON", `when,title`, "1:1: "},
		{"deep", strings.Repeat("[", 100_000), "nested deeper"},
		{"deep in an event", `{"dateline":1,"events":[{"id":"b"},{"id":"a","x":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}]}`, "1:112: events[1]: values are nested deeper"},
		{"broken in an event", "{\"dateline\":1,\"events\":[{\"id\":\"b\"},\n{\"id\":}]}", "2:7: events[1]: invalid character '}' looking"},
		{"not UTF-8", "{\"dateline\":1,\"id\":\"\xff\"}", "1:21: id: a byte is not UTF-8"},
	} {
		tl, err := Decode(strings.NewReader(c.in))
		if err == nil || tl != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want an error with %q", c.name, err, c.want)
		}
	}
}

func FuzzDecodeEncodeDecode(f *testing.F) {
	f.Add([]byte(`{"dateline":1,"events":[{"id":"a","when":"2019","title":{"en":"x","":"y"}}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		tl, err := Decode(bytes.NewReader(raw))
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := Encode(&out, tl); err != nil {
			t.Fatal(err)
		}
		again, err := Decode(bytes.NewReader(out.Bytes()))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, out.Bytes())
		}
		var second bytes.Buffer
		if err := Encode(&second, again); err != nil || !bytes.Equal(second.Bytes(), out.Bytes()) {
			t.Errorf("written twice:\n%s\n%s", out.Bytes(), second.Bytes())
		}
	})
}

func TestABrokenFieldHidesNoOtherProblem(t *testing.T) {
	const file = `{"dateline": 1,
 "places": [{"id": "hanoi", "lonlat": [205, 21]}, {"id": "hanoi"}],
 "events": [{"id": 7, "when": "2019-02-31", "place": "nowhere"},
  {"id": "a", "actors": [{"actor": "x"}]}]}`
	_, err := Decode(strings.NewReader(file))
	if err == nil {
		t.Fatal("the file is read")
	}
	var got []string
	for line := range strings.SplitSeq(err.Error(), "\n") {
		got = append(got, line[:strings.Index(line, ": ")]+" "+strings.SplitN(line, ": ", 3)[1])
	}
	want := []string{
		"2:39 places[0].lonlat", "2:58 places[1].id", "3:20 events[0].id", "3:31 events[0].when", "3:54 events[0].place",
		"4:36 events[1].actors[0].actor",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the problems are\n%s\nat %q, want %q", err, got, want)
	}
}

// many returns a file of n events a line, of which one is put in by hand.
func many(n, at int, odd string) string {
	var b strings.Builder
	b.WriteString("{\"dateline\":1,\"events\":[\n")
	for i := range n {
		if i > 0 {
			b.WriteString(",\n")
		}
		if i == at {
			b.WriteString(odd)
			continue
		}
		fmt.Fprintf(&b, `{"id":"e%d","title":"Événement %d","when":"2019-04-%02d"}`, i, i, 1+i%30)
	}
	b.WriteString("],\n\"lang\":\"fr\"}")
	return b.String()
}

func TestALargeFileIsReadInPiecesAsAWhole(t *testing.T) {
	const n = 9000
	for _, mark := range []string{"", "\uFEFF"} {
		tl, err := Decode(strings.NewReader(mark + many(n, -1, "")))
		if err != nil {
			t.Fatal(err)
		}
		if tl.Events.Len() != n {
			t.Fatalf("it has %d events, want %d", tl.Events.Len(), n)
		}
		for i, e := range tl.Events.All() {
			if want := fmt.Sprintf("e%d", i); e.ID != want || e.Title[0].Lang != "fr" || e.When.Date.IsZero() {
				t.Fatalf("event %d is %+v, want %s in French with a date", i, e, want)
			}
		}
	}
	for _, c := range []struct{ odd, want string }{
		{`{"id":"é","place":"p"}`, `7779:19: events[7777].place: "p" leads nowhere`},
		{`{"id":"é","note":"é`, `7779:21: events[7777]: invalid character '\n' in string literal`},
		{`{"id":"e8999"}`, `9001:7: events[8999].id: the id "e8999" stands twice`},
	} {
		if _, err := Decode(strings.NewReader(many(n, 7777, c.odd))); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.odd, err, c.want)
		}
	}
}

func TestSyntaxIsNamedAtTheVeryByte(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`{"dateline":1,}`, `1:15: invalid character '}' looking for beginning of object key string`},
		{`{"dateline" 1}`, `1:13: invalid character '1' after object key`},
		{`{"dateline":01}`, `1:14: invalid character '1' after object key:value pair`},
		{`{"dateline":1.}`, `1:15: dateline: invalid character '}' in numeric literal`},
		{`{"dateline":trve}`, `1:15: dateline: invalid character 'v' in literal true`},
		{`{"id":"\x"}`, `1:9: id: invalid character 'x' in string escape code`},
		{`{"id":"\u00g0"}`, `1:12: id: invalid character 'g' in \u hexadecimal`},
		{"{\"é\":\n [1 2]}", `2:5: é: invalid character '2' after array element`},
		{`{"a":1} x`, `1:9: something follows the document`},
		{`{"a":"b`, `1:8: a: the file ends in the middle`},
	} {
		if _, err := Decode(strings.NewReader(c.in)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.in, err, c.want)
		}
	}
}

func TestAFileFullOfProblemsIsNotReadToItsEnd(t *testing.T) {
	for name, one := range map[string]string{
		"fields":     `{"id":"%d","title":7},`,
		"ids":        `{"id":"a","title":"%d"},`,
		"references": `{"id":"%d","title":"a","place":"b"},`,
	} {
		var b strings.Builder
		b.WriteString(`{"dateline":1,"events":[`)
		for i := range 50_000 {
			fmt.Fprintf(&b, one, i)
		}
		b.WriteString(`{"id":"z","links":[{"kind":"follows","to":"z2"}]},{"id":"z2"}]}`)
		_, err := Decode(strings.NewReader(b.String()))
		if err == nil {
			t.Fatalf("%s: it is read", name)
		}
		lines := strings.Split(err.Error(), "\n")
		if len(lines) != maxProblems+1 || !strings.Contains(lines[maxProblems], "there are more problems than these 1000") {
			t.Errorf("%s: there are %d lines, the last %q", name, len(lines), lines[len(lines)-1])
		}
	}
}
