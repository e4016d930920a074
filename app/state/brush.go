package state

import (
	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// Whole returns the subject of all events, without a filter.
func (d Document) Whole() *figure.Subject { return d.unfiltered }

// rest returns a filter without its brush on time.
func (m Model) rest(filter string) string {
	rest, _ := view.Split(filter, m.Zone)
	return rest
}

// Brush returns the brush on time: that which is being drawn, else that of the filter.
func (m Model) Brush() calendar.Span {
	if m.Pointer.brushes {
		return m.Pointer.brush
	}
	_, brush := view.Split(m.Filter, m.Zone)
	return brush
}

// Listed returns the span of time whose events a list shows: the brush, also one that moves,
// else the window.
func (m Model) Listed() calendar.Span {
	if brush := m.Brush(); !brush.Empty() {
		return m.Subject.Reached(brush)
	}
	return m.Window
}

// ListsAll tells whether a list of a span shows all events that pass the filter, those without
// a date among them: in a window that all of them lie in.
func (m Model) ListsAll(span calendar.Span) bool {
	return m.Brush().Empty() && (span.Empty() || m.Subject.Index.Count(span) == m.Subject.Dated)
}

// BrushedWindow makes what the window shows the brush.
type BrushedWindow struct{}

func (BrushedWindow) apply(m Model) (Model, []Effect) {
	return then(m, Filtered{Text: view.WithBrush(m.Filter, view.Snapped(m.Window), m.Zone)})
}

// zoomToBrush shows what the brush holds, nil where there is none.
func zoomToBrush(m Model, _ Keyed) Message {
	if b := m.Brush(); !b.Empty() {
		return SpanShown{b}
	}
	return nil
}

// Brushing tells whether a brush is being drawn.
func (m Model) Brushing() bool { return m.Pointer.brushes }

// Brushed is a part of the way of a drag that draws a brush; the filter has it when the
// button is let go.
type Brushed struct{ Span calendar.Span }

func (b Brushed) apply(m Model) (Model, []Effect) {
	m.Pointer.brushes, m.Pointer.brush = true, view.Snapped(b.Span)
	return m, nil
}

// endBrush writes the brush that was drawn into the filter.
func (m Model) endBrush() (Model, []Effect) {
	brush := m.Pointer.brush
	m.Pointer.brushes, m.Pointer.brush = false, calendar.Span{}
	return then(m, Filtered{Text: view.WithBrush(m.Filter, brush, m.Zone)})
}

// reach is how near, in points, a drag must begin to a side of a brush to move it.
const reach = 7

// anchor returns the instant that stays where it is while a brush is drawn from a point: the
// other side of the brush that is there, else the point's own.
func (m Model) anchor(from scene.Point, over page.Layout) calendar.Instant {
	port, left := portOf(from, over)
	if b := m.Brush(); !b.Empty() {
		switch x := from.X - left; {
		case beside(port.X(b.Start), x):
			return b.End
		case beside(port.X(b.End), x):
			return b.Start
		}
	}
	return port.At(from.X - left)
}

func beside(a, b float64) bool { return a-b < reach && b-a < reach }

// portOf returns the axis that a point of the timeline is on, and where it begins.
func portOf(at scene.Point, over page.Layout) (viewport.Viewport, float64) {
	if over.At(at) == page.OnOverview {
		return over.Timeline.Strip, over.Timeline.Overview.X
	}
	return over.Timeline.View, over.Timeline.Plot.X
}

// brushTime draws a brush from where a drag began to where it is.
func brushTime(m Model, g Gestured) Message {
	port, left := g.Over.Timeline.View, g.Over.Timeline.Plot.X
	if m.Pointer.Drag == page.OnOverview {
		port, left = g.Over.Timeline.Strip, g.Over.Timeline.Overview.X
	}
	a, b := m.Pointer.anchor, port.At(g.At.X-left)
	return Brushed{calendar.Span{Start: calendar.Earlier(a, b), End: calendar.Later(a, b)}}
}

// dragStrip moves the window where the drag began in its frame, and else draws a brush.
func dragStrip(m Model, g Gestured) Message {
	if !m.Pointer.frame {
		return brushTime(m, g)
	}
	f := g.Over.Timeline
	days := f.Strip.Span.Days() * g.By.X / max(f.Strip.Width, 1)
	return Panned{Part: days / max(f.View.Span.Days(), 1e-9)}
}

// onFrame tells whether a point of the strip lies in the frame of the window; a frame that
// holds everything cannot be moved, and is none.
func onFrame(at scene.Point, over page.Layout) bool {
	f := over.Timeline
	x0, x1 := f.Overview.X+f.Strip.X(f.View.Span.Start), f.Overview.X+f.Strip.X(f.View.Span.End)
	const everything = 0.93
	return over.At(at) == page.OnOverview && x0 <= at.X && at.X <= x1 && x1-x0 < everything*f.Overview.W
}
