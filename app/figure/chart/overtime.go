package chart

import (
	"context"
	"slices"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// thinnest is how wide a bar over time is at least, in text sizes, and thinAsked how wide at least where
// it so stands for a period that the headline names.
const (
	thinnest  = 1.5
	thinAsked = 0.35
)

// thinner returns the edges of thin bars where these are the periods of which one is named, so that it is
// a bar; else some edges. Over years a headline names the year, and not the month.
func (s Spec) thinner(edges []calendar.Instant) []calendar.Instant {
	asked := s.asked(daysAsked)
	if !finer(asked, edges) {
		return edges
	}
	unit := asked[1].Days(asked[0])
	if unit > 27 && unit < 32 && s.Window.Intersect(s.Subject.Extent).Days() >= severalYears {
		return edges
	}
	if thin := calendar.Periods(s.Window, s.Box.W, s.Text*thinAsked, unit*0.95); !finer(asked, thin) {
		return thin
	}
	return edges
}

// finer tells whether periods are shorter than others by more than months and years differ.
func finer(a, b []calendar.Instant) bool {
	return len(a) > 1 && len(b) > 1 && a[1].Days(a[0]) < 0.8*b[1].Days(b[0])
}

// A course is what charts over time have in common: the bins, whole periods of the
// calendar that hold the window, and what falls into each.
type course struct {
	Spec
	edges []calendar.Instant
	weighed
	known   []figure.Known
	lasting figure.Lasting
	colours *figure.Colours
	undated parts
	within  int          // how many events may start in the window, of those in the bars
	clock   bool         // its bins are shorter than a day
	told    map[int]said // by part
	order   []int        // of the parts, from the ground up
}

// courseOf weighs the events of a window.
func courseOf(ctx context.Context, s Spec, addUp bool) course {
	least := 1.0 // a day is what most dates are known to
	if s.timed() {
		least = 1.0 / minutesADay
	}
	edges := s.thinner(calendar.Periods(s.Window, s.Box.W, s.Text*thinnest, least))
	if weeks := s.weeksNamed(ctx); len(weeks) > 1 && float64(len(weeks))*thinBar < s.Box.W*widePart {
		edges = weeks
	}
	return courseBy(ctx, s, edges, addUp)
}

// weeksNamed returns the edges of weeks where the headline names one of them.
func (s Spec) weeksNamed(ctx context.Context) []calendar.Instant {
	asked := s.asked(daysAsked)
	if len(asked) < 2 || len(s.weeks(asked)) == 0 {
		return nil
	}
	if p, stands := s.peak(ctx, answerOf(ctx, s.Subject, asked)); !stands || !p.weeks {
		return nil
	}
	return calendar.Periods(s.Window, mostWeeks, 1, leastWeek)
}

// thinBar is how wide a stacked bar is at the most, in points, whose colours nobody can tell apart.
const thinBar = 8

// quiet tells whether the bars of a course are so thin that they have one colour. Those of statuses keep theirs, for
// nothing else tells them.
func (k *course) quiet() bool {
	part := 1.0
	if k.Across != [2]float64{} {
		part = k.Window.Days() / k.x(k.edges[len(k.edges)-1])
	}
	return k.Colour != view.ByNone && k.Colour != view.ByStatus && len(k.edges) > 1 && k.Box.W*widePart*part/float64(len(k.edges)-1) < thinBar
}

// courseBy weighs the events of a window by the periods between some edges.
func courseBy(ctx context.Context, s Spec, edges []calendar.Instant, addUp bool) course {
	k := course{Spec: s, colours: s.Subject.Colours(s.Colour), told: map[int]said{}, edges: edges}
	k.order = s.stacked(k.colours)
	if len(k.edges) < 2 {
		return k
	}
	k.clock = ofClock(k.span(0))
	k.weighed = weigh(ctx, s.Subject, k.edges, addUp, partsBy(s.Subject, k.colours))
	if k.known, _ = s.Subject.Known(ctx); ctx.Err() != nil {
		return k // the caller asks ctx
	}
	k.lasting, _ = s.Subject.Lasting(ctx, k.known) // as above
	run, _ := s.Subject.RunStarting(ctx, k.known, s.Window)
	k.within = run.Len()
	columns := s.Subject.Columns()
	for i := range pieces.Of(ctx, from(s.Subject.Dated, s.Subject.Len())) {
		k.undated[partOf(k.colours, columns, i)].add(i, 1)
	}
	return k
}

// from yields the whole numbers from one to below another.
func from(a, b int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := a; i < b && yield(i); i++ {
		}
	}
}

