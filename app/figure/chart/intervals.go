package chart

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// An interval is the days from one event to the next: those that are certain, and those
// that are possible where the days are not known.
type interval struct {
	from, to    int // positions in the order
	least, most float64
}

// A measuring measures intervals of a subject.
type measuring struct {
	*figure.Subject
	known []figure.Known
}

// days returns the days from the last day before an end to that of a start, none where it lies before.
func days(end, start calendar.Instant) float64 {
	return max(0, float64(start.Day-calendar.Span{End: end}.LastDay()))
}

// minute is the last one of an event whose hours are known, as a part of a day: from it on it is
// counted, as from the last day of others.
const minute = 1. / 24 / 60

// within24 tells of bounds whether they are shorter than a day, and whether they are no longer than
// one: of a million events this is asked of each, and fractions of days take longer.
func within24(b calendar.Span) (shorter, upTo bool) {
	switch b.End.Day {
	case b.Start.Day:
		return true, true
	case b.Start.Day + 1:
		return b.End.Nano < b.Start.Nano, b.End.Nano <= b.Start.Nano
	}
	return false, false
}

// An extent is from when to when an event may be, and the first day at which it may be over and the
// last at which it may begin: of one that lasts and whose days are known these are certain.
type extent struct {
	calendar.Span
	over, begins calendar.Day
	timed        bool // its hours are known
}

// extent returns that of an event.
func (m measuring) extent(i int) extent {
	b := m.Bounds(i)
	timed, oneDay := within24(b)
	e := extent{b, b.Start.Day, b.LastDay(), timed}
	if oneDay {
		return e
	}
	begins, ends := m.SidesBy(m.known, i, b)
	switch {
	case ends.Empty():
		e.over = calendar.Span{End: ends.Start}.LastDay()
	case ends.Start != b.Start: // else nobody knows when it ended
		e.over = ends.Start.Day
	}
	switch {
	case begins.Empty():
		e.begins = begins.End.Day
	case begins != b: // else nobody knows when it began
		e.begins = begins.LastDay()
	}
	return e
}

// interval returns the days from one event to another.
func (m measuring) interval(from, to int) interval {
	one := interval{from: from, to: to}
	one.least, one.most = daysBetween(m.extent(from), m.extent(to))
	return one
}

// daysBetween returns the days from the last day of one event to the first of another, those that are
// certain and those that are possible; where the hours of both are known, from the one to the other.
func daysBetween(a, b extent) (least, most float64) {
	if a.timed && b.timed {
		apart := max(0, b.Start.Days(a.End)+min(a.Days(), minute))
		return apart, apart
	}
	least = days(a.End, b.Start)
	return least, max(least, float64(b.begins-a.over))
}

// intervals measures the days from each event to the next.
func intervals(ctx context.Context, s Spec) Content {
	return s.intervals(ctx, s.Subject.Dated, func(k int) int { return k }, "intervals")
}

// gaps measures the days from each meeting to the next.
func gaps(ctx context.Context, s Spec) Content {
	columns := s.Subject.Columns()
	var met []int
	for i := range pieces.Of(ctx, from(0, s.Subject.Dated)) {
		if columns.Type(i) == timeline.Meeting {
			met = append(met, i)
		}
	}
	return s.intervals(ctx, len(met), func(k int) int { return met[k] }, "gaps")
}

