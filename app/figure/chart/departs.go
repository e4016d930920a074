package chart

import (
	"context"
	"math"
	"slices"

	"dateline/timeline/calendar"
)

// What a period must have to be told as one with many events: so many at least, so many times what an even
// spread over its days would give it, and so few periods, on the average, that chance alone would fill as much.
const (
	leastThere  = 2
	timesEven   = 1.5
	mostByLuck  = 0.5
	mostCounted = 100 // expected events up to which chance is asked: with more it never makes half as many again
)

// departs tells whether n events are clearly more than an even spread of all events over the time gives a
// part of it, one of so many periods.
func departs(n, all int, part float64, periods int) bool {
	expected := float64(all) * part
	if n < leastThere || float64(n) < timesEven*expected {
		return false
	}
	return expected > mostCounted || float64(periods)*atLeast(n, expected) < mostByLuck
}

// atLeast returns how probable it is that n events or more fall by chance where so many are expected (Poisson).
func atLeast(n int, expected float64) float64 {
	one, below := math.Exp(-expected), 0.0
	for k := range n {
		below += one
		one *= expected / float64(k+1)
	}
	return max(0, 1-below)
}

// A peak is what stands out of an even course: the periods that have the most events, and how much each has.
type peak struct {
	answer
	spans []calendar.Span
	of    weight
	weeks bool // it is of weeks, which are asked for where days and months tell nothing
}

// peak returns the periods that hold clearly more events than their days would of an even spread, of those
// of an answer or of others like weeks, that are asked for where these tell nothing. Where none does, those of
// the answer that have the most, and false.
func (s Spec) peak(ctx context.Context, first answer) (peak, bool) {
	p, is := s.peakOf(first)
	if is || len(p.spans) == 0 {
		return p, is
	}
	if weeks := s.weeks(first.edges); len(weeks) > 0 {
		if other, is := s.peakOf(answerOf(ctx, s.Subject, weeks)); is && len(other.spans) == 1 {
			other.weeks = true
			return other, true
		}
	}
	return p, false
}

// peakOf is peak of the periods of one answer.
func (s Spec) peakOf(a answer) (peak, bool) {
	p := peak{answer: a}
	p.spans, p.of = a.busiest()
	if len(p.spans) == 0 {
		return p, false
	}
	all, _ := s.shown(p.spans...)
	if p.of.certain == all || len(a.bins) == 1 {
		return p, true // there is no other
	}
	if len(p.spans) > mostTied || !a.standsOut(p.spans[0], p.of) {
		return p, false
	}
	sum := 0.0 // of whole periods, as the busiest is counted, also where the window cuts it
	for i := range a.bins {
		sum += a.bins[i].total()
	}
	time := calendar.Span{Start: a.edges[0], End: a.edges[len(a.edges)-1]}.Intersect(s.Subject.Extent)
	return p, !slices.ContainsFunc(p.spans, func(span calendar.Span) bool {
		part := span.Intersect(time).Days() / time.Days()
		return !departs(p.of.certain, int(math.Round(sum)), part, len(a.bins))
	})
}

// For how many days at least, and at the most, weeks are asked where neither days nor months tell anything.
const (
	fewestWeeks = 28
	mostWeeks   = 400
	leastWeek   = 6 // days, so that the periods are weeks
)

// weeks returns the edges of the weeks of a window whose days or months tell nothing; none where these are no
// better.
func (s Spec) weeks(asked []calendar.Instant) []calendar.Instant {
	window := s.Window.Intersect(s.Subject.Extent)
	if days := window.Days(); days < fewestWeeks || days > mostWeeks || ofClock(calendar.Span{Start: asked[0], End: asked[1]}) {
		return nil
	}
	return calendar.Periods(window, mostWeeks, 1, leastWeek)
}

// usual returns the median of what the whole periods beside the busiest have; false where it is in doubt
// how much some have.
func (a answer) usual(busiest calendar.Span) (n int, is bool) {
	var all []float64
	for i := range a.bins {
		certain, count := a.bins[i].counted()
		if certain != count {
			return 0, false
		}
		if whole := i > 0 && i < len(a.bins)-1; whole && a.span(i) != busiest {
			all = append(all, float64(count))
		}
	}
	if len(all) < leastUsual {
		return 0, false
	}
	slices.Sort(all)
	return int(math.Round(quantile(all, 0.5))), true
}

// leastUsual is how many periods must have a number for it to be the usual one.
const leastUsual = 3
