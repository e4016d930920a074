package edtf

import (
	"testing"
	"time"

	"dateline/timeline/calendar"
)

func TestAZoneIsReadAsItIsWritten(t *testing.T) {
	for text, want := range map[string]Zone{
		"source": Source, "": Source, "LOCAL": Local, "utc": UTC, "UTC": UTC, "Z": UTC,
		"UTC+03:00": Ahead(180), "UTC-6": Ahead(-360), "+05:30": Ahead(330), "UTC−6": Ahead(-360), "utc+0530": Ahead(330),
	} {
		got, err := ParseZone(text)
		if err != nil || got != want {
			t.Errorf("ParseZone(%q) = %v, %v, want %v", text, got, err, want)
		}
		if again, err := ParseZone(got.String()); err != nil || again != got {
			t.Errorf("%v is written %q, which reads as %v, %v", got, got.String(), again, err)
		}
	}
	for _, text := range []string{"Paris", "UTC+15", "UTC+3:7", "+", "UTC+14:30"} {
		if z, err := ParseZone(text); err == nil {
			t.Errorf("ParseZone(%q) = %v, want an error", text, z)
		}
	}
}

func TestADateStandsWhereTheClockOfTheZoneShowsIt(t *testing.T) {
	at := func(day, hour, minute int) calendar.Instant {
		return calendar.At(calendar.Civil(2019, 4, day), int64(hour*60+minute)*60e9)
	}
	for _, c := range []struct {
		date       string
		zone       Zone
		start, end calendar.Instant
		words, fr  string
	}{
		{"2019-04-25T23:20-04:00", Source, at(25, 23, 20), at(25, 23, 21), "25 April 2019, 23:20, UTC−4", "le 25 avril 2019, 23:20, UTC−4"},
		{"2019-04-25T23:20-04:00", UTC, at(26, 3, 20), at(26, 3, 21), "26 April 2019, 03:20 UTC (25 April 2019, 23:20, UTC−4)", "le 26 avril 2019, 03:20 UTC (le 25 avril 2019, 23:20, UTC−4)"},
		{"2019-04-25T11:30-06:00", Ahead(120), at(25, 19, 30), at(25, 19, 31), "25 April 2019, 19:30, UTC+2 (11:30, UTC−6)", "le 25 avril 2019, 19:30, UTC+2 (11:30, UTC−6)"},
		{"2019-04-25T11:30:00Z", UTC, at(25, 11, 30), calendar.At(calendar.Civil(2019, 4, 25), 41_401e9), "25 April 2019, 11:30 UTC", "le 25 avril 2019, 11:30 UTC"},
		{"2019-04-25T11:30", UTC, at(25, 11, 30), at(25, 11, 31), "25 April 2019, 11:30", "le 25 avril 2019, 11:30"},
		{"2019-04-25", Ahead(600), at(25, 0, 0), at(26, 0, 0), "25 April 2019", "le 25 avril 2019"},
		{"2019-04-25T22:00-04:00/2019-04-27", UTC, at(26, 2, 0), at(28, 0, 0), "26 April 2019 02:00 UTC to 27 April 2019 (25 April 2019 22:00, UTC−4 to 27 April 2019)", "du 26 avril 2019 02:00 UTC au 27 avril 2019 (du 25 avril 2019 22:00, UTC−4 au 27 avril 2019)"},
		{"2019-04-25T22:00-04:00/..", Source, at(25, 22, 0), calendar.End, "from 25 April 2019 22:00, UTC−4 on", "depuis le 25 avril 2019 22:00, UTC−4"},
	} {
		d, err := ParseISO(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := d.BoundsIn(c.zone), (calendar.Span{Start: c.start, End: c.end}); got != want {
			t.Errorf("%s on %v: the bounds are %v, want %v", c.date, c.zone, got, want)
		}
		if en, fr := in("en").WordsIn(d, c.zone), in("fr").WordsIn(d, c.zone); en != c.words || fr != c.fr {
			t.Errorf("%s on %v: the words are %q and %q, want %q and %q", c.date, c.zone, en, fr, c.words, c.fr)
		}
	}
}

// The clock of the machine is not that of every test, so the test sets one.
func TestTheLocalClockKnowsItsSummer(t *testing.T) {
	was := time.Local
	defer func() { time.Local = was }()
	time.Local = time.FixedZone("here", 90*60)
	d, err := ParseISO("2019-04-25T11:30:00Z")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := in("en").WordsIn(d, Local), "25 April 2019, 13:00, UTC+1:30 (11:30 UTC)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := d.BoundsIn(Local).Start; got != calendar.At(calendar.Civil(2019, 4, 25), 13*3600e9) {
		t.Errorf("it starts at %v", got)
	}
}

func TestAnEveningLiesInItsOwnDay(t *testing.T) {
	evening, err := ParseISO("2019-04-25T23:20:00-04:00")
	if err != nil {
		t.Fatal(err)
	}
	day, err := Parse("2019-04-25")
	if err != nil {
		t.Fatal(err)
	}
	for zone, want := range map[Zone]Verdict{Source: Definite, UTC: Impossible, Ahead(-300): Definite} {
		if got := RelationIn(evening, day, zone).During; got != want {
			t.Errorf("on %v it is %v that it took place on that day, want %v", zone, got, want)
		}
	}
}

// Whatever the date and the clock, what is certain lies within what is possible, and
// on the clock of UTC all stands as Bounds says.
func FuzzZones(f *testing.F) {
	for _, text := range []string{"2019-04-25T23:20-04:00", "2019-04-25T22:00:00+14:00/2019-04-26", "[2019-04-25T10:00Z..2019-04-26T11:00-06:00]", "{1582-10-04,1600}", "../2019-04-25T10:00:00.5Z", "/XXXX"} {
		f.Add(text, 90)
	}
	f.Fuzz(func(t *testing.T, text string, minutes int) {
		d, err := ParseISO(text)
		if err != nil || minutes < -14*60 || minutes > 14*60 {
			return
		}
		if d.BoundsIn(UTC) != d.Bounds() {
			t.Fatalf("%s lies at %v, on the clock of UTC at %v", text, d.Bounds(), d.BoundsIn(UTC))
		}
		for _, z := range []Zone{Source, Local, Ahead(minutes)} {
			if core, ok := d.CoreIn(z); ok && core.Intersect(d.BoundsIn(z)) != core {
				t.Fatalf("%s on %v is certain at %v, of %v", text, z, core, d.BoundsIn(z))
			}
			if !d.IsZero() && in("fr").WordsIn(d, z) == "" {
				t.Fatalf("%s on %v has no words", text, z)
			}
		}
	})
}
