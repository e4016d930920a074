package state

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// Panned moves the window by a part of its width, to the later when positive.
type Panned struct{ Part float64 }

func (p Panned) apply(m Model) Model {
	v := viewport.Viewport{Span: m.Window, Width: 1}
	m.Window = v.Pan(p.Part).Clamp(m.Subject.Extent).Span
	return m
}

// Zoomed makes the window shorter by a factor above 1, or longer below 1; the
// instant at the given part of the width stays where it is.
type Zoomed struct{ Factor, At float64 }

func (z Zoomed) apply(m Model) Model {
	v := viewport.Viewport{Span: m.Window, Width: 1}
	m.Window = v.Zoom(z.Factor, z.At).Clamp(m.Subject.Extent).Span
	return m
}

// Slid says where the window is on its way.
type Slid struct{ Window calendar.Span }

func (s Slid) apply(m Model) Model { m.Window = s.Window; return m }

// Shown makes a span the window, with a margin.
type Shown struct{ Span calendar.Span }

func (s Shown) apply(m Model) Model {
	if there := s.Span.Intersect(m.Subject.Extent); !there.Empty() {
		s.Span = there // not what lies empty beyond it
	}
	if !s.Span.Empty() {
		v := viewport.Viewport{Span: figure.Margin(s.Span), Width: 1}
		m.Window = v.Clamp(m.Subject.Extent).Span
	}
	return m
}

// Centred moves the window so that its middle is at an instant.
type Centred struct{ At calendar.Instant }

func (c Centred) apply(m Model) Model {
	half := m.Window.Days() / 2
	m.Window = calendar.Span{Start: c.At.Add(-half), End: c.At.Add(half)}
	return m
}

// Fitted shows everything, on the timeline and on the map.
type Fitted struct{}

func (Fitted) apply(m Model) Model {
	m.Window = figure.Margin(m.Subject.Extent)
	m.Camera = view.Camera{}
	return m
}

// Looked moves the map.
type Looked struct{ Camera view.Camera }

func (l Looked) apply(m Model) Model { m.Camera = l.Camera; return m }

// Laned chooses the facet of the lanes.
