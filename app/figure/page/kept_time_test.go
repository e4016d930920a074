package page_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline/calendar"
)

// A time is kept that ends within a month, and so within its bar: the chart counts what is kept of it, as the
// ledger does, and not what comes later in it.
func TestAChartOfATimeThatIsKeptCountsNothingBesideIt(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for i := range 25 {
		fmt.Fprintf(&table, "A%d,2014-02-18\nB%d,2015-02-18\n", i, i)
	}
	f, err := data.Read("a.csv", strings.NewReader(table.String()), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(f.Timeline, "en", nil)
	brush := calendar.Span{Start: calendar.Civil(2014, 1, 17).Start(), End: calendar.Civil(2015, 2, 7).Start()}
	v := view.View{Window: s.Extent, Chart: "time", Filter: view.WithBrush("", brush, s.Zone())}
	var b page.Board
	b.Draw(page.BoardSpec{Size: scene.Pt(1280, 900), Text: 13, Theme: theme.Light, Subject: s, Whole: s, View: v, Brush: brush, Room: page.Room{Below: "chart", Alone: true}})
	said := readOff(&b.Panels[page.ChartPanel].Scene)
	if want := "All 25 that are kept fall on 18 February 2014"; !strings.Contains(said, want) || strings.Contains(said, "February 2015") || strings.Contains(said, "outside of the window") {
		t.Errorf("it says %q, want %q", said, want)
	}
}
