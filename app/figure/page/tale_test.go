package page_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
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

// someDates are such as files have: known to the day, the month, the year, a range, some time
// within, open on a side, far away, none.
var someDates = []string{
	"2019-04-18", "2019-04-22", "2019-04", "2019", "2019-04-20/2019-05-03", "[2019-04-22..2019-04-26]", "2019-06-01~", "2018-12-31",
	"2019-04-18T09:30:00", "2019-03/..", "../2019-02", "1066-10-14", "-0043-03-15", "",
}

// anyTimeline makes a timeline with some of all that a view may leave out of its marks.
func anyTimeline(r *rand.Rand, n int) *timeline.Timeline {
	t := &timeline.Timeline{
		Places: []timeline.Place{
			{ID: "hanoi", Country: "VN", At: &timeline.LonLat{Lon: 105.8, Lat: 21}},
			{ID: "oslo", Country: "NO", At: &timeline.LonLat{Lon: 10.7, Lat: 59.9}},
			{ID: "japan", Kind: timeline.Country, Country: "JP"},
			{ID: "atlantis"},
		},
		Actors: []timeline.Actor{{ID: "kim"}, {ID: "moon"}, {ID: "xi"}},
		Facets: []timeline.Facet{{Name: "tone", Kind: timeline.OfNumbers}},
	}
	pick := func(all ...string) string { return all[r.IntN(len(all))] }
	for i := range n {
		e := timeline.Full{ID: fmt.Sprint("e", i), Type: timeline.Type(r.IntN(4)), Status: timeline.Status(r.IntN(8)), Title: timeline.Say("", pick("Talks", "A visit", "A test"))}
		e.When.Date, _ = edtf.Parse(pick(someDates...))
		e.Place.ID = pick("", "hanoi", "oslo", "japan", "atlantis")
		for _, id := range []string{"kim", "moon", "xi"} {
			if r.IntN(3) == 0 {
				e.Actors = append(e.Actors, timeline.Part{Actor: id})
			}
		}
		if r.IntN(3) > 0 {
			e.Values = []timeline.Value{{Facet: "tone", Word: fmt.Sprint(r.IntN(20) - 10)}}
		}
		t.Events.Append(e.Compact())
	}
	return t
}

// someFilters are what a person may ask for, none among them.
var someFilters = []string{
	"", "", "-type:meeting", "status:happened,announced", "actor:kim", "-place:oslo", "talks", "after:2019-04", "-before:2019-05", "no:date or actor:moon", "tone:-5..5", "actor:kim actor:xi",
	"in:100,0;120,30", "type:meeting -when:2019-04-22/2019-04-30",
}

// A tale is a timeline with a filter and a window of time, and what a plain look at each event
// tells of it.
type tale struct {
	*figure.Subject
	of     string
	text   string
	window calendar.Span

	shown, outside, undated []int // positions: what the window shows, what lies outside of it, what has no date
}

// taleOf makes a tale of a seed; false where the window would show nothing.
func taleOf(t *testing.T, seed uint64, n int) (tale, bool) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 16))
	whole := figure.NewSubject(anyTimeline(r, n), "en", nil)
	text := someFilters[r.IntN(len(someFilters))]
	filter, err := timeline.ParseFilter(text)
	if err != nil {
		t.Fatal(err)
	}
	s, err := figure.Narrow(t.Context(), whole, filter)
	if err != nil {
		t.Fatal(err)
	}
	k := tale{Subject: s, text: text}
	if s.Dated == 0 {
		return k, false
	}
	if k.window = figure.Margin(s.Extent); r.IntN(4) > 0 {
		from := s.Bounds(r.IntN(s.Dated)).Start.Day - calendar.Day(r.IntN(40))
		k.window = calendar.Span{Start: from.Start(), End: (from + 1 + calendar.Day(r.IntN(1+int(min(s.Extent.Days(), 500))))).Start()}
	}
	k.of = fmt.Sprintf("seed %d, %q of %d events in %v", seed, text, n, k.window)
	keep, kept := filter.Keep(whole.Timeline), 0 // nil for all
	for _, e := range whole.Timeline.Events.All() {
		if keep == nil || keep(e) {
			kept++
		}
	}
	if kept != s.Len() {
		t.Errorf("%s: %d events are kept, want %d", k.of, s.Len(), kept)
	}
	for i := range s.Len() {
		b := s.At(i).When.Date.BoundsIn(s.Zone())
		if b.Start.Unbounded() || b.End.Unbounded() {
			b = s.Bounds(i) // as it is drawn, beyond the others
		}
		switch {
		case s.At(i).When.Date.IsZero() || b.Empty():
			k.undated = append(k.undated, i)
		case b.Start.Before(k.window.End) && k.window.Start.Before(b.End):
			k.shown = append(k.shown, i)
		default:
			k.outside = append(k.outside, i)
		}
	}
	return k, true
}

