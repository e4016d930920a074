package chart

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// A cellAt is a cell of a calendar: its column, and its row counted from above.
type cellAt struct{ column, row int64 }

// compare orders cells by their columns, and in these by their rows.
func (c cellAt) compare(other cellAt) int {
	return cmp.Or(cmp.Compare(c.column, other.column), cmp.Compare(c.row, other.row))
}

// A sheet is a way to lay time out in cells.
type sheet struct {
	name string // of the phrases that tell it
	cell func(calendar.Day) cellAt
	span func(cellAt) calendar.Span
}

// The sheets: a column for each week and a row for each of its days; a column for each month
// and a row for each year; a column for each year and a row for each decade.
var (
	months = sheet{
		"months",
		func(d calendar.Day) cellAt { y, m, _ := d.Civil(); return cellAt{int64(m - 1), y} },
		func(c cellAt) calendar.Span {
			return calendar.Span{Start: calendar.Civil(c.row, int(c.column)+1, 1).Start(), End: monthAfter(c.row, int(c.column)+1)}
		},
	}
	years = sheet{
		"years",
		func(d calendar.Day) cellAt { y, _, _ := d.Civil(); return cellAt{(y%10 + 10) % 10, y - (y%10+10)%10} },
		func(c cellAt) calendar.Span {
			y := c.row + c.column
			return calendar.Span{Start: calendar.Civil(y, 1, 1).Start(), End: calendar.Civil(y+1, 1, 1).Start()}
		},
	}
)

// weeksFrom is the sheet of weeks that begin on a day, 1 for Monday to 7 for Sunday.
func weeksFrom(first int) sheet {
	begin := monday + calendar.Day(first-1)
	return sheet{
		"weeks",
		func(d calendar.Day) cellAt { return cellAt{int64(d-begin) / 7, int64(d-begin) % 7} },
		func(c cellAt) calendar.Span {
			d := begin + calendar.Day(c.column*7+c.row)
			return calendar.Span{Start: d.Start(), End: (d + 1).Start()}
		},
	}
}

// monday is a Monday before all events that a calendar by weeks shows: it has no weeks of
// other millennia.
var monday = func() calendar.Day {
	d := calendar.Civil(-9999, 1, 1)
	return d - calendar.Day(d.Weekday()-1)
}()

// sheetFor returns the finest sheet whose cells can be told apart.
func sheetFor(s Spec) sheet {
	first, _, _ := s.Window.Start.Day.Civil()
	last, _, _ := s.Window.End.Day.Civil()
	switch rows := s.Box.H * 0.7 / (s.Text * 1.2); {
	case s.Window.Days()/7 <= s.Box.W*0.85/(s.Text*0.9) && first > -9999:
		return weeksFrom(s.Subject.Habits.FirstDay())
	case float64(last-first) < rows:
		return months
	}
	return years
}

// byDay is a calendar. An event counts in the cell of which it is known that it starts in it;
// how many are not known so closely stands below.
func byDay(ctx context.Context, s Spec) Content {
	lang := s.Subject.Lang
	c := Content{headline: s.nothing()}
	if s.Window.Empty() || s.Window.Start.Unbounded() || s.Window.End.Unbounded() {
		return c
	}
	known, err := s.Subject.Known(ctx)
	if err != nil {
		return c
	}
	k := sheetFor(s)
	if _, rows, _ := k.laid(s); float64(rows) > s.Box.H {
		return Content{none: translations.Say(lang, "calendar long")} // a row would be no point high
	}
	found := make([]dealing, pieces.Workers(s.Subject.Dated))
	for w := range found {
		found[w] = dealing{sheet: k, of: s.Subject, known: known, all: map[cellAt]*weight{}, day: math.MinInt64}
	}
	shown, before := s.Subject.RunStarting(ctx, known, s.Window)
	_ = each(ctx, shown, func(worker, i int) { found[worker].add(i, s.Subject.Bounds(i)) }) // asked below
	all, loose := found[0].all, found[0].loose
	lasts := before > 0 || found[0].lasts
	for _, more := range found[1:] {
		loose, lasts = loose+more.loose, lasts || more.lasts
		for at, w := range more.all {
			if all[at] == nil {
				all[at] = &weight{}
			}
			all[at].join(*w)
		}
	}
	maps.DeleteFunc(all, func(_ cellAt, w *weight) bool { return w.count == 0 })
	if ctx.Err() != nil {
		return c
	}
	c.subtitle = translations.Say(lang, k.name+" say")
	if lasts {
		c.subtitle += " " + translations.Say(lang, "what lasts")
	}
	if before > 0 {
		c.subtitle += " " + translations.Say(lang, figure.Counted("began earlier", before), before)
	}
	if loose > 0 {
		c.subtitle += " " + translations.Say(lang, figure.Counted(k.name+" loose", loose), loose)
	}
	switch {
	case len(all) > 0:
		c.calendar(ctx, s, k, all)
	case loose > 0:
		c.headline = translations.Say(lang, k.name+" none")
	}
	return c
}