// x returns where an instant lies on the axis.
func (k *course) x(i calendar.Instant) float64 { return i.Days(k.edges[0]) }

// span returns the period of a bin.
func (k *course) span(i int) calendar.Span {
	return calendar.Span{Start: k.edges[i], End: k.edges[i+1]}
}

// overTime stacks the events by colour over whole periods of the calendar. An event that lasts
// counts where it starts, and one whose day is not known is spread over all the days it may fall
// on, so that the bars add up to the number of events.
func overTime(ctx context.Context, s Spec) Content {
	k := courseOf(ctx, s, false)
	c := k.content()
	if ctx.Err() != nil || len(k.bins) == 0 {
		return c
	}
	c.table.Header = []string{"from", "to", "value", "state", "events"}
	for i := range k.bins {
		k.stack(&c, &k.bins[i], k.x(k.edges[i]), k.x(k.edges[i+1]), k.period(k.span(i)), k.span(i), k.asks(k.span(i)))
	}
	k.beside(&c)
	c.ys, c.counted = counts(s.Subject.Lang, &c.yMax), true
	c.subtitle, c.quiet = k.subtitle("time"), k.quiet()
	if k.within == 0 { // what the bars hold lies beside the window

		c.headline = s.nothing()
		return c
	}
	k.headline(ctx, &c)
	return c
}

// headline says what departs from an even course: that it rises or falls, when clearly more events fall than at
// other times, else
// which colour has another share of them than before, else that they come evenly; and marks it in the chart.
func (k *course) headline(ctx context.Context, c *Content) {
	a := k.answer(ctx)
	p, stands := k.peak(ctx, a)
	if t, before, after, is := k.trend(a); is && !p.weeks {
		k.tellTrend(c, a, t, before, after)
		return
	}
	if !stands {
		c.headline = k.steady(ctx, p)
		if moved, is := k.shift(ctx); is {
			c.subtitle = c.headline + ". " + c.subtitle
			k.tell(c, moved)
		}
		return
	}
	lang, busiest, of := k.Subject.Lang, p.spans, p.of
	all := k.mostFall(ctx, busiest, of.certain, of.count)
	c.headline = k.mostly(all, busiest, of)
	if year, whole, is := k.yearOf(ctx, busiest, of); is {
		first := []calendar.Span{year}
		c.headline = translations.Say(lang, "most fall mostly", k.mostFall(ctx, first, whole.certain, whole.count), of.count, k.during(busiest[0]))
		busiest, of = first, whole
	} else if n, _ := k.shown(busiest...); n < sharedFrom && unitOf(busiest[0]) != 1 && c.headline == all {
		c.headline = p.against(lang, c.headline)
	}
	k.point(c, busiest, of)
	if len(busiest) == 1 && of.count > 0 {
		run, _ := k.Subject.RunStarting(ctx, k.known, busiest[0])
		c.busiest(ctx, k.Spec, crowd{Run: run, weight: of}, k.asks(busiest[0]))
		c.exact(k.Spec, busiest[0], of.certain, of.count)
	}
}

// cumulative adds the events up: what falls into a bin or an earlier one.
func cumulative(ctx context.Context, s Spec) Content {
	k := courseOf(ctx, s, true)
	c := k.content()
	if ctx.Err() != nil || len(k.bins) == 0 {
		return c
	}
	c.table.Header = []string{"from", "to", "value", "state", "events"}
	var sum parts
	for i := range k.bins {
		for part := range k.bins[i] {
			sum[part].join(k.bins[i][part])
		}
		k.stack(&c, &sum, k.x(k.edges[i]), k.x(k.edges[i+1]), k.period(k.span(i)), k.span(i), k.asks(calendar.Span{Start: k.edges[0], End: k.edges[i+1]}))
	}
	c.ys, c.counted = counts(s.Subject.Lang, &c.yMax), true
	if half, is := answerOf(ctx, s.Subject, k.asked(halfAsked)).half(); is {
		_, part := s.shown()
		c.headline = translations.Say(s.Subject.Lang, [...]string{"half by", "half by shown"}[btoi(part)], k.endOf(half))
	}
	c.subtitle = k.subtitle("cumulative")
	return c
}

