package chart

import (
	"math"

	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// What a trend must be to be told: of so many whole periods at least, of so high a rank correlation with time
// (Kendall's tau, of -1 to 1), its last third so many times its first or the other way round, and no more than so
// large a part of the periods empty in a row. Where the highest is so many times its neighbours it is told instead.
const (
	leastTrend  = 8
	steadyTrend = 0.7
	timesTrend  = 2
	mostEmpty   = 1.0 / 8
	timesBeside = 1.5
)

// A trend is a course that rises or falls steadily: about how many events each of its first and of its last periods
// has, and where the former end and the latter begin, by their numbers.
type trend struct {
	before, after float64
	until, since  int
}

// trendOf returns the trend of what periods have that follow each other; false where there is none.
func trendOf(counts []float64) (t trend, is bool) {
	n := len(counts)
	if n < leastTrend || math.Abs(tau(counts)) < steadyTrend {
		return t, false
	}
	empty := 0
	for _, c := range counts {
		if empty++; c > 0 {
			empty = 0
		}
		if float64(empty) > mostEmpty*float64(n) {
			return t, false
		}
	}
	first, last := (n+1)/3, n/3
	t.until, t.since = first-1, n-last
	t.before, t.after = mean(counts[:first]), mean(counts[n-last:])
	low, high := min(t.before, t.after), max(t.before, t.after)
	return t, high >= timesTrend*low && high >= 1 && !towers(counts)
}

// tau returns by how many of all pairs more rise than fall, in time.
func tau(counts []float64) float64 {
	sum, pairs := 0, 0
	for i := range counts {
		for _, later := range counts[i+1:] {
			pairs++
			switch {
			case later > counts[i]+1e-9:
				sum++
			case later < counts[i]-1e-9:
				sum--
			}
		}
	}
	return float64(sum) / float64(max(pairs, 1))
}

// towers tells whether the highest is clearly above those beside it.
func towers(counts []float64) bool {
	at := 0
	for i, c := range counts {
		if c > counts[at] {
			at = i
		}
	}
	beside := 0.0
	for _, i := range [...]int{at - 1, at + 1} {
		if i >= 0 && i < len(counts) {
			beside = max(beside, counts[i])
		}
	}
	return counts[at] >= timesBeside*beside
}

func mean(all []float64) float64 {
	sum := 0.0
	for _, one := range all {
		sum += one
	}
	return sum / float64(max(1, len(all)))
}

// wholePart is how much of a period what shows must cover for it to be counted in a trend.
const wholePart = 0.9

// trend returns the trend of an answer, and the time until its first periods are over and since its last began;
// false where there is none. A period at an end of which a part lies outside of what shows has fewer events for that
// reason, and is not counted.
func (s Spec) trend(a answer) (t trend, before, after calendar.Span, is bool) {
	from, to := 0, len(a.bins)
	shown := s.Window.Intersect(s.Subject.Extent)
	part := func(i int) float64 { return a.span(i).Intersect(shown).Days() / a.span(i).Days() }
	if from < to && part(from) < wholePart {
		from++
	}
	if from < to && part(to-1) < wholePart {
		to--
	}
	counts := make([]float64, 0, len(a.bins))
	for i := from; i < to; i++ {
		counts = append(counts, a.bins[i].total())
	}
	if t, is = trendOf(counts); !is {
		return t, before, after, false
	}
	before = calendar.Span{Start: a.edges[0], End: a.edges[from+t.until+1]}
	after = calendar.Span{Start: a.edges[from+t.since], End: a.edges[len(a.edges)-1]}
	return t, before, after, true
}

// tellTrend makes a trend the headline of a chart: "From about 4 events a year until 1910 to about 70 since 1915",
// and marks both parts.
func (k *course) tellTrend(c *Content, a answer, t trend, before, after calendar.Span) {
	lang, per := k.Subject.Lang, barUnit(a.edges).per(k.Subject.Lang)
	low, high := level(lang, t.before), level(lang, t.after)
	first := calendar.Span{Start: after.Start, End: a.edges[1+indexOf(a.edges, after.Start)]}
	c.headline = translations.Say(lang, "trend", low, per, k.endOf(before), high, k.period(first))
	for _, one := range []struct {
		span calendar.Span
		n    string
	}{{before, low}, {after, high}} {
		label := translations.Say(lang, "about number", one.n)
		c.pointed = append(c.pointed, pointed{x0: k.x(one.span.Start), x1: k.x(one.span.End), label: label, long: label + " " + per})
	}
}

// indexOf returns where an edge stands among others.
func indexOf(edges []calendar.Instant, of calendar.Instant) int {
	for i, e := range edges {
		if e == of {
			return i
		}
	}
	return 0
}

// level says about how many events a period has: below one by tenths, from twenty on to the next five, from fifty on
// to the next ten.
func level(lang string, n float64) string {
	whole := int(math.Round(n))
	switch {
	case n < 1:
		return decimal(lang, n)
	case whole >= 50:
		whole = nearest(about(whole, whole), 10)
	case whole >= fewAlike:
		whole = nearest(whole, 5)
	}
	return translations.Grouped(lang, whole)
}
