package page_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
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

// FuzzTheLedgerAddsUpInEveryView holds what every view says of how many events it shows, and of
// how many it does not, to a plain look at each event: of random events, filters and windows.
func FuzzTheLedgerAddsUpInEveryView(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, uint8(3+seed*2))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		if n == 0 || n > 120 {
			return
		}
		k, ok := taleOf(t, seed, int(n))
		if !ok {
			return
		}
		for view, holds := range accounts {
			if fault := holds(t, k); fault != "" {
				t.Errorf("%s: %s %s", k.of, view, fault)
			}
		}
	})
}

// accounts is how each view accounts for all events; what is wrong, "" for nothing.
var accounts = map[string]func(*testing.T, tale) string{
	"timeline":    func(_ *testing.T, k tale) string { return k.timeLedger("timeline") },
	"page":        func(_ *testing.T, k tale) string { return k.timeLedger("page") },
	"chart:time":  func(_ *testing.T, k tale) string { return k.timeLedger("chart:time") },
	"map":         mapAdds,
	"board":       boardAdds,
	"brush":       brushIsItsFilter,
	"time":        func(t *testing.T, k tale) string { return k.overTime(t, "chart:time") },
	"status":      func(t *testing.T, k tale) string { return k.overTime(t, "chart:status") },
	"cumulative":  cumulativeEndsWithAll,
	"numbers":     numbersAdd,
	"calendar":    calendarAdds,
	"bars:type":   func(t *testing.T, k tale) string { return k.total(t, "chart:bars:type", 1, len(k.all())) },
	"bars:status": func(t *testing.T, k tale) string { return k.total(t, "chart:bars:status", 1, len(k.all())) },
	"bars:actor": func(t *testing.T, k tale) string {
		return k.total(t, "chart:bars:actor", 1, k.count(k.all(), func(i int) int { return max(1, k.cast(i)) }))
	},
	"precision": func(t *testing.T, k tale) string { return k.total(t, "chart:precision", 1, len(k.all())) },
	"pairs":     func(t *testing.T, k tale) string { return k.total(t, "chart:pairs", 2, k.count(k.all(), k.pairs)) },
	"places": func(t *testing.T, k tale) string {
		at := func(i int) int { return k.cast(i) * min(1, len(k.At(i).Place.ID)) }
		if k.count(k.all(), k.cast) == 0 {
			return ""
		}
		return k.total(t, "chart:places", 2, k.count(k.all(), at))
	},
	"intervals": func(t *testing.T, k tale) string { return k.lines(t, "chart:intervals", max(0, len(k.dated())-1)) },
	"gaps": func(t *testing.T, k tale) string {
		return k.lines(t, "chart:gaps", max(0, k.count(k.dated(), func(i int) int { return btoi(k.At(i).Type == timeline.Meeting) })-1))
	},
	"meetings":     func(t *testing.T, k tale) string { return k.meetings(t, "meetings", true) },
	"meetings:any": func(t *testing.T, k tale) string { return k.meetings(t, "meetings:any", false) },
	"table":        tableAdds,
	"compare":      compareAdds,
	"duplicates":   twiceAdds,
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// timeLedger holds the sum below a view of time; a picture that shows all says none, nor does one
// whose edges name the others.
func (k tale) timeLedger(picture string) string {
	return k.ledger(k.words(picture), k.text == "")
}

var inTime = regexp.MustCompile(`(\d+) events? = (\d+) shown \+ (\d+) outside the window \+ (\d+) without a date`)

func (k tale) ledger(words string, maySaySilent bool) string {
	got := inTime.FindStringSubmatch(words)
	want := fmt.Sprint([]int{len(k.all()), len(k.shown), len(k.outside), len(k.undated)})
	switch whole := len(k.shown) == len(k.all()); {
	case got == nil && !whole && maySaySilent && len(k.undated) == 0:
		if n := said(words, `‹ (\d+) earlier`) + said(words, `(\d+) later`); n != len(k.outside) {
			return fmt.Sprintf("has no sum, and its edges name %d events, want %d", n, len(k.outside))
		}
		return ""
	case got == nil && whole:
		if n := said(words, `(\d+) events?,(?: all)? shown`); n != len(k.all()) && !maySaySilent {
			return fmt.Sprintf("says that all %d are shown, want %d", n, len(k.all()))
		}
		return ""
	case got == nil:
		return fmt.Sprintf("has no sum, want %s: %q", want, words)
	case fmt.Sprint(got[1:]) != want:
		return fmt.Sprintf("says %v, want %s", got[1:], want)
	}
	return ""
}

// mapAdds holds the sum below the map: at a place, in a country, on no map, outside.
func mapAdds(_ *testing.T, k tale) string {
	words := k.words("map")
	var want [4]int
	want[3] = len(k.outside)
	for _, i := range slices.Concat(k.shown, k.undated) {
		switch k.At(i).Place.ID {
		case "hanoi", "oslo":
			want[0]++
		case "japan":
			want[1]++
		default:
			want[2]++
		}
	}
	all := said(words, `(\d+) events? =`)
	if all == 0 && k.text == "" && want[2]+want[3] == 0 {
		return "" // the sum of all that is seen
	}
	got := [4]int{said(words, `(\d+) at a place`), said(words, `(\d+) known to the country`), said(words, `(\d+) not on the map`), said(words, `(\d+) outside the window`)}
	if got != want || all != k.Len() {
		return fmt.Sprintf("says that %d are %v, want %d and %v: %q", all, got, k.Len(), want, words)
	}
	return ""
}

// board draws the board of a tale with one of the views below the timeline.
func (k tale) board(below string, brush calendar.Span) (*page.Board, page.Layout) {
	var b page.Board
	l := b.Draw(page.BoardSpec{Size: scene.Pt(3600, 1500), Text: 12, Theme: theme.Light, Subject: k.Subject, View: k.view(), Brush: brush, Room: page.Room{Below: below, Alone: true}})
	return &b, l
}

func boardAdds(_ *testing.T, k tale) string {
	b, l := k.board("table", calendar.Span{})
	if fault := k.ledger(readOff(&b.Panels[page.LedgerPanel].Scene), false); fault != "" {
		return fault
	}
	if l.TableRows == nil || l.TableRows.Len() != k.inTable() {
		return fmt.Sprintf("has a table of %v rows, want %d", l.TableRows, k.inTable())
	}
	return ""
}

// inTable is how many events a table shows: those without a date where it shows all others.
func (k tale) inTable() int {
	if len(k.outside) == 0 {
		return len(k.all())
	}
	return len(k.shown)
}

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

// part is which part of its time an event has in the days from one to another, in which a chart
// says a bar to be.
func (k tale) part(i int, from, to string) float64 {
	first, err := edtf.Parse(from)
	last, err2 := edtf.Parse(to)
	if err != nil || err2 != nil {
		return math.NaN()
	}
	b, bar := k.Bounds(i), calendar.Span{Start: first.Bounds().Start, End: last.Bounds().End}
	if !b.Overlaps(bar) {
		return 0
	}
	return bar.Intersect(b).Days() / b.Days()
}

// overTime holds each bar to the parts of the events that fall into it, and the bars with what
// is said to lie outside of them to all events.
func (k tale) overTime(t *testing.T, picture string) string {
	rows := k.rows(t, picture)
	bars := map[[2]string]float64{}
	for _, row := range rows {
		bars[[2]string{row[0], row[1]}] += sum([][]string{row}, 4, nil)
	}
	in := map[int]bool{} // what lies in any bar
	for bar, got := range bars {
		want := float64(len(k.undated))
		if bar[0] != "" {
			want = 0
			for _, i := range k.dated() {
				part := k.part(i, bar[0], bar[1])
				if want += part; part > 0 {
					in[i] = true
				}
			}
		}
		if math.Abs(got-want) > 1e-4 || math.IsNaN(want) {
			return fmt.Sprintf("has %v events in %v, want %v", got, bar, want)
		}
	}
	if undated := sum(rows, 4, func(row []string) bool { return row[0] == "" }); undated != float64(len(k.undated)) {
		return fmt.Sprintf("has %v events without a date, want %d", undated, len(k.undated))
	}
	if outside := said(k.chartWords(picture), `(\d+) events? lies? before the first bar`); len(in)+outside+len(k.undated) != k.Len() {
		return fmt.Sprintf("has %d events in its bars, %d outside and %d without a date, want %d", len(in), outside, len(k.undated), k.Len())
	}
	return ""
}

// cumulativeEndsWithAll holds the last step to all that the bars over time hold.
func cumulativeEndsWithAll(t *testing.T, k tale) string {
	dated := func(row []string) bool { return row[0] != "" }
	bars, steps := k.rows(t, "chart:time"), k.rows(t, "chart:cumulative")
	all := sum(bars, 4, dated)
	last := ""
	for _, row := range steps {
		if row[0] != "" {
			last = row[0]
		}
	}
	if got := sum(steps, 4, func(row []string) bool { return row[0] != "" && row[0] == last }); math.Abs(got-all) > 1e-6*float64(len(bars)+len(steps)) { // they are written to six digits
		return fmt.Sprintf("ends with %v, want %v", got, all)
	}
	return ""
}

// numbersAdd holds each period to the events with a number that may fall into it.
func numbersAdd(t *testing.T, k tale) string {
	for _, row := range k.rows(t, "chart:numbers:tone") {
		want := k.count(k.dated(), func(i int) int {
			has := false
			k.At(i).EachValue("tone", func(string) { has = true })
			return btoi(has && k.part(i, row[0], row[1]) > 0)
		})
		if got := row[2]; got != fmt.Sprint(want) {
			return fmt.Sprintf("has %s numbers from %s to %s, want %d", got, row[0], row[1], want)
		}
	}
	return ""
}

// calendarAdds holds the cells, with what is said not to be known closely enough for one, to all
// that the window shows.
func calendarAdds(t *testing.T, k tale) string {
	words := k.chartWords("chart:calendar")
	got := int(sum(k.rows(t, "chart:calendar"), 2, nil)) + said(words, `(\d+) events? (?:is|are) not known to the`)
	if got != len(k.shown) && !strings.Contains(words, "too long") {
		return fmt.Sprintf("accounts for %d events, want %d", got, len(k.shown))
	}
	return ""
}

// total holds a column of the numbers of a picture to what it should add up to.
func (k tale) total(t *testing.T, picture string, column, want int) string {
	if got := sum(k.rows(t, picture), column, nil); got != float64(want) {
		return fmt.Sprintf("adds up to %v, want %d", got, want)
	}
	return ""
}

// lines holds how many rows the numbers of a picture have.
func (k tale) lines(t *testing.T, picture string, want int) string {
	if got := len(k.rows(t, picture)); got != want {
		return fmt.Sprintf("has %d rows, want %d", got, want)
	}
	return ""
}

// meetings holds who met whom to the pairs of each meeting, or of each event where there are none.
func (k tale) meetings(t *testing.T, picture string, alone bool) string {
	met := func(i int) int { return k.pairs(i) * btoi(!alone || k.At(i).Type == timeline.Meeting) }
	want := k.count(k.all(), met)
	if want == 0 && alone {
		want = k.count(k.all(), k.pairs)
	}
	return k.total(t, picture, 2, want)
}

// tableAdds holds the rows of the table to the events that the window shows, each once.
func tableAdds(t *testing.T, k tale) string {
	seen := map[string]bool{}
	for _, row := range k.rows(t, "table") {
		seen[row[0]] = true
	}
	if rows := len(k.rows(t, "table")); rows != k.inTable() || len(seen) != rows {
		return fmt.Sprintf("has %d rows of %d events, want %d", rows, len(seen), k.inTable())
	}
	return k.timeLedger("table")
}

// compareAdds holds the pairs of what two sides tell to the events of each, each told once.
func compareAdds(t *testing.T, k tale) string {
	var seen [2]map[string]int
	seen[0], seen[1] = map[string]int{}, map[string]int{}
	for _, row := range k.rows(t, "compare") {
		for side, id := range []string{row[2], row[5]} {
			if id != "" {
				seen[side][id]++
			}
		}
	}
	for side, actor := range []string{"kim", "moon"} {
		for _, i := range k.all() {
			takes := slices.ContainsFunc(k.At(i).Actors, func(p timeline.Part) bool { return p.Actor == actor })
			if got := seen[side][k.At(i).ID]; got != btoi(takes) {
				return fmt.Sprintf("tells %s %d times on the side of %s, want %d", k.At(i).ID, got, actor, btoi(takes))
			}
		}
	}
	return ""
}

// twiceAdds holds what is said to be told twice: each event in one group at the most, as many as
// the headline says.
func twiceAdds(t *testing.T, k tale) string {
	rows, seen, groups := k.rows(t, "duplicates"), map[string]bool{}, map[string]bool{}
	for _, row := range rows {
		if seen[row[3]] || k.Find(row[3]) < 0 {
			return fmt.Sprintf("tells %s twice, or what the filter leaves out", row[3])
		}
		seen[row[3]], groups[row[0]] = true, true
	}
	words := k.words("duplicates")
	if n := said(words, `(\d+) events (?:in \d+ groups )?may be`); n != len(rows) {
		return fmt.Sprintf("says %d events, and has %d: %q", n, len(rows), words)
	}
	if n := said(words, `in (\d+) groups may`); n != len(groups) && len(groups) > 1 {
		return fmt.Sprintf("says %d groups, and has %d", n, len(groups))
	}
	return ""
}