// endOf names the last unit of a period: of a week its last day, of a quarter its last month.
func (s Spec) endOf(span calendar.Span) string {
	if ofClock(span) {
		d, _ := edtf.Parse(minuteText(span.End)) // as it is written
		return speech.WordsIn(d, s.Subject.Lang, edtf.Source)
	}
	if end := s.Subject.Extent.End; end.Before(span.End) && span.Start.Before(end) { // nothing comes later
		day := s.Subject.Extent.LastDay()
		span = calendar.Span{Start: day.Start(), End: (day + 1).Start()}
	}
	_, last, several := strings.Cut(periodText(span), "/")
	if d, err := edtf.Parse(last); several && err == nil {
		return speech.PeriodWords(d, s.Subject.Lang, edtf.Source)
	}
	return s.period(span)
}

// nothing says why a chart over time has no bars.
func (s Spec) nothing() string {
	switch {
	case s.Subject.Len() == 0 || s.Subject.Dated == 0:
		return s.Subject.Nothing()
	case s.Subject.Index.Count(s.Window) > 0:
		return translations.Say(s.Subject.Lang, "none starts in the window")
	}
	return translations.Say(s.Subject.Lang, "none in the window")
}

// total returns how much falls into parts.
func (p *parts) total() (sum float64) {
	for i := range p {
		sum += p[i].sum
	}
	return sum
}

// content begins the chart: its axis of time.
func (k *course) content() Content {
	c := Content{headline: k.nothing(), subtitle: k.subtitle("time")}
	if len(k.edges) < 2 {
		return c
	}
	last := k.edges[len(k.edges)-1]
	c.xMax = k.x(last)
	var axis calendar.Axis
	shown := calendar.Span{Start: k.edges[0], End: last}
	apart := k.Text * 4.5
	if !k.clock {
		apart = max(apart, k.Box.W/max(1, shown.Days())) // a tick a day, for hours are not told apart
	}
	k.Subject.Ticks(shown, k.Box.W, apart, &axis)
	c.xLabel = figure.AxisZone(k.Subject, axis.Lower)
	at := k.tickAt(axis.Lower)
	c.shown = [2]float64{k.x(k.Window.Start), k.x(k.Window.End)}
	if k.Across != [2]float64{} { // what is cut off names no month either
		axis.Lower = slices.DeleteFunc(axis.Lower, func(t calendar.Tick) bool { return at(t.At) < c.shown[0] || at(t.At) > c.shown[1] })
	}
	c.xs = k.ticks(axis, at, c.xMax)
	for _, edge := range []calendar.Instant{k.Window.Start, k.Window.End} {
		if at := k.x(edge); at > 0 && at < c.xMax && !k.wholeWindow() {
			c.rules = append(c.rules, at)
		}
	}
	return c
}

// unitOf returns whether a period is a day, a month or a year, as the number of its parts in EDTF
// from 3 to 1; 0 for any other.
func unitOf(span calendar.Span) int {
	text := periodText(span)
	if strings.Contains(text, "/") || ofClock(span) {
		return 0
	}
	return strings.Count(strings.TrimLeft(text, "-"), "-") + 1
}

// labelled returns what the labels of ticks name: days, months or years, as unitOf; 0 for times of day
// and where one tick alone tells nothing.
func labelled(ticks []calendar.Tick) int {
	unit := 1
	for k, t := range ticks {
		y, m, d := t.At.Day.Civil()
		switch {
		case t.At.Nano != 0:
			return 0
		case d != 1:
			unit = 3
		case m != 1 || k > 0 && ticks[k-1].At.Day > calendar.Civil(y-1, 1, 1):
			unit = max(unit, 2)
		}
	}
	if len(ticks) < 2 {
		return 0
	}
	return unit
}