// A dealing is how a core deals events out to the cells of a sheet.
type dealing struct {
	sheet
	of    *figure.Subject
	known []figure.Known
	all   map[cellAt]*weight
	loose int
	lasts bool // an event lasts beyond the cell in which it starts

	day calendar.Day  // of the event before: most often that of the next, too
	in  calendar.Span // the cell of that day
	to  *weight
}

func (d *dealing) add(i int, b calendar.Span) {
	if b.Start.Day != d.day {
		d.day = b.Start.Day
		at := d.cell(d.day)
		d.in = d.span(at)
		if d.to = d.all[at]; d.to == nil {
			d.to = &weight{}
			d.all[at] = d.to
		}
	}
	if d.in.End.Before(b.End) {
		if d.in.End.Before(d.of.Starting(d.known, i, b).End) {
			d.loose++
			return
		}
		d.lasts = true
	}
	d.to.add(i, 1)
}

// calendar draws the cells of a sheet and says which has the most events.
func (c *Content) calendar(ctx context.Context, s Spec, k sheet, all map[cellAt]*weight) {
	first, rows, step := k.laid(s)
	c.xMax, c.yMax, c.sheet = float64([...]int{12, 10}[btoi(k.name == "years")]), float64(rows), true
	if k.name == "weeks" {
		c.xMax = float64(k.cell(s.Window.LastDay()).column - first.column + 1)
	}
	high := 0
	for _, w := range all {
		high = max(high, w.count)
	}
	c.table.Header = []string{"from", "to", "events"}
	for _, at := range slices.SortedFunc(maps.Keys(all), cellAt.compare) {
		column, row := at.column-first.column, (at.row-first.row)/step
		if column < 0 || float64(column) >= c.xMax || row < 0 || row >= rows {
			continue
		}
		w := all[at]
		c.cell(s, float64(column), float64(rows-1-row), w, high, s.period(k.span(at)), within(k.span(at)))
		a, b := spanTexts(k.span(at))
		c.table.add(a, b, w.count)
	}
	c.axes(s, k, first, rows, step)
	p, stands := s.peak(ctx, answerOf(ctx, s.Subject, s.asked(daysAsked)))
	if !stands && len(p.spans) > 0 {
		c.headline = s.steady(ctx, p)
		return
	}
	best, sure := p.surest()
	if len(best) == 0 { // none is known as closely as that
		best, sure = k.fullest(all)
	}
	c.headline = s.mostFall(ctx, best, sure, sure)
	if len(best) == 1 {
		known, _ := s.Subject.Known(ctx) // it was made above
		some := crowd{is: s.inside(known, best[0])}
		some.Run, _ = s.Subject.RunStarting(ctx, known, best[0])
		for at := range pieces.Of(ctx, from(0, some.Len())) {
			if i := some.At(at); some.is(i) {
				some.add(i, 1)
			}
		}
		c.busiest(ctx, s, some, within(best[0]))
		c.exact(s, best[0], sure, sure)
	}
}

