package ical

import (
	"strings"
	"testing"

	"dateline/data/draft"
)

func TestZonesWithNamesOfTheirOwnAreReadByWhatTheFileSays(t *testing.T) {
	describe := func(name, inner string) string {
		return "BEGIN:VTIMEZONE\nTZID:" + name + "\n" + inner + "END:VTIMEZONE\n"
	}
	const (
		moscow   = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\n"
		changing = "BEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\nBEGIN:DAYLIGHT\nTZOFFSETTO:+0200\nEND:DAYLIGHT\n"
	)
	for _, c := range []struct{ name, zone, id, want, note string }{
		{"one offset", describe("Office", moscow), "Office", "2019-04-25T14:00:00+03:00", ""},
		{"a name of the world", describe("Custom", "X-LIC-LOCATION:Europe/Paris\n"+changing), "Custom", "2019-04-25T14:00:00+02:00", ""},
		{"a maker's prefix", "", "/example.org/20070129_1/Europe/Paris", "2019-04-25T14:00:00+02:00", ""},
		{"rules of its own", describe("Custom", changing), "Custom", "2019-04-25T14:00:00", `the zone "Custom" has 2 offsets`},
		{"a zone that is not there", "", "Nowhere", "2019-04-25T14:00:00", `the zone "Nowhere" is neither known`},
	} {
		file := "BEGIN:VCALENDAR\n" + c.zone + "BEGIN:VEVENT\nSUMMARY:a\nDTSTART;TZID=" + c.id + ":20190425T140000\nEND:VEVENT\nEND:VCALENDAR\n"
		r, err := Decode([]byte(file), draft.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := r.Timeline.Events[0].When.Date.String(); got != c.want {
			t.Errorf("%s: the date is %s, want %s", c.name, got, c.want)
		}
		if notes := strings.Join(r.Notes, "\n"); !strings.Contains(notes, c.note) || c.note == "" && strings.Contains(notes, "zone") {
			t.Errorf("%s: the notes are %q, want %q", c.name, notes, c.note)
		}
	}
}
