package page_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

var inBrush = regexp.MustCompile(`(\d+) events? = (\d+) in the chosen time \+ (\d+) outside it \+ (\d+) without a date`)

// brushIsItsFilter holds brushes to the filters that they write: where the window lies, and long
// before and after all events, where those go on that have no start or no end.
func brushIsItsFilter(t *testing.T, k tale) string {
	first, last := k.window.Start.Day, k.window.End.Add(-1.0/86400).Day
	far := calendar.Day(k.Extent.Days()) + 40
	for _, days := range [][2]calendar.Day{{first, last}, {k.Extent.Start.Day - 2*far, k.Extent.Start.Day - far}, {k.Extent.End.Day + far, k.Extent.End.Day + 2*far}} {
		if wrong := k.brushed(calendar.Span{Start: days[0].Start(), End: (days[1] + 1).Start()}); wrong != "" { // whole days, as it is written
			return wrong
		}
	}
	return ""
}

// brushed holds a brush upon all to the filter that it writes: the same events, in the sum and in
// the table that follows it.
func (k tale) brushed(brush calendar.Span) string {
	text := view.WithBrush(k.text, brush, edtf.Source)
	filter, err := timeline.ParseFilter(text)
	if err != nil {
		return fmt.Sprintf("writes %q: %v", text, err)
	}
	if _, again := view.Split(text, edtf.Source); again != brush {
		return fmt.Sprintf("%v is read as %v", brush, again)
	}
	keep, want := filter.On(k.Zone()).Keep(k.Timeline), map[string]bool{}
	for _, i := range k.dated() {
		if keep(k.At(i)) {
			want[k.At(i).ID] = true
		}
	}
	for _, i := range k.undated {
		if keep(k.At(i)) {
			return fmt.Sprintf("%q keeps the event %d, which has no date", text, i)
		}
	}
	if fault := k.barsIn(brush, len(want)); fault != "" {
		return fault
	}
	b, l := k.board("table", brush)
	said := readOff(&b.Panels[page.LedgerPanel].Scene)
	got := inBrush.FindStringSubmatch(said)
	if sum := fmt.Sprint([]int{k.Len(), len(want), len(k.dated()) - len(want), len(k.undated)}); got == nil || fmt.Sprint(got[1:]) != sum {
		return fmt.Sprintf("%v says %q, want %s, which %q keeps", brush, said, sum, text)
	}
	if len(want) == len(k.dated()) {
		return "" // the table shows all, also those without a date
	}
	for row := range l.TableRows.Len() {
		if !want[l.TableRows.EventAt(row)] {
			return fmt.Sprintf("%v shows %s in the table, which %q leaves out", brush, l.TableRows.EventAt(row), text)
		}
	}
	if l.TableRows.Len() != len(want) {
		return fmt.Sprintf("%v has %d rows, want %d", brush, l.TableRows.Len(), len(want))
	}
	return ""
}

var ofTheKept = regexp.MustCompile(`: (\d+) of the (\d+) that (?:is|are) kept`)

// barsIn holds a chart that is none of time to the brush: it counts the events that this keeps.
func (k tale) barsIn(brush calendar.Span, want int) string {
	if want == 0 || want == k.Total {
		return ""
	}
	var b page.Board
	v := k.view()
	v.Chart = "bars:status"
	b.Draw(page.BoardSpec{Size: scene.Pt(3600, 1500), Text: 12, Theme: theme.Light, Subject: k.Subject, Whole: figure.NewSubject(k.Timeline, "en", nil), View: v, Brush: brush, Room: page.Room{Below: "chart", Alone: true}})
	said := readOff(&b.Panels[page.ChartPanel].Scene)
	if strings.Contains(said, "says anything of") || strings.Contains(said, "that are kept each") || strings.Contains(said, "lead:") {
		return ""
	}
	if got := ofTheKept.FindStringSubmatch(said); got == nil || got[2] != fmt.Sprint(want) {
		return fmt.Sprintf("%v has bars of which it says %q, want %d events", brush, said, want)
	}
	return ""
}
