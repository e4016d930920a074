package timelineview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// The measures of the ticks at the upper edge of a band: how high they are and how far they stand out
// of it, as parts of its height, their width, and the least room that each must have, in points.
const (
	tickHigh  = 0.24
	tickOut   = 0.14
	tickWide  = 1.2
	tickSpace = 2.5
)

// drawTicks draws a tick for each event of a crowded lane where its time begins, named or not, so that
// a bin tells when its events are; none where there are too many to be told apart. It tells whether it
// has drawn any.
func (v *View) drawTicks(sc *scene.Scene, s Spec, f Frame, band scene.Rect, lane int, hue scene.Color) (ticked bool) {
	x := v.lanes.index[lane]
	n := x.Count(f.View.Span)
	if float64(n)*tickSpace > f.Plot.W {
		return false
	}
	v.heat.found = x.Visible(f.View.Span, n, v.heat.found[:0])
	st := scene.Style{Fill: theme.Alpha(hue, 0.9)}
	for _, i := range v.heat.found {
		at := s.Subject.Bounds(int(i)).Start
		if !f.View.Span.Contains(at) {
			continue
		}
		sc.Rect(scene.Rect{X: f.Plot.X + f.View.X(at) - tickWide/2, Y: band.Y - tickOut*band.H, W: tickWide, H: tickHigh * band.H}, 0, st)
		ticked = true
	}
	return ticked
}
