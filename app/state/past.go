package state

import (
	"slices"

	"dateline/app/figure/view"
)

// mostPast is how many views one can go back to.
const mostPast = 200

// GoneBack shows the view before this one again, as a browser does; GoneForward
// undoes it.
type (
	GoneBack    struct{}
	GoneForward struct{}
)

func (GoneBack) apply(m Model) (Model, []Effect) {
	to, ok := view.View{}, false
	m.Past, m.Future, to, ok = m.turn(m.Past, m.Future)
	return m.goToIf(ok, to), nil
}

func (GoneForward) apply(m Model) (Model, []Effect) {
	to, ok := view.View{}, false
	m.Future, m.Past, to, ok = m.turn(m.Future, m.Past)
	return m.goToIf(ok, to), nil
}

// turn takes the nearest view of a list, and puts the one that shows behind another;
// false where there is none, and in a presentation.
func (m Model) turn(from, to []view.View) (rest, with []view.View, nearest view.View, ok bool) {
	n := len(from)
	if n == 0 || m.Presenting {
		return from, to, view.View{}, false
	}
	return from[:n-1], append(slices.Clip(to), m.View), from[n-1], true
}

func (m Model) goToIf(ok bool, to view.View) Model {
	if !ok {
		return m
	}
	return m.goTo(to)
}

// goTo shows another view of the document: at once, or when its subject is there.
func (m Model) goTo(to view.View) Model {
	if m.asked == nil && m.rest(to.Filter) == m.rest(m.Filter) && to.Lanes == m.Lanes && to.Colour == m.Colour {
		m.View = to
		if m.Subject.Find(m.Selected) < 0 {
			m.Selected = ""
		}
		return m
	}
	return m.ask(to, view.All)
}

// keepPast keeps the view before a change, so that one can go back to it: of a
// motion the view from which it set out, and of a presentation nothing.
func keepPast(before, next Model, msg Message) (Model, []Effect) {
	switch msg.(type) {
	case GoneBack, GoneForward:
		return next, nil
	case Derived:
		if before.asked != nil && before.asked.takes == view.All {
			return next, nil // it completes a step back or forward
		}
	}
	changed := view.Changed(before.View, next.View) &^ (view.FirstLane | view.FirstRow | view.Picked)
	goesOn := before.Motion != 0 && before.Motion == next.Motion && changed&^(view.Window|view.Looking) == 0
	if changed == 0 || goesOn || next.Timeline != before.Timeline || next.Presenting || before.Presenting {
		return next, nil
	}
	from := max(0, len(next.Past)-mostPast+1)
	next.Past = append(slices.Clip(next.Past[from:]), before.View)
	next.Future = nil
	return next, nil
}
