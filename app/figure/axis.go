package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// Axis draws the two tiers of an axis of time below a box, where a viewport has its span.
func Axis(sc *scene.Scene, plot scene.Rect, port viewport.Viewport, text float64, th theme.Theme, s *Subject) {
	var axis calendar.Axis
	s.Ticks(port.Span, port.Width, text*5, &axis)
	bottom := plot.Bottom() + text*0.2
	sc.Line(scene.Pt(plot.X, bottom), scene.Pt(plot.Right(), bottom), scene.Style{Stroke: th.Muted, Width: 1})
	for tier, ticks := range [][]calendar.Tick{axis.Lower, axis.Upper} {
		font := scene.Font{Size: text * 0.88, Bold: tier == 1}
		for i, tick := range ticks {
			x := max(0, port.X(tick.At))
			end := plot.W
			if i+1 < len(ticks) {
				end = port.X(ticks[i+1].At)
			}
			if tier == 0 {
				sc.Line(scene.Pt(plot.X+x, bottom), scene.Pt(plot.X+x, bottom+text*0.4), scene.Style{Stroke: th.Muted, Width: 1})
			}
			if font.Width(tick.Label) <= end-x-text*0.3 {
				sc.Text(scene.Pt(plot.X+x+text*0.15, bottom+text*(1.4+1.3*float64(tier))), tick.Label, font, th.Muted)
			}
		}
	}
}
