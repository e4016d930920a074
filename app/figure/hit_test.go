package figure

import (
	"context"
	"fmt"
	"testing"

	"dateline/timeline"
)

func TestAnEventWhoseTitleDoesNotTellSaysWhereAWordWasFound(t *testing.T) {
	of := &timeline.Timeline{Lang: "en", Facets: []timeline.Facet{{Name: "Detail_text", Kind: timeline.OfWords}}, Sources: []timeline.Source{{ID: "s", Title: timeline.Say("en", "Ruby Daily")}}}
	add := func(id, title, note, value, source string) {
		e := timeline.Full{ID: id, Title: timeline.Say("en", title)}
		if note != "" {
			e.Note = timeline.Say("en", note)
		}
		if value != "" {
			e.Values = []timeline.Value{{Facet: "Detail_text", Word: value}}
		}
		if source != "" {
			e.Claims = []timeline.Claim{{Source: source}}
		}
		of.Events.Append(e.Compact())
	}
	add("title", "Jack Ruby seen", "Ruby again", "", "")
	add("note", "Man with rifle", "A man, whom somebody takes for Jack Ruby, is seen", "", "")
	add("value", "Other", "", "of a ruby", "")
	add("source", "Third", "", "", "s")
	whole := NewSubject(of, "en", nil)
	for filter, want := range map[string][]string{
		"":                   {"false", "false", "false", "false"},
		"ruby":               {"false", "true found in: note: A man, whom somebody takes for Jack [Ruby], is seen", "true found in: Detail text: of a [ruby]", "true found in: source: [Ruby] Daily"},
		"-absent":            {"false", "false", "false", "false"},
		"rifle and somebody": {"true found in: note: A man, whom [somebody] takes for Jack Ruby, is seen"},
	} {
		f, err := timeline.ParseFilter(filter)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Narrow(context.Background(), whole, f)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range s.Len() {
			hit, found := s.Hit(i)
			said := fmt.Sprint(found)
			if found {
				before, word, behind := hit.Excerpt()
				said += " " + hit.In("en") + ": " + before + "[" + word + "]" + behind
			}
			got = append(got, said)
		}
		if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Errorf("under %q is said %q, want %q", filter, got, want)
		}
	}
}
