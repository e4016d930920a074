package state

import (
	"dateline/app/figure/mapview"
	"dateline/app/scene"
	"dateline/timeline/viewport"
)

// Selected selects an event, and moves the window so that it shows.
type Selected struct{ Event string }

func (s Selected) apply(m Model) Model {
	i := m.Subject.Find(s.Event)
	if i < 0 {
		m.Selected = ""
		return m
	}
	m.Selected = s.Event
	return m.reveal(i)
}

// SelectedPlace selects the next event at a place, in time order: a further
// click on the same place goes on to the one after.
type SelectedPlace struct{ Place string }

func (s SelectedPlace) apply(m Model) Model {
	n, from := m.Subject.Len(), m.Subject.Find(m.Selected)
	for k := 1; k <= n; k++ {
		i := (from + k + n) % n
		if m.Subject.At(i).Place.ID == s.Place {
			return Selected{m.Subject.At(i).ID}.apply(m)
		}
	}
	return m
}

// Hovered says what lies under the pointer.
type Hovered struct{ Mark scene.Mark }

func (h Hovered) apply(m Model) Model { m.Hovered = h.Mark; return m }

// Stepped goes to the next event in time order, or by -1 to the one before;
// from nothing selected it begins with the first of the window, or the last.
type Stepped struct{ By int }

func (s Stepped) apply(m Model) Model {
	n := m.Subject.Len()
	if n == 0 {
		return m
	}
	i := m.Subject.Find(m.Selected)
	switch {
	case i < 0 && m.Presenting:
		i = 0
	case i < 0:
		i = m.begin(s.By)
	default:
		i = min(max(i+s.By, 0), n-1)
	}
	return Selected{m.Subject.At(i).ID}.apply(m)
}

// begin returns the event with which to begin to step: the first that starts in
// the window or the last; where the window shows none, what is nearest that way.
func (m Model) begin(by int) int {
	x := m.Subject.Index
	at := x.Next(m.Window.Start)
	if by < 0 {
		at = x.Previous(m.Window.End)
	}
	if at < 0 {
		at = x.Nearest(m.Window.Start)
	}
	return max(0, int(at)) // none has a date
}

// reveal moves the window so that an event shows; in a presentation the map goes
// to its place.
func (m Model) reveal(i int) Model {
	e := m.Subject.Event(i)
	if e.Dated && m.Window.Intersect(e.Bounds) != e.Bounds { // else it shows already
		v := viewport.Viewport{Span: m.Window, Width: 1000}
		m.Window = v.Reveal(e.Bounds, 60).Span
	}
	if m.Presenting {
		m.Camera = mapview.On(m.Subject.Place(e.Place.ID))
	}
	return m
}
