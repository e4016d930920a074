package mapview

import (
	"reflect"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// TestSpotsAreCountedAsOneByOne holds what is counted at places to what each event says, of all events,
// of what filters keep of them, in windows, and where one was edited.
func TestSpotsAreCountedAsOneByOne(t *testing.T) {
	whole := figure.NewSubject(synth.Timeline(30_000, 3), "en", nil)
	full := whole.At(whole.Len() / 2).Full()
	full.Type, full.Status = timeline.Meeting, timeline.Planned
	edit := timeline.Edit{Changes: []timeline.Change{whole.Timeline.Put(full.Compact())}}
	next, err := edit.Apply(t.Context(), whole.Timeline, nil)
	if err != nil {
		t.Fatal(err)
	}
	after, ok := whole.Follow(next, edit)
	if !ok {
		t.Fatal("the subject does not follow")
	}
	filter, err := timeline.ParseFilter("-status:denied")
	if err != nil {
		t.Fatal(err)
	}
	part, err := figure.Narrow(t.Context(), whole, filter)
	if err != nil {
		t.Fatal(err)
	}
	window := calendar.Span{Start: calendar.Civil(1980, 3, 1).Start(), End: calendar.Civil(2010, 1, 1).Start()}
	for name, s := range map[string]*figure.Subject{"all": whole, "a part": part, "edited": after} {
		for shown, chosen := range map[string]Choice{"all": Everything(s), "a window": Within(s, window), "up to one": Until(s, 7000), "both": Within(s, window).And(Until(s, 20_000))} {
			got, _ := Of(s, view.ByType, view.Actors(""), chosen)
			want, colours, columns := placesOf(s), s.Colours(view.ByType), s.Columns()
			spots := append([]Spot(nil), want.spots...)
			n := 0
			for i := range chosen.All() {
				if place := columns.Place(i); place >= 0 && want.at[place] > 0 {
					spots[want.at[place]-1].take(i, colours.Slot(i), s.At(i).Type, s.At(i).Status)
					n++
				}
			}
			for k := range got {
				if got[k].Out = spots[k].Out; !reflect.DeepEqual(got[k], spots[k]) {
					t.Fatalf("%s, %s: at %s are\n%+v, want\n%+v", name, shown, spots[k].ID, got[k], spots[k])
				}
			}
			if n == 0 {
				t.Errorf("%s, %s: there are none", name, shown)
			}
		}
	}
}