// tickAt returns where a tick stands: where its period begins, but below the middle of its bar where
// the bars are what the labels name, also below a timeline, whose labels stand beside their ticks.
func (k *course) tickAt(ticks []calendar.Tick) func(calendar.Instant) float64 {
	if unit := unitOf(k.span(0)); unit == 0 || unit != labelled(ticks) {
		return k.x
	}
	return func(at calendar.Instant) float64 {
		if i, is := slices.BinarySearchFunc(k.edges, at, calendar.Instant.Compare); is && i < len(k.edges)-1 {
			return (k.x(at) + k.x(k.edges[i+1])) / 2
		}
		return k.x(at)
	}
}

// ticks returns the ticks of an axis of time, two lines each: below the first, and where a
// longer period begins, its name. One whose letters would leave the picture on the left is
// left out.
func (s Spec) ticks(axis calendar.Axis, x func(calendar.Instant) float64, length float64) (all []plot.Tick) {
	set := scene.Font{Size: s.Text * 0.88}
	said := ""
	for _, t := range axis.Lower {
		upper := holding(axis.Upper, t.At)
		if strings.Contains(upper, "–") { // years say by themselves which they are among
			upper = ""
		}
		label, name := t.Label, upper
		if upper == said {
			name = ""
		}
		left := x(t.At)/length*s.Box.W*0.9 + set.Size // what is wider would begin left of the axis
		if set.Width(label)/2 > left {
			continue
		}
		if set.Width(name)/2 > left { // the next tick says it
			all = append(all, plot.Tick{Value: x(t.At), Label: label})
			continue
		}
		if said = upper; name != "" {
			label += "\n" + name
		}
		all = append(all, plot.Tick{Value: x(t.At), Label: label})
	}
	return all
}

// wholeWindow tells whether the window shows all events, so that its edges mean nothing.
func (k *course) wholeWindow() bool {
	return !k.Subject.Extent.Start.Before(k.Window.Start) && !k.Window.End.Before(k.Subject.Extent.End)
}

// asks is the expression that the events pass which may start in a period. It is a brush on time but
// where something goes on at its begin, which has started before.
func (k *course) asks(span calendar.Span) timeline.Expr {
	field := "when"
	if k.lasting.Holds(span.Start) {
		field = "starts"
	}
	return timeline.Term{Field: field, Values: []string{periodText(span)}}.Expr()
}

// asksOf are the expressions that the events of each texture pass.
var asksOf = func() (asks [textures]timeline.Expr) {
	var all [textures][]string
	for _, status := range timeline.Statuses {
		all[textureOf(status)] = append(all[textureOf(status)], status.String())
	}
	of := func(words []string) timeline.Expr { return timeline.Term{Field: "status", Values: words}.Expr() }
	for look := range asks {
		asks[look] = of(all[look])
	}
	asks[done] = figure.Not(of(append(all[pending], all[struck]...))) // also those of no status
	return asks
}()

// A said is what is told of the events of a part in every bin.
type said struct {
	value string          // of the facet that the colours mean
	asks  []timeline.Expr // that they pass
}

// said returns what is told of a part, made once.
func (k *course) said(part int) said {
	if one, made := k.told[part]; made {
		return one
	}
	slot, look := colour(part)
	one := said{value: k.Subject.SlotName(k.colours, slot)}
	if seen := texturesIn(k.Subject); seen != only(look) { // else all events of the bar pass it
		one.asks = append(one.asks, asksOf[look])
	}
	if k.Colour != view.ByNone { // else all have one colour
		one.asks = append(one.asks, k.colours.Asks(slot))
	}
	k.told[part] = one
	return one
}

// only is one texture alone.
func only(look texture) (one [textures]bool) {
	one[look] = true
	return one
}

