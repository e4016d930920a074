package revision

import (
	"context"
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An annotation outlives what it is pinned to: it stands where that was.
func TestAnAnnotationStaysWhereItsEventOrPlaceWas(t *testing.T) {
	day, err := edtf.Parse("2019-04-25")
	if err != nil {
		t.Fatal(err)
	}
	spot := timeline.LonLat{Lon: 105.8, Lat: 21}
	note := func(pin timeline.Pin) timeline.Annotation {
		return timeline.Annotation{ID: "n", Kind: timeline.TextNote, Text: timeline.Say("", "Here"), Pin: pin}
	}
	placed := timeline.Full{ID: "placed", Place: timeline.PlaceRef{ID: "hanoi"}}
	at := &timeline.Timeline{
		Places: []timeline.Place{{ID: "hanoi", At: &spot}, {ID: "vinh", At: &spot}, {ID: "nowhere"}},
		Events: timeline.EventsOf([]timeline.Event{{ID: "dated", When: timeline.When{Date: day}}, placed.Compact(), {ID: "bare"}, {ID: "twin", When: timeline.When{Date: day}}}),
	}
	remove := func(ids ...string) timeline.Edit { return RemoveEvents(timeline.Phrased("gone"), at, ids) }
	for _, c := range []struct {
		name string
		pin  timeline.Pin
		do   func() timeline.Edit
		want timeline.Pin
	}{
		{"at the date of an event", timeline.Pin{Event: "dated"}, func() timeline.Edit { return remove("dated") }, timeline.Pin{When: day}},
		{"at the place of one without a date", timeline.Pin{Event: "placed"}, func() timeline.Edit { return remove("placed") }, timeline.Pin{Place: "hanoi"}},
		{"adrift from one that has neither", timeline.Pin{Event: "bare"}, func() timeline.Edit { return remove("bare") }, timeline.Pin{Event: "bare"}},
		{"at the event into which its own was taken", timeline.Pin{Event: "twin"}, func() timeline.Edit { return Events(timeline.Phrased("one"), at, []string{"dated", "twin"}) }, timeline.Pin{Event: "dated"}},
		{"where another event is removed", timeline.Pin{Event: "dated"}, func() timeline.Edit { return remove("bare") }, timeline.Pin{Event: "dated"}},
		{"at the position of a place", timeline.Pin{Place: "hanoi"}, func() timeline.Edit {
			return Remove(timeline.Phrased("gone"), at, timeline.Key{Kind: timeline.PlaceItem, ID: "hanoi"})
		}, timeline.Pin{Spot: &spot}},
		{"adrift from one without a position", timeline.Pin{Place: "nowhere"}, func() timeline.Edit {
			return Remove(timeline.Phrased("gone"), at, timeline.Key{Kind: timeline.PlaceItem, ID: "nowhere"})
		}, timeline.Pin{Place: "nowhere"}},
		{"at the place into which its own was taken", timeline.Pin{Place: "vinh"}, func() timeline.Edit { return Places(timeline.Phrased("one"), at, []string{"hanoi", "vinh"}) }, timeline.Pin{Place: "hanoi"}},
	} {
		at.Annotations = []timeline.Annotation{note(c.pin)}
		edit := c.do()
		after, err := edit.Apply(context.Background(), at, nil)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got, want := after.Annotations[0], note(c.want); !timeline.Same(got, want) {
			t.Errorf("%s: it is %+v, want %+v", c.name, got, want)
		}
		if back, err := edit.Inverse().Apply(context.Background(), after, nil); err != nil || !timeline.Equal(back, at) {
			t.Errorf("%s, undone: %v, %+v; want %+v", c.name, err, back, at)
		}
	}
}

func TestAnAnnotationIsRemovedFromItsStepsToo(t *testing.T) {
	at := &timeline.Timeline{
		Annotations: []timeline.Annotation{{ID: "n"}, {ID: "o"}},
		Stories:     []timeline.Story{{ID: "s", Steps: []timeline.Step{{Annotations: []string{"o", "n"}}, {Annotations: []string{"n"}}, {}}}, {ID: "u"}},
	}
	edit := RemoveAnnotation(timeline.Phrased("gone"), at, "n")
	after, err := edit.Apply(context.Background(), at, nil)
	if err != nil {
		t.Fatal(err)
	}
	steps := after.Stories[0].Steps
	if len(after.Annotations) != 1 || !slices.Equal(steps[0].Annotations, []string{"o"}) || len(steps[1].Annotations) > 0 || len(edit.Changes) != 2 {
		t.Errorf("left are %+v, %+v, by %d changes; want o alone, by 2", after.Annotations, steps, len(edit.Changes))
	}
	if back, err := edit.Inverse().Apply(context.Background(), after, nil); err != nil || !timeline.Equal(back, at) {
		t.Errorf("undone: %v, %+v, want %+v", err, back, at)
	}
}
