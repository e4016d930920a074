package edtf

import "testing"

func TestAPartOfADateMovesAndItsDoubtStays(t *testing.T) {
	for _, c := range []struct {
		from string
		part Part
		by   Step
		want string // "" where it cannot be
	}{
		{"2019-04-25", Whole, Steps(Day, 7), "2019-05-02"},
		{"2019-04-25", Whole, Steps(Month, -4), "2018-12-25"},
		{"2019-01-31", Whole, Steps(Month, 1), ""}, // no month has it
		{"2019-04", Whole, Steps(Day, 1), ""},      // nobody knows the day
		{"2019-04~", Whole, Steps(Month, 9), "2020-01~"},
		{"[2019-04-22..2019-04-26]", Whole, Steps(Day, 5), "[2019-04-27..2019-05-01]"},
		{"2019-04-26/2019-04-27", Whole, Steps(Day, 4), "2019-04-30/2019-05-01"},
		{"2019-04-26/..", Whole, Steps(Day, -1), "2019-04-25/.."},
		{"201X", Whole, Steps(Decade, 2), "203X"},
		{"19XX", Whole, Steps(Century, -1), "18XX"},
		{"201X", Whole, Steps(Year, 1), ""},
		{"2019-XX", Whole, Steps(Year, 1), "2020-XX"},
		{"2019-04-XX", Whole, Steps(Month, 1), "2019-05-XX"},
		{"2019-24", Whole, Steps(Season, 1), "2020-21"},
		{"2019-30", Whole, Steps(Season, 1), "2020-31"},
		{"2019-41", Whole, Steps(Month, -6), "2019-40"},
		{"Y-17000", Whole, Steps(Year, 500), "Y-16500"},
		{"-0001", Whole, Steps(Year, 2), "0001"},
		{"-0044-03-15", Whole, Steps(Day, 17), "-0044-04-01"},
		{"2019-02-27T23:50", Whole, Steps(Minute, 20), "2019-02-28T00:10"},
		{"2019-02-27T23:50:07.5+07:00", Whole, Steps(Minute, 20), "2019-02-28T00:10:07.5+07:00"},
		{"{2019-04-25,2019-04-27}", Whole, Steps(Day, 5), "{2019-04-30,2019-05-02}"},
		{"?2019-04-~25", Whole, Steps(Day, 1), "?2019-04-~26"},
		{"1950S2", Whole, Steps(Year, 1), ""},

		{"2019-04-25", Finish, Steps(Day, 2), "2019-04-25/2019-04-27"},
		{"2019-04-25", Start, Steps(Day, -2), "2019-04-23/2019-04-25"},
		{"2019-04-25", Start, Steps(Day, 2), ""}, // beyond its end
		{"2019-04-25/2019-04-27", Finish, Steps(Day, -2), "2019-04-25"},
		{"2019-04", Finish, Steps(Month, 1), "[2019-04..2019-05]"},
		{"[2019-04..2019-05]", Finish, Steps(Month, -1), "2019-04"},
		{"2019-04/2019-05", Finish, Steps(Month, -1), "2019-04/2019-04"}, // it lasted
		{"[2019-04-22..2019-04-26]", Start, Steps(Day, 1), "[2019-04-23..2019-04-26]"},
		{"2019-04-26/..", Finish, Steps(Day, 1), ""},
		{"2019-04-26/..", Start, Steps(Day, 1), "2019-04-27/.."},
		{"[2019,2021]", Finish, Steps(Year, 1), ""},
	} {
		d, err := ParseISO(c.from)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := d.Moved(c.part, c.by)
		if got.String() != c.want || ok != (c.want != "") {
			t.Errorf("%s, part %d, by %v is %q, want %q", c.from, c.part, c.by, got, c.want)
		}
	}
}

func TestTheUnitOfAPartIsTheFinestThatItNames(t *testing.T) {
	for _, c := range []struct {
		date string
		part Part
		want Precision
	}{
		{"2019-04-25", Whole, Day},
		{"2019-04", Whole, Month},
		{"2019~", Finish, Year},
		{"2019-21", Whole, Season},
		{"19XX", Whole, Century},
		{"2019-04/2019-05-31", Start, Month},
		{"2019-04/2019-05-31", Finish, Day},
		{"2019-04-25T11:30Z", Whole, Minute},
		{"1950S2", Whole, 0},
		{"../2019", Start, 0},
	} {
		d, err := ParseISO(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := d.UnitOf(c.part); got != c.want || ok != (c.want != 0) {
			t.Errorf("part %d of %s moves by %s, want %s", c.part, c.date, got, c.want)
		}
	}
	if _, ok := (Date{}).Moved(Whole, Steps(Day, 1)); ok {
		t.Error("no date is moved")
	}
}

// Moved there and back a date is what it was, and what was known of it stays.
func FuzzMovedThereAndBack(f *testing.F) {
	for _, text := range []string{"2019-04-25", "2019-04~", "[2019-04-22..2019-04-26]", "2019-04-26/2019-04-27", "201X", "2019-24", "Y-17000", "2019-02-27T23:50Z", "{2019,2021}", "2019-02-27/.."} {
		for part := range uint8(3) {
			f.Add(text, part, int16(17))
		}
	}
	f.Fuzz(func(t *testing.T, text string, part uint8, n int16) {
		d, err := ParseISO(text)
		if err != nil {
			return
		}
		p := Part(part % 3)
		unit, ok := d.UnitOf(p)
		if !ok {
			return
		}
		there, ok := d.Moved(p, Steps(unit, int64(n)))
		if !ok {
			return
		}
		if p == Whole && (there.Kind() != d.Kind() || there.Approximate() != d.Approximate() || there.Uncertain() != d.Uncertain()) {
			t.Fatalf("%s moved to %s is known otherwise", d, there)
		}
		back, ok := there.Moved(p, Steps(unit, -int64(n)))
		if !ok || back.String() != d.String() && back.Bounds() != d.Bounds() {
			t.Fatalf("%s moved by %d %s to %s and back is %s", d, n, unit, there, back)
		}
	})
}
