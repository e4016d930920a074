package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure/view"
	"dateline/app/scene"
)

// sharing is a table of as many events each month of ten, in whose first and second half so many of ten are visits.
func sharing(before, after, each int) string {
	var table strings.Builder
	table.WriteString("title,when,type\n")
	for month := 1; month <= 10; month++ {
		for i := range each {
			kind := "statement"
			if i%10 < [...]int{before, after}[btoi(month > 5)] {
				kind = "visit"
			}
			fmt.Fprintf(&table, "A,2015-%02d-%02d,%s\n", month, 1+i%28, kind)
		}
	}
	return table.String()
}

func TestSharesSayWhichColourChangedAndNumberIt(t *testing.T) {
	s := told(t, sharing(4, 1, 30))
	s.Colour, s.Box = view.ByType, scene.Rect{W: 700, H: 300}
	got := made(s, "shares")
	if want := "Visit falls from 40\u202f% of the events until May 2015 to 10\u202f% since"; got.headline != want {
		t.Errorf("it says %q, want %q", got.headline, want)
	}
	if want := "Shares of the events each month, by type. Above each bar: how many it is of."; got.subtitle != want {
		t.Errorf("below it says %q, want %q", got.subtitle, want)
	}
	if len(got.sums) != 10 || got.sums[0].label != "30" {
		t.Errorf("above the bars stands %+v, want 30 ten times", got.sums)
	}
	if want := "type:visit"; got.said.Asks != want {
		t.Errorf("its headline asks for %q, want %q", got.said.Asks, want)
	}
	labels := 0
	for _, b := range got.bars {
		visit := strings.Contains(b.mark.Title, "visit")
		if labelled := b.label != ""; labelled != visit {
			t.Errorf("%q has the label %q", b.mark.Title, b.label)
		}
		labels += btoi(b.label == "40\u202f%")
	}
	if want := "January 2015 · visit: 12, 40\u202f% of 30"; labels != 5 || got.bars[0].mark.Title != want && got.bars[1].mark.Title != want {
		t.Errorf("%d bars are labelled; the first is %q, want %q", labels, got.bars[0].mark.Title, want)
	}
	if row := got.Table().Rows[0]; strings.Join(row[4:], " ") != "12 0.4" && strings.Join(row[4:], " ") != "18 0.6" {
		t.Errorf("its first row is %q", row)
	}
	s.Box.H = 100
	if low := made(s, "shares"); len(low.sums) > 0 {
		t.Errorf("where there is no room for them numbers stand above the bars: %+v", low.sums)
	}
}

func TestSharesSayWhichIsLargestWhereNoneChanges(t *testing.T) {
	s := told(t, sharing(3, 3, 30))
	s.Colour = view.ByType
	if got, want := made(s, "shares").headline, "Statement has the largest share: 70\u202f% of the events"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

func TestOneColourHasAllShares(t *testing.T) {
	s := told(t, sharing(10, 10, 30))
	s.Colour = view.ByType
	if got, want := made(s, "shares").headline, "Visit: all of the events"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// A share of few events is chance: a bar holds twenty, on the average.
func TestSharesAreOfEnoughEvents(t *testing.T) {
	s := told(t, sharing(4, 1, 10))
	s.Box.W = 2000
	if got := made(s, "shares").subtitle; !strings.HasPrefix(got, "Shares of the events each quarter") {
		t.Errorf("of ten events a month they are %q", got)
	}
}

// Times of day are no reason for shares of a few events each.
func TestSharesOfTimesOfDayAreOfEnoughEventsToo(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when,type\n")
	for i := range 100 {
		fmt.Fprintf(&table, "A,2015-03-%02dT%02d:%02d,%s\n", 1+i/50, i%24, i%60, []string{"visit", "statement"}[i%2])
	}
	s := told(t, table.String())
	s.Colour, s.Box = view.ByType, scene.Rect{W: 700, H: 300}
	if got := made(s, "shares"); len(got.sums) < 2 || len(got.sums) > 2*leastBars {
		t.Errorf("a hundred events of two days have %d bars: %q", len(got.sums), got.subtitle)
	}
}

func TestSharesShiftWhereTotalsAreLevelAndAColourChanges(t *testing.T) {
	uneven := sharing(4, 1, 30) + strings.Repeat("B,2015-03-03,visit\n", 60)
	for name, c := range map[string]struct {
		table string
		by    view.Facet
		want  bool
	}{
		"a colour changes":       {sharing(4, 1, 30), view.ByType, true},
		"none does":              {sharing(3, 3, 30), view.ByType, false},
		"a month has far more":   {uneven, view.ByType, false},
		"there are no colours":   {sharing(4, 1, 30), view.ByNone, false},
		"it is what is to come":  {strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(sharing(9, 1, 30), "type", "status"), "visit", "happened"), "statement", "planned"), view.ByStatus, false},
		"there are far too few ": {sharing(4, 1, 3), view.ByType, false},
	} {
		s := told(t, c.table)
		s.Colour = c.by
		if got := Shifts(s.Subject, s.View); got != c.want {
			t.Errorf("%s: shares shift is %v, want %v", name, got, c.want)
		}
	}
}

// Thin bars have one colour, but for the one that the headline names; their numbers stay in the table.
func TestThinBarsHaveOneQuietColour(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when,type\n")
	for year := 1970; year < 2020; year++ {
		for i := range 4 + 20*btoi(year == 2013) {
			fmt.Fprintf(&table, "E,%d-03-%02d,%s\n", year, 1+i, [...]string{"visit", "statement"}[i%2])
		}
	}
	s := told(t, table.String())
	s.Colour = view.ByType
	for _, c := range []struct {
		width float64
		quiet bool
	}{{300, true}, {1200, false}} {
		s.Box, s.Chart = scene.Rect{W: c.width, H: 300}, "time"
		got := made(s, "time")
		var sc scene.Scene
		sc.Reset(scene.Pt(c.width, 300), s.Theme.Paper)
		got.Draw(&sc, s)
		hues := map[scene.Color]int{}
		for _, one := range sc.Shapes {
			if one.Kind == scene.KindRect && one.Mark != 0 && sc.Marks[one.Mark].Kind == scene.MarkBin {
				hues[one.Style.Fill]++
			}
		}
		if quiet := hues[s.Theme.Muted] == 98 && hues[s.Theme.Ink] == 2; quiet != c.quiet {
			t.Errorf("%v wide its bars have the colours %v", c.width, hues)
		}
		if explained := len(got.Legend("time", s)) > 0; explained == c.quiet {
			t.Errorf("%v wide its legend explains colours: %v", c.width, explained)
		}
		if named := strings.HasPrefix(got.subtitle, "Events a year, by type."); named == c.quiet || len(got.Table().Rows) != 100 {
			t.Errorf("%v wide it says %q, and has %d rows", c.width, got.subtitle, len(got.Table().Rows))
		}
	}
}
