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

// Pan returns the viewport moved by a distance in pixels, to the later when
// positive; its length does not change.
func (v Viewport) Pan(dx float64) Viewport {
	days := dx / v.Width * v.Span.Days()
	v.Span = calendar.Span{Start: v.Span.Start.Add(days), End: v.Span.End.Add(days)}
	return v
}

// Zoom returns the viewport whose span is shorter by a factor above 1, or longer
// below 1, with the same instant under the pixel x. A factor of 0 or less
// changes nothing.
func (v Viewport) Zoom(factor, x float64) Viewport {
	if factor <= 0 {
		return v
	}
	fixed := v.At(x)
	before, after := fixed.Days(v.Span.Start)/factor, v.Span.End.Days(fixed)/factor
	next := calendar.Span{Start: fixed.Add(-before), End: fixed.Add(after)}
	if !next.Empty() {
		v.Span = next
	}
	return v
}

// The limits of Clamp: the span is no shorter than a second and no longer than
// three times what there is to see.
const (
	shortest = 1.0 / 86400
	longest  = 3
)

// Clamp returns the viewport kept within reason about an extent, which is what
// there is to see: it shows at least a part of the extent.
func (v Viewport) Clamp(extent calendar.Span) Viewport {
	days := max(extent.Days(), 1)
	middle := v.Span.Start.Add(v.Span.Days() / 2)
	switch length := v.Span.Days(); {
	case length < shortest:
		v.Span = about(middle, shortest)
	case length > longest*days:
		v.Span = about(middle, longest*days)
	}
	if early := extent.Start.Days(v.Span.End); early > 0 {
		v = v.Pan(early / v.Span.Days() * v.Width)
	}
	if late := v.Span.Start.Days(extent.End); late > 0 {
		v = v.Pan(-late / v.Span.Days() * v.Width)
	}
	return v
}

func about(middle calendar.Instant, days float64) calendar.Span {
	return calendar.Span{Start: middle.Add(-days / 2), End: middle.Add(days / 2)}
}

// Reveal returns the viewport moved no farther than is needed for a span to show
// with a margin in pixels, and zoomed out only where the span does not fit.
func (v Viewport) Reveal(s calendar.Span, margin float64) Viewport {
	room := max(1, v.Width-2*margin)
	if perPixel := v.Span.Days() / v.Width; s.Days() > perPixel*room {
		v.Span = about(s.Start.Add(s.Days()/2), s.Days()*v.Width/room)
		return v
	}
	switch x0, x1 := v.X(s.Start), v.X(s.End); {
	case x0 < margin:
		return v.Pan(x0 - margin)
	case x1 > v.Width-margin:
		return v.Pan(x1 - (v.Width - margin))
	}
	return v
}
