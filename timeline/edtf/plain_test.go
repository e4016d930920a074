package edtf

import (
	"testing"

	"dateline/timeline/calendar"
)

func TestADayThatIsReadFastIsReadAlike(t *testing.T) {
	for day := calendar.Civil(0, 1, 1); day < calendar.Civil(2100, 1, 1); day += 13 {
		d, err := Parse(FormatDay(day))
		if err != nil {
			t.Fatal(err)
		}
		doubted, err := Parse(FormatDay(day) + "?") // not a plain day
		if err != nil {
			t.Fatal(err)
		}
		d.reading.text, d.reading.doubt = doubted.reading.text, doubted.reading.doubt
		if *d.reading != *doubted.reading {
			t.Fatalf("%s reads as %+v, and with a mark of doubt as %+v", FormatDay(day), *d.reading, *doubted.reading)
		}
	}
}

func TestASingleDateIsNeitherAnExtentNorASet(t *testing.T) {
	for text, want := range map[string]bool{
		"2019-04-25": true, "2019-04": true, "2019-04-25~": true, "2019-04-25/2019-04-25": false, "2019-04-25/..": false, "[2019-04-22..2019-04-26]": false, "{2019-04-22,2019-04-26}": false,
	} {
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Single(); got != want {
			t.Errorf("%s is single: %v, want %v", text, got, want)
		}
	}
}

func TestADateBetweenTwoHasTheOuterEndsOfBoth(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{"2019-02", "2019-04-26", "2019-02/2019-04-26"},
		{"2019-02-27/2019-02-28", "2019-04-24/2019-04-26", "2019-02-27/2019-04-26"},
		{"2019-02-27/..", "2020~", "2019-02-27/2020~"},
		{"2019", "2019", "2019"},
		{"2019-02/2019-03", "2019-02/2019-03", "2019-02/2019-03"},
		{"[2019-02-21..2019-02-28]", "2019-03", ""},
		{"2019-03", "2019-02", ""},
	} {
		first, errA := Parse(c.first)
		last, errB := Parse(c.last)
		got, err := Between(first, last)
		if errA != nil || errB != nil || (err != nil) != (c.want == "") || got.String() != c.want {
			t.Errorf("from %s to %s: %q, %v; want %q", c.first, c.last, got, err, c.want)
		}
	}
}
