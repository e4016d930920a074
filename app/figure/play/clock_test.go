package play

import (
	"math"
	"testing"
	"time"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// week is a subject of three events in the first hundred days of 2019.
func week(t testing.TB) *figure.Subject {
	t.Helper()
	var events []timeline.Event
	for id, when := range []string{"2019-01-01", "2019-01-11", "2019-04-10"} {
		d, err := edtf.Parse(when)
		if err != nil {
			t.Fatal(err)
		}
		one := timeline.Event{ID: string(rune('a' + id)), Title: timeline.Say("en", "Event "+string(rune('a'+id)))}
		one.When.Date = d
		events = append(events, one)
	}
	return figure.NewSubject(&timeline.Timeline{Lang: "en", Events: timeline.EventsOf(events)}, "en", nil)
}

func clock(t testing.TB, byEvent bool) Clock {
	t.Helper()
	s := week(t)
	c, ok := ClockOf(s, s.Extent, byEvent)
	if !ok {
		t.Fatal("there is nothing to play")
	}
	return c
}

func TestByDayTheTimeRunsEvenly(t *testing.T) {
	c := clock(t, false)
	for part, want := range map[float64]float64{0: 0, 0.25: 25, 0.5: 50, 1: 100, -1: 0, 2: 100} {
		at := c.At(part)
		if got := at.Days(c.window.Start); math.Abs(got-want) > 1e-6 {
			t.Errorf("at %v it is day %v, want %v", part, got, want)
		}
		if got := c.Part(at); math.Abs(got-min(max(part, 0), 1)) > 1e-6 {
			t.Errorf("the instant at %v shows at %v", part, got)
		}
	}
	if got, want := c.Time(), 100*time.Second/12; got < want-time.Millisecond || got > want+time.Millisecond {
		t.Errorf("a hundred days take %v, want %v", got, want)
	}
}

func TestByEventEachHasTheSameTimeAndStandsToBeRead(t *testing.T) {
	c := clock(t, true)
	for part, want := range map[float64]float64{0: 0, 1. / 3 * moves: 1, 1. / 3: 1, 1./3 + moves/3: 11, 2. / 3: 11, 1: 100, 2./3 + moves/6: 55.5} {
		if got := c.At(part).Days(c.window.Start); math.Abs(got-want) > 1e-6 {
			t.Errorf("at %v it is day %v, want %v", part, got, want)
		}
	}
	for days, want := range map[float64]float64{0: 0, 1: 1. / 3, 5: 1. / 3, 11: 2. / 3, 99: 2. / 3, 100: 1} {
		if got := c.Part(c.window.Start.Add(days)); math.Abs(got-want) > 1e-6 {
			t.Errorf("day %v shows at %v, want %v", days, got, want)
		}
	}
	if got, want := c.Time(), 3*eventTime; got != want {
		t.Errorf("three events take %v, want %v", got, want)
	}
}

func TestAStepGoesToWhereTheNextHasBegun(t *testing.T) {
	for _, c := range []struct {
		byEvent  bool
		part     float64
		by       int
		want     float64
		settled  float64
		whatItIs string
	}{
		{true, 0, 1, 1. / 3, 0, "from the start"},
		{true, 1. / 3, 1, 2. / 3, 1. / 3, "from an event"},
		{true, 0.5, 1, 2. / 3, 1. / 3, "from between two"},
		{true, 0.5, -1, 1. / 3, 1. / 3, "back from between two"},
		{true, 2. / 3, -1, 1. / 3, 2. / 3, "back from an event"},
		{true, 1, 1, 1, 1, "from the end"},
		{true, 0, -1, 0, 0, "back from the start"},
		{false, 0, 1, 1. / 60, 0, "a sixtieth"},
		{false, 0.5, -1, 29. / 60, 0.5, "a sixtieth back"},
		{false, 1, -1, 59. / 60, 1, "back from the end"},
	} {
		clock := clock(t, c.byEvent)
		if got := clock.Step(c.part, c.by); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%s: a step from %v leads to %v, want %v", c.whatItIs, c.part, got, c.want)
		}
		if got := clock.Settled(c.part); math.Abs(got-c.settled) > 1e-6 {
			t.Errorf("%s: without motion %v shows as %v, want %v", c.whatItIs, c.part, got, c.settled)
		}
	}
}

func TestTheClockSaysWhatShows(t *testing.T) {
	s := week(t)
	for _, c := range []struct {
		byEvent bool
		part    float64
		want    string
	}{
		{false, 0.5, "19 February 2019"},
		{true, 0, "31 December 2018"},
		{true, 0.3, "1 January 2019  ·  Event a"},
		{true, 0.4, "1 January 2019  ·  Event a"},
		{true, 1, "10 April 2019  ·  Event c"},
	} {
		if got := clock(t, c.byEvent).Says(s, c.part); got != c.want {
			t.Errorf("by event %v, at %v it says %q, want %q", c.byEvent, c.part, got, c.want)
		}
	}
}

func TestWithoutADateOrATimeThereIsNoClock(t *testing.T) {
	undated := figure.NewSubject(&timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{{ID: "a"}})}, "en", nil)
	if _, ok := ClockOf(undated, calendar.Span{}, true); ok {
		t.Error("a story without dates can be played")
	}
	s := week(t)
	later := calendar.Span{Start: s.Extent.End.Add(1), End: s.Extent.End.Add(2)}
	if _, ok := ClockOf(s, later, false); ok {
		t.Error("an empty part of the time can be played")
	}
}

// The time never runs back, and an instant shows where it has come.
func FuzzClock(f *testing.F) {
	f.Add(0.3, 0.7, true)
	f.Add(0.0, 1.0, false)
	f.Fuzz(func(t *testing.T, a, b float64, byEvent bool) {
		if math.IsNaN(a) || math.IsNaN(b) {
			return
		}
		c := clock(t, byEvent)
		early, late := c.At(min(a, b)), c.At(max(a, b))
		if late.Before(early) {
			t.Errorf("%v at %v comes after %v at %v", early, min(a, b), late, max(a, b))
		}
		if back := c.At(c.Part(early)); back.Days(early) > 1e-6 {
			t.Errorf("the part of %v shows %v, which is to come", early, back)
		}
	})
}
