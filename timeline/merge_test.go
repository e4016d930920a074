package timeline

import (
	"reflect"
	"slices"
	"testing"

	"dateline/timeline/edtf"
)

func TestWhatIsChangedInACloneDoesNotShowInTheOriginal(t *testing.T) {
	original, again := full(t), full(t)
	c := original.Clone()
	if !reflect.DeepEqual(c, original) {
		t.Fatalf("Clone() = %+v, want %+v", c, original)
	}
	c.Title[0].Value = "x"
	c.Places[0].At.Lon = 1
	c.Places[0].Name[0].Value = "x"
	c.Actors[0].Aliases[0] = "x"
	c.Events.At(0).rare().Tags[0] = "x"
	c.Events.At(0).Actors[0].Role = "x"
	c.Events.At(0).rare().Claims[0].Speaker[0].Value = "x"
	c.Events.At(0).rare().Links[0].To = "x"
	c.Facets[0].Name = "x"
	c.Events.At(0).rare().Values[0].Word = "x"
	c.Events.At(0).rare().Extra["colour"][0] = 'x'
	c.Stories[0].Steps[0].Note[0].Value = "x"
	if !reflect.DeepEqual(original, again) {
		t.Errorf("a change of the clone shows in the original: %+v", original)
	}
}

func TestMergingATimelineWithItselfChangesNothing(t *testing.T) {
	original := full(t)
	if m := Merge(original, full(t)); !reflect.DeepEqual(m, original) {
		t.Errorf("Merge(t, t) = %+v, want %+v", m, original)
	}
}

func TestAnIdThatStandsForTwoThingsIsToldApart(t *testing.T) {
	a, b := full(t), full(t)
	b.Places[0].Name = Say("", "Hanoi, the hotel")
	b.Events.At(0).Title = Say("", "Another meeting")
	a.Annotations = []Annotation{{ID: "n", Kind: TextNote, Pin: Pin{Event: "meeting"}}}
	b.Annotations = []Annotation{{ID: "n", Kind: TextNote, Pin: Pin{Event: "meeting"}, To: Pin{Place: "hanoi"}}}
	b.Stories[0].Steps[0].Annotations = []string{"n"}
	m := Merge(a, b)
	if problems := Validate(m); len(problems) > 0 {
		t.Fatalf("the merged timeline has problems: %v", problems)
	}
	if m.Events.Len() != 3 || len(m.Places) != 2 || len(m.Actors) != 1 {
		t.Fatalf("the merged timeline has %d events, %d places, %d actors; want 3, 2, 1", m.Events.Len(), len(m.Places), len(m.Actors))
	}
	got := m.Events.At(2)
	if got.ID != "meeting-2" || got.Place.ID != "hanoi-2" {
		t.Errorf("the event of b is %s at %s, want meeting-2 at hanoi-2", got.ID, got.Place.ID)
	}
	if got, want := m.Annotations[1], (Annotation{ID: "n-2", Kind: TextNote, Pin: Pin{Event: "meeting-2"}, To: Pin{Place: "hanoi-2"}}); !Same(got, want) {
		t.Errorf("the annotation of b is %+v, want %+v", got, want)
	}
	if steps := m.Stories[0].Steps; !slices.ContainsFunc(steps, func(s Step) bool { return slices.Equal(s.Annotations, []string{"n-2"}) }) {
		t.Errorf("no step of b shows its annotation: %+v", steps)
	}
	if steps := m.Stories[0].Steps; steps[len(steps)-1].Event != "meeting-2" {
		t.Errorf("the story of b leads to %s, want meeting-2", steps[len(steps)-1].Event)
	}
}

// full returns a timeline that uses every list of the model.
func full(t *testing.T) *Timeline {
	t.Helper()
	day, err := edtf.Parse("2019-02-27/2019-02-28")
	if err != nil {
		t.Fatal(err)
	}
	return &Timeline{
		ID: "t", Lang: "en", Title: Say("", "Meetings"), KnownOn: day,
		Places:  []Place{{ID: "hanoi", Name: Say("", "Hanoi"), Kind: Point, At: &LonLat{Lon: 105.8, Lat: 21}, Country: "VN"}},
		Actors:  []Actor{{ID: "kim", Name: Say("", "Kim Jong-un"), Kind: Person, Aliases: []string{"Kim"}}},
		Sources: []Source{{ID: "paper", Title: Say("", "Paper"), Published: day}},
		Facets:  []Facet{{"track", OfWords}},
		Events: EventsOf([]Event{
			(&Full{
				ID: "meeting", Title: Say("", "Second meeting"), When: When{Date: day}, Type: Meeting, Status: Happened,
				Place: PlaceRef{ID: "hanoi"}, Actors: []Part{{Actor: "kim", Role: "guest"}},
				More: More{
					Tags: []string{"summit"}, Links: []Link{{Kind: Follows, To: "first"}},
					Claims: []Claim{{Source: "paper", Speaker: Say("", "Kremlin")}}, Values: []Value{{"track", "north"}}, Extra: Extra{"colour": []byte(`"red"`)},
				},
			}).Compact(),
			{ID: "first", Title: Say("", "First meeting"), Type: Statement, Status: Expected},
		}),
		Stories: []Story{{ID: "s", Steps: []Step{{Event: "meeting", Note: Say("", "They met.")}}}},
	}
}
