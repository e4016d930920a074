package state

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
)

// What is left of a drag that Esc gave up draws, moves and chooses nothing; the next one does again.
func TestADragThatIsGivenUpMeansNothingUntilTheButtonIsLetGo(t *testing.T) {
	for name, c := range map[string]struct {
		keys   string // by which the tool is taken in hand
		held   Modifiers
		region page.Region
		at     func(*desk) scene.Rect
	}{
		"a rectangle on the timeline": {"", Shift, page.OnTimeline, func(d *desk) scene.Rect { return d.layout.Timeline.Plot }},
		"a rectangle on the map":      {"", Shift, page.OnMap, func(d *desk) scene.Rect { return d.layout.Map }},
		"a rectangle on a chart":      {"f", 0, page.OnCells, func(d *desk) scene.Rect { return d.layout.Cells }},
		"a brush":                     {"", 0, page.OnAxis, func(d *desk) scene.Rect { return axisOf(d.layout.Timeline) }},
		"a lasso":                     {"L", 0, page.OnMap, func(d *desk) scene.Rect { return d.layout.Map }},
	} {
		d := newDesk(t)
		if d.press("0"); c.keys != "" {
			d.press(c.keys)
		}
		box := c.at(d)
		from, mid, to := scene.Pt(box.X+box.W*0.3, box.Y+box.H*0.5), scene.Pt(box.X+box.W*0.5, box.Y+box.H*0.6), scene.Pt(box.X+box.W*0.7, box.Y+box.H*0.8)
		if got := d.layout.At(from); got != c.region {
			t.Errorf("%s: it begins in region %v, want %v", name, got, c.region)
			continue
		}
		part := func(a, b scene.Point) Gestured {
			return Gestured{Kind: Drag, At: b, By: scene.Pt(b.X-a.X, b.Y-a.Y), Modifiers: c.held}
		}
		d.play(part(from, mid))
		if !d.m.holds() && d.m.Sketch() == nil {
			t.Errorf("%s: the drag draws nothing", name)
		}
		d.press("Escape")
		if d.m.Motion != 0 {
			t.Errorf("%s: after Esc the views are still in motion", name)
		}
		before := d.m
		d.play(part(mid, to), part(to, from))
		if d.m.holds() || d.m.Sketch() != nil || d.m.Window != before.Window || d.m.Camera != before.Camera {
			t.Errorf("%s: after Esc the drag goes on: it holds %v, draws %v, shows %v and %v", name, d.m.holds(), d.m.Sketch(), d.m.Window, d.m.Camera)
		}
		if d.play(Gestured{Kind: DragEnd}); d.m.Filter != before.Filter || d.m.Picked != before.Picked {
			t.Errorf("%s: after Esc the end of the drag filters by %q and picks %q", name, d.m.Filter, d.m.Picked)
		}
		if d.play(part(from, to)); d.m.Pointer.Drag != c.region {
			t.Errorf("%s: the next drag does nothing", name)
		}
	}
}

// axisOf returns where the axis of a timeline is, between its plot and the strip of all time.
func axisOf(f timelineview.Frame) scene.Rect {
	return scene.Rect{X: f.Plot.X, Y: f.Plot.Bottom(), W: f.Plot.W, H: f.Overview.Y - f.Plot.Bottom()}
}
