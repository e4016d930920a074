package timelineview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// In 2022 a week begins on 31 October: the line of November stands a day later.
func TestNoLabelOfTheAxisLiesOnTheLineOfALongerPeriod(t *testing.T) {
	day, err := edtf.Parse("2022-10-20")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(&timeline.Timeline{Lang: "en", Events: timeline.EventsOf([]timeline.Event{{ID: "e", When: timeline.When{Date: day}}})}, "en", nil)
	window := calendar.Span{Start: calendar.Civil(2022, 10, 1).Start(), End: calendar.Civil(2022, 12, 1).Start()}
	for width := 500.0; width < 1200; width += 20 {
		var sc scene.Scene
		sc.Reset(scene.Pt(width, 400), theme.Light.Paper)
		var v View
		f := v.Draw(&sc, Spec{Box: scene.Rect{W: width, H: 400}, Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: window}})
		for i := range sc.Shapes {
			sh := &sc.Shapes[i]
			if sh.Kind != scene.KindText || sh.Font.Bold || sh.At.Y < f.Plot.Bottom() {
				continue
			}
			for _, tick := range v.axis.Upper {
				if x := f.Plot.X + f.View.X(tick.At); x > sh.Box.X && x < sh.Box.Right() {
					t.Errorf("at a width of %v the line of %s runs through %q", width, tick.Label, sh.Text)
				}
			}
		}
	}
}

func TestAMillionYearsBesideADayHaveMoreThanOneLabel(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	for i, when := range []string{"Y-1000000/-1000", "2020-03-15"} {
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event")}
		var err error
		if e.When.Date, err = edtf.Parse(when); err != nil {
			t.Fatal(err)
		}
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	for _, width := range []float64{600, 900, 1200} {
		var v View
		var sc scene.Scene
		f := v.Draw(&sc, Spec{Box: scene.Rect{W: width, H: 300}, Text: 13, Theme: theme.Light, Subject: s, Interactive: true, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone}})
		labels := map[string]bool{}
		for _, sh := range sc.Shapes {
			if strings.HasSuffix(sh.Text, " BCE") && sh.At.Y > f.Plot.Bottom() {
				labels[sh.Text] = true
			}
		}
		if len(labels) < 3 {
			t.Errorf("%v points wide, the axis says %v", width, labels)
		}
	}
}
