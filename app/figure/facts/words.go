package facts

import (
	"strings"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// mostLines is how many events are told in words: a text of more is read by nobody.
const mostLines = 500

// InWords tells what a span of time shows of a subject as text: what it is about, what is asked
// for, and the events in their order, a line each; all of them where the span is empty. It is
// for notes, and for readers of the screen.
func InWords(s *figure.Subject, span calendar.Span) string {
	say := func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }
	lines := []string{s.Title()}
	if about := s.Timeline.Summary.In(s.Lang); about != "" {
		lines = append(lines, about)
	}
	var shown []int32
	if span.Empty() {
		for i := range s.Len() {
			shown = append(shown, int32(i))
		}
	} else {
		shown = s.Index.Visible(span, s.Index.Count(span), nil)
		lines = append(lines, SpanInWords(span, s.Lang))
	}
	if s.Filter != "" {
		lines = append(lines, s.Shown())
	}
	lines = append(lines, say(figure.Counted("list all", len(shown)), len(shown)), "")
	for _, i := range shown[:min(len(shown), mostLines)] {
		e := s.Event(int(i))
		line := "– " + figure.Capital(e.Words) + say("colon") + e.Name
		if e.Where != "" {
			line += " (" + e.Where + ")"
		}
		if e.Says != "" {
			line += ". " + say("claims") + say("colon") + e.Says
		}
		lines = append(lines, line)
	}
	if more := len(shown) - mostLines; more > 0 {
		lines = append(lines, say(translations.Counted("words more", more), more))
	}
	return strings.Join(lines, "\n") + "\n"
}

// SpanInWords says from which day to which a span reaches, the last one included.
func SpanInWords(span calendar.Span, lang string) string {
	first, last := span.Start.Day, span.End.Day
	if span.End.Nano <= 0 {
		last = span.End.Day - 1
	}
	if first == last {
		return day(first, lang)
	}
	return translations.Say(lang, "words span", day(first, lang), day(last, lang))
}

// day says a day in words.
func day(d calendar.Day, lang string) string {
	date, err := edtf.Parse(edtf.FormatDay(d))
	if err != nil { // a year of more digits than a day is written with
		y, _, _ := d.Civil()
		return edtf.FormatYear(y)
	}
	return speech.Words(date, lang)
}
