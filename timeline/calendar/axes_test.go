package calendar

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/timeline/golden"
)

// The axes of windows of every length that the tick table knows are compared
// whole: where each tick stands and what it says, in both languages.
func TestAnAxisOfEveryLengthIsAsItWas(t *testing.T) {
	var got bytes.Buffer
	from := At(Civil(2018, 12, 30), 22*3600e9+47*60e9+53e9)
	for _, s := range steps {
		for _, lang := range []string{"en", "fr"} {
			describe(&got, fmt.Sprintf("%s, ticks %g days apart", lang, s.days), Span{from, from.Add(s.days * 7.3)}, 1000, 1000/7.5, lang)
		}
	}
	for _, w := range []struct {
		name string
		span Span
	}{
		{"a year before Christ", Span{Civil(-479, 3, 1).Start(), Civil(-478, 3, 1).Start()}},
		{"the turn of the eras", Span{Civil(-35, 1, 1).Start(), Civil(36, 1, 1).Start()}},
		{"centuries before Christ", Span{Civil(-1250, 1, 1).Start(), Civil(-390, 1, 1).Start()}},
		{"ten thousand years", Span{Civil(-8000, 1, 1).Start(), Civil(2000, 1, 1).Start()}},
		{"ten million years ago", Span{Civil(-12_000_000, 1, 1).Start(), Civil(-8_000_000, 1, 1).Start()}},
		{"a billion years ago", Span{Civil(-1_200_000_000, 1, 1).Start(), Civil(-800_000_000, 1, 1).Start()}},
		{"the age of the universe", Span{Civil(-13_800_000_000, 1, 1).Start(), Civil(2019, 1, 1).Start()}},
		{"the end of a leap February", Span{Civil(2020, 2, 20).Start(), Civil(2020, 3, 5).Start()}},
		{"weeks begin on a Monday", Span{Civil(2019, 4, 3).Start(), Civil(2019, 5, 20).Start()}},
		{"all months", Span{Civil(2018, 12, 15).Start(), Civil(2020, 1, 15).Start()}},
	} {
		for _, lang := range []string{"en", "fr", "de", "xx"} {
			describe(&got, lang+", "+w.name, w.span, 1000, 65, lang)
		}
	}
	for m := 1; m <= 12; m++ {
		for _, lang := range []string{"en", "fr"} {
			month := Span{Civil(2019, m, DaysIn(2019, m)).Start(), Civil(2019, m, DaysIn(2019, m)+14).Start()}
			describe(&got, fmt.Sprintf("%s, every second day from the last of month %d", lang, m), month, 1000, 100, lang)
		}
	}
	golden.Compare(t, "testdata/axes.txt", got.Bytes())
}

func describe(out *bytes.Buffer, name string, window Span, width, gap float64, lang string) {
	var axis Axis
	Ticks(window, width, gap, in(lang), &axis)
	fmt.Fprintf(out, "%s\n", name)
	for _, tier := range []struct {
		name  string
		ticks []Tick
	}{{"lower", axis.Lower}, {"upper", axis.Upper}} {
		fmt.Fprintf(out, "  %s", tier.name)
		for _, tick := range tier.ticks {
			y, m, d := tick.At.Day.Civil()
			fmt.Fprintf(out, " | %s at %d-%d-%d", tick.Label, y, m, d)
			if tick.At.Nano != 0 {
				fmt.Fprintf(out, " + %gs", float64(tick.At.Nano)/1e9)
			}
		}
		out.WriteByte('\n')
	}
}

func TestAnAxisOfNothingHasNoTicks(t *testing.T) {
	day := Span{Civil(2019, 4, 18).Start(), Civil(2019, 4, 19).Start()}
	for _, c := range []struct {
		name       string
		window     Span
		width, gap float64
	}{
		{"an empty window", Span{day.Start, day.Start}, 100, 10},
		{"a window that turns back", Span{day.End, day.Start}, 100, 10},
		{"a window without a start", Span{Beginning, day.End}, 100, 10},
		{"a window without an end", Span{day.Start, End}, 100, 10},
		{"no width", day, 0, 10},
		{"no gap", day, 100, 0},
	} {
		axis := Axis{Lower: make([]Tick, 3), Upper: make([]Tick, 3)}
		Ticks(c.window, c.width, c.gap, in("en"), &axis)
		if len(axis.Lower)+len(axis.Upper) > 0 {
			t.Errorf("%s has ticks: %v", c.name, axis)
		}
	}
	var axis Axis
	if Ticks(day, 0.5, 0.1, in("en"), &axis); len(axis.Lower) == 0 {
		t.Error("half a point wide, with a tenth between ticks, has none")
	}
}

func TestLabelsAreMadeOnceAndNotKeptForEver(t *testing.T) {
	var axis Axis
	calls := 0
	v := ofClock(1, func(Instant, *Language) string { calls++; return "label" })
	window := Span{At(0, 0), At(0, 1_000_000*1e9)}
	axis.fill(nil, window, v, labelKey{}, 10)
	axis.fill(nil, window, v, labelKey{}, 10)
	if calls != 10 {
		t.Errorf("ten ticks drawn twice were labelled %d times, want 10", calls)
	}
	axis.fill(nil, window, v, labelKey{}, maxLabels)
	if axis.fill(nil, window, v, labelKey{}, maxLabels+1); len(axis.labels) != 1 {
		t.Errorf("after one more than %d labels %d are kept, want that one", maxLabels, len(axis.labels))
	}
}
