package figure

import (
	"testing"

	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func TestASpanWhoseSidesMeetLastedOverTheDaysBetweenThem(t *testing.T) {
	day := func(y int64, m, d int) calendar.Instant { return calendar.Instant{Day: calendar.Civil(y, m, d)} }
	for text, want := range map[string]calendar.Span{
		"1945-04/1945-05":       {Start: day(1945, 4, 30), End: day(1945, 5, 2)},
		"1914/1915":             {Start: day(1914, 12, 31), End: day(1915, 1, 2)},
		"1945-05/1945-07":       {Start: day(1945, 6, 1), End: day(1945, 7, 1)},
		"1945-04-30/1945-05-01": {Start: day(1945, 4, 30), End: day(1945, 5, 2)},
		"[1945-04..1945-05]":    {},
		"1945-05":               {},
	} {
		d, err := edtf.ParseISO(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := coreOf(d, edtf.Source); got != want && !(got.Empty() && want.Empty()) {
			t.Errorf("%s is certain at %v, want %v", text, got, want)
		}
	}
}

func TestTheCertainPartOfABarIsWideEnoughToBeSeen(t *testing.T) {
	bar := scene.Rect{X: 100, W: 50}
	for _, c := range []struct{ core, want scene.Rect }{
		{scene.Rect{X: 120, W: 0.5}, scene.Rect{X: 118.75, W: 3}},
		{scene.Rect{X: 100, W: 0.5}, scene.Rect{X: 100, W: 3}},
		{scene.Rect{X: 149.5, W: 0.5}, scene.Rect{X: 147, W: 3}},
		{scene.Rect{X: 110, W: 20}, scene.Rect{X: 110, W: 20}},
		{scene.Rect{X: 160, W: 0.5}, scene.Rect{X: 160, W: 0.5}},
		{scene.Rect{X: 60, W: 0}, scene.Rect{X: 60, W: 0}},
	} {
		if got := CoreIn(bar, c.core, 10); got != c.want {
			t.Errorf("%v becomes %v, want %v", c.core, got, c.want)
		}
	}
	if got := CoreIn(scene.Rect{X: 100, W: 2}, scene.Rect{X: 101}, 10); got != (scene.Rect{X: 100, W: 2}) {
		t.Errorf("in a narrow bar it is %v", got)
	}
}
