package state

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/app/figure/view"
	"dateline/data/words"
	"dateline/timeline"
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
	m.Hint = &Hint{Said: phrased("shown date", inWords(span))}
	if n := m.Subject.Index.Count(m.Subject.Reached(span)); n > 0 {
		m.Hint.Ways = append(m.Hint.Ways, Answer{phrased(figure.Counted("keep date", n), n), Filtered{view.WithBrush(m.Filter, view.Snapped(span), m.Zone)}})
	}
	m.Hint.Ways = append(m.Hint.Ways, Answer{phrased("find text", strings.TrimSpace(d.Text)), Filtered{quoted}})
	return then(m, SpanShown{span})
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
		var ok bool
		if date, ok = dateIn(words.Find(lang, text), text); !ok {
			return edtf.Date{}, false
		}
	}
	b := date.BoundsIn(edtf.Source)
	return date, !b.Empty() && !b.Start.Unbounded() && !b.End.Unbounded()
}

// dateIn returns the date that a text is, of those that were found in it: one that is all of it, or two
// of which the text says that it is the time between them.
func dateIn(found []words.Found, text string) (none edtf.Date, ok bool) {
	if n := len(found); n == 0 || n > 2 || found[n-1].End != len(text) {
		return none, false
	}
	before := timeline.Fold(strings.TrimSpace(text[:found[0].Start]))
	if !slices.Contains([]string{"", "from", "between", "du", "de", "entre", "entre le", "vom", "von", "zwischen"}, before) {
		return none, false
	}
	if len(found) == 1 {
		return found[0].Date, before == "" || strings.Contains(found[0].Date.String(), "/")
	}
	amid := timeline.Fold(strings.TrimSpace(text[found[0].End:found[1].Start]))
	if !slices.Contains([]string{"to", "and", "until", "-", "–", "a", "au", "et", "et le", "bis", "und"}, amid) {
		return none, false
	}
	date, err := edtf.ParseISO(found[0].Date.String() + "/" + found[1].Date.String())
	return date, err == nil
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
