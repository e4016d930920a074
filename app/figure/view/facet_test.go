package view_test

import (
	"slices"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline"
)

func TestATimelineOpensWithLanesThatSayMost(t *testing.T) {
	event := func(kind timeline.Type, track string) timeline.Event {
		e := timeline.Full{ID: track, Type: kind}
		if track != "" {
			e.Values = []timeline.Value{{Facet: "Track", Word: track}, {Facet: "n", Word: "1"}}
		}
		return e.Compact()
	}
	facets := []timeline.Facet{{Name: "n", Kind: timeline.OfNumbers}, {Name: "Track", Kind: timeline.OfWords}}
	for name, c := range map[string]struct {
		facets []timeline.Facet
		events []timeline.Event
		before view.Facet
		want   view.Facet
	}{
		"no facets":                       {nil, []timeline.Event{event(0, ""), event(0, "")}, view.ByType, view.ByType},
		"a facet that another file had":   {nil, []timeline.Event{event(0, "")}, "Track", ""},
		"one type, two tracks":            {facets, []timeline.Event{event(timeline.Other, "a"), event(timeline.Other, "b")}, view.ByType, "Track"},
		"no type, two tracks":             {facets, []timeline.Event{event(0, "a"), event(0, "b")}, "", "Track"},
		"two types, two tracks":           {facets, []timeline.Event{event(0, "a"), event(timeline.Visit, "b")}, view.ByType, view.ByType},
		"one track":                       {facets, []timeline.Event{event(0, "a"), event(0, "a")}, view.ByType, view.ByType},
		"tracks of fewer than half":       {facets, []timeline.Event{event(0, "a"), event(0, "b"), event(0, ""), event(0, ""), event(0, "")}, view.ByType, view.ByType},
		"lanes by actor, as one has seen": {facets, []timeline.Event{event(0, "a"), event(0, "b")}, view.ByActor, view.ByActor},
	} {
		tl := &timeline.Timeline{Facets: c.facets, Events: timeline.EventsOf(c.events)}
		if got := c.before.For(tl); got != c.want {
			t.Errorf("%s: lanes are by %q, want %q", name, got, c.want)
		}
	}
}

func TestLanesAreByWhatATimelineHas(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "Track", Kind: timeline.OfWords}, {Name: "type", Kind: timeline.OfLists}, {Name: "tone", Kind: timeline.OfNumbers}}}
	want := []view.Facet{view.ByType, view.ByPlace, view.ByCountry, view.ByActor, view.ByStatus, view.BySource, "Track", "own:type"}
	if got := view.Offered(tl); !slices.Equal(got, want) {
		t.Errorf("offered are %q, want %q", got, want)
	}
	if got, want := view.Colours(tl), append(slices.Clone(want), "tone"); !slices.Equal(got, want) {
		t.Errorf("offered as colours are %q, want %q", got, want)
	}
	for asked, want := range map[view.Facet]view.Facet{"": "", "type": "type", "track": "Track", "own:type": "own:type", "tone": "tone"} {
		if got, err := asked.In(tl); got != want || err != nil {
			t.Errorf("%q is %q, %v, want %q", asked, got, err, want)
		}
	}
	_, err := view.Facet("hue").In(tl)
	if want := `there is no facet "hue": it is type, place, country, actor, status or source, or this timeline's Track, type, tone`; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	for f, want := range map[view.Facet]string{"own:type": "type", "Track": "Track", "type": "", "": "", view.Own("own:x"): "own:x"} {
		if got, own := f.Own(); got != want || own != (want != "") {
			t.Errorf("%q is the timeline's %q, %v, want %q", f, got, own, want)
		}
	}
}