// stack draws parts above each other and returns how high they are. All of them pass an
// expression.
func (k *course) stack(c *Content, of *parts, x0, x1 float64, name string, span calendar.Span, asks timeline.Expr) (top float64) {
	inset := (x1 - x0) * 0.06
	first, last := spanTexts(span)
	for _, part := range k.order {
		w := of[part]
		if w.sum < 1e-9 {
			continue
		}
		slot, look := colour(part)
		said := k.said(part)
		c.bars = append(c.bars, bar{
			x0: x0 + inset, x1: x1 - inset, y0: top, y1: top + w.sum, slot: slot, hue: k.colours.Hue(k.Theme, slot), texture: look,
			count: w.count,
			mark: scene.Mark{
				Kind: scene.MarkBin, ID: w.id(k.Subject), Desc: w.describe(k.Subject), Asks: w.asks(k.Subject, append([]timeline.Expr{asks}, said.asks...)...),
				Title: name + " · " + barName(k.Subject, said.value, look) + translations.Say(k.Subject.Lang, "colon") + between(k.Subject.Lang, w.certain, w.count),
			},
		})
		c.table.add(first, last, said.value, textureWords[look], exactly(w.sum))
		top += w.sum
	}
	c.yMax = max(c.yMax, top)
	return top
}

// beside draws the events without a date beside the others.
func (k *course) beside(c *Content) {
	if k.undated.total() == 0 {
		return
	}
	name := translations.Say(k.Subject.Lang, "no date")
	wide := c.xMax * max(0.03, (scene.Font{Size: k.Text * 0.88}).Width(name)/k.Box.W)
	x0 := c.xMax * 1.02
	k.stack(c, &k.undated, x0, x0+wide, name, calendar.Span{}, k.noDate())
	c.xs = append(c.xs, plot.Tick{Value: x0 + wide/2, Label: name})
	c.xMax = x0 + wide
}

// noDate is the expression that the events pass which have no date; the zero Expr where some
// of these have one that is open on both sides.
func (k *course) noDate() timeline.Expr {
	for i := k.Subject.Dated; i < k.Subject.Len(); i++ {
		if !k.Subject.At(i).When.Date.IsZero() {
			return timeline.Expr{}
		}
	}
	return timeline.Term{Field: "no", Values: []string{"date"}}.Expr()
}

// subtitle says what is counted, and what the bars leave out: they hold the window and what is
// beside it of their first and last period, so these are fewer than lie outside of the window; how many
// lie beside it is said too.
func (k *course) subtitle(key string) string {
	lang := k.Subject.Lang
	text := translations.Say(lang, key+" says plain")
	coloured := k.Colour != view.ByNone && !(key == "time" && k.quiet())
	if coloured {
		text = translations.Say(lang, key+" says", k.Subject.FacetName(facetOr(k.Colour)))
	}
	if unit := barUnit(k.edges); key != "cumulative" && unit.key != "" {
		per := unit.per(lang)
		if key == "shares" {
			per = unit.each(lang)
		}
		text = translations.Say(lang, key+" per plain", per)
		if coloured {
			text = translations.Say(lang, key+" per", per, k.Subject.FacetName(facetOr(k.Colour)))
		}
	}
	if key == "shares" {
		key = "time"
	}
	if k.spreads() {
		text += " " + translations.Say(lang, key+" spread"+[...]string{"", " clock"}[btoi(k.clock)])
	}
	if beside := k.count - k.within; beside > 0 {
		text += " " + translations.Say(lang, figure.Counted("beside window", beside), beside)
	}
	key = "outside bars"
	if k.lasts {
		text, key = text+" "+translations.Say(lang, "what lasts"), "starts outside bars"
	}
	if outside := k.Subject.Dated - k.count; outside > 0 && len(k.edges) > 1 {
		text += " " + translations.Say(lang, figure.Counted(key, outside), outside)
	}
	return text
}

// spreads tells whether some event is spread over several bins, since its day is not known.
func (k *course) spreads() bool {
	return slices.ContainsFunc(k.bins, func(p parts) bool {
		return slices.ContainsFunc(p[:], func(w weight) bool { return w.certain < w.count })
	})
}

func facetOr(f view.Facet) view.Facet {
	if f == "" || f == view.ByNone {
		return view.ByType
	}
	return f
}

// barName says of which events a bar is.
func barName(s *figure.Subject, value string, look texture) string {
	if look == done {
		return value
	}
	return value + " · " + translations.Say(s.Lang, words[look])
}

// holding names the longer period in which a tick lies, the first for one before it.
func holding(upper []calendar.Tick, at calendar.Instant) (name string) {
	for i, t := range upper {
		if i == 0 || !at.Before(t.At) {
			name = t.Label
		}
	}
	return name
}
