package chart

import (
	"fmt"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// period names a period of the calendar: a day, a month, a year; of any other its first
// and last day or year.
func (s Spec) period(span calendar.Span) string {
	text := periodText(span)
	d, err := edtf.Parse(text)
	if err != nil {
		first, last := spanTexts(span)
		return first + " – " + last
	}
	return speech.PeriodWords(d, s.Subject.Lang, edtf.Source) // that the day is not known is no doubt here
}

// mostFall says in which periods the most events fall, of which so many lie there for certain
// and so many may: one, or two that have as many; of more it says how many they are.
func (s Spec) mostFall(busiest []calendar.Span, certain, count int) string {
	lang, all := s.Subject.Lang, s.Subject.Len()
	switch n := between(lang, certain, count); {
	case count == 0 || len(busiest) == 0:
		if s.Subject.Len() == 0 {
			return s.Subject.Nothing()
		}
		return translations.Say(lang, "none in the window")
	case len(busiest) > 2:
		return translations.Say(lang, "most fall many", len(busiest), n, all)
	case len(busiest) == 2:
		return translations.Say(lang, figure.Counted("most fall both", count), n, all, s.during(busiest[0]), s.during(busiest[1]))
	case certain == all && count == all:
		return translations.Say(lang, figure.Counted("all fall", all), s.during(busiest[0]))
	default:
		return translations.Say(lang, figure.Counted("most fall", count), n, all, s.during(busiest[0]))
	}
}

// during says in a sentence that something falls into a period: in April 2019, between April
// and June 1789.
func (s Spec) during(span calendar.Span) string {
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

// periodText writes a period in EDTF.
func periodText(span calendar.Span) string {
	first, last := span.Start.Day, span.End.Add(-1.0/86400).Day
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

// spanTexts returns the first and the last day of a period in EDTF, "" for none.
func spanTexts(span calendar.Span) (first, last string) {
	if span.Empty() {
		return "", ""
	}
	return edtf.FormatDay(span.Start.Day), edtf.FormatDay(span.End.Add(-1.0 / 86400).Day)
}
