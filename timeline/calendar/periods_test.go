package calendar

import (
	"slices"
	"testing"
)

func TestPeriodsAreWholeAndHoldTheWindow(t *testing.T) {
	day := func(y, m, d int) Instant { return Civil(int64(y), m, d).Start() }
	for _, c := range []struct {
		name          string
		window        Span
		width, minGap float64
		least         float64
		want          []Instant
	}{
		{"months of which the window has parts", Span{day(2019, 3, 3), day(2019, 5, 5)}, 300, 80, 1, []Instant{day(2019, 3, 1), day(2019, 4, 1), day(2019, 5, 1), day(2019, 6, 1)}},
		{"a window that ends where a month does", Span{day(2019, 3, 1), day(2019, 5, 1)}, 300, 80, 1, []Instant{day(2019, 3, 1), day(2019, 4, 1), day(2019, 5, 1)}},
		{"no hours where a day is the least", Span{day(2019, 3, 1), day(2019, 3, 3)}, 1000, 10, 1, []Instant{day(2019, 3, 1), day(2019, 3, 2), day(2019, 3, 3)}},
		{"pairs of days that go on where a month has an odd number of them", Span{day(2019, 7, 29), day(2019, 8, 3)}, 300, 80, 1, []Instant{day(2019, 7, 29), day(2019, 7, 31), day(2019, 8, 2), day(2019, 8, 4)}},
		{"years before our era", Span{day(-1, 6, 1), day(1, 6, 1)}, 300, 80, 1, []Instant{day(-1, 1, 1), day(0, 1, 1), day(1, 1, 1), day(2, 1, 1)}},
		{"an empty window", Span{}, 300, 80, 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Periods(c.window, c.width, c.minGap, c.least); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
