package state

import (
	"dateline/app/figure/page"
	"dateline/timeline"
	"dateline/timeline/viewport"
)

// Selected selects an event, "" for none, and moves the window and the lanes of a
// layout so that it shows.
type Selected struct {
	Event string
	Over  page.Layout
}

func (s Selected) apply(m Model) (Model, []Effect) { return m.selected(s.Event, s.Over), nil }

func (m Model) selected(event string, over page.Layout) Model {
	m.Noted = ""
	i := m.Subject.Find(event)
	if i < 0 {
		m.Selected = ""
		return m
	}
	if m.Selected = event; m.Form.Of != (timeline.Key{}) {
		m.Form.Open, m.Form.Of = false, timeline.Key{} // it was of something else
	}
	m.FirstLane = over.Reveal(m.Subject, m.View, i)
	m.FirstRow = over.RevealRow(m.View, i)
	return m.reveal(i, over)
}

// PlaceSelected selects the next event at a place, in time order: a further click
// on the same place goes on to the one after.
type PlaceSelected struct {
	Place string
	Over  page.Layout
}

func (s PlaceSelected) apply(m Model) (Model, []Effect) {
	if i := m.Subject.NextAt(s.Place, m.Subject.Find(m.Selected)); i >= 0 {
		return m.selected(m.Subject.At(i).ID, s.Over), nil
	}
	return m, nil
}

// Stepped goes to the next event in time order, or by -1 to the one before;
// from nothing selected it begins with the first of the window, or the last.
type Stepped struct {
	By   int
	Over page.Layout
}

func (s Stepped) apply(m Model) (Model, []Effect) {
	n := m.Subject.Len()
	if n == 0 {
		return m, nil
	}
	i := m.Subject.Find(m.Selected)
	switch {
	case i < 0:
		i = m.begin(s.By)
	default:
		i = min(max(i+s.By, 0), n-1)
	}
	return m.selected(m.Subject.At(i).ID, s.Over), nil
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

// reveal moves the window so that an event shows, and the map of a layout so that its
// place does.
func (m Model) reveal(i int, over page.Layout) Model {
	e := m.Subject.Event(i)
	if e.Dated && m.Window.Intersect(e.Bounds) != e.Bounds { // else it shows already
		v := viewport.Viewport{Span: m.Window, Width: 1000}
		m.Window = v.Reveal(e.Bounds, 60).Span
	}
	place := m.Subject.Place(e.Place.ID)
	if to, away := over.Bring(place); away {
		m.Camera = to
	}
	return m
}

// Escaped hides what lies over the window; else it ends presenting and returns to
// where one was; else it deselects.
type Escaped struct{}

func (Escaped) apply(m Model) (Model, []Effect) {
	switch {
	case m.Dialog != nil:
		m.Dialog = nil
	case m.Drawing != nil:
		m.Drawing = nil
		m = m.dropped()
	case m.holds():
		m = m.dropped()
	case m.Play != nil:
		m.Play = nil
	case m.Presenting:
		return m.leaveShow()
	case m.Noted != "":
		m.Noted = ""
	case m.Picked != "":
		m.Picked = ""
	case m.Room.Full != "":
		m.Room.Full = ""
	case m.Room.Over && m.Selected == "":
		m.Room.Over = false
	case m.Selected == "" && m.lessLastBrush(m.wanted()) != m.wanted():
		return then(m, Filtered{m.lessLastBrush(m.wanted())})
	case m.Hint != nil:
		m.Hint = nil
	default:
		m.Selected = ""
	}
	return m, nil
}
