package data

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// heads says what each written format keeps of what a timeline says of itself. What is
// not kept is told as a loss.
var heads = map[string]string{
	"native": "title, summary, language, date of knowledge, story", "sqlite": "title, summary, language, date of knowledge, story",
	"timelinejs": "title, summary", "timelinejs-csv": "title, summary", "geojson": "title, summary", "kml": "title, summary", "ics": "title, summary", "markwhen": "title, summary",
	"parquet": "title", "csv": "", "ndjson": "", "xlsx": "", "timelineproj": "",
}

// toldLost are the losses of the parts of a head.
var toldLost = map[string]string{"title": "the title of the whole", "summary": "the summary of the whole", "language": "the language of the whole", "date of knowledge": "the date of knowledge", "story": "steps of stories are not written"}

// headOf says which parts of the head, and whether the story, come back.
func headOf(before, after *timeline.Timeline) string {
	var kept []string
	for _, part := range []struct {
		name string
		same bool
	}{
		{"title", oneLine(after.Title.In(after.Lang)) == oneLine(before.Title.In(before.Lang))},
		{"summary", oneLine(after.Summary.In(after.Lang)) == oneLine(before.Summary.In(before.Lang))},
		{"language", after.Lang == before.Lang},
		{"date of knowledge", after.KnownOn.String() == before.KnownOn.String()},
		{"story", slices.EqualFunc(after.Stories, before.Stories, func(a, b timeline.Story) bool { return timeline.Same(a, b) })},
	} {
		if part.same {
			kept = append(kept, part.name)
		}
	}
	return strings.Join(kept, ", ")
}

func TestWhatEachFormatKeepsOfTheHead(t *testing.T) {
	g := gallery(t)
	if len(g.Title) == 0 || len(g.Summary) == 0 || g.Lang == "" || g.KnownOn.IsZero() || len(g.Stories) == 0 {
		t.Fatalf("the gallery lacks a part of a head: %+v", g.Head())
	}
	var seen []string
	for _, f := range Formats() {
		if !f.Writes() {
			continue
		}
		seen = append(seen, f.Name)
		var out bytes.Buffer
		if err := f.Write(&out, g); err != nil {
			t.Fatal(err)
		}
		back, err := Read("x"+f.Extensions[0], &out, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := headOf(g, back.Timeline); got != heads[f.Name] {
			t.Errorf("%s keeps %q of the head, want %q", f.Name, got, heads[f.Name])
		}
		lost := strings.Join(message.Each(f.Losses(g), "en"), "\n")
		for part, says := range toldLost {
			if kept := slices.Contains(strings.Split(heads[f.Name], ", "), part); kept == strings.Contains(lost, says) {
				t.Errorf("%s keeps %s: %v, and yet says of its losses %q", f.Name, part, kept, lost)
			}
		}
	}
	if len(seen) != len(heads) {
		t.Errorf("the table is of %d formats; written are %q", len(heads), slices.Sorted(slices.Values(seen)))
	}
}
