package timeline

import (
	"slices"
	"testing"
)

func TestStepsThatNameNoEventAreFound(t *testing.T) {
	at := ofIDs("a", "b")
	for _, c := range []struct {
		name  string
		steps []Step
		want  []Stray
	}{
		{"none", nil, nil},
		{"one of an event, one without", []Step{{Event: "a"}, {Title: Say("", "Words alone")}}, nil},
		{"two of an event that is gone", []Step{{Event: "z"}, {Event: "b"}, {Event: "z"}}, []Stray{{1, "z"}, {3, "z"}}},
		{"one event in two steps", []Step{{Event: "a"}, {Event: "a"}, {Event: "y"}}, []Stray{{3, "y"}}},
	} {
		at.Stories = []Story{{ID: "empty"}, {ID: "s", Steps: c.steps}}
		if got := at.Astray(); !slices.Equal(got, c.want) {
			t.Errorf("%s: astray are %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAStoryIsFoundByItsIdAndTheFirstWithoutOne(t *testing.T) {
	at := &Timeline{Stories: []Story{{ID: "a"}, {ID: "b"}}}
	for id, want := range map[string]string{"": "a", "a": "a", "b": "b"} {
		if got, ok := at.StoryOf(id); !ok || got.ID != want {
			t.Errorf("StoryOf(%q) = %q, %v; want %q", id, got.ID, ok, want)
		}
	}
	for _, missing := range []*Timeline{{}, at} {
		if got, ok := missing.StoryOf("z"); ok {
			t.Errorf("StoryOf(z) = %+v, want none", got)
		}
	}
}

func TestAStoryLosesWithAnEventTheStepsThatSayNoMore(t *testing.T) {
	words := Step{Event: "a", Title: Say("", "Of its own")}
	s := Story{ID: "s", Steps: []Step{{Event: "a", Note: Say("", "They met.")}, words, {Event: "b"}}}
	if got, want := s.Without("a"), (Story{ID: "s", Steps: []Step{words, {Event: "b"}}}); !sameStory(got, want) {
		t.Errorf("left is %+v, want %+v", got, want)
	}
	if len(s.Steps) != 3 {
		t.Errorf("the story itself has %d steps left, want 3", len(s.Steps))
	}
}

func TestTheStepsOfAllStoriesAreYieldedUntilOneIsEnough(t *testing.T) {
	at := &Timeline{Stories: []Story{{Steps: []Step{{Event: "a"}, {Event: "b"}}}, {Steps: []Step{{Event: "c"}}}}}
	for most := 1; most <= 3; most++ {
		var got []string
		for s := range at.Steps() {
			if got = append(got, s.Event); len(got) == most {
				break
			}
		}
		if want := []string{"a", "b", "c"}[:most]; !slices.Equal(got, want) {
			t.Errorf("yielded are %q, want %q", got, want)
		}
	}
}

func TestAFacetOfPicturesOrStepsSaysNothingOfEvents(t *testing.T) {
	facets := []Facet{{Name: "Étape", Kind: OfNumbers}, {Name: "image", Kind: OfWords}, {Name: "deaths", Kind: OfNumbers}}
	told := &Timeline{Facets: facets, Stories: []Story{{ID: "s"}}}
	words := &Timeline{Facets: []Facet{{Name: "step", Kind: OfWords}}, Stories: told.Stories}
	for _, c := range []struct {
		of    *Timeline
		facet string
		want  bool
	}{
		{told, "Étape", true},
		{told, "image", true},
		{told, "deaths", false},
		{told, "step", false},
		{&Timeline{Facets: facets}, "Étape", false},
		{words, "step", false},
	} {
		if got := c.of.OfTelling(c.facet); got != c.want {
			t.Errorf("%q of a timeline with %d stories: %v, want %v", c.facet, len(c.of.Stories), got, c.want)
		}
	}
}
