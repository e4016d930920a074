package exercise

import (
	"testing"

	"dateline/timeline"
)

func TestThePlaceOfARiverIsStruckOutWithoutItsRiver(t *testing.T) {
	for name, want := range map[string]string{
		"River Granicus":    "Battle of the " + Gap,
		"Rivière Granicus":  "Battle of the " + Gap,
		"Granicus, Turkey":  "Battle of the " + Gap,
		"Granicus Old Town": "Battle of the Granicus", // which of the words is its name nobody knows
	} {
		p := timeline.Place{ID: "p", Name: timeline.Say("en", name)}
		e := timeline.Event{ID: "e", Title: timeline.Say("en", "Battle of the Granicus"), Place: timeline.PlaceRef{ID: "p"}}
		tl := &timeline.Timeline{Places: []timeline.Place{p}, Events: timeline.EventsOf([]timeline.Event{e})}
		with, _ := Of(tl, Asking(timeline.Where))
		if got := with.Events.At(0).Title.In("en"); got != want {
			t.Errorf("with the place %q a title becomes %q, want %q", name, got, want)
		}
	}
}
