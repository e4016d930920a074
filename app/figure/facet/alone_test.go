package facet_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAFacetOfWhichAllEventsHaveOneValueIsALine(t *testing.T) {
	for days, want := range map[string]string{"2001-05-03": "Date known to: the day", "2001": "the day"} {
		tl := &timeline.Timeline{}
		for i := range 9 {
			e := timeline.Full{ID: fmt.Sprint("e", i), Actors: []timeline.Part{{Actor: fmt.Sprint("actor", i%3)}}}
			e.When.Date, _ = edtf.Parse("2001-05-03")
			if i == 8 {
				e.When.Date, _ = edtf.Parse(days)
			}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		all, err := facet.Of(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		var sc scene.Scene
		layout := facet.Pane{Box: scene.Rect{W: 240, H: 800}, Text: 13, Theme: theme.Light, Subject: s, Counter: facet.NewCounter(all)}.Draw(&sc)
		var said []string
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				said = append(said, sh.Text)
			}
		}
		if !slices.Contains(said, want) || slices.Contains(said, "Date known to") == (days != "2001") {
			t.Errorf("where one date is %s the pane says %q, want %q", days, said, want)
		}
		if !slices.Contains(layout.Rows, facet.ID(facet.ByPrecision, "day")) {
			t.Errorf("the keys go through %q, and not to the one value", layout.Rows)
		}
	}
}
