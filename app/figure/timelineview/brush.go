package timelineview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// DrawBrush draws a brush on time over the view as it was drawn last: on the bars, the axis
// and the strip, with a handle on either side.
func (v *View) DrawBrush(sc *scene.Scene, s Spec, brush calendar.Span) {
	if brush.Empty() || s.Subject.Dated == 0 {
		return
	}
	f := v.frame(s)
	tint := scene.Style{Fill: theme.Alpha(s.Theme.Brush(), 0.13)}
	edge := scene.Style{Stroke: s.Theme.Brush(), Width: 1.5}
	for _, part := range []struct {
		box     scene.Rect
		port    viewport.Viewport
		handles bool
	}{
		{scene.Rect{X: f.Plot.X, Y: f.Plot.Y, W: f.Plot.W, H: f.Plot.H + s.Text*0.4}, f.View, true},
		{f.Overview, f.Strip, false},
	} {
		box := part.box
		x0, x1 := box.X+part.port.X(brush.Start), box.X+part.port.X(brush.End)
		inner := scene.Rect{X: max(x0, box.X), Y: box.Y, H: box.H}
		if inner.W = min(x1, box.Right()) - inner.X; inner.W <= 0 {
			continue
		}
		sc.Rect(inner, 0, tint)
		for _, x := range []float64{x0, x1} {
			if x < box.X || x > box.Right() {
				continue
			}
			sc.Line(scene.Pt(x, box.Y), scene.Pt(x, box.Bottom()), edge)
			if part.handles {
				handle := scene.Rect{X: x - s.Text*0.32, Y: box.Bottom() - s.Text*1.3, W: s.Text * 0.64, H: s.Text * 1.5}
				sc.Rect(handle, 3, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Brush(), Width: 1.5})
			}
		}
	}
}
