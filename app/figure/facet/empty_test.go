package facet_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
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

// wordsOf returns what the pane of events says of them under a filter.
func wordsOf(t *testing.T, actors []timeline.Actor, events []timeline.Event, filter string) []string {
	t.Helper()
	whole := figure.NewSubject(&timeline.Timeline{Actors: actors, Events: timeline.EventsOf(events)}, "en", nil)
	all, err := facet.Of(context.Background(), whole)
	if err != nil {
		t.Fatal(err)
	}
	asked, err := timeline.ParseFilter(filter)
	if err != nil {
		t.Fatal(err)
	}
	counter := facet.NewCounter(all)
	counter.Ask(asked, calendar.Span{})
	counter.Count()
	var sc scene.Scene
	facet.Pane{Box: scene.Rect{W: 240, H: 2000}, Text: 13, Theme: theme.Light, Subject: whole, Counter: counter, Filter: asked}.Draw(&sc)
	var said []string
	for _, s := range sc.Shapes {
		if s.Kind == scene.KindText {
			said = append(said, s.Text)
		}
	}
	return said
}

func TestValuesOfWhichSomethingIsLeftShowBeforeMoreFrequentOnes(t *testing.T) {
	var actors []timeline.Actor
	var events []timeline.Event
	add := func(actor string, kind timeline.Type, n int) {
		actors = append(actors, timeline.Actor{ID: actor, Name: timeline.Say("en", actor)})
		for range n {
			e := timeline.Full{ID: fmt.Sprint("e", len(events)), Title: timeline.Say("en", "An event"), Type: kind}
			e.Actors, e.Claims = []timeline.Part{{Actor: actor}}, []timeline.Claim{{Speaker: timeline.Say("en", "Somebody")}}
			events = append(events, e.Compact())
		}
	}
	for i := range 7 {
		add(fmt.Sprint("often", i), timeline.Meeting, 3)
	}
	add("seldom", timeline.Visit, 1)
	for filter, want := range map[string]bool{"": false, "type:visit": true} {
		said := wordsOf(t, actors, events, filter)
		if slices.Contains(said, "seldom") != want || !slices.Contains(said, "often4") || slices.Contains(said, "often5") == want {
			t.Errorf("under %q it says %q", filter, said)
		}
		if !slices.Contains(said, "only one source named") {
			t.Errorf("that all rest on one source is not said: %q", said)
		}
	}
}

func TestAFacetWithoutValuesHasNoHead(t *testing.T) {
	var events []timeline.Event
	for i := range 2 {
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "An event")}
		events = append(events, e.Compact())
	}
	if said := wordsOf(t, nil, events, ""); slices.Contains(said, "In doubt") {
		t.Errorf("of events all of which have no date it says %q", said)
	}
}
