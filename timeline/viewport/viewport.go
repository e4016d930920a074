// Package viewport maps the visible span of time to pixels and back, and moves
// it: pan, zoom about a point, clamp, reveal.
package viewport

import (
	"dateline/timeline/calendar"
)

// A Viewport is a visible span of time laid over a width in pixels. It is a
// value: its methods return the next one.
type Viewport struct {
	Span  calendar.Span
	Width float64 // in pixels, more than 0
}

// X returns the pixel at which an instant lies, 0 at the left edge. Instants
// outside the span lie below 0 or beyond the width; an unbounded one lies far out.
func (v Viewport) X(i calendar.Instant) float64 {
	return i.Days(v.Span.Start) * v.Width / v.Span.Days()
}

// At returns the instant under a pixel.
func (v Viewport) At(x float64) calendar.Instant {
	return v.Span.Start.Add(x / v.Width * v.Span.Days())
}
