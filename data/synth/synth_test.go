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

func TestQuakesAreSoundAndFewOfThemAreStrong(t *testing.T) {
	one := Quakes(5000, 1)
	if problems := timeline.Validate(one); len(problems) > 0 {
		t.Fatalf("%d problems, the first: %v", len(problems), problems[0])
	}
	if !reflect.DeepEqual(one, Quakes(5000, 1)) || reflect.DeepEqual(one.Events, Quakes(5000, 2).Events) {
		t.Error("the quakes do not depend on the seed alone")
	}
	strong := 0
	for _, e := range one.Events.All() {
		for _, v := range e.Values() {
			if m, ok := v.Number(); ok && m >= 3.5 {
				strong++
			}
		}
	}
	// A tenth of those from 2.5 on, and a little more for the rounding.
	if strong < 400 || strong > 700 {
		t.Errorf("%d of 5000 are of magnitude 3.5 or more, want about 560", strong)
	}
}
