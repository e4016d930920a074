package view_test

import (
	"slices"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline"
)

func TestLanesAreByWhatATimelineHas(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "Track", Kind: timeline.OfWords}, {Name: "type", Kind: timeline.OfLists}, {Name: "tone", Kind: timeline.OfNumbers}}}
	want := []view.Facet{view.ByType, view.ByPlace, view.ByCountry, view.ByActor, view.ByStatus, view.BySource, view.ByNone, "Track", "own:type"}
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
	if want := `there is no facet "hue": it is type, place, country, actor, status, source or none, or this timeline's Track, type, tone`; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	for f, want := range map[view.Facet]string{"own:type": "type", "Track": "Track", "type": "", "": "", view.Own("own:x"): "own:x"} {
		if got, own := f.Own(); got != want || own != (want != "") {
			t.Errorf("%q is the timeline's %q, %v, want %q", f, got, own, want)
		}
	}
}
