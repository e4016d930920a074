package calendar

import (
	"fmt"
	"strconv"
)

// A Tick is a mark of an axis.
type Tick struct {
	At    Instant
	Label string
}

// An Axis is two tiers of ticks: Lower the finer periods, Upper the longer ones
// that these belong to, none of years. The first upper tick may lie before the window, so that
// there is always one that names the context. An Axis that is filled again and
// again keeps its memory and the labels that it has made.
type Axis struct {
	Lower, Upper []Tick

	Week int  // the day on which weeks begin, 1 for Monday to 7 for Sunday; 0 for Monday
	Even bool // events are counted in its lower periods: none may be half as long again as another

	labels map[labelKey]string
}

// A labelKey names a label: the row of the tick table, the tier, the language
// and where the period starts.
type labelKey struct {
	step  int
	upper bool
	lang  *Language
	at    Instant
}

// maxLabels bounds the labels that an Axis keeps.
const maxLabels = 20_000

// label returns the label of a period, made once.
func (a *Axis) label(k labelKey, v interval) string {
	if text, ok := a.labels[k]; ok {
		return text
	}
	if a.labels == nil || len(a.labels) >= maxLabels {
		a.labels = map[labelKey]string{}
	}
	text := v.label(k.at, k.lang)
	a.labels[k] = text
	return text
}

// Ticks fills axis with the ticks of a window that is width pixels wide, the
// lower ones at least minGap pixels apart; labels are in a language. It reuses the
// memory of axis.
func Ticks(window Span, width, minGap float64, lang *Language, axis *Axis) {
	axis.Lower, axis.Upper = axis.Lower[:0], axis.Upper[:0]
	if window.Empty() || window.Start.Unbounded() || window.End.Unbounded() || width <= 0 || minGap <= 0 {
		return
	}
	least := window.Days() * minGap / width
	k := 0
	for k < len(steps)-1 && steps[k].days < least {
		k++
	}
	most := int(width/minGap) + 2
	lower := steps[k].lower
	if axis.Even {
		lower = steps[k].even()
	}
	if steps[k].days == 7 && axis.Week > 1 {
		lower = lower.later(Day(axis.Week - 1))
	}
	axis.Lower = axis.fill(axis.Lower, window, lower, labelKey{step: k, lang: lang}, most)
	// The first tick may be just left of the window: only the upper tier has that.
	if len(axis.Lower) > 0 && axis.Lower[0].At.Before(window.Start) {
		axis.Lower = axis.Lower[:copy(axis.Lower, axis.Lower[1:])]
	}
	if steps[k].upper.label != nil {
		axis.Upper = axis.fill(axis.Upper, window, steps[k].upper, labelKey{step: k, upper: true, lang: lang}, most)
	}
}

// fill appends the ticks of a window, beginning with the period that holds its start.
func (a *Axis) fill(ticks []Tick, window Span, v interval, k labelKey, most int) []Tick {
	for k.at = v.floor(window.Start); k.at.Before(window.End) && len(ticks) < most; {
		ticks = append(ticks, Tick{k.at, a.label(k, v)})
		next := v.next(k.at)
		if !k.at.Before(next) {
			break
		}
		k.at = next
	}
	return ticks
}

func timeOfDay(seconds bool) func(Instant, *Language) string {
	return func(i Instant, _ *Language) string {
		s := i.Nano / 1e9
		if seconds {
			return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
		}
		return fmt.Sprintf("%02d:%02d", s/3600, s/60%60)
	}
}

func shortDay(i Instant, _ *Language) string {
	_, _, d := i.Day.Civil()
	return strconv.Itoa(d)
}

func longDay(i Instant, l *Language) string {
	_, m, d := i.Day.Civil()
	return l.Of(l.Day(d, l.Months[m-1]), yearName(i, l))
}

func shortMonth(i Instant, l *Language) string {
	_, m, _ := i.Day.Civil()
	return l.Short[m-1]
}

func longMonth(i Instant, l *Language) string {
	_, m, _ := i.Day.Civil()
	return l.Of(l.Months[m-1], yearName(i, l))
}

// FirstBare is the first year that is written without its era: a smaller number would be read as
// a day, or as one of the last century.
const FirstBare = 100

// yearName says an astronomical year: 0 is 1 BCE. From a million years on it counts as
// geology does, "13.8 Ga", to six figures, so that no two ticks have one name.
func yearName(i Instant, l *Language) string {
	y, _, _ := i.Day.Civil()
	switch {
	case y <= 1-1e9:
		return fmt.Sprintf(l.ago[1], l.Figures(float64(1-y)/1e9))
	case y <= 1-1e6:
		return fmt.Sprintf(l.ago[0], l.Figures(float64(1-y)/1e6))
	case y <= 0:
		return fmt.Sprintf(l.BCE, strconv.FormatInt(1-y, 10))
	case y < FirstBare:
		return fmt.Sprintf(l.CE, strconv.FormatInt(y, 10))
	}
	return strconv.FormatInt(y, 10)
}

// deepYearName says a year of an axis whose ticks are a million years apart and more: the
// year 1 is nothing ago.
func deepYearName(i Instant, l *Language) string {
	if YearOf(i) == 1 {
		return "0"
	}
	return yearName(i, l)
}

// YearOf returns the astronomical year in which an instant lies.
func YearOf(i Instant) int64 {
	y, _, _ := i.Day.Civil()
	return y
}

// YearName says the year in which an instant lies, as an axis does.
func (l *Language) YearName(i Instant) string { return yearName(i, l) }
