package draft

import (
	"testing"

	"dateline/timeline"
)

func TestWordsAreReadInEnglishAndFrench(t *testing.T) {
	for _, c := range []struct {
		word   string
		status timeline.Status
		sure   timeline.Certainty
		ok     bool
	}{
		{"Annulée", timeline.Cancelled, 0, true},
		{" a eu lieu", timeline.Happened, 0, true},
		{"scheduled", timeline.Planned, 0, true},
		{"unknown", timeline.UnknownStatus, 0, true},
		{"Confirmé", 0, timeline.Certain, true},
		{"confirmed", 0, timeline.Certain, true},
		{"incertaine", 0, timeline.Possible, true},
		{"uncertain", 0, timeline.Possible, true},
		{"probable", 0, timeline.Probable, true},
		{"blue", 0, 0, false},
	} {
		status, sure, ok := StatusOf(c.word)
		if status != c.status || sure != c.sure || ok != c.ok {
			t.Errorf("StatusOf(%q) = %v, %v, %t; want %v, %v, %t", c.word, status, sure, ok, c.status, c.sure, c.ok)
		}
	}
	if kind, tags := TypeOf("Réunion"); kind != timeline.Meeting || tags != nil {
		t.Errorf("TypeOf(Réunion) = %v, %q, want a meeting", kind, tags)
	}
	for word, want := range map[string]timeline.Type{"traité": timeline.Agreement, "Traité": timeline.Agreement, "traite": timeline.Other, "Traite": timeline.Other, "TRAITE": timeline.Other} {
		if kind, tags := TypeOf(word); kind != want || (tags == nil) != (want == timeline.Agreement) {
			t.Errorf("TypeOf(%s) = %v, %q, want %v", word, kind, tags, want)
		}
	}
	if kind, tags := TypeOf("Bataille"); kind != timeline.Other || len(tags) != 1 {
		t.Errorf("TypeOf(Bataille) = %v, %q, want another type and a tag", kind, tags)
	}
}
