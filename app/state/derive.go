package state

import (
	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An ask is a subject that is being derived, and what the view is to become with it.
type ask struct {
	want  Want
	view  view.View // of which what the set names is taken over
	takes view.Set
}

// want returns what the subject is made of, or is to be made of next.
func (m Model) want() Want {
	if m.asked != nil {
		w := m.asked.want
		w.Timeline, w.Zone = m.Timeline, m.Zone
		return w
	}
	return Want{m.Timeline, m.rest(m.Filter), m.Lanes, m.Colour, m.Zone}
}

// ask asks for a subject by which fields of the view change; until it is there all
// stays as it is. Of what was asked for before, what is not asked for anew stays.
func (m Model) ask(to view.View, takes view.Set) Model {
	next := ask{view: to, takes: takes}
	if m.asked != nil {
		next.view, next.takes = m.asked.view.With(takes, to), m.asked.takes|takes
	}
	shown := m.With(next.takes, next.view)
	next.want = Want{m.Timeline, m.rest(shown.Filter), shown.Lanes, shown.Colour, m.Zone}
	m.asked = &next
	return m
}

// askAnew begins to derive what was asked for, or what an edition needs that the
// subject cannot follow.
func askAnew(before, next Model, _ Message) (Model, []Effect) {
	if next.asked == nil && (next.Subject.Timeline != next.Timeline || next.Subject.Zone() != next.Zone) {
		next = next.ask(next.View, 0)
	}
	if next.asked == nil {
		return next, nil
	}
	if want := next.want(); want != next.asked.want {
		again := *next.asked
		again.want = want
		next.asked = &again
	}
	if before.asked != nil && before.asked.want == next.asked.want {
		return next, nil
	}
	unfiltered := next.unfiltered
	if unfiltered.Timeline != next.Timeline || unfiltered.Zone() != next.Zone {
		unfiltered = nil
	}
	return next, []Effect{Derive{next.asked.want, next.Lang, unfiltered}}
}

// Derived brings a subject that was asked for; one that was asked for before
// another comes too late.
type Derived struct {
	Want       Want
	Subject    *figure.Subject
	Unfiltered *figure.Subject   // of all events; Subject itself where there is no filter
	Remedies   []timeline.Remedy // what to leave out of a filter that keeps nothing
}

func (d Derived) apply(m Model) (Model, []Effect) {
	if m.asked == nil || m.asked.want != d.Want {
		return m, nil
	}
	a := m.asked
	m.View, m.Subject, m.unfiltered = m.With(a.takes, a.view), d.Subject, d.Unfiltered
	m.Document = m.in(m.Lang)
	m.asked, m.merging = nil, nil
	switch {
	case a.takes&view.Filter != 0:
		m.Hint = nil
		if m = m.remedied(d.Remedies); m.Hint == nil && a.takes&view.Window == 0 {
			m = m.whereFound()
		}
	case len(d.Remedies) == 0 && m.Hint != nil && !m.Hint.elsewhere: // an edit has brought something
		m.Hint = nil
	}
	if event := m.written; event != "" {
		m.written = ""
		m = m.orLeftOut(event)
	}
	if m.Subject.Find(m.Selected) < 0 {
		m.Selected = ""
	}
	return m, nil
}

// LanesChosen puts the events into lanes by another facet.
type LanesChosen struct{ By view.Facet }

func (l LanesChosen) apply(m Model) (Model, []Effect) {
	if m.want().Lanes == l.By {
		return m, nil
	}
	return m.ask(view.View{Lanes: l.By}, view.Lanes|view.ByHand|view.Folded|view.FirstLane), nil
}

// ColourChosen colours the events by another facet, in all views.
type ColourChosen struct{ By view.Facet }

func (c ColourChosen) apply(m Model) (Model, []Effect) {
	if m.want().Colour == c.By {
		return m, nil
	}
	return m.ask(view.View{Colour: c.By}, view.Coloured), nil
}

// ZoneChosen changes the clock on which times of day are shown: where events stand, in
// which day they lie, what a filter means by a day.
type ZoneChosen struct{ Zone edtf.Zone }

func (z ZoneChosen) apply(m Model) (Model, []Effect) {
	m.Zone = z.Zone
	return m, nil
}

// LanguageChosen changes the language.
type LanguageChosen struct{ Lang string }

func (l LanguageChosen) apply(m Model) (Model, []Effect) {
	m.Lang = l.Lang
	m.Document = m.in(l.Lang)
	return m, nil
}

// Needed says what the picture needs counted; Counted brings it. The picture takes over
// what it still needs then.
type (
	Needed  struct{ Need page.Need }
	Counted struct{ Counts *page.Counts }
)

func (n Needed) apply(m Model) (Model, []Effect) {
	if m.counting.Is(n.Need) {
		return m, nil
	}
	m.counting = n.Need
	return m, []Effect{Count(n)}
}

func (c Counted) apply(m Model) (Model, []Effect) {
	m.Counts, m.counting = c.Counts, page.Need{}
	return m, nil
}
