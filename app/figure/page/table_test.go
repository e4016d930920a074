package page_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline/calendar"
)

func TestTheTableFollowsABrushThatMovesBeforeItsRowsAreCounted(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(25_000, 1), "en", nil)
	spec := page.BoardSpec{
		Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Light, Subject: s, Room: page.Room{Below: "table"},
		View: view.View{Window: s.FirstWindow(), Lanes: view.ByType},
	}
	var board page.Board
	counts, err := board.Draw(spec).Need.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	spec.Counts = counts
	board.Draw(spec)
	for part := range 5 {
		from := s.Extent.Start.Add(s.Extent.Days() * float64(part) / 5)
		spec.Brush, spec.Brushing = calendar.Span{Start: from, End: from.Add(s.Extent.Days() / 10)}, true
		if got, want := board.Draw(spec).Table.Len, s.Index.Count(spec.Brush); got != want {
			t.Errorf("in part %d the table has %d rows, want %d", part, got, want)
		}
	}
}
