package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

const warsTable = `title,when,tone [number]
War,1914-07-28/1918-11-11,5
Treaty,1916-05-16,1
Reign,1910/1936,2
Siege,1915~/1917-02-03,3
Peace,1919-06-28,4
`

// What lasts happens once: it counts where it starts, in every chart over time, and each bar asks for
// just what starts in it.
func TestWhatLastsIsCountedWhereItBegins(t *testing.T) {
	s := told(t, warsTable)
	s.Colour = "none"
	years := func(c Content, column int) string {
		var all []string
		for _, row := range c.Table().Rows {
			all = append(all, row[0][:4]+":"+row[column])
		}
		return strings.Join(all, " ")
	}
	time := made(s, "time")
	if got, want := years(time, 4), "1910:1 1914:1 1915:1 1916:1 1919:1"; got != want {
		t.Errorf("over time they are %s, want %s", got, want)
	}
	if got, want := time.subtitle, "Events a year. What lasts is counted where it begins."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if got, want := years(made(s, "calendar"), 2), "1910:1 1914:1 1915:1 1916:1 1919:1"; got != want {
		t.Errorf("the calendar has %s, want %s", got, want)
	}
	if got, want := years(made(s, "numbers"), 2), "1910:1 1914:1 1915:1 1916:1 1919:1"; got != want {
		t.Errorf("the numbers are of %s, want %s", got, want)
	}
	if got, want := made(s, "cumulative").headline, "Half of the events had come by 1915"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}

	s.Window = calendar.Span{Start: calendar.Civil(1917, 3, 1).Start(), End: calendar.Civil(1918, 3, 1).Start()}
	within := made(s, "time")
	if got, want := within.headline, "No event begins in this window"; got != want || len(within.bars) > 0 {
		t.Errorf("while the war goes on it says %q with %d bars, want %q and none", got, len(within.bars), want)
	}
	if want := "What lasts is counted where it begins. 5 events begin before the first bar or after the last."; !strings.HasSuffix(within.subtitle, want) {
		t.Errorf("while the war goes on it says %q, want %q", within.subtitle, want)
	}
}

// A bar into which something lasts from before asks for what starts in it, any other for its time, and
// both ask for the same when they are asked for.
func TestABarAsksForItsTimeUnlessSomethingLastsIntoIt(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\nWar,1914-07-28/1918-11-11\n")
	for year := 1912; year < 1921; year++ {
		fmt.Fprintf(&table, "A%d,%d-02-03\nB%d,%d-09-03\n", year, year, year, year)
	}
	whole := told(t, table.String())
	whole.Colour, whole.Box.W = "none", 200 // a bar a year
	var asks []string
	for _, b := range made(whole, "time").bars {
		if _, rest, ok := strings.Cut(b.mark.Asks, " "); ok {
			t.Fatalf("a bar asks for %s, too", rest)
		}
		asks = append(asks, b.mark.Asks)
	}
	want := []string{"when:1912", "when:1913", "when:1914", "starts:1915", "starts:1916", "starts:1917", "starts:1918", "when:1919", "when:1920"}
	if !slices.Equal(asks, want) {
		t.Errorf("the bars ask for %v, want %v", asks, want)
	}
	f, err := timeline.ParseFilter("starts:1916")
	if err != nil {
		t.Fatal(err)
	}
	part := whole
	if part.Subject, err = figure.Narrow(t.Context(), whole.Subject, f); err != nil {
		t.Fatal(err)
	}
	if bars := made(part, "time").bars; len(bars) != 1 || bars[0].mark.Asks != "starts:1916" || bars[0].count != 2 {
		t.Errorf("once it is asked for it has %d bars, the first asks for %q", len(bars), bars[0].mark.Asks)
	}
}

// A period that may have the most events, and need not, is not told as the busiest: from when to when
// all are is.
func TestAPeriodThatNeedNotHaveTheMostIsNotTheBusiest(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{"title,when\nA,1347-10-02\nB,1348-06-01\nC,1349-02-01\nD,[1349-02-20..1349-03-02]\nE,1350-01-09\n", "All events fall between October 1347 and January 1350"},
		{"title,when\nA,1347-10-02\nB,1349-02-03\nC,1349-02-01\nD,[1349-02-20..1349-03-02]\nE,1350-01-09\n", "2–3 of 5 events fall in February 1349"},
	} {
		if got := made(told(t, c.table), "time").headline; got != c.want {
			t.Errorf("it says %q, want %q", got, c.want)
		}
	}
}

// The calendar of events none of which is known to the day says so, and not that there is none.
func TestACalendarOfCoarseDatesSaysThatNoneIsKnownToTheDay(t *testing.T) {
	s := told(t, "title,when\nA,2019-04\nB,2019-05\n")
	if got, want := made(s, "calendar").headline, "No date is known to the day"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// From one year to the next an event lasts, though of neither side more is known: it begins in the first.
func TestWhatLastsFromOnePeriodToTheNextBeginsInTheFirst(t *testing.T) {
	for _, date := range []string{"1914/1915", "1914-11/1915-01", "1914-11/1914-12"} {
		s := told(t, "title,when\nFirst,1913-05-05\nA,"+date+"\nLast,1916-05-05\n")
		s.Colour = "none"
		sums := map[string]float64{}
		for _, row := range made(s, "time").Table().Rows {
			n, err := strconv.ParseFloat(row[4], 64)
			if err != nil {
				t.Fatal(err)
			}
			sums[row[0][:4]] += n
		}
		if math.Abs(sums["1914"]-1) > 0.01 || sums["1915"] > 0.01 {
			t.Errorf("%s counts %v, want 1 in 1914 alone", date, sums)
		}
	}
}