// intervals measures the days between so many events, in the order of their starts.
func (s Spec) intervals(ctx context.Context, n int, at func(k int) int, name string) Content {
	known, err := s.Subject.Known(ctx)
	if err != nil {
		return Content{}
	}
	m, count := measuring{s.Subject, known}, max(0, n-1)
	least, most := make([]float64, count), make([]float64, count)
	spreads := make([][2]spread, pieces.Workers(count)) // of the least and the most
	if pieces.Each(ctx, count, func(worker, from, to int) {
		mine := &spreads[worker]
		one := m.extent(at(from)) // each event is asked once, though it ends an interval and begins the next
		for k := from; k < to; k++ {
			next := m.extent(at(k + 1))
			least[k], most[k] = daysBetween(one, next)
			mine[0].add(least[k])
			mine[1].add(most[k])
			one = next
		}
	}) != nil {
		return Content{}
	}
	for w := range spreads[1:] {
		spreads[0][0].join(&spreads[w+1][0])
		spreads[0][1].join(&spreads[w+1][1])
	}
	lang := s.Subject.Lang
	c := Content{headline: translations.Say(lang, "no "+name), subtitle: translations.Say(lang, name+" say")}
	c.table.Header = append(slices.Clone(endColumns), "least days", "most days")
	c.rest = func(t *Table) { // of very many events this takes long
		for k := range count {
			t.add(append(s.ends(at(k), at(k+1)), exactly(least[k]), exactly(most[k]))...)
		}
	}
	if count == 0 {
		return c
	}
	shown, median := longestOf(ctx, least, most, &spreads[0], max(1, min(count, 1+int(s.Box.H/(s.Text*leastRow)))))
	if ctx.Err() != nil {
		return c
	}
	top := 0 // of those that show, which are in the order of time
	for i, k := range shown {
		if most[k] > most[shown[top]] {
			top = i
		}
	}
	longest := m.interval(at(shown[top]), at(shown[top]+1))
	tied := 0
	for k := range count {
		if least[k] == longest.least && most[k] == longest.most {
			tied++
		}
	}
	switch {
	case tied == count && count > 1:
		c.headline = translations.Say(lang, "all intervals", s.length(longest))
	case tied > 1:
		c.headline = translations.Say(lang, "longest interval tied", s.length(longest), tied, s.length(median))
	default:
		c.headline = translations.Say(lang, "longest interval", s.length(longest), s.Subject.Event(longest.to).Name, s.length(median))
	}
	slices.SortStableFunc(shown, func(a, b int) int { return cmp.Compare(most[b], most[a]) })
	allKnown := !slices.ContainsFunc(shown, func(k int) bool { return most[k] > least[k] })
	shown = shown[:min(len(shown), c.fitLengths(s, count, allKnown))]
	shortest, more := most[shown[len(shown)-1]], 0
	for _, k := range shown {
		more -= btoi(most[k] == shortest)
	}
	for _, days := range most {
		more += btoi(days == shortest)
	}
	c.left = s.longestLeft(len(shown), count, more)
	slices.Sort(shown)
	lasting := make([]interval, len(shown))
	for i, k := range shown {
		lasting[i] = m.interval(at(k), at(k+1))
	}
	c.intervals(s, lasting, s.betweens(lasting))
	return c
}

// endColumns are the columns of a table of intervals that tell between which events each lies.
var endColumns = []string{"from", "to", "from date", "from title", "to date", "to title"}

// ends returns what these columns hold of two events.
func (s Spec) ends(from, to int) []any {
	a, b, lang := s.Subject.At(from), s.Subject.At(to), s.Subject.Lang
	return []any{a.ID, b.ID, a.When.Date, a.Title.In(lang), b.When.Date, b.Title.In(lang)}
}

// longestOf returns which intervals are the longest, as many as there is room for and of equal ones
// the first, in the order of time; and the median of all. Nothing is sorted: of a million intervals
// that would take longer than all else.
func longestOf(ctx context.Context, least, most []float64, of *[2]spread, room int) (shown []int, median interval) {
	median.least = of[0].middle(least)
	places := []int{(len(most) - 1) / 2, len(most) / 2, max(0, len(most)-room)}
	ranks := of[1].ranked(most, places...)
	median.most = ranks[0] + (ranks[1]-ranks[0])/2
	bar := ranks[2]
	longer, equal := make([][]int, pieces.Workers(len(most))), make([][]int, pieces.Workers(len(most)))
	_ = pieces.Each(ctx, len(most), func(worker, from, to int) { // the caller asks ctx
		for k, days := range most[from:to] {
			switch {
			case days > bar:
				longer[worker] = append(longer[worker], from+k)
			case days == bar && len(equal[worker]) < room:
				equal[worker] = append(equal[worker], from+k)
			}
		}
	})
	shown = slices.Concat(longer...)
	same := slices.Concat(equal...)
	shown = append(shown, same[:min(len(same), max(0, room-len(shown)))]...)
	slices.Sort(shown)
	return shown, median
}
