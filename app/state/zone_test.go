package state

import (
	"testing"

	"dateline/app/figure/theme"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func TestDaysAndFiltersGoByTheClockThatShows(t *testing.T) {
	var evening timeline.Event
	evening.ID, evening.Title, evening.Status = "call", timeline.Say("", "A call"), timeline.Happened
	if err := evening.When.Date.UnmarshalText([]byte("2019-04-25T23:20-04:00")); err != nil {
		t.Fatal(err)
	}
	m := New("calls", &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{evening})}, "en", theme.Light)
	m = send(t, m, Filtered{"during:2019-04-25"})
	steps := []struct {
		name  string
		msg   Message
		shown int
		day   int
		words string
	}{
		{"the source's own clock", Told{}, 1, 25, "25 April 2019, 23:20, UTC−4"},
		{"UTC, where it was the next day", ZoneChosen{edtf.UTC}, 0, 0, ""},
		{"without the filter", Filtered{""}, 1, 26, "26 April 2019, 03:20 UTC (25 April 2019, 23:20, UTC−4)"},
		{"five hours behind UTC", ZoneChosen{edtf.Ahead(-300)}, 1, 25, "25 April 2019, 22:20, UTC−5 (23:20, UTC−4)"},
		{"in French", LanguageChosen{"fr"}, 1, 25, "le 25 avril 2019, 22:20, UTC−5 (23:20, UTC−4)"},
		{"edited there", Edited{timeline.Edit{Name: timeline.Phrased("again"), Changes: []timeline.Change{m.Timeline.Put(evening)}}}, 1, 25, "le 25 avril 2019, 22:20, UTC−5 (23:20, UTC−4)"},
	}
	for _, step := range steps {
		m = send(t, m, step.msg)
		if m.Subject.Len() != step.shown || m.Subject.Zone() != m.Zone {
			t.Fatalf("%s: %d events show on the clock %v, want %d on %v", step.name, m.Subject.Len(), m.Subject.Zone(), step.shown, m.Zone)
		}
		if step.shown == 0 {
			continue
		}
		if got, want := m.Subject.Bounds(0).Start.Day, calendar.Civil(2019, 4, step.day); got != want {
			t.Errorf("%s: it lies in the day %v, want %v", step.name, got, want)
		}
		if got := m.Subject.Event(0).Words; got != step.words {
			t.Errorf("%s: its words are %q, want %q", step.name, got, step.words)
		}
	}
}
