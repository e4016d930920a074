package synth

import (
	"reflect"
	"testing"

	"dateline/timeline"
)

func TestTheSameSeedMakesTheSameTimeline(t *testing.T) {
	a, b := Timeline(500, 7), Timeline(500, 7)
	if !reflect.DeepEqual(a, b) {
		t.Error("two timelines of one seed differ")
	}
	if reflect.DeepEqual(a.Events, Timeline(500, 8).Events) {
		t.Error("two seeds make one timeline")
	}
}

func TestSyntheticTimelinesAreSound(t *testing.T) {
	one := Timeline(20_000, 1)
	if problems := timeline.Validate(one); len(problems) > 0 {
		t.Fatalf("%d problems, the first: %v", len(problems), problems[0])
	}
	before, within := 0, 0
	for _, e := range one.Events.All() {
		if y, _, _ := e.When.Date.Bounds().Start.Day.Civil(); y < 0 {
			before++
		}
		if _, certain := e.When.Date.Core(); !certain {
			within++
		}
	}
	if before < 100 || before > 300 || within < 4000 {
		t.Errorf("%d events before the common era and %d at some time within a span; want about 200 and 5000", before, within)
	}
}
