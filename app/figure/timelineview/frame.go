package timelineview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// Frame is the geometry of a drawn view: what a gesture needs to know.
type Frame struct {
	Plot     scene.Rect        // where the bars are
	Top      float64           // of the plot with the head above it, in which the annotations of a time stand
	Overview scene.Rect        // the strip of the whole
	View     viewport.Viewport // Plot's span of time over its width
	Strip    viewport.Viewport // Overview's

	FirstLane int   // the place among all lanes of the first that shows
	Lanes     int   // how many show
	busy      []int // the places of those that can show; none where all can
	above     int   // how many of these are scrolled away above

	bins        []calendar.Tick // of the bands of crowded lanes
	lanes       []shownLane
	top, height []float64 // of each

	Notes []figure.PlacedNote // the annotations that show
	Fates figure.Fates        // of all that there are
}

// LaneAt returns the key of the lane at a y of the picture; false where there is none.
func (f Frame) LaneAt(y float64) (key string, ok bool) {
	for i, top := range f.top {
		if y >= top && y < top+f.height[i] {
			return f.lanes[i].Key, true
		}
	}
	return "", false
}

// Beside returns the key of the lane that shows below another, or above it where
// by is -1; false where there is none.
func (f Frame) Beside(key string, by int) (string, bool) {
	for i := slices.IndexFunc(f.lanes, func(l shownLane) bool { return l.Key == key }); i >= 0; {
		if i += by; i < 0 || i >= len(f.lanes) {
			break
		}
		if f.height[i] > 0 {
			return f.lanes[i].Key, true
		}
	}
	return "", false
}

// Bin returns the period that a bin under an x of the picture counts.
func (f Frame) Bin(x float64) calendar.Span {
	at, p := f.View.At(x-f.Plot.X), f.View.Span
	for _, t := range f.bins {
		if at.Before(t.At) {
			p.End = t.At
			break
		}
		p.Start = t.At
	}
	return p
}

// FrameOf returns the geometry of the view of a spec, without drawing it.
func FrameOf(s Spec) Frame {
	var v View
	return v.frame(s)
}

// The heights of the labels of the axis, in text sizes.
const (
	bothTiers = 3.4
	oneTier   = 1.9
)

// frame splits the box:
//
//	      │ how many events lie beyond the edges
//	      │ annotations of a time
//	names │ plot
//	      │ axis, two tiers
//	      │ overview, but on paper
func (v *View) frame(s Spec) Frame {
	strip, air, edge := s.Text*2.6, s.Text*0.8, s.Text*0.6
	if s.Printed {
		strip, air, edge = 0, 0, 0
	}
	overview, rest := s.Box.CutBottom(strip)
	_, overview = overview.CutBottom(min(strip, 2)) // its outline lies in the picture
	_, rest = rest.CutBottom(air)
	_, rest = rest.CutTop(s.Text * 1.25)
	gutter := v.gutter.width(s)
	_, rest = rest.CutLeft(gutter)
	_, overview = overview.CutLeft(gutter)
	_, rest = rest.CutRight(edge)
	_, overview = overview.CutRight(edge)
	window := s.Window
	if window.Empty() {
		window = figure.Margin(s.Subject.Extent)
	}
	labels := bothTiers
	if s.Subject.Ticks(window, max(rest.W, 1), s.Text*5, &v.axis); len(v.axis.Upper) == 0 {
		labels = oneTier // how many there are depends on the scale, so that none comes or goes in a pan
	}
	_, plot := rest.CutBottom(s.Text * labels)
	top := plot.Y
	_, plot = v.headOf(s, plot, window)
	extent := figure.Margin(s.Subject.Extent.Union(window))
	return Frame{
		Plot: plot, Top: top, Overview: overview,
		View:  viewport.Viewport{Span: window, Width: max(plot.W, 1)},
		Strip: viewport.Viewport{Span: extent, Width: max(overview.W, 1)},
	}
}
