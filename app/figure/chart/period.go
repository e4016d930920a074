package chart

import (
	"context"
	"fmt"
	"strings"
	"time"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// period names a period of the calendar: a day, a month, a year, some hours of a day; of any other its
// first and last day or year.
func (s Spec) period(span calendar.Span) string {
	if ofClock(span) {
		from, to := clockOf(span)
		return translations.Say(s.Subject.Lang, "period clock", s.period(dayOf(span)), from, to)
	}
	text := periodText(span)
	d, err := edtf.Parse(text)
	if err != nil {
		first, last := spanTexts(span)
		return first + " – " + last
	}
	return speech.PeriodWords(d, s.Subject.Lang, edtf.Source) // that the day is not known is no doubt here
}

// mostFall says in which periods the most events fall, of which so many lie there for certain
// and so many may: one, or two that have as many; of few more it names them, of many it says how many
// months, days or years they are.
func (s Spec) mostFall(ctx context.Context, busiest []calendar.Span, certain, count int) string {
	lang := s.Subject.Lang
	all, part := s.shown(busiest...)
	if len(busiest) > 2 && count <= fewEach {
		if whole, n := s.wholeBy(ctx, busiest[0]); n > 0 {
			return s.mostFall(ctx, []calendar.Span{whole}, n, n)
		}
	}
	of, perhaps := s.among(busiest...), certain == 0 && count == 1 // nobody says that it is in there
	switch n := between(lang, certain, count); {
	case count == 0 || len(busiest) == 0:
		return s.nothing()
	case len(busiest) > mostTied && unitWord(busiest[0]) == "periods":
		per := barUnit([]calendar.Instant{busiest[0].Start, busiest[0].End}).per(lang)
		return translations.Say(lang, "none stands out", n, of, per)
	case len(busiest) > mostTied:
		return translations.Say(lang, "most fall many", translations.Say(lang, "many "+unitWord(busiest[0]), len(busiest)), n, of)
	case len(busiest) > 2:
		var names []string
		for _, one := range busiest {
			names = append(names, s.period(one))
		}
		last := len(names) - 1
		return translations.Say(lang, "most fall each", n, of, strings.Join(names[:last], ", "), names[last])
	case len(busiest) == 2 && perhaps:
		return translations.Say(lang, "most fall both perhaps", of, s.during(busiest[0]), s.during(busiest[1]))
	case perhaps && all > 1 && len(busiest) == 1:
		return translations.Say(lang, "most fall perhaps", of, s.during(busiest[0]))
	case len(busiest) == 2:
		return translations.Say(lang, figure.Counted("most fall both", count), n, of, s.during(busiest[0]), s.during(busiest[1]))
	case certain == all && count == all && part:
		return translations.Say(lang, figure.Counted("all shown fall", all), all, s.during(busiest[0]))
	case certain == all && count == all && all < s.Subject.Total:
		return translations.Say(lang, figure.Counted("all kept fall", all), all, s.during(busiest[0]))
	case certain == all && count == all:
		return translations.Say(lang, figure.Counted("all fall", all), s.during(busiest[0]))
	case all >= sharedFrom:
		share := percent(lang, float64(certain+count)/float64(2*all))
		return figure.Capital(translations.Say(lang, "most fall shared", rounded(lang, certain, count), of, share, s.during(busiest[0])))
	default:
		return figure.Capital(translations.Say(lang, figure.Counted("most fall", count), rounded(lang, certain, count), of, s.during(busiest[0])))
	}
}

// among says of how many events a part is told that falls into some periods.
func (s Spec) among(periods ...calendar.Span) string {
	if n, part := s.shown(periods...); part {
		return translations.Say(s.Subject.Lang, figure.Counted("of the shown", n), n)
	}
	return s.ofAll()
}

// fewEach is how many events are too few to be told of each of several periods: from when to when all
// are says more.
const fewEach = 2

// wholeBy returns from which period to which, days, months or years like one, the events of the window
// lie, and how many may start there; no events where the period is none of these.
func (s Spec) wholeBy(ctx context.Context, like calendar.Span) (whole calendar.Span, n int) {
	window := s.Window.Intersect(s.Subject.Extent)
	if window.Empty() {
		return whole, 0
	}
	first, last := window.Start.Day, window.LastDay()
	y, m, _ := first.Civil()
	endYear, endMonth, _ := last.Civil()
	switch unitOf(like) {
	case 1:
		whole = calendar.Span{Start: calendar.Civil(y, 1, 1).Start(), End: calendar.Civil(endYear+1, 1, 1).Start()}
	case 2:
		whole = calendar.Span{Start: calendar.Civil(y, m, 1).Start(), End: monthAfter(endYear, endMonth)}
	case 3:
		whole = calendar.Span{Start: first.Start(), End: (last + 1).Start()}
	}
	known, err := s.Subject.Known(ctx)
	if err != nil {
		return whole, 0 // the caller asks ctx
	}
	run, _ := s.Subject.RunStarting(ctx, known, whole)
	return whole, run.Len()
}

// kept returns how many events are counted in all: those that the filter keeps.
func (s Spec) kept() int { return s.Subject.Len() }

// shown returns how many events the window shows, with those of the periods that are named, which may
// begin before it or end after it; and whether it leaves events with a date out: what is counted in it is
// no claim about all then, and these are the events that are kept where it leaves none out. Of a period that
// holds all that the window shows it is told how many of all lie in it: it was chosen among no others.
func (s Spec) shown(named ...calendar.Span) (n int, part bool) {
	window, looked := s.Window, s.Window.Intersect(s.Subject.Extent)
	for _, one := range named {
		if one.Intersect(looked) == looked {
			return s.kept(), false
		}
		if one.Start.Before(window.Start) {
			window.Start = one.Start
		}
		if window.End.Before(one.End) {
			window.End = one.End
		}
	}
	if n = s.Subject.Index.Count(window); n >= s.Subject.Dated {
		return s.kept(), false
	}
	return n, true
}

// ofAll says of how many events a part is told: of all there are, or of those that a filter keeps.
func (s Spec) ofAll() string {
	n := s.kept()
	if n < s.Subject.Total {
		return translations.Say(s.Subject.Lang, figure.Counted("of the kept", n), n)
	}
	return translations.Say(s.Subject.Lang, figure.Counted("of the events", n), n)
}

// mostTied is how many periods that have as many events are named.
const mostTied = 4

// unitWord returns the key of the word for periods like one.
func unitWord(span calendar.Span) string {
	if ofClock(span) {
		return "hours"
	}
	return [...]string{"periods", "years", "months", "days"}[unitOf(span)]
}

// during says in a sentence that something falls into a period: in April 2019, between April
// and June 1789.
func (s Spec) during(span calendar.Span) string {
	if ofClock(span) {
		from, to := clockOf(span)
		return translations.Say(s.Subject.Lang, "period clock during", from, to, s.during(dayOf(span)))
	}
	d, err := edtf.Parse(periodText(span))
	if err != nil {
		return s.period(span)
	}
	l := speech.In(s.Subject.Lang)
	if first, last, several := l.Between(d); several {
		return translations.Say(s.Subject.Lang, "period between", first, last)
	}
	return l.During(d)
}

// ofClock tells whether a period is a part of a day.
func ofClock(span calendar.Span) bool {
	return !span.Empty() && span.End.Day-span.Start.Day <= 1 && span.Days() < 0.99
}

// dayOf returns the day in which a period of the clock lies.
func dayOf(span calendar.Span) calendar.Span {
	return calendar.Span{Start: span.Start.Day.Start(), End: (span.Start.Day + 1).Start()}
}

// clockText writes the time of day of an instant.
func clockText(at calendar.Instant) string {
	minutes := at.Nano / int64(time.Minute)
	return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
}

// clockOf writes from when to when a period of the clock goes; that which ends with its day until 24:00.
func clockOf(span calendar.Span) (from, to string) {
	if to = clockText(span.End); span.End.Nano == 0 {
		to = "24:00"
	}
	return clockText(span.Start), to
}

// lastMinute returns an instant in the last minute of a period.
func lastMinute(span calendar.Span) calendar.Instant { return span.End.Add(-0.99 / minutesADay) }

// periodText writes a period in EDTF.
func periodText(span calendar.Span) string {
	if span.Start.Nano != 0 || span.End.Nano != 0 {
		from, to := spanTexts(span)
		return from + "/" + to
	}
	first, last := span.Start.Day, span.LastDay()
	y, m, d := first.Civil()
	switch span {
	case calendar.Span{Start: calendar.Civil(y, 1, 1).Start(), End: calendar.Civil(y+1, 1, 1).Start()}:
		return edtf.FormatYear(y)
	case calendar.Span{Start: calendar.Civil(y, m, 1).Start(), End: monthAfter(y, m)}:
		return edtf.FormatYear(y) + fmt.Sprintf("-%02d", m)
	case calendar.Span{Start: first.Start(), End: (first + 1).Start()}:
		return edtf.FormatDay(first)
	}
	if endYear, endMonth, endDay := (last + 1).Civil(); m == 1 && d == 1 && endMonth == 1 && endDay == 1 {
		return edtf.FormatYear(y) + "/" + edtf.FormatYear(endYear-1)
	} else if d == 1 && endDay == 1 {
		ly, lm, _ := last.Civil()
		return edtf.FormatYear(y) + fmt.Sprintf("-%02d/", m) + edtf.FormatYear(ly) + fmt.Sprintf("-%02d", lm)
	}
	return edtf.FormatDay(first) + "/" + edtf.FormatDay(last)
}

// monthAfter returns where the month after another begins.
func monthAfter(year int64, month int) calendar.Instant {
	if month == 12 {
		return calendar.Civil(year+1, 1, 1).Start()
	}
	return calendar.Civil(year, month+1, 1).Start()
}

// minuteText writes the minute of an instant in EDTF.
func minuteText(at calendar.Instant) string { return edtf.FormatDay(at.Day) + "T" + clockText(at) }

// spanTexts returns the first and the last day of a period in EDTF, of one that begins or ends within a
// day its first and last minute; "" for none.
func spanTexts(span calendar.Span) (first, last string) {
	if span.Empty() {
		return "", ""
	}
	if span.Start.Nano != 0 || span.End.Nano != 0 {
		return minuteText(span.Start), minuteText(lastMinute(span))
	}
	return edtf.FormatDay(span.Start.Day), edtf.FormatDay(span.LastDay())
}
