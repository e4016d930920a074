package chart

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
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
	edges := s.thinner(calendar.Periods(s.Window, s.Box.W, s.Text*thinnest, s.shortest()))
	if weeks := s.weeksNamed(ctx); len(weeks) > 1 && float64(len(weeks))*thinBar < s.Box.W*widePart {
		edges = weeks
	}
	return courseBy(ctx, s, edges, addUp)
}

// shortest is for how many days a bar over time is at least: a day is what most dates are known to.
func (s Spec) shortest() float64 {
	if s.timed() {
		return 1.0 / minutesADay
	}
	return 1
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

// wholeWindow tells whether the window shows all events, so that its edges mean nothing.
func (k *course) wholeWindow() bool {
	return !k.Subject.Extent.Start.Before(k.Window.Start) && !k.Window.End.Before(k.Subject.Extent.End)
}

// spreads tells whether some event is spread over several bins, since its day is not known.
func (k *course) spreads() bool {
	return slices.ContainsFunc(k.bins, func(p parts) bool {
		return slices.ContainsFunc(p[:], func(w weight) bool { return w.certain < w.count })
	})
}
