package figure

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// dated returns a subject of an event for each date.
func dated(t *testing.T, dates []string) *Subject {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en"}
	var all []timeline.Event
	for i, text := range dates {
		e := timeline.Event{ID: fmt.Sprint(i), Title: timeline.Say("en", text)}
		if text != "" {
			d, err := edtf.ParseISO(text)
			if err != nil {
				t.Fatal(err)
			}
			e.When.Date = d
		}
		all = append(all, e)
	}
	tl.Events = timeline.EventsOf(all)
	return NewSubject(tl, "en", nil)
}

func TestWhatHasNoStartIsToldWhereItEnds(t *testing.T) {
	s := dated(t, []string{"1000", "[..1524]", "1525", "1524", "../1844", "1843~", "", "[..0900]", "1844-05", "[1600..]"})
	var told []string
	for row := range s.Len() {
		told = append(told, s.At(s.Told(row)).Title.In("en"))
	}
	want := []string{"[..0900]", "1000", "1524", "[..1524]", "1525", "[1600..]", "1843~", "1844-05", "../1844", ""}
	if !slices.Equal(told, want) {
		t.Errorf("told are %q, want %q", told, want)
	}
}

// Of random dates with and without a start the events are told by their start, else their end, and the
// three ways to ask for the order agree.
func TestTheOrderOfTellingAgreesWithItself(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		dates := make([]string, r.IntN(40))
		for i := range dates {
			y := 1500 + r.IntN(20)
			dates[i] = []string{fmt.Sprint(y), fmt.Sprintf("[..%d]", y), fmt.Sprintf("../%d", y), fmt.Sprintf("%d/..", y), ""}[r.IntN(5)]
		}
		s := dated(t, dates)
		all := make([]int32, s.Len())
		for i := range all {
			all[i] = int32(i)
		}
		all = s.AsTold(all)
		var last calendar.Instant
		for row := range s.Len() {
			at := s.Told(row)
			if int(all[row]) != at || s.TellingOf(at) != row {
				t.Fatalf("%q: row %d is position %d, by AsTold %d, told as %d", dates, row, at, all[row], s.TellingOf(at))
			}
			b := s.At(at).When.Date.Bounds()
			by := b.Start
			if strings.Contains(s.At(at).Title.In("en"), "..") && b.Start.Unbounded() {
				by = b.End
			}
			if at < s.Dated && row > 0 && by.Before(last) {
				t.Fatalf("%q: row %d is told after a later one", dates, row)
			}
			last = by
		}
	}
}

func TestSomeOfTheEventsAreToldInTheSameOrderAsAll(t *testing.T) {
	s := dated(t, []string{"1000", "[..1524]", "1525", "1524", "../1510", "1511"})
	some := s.AsTold([]int32{0, 1, 3, 5}) // ../1510, [..1524], 1511, 1525
	var told []string
	for _, i := range some {
		told = append(told, s.At(int(i)).Title.In("en"))
	}
	if want := []string{"../1510", "1511", "[..1524]", "1525"}; !slices.Equal(told, want) {
		t.Errorf("told are %q, want %q", told, want)
	}
}
