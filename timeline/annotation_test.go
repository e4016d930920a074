package timeline

import (
	"slices"
	"testing"
)

func TestAnnotationsThatStepsNameShowWithTheseAlone(t *testing.T) {
	at := &Timeline{
		Annotations: []Annotation{{ID: "whole"}, {ID: "bound"}, {ID: "other"}},
		Stories:     []Story{{Steps: []Step{{Annotations: []string{"bound"}}, {Annotations: []string{"other", "bound", "gone"}}}}},
	}
	for _, c := range []struct {
		step Step
		want []string
	}{
		{Step{}, []string{"whole"}},
		{at.Stories[0].Steps[0], []string{"whole", "bound"}},
		{at.Stories[0].Steps[1], []string{"whole", "bound", "other"}},
	} {
		for most := 1; most <= len(c.want); most++ {
			var got []string
			for a := range at.Annotated(c.step) {
				if got = append(got, a.ID); len(got) == most {
					break
				}
			}
			if !slices.Equal(got, c.want[:most]) {
				t.Errorf("with %q show %q, want %q", c.step.Annotations, got, c.want[:most])
			}
		}
	}
}

func TestAnnotationsWhosePinIsGoneAreCounted(t *testing.T) {
	at := ofIDs("a", "b")
	at.Places = []Place{{ID: "p"}}
	for _, c := range []struct {
		name     string
		pin, end Pin
		want     int
	}{
		{"a date", Pin{When: day(t, "2019")}, Pin{}, 0},
		{"an event", Pin{Event: "b"}, Pin{}, 0},
		{"an event that is gone", Pin{Event: "z"}, Pin{}, 1},
		{"a place", Pin{Place: "p"}, Pin{Event: "a"}, 0},
		{"a place that is gone", Pin{Place: "q"}, Pin{}, 1},
		{"an other end that is gone", Pin{Event: "a"}, Pin{Event: "z"}, 1},
		{"an other end at a place that is gone", Pin{Event: "a"}, Pin{Place: "z"}, 1},
	} {
		at.Annotations = []Annotation{{Pin: c.pin, To: c.end}}
		if got := at.Adrift(); got != c.want {
			t.Errorf("%s: %d are adrift, want %d", c.name, got, c.want)
		}
	}
}