// laid returns which cell of the window is the first, how many rows it has, and for how many years each
// of them stands, or days.
func (k sheet) laid(s Spec) (first cellAt, rows, step int64) {
	begin, end := k.cell(s.Window.Start.Day), k.cell(s.Window.LastDay())
	if k.name == "weeks" {
		return cellAt{column: begin.column}, 7, 1
	}
	step = map[string]int64{"months": 1, "years": 10}[k.name]
	return cellAt{row: begin.row}, (end.row-begin.row)/step + 1, step
}

// fullest returns the periods of the cells that have the most events, and how many these are.
func (k sheet) fullest(all map[cellAt]*weight) (best []calendar.Span, n int) {
	for _, at := range slices.SortedFunc(maps.Keys(all), cellAt.compare) {
		switch count := all[at].count; {
		case count > n:
			best, n = []calendar.Span{k.span(at)}, count
		case count == n:
			best = append(best, k.span(at))
		}
	}
	return best, n
}

// weekLabel is how wide the name of a week is at the most, in text sizes.
const weekLabel = 4.2

// eachWeek names each column of weeks by its first day, and where a month begins by this and the
// year; false where there is no room for that.
func (c *Content) eachWeek(s Spec, k sheet, first cellAt) bool {
	if c.xMax*weekLabel*s.Text > s.Box.W*0.85 {
		return false
	}
	months, before := speech.Calendar(s.Subject.Lang).Short, 0
	for column := range int64(c.xMax) {
		y, m, d := k.span(cellAt{first.column + column, 0}).Start.Day.Civil()
		label := fmt.Sprint(d)
		if m != before {
			label += fmt.Sprint("\n", months[m-1], " ", y)
			if s.Subject.Gaps.Ask(timeline.Dates) {
				label = ""
			}
		}
		before = m
		c.xs = append(c.xs, plot.Tick{Value: float64(column) + 0.5, Label: label})
	}
	return true
}

// inside tells of an event whether it is known that it starts in a period.
func (s Spec) inside(known []figure.Known, span calendar.Span) func(i int) bool {
	return func(i int) bool {
		b := s.Subject.Starting(known, i, s.Subject.Bounds(i))
		return !b.Start.Before(span.Start) && !span.End.Before(b.End)
	}
}

// within is the expression that the events pass of which it is known that they start in a period.
func within(span calendar.Span) timeline.Expr {
	return timeline.Term{Field: "starts", Certain: true, Values: []string{periodText(span)}}.Expr()
}

// axes names the columns and the rows of a sheet.
func (c *Content) axes(s Spec, k sheet, first cellAt, rows, step int64) {
	lang := s.Subject.Lang
	every := max(1, int64(float64(rows)*s.Text*1.3/max(1, s.Box.H*0.65)+0.999))
	for row := int64(0); row < rows; row += every {
		name := fmt.Sprint(first.row + row*step)
		switch {
		case k.name == "weeks":
			name = speech.Calendar(lang).Weekdays[(row+int64(s.Subject.Habits.FirstDay())-1)%7]
		case s.Subject.Gaps.Ask(timeline.Dates):
			name = ""
		}
		c.ys = append(c.ys, plot.Tick{Value: float64(rows-1-row) + 0.5, Label: name})
	}
	switch k.name {
	case "weeks":
		if c.eachWeek(s, k, first) {
			return
		}
		var axis calendar.Axis
		start := k.span(first).Start
		s.Subject.Ticks(calendar.Span{Start: start, End: start.Add(c.xMax * 7)}, s.Box.W, max(s.Text*4.5, s.Box.W*28/max(28, c.xMax*7)), &axis)
		c.xs = s.ticks(axis, func(at calendar.Instant) float64 { return at.Days(start) / 7 }, c.xMax)
		if s.Subject.Gaps.Ask(timeline.Dates) {
			c.xs = nil // each cell is a day, and would be told by them
		}
	case "months":
		for m := range 12 {
			c.xs = append(c.xs, plot.Tick{Value: float64(m) + 0.5, Label: speech.Calendar(lang).Short[m]})
		}
	default:
		for y := range 10 {
			c.xs = append(c.xs, plot.Tick{Value: float64(y) + 0.5, Label: fmt.Sprint("+", y)})
		}
	}
}
