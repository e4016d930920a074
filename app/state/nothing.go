package state

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A filter may leave the views empty: it keeps nothing, or what it keeps lies in another time.
// Neither moves anything by itself; a line says so, with ways out as buttons.

// remedied hints at what to leave out of a filter that keeps nothing.
func (m Model) remedied(all []timeline.Remedy) Model {
	filter, err := timeline.ParseFilter(m.Filter)
	if len(all) == 0 || err != nil {
		return m
	}
	const most = 3
	m.Hint = &Hint{Said: phrased("keeps none", m.Subject.Total)}
	for _, r := range all[:min(len(all), most)] {
		rest, words := filter, []message.Speaker{}
		for _, x := range r.Drop {
			rest, words = rest.Without(x), append(words, m.termNamed(x))
		}
		m.Hint.Ways = append(m.Hint.Ways, leavingOut(message.Joined{Between: ", ", All: words}, r.Left, rest.String()))
	}
	return m
}

// termNamed names a term as a person knows it again: as it is written, a word in quotation marks, and a
// part of the globe in words, since its corners say nothing.
func (m Model) termNamed(x timeline.Expr) message.Speaker {
	f := timeline.FilterOf(x)
	switch {
	case x.Join != timeline.OneTerm:
	case x.Term.Field == "":
		return phrased("quoted", x.Term.Values[0])
	case x.Term.Corners() != nil:
		return phrased("quoted", asked{f, m.Timeline, m.Zone})
	}
	return message.Plain(f.String())
}

// leavingOut is the way to leave something out of the filter, which then keeps so many.
func leavingOut(words message.Speaker, left int, rest string) Answer {
	return Answer{phrased(figure.Counted("drop term", left), words, left), Filtered{rest}}
}

// whereFound hints at where what was found lies, where the time that shows holds none of it: in
// another time, or in none, since the time that is chosen holds none.
func (m Model) whereFound() Model {
	found, extent := m.Subject.Dated, m.Subject.Extent
	if brush := m.Brush(); !brush.Empty() {
		if found, extent = m.Subject.Index.Count(m.Listed()), m.Listed(); found == 0 && m.Subject.Len() > 0 {
			return m.emptyBrush(brush)
		}
	}
	if m.Filter == "" || found == 0 || m.showsOf(extent) {
		return m
	}
	m.Hint = &Hint{
		Said: phrased(figure.Counted("found elsewhere", found), found), elsewhere: true,
		Ways: []Answer{{phrased(figure.Counted("show found", found), found), SpanShown{extent}}},
	}
	return m
}

// showsOf tells whether the window shows something of what lies in a span.
func (m Model) showsOf(span calendar.Span) bool {
	both := m.Window.Intersect(span)
	return !both.Empty() && m.Subject.Index.Count(both) > 0
}

// emptyBrush hints at what to leave out where the time that is chosen holds nothing of what the
// rest of the filter keeps.
func (m Model) emptyBrush(brush calendar.Span) Model {
	rest := m.rest(m.Filter)
	m.Hint = &Hint{Said: phrased("keeps none", m.Subject.Total)}
	filter, err := timeline.ParseFilter(m.Filter)
	if err != nil {
		return m
	}
	for _, term := range filter.Terms() { // as it stands in the filter
		if _, is := view.Split(term.String(), m.Zone); !is.Empty() {
			m.Hint.Ways = []Answer{leavingOut(message.Plain(term.String()), m.Subject.Len(), rest)}
		}
	}
	if there := m.unfiltered.Index.Count(m.unfiltered.Reached(brush)); rest != "" && there > 0 {
		m.Hint.Ways = append(m.Hint.Ways, leavingOut(message.Plain(rest), there, view.WithBrush("", brush, m.Zone)))
	}
	return m
}

// settleHint takes away what was said of another time once the window shows some of what was found.
func settleHint(before, next Model, _ Message) (Model, []Effect) {
	if h := next.Hint; h != nil && h.elsewhere && next.Window != before.Window {
		extent := next.Subject.Extent
		if !next.Brush().Empty() {
			extent = next.Listed()
		}
		if next.showsOf(extent) {
			next.Hint = nil
		}
	}
	return next, nil
}
