package figure_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// onDays returns the subject of events on days of a year, counted from its first, 0.
func onDays(t *testing.T, days ...int) *figure.Subject {
	t.Helper()
	var all []timeline.Event
	for i, day := range days {
		y, m, d := (calendar.Civil(1963, 1, 1) + calendar.Day(day)).Civil()
		date, err := edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), When: timeline.When{Date: date}}
		all = append(all, e.Compact())
	}
	return figure.NewSubject(&timeline.Timeline{Events: timeline.EventsOf(all)}, "en", nil)
}

func TestTheFirstWindowIsWhereNineOfTenEventsLie(t *testing.T) {
	run := func(from, n int) (days []int) {
		for i := range n {
			days = append(days, from+i)
		}
		return days
	}
	// jfk is a knot in a knot: 34 events on four days, four in the weeks before, two years away.
	jfk := []int{0, 960, 970, 980, 990, 5000}
	for i := range 34 {
		jfk = append(jfk, 1000+i%4)
	}
	// denser are events that lie the denser the later they are, by a factor from one to the next.
	denser := func(n, factor int) (days []int) {
		for gap := 1 << 21; len(days) < n; gap /= factor {
			days = append(days, 1<<21-gap)
		}
		return days
	}
	// even are so many events evenly spread over so many days.
	even := func(from, over, n int) (days []int) {
		for i := range n {
			days = append(days, from+i*over/n)
		}
		return days
	}
	span := func(from, to int) calendar.Span {
		first := calendar.Civil(1963, 1, 1)
		return figure.Margin(calendar.Span{Start: (first + calendar.Day(from)).Start(), End: (first + calendar.Day(to)).Start()})
	}
	for _, c := range []struct {
		name string
		days []int
		want calendar.Span
	}{
		{"all of seven events, however far they lie apart", append(run(0, 6), 5000), span(0, 5001)},
		{"of eight one may lie elsewhere", append(run(0, 7), 5000), span(0, 7)},
		{"of nineteen one, before the others too", append(run(5000, 18), 0), span(5000, 5018)},
		{"of twenty two, one on either side", append(run(5000, 18), 0, 9000), span(5000, 5018)},
		{"three of twenty are too many", append(run(5000, 17), 0, 1, 9000), span(0, 9001)},
		{"what takes a fifth of the whole is no knot", append(run(0, 18), 40, 80), span(0, 81)},
		{"what takes less is", append(run(0, 18), 40, 100), span(0, 18)},
		{"a knot in a knot", jfk, span(1000, 1004)},
		{"of few events the knot is shown whole", append(run(1000, 10), 0, 900, 6000), span(0, 1010)},
		{"a story that grows denser by half and half is not cut", denser(20, 2), span(0, 1<<21-3)},
		{"one of thirty before an empty stretch that takes most of the time", append(even(85, 60, 30), 0), span(85, 85+58+1)},
		{"or behind one", append(even(0, 60, 30), 145), span(0, 59)},
		{"of two in thirty all are shown", append(even(85, 60, 30), 0, 1), span(0, 85+58+1)},
		{"an empty half is no reason", append(even(60, 60, 30), 0), span(0, 119)},
		{"no more than a fifth is left outside in all", denser(40, 6), span(1<<21-7, 1<<21+1)},
	} {
		if got := onDays(t, c.days...).FirstWindow(); got != c.want {
			t.Errorf("%s: the window is %v, want %v", c.name, got, c.want)
		}
	}
}

func TestACropIsWhereTheEventsOfASpanLie(t *testing.T) {
	s := onDays(t, 0, 10, 12, 40)
	day := func(n int) calendar.Instant { return (calendar.Civil(1963, 1, 1) + calendar.Day(n)).Start() }
	for _, c := range []struct{ from, to, start, end int }{{5, 30, 10, 13}, {0, 50, 0, 41}, {12, 13, 12, 13}} {
		want := calendar.Span{Start: day(c.start), End: day(c.end)}
		if got := s.Crop(calendar.Span{Start: day(c.from), End: day(c.to)}); got != want {
			t.Errorf("from %d to %d it is %v, want %v", c.from, c.to, got, want)
		}
	}
	if got := s.Crop(calendar.Span{Start: day(13), End: day(40)}); !got.Empty() {
		t.Errorf("where no event starts it is %v, want nothing", got)
	}
}
