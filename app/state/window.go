package state

import (
	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// Panned moves the window by a part of its width, to the later when positive. It goes over the time of all
// events, as a zoom does: where a filter keeps few, one may look at a longer time than theirs.
type Panned struct{ Part float64 }

func (p Panned) apply(m Model) (Model, []Effect) {
	v := viewport.Viewport{Span: m.Visible().Window, Width: 1}
	m.Window = v.Pan(p.Part).Clamp(m.unfiltered.Extent).Span
	return m, nil
}

// Zoomed makes the window shorter by a factor above 1, or longer below 1; the
// instant at the given part of the width stays where it is.
type Zoomed struct{ Factor, At float64 }

func (z Zoomed) apply(m Model) (Model, []Effect) {
	v := viewport.Viewport{Span: m.Window, Width: 1}
	m.Window = v.Zoom(z.Factor, z.At).Clamp(m.unfiltered.Extent).Span
	return m, nil
}

// SpanShown makes a span the window, with a margin.
type SpanShown struct{ Span calendar.Span }

func (s SpanShown) apply(m Model) (Model, []Effect) {
	if there := s.Span.Intersect(m.Subject.Extent); !there.Empty() {
		s.Span = there // not what lies empty beyond it
	}
	if !s.Span.Empty() {
		v := viewport.Viewport{Span: figure.Margin(s.Span), Width: 1}
		m.Window = v.Clamp(m.Subject.Extent).Span
	}
	return m, nil
}

// Centred moves the window so that its middle is at an instant.
type Centred struct{ At calendar.Instant }

func (c Centred) apply(m Model) (Model, []Effect) {
	half := m.Window.Days() / 2
	m.Window = calendar.Span{Start: c.At.Add(-half), End: c.At.Add(half)}
	return m, nil
}

// Fitted shows everything, on the timeline and on the map.
type Fitted struct{ Over page.Layout }

func (Fitted) apply(m Model) (Model, []Effect) {
	m.Window = figure.Margin(m.Subject.Extent)
	m.Camera = view.Camera{}
	return m, nil
}

// MapMoved moves the map.
type MapMoved struct{ Camera view.Camera }

func (l MapMoved) apply(m Model) (Model, []Effect) { m.Camera = l.Camera; return m, nil }

// ThemeChosen changes the colours.
type ThemeChosen struct{ Theme theme.Theme }

func (t ThemeChosen) apply(m Model) (Model, []Effect) { m.Theme = t.Theme; return m, nil }

// ChartChosen chooses the chart.
type ChartChosen struct{ Name string }

func (c ChartChosen) apply(m Model) (Model, []Effect) {
	m.Chart = c.Name
	return m.raised("chart"), nil
}

// RouteChosen chooses the actors whose routes the map shows.
type RouteChosen struct{ Actors view.Actors }

func (f RouteChosen) apply(m Model) (Model, []Effect) { m.Actor = f.Actors; return m, nil }
