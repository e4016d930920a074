package timelineview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/scene"
)

// A Link leads from the selected event to another, a position in the subject; or back from it.
type Link struct {
	Event int
	Back  bool
}

// drawLinks draws quiet arrows between the selected event and those that it is linked with,
// where both have a row in the view.
func (v *View) drawLinks(sc *scene.Scene, s Spec, links []Link) {
	from := v.placeOf(s.Subject.Find(s.Selected))
	if from == nil {
		return
	}
	for _, l := range links {
		to := v.placeOf(l.Event)
		if to == nil || to == from {
			continue
		}
		a, b := from, to
		if l.Back {
			a, b = to, from
		}
		drawArrow(sc, a.bar.Middle(), b.bar, s)
	}
}

// placeOf returns where an event was drawn, nil where it was not.
func (v *View) placeOf(event int) *placed {
	for i := range v.rows.events {
		if p := &v.rows.events[i]; p.event == event {
			return p
		}
	}
	return nil
}

// arrowSteps is how many pieces a curve is drawn of.
const arrowSteps = 16

// drawArrow draws a curve from a point to the nearer side of a bar:
//
//	from ╮
//	     │ bows to the right
//	bar ◂╯
func drawArrow(sc *scene.Scene, from scene.Point, bar scene.Rect, s Spec) {
	to := scene.Pt(bar.Middle().X, bar.Y-1)
	if from.Y > bar.Y {
		to.Y = bar.Bottom() + 1
	}
	bow := math.Hypot(to.X-from.X, to.Y-from.Y) * 0.18
	mid := scene.Pt((from.X+to.X)/2+bow, (from.Y+to.Y)/2)
	var curve [arrowSteps + 1]scene.Point
	for i := range curve {
		t := float64(i) / arrowSteps
		u := 1 - t
		curve[i] = scene.Pt(u*u*from.X+2*u*t*mid.X+t*t*to.X, u*u*from.Y+2*u*t*mid.Y+t*t*to.Y)
	}
	line := scene.Style{Stroke: s.Theme.Accent, Width: 1.2}
	sc.Polyline(curve[:], line)
	figure.ArrowHead(sc, to, curve[arrowSteps-2], s.Text*0.45, s.Theme.Accent)
}
