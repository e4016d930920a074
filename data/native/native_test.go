package native

import (
	"bytes"
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
		if len(tl.Events) != events {
			t.Errorf("%s has %d events, want %d", name, len(tl.Events), events)
		}
		var out bytes.Buffer
		if err := Encode(&out, tl); err != nil {
			t.Fatal(err)
		}
		if first := tl.Events[0]; first.Title.In("fr") == first.Title.In("en") {
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
		{"another version", `{"dateline":2}`, "is 2; this program reads version 1"},
		{"two at once", `{"dateline":1,"places":[{"id":"p","lonlat":[200,1]},{"id":3}]}`, "places[1].id: is not a text"},
		{"a word that is none", `{"dateline":1,"events":[{"id":"a","status":"maybe"}]}`, `"maybe" is not a word of this field`},
		{"not JSON", `when,title`, "1:1: "},
		{"deep", strings.Repeat("[", 100_000), "nested deeper"},
		{"deep in an event", `{"dateline":1,"events":[{"id":"b"},{"id":"a","x":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}]}`, "1:36: events[1]: values are nested deeper"},
		{"broken in an event", "{\"dateline\":1,\"events\":[{\"id\":\"b\"},\n{\"id\":}]}", "2:6: invalid character"},
		{"not UTF-8", "{\"dateline\":1,\"id\":\"\xff\"}", "1:21: a byte is not UTF-8"},
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
