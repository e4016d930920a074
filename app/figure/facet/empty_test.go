package facet_test

import (
	"context"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

func TestAPaneWithoutAnythingToFilterByDoesNotSayThatNothingIsFound(t *testing.T) {
	whole := figure.NewSubject(&timeline.Timeline{}, "en", nil)
	all, err := facet.Of(context.Background(), whole)
	if err != nil {
		t.Fatal(err)
	}
	for search, want := range map[string]string{"": "No events to show", "oslo": "Nothing is called so."} {
		var sc scene.Scene
		facet.Pane{Box: scene.Rect{W: 240, H: 400}, Text: 13, Theme: theme.Light, Subject: whole, Counter: facet.NewCounter(all), Search: search}.Draw(&sc)
		var said []string
		for _, s := range sc.Shapes {
			if s.Kind == scene.KindText {
				said = append(said, s.Text)
			}
		}
		if words := strings.Join(said, "\n"); !strings.HasSuffix(words, want) {
			t.Errorf("looking for %q it says %q, want %q", search, words, want)
		}
	}
}
