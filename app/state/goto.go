package state

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/app/figure/view"
	"dateline/data/words"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// DateTyped shows the time of a date that stands alone in the line of the filter, which keeps
// the filter that holds.
type DateTyped struct{ Text string }

func (d DateTyped) apply(m Model) (Model, []Effect) {
	m.Typing, m.Hint = nil, nil
	date, ok := DateOf(d.Text, m.Lang)
	if !ok {
		return m, nil
	}
	quoted := `"` + strings.TrimSpace(d.Text) + `"`
	span := date.BoundsIn(m.Zone)
	m.Hint = &Hint{Said: phrased("shown date", spanned(span))}
	m.Window = span // all that was said and no more, also where the filter keeps next to nothing of it
	if span.Empty() {
		m.Window = figure.Margin(span)
	}
	if m.Subject.Index.Count(m.Window) == 0 {
		m.Hint.Said = phrased("shown date none", spanned(span))
	}
	brush := view.Snapped(span) // what the way keeps is counted as it will be kept
	if n := m.Subject.Index.Count(m.Subject.Reached(brush)); n > 0 {
		words := phrased(figure.Counted("keep date", n), n)
		if all := m.unfiltered.Index.Count(m.unfiltered.Reached(brush)); all > n {
			words = phrased(figure.Counted("keep date of", n), n, all)
		}
		m.Hint.Ways = append(m.Hint.Ways, Answer{words, Filtered{view.WithBrush(m.Filter, brush, m.Zone)}})
	}
	m.Hint.Ways = append(m.Hint.Ways, Answer{phrased("find text", strings.TrimSpace(d.Text)), Filtered{quoted}})
	return m, nil
}

// TypedDate says in words the time that Enter shows while a date stands alone in the line of the
// filter; "" where none does.
func (m Model) TypedDate() string {
	if m.Typing == nil {
		return ""
	}
	date, ok := DateOf(m.Typing.Text, m.Lang)
	if !ok {
		return ""
	}
	return m.say("enter shows", facts.SpanInWords(date.BoundsIn(m.Zone), m.Lang))
}

// DateOf reads a text that is nothing but a date, as a computer or a person writes it; false for
// any other, and for a date without an end.
func DateOf(text, lang string) (edtf.Date, bool) {
	text = strings.TrimSpace(text)
	date, err := edtf.ParseISO(strings.ToUpper(text))
	if err != nil {
		var ok bool
		if date, ok = words.Typed(lang, text); !ok {
			return edtf.Date{}, false
		}
	}
	b := date.BoundsIn(edtf.Source)
	return date, !b.Empty() && !b.Start.Unbounded() && !b.End.Unbounded()
}

// CopiedInWords puts what the views show on the clipboard as text, with the events in their
// order.
type CopiedInWords struct{}

func (CopiedInWords) apply(m Model) (Model, []Effect) {
	span := m.Listed()
	if m.ListsAll(span) {
		span = calendar.Span{}
	}
	m = m.notice(phrased("copied in words"))
	return m, []Effect{Copy{facts.InWords(m.Subject, span)}}
}
