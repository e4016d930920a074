package chart

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// worldTable is a table of random events: of dates known to the minute, the day, the month, the year, to
// some time within, or not at all; of no, one or several actors, groups and sources.
func worldTable(r *rand.Rand, n int) string {
	some := func(most int, words ...string) string {
		var all []string
		for range r.IntN(most + 1) {
			all = append(all, words[r.IntN(len(words))])
		}
		return strings.Join(all, "; ")
	}
	dates := [...]func() string{
		func() string { return "" },
		func() string { return fmt.Sprintf("2019-04-%02dT%02d:%02d", 1+r.IntN(3), r.IntN(24), r.IntN(60)) },
		func() string { return fmt.Sprintf("2019-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28)) },
		func() string { return fmt.Sprintf("2019-%02d", 1+r.IntN(12)) },
		func() string { return strconv.Itoa(2015 + r.IntN(8)) },
		func() string { return "[2019-03-30..2019-05-02]" },
		func() string {
			return fmt.Sprintf("2019-%02d-11/2019-%02d-%02d", 1+r.IntN(4), 4+r.IntN(4), 11+r.IntN(17))
		},
		func() string { return fmt.Sprintf("%d/2021", 2016+r.IntN(3)) },
		func() string { return fmt.Sprintf("2019-04-%02dT%02d:00/2019-04-03", 1+r.IntN(2), r.IntN(24)) },
	}
	kinds := []int{r.IntN(len(dates)), r.IntN(len(dates)), 1 + r.IntN(2)} // worlds differ in what is known
	var b strings.Builder
	b.WriteString("title,when,type,status,place,actors,source,mood,tone [number],groups [list]\n")
	for i := range n {
		place := []string{"", "Paris", "Rome", "Oslo"}[r.IntN(4)]
		fmt.Fprintf(&b, "E%d,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", i, dates[kinds[r.IntN(3)]](), some(1, "meeting", "visit", "test", "other"), some(1, "happened", "planned", "denied", "announced"), place,
			some(4, "Ann", "Bo", "Cy", "Di", "Ed"), some(1, "Post", "Times"), some(1, "calm", "loud"), some(1, "-3", "0", "2.5", "10"), some(3, "x", "y", "z"))
	}
	return b.String()
}

// FuzzEveryChartAddsUpAndOpensWhatStandsBehindIt holds every chart, by every facet, to a plain look at
// each event: its bars add up to what it says that they are, its numbers are those of counting one by
// one, and each of its marks asks for just the events behind it.
func FuzzEveryChartAddsUpAndOpensWhatStandsBehindIt(f *testing.F) {
	for seed := range uint64(14) {
		f.Add(seed, uint8(1+seed*5))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		if n == 0 || n > 70 {
			return
		}
		s := told(t, worldTable(rand.New(rand.NewPCG(seed, 16)), int(n)))
		names := []string{"status", "gaps"}
		for _, k := range kinds {
			names = append(names, k.name)
			for _, by := range view.Offered(s.Subject.Timeline) {
				if k.facet && k.name != "numbers" {
					names = append(names, k.name+":"+string(by))
				}
			}
		}
		for _, name := range append(names, "numbers:tone") {
			if Check(name, s.Subject.Timeline) != nil {
				continue
			}
			c := made(s, name)
			kind, by, _ := strings.Cut(name, ":")
			if fault := adds[kind](s, c, view.Facet(by)); fault != "" {
				t.Errorf("%s %s", name, fault)
			}
			if _, silent := checkAsks(t, name, s.Subject, c); silent > 0 && name != "bars:none" { // which has all events
				t.Errorf("%s: %d marks ask for nothing", name, silent)
			}
		}
	})
}

// adds is how the bars of each chart add up; what is wrong, "" for nothing.
var adds = map[string]func(Spec, Content, view.Facet) string{
	"time":       func(s Spec, c Content, _ view.Facet) string { return inAll(c, upright, float64(s.Subject.Len())) },
	"status":     func(s Spec, c Content, _ view.Facet) string { return inAll(c, upright, float64(s.Subject.Len())) },
	"cumulative": cumulativeAdds,
	"shares":     sharesAdd,
	"bars":       barsAdd,
	"numbers":    func(s Spec, c Content, _ view.Facet) string { return numbersAdd(s, c) },
	"pairs":      func(s Spec, c Content, by view.Facet) string { return cellsAdd(c, pairCounts(s, by)) },
	"places":     placesAdd,
	"calendar":   calendarAdds,
	"intervals":  func(s Spec, c Content, _ view.Facet) string { return lines(c, max(0, s.Subject.Dated-1)) },
	"gaps": func(s Spec, c Content, _ view.Facet) string {
		met := 0
		for i := range s.Subject.Dated {
			met += btoi(s.Subject.At(i).Type == timeline.Meeting)
		}
		return lines(c, max(0, met-1))
	},
	"silences": func(s Spec, c Content, _ view.Facet) string {
		dated := map[string]int{}
		for i := range s.Subject.Dated {
			for _, id := range castAt(s, i) {
				dated[id]++
			}
		}
		maps.DeleteFunc(dated, func(_ string, n int) bool { return n < 2 })
		return lines(c, len(dated))
	},
	"precision": func(s Spec, c Content, _ view.Facet) string { return inAll(c, lying, float64(s.Subject.Len())) },
}

func upright(b bar) float64 { return b.y1 - b.y0 }
func lying(b bar) float64   { return b.x1 - b.x0 }

// inAll holds the sum of all bars.
func inAll(c Content, long func(bar) float64, want float64) string {
	sum := 0.0
	for _, b := range c.bars {
		sum += long(b)
	}
	if math.Abs(sum-want) > 1e-6 {
		return fmt.Sprintf("has bars of %v events, want %v", sum, want)
	}
	return ""
}

func lines(c Content, want int) string {
	if got := len(c.Table().Rows); got != want {
		return fmt.Sprintf("has %d lines, want %d", got, want)
	}
	return ""
}

// cumulativeAdds holds the highest bars to all events with a date.
func cumulativeAdds(s Spec, c Content, _ view.Facet) string {
	top := map[float64]float64{}
	for _, b := range c.bars {
		top[b.x0] = max(top[b.x0], b.y1)
	}
	xs, last := slices.Sorted(maps.Keys(top)), 0.0
	for _, x := range xs {
		if top[x] < last-1e-9 {
			return fmt.Sprintf("falls from %v to %v", last, top[x])
		}
		last = top[x]
	}
	if math.Abs(last-float64(s.Subject.Dated)) > 1e-6 {
		return fmt.Sprintf("ends with %v events, want %d", last, s.Subject.Dated)
	}
	return ""
}

// sharesAdd holds the parts of each bar to a whole, and the events of all to those that there are.
func sharesAdd(s Spec, c Content, _ view.Facet) string {
	tops := map[float64]float64{}
	for _, b := range c.bars {
		tops[b.x0] += b.y1 - b.y0
	}
	for x, top := range tops {
		if math.Abs(top-100) > 1e-6 {
			return fmt.Sprintf("has a bar at %v of %v hundredths", x, top)
		}
	}
	events, parts := 0.0, 0.0
	for _, row := range c.Table().Rows {
		n, _ := strconv.ParseFloat(row[4], 64)
		part, _ := strconv.ParseFloat(row[5], 64)
		events, parts = events+n, parts+part
	}
	if math.Abs(events-float64(s.Subject.Len())) > 1e-4 || math.Abs(parts-float64(len(tops))) > 1e-4 {
		return fmt.Sprintf("has %v events in %v wholes, want %d in %d", events, parts, s.Subject.Len(), len(tops))
	}
	return ""
}

// barsAdd holds the rows of a facet to the values that events say, each event once under each.
func barsAdd(s Spec, c Content, by view.Facet) string {
	if by == "" || by == view.ByNone {
		by = view.ByType
	}
	want, sum := map[string]int{}, 0
	for i := range s.Subject.Len() {
		had := map[string]bool{}
		eachValue(s.Subject, i, by, func(key string) { had[s.Subject.KeyName(by, key)] = true })
		for name := range had {
			want[name]++
			sum++
		}
	}
	got := map[string]int{}
	for _, row := range c.Table().Rows {
		n, _ := strconv.Atoi(row[1])
		got[row[0]] += n
	}
	if !maps.Equal(got, want) {
		return fmt.Sprintf("says %v, want %v", got, want)
	}
	return inAll(c, lying, float64(sum)) // all rows have room
}

func castAt(s Spec, i int) (ids []string) {
	for _, p := range s.Subject.At(i).Actors {
		if !slices.Contains(ids, p.Actor) {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

// pairCounts counts the events of each two actors.
func pairCounts(s Spec, by view.Facet) map[string]int {
	if by == "" {
		by = view.ByActor
	}
	want := map[string]int{}
	for i := range s.Subject.Len() {
		var has []string
		eachValue(s.Subject, i, by, func(key string) { has = append(has, key) })
		for a, one := range has {
			for _, other := range has[a+1:] {
				both := []string{s.Subject.KeyName(by, one), s.Subject.KeyName(by, other)}
				slices.Sort(both)
				want[strings.Join(both, " ")]++
			}
		}
	}
	return want
}

// cellsAdd holds the numbers of a grid to counts by the names of row and column, and its cells to its
// numbers, of which all have room.
func cellsAdd(c Content, want map[string]int) string {
	got := map[string]int{}
	for _, row := range c.Table().Rows {
		both := []string{row[0], row[1]}
		slices.Sort(both)
		n, _ := strconv.Atoi(row[2])
		got[strings.Join(both, " ")] += n
	}
	if !maps.Equal(got, want) {
		return fmt.Sprintf("says %v, want %v", got, want)
	}
	for _, b := range c.bars {
		name, n, _ := strings.Cut(b.mark.Title, ": ")
		both := strings.Split(name, " · ")
		slices.Sort(both)
		if got := want[strings.Join(both, " ")]; n != strconv.Itoa(got) || b.count != got {
			return fmt.Sprintf("has a cell %q of %d events, want %d", b.mark.Title, b.count, got)
		}
	}
	return ""
}

func placesAdd(s Spec, c Content, _ view.Facet) string {
	want := map[string]int{}
	for i := range s.Subject.Len() {
		for _, id := range castAt(s, i) {
			if place := s.Subject.At(i).Place.ID; place != "" {
				both := []string{s.Subject.PlaceName(place), s.Subject.ActorName(id)}
				slices.Sort(both)
				want[strings.Join(both, " ")]++
			}
		}
	}
	if len(want) == 0 {
		return barsAdd(s, c, view.ByPlace)
	}
	return cellsAdd(c, want)
}

// calendarAdds holds the cells to the events of which it is known into which they fall.
func calendarAdds(s Spec, c Content, _ view.Facet) string {
	if len(c.bars) == 0 {
		return ""
	}
	k, want := sheetFor(s), map[string]int{}
	for i := range s.Subject.Dated {
		b := startOf(s, i)
		if span := k.span(k.cell(b.Start.Day)); !span.End.Before(b.End) {
			first, _ := spanTexts(span)
			want[first]++
		}
	}
	got := map[string]int{}
	for _, row := range c.Table().Rows {
		got[row[0]], _ = strconv.Atoi(row[2])
	}
	if !maps.Equal(got, want) {
		return fmt.Sprintf("says %v, want %v", got, want)
	}
	return ""
}

// startOf returns within which time an event starts, as its date says it.
func startOf(s Spec, i int) calendar.Span {
	return s.Subject.At(i).When.Date.StartIn(s.Subject.Zone()).Intersect(s.Subject.Bounds(i))
}

// numbersAdd holds each bin to the events with a number that may start in it.
func numbersAdd(s Spec, c Content) string {
	for _, row := range c.Table().Rows {
		first, err := edtf.Parse(row[0])
		last, wrong := edtf.Parse(row[1])
		if err != nil || wrong != nil {
			return fmt.Sprintf("has a bin from %s to %s", row[0], row[1])
		}
		bin, want := first.Bounds().Union(last.Bounds()), 0
		for i := range s.Subject.Dated {
			s.Subject.At(i).EachValue("tone", func(string) { want += btoi(startOf(s, i).Overlaps(bin)) })
		}
		if row[2] != strconv.Itoa(want) {
			return fmt.Sprintf("has %s events from %s to %s, want %d", row[2], row[0], row[1], want)
		}
	}
	return ""
}
