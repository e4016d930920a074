package native

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// decoded reads a file, and what is noted of it.
func decoded(t *testing.T, text string) (*timeline.Timeline, []string) {
	t.Helper()
	read, notes, err := DecodeAt(strings.NewReader(text), int64(len(text)), draft.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return read, message.Each(notes, "en")
}

func TestStoriesAreReadAndWrittenAsTheyStand(t *testing.T) {
	const events = `"events":[{"id":"a"},{"id":"b"}]`
	step := func(event string) timeline.Step { return timeline.Step{Event: event} }
	for _, c := range []struct {
		name, in string
		want     []timeline.Story
		out      string // where it is written otherwise
		notes    []string
	}{
		{"a plain story", `"story":[{"event":"b","note":"Then"}]`, []timeline.Story{{ID: "story", Steps: []timeline.Step{{Event: "b", Note: timeline.Say("", "Then")}}}}, "", nil},
		{"no story", `"story":[]`, nil, `{"dateline":1,` + events + `}`, nil},
		{"a story with a title", `"stories":[{"id":"x","title":"X","ahead":true,"steps":[{"event":"a"}]}]`, []timeline.Story{{ID: "x", Title: timeline.Say("", "X"), Ahead: true, Steps: []timeline.Step{step("a")}}}, "", nil},
		{"two stories", `"story":[{"event":"a"}],"stories":[{"id":"x","steps":[{"event":"b"}]}]`, []timeline.Story{{ID: "story", Steps: []timeline.Step{step("a")}}, {ID: "x", Steps: []timeline.Step{step("b")}}}, "", nil},
		{"a story without steps", `"stories":[{"id":"story"}]`, []timeline.Story{{ID: "story"}}, "", nil},
		{"the only story of a list is no more than its steps", `"stories":[{"id":"story","steps":[{"event":"a"}]}]`, []timeline.Story{{ID: "story", Steps: []timeline.Step{step("a")}}}, `{"dateline":1,` + events + `,"story":[{"event":"a"}]}`, nil},
		{"a step of an event that is gone", `"story":[{"event":"gone","title":"Still told"},{"title":"No event"}]`, []timeline.Story{{ID: "story", Steps: []timeline.Step{{Event: "gone", Title: timeline.Say("", "Still told")}, {Title: timeline.Say("", "No event")}}}}, "", []string{"1 step of a story names an event that is not in the file: 1 (gone)"}},
		{
			"a step with all that it may say", `"stories":[{"id":"x","steps":[{"event":"a","title":"T","note":"N","private":"P","view":{"window":"w"},"without":["map","chart"],"lit":["b"],"hidden":["a"],"asked":["dates","places","titles"]}]}]`,
			[]timeline.Story{{ID: "x", Steps: []timeline.Step{{
				Event: "a", Title: timeline.Say("", "T"), Note: timeline.Say("", "N"), Private: timeline.Say("", "P"), View: []byte(`{"window":"w"}`),
				Without: []timeline.Picture{timeline.MapPicture, timeline.ChartPicture}, Lit: []string{"b"}, Hidden: []string{"a"}, Asked: timeline.Secrets,
			}}}},
			"", nil,
		},
	} {
		in := `{"dateline":1,` + events + `,` + c.in + `}`
		read, notes := decoded(t, in)
		if !slices.EqualFunc(read.Stories, c.want, func(a, b timeline.Story) bool { return timeline.Same(a, b) }) || !slices.Equal(notes, c.notes) {
			t.Errorf("%s: read are %+v, notes %q; want %+v, %q", c.name, read.Stories, notes, c.want, c.notes)
		}
		var out bytes.Buffer
		if err := Encode(&out, read); err != nil {
			t.Fatal(err)
		}
		if c.out == "" {
			c.out = in
		}
		var got bytes.Buffer
		if err := json.Compact(&got, out.Bytes()); err != nil || got.String() != c.out {
			t.Errorf("%s: %v, written is\n%s\nwant\n%s", c.name, err, got.String(), c.out)
		}
	}
}

// A journal of a time when a file had one story, which had no id, is read as it was meant.
func TestAJournalOfAPlainStoryIsOfTheStoryOfTheFile(t *testing.T) {
	edits, err := DecodeEdits(strings.NewReader(`{"edit":"Tell","changes":1}
{"change":"story","before":{},"after":{"steps":[{"event":"a"}]}}
`))
	want := timeline.Change{After: timeline.Story{ID: timeline.PlainStory, Steps: []timeline.Step{{Event: "a"}}}}
	if err != nil || len(edits) != 1 || len(edits[0].Changes) != 1 || edits[0].Changes[0].Before != nil || !timeline.Same(edits[0].Changes[0].After, want.After) {
		t.Errorf("%v, read is %+v, want %+v", err, edits, want)
	}
}
