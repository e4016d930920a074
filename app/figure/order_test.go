package figure

import (
	"slices"
	"testing"

	"dateline/data/synth"
)

func TestEventsStandInTimeOrder(t *testing.T) {
	line := synth.Timeline(30_001, 3)
	keys := make([]timeKey, len(line.Events))
	for i := range line.Events {
		b := line.Events[i].When.Date.Bounds()
		keys[i] = timeKey{b, drawable(line.Events[i].When.Date, b), int32(i)}
	}
	slices.SortFunc(keys, earlier)
	for i, e := range NewSubject(line, "en", nil).Events {
		if want := &line.Events[keys[i].event]; e.Event != want {
			t.Fatalf("event %d is %s, want %s", i, e.ID, want.ID)
		}
	}
}
