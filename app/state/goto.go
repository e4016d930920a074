package state

import (
	"strings"

	"dateline/app/figure/facts"
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
	m.Hint = &Hint{
		Said: phrased("shown date", inWords(span)),
		Ways: []Answer{{phrased("find text", strings.TrimSpace(d.Text)), Filtered{quoted}}},
	}
	return then(m, SpanShown{span})
}

// inWords is a span of time that is told in words.
type inWords calendar.Span

// In tells it in a language.
func (s inWords) In(lang string) string { return facts.SpanInWords(calendar.Span(s), lang) }

// DateOf reads a text that is nothing but a date, as a computer or a person writes it; false for
// any other, and for a date without an end.
func DateOf(text, lang string) (edtf.Date, bool) {
	text = strings.TrimSpace(text)
	date, err := edtf.ParseISO(strings.ToUpper(text))
	if err != nil {
		found := words.Find(lang, text)
		if len(found) != 1 || found[0].Start != 0 || found[0].End != len(text) {
			return edtf.Date{}, false
		}
		date = found[0].Date
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
