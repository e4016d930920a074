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

func TestEveryKindIsSoundAndTheSameForTheSameSeed(t *testing.T) {
	for name, make := range Kinds {
		a, b := make(300, 3), make(300, 3)
		if problems := timeline.Validate(a); len(problems) > 0 || a.Events.Len() != 300 {
			t.Errorf("of %s there are %d events and %d problems, the first: %v", name, a.Events.Len(), len(problems), problems[:min(1, len(problems))])
		}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("two timelines %s of one seed differ", name)
		}
	}
}

func TestQuakesHaveOneGreatAmongManySmall(t *testing.T) {
	great, small := 0, 0
	for _, e := range Quakes(UsualQuakes, 1).Events.All() {
		n, _ := e.More().Values[0].Number()
		if n > 7 {
			great++
		}
		if n < 3.5 {
			small++
		}
	}
	if great != 1 || small < UsualQuakes*3/4 {
		t.Errorf("%d are great and %d small, of %d", great, small, UsualQuakes)
	}
}

func TestMostDealingsAreOfSeveralActors(t *testing.T) {
	several := 0
	for _, e := range Actors(UsualActors, 1).Events.All() {
		if len(e.Actors) > 2 {
			several++
		}
		if len(e.Actors) < 2 {
			t.Errorf("%s has %d actors", e.ID, len(e.Actors))
		}
	}
	if several < UsualActors/8 {
		t.Errorf("%d have more than two actors", several)
	}
}
