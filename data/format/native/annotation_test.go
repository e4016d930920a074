package native

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAnnotationsAreReadAndWrittenAsTheyStand(t *testing.T) {
	day := func(text string) edtf.Date {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		name, in string
		want     timeline.Annotation
		notes    []string
	}{
		{"an era", `{"id":"n","kind":"era","text":"Talks","when":"2018-03~/2019-10"}`, timeline.Annotation{ID: "n", Kind: timeline.Era, Text: timeline.Say("", "Talks"), Pin: timeline.Pin{When: day("2018-03~/2019-10")}}, nil},
		{
			"a bracket from event to event", `{"id":"n","kind":"bracket","event":"a","to":{"event":"b"}}`,
			timeline.Annotation{ID: "n", Kind: timeline.Bracket, Pin: timeline.Pin{Event: "a"}, To: timeline.Pin{Event: "b"}},
			nil,
		},
		{
			"a text beside a place, with all that it may say", `{"id":"n","kind":"text","text":{"en":"Here","fr":"Ici"},"place":"p","offset":[2,-1.5],"views":["map"],"colour":"red"}`,
			timeline.Annotation{
				ID: "n", Kind: timeline.TextNote, Text: timeline.Text{{Lang: "en", Value: "Here"}, {Lang: "fr", Value: "Ici"}}, Pin: timeline.Pin{Place: "p"},
				Offset: timeline.Offset{Right: 2, Down: -1.5}, Views: []timeline.Picture{timeline.MapPicture}, Extra: timeline.Extra{"colour": []byte(`"red"`)},
			},
			nil,
		},
		{
			"an arrow to a position", `{"id":"n","kind":"arrow","lonlat":[131.9,43.1]}`,
			timeline.Annotation{ID: "n", Kind: timeline.Arrow, Pin: timeline.Pin{Spot: &timeline.LonLat{Lon: 131.9, Lat: 43.1}}},
			nil,
		},
		{
			"one whose event is gone", `{"id":"n","kind":"text","text":"Still said","event":"gone"}`,
			timeline.Annotation{ID: "n", Kind: timeline.TextNote, Text: timeline.Say("", "Still said"), Pin: timeline.Pin{Event: "gone"}},
			[]string{"1 annotation is pinned to an event or a place that is not in the file, and is not drawn"},
		},
	} {
		in := `{"dateline":1,"places":[{"id":"p"}],"events":[{"id":"a"},{"id":"b"}],"annotations":[` + c.in + `]}`
		read, notes := decoded(t, in)
		if len(read.Annotations) != 1 || !timeline.Same(read.Annotations[0], c.want) || !slices.Equal(notes, c.notes) {
			t.Errorf("%s: read are %+v, notes %q; want %+v, %q", c.name, read.Annotations, notes, c.want, c.notes)
		}
		var out, got bytes.Buffer
		if err := Encode(&out, read); err != nil {
			t.Fatal(err)
		}
		if err := json.Compact(&got, out.Bytes()); err != nil || got.String() != in {
			t.Errorf("%s: %v, written is\n%s\nwant\n%s", c.name, err, got.String(), in)
		}
		var journal bytes.Buffer
		edit := timeline.Edit{Name: timeline.Phrased("Other"), Changes: []timeline.Change{{After: c.want}}}
		if err := EncodeEdit(&journal, edit); err != nil {
			t.Fatal(err)
		}
		if back, err := DecodeEdits(&journal); err != nil || len(back) != 1 || !timeline.Same(back[0].Changes[0].After, c.want) {
			t.Errorf("%s: %v, of a journal it is %+v", c.name, err, back)
		}
	}
}

func TestWhatIsWrongWithAnAnnotationIsSaidWhere(t *testing.T) {
	for in, want := range map[string]string{
		`{"id":"n","kind":"circle","when":"2019"}`:                "annotations[0].kind",
		`{"id":"n","kind":"era","when":"soon"}`:                   "annotations[0].when",
		`{"id":"n","kind":"text","lonlat":[1]}`:                   "annotations[0].lonlat",
		`{"id":"n","kind":"text","when":"2019","offset":[999,0]}`: "annotations[0].offset: is no offset; write [right, down] in sizes of text, from -200 to 200: [2, -1.5]",
		`{"id":"n","kind":"text"}`:                                "annotations[0]: is pinned to nothing",
		`{"id":"n","kind":"text","when":"2019","to":{"day":1}}`:   "annotations[0].to",
	} {
		if _, err := Decode(strings.NewReader(`{"dateline":1,"annotations":[` + in + `]}`)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v, want one with %q", in, err, want)
		}
	}
}
