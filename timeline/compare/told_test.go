package compare

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestWhatBecameOfEachEventIsToldAsATimeline(t *testing.T) {
	a := story(6)
	b := without(a, "e1")
	b = edited(b, "e2", changeTitle)
	b = edited(b, "e3", func(e *timeline.Full) { e.When.Date = on("1999") })
	b = edited(b, "e4", func(e *timeline.Full) { e.Place.ID = "p1" })
	next := *b
	more := timeline.Full{ID: "new", Title: timeline.Say("", "New")}
	next.Events = timeline.EventsOf(append(b.Events.List(), more.Compact()))
	words := Changes{"change", "added", "removed", "moved", "was", "changed", "same"}
	told := Told(Side{Timeline: a}, Side{Timeline: &next}, words)
	var got []string
	for _, e := range told.Events.All() {
		got = append(got, e.ID+" "+strings.Join(timeline.Of(e.More().Values, "change"), ","))
	}
	want := []string{"e0 same", "e1 removed", "e2 changed", "e3 moved", "e3-2 was", "e4 moved", "e4-2 was", "e5 same", "new added"}
	if fmt.Sprint(got) != fmt.Sprint(want) || len(timeline.Validate(told)) > 0 {
		t.Errorf("told is %v, want %v; %v", got, want, timeline.Validate(told))
	}
	if when := told.Events.At(told.Events.Find("e3-2")).When.Date.String(); when != "2019-04-04" {
		t.Errorf("as it was it stood at %s", when)
	}
}

func TestMatchesAreTheSameEvents(t *testing.T) {
	a, b := story(3), story(3)
	none := func(*timeline.Event) bool { return false }
	b = edited(b, "e1", changeTitle)
	got := Matches(Side{Timeline: a}, Side{Timeline: b, Named: none})
	if want := map[string]string{"e0": "e0", "e1": "e1", "e2": "e2"}; !reflect.DeepEqual(got, want) {
		t.Errorf("the same are %v, want %v", got, want)
	}
}
