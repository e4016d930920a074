package chart

import (
	"fmt"
	"strings"
	"testing"
)

func TestEventsOverTimeSayThatOneIsSpreadOnlyWhereOneIs(t *testing.T) {
	var known, unknown strings.Builder
	known.WriteString("title,when\n")
	for day := range 28 {
		fmt.Fprintf(&known, "Entry %d,2019-02-%02d\n", day, day+1)
	}
	unknown.WriteString("title,when\nA,2019-02-03\nB,2019-02-03\nC,2019-02\n")
	for _, c := range []struct {
		table, name, headline, subtitle string
	}{
		{known.String(), "time", "1 event each day", "Events a day."},
		{known.String(), "cumulative", "Half of the events had come by 14 February 2019", "Events so far."},
		{unknown.String(), "time", "2–3 of 3 events fall on 3 February 2019", "Events a day. One whose day is not known is spread over the days it may fall on."},
		{unknown.String(), "cumulative", "Half of the events had come by 3 February 2019", "Events so far. One whose day is not known comes little by little, over the days it may fall on."},
	} {
		s := told(t, c.table)
		s.Colour = "none"
		if got := made(s, c.name); got.headline != c.headline || got.subtitle != c.subtitle {
			t.Errorf("%s says\n%s\n%s\nwant\n%s\n%s", c.name, got.headline, got.subtitle, c.headline, c.subtitle)
		}
	}
}

// What is spread evenly is said as it is: of many about how many, and that a month of which a part lies
// outside of what there is has fewer.
func TestWhatIsSpreadEvenlyIsSaidAsItIs(t *testing.T) {
	table := func(of ...int) string {
		var b strings.Builder
		b.WriteString("title,when\n")
		for month, n := range of {
			for i := range n {
				fmt.Fprintf(&b, "E%d-%d,2019-%02d-%02d\n", month, i, month+1, 1+i%28)
			}
		}
		return b.String()
	}
	for want, of := range map[string][]int{
		"About 30 events each month":                    {31, 28, 31, 30, 31, 30, 28, 30, 29, 30},
		"About 30 events each month; fewer at the ends": {15, 28, 31, 30, 31, 30, 28, 30, 29, 30},
		"About 302 events each month":                   {300, 305, 300, 302, 304, 301, 303, 301, 300},
	} {
		s := told(t, table(of...))
		if got := made(s, "time").headline; got != want {
			t.Errorf("of %v it says %q, want %q", of, got, want)
		}
	}
	for _, c := range [][3]int{{16598, 16885, 16700}, {29, 31, 30}, {4444, 4446, 4450}, {999, 1001, 1000}} {
		if got := about(c[0], c[1]); got != c[2] {
			t.Errorf("about %d to %d is %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

// Where each year has as many, calendar and bars say so; where many periods of several years tie, that
// none stands out, and not how many they are.
func TestOfManyPeriodsThatHaveAsManyNoneStandsOut(t *testing.T) {
	table := func(of func(year int) int) Spec {
		var b strings.Builder
		b.WriteString("title,when\n")
		for year := 1840; year < 2000; year++ {
			for i := range of(year) {
				fmt.Fprintf(&b, "E%d-%d,%d-0%d-11\n", year, i, year, 1+i)
			}
		}
		return told(t, b.String())
	}
	for _, c := range []struct {
		of   func(year int) int
		want string
	}{
		{func(int) int { return 2 }, "10 events every 5 years"},
		{func(year int) int { return 2 * (year / 5 % 2) }, "No time stands out: at most 10 of 160 events every 5 years"},
	} {
		s := table(c.of)
		for _, chart := range []string{"time", "calendar"} {
			if got := made(s, chart).headline; got != c.want {
				t.Errorf("%s says %q, want %q", chart, got, c.want)
			}
		}
	}
}

// A grid says of what it has no room, and of what it has all it says nothing.
func TestAGridSaysOfWhatItHasNoRoom(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,place,actors\n")
	for i := range 40 {
		fmt.Fprintf(&b, "E%d,2019-04-01,Paris,Actor %d\n", i, i)
	}
	for _, c := range []struct {
		table, want string
	}{
		{b.String(), "There is room for 9 of 40 columns."},
		{"title,when,place,actors\nA,2019,Paris,Ann\n", ""},
	} {
		if got := made(told(t, c.table), "places").left; got != c.want {
			t.Errorf("it says %q, want %q", got, c.want)
		}
	}
}

// Over several years the year comes first, and then the month in which most of it lies.
func TestOverYearsTheBusiestYearIsNamedBeforeItsMonth(t *testing.T) {
	table := func(march, june int) string {
		var b strings.Builder
		b.WriteString("title,when\n")
		for i := range march {
			fmt.Fprintf(&b, "M%d,2020-03-%02d\n", i, 1+i%28)
		}
		for i := range june {
			fmt.Fprintf(&b, "J%d,2020-06-%02d\n", i, 1+i)
		}
		for i := range 20 {
			fmt.Fprintf(&b, "O%d,%d-0%d-11\n", i, 2014+i%6, 1+i%7)
		}
		return b.String()
	}
	for want, of := range map[string][2]int{
		"46 of 66 events fall in 2020, 44 of them in March 2020": {44, 2},
		"20 of 40 events fall in 2020, 11 of them in March 2020": {11, 9},
		"44 of 64 events fall in March 2020":                     {44, 0},
	} {
		s := told(t, table(of[0], of[1]))
		for _, s.Box.W = range []float64{300, 2000} {
			if got := made(s, "time"); got.headline != want {
				t.Errorf("%v wide it says %q, want %q", s.Box.W, got.headline, want)
			}
		}
	}
}
