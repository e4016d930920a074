package viewport

import (
	"math"
	"testing"

	"dateline/timeline/calendar"
)

func days(from, to int) calendar.Span {
	return calendar.Span{Start: calendar.Day(from).Start(), End: calendar.Day(to).Start()}
}

func TestTheInstantUnderThePointerStaysPut(t *testing.T) {
	for _, span := range []calendar.Span{days(0, 100), days(-5_000_000_000_000, 18_000), {Start: calendar.At(3, 5e9), End: calendar.At(3, 9e9)}} {
		v := Viewport{span, 800}
		for _, factor := range []float64{0.5, 1.25, 3} {
			if got := v.Zoom(factor, 300).X(v.At(300)); math.Abs(got-300) > 0.01 {
				t.Errorf("after a zoom by %v the instant at 300 is at %v", factor, got)
			}
		}
	}
}

func TestPanningKeepsTheLength(t *testing.T) {
	v := Viewport{days(0, 100), 800}
	if got, want := v.Pan(80).Span, days(10, 110); got != want {
		t.Errorf("Pan(80) = %v, want %v", got, want)
	}
}

func TestRevealMovesNoFartherThanNeeded(t *testing.T) {
	v := Viewport{days(0, 100), 100}
	for _, c := range []struct{ span, want calendar.Span }{
		{days(40, 50), days(0, 100)},
		{days(95, 100), days(10, 110)},
		{days(5, 7), days(-5, 95)},
		{days(0, 160), days(-20, 180)},
	} {
		if got := v.Reveal(c.span, 10).Span; got != c.want {
			t.Errorf("Reveal(%v) = %v, want %v", c.span, got, c.want)
		}
	}
}

func TestClampKeepsTheExtentInReach(t *testing.T) {
	extent := days(0, 10)
	for _, span := range []calendar.Span{days(500, 600), days(-90, -80), days(-9e9, 9e9), {}} {
		got := Viewport{span, 100}.Clamp(extent).Span
		if got.Days() > 30.001 || got.Days() < 0.9/86400 || got.Start.Days(extent.End) > 0.001 || extent.Start.Days(got.End) > 0.001 {
			t.Errorf("Clamp(%v) = %v", span, got)
		}
	}
}
