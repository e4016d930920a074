package figure

import (
	"fmt"
	"strings"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// About says in words how many events a subject has, at how many places, and from when to when.
func (s *Subject) About() string {
	n, lang := s.Len(), s.Lang
	words := translations.Say(lang, Counted("about events", n), n)
	if s.Filter != "" {
		words = translations.Say(lang, "about some", n, s.Total)
	}
	if places := s.placed(); places > 1 {
		words = translations.Say(lang, "about places", words, places)
	}
	if !s.Extent.Empty() {
		words += ", " + s.spanned(s.Extent)
	}
	return words
}

// placed counts the places of events that can be on a map.
func (s *Subject) placed() (n int) {
	for _, number := range s.Columns().PlacesByFirst() {
		if p := &s.Timeline.Places[number]; p.At != nil || p.Country != "" {
			n++
		}
	}
	return n
}

// How long a span is, in days, of which the days or the months are said.
const (
	fewDays   = 45
	fewMonths = 3 * 366
)

// spanned says from when to when something goes, no closer than its length asks for.
func (s *Subject) spanned(span calendar.Span) string {
	text := func(d calendar.Day) string {
		y, m, _ := d.Civil()
		switch {
		case span.Days() <= fewDays:
			return edtf.FormatDay(d)
		case span.Days() <= fewMonths:
			return edtf.FormatYear(y) + fmt.Sprintf("-%02d", m)
		}
		return edtf.FormatYear(y)
	}
	words := func(d calendar.Day) string {
		date, err := edtf.Parse(text(d))
		if err != nil {
			return text(d)
		}
		return speech.PeriodWords(date, s.Lang, edtf.Source)
	}
	first, last := words(span.Start.Day), words(calendar.At(span.End.Day, span.End.Nano-1).Day)
	if first == last {
		return first
	}
	return translations.Say(s.Lang, "about span", WithoutCommon(first, last), last)
}

// WithoutCommon returns a first date without the words at its end that a last one has too: of
// "18 April 2019" and "20 April 2019" the month and the year are said once.
func WithoutCommon(first, last string) string {
	a, b := strings.Fields(first), strings.Fields(last)
	n := 0
	for n < len(a)-1 && n < len(b)-1 && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return strings.Join(a[:len(a)-n], " ")
}
