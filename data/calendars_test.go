package data

import (
	"strings"
	"testing"

	"dateline/data/kit/message"
)

// vcalendar writes a calendar of events, each without its first and last lines.
func vcalendar(events ...string) string {
	return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n" + strings.Join(events, "\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:b\n") + "\nEND:VEVENT\nEND:VCALENDAR\n"
}

func TestASeriesOfACalendarIsReadAsItsSourceSays(t *testing.T) {
	const file, daily = "a.ics", "UID:u\nDTSTART:20240103T150000Z\nRRULE:FREQ=DAILY;COUNT=4\n"
	third, fourth, fifth, sixth := "a | 2024-01-03T15:00:00Z\n", "a | 2024-01-04T15:00:00Z\n", "a | 2024-01-05T15:00:00Z\n", "a | 2024-01-06T15:00:00Z\n"
	checkKinds(t, []kindCase{
		{"a rule of exceptions", file, vcalendar(daily + "EXRULE:FREQ=DAILY;INTERVAL=2"), fourth + sixth},
		{"a time that is excepted", file, vcalendar(daily + "EXDATE:20240104T150000Z"), third + fifth + sixth},
		{"a day that is excepted", file, vcalendar(daily + "EXDATE;VALUE=DATE:20240104,20240106"), third + fifth},
		{"periods beside a rule", file, vcalendar("UID:u\nDTSTART:20240103T150000Z\nRDATE;VALUE=PERIOD:20240301T090000Z/PT2H30M,20240302T090000Z/20240302T100000Z"), third + "a | 2024-03-01T09:00:00Z/2024-03-01T11:30:00Z\na | 2024-03-02T09:00:00Z/2024-03-02T10:00:00Z\n"},
		{
			"what changes from a time on", file, vcalendar(daily+"EXDATE:20240104T150000Z", "UID:u\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240105T150000Z\nDTSTART:20240105T170000Z\nDURATION:PT1H"),
			third + "b | 2024-01-06T17:00:00Z/2024-01-06T18:00:00Z\nb | 2024-01-05T17:00:00Z/2024-01-05T18:00:00Z\n",
		},
		{"days of a year", file, vcalendar("UID:u\nDTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY;COUNT=2\nRDATE;VALUE=DATE:20220505"), "a | 2020-02-29\na | 2022-05-05\na | 2024-02-29\n"},
		{
			"a rule that is none", file, vcalendar("UID:u\nDTSTART:20240103T150000Z\nRRULE:FREQ=SOMETIMES"),
			third + "! a.ics:6: RRULE: \"FREQ=SOMETIMES\" is no rule of recurrence that can be followed; write one such as FREQ=WEEKLY;COUNT=10\n",
		},
		{"an end alone", file, vcalendar("UID:u\nDTEND:20240103T150000Z"), "a | /2024-01-03T15:00:00Z\n"},
		{"the day behind the last alone", file, vcalendar("UID:u\nDTEND;VALUE=DATE:20240103"), "a | /2024-01-02\n"},
		{"a start that cannot be read keeps its words", file, vcalendar("UID:u\nDTSTART:soon"), "a | \"soon\"\n! a.ics:5: DTSTART: \"soon\" is no date; write 20190425, or 20190425T140500\n"},
	})
}

func TestASeriesThatIsCutIsTold(t *testing.T) {
	for _, c := range []struct{ rule, want string }{
		{"FREQ=DAILY;COUNT=501", "of what recurs more than 500 times the first so many are read"},
		{"FREQ=DAILY;COUNT=500", ""},
		{"FREQ=WEEKLY;INTERVAL=52;COUNT=60", "what recurs is read for 50 years: RRULE:FREQ=WEEKLY;INTERVAL=52;COUNT=60"},
		{"FREQ=WEEKLY;INTERVAL=52;UNTIL=21000101T000000Z", "what recurs is read for 50 years: RRULE:FREQ=WEEKLY;INTERVAL=52;UNTIL=21000101T000000Z"},
		{"FREQ=HOURLY;COUNT=3", "what recurs within a day is read once: RRULE:FREQ=HOURLY;COUNT=3"},
	} {
		f, err := Read("a.ics", strings.NewReader(vcalendar("UID:u\nDTSTART:19900103T150000Z\nRRULE:"+c.rule)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, note := range message.Each(f.Notes, "en") {
			if !strings.HasPrefix(note, "what recurs is read as events of their own") {
				got = append(got, note)
			}
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s: got %q, want %q", c.rule, got, c.want)
		}
	}
}
