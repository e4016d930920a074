package chart

import (
	"context"
	"math"
	"strings"

	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A unit is the period of the calendar that a bar stands for.
type unit struct {
	key string // of the words that tell it
	n   int    // how many of these; 0 where the words say so
}

const minutesADay = 24 * 60

// barUnit returns the unit of bars by their edges.
func barUnit(edges []calendar.Instant) unit {
	if len(edges) < 2 {
		return unit{}
	}
	days := edges[1].Days(edges[0])
	if len(edges) > 2 { // the first of several days begins anew with its month
		second := edges[2].Days(edges[1])
		if days = min(days, second); days > 360 { // the first of several years may begin with the year 1
			days = second
		}
	}
	years, minutes := int(math.Round(days/365.2425)), int(math.Round(days*minutesADay))
	switch {
	case minutes < 60:
		return unit{"per minutes", minutes}
	case minutes == 60:
		return unit{key: "per hour"}
	case minutes < minutesADay:
		return unit{"per hours", minutes / 60}
	case days < 2:
		return unit{key: "per day"}
	case days < 7:
		return unit{"per days", int(math.Round(days))}
	case days < 28:
		return unit{key: "per week"}
	case days < 60:
		return unit{key: "per month"}
	case days < 360:
		return unit{key: "per quarter"}
	case years == 1:
		return unit{key: "per year"}
	case years == 10:
		return unit{key: "per decade"}
	case years == 100:
		return unit{key: "per century"}
	}
	return unit{"per years", years}
}

// per says how often: a month, every 5 years.
func (u unit) per(lang string) string {
	if u.n == 0 {
		return translations.Say(lang, u.key)
	}
	return translations.Say(lang, u.key, u.n)
}

// each says in each of what: each month, every 5 years.
func (u unit) each(lang string) string {
	if u.n == 0 {
		return translations.Say(lang, "each "+strings.TrimPrefix(u.key, "per "))
	}
	return u.per(lang)
}

// What is said of a bar in which nearly all lies in a shorter period: of so many events at most,
// and that these are so large a part.
const (
	mostNarrowed = 5000
	nearlyAll    = 0.8
	most         = 0.5
	leastNearly  = 5
)

// severalYears is for how many days at least a month is named after the year that it is of.
const severalYears = 731

// yearOf returns the year that has the most events and what it has, where the busiest period is a month
// of it in which most of these lie, among several years: nobody counts by months over years. False
// where the year says no more than the month.
func (k *course) yearOf(ctx context.Context, busiest []calendar.Span, of weight) (calendar.Span, weight, bool) {
	window := k.Window.Intersect(k.Subject.Extent)
	if len(busiest) != 1 || unitOf(busiest[0]) != 2 || of.certain != of.count || of.count < leastNearly || window.Days() < severalYears {
		return calendar.Span{}, of, false
	}
	years, whole := answerOf(ctx, k.Subject, calendar.Periods(window, mostPeriods, 1, 360)).busiest()
	if len(years) != 1 || unitOf(years[0]) != 1 || whole.certain != whole.count || whole.count > mostNarrowed || years[0].Intersect(busiest[0]) != busiest[0] {
		return calendar.Span{}, of, false
	}
	return years[0], whole, whole.count > of.count && float64(of.count) > most*float64(whole.count)
}

// narrower returns the shortest period, a month or a day, in which four fifths of the events of a
// bar lie, and how many these are; false where that is none, or as long as the bar.
func (k *course) narrower(bar calendar.Span, count int) (within calendar.Span, n int, found bool) {
	if count < leastNearly || count > mostNarrowed || bar.Days() < 27 {
		return within, 0, false
	}
	all := k.Subject.Index.Visible(bar, 2*mostNarrowed, nil)
	periods := []func(calendar.Day) calendar.Span{
		func(d calendar.Day) calendar.Span { return calendar.Span{Start: d.Start(), End: (d + 1).Start()} },
		func(d calendar.Day) calendar.Span {
			y, m, _ := d.Civil()
			return calendar.Span{Start: calendar.Civil(y, m, 1).Start(), End: monthAfter(y, m)}
		},
	}
	for _, period := range periods {
		if 2*period(bar.Start.Day).Days() > bar.Days() {
			continue
		}
		counts, best := map[calendar.Day]int{}, 0
		for _, i := range all {
			b := k.Subject.Starting(k.known, int(i), k.Subject.Bounds(int(i)))
			p := period(b.Start.Day)
			if p.Start.Before(bar.Start) || p.End.Before(b.End) || bar.End.Before(p.End) {
				continue
			}
			if counts[p.Start.Day]++; counts[p.Start.Day] > best {
				best, within = counts[p.Start.Day], p
			}
		}
		if float64(best) >= nearlyAll*float64(count) {
			return within, best, true
		}
	}
	return within, 0, false
}

// How many bars there are between the first and the last at the least to be called even, and how large the least of
// them is beside the greatest.
const (
	fewAlong  = 3
	alikeBars = 0.75
)

// even returns from how many to how many events bars have that are nearly alike; the first and
// the last, of which a part may lie outside of what there is, may have fewer.
func even(bins []parts) (least, most int, is bool) {
	if len(bins) < fewAlong+2 {
		return 0, 0, false
	}
	least = math.MaxInt
	for i := range bins {
		certain, count := bins[i].counted()
		if certain != count {
			return 0, 0, false
		}
		if most = max(most, count); i > 0 && i < len(bins)-1 {
			least = min(least, count)
		}
	}
	return least, most, least > 1 && float64(least) >= alikeBars*float64(most)
}

// alike is how far apart, of the greater one, two numbers are at the most to be said as one about them.
const alike = 0.05

// about returns the middle of two numbers that are nearly the same, to three digits.
func about(least, most int) int {
	n, unit := (least+most)/2, 1
	for n/unit >= 1000 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}

// mostly adds to what is said of the busiest period in which shorter period nearly all of it lies.
func (k *course) mostly(headline string, busiest []calendar.Span, of weight) string {
	if len(busiest) != 1 || of.certain != of.count {
		return headline
	}
	within, n, found := k.narrower(busiest[0], of.count)
	if !found {
		return headline
	}
	lang := k.Subject.Lang
	if n == of.count {
		return translations.Say(lang, "most fall all in", headline, k.during(within))
	}
	return translations.Say(lang, "most fall mostly", headline, n, k.during(within))
}
