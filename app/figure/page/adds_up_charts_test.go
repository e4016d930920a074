package page_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// part is how much of an event starts in the days from one to another, in which a chart says a bar to
// be: what lasts counts where it starts.
func (k tale) part(i int, from, to string) float64 {
	first, err := edtf.Parse(from)
	last, err2 := edtf.Parse(to)
	if err != nil || err2 != nil {
		return math.NaN()
	}
	b, bar := k.At(i).When.Date.StartIn(k.Zone()).Intersect(k.Bounds(i)), calendar.Span{Start: first.Bounds().Start, End: last.Bounds().End}
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
	if outside := said(k.chartWords(picture), `(\d+) events? (?:lies?|begins?) before the first bar`); len(in)+outside+len(k.undated) != k.Len() {
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

// sharesAreWholes holds the bars to the events, and the parts of each to a whole.
func sharesAreWholes(t *testing.T, k tale) string {
	parts := map[string]float64{}
	rows := k.rows(t, "chart:shares")
	for _, row := range rows {
		parts[row[0]] += sum([][]string{row}, 5, nil)
	}
	for from, part := range parts {
		if math.Abs(part-1) > 1e-6*float64(len(rows)) { // they are written to six digits
			return fmt.Sprintf("has parts of %v from %q on", part, from)
		}
	}
	return k.overTime(t, "chart:shares")
}

// numbersAdd holds each period to the events with a number that may start in it.
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

// calendarAdds holds the cells, with what is said not to be known closely enough for one and what is
// said to last from before, to all that the window shows.
func calendarAdds(t *testing.T, k tale) string {
	words := k.chartWords("chart:calendar")
	got := int(sum(k.rows(t, "chart:calendar"), 2, nil)) + said(words, `(\d+) events? (?:is|are) not known to the`) + said(words, `(\d+) events? began earlier`)
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
