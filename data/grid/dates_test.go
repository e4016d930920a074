package grid

import (
	"strings"
	"testing"
)

func TestDatesAreReadInTheirSpellings(t *testing.T) {
	for _, c := range []struct {
		cell  string
		order Order
		want  string
	}{
		{"2019-04-25", Unsettled, "2019-04-25"},
		{"[2019-04-22..2019-04-26]", Unsettled, "[2019-04-22..2019-04-26]"},
		{"2019", Unsettled, "2019"},
		{"25/04/2019", Unsettled, "2019-04-25"},
		{"4/25/2019", Unsettled, "2019-04-25"},
		{"03/04/2019", DayFirst, "2019-04-03"},
		{"03/04/2019", MonthFirst, "2019-03-04"},
		{"25.04.19", DayFirst, "2019-04-25"},
		{"9-Apr-84", Unsettled, "1984-04-09"},
		{"Sep-84", Unsettled, "1984-09"},
		{"16 May 2025", Unsettled, "2025-05-16"},
		{"1er mai 2019", Unsettled, "2019-05-01"},
		{"avril 2019", Unsettled, "2019-04"},
		{"23 août 2018", Unsettled, "2018-08-23"},
		{"févr. 2019", Unsettled, "2019-02"},
		{"April 25, 2019", Unsettled, "2019-04-25"},
		{"Jan 20 2009", Unsettled, "2009-01-20"},
		{"Apr 23 2010 18:00:00", Unsettled, "2010-04-23T18:00:00"},
		{"2015-07-10 23:00", Unsettled, "2015-07-10T23:00:00"},
		{"20190425", Unsettled, "2019-04-25"},
		{"500 BC", Unsettled, "-0499"},
		{"44 av. J.-C.", Unsettled, "-0043"},
		{"79 AD", Unsettled, "0079"},
		{"circa 1900", Unsettled, "1900~"},
		{"1920s", Unsettled, "192X"},
		{"43580", Unsettled, "2019-04-25"},
		{"-550", Unsettled, "-0550"},
		{"-13800000000", Unsettled, "Y-13800000000"},
	} {
		r := reader{order: c.order}
		got, err := r.read(c.cell)
		if err != nil || got.String() != c.want {
			t.Errorf("%q reads as %q (%v), want %q", c.cell, got, err, c.want)
		}
	}
	for _, cell := range []string{"soon", "2019-13", "30/02/2019", "32 May 2019", "12 brumaire 1799"} {
		var r reader
		if got, err := r.read(cell); err == nil {
			t.Errorf("%q reads as %q, want an error", cell, got)
		}
	}
}

func TestTheEvidenceForTheOrderIsCounted(t *testing.T) {
	var e Evidence
	for _, cell := range []string{"03/04/2019", "25/04/2019", "05/05/2019", "2019-04-01"} {
		e.add(cell)
	}
	if got, want := e.String(), "2 of 3 dates could be day or month first; 1 others settle it: day first"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNumbersThatCountFrom1970AreToldByTheWholeColumn(t *testing.T) {
	for _, c := range []struct {
		column, want string
		told         bool
	}{
		{"1556150400 1556236800", "2019-04-25 2019-04-26", true},
		{"1556150400 1556197200", "2019-04-25T00:00:00Z 2019-04-25T13:00:00Z", true},
		{"1556197200123", "2019-04-25T13:00:00Z", true},
		{"1556197200123456", "2019-04-25T13:00:00Z", true},
		{"1556197200123456789", "2019-04-25T13:00:00Z", true},
		{"1556197199999999999", "2019-04-25T12:59:59Z", true},
		{"-13800000000 1556197200", "Y-13800000000 Y1556197200", false}, // years: not all are plausible times
		{"2019 1998", "2019 1998", false},
		{"43580 43581", "2019-04-25 2019-04-26", false},
		{"1556150400 2019-04-25", "Y1556150400 2019-04-25", false},
	} {
		text := "title,when\n"
		for cell := range strings.FieldsSeq(c.column) {
			text += "x," + cell + "\n"
		}
		var all []string
		r := decode(t, text, Options{})
		for _, e := range r.Timeline.Events.All() {
			all = append(all, e.When.Date.String())
		}
		if got := strings.Join(all, " "); got != c.want {
			t.Errorf("%s is read as %s, want %s", c.column, got, c.want)
		}
		if told := strings.Contains(strings.Join(r.Notes, " "), "since 1970"); told != c.told {
			t.Errorf("%s: the notes are %q", c.column, r.Notes)
		}
	}
}
