package edtf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/timeline/calendar"
)

func TestADateMeetsAPeriodAsFarAsItIsKnown(t *testing.T) {
	for _, c := range []struct{ date, period, overlaps, starts string }{
		{"2019-04-18", "2019-04", "definite", "definite"},
		{"2019-04", "2019-04", "definite", "definite"},
		{"2019-04", "2019-04-18", "possible", "possible"},
		{"2019-04-01/2019-04-30", "2019-04-18", "definite", "impossible"},
		{"2019-04-18/2019-05-02", "2019-04", "definite", "definite"},
		{"2019-03-18/2019-04-02", "2019-04", "definite", "impossible"},
		{"2019-03-18/2019-03-31", "2019-04", "impossible", "impossible"},
		{"2019-05-01", "2019-04", "impossible", "impossible"},
		{"[2019-03-30..2019-04-02]", "2019-04", "possible", "possible"},
		{"[2019-04-03..2019-04-05]", "2019-04", "definite", "definite"},
		{"2019-03/2019-05", "2019-03", "definite", "definite"}, // some time in March is its start
		{"2019-03/2019-05", "2019-03-10/2019-03-20", "possible", "possible"},
		{"1995/..", "2019", "possible", "impossible"}, // nobody says that it went on
		{"../1995", "2019", "impossible", "impossible"},
		{"2019-04", "../2019-03", "impossible", "impossible"},
		{"2019-04", "2019/..", "definite", "definite"},
		{"2019-04-18", "2019-04-18T10:00", "definite", "possible"}, // at some time of that day
		{"2019-04-18/2019-04-20", "2019-04-18T10:00", "definite", "possible"},
		{"2019-04-18/2019-04-20", "2019-04-19T10:00", "definite", "impossible"},
		{"2019-04-18T10:00", "2019-04-18T10:00", "definite", "definite"},
		{"2019-04-18T10:00", "2019-04-18T11:00", "impossible", "impossible"},
		{"2019-04-18T00:00:00/2019-04-20", "2019-04-18T10:00", "definite", "impossible"},
		{"", "2019", "impossible", "impossible"},
	} {
		var d Date
		if c.date != "" {
			var err error
			if d, err = ParseISO(c.date); err != nil {
				t.Fatal(err)
			}
		}
		p, err := Parse(c.period)
		if err != nil {
			t.Fatal(err)
		}
		m := Meeting(d, p.Bounds(), Source)
		if got, want := fmt.Sprint(m.Overlaps, m.Starts), c.overlaps+" "+c.starts; got != want {
			t.Errorf("Meeting(%q, %s) = %s, want %s", c.date, c.period, got, want)
		}
	}
}

func TestADateStartsWithinWhatIsKnownOfItsStart(t *testing.T) {
	for date, want := range map[string]string{
		"2019-04-18":                        "2019-04-18",
		"2019-04":                           "2019-04",
		"2019":                              "2019",
		"[2019-03-30..2019-04-02]":          "2019-03-30/2019-04-02",
		"2019-04-18/2019-05-02":             "2019-04-18",
		"2019-04/2019-05":                   "2019-04",
		"1914/1918":                         "1914",
		"1914-07-28/..":                     "1914-07-28",
		"{2019-04-18..2019-04-20}":          "2019-04-18",
		"../1995-03-04":                     "",
		"2019-04-25T14:00/2019-04-25T16:30": "2019-04-25T14:00",
	} {
		d, err := ParseISO(date)
		if err != nil {
			t.Fatal(err)
		}
		got := d.StartIn(Source)
		if want == "" {
			if got.Start != calendar.Beginning || got.Empty() {
				t.Errorf("%s starts within %v, want from the beginning on", date, got)
			}
			continue
		}
		within, err := ParseISO(want)
		if err != nil {
			t.Fatal(err)
		}
		if b := within.Bounds(); got.Start != b.Start || b.End.Before(got.End) || !strings.Contains(want, "T") && got.End != b.End {
			t.Errorf("%s starts within %v, want %v", date, got, b)
		}
	}
}

// What a date may mean is tried out, day by day: it overlaps for certain where all that it
// may mean does, and may overlap where some does. Bounds tell no more than that.
func TestMeetingIsWhatAllReadingsOfADateSay(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 3))
	day := func(n int) calendar.Instant { return calendar.Day(n).Start() }
	for range 20000 {
		from, long := r.IntN(6), 1+r.IntN(6)
		period := calendar.Span{Start: day(r.IntN(8))}
		period.End = day(int(period.Start.Day) + 1 + r.IntN(6))
		reading := reading{bounds: calendar.Span{Start: day(from), End: day(from + long)}, kind: Within}
		lasting := r.IntN(2) == 0
		in, out := r.IntN(long), 0
		if lasting { // starts within in days, ends within out days
			out = r.IntN(long - in)
			reading.kind, reading.core = Extent, calendar.Span{Start: day(from + in), End: day(from + long - out)}
		}
		var seen [2][2]bool // what of overlaps and starts was seen: it does not hold, it holds
		look := func(start, end int) {
			some := calendar.Span{Start: day(start), End: day(end)}
			for i, holds := range []bool{some.Overlaps(period), period.Contains(some.Start)} {
				k := 0
				if holds {
					k = 1
				}
				seen[i][k] = true
			}
		}
		if lasting {
			for start := from; start < from+max(in, 1); start++ {
				for end := from + long; end > from+long-max(out, 1); end-- {
					look(start, end)
				}
			}
		} else {
			for start := from; start < from+long; start++ {
				for end := start + 1; end <= from+long; end++ {
					look(start, end)
				}
			}
		}
		verdict := map[[2]bool]Verdict{{true, false}: Impossible, {true, true}: Possible, {false, true}: Definite}
		want := Meets{verdict[seen[0]], verdict[seen[1]]}
		if got := Meeting(Date{&reading}, period, Source); got != want {
			t.Fatalf("%v, %+v and %v: got %v, want %v", reading.kind, reading, period, got, want)
		}
		least, most := MeetingOfBounds(reading.bounds, period)
		if least.Overlaps > want.Overlaps || most.Overlaps < want.Overlaps || least.Starts > want.Starts || most.Starts < want.Starts {
			t.Fatalf("the bounds of %+v and %v tell %v to %v, want %v in between", reading, period, least, most, want)
		}
	}
}
