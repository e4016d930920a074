package timeline

import (
	"strings"
	"testing"
)

func TestEveryProblemIsReportedAtOnce(t *testing.T) {
	tl := &Timeline{
		Places: []Place{{ID: "p", At: &LonLat{Lon: 200}}, {ID: "p"}},
		Events: EventsOf([]Event{
			(&Full{ID: "a", Place: PlaceRef{ID: "q"}, Actors: []Part{{Actor: "nobody"}}, More: More{Links: []Link{{Follows, "a"}}}}).Compact(),
			(&Full{More: More{Claims: []Claim{{Source: "s", At: TextRange{5, 2}}}, Rating: Assessment{"G", 7}}}).Compact(),
		}),
		Story: []Step{{Event: "z"}},
	}
	want := []string{
		`places[1].id: the id "p" stands twice`, "events[1].id: has no id", "places[0].lonlat: 200, 0", `events[0].place: "q" leads nowhere`,
		"events[0].actors[0].actor", "events[0].links[0].to: leads back", "events[1].claims[0].source", "events[1].claims[0].end",
		"events[1].reliability", "events[1].credibility", "story[0].event",
	}
	got := Validate(tl)
	if len(got) != len(want) {
		t.Errorf("got %d problems, want %d: %v", len(got), len(want), got)
	}
	for i := range min(len(got), len(want)) {
		if !strings.HasPrefix(got[i].Error(), want[i]) {
			t.Errorf("problem %d is %q, want %q", i, got[i].Error(), want[i])
		}
	}
}
