package chart

import (
	"context"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

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

// headline says what departs from an even course, and marks it in the chart: that it rises or falls, when clearly
// more events fall than at other times, else which colour has another share of them than before, else that they
// come evenly.
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

// subtitle says what is counted, and what the bars leave out: they hold the window and what is
// beside it of their first and last period, so these are fewer than lie outside of the window; how many
// lie beside it is said too.
func (k *course) subtitle(key string) string {
	lang, text, spread := k.Subject.Lang, k.perBar(key), key
	if key == "shares" {
		spread = "time" // events are spread alike
	}
	if k.spreads() {
		text += " " + translations.Say(lang, spread+" spread"+[...]string{"", " clock"}[btoi(k.clock)])
	}
	if beside := k.count - k.within; beside > 0 {
		text += " " + translations.Say(lang, figure.Counted("beside window", beside), beside)
	}
	outside := "outside bars"
	if k.lasts {
		text, outside = text+" "+translations.Say(lang, "what lasts"), "starts outside bars"
	}
	if n := k.Subject.Dated - k.count; n > 0 && len(k.edges) > 1 {
		text += " " + translations.Say(lang, figure.Counted(outside, n), n)
	}
	return text
}

// perBar says what a bar counts, for how long, and by which facet it is coloured.
func (k *course) perBar(key string) string {
	lang, facet := k.Subject.Lang, ""
	if k.Colour != view.ByNone && !(key == "time" && k.quiet()) {
		facet = k.Subject.FacetName(facetOr(k.Colour))
	}
	unit := barUnit(k.edges)
	switch long := key != "cumulative" && unit.key != ""; {
	case !long && facet == "":
		return translations.Say(lang, key+" says plain")
	case !long:
		return translations.Say(lang, key+" says", facet)
	}
	per := unit.per(lang)
	if key == "shares" {
		per = unit.each(lang)
	}
	if facet == "" {
		return translations.Say(lang, key+" per plain", per)
	}
	return translations.Say(lang, key+" per", per, facet)
}
