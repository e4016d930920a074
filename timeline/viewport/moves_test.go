package viewport

import (
	"math"
	"testing"

	"dateline/timeline/calendar"
)

// near tells whether two spans are alike to a microsecond, as far as days are exact.
func near(a, b calendar.Span) bool {
	const most = 1e-11
	return math.Abs(a.Start.Days(b.Start)) <= most && math.Abs(a.End.Days(b.End)) <= most
}

func TestAZoomMakesTheSpanShorterAboutThePointer(t *testing.T) {
	v := Viewport{days(0, 100), 200}
	tiny := Viewport{calendar.Span{Start: calendar.At(0, 0), End: calendar.At(0, 1)}, 200}
	for _, c := range []struct {
		name      string
		got, want calendar.Span
	}{
		{"twice as near about the middle", v.Zoom(2, 100).Span, days(25, 75)},
		{"twice as near about the left edge", v.Zoom(2, 0).Span, days(0, 50)},
		{"twice as far about a quarter", v.Zoom(0.5, 50).Span, days(-25, 175)},
		{"half as far again", v.Zoom(0.8, 0).Span, days(0, 125)},
		{"a factor of nothing changes nothing", v.Zoom(0, 50).Span, days(0, 100)},
		{"a factor below nothing changes nothing", v.Zoom(-1, 50).Span, days(0, 100)},
		{"no nearer than a span that holds anything", tiny.Zoom(100, 0).Span, tiny.Span},
	} {
		if !near(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestAClampMovesNoFartherThanItMust(t *testing.T) {
	const second = 1.0 / 86400
	span := func(from, to float64) calendar.Span {
		return calendar.Span{Start: calendar.Day(0).Start().Add(from), End: calendar.Day(0).Start().Add(to)}
	}
	extent := span(0, 10)
	for _, c := range []struct {
		name               string
		span, extent, want calendar.Span
	}{
		{"what shows all of it stays", span(-2, 12), extent, span(-2, 12)},
		{"what shows a part of it stays", span(9, 19), extent, span(9, 19)},
		{"what only touches its end stays", span(10, 19), extent, span(10, 19)},
		{"what only touches its start stays", span(-9, 0), extent, span(-9, 0)},
		{"what lies after it comes back to its end", span(15, 20), extent, span(10, 15)},
		{"what lies a little after it too", span(10.5, 20), extent, span(10, 19.5)},
		{"what lies before it comes up to its start", span(-20, -15), extent, span(-5, 0)},
		{"three times its length stays", span(-10, 20), extent, span(-10, 20)},
		{"more than that becomes three times its length about the middle", span(-40, 50), extent, span(-10, 20)},
		{"less than a second becomes a second", span(5, 5), extent, span(5-second/2, 5+second/2)},
		{"a second stays", span(5, 5+second), extent, span(5, 5+second)},
		{"less than a day counts as a day", span(3, 9), span(5, 5.25), span(4.5, 7.5)},
	} {
		if got := (Viewport{c.span, 100}).Clamp(c.extent).Span; math.Abs(got.Start.Days(c.want.Start)) > 1e-9 || math.Abs(got.End.Days(c.want.End)) > 1e-9 {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAnInstantLiesAtItsPixel(t *testing.T) {
	v := Viewport{days(10, 110), 200}
	for x, at := range map[float64]calendar.Day{0: 10, 200: 110, 50: 35, -20: 0} {
		if got := v.X(at.Start()); got != x {
			t.Errorf("day %d lies at %v, want %v", at, got, x)
		}
		if got := v.At(x); got != at.Start() {
			t.Errorf("at %v lies %v, want day %d", x, got, at)
		}
	}
}

func TestRevealGivesWhatIsTooLongTheRoomWithinTheMargins(t *testing.T) {
	v := Viewport{days(0, 100), 100}
	for _, c := range []struct {
		name   string
		span   calendar.Span
		margin float64
		want   calendar.Span
	}{
		{"what just fits is not zoomed", days(0, 80), 10, days(-10, 90)},
		{"what just touches the margins stays", days(10, 90), 10, days(0, 100)},
		{"margins that leave no room count as a point of it", days(40, 42), 60, days(-59, 141)},
	} {
		if got := v.Reveal(c.span, c.margin).Span; !near(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