// spec is what a picture of a tale is made of.
func (k tale) spec() page.Spec {
	return page.Spec{Size: scene.Pt(2400, 1500), Text: 12, Theme: theme.Light, Subject: k.Subject, View: k.view()}
}

func (k tale) view() view.View {
	return view.View{Window: k.window, Lanes: view.ByType, Colour: view.ByType, Filter: k.text, Chart: "time", Left: "actor:kim", Right: "actor:moon", Columns: "id"}
}

// words are all that a picture says, in one line.
func (k tale) words(picture string) string {
	p, _ := page.Find(picture)
	var sc scene.Scene
	p.Draw(&sc, k.spec())
	return readOff(&sc)
}

// chartWords are all that a chart says which has all of the picture, so that its bars are those of
// its numbers.
func (k tale) chartWords(picture string) string {
	p, _ := page.Find(picture)
	s := k.spec()
	s.Around = page.Nothing
	var sc scene.Scene
	p.Draw(&sc, s)
	return readOff(&sc)
}

func readOff(sc *scene.Scene) string {
	var all []string
	for i := range sc.Shapes {
		if sc.Shapes[i].Text != "" {
			all = append(all, sc.Shapes[i].Text)
		}
	}
	return strings.Join(all, " ")
}

// rows are the numbers of a picture.
func (k tale) rows(t *testing.T, picture string) (all [][]string) {
	t.Helper()
	p, _ := page.Find(picture)
	n, ok := p.Numbers(k.spec())
	if !ok {
		t.Fatalf("%s has no numbers", picture)
	}
	for row := range n.Rows {
		all = append(all, row)
	}
	return all
}

// sum adds up a column of the rows that a test holds of, nil for all.
func sum(rows [][]string, column int, of func(row []string) bool) (total float64) {
	for _, row := range rows {
		if n, err := strconv.ParseFloat(row[column], 64); err == nil && (of == nil || of(row)) {
			total += n
		}
	}
	return total
}

// said returns the number that a pattern finds in words, 0 for none.
func said(words, pattern string) int {
	if found := regexp.MustCompile(pattern).FindStringSubmatch(words); found != nil {
		n, _ := strconv.Atoi(found[1])
		return n
	}
	return 0
}

// count counts the events at some positions for which something holds, as often as it says.
func (k tale) count(of []int, times func(i int) int) (n int) {
	for _, i := range of {
		n += times(i)
	}
	return n
}

// all are the positions of all events that the filter keeps.
func (k tale) all() []int { return slices.Concat(k.shown, k.outside, k.undated) }

// dated are those of the events with a date.
func (k tale) dated() []int { return slices.Concat(k.shown, k.outside) }

// cast is how many actors take part in an event, and pairs how many pairs of them.
func (k tale) cast(i int) int  { return len(k.At(i).Actors) }
func (k tale) pairs(i int) int { return k.cast(i) * (k.cast(i) - 1) / 2 }
