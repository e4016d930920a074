package chart

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/timeline/calendar"
)

// An answer is what a chart over time is asked for in words: which period has the most events, when
// half had come. Its periods are chosen by the data that the window shows, never by how wide they are
// drawn: else a pane that is made wider would give another answer.
type answer struct {
	edges []calendar.Instant
	bins  []parts
}

// For how many days at most an answer names hours, days and months, which are mostPeriods then; of more
// it names years, or as many years as make mostYears periods.
const (
	hoursAsked  = 4
	daysAsked   = 62
	monthsAsked = 3600
	mostPeriods = 120
	mostYears   = 60
)

// halfAsked is for how many days at most the day is named by which half had come: that is no choice
// among many days.
const halfAsked = 800

// asked returns the edges of the periods of which a spec has the answer, days of so many at most.
func (s Spec) asked(daysAsked float64) []calendar.Instant {
	window := s.Window.Intersect(s.Subject.Extent)
	least, most := 360.0, max(mostPeriods, daysAsked)
	switch days := window.Days(); {
	case days <= hoursAsked && s.timed():
		least = 0.04 // an hour, but for the last digit
	case days <= daysAsked:
		least = 1
	case days <= monthsAsked:
		least = 30
	default:
		most = mostYears
	}
	return calendar.Periods(window, most, 1, least)
}

// mostSampled is how many events are asked whether their hours are known.
const mostSampled = 1000

// timed tells whether a window is so short that hours can be told apart in it, and of at least half of
// its events the time of day is known.
func (s Spec) timed() bool {
	if s.Window.Days() > hoursAsked && s.Window.Intersect(s.Subject.Extent).Days() > hoursAsked {
		return false
	}
	shown, known, looked := s.Subject.RunIn(s.Window), 0, 0
	for k := 0; k < shown.Len(); k += max(1, shown.Len()/mostSampled) {
		looked++
		if s.Subject.Bounds(shown.At(k)).Days() < 0.99 {
			known++
		}
	}
	return 2*known >= looked && known > 0
}

// answer weighs the events of a course by the periods of its answer.
func (k *course) answer(ctx context.Context) answer {
	if edges := k.asked(daysAsked); !slices.Equal(edges, k.edges) {
		return answerOf(ctx, k.Subject, edges)
	}
	return answer{k.edges, k.bins}
}

// answerOf weighs events by the periods between some edges.
func answerOf(ctx context.Context, s *figure.Subject, edges []calendar.Instant) answer {
	a := answer{edges: edges}
	if len(edges) > 1 {
		a.bins = weigh(ctx, s, edges, false, parting{}).bins
	}
	return a
}

// span returns a period.
func (a answer) span(i int) calendar.Span {
	return calendar.Span{Start: a.edges[i], End: a.edges[i+1]}
}

// busiest returns the periods that have the most, and what each of them has; the events of the first.
func (a answer) busiest() (all []calendar.Span, of weight) {
	at := 0
	for i := range a.bins {
		sum := a.bins[i].total()
		switch certain, count := a.bins[i].counted(); {
		case sum > of.sum+1e-9:
			all, at, of = []calendar.Span{a.span(i)}, i, weight{sum: sum, certain: certain, count: count}
		case sum > of.sum-1e-9 && count == of.count && certain == of.certain && count > 0:
			all = append(all, a.span(i))
		}
	}
	if len(all) > 0 {
		of = a.bins[at].whole()
	}
	return all, of
}

// standsOut tells whether the first of the busiest periods is known to have more than any other, or it is
// known how many each of these has: else it is the busiest by chance, of events that may lie elsewhere.
func (a answer) standsOut(busiest calendar.Span, of weight) bool {
	if of.certain == of.count {
		return true
	}
	for i := range a.bins {
		if certain, _ := a.bins[i].counted(); a.span(i) != busiest && certain >= of.certain {
			return false
		}
	}
	return true
}

// surest returns the periods into which the most events fall for certain, and how many these are.
func (a answer) surest() (all []calendar.Span, n int) {
	for i := range a.bins {
		switch certain, _ := a.bins[i].counted(); {
		case certain > n:
			all, n = []calendar.Span{a.span(i)}, certain
		case certain == n && n > 0:
			all = append(all, a.span(i))
		}
	}
	return all, n
}

// half returns the period by whose end half of all had come; false where there is nothing.
func (a answer) half() (calendar.Span, bool) {
	total, so := 0.0, 0.0
	for i := range a.bins {
		total += a.bins[i].total()
	}
	for i := range a.bins {
		if so += a.bins[i].total(); total > 0 && so >= total/2-1e-9 {
			return a.span(i), true
		}
	}
	return calendar.Span{}, false
}
