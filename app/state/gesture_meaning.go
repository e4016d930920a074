package state

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// choose selects what was clicked; a lane folds, a crowd shows closer, and on
// nothing all is deselected.
func choose(m Model, g Gestured) Message {
	hit := g.Over.Hit(g.At, 5)
	if hit.Asks != "" {
		return BehindShown{Asks: hit.Asks, Not: g.Modifiers&Control != 0}
	}
	switch hit.Kind {
	case scene.MarkEvent, scene.MarkBin:
		switch {
		case hit.Kind == scene.MarkEvent && g.Modifiers&Control != 0:
			return RowPicked{Event: hit.ID}
		case hit.Kind == scene.MarkEvent && g.Modifiers&Shift != 0:
			return RowPicked{Event: hit.ID, Through: m.until(hit.ID)}
		}
		return RowChosen{Event: hit.ID, Over: g.Over}
	case scene.MarkPlace:
		return PlaceSelected{Place: hit.ID, Over: g.Over}
	case scene.MarkLane:
		return LaneFolded{Lane: hit.ID}
	case scene.MarkButton:
		return press(m, g)
	case scene.MarkCluster:
		return SpanShown{Span: m.Subject.Crop(g.Over.Timeline.Bin(g.At.X))}
	case scene.MarkEdge:
		return SpanShown{Span: beyond(m, hit.ID)}
	}
	return Selected{}
}

// beyond returns the window with all that lies beyond one of its edges.
func beyond(m Model, edge string) calendar.Span {
	w := m.Window
	if edge == timelineview.Earlier {
		w.Start = calendar.Earlier(w.Start, m.Subject.Extent.Start)
	} else {
		w.End = calendar.Later(w.End, m.Subject.Extent.End)
	}
	return w
}

// press does what the key of a button does, or what its name says.
func press(m Model, g Gestured) Message {
	hit := g.Over.Hit(g.At, 2)
	if hit.Kind != scene.MarkButton {
		return nil
	}
	for begins, make := range presses {
		if name, ok := strings.CutPrefix(hit.ID, begins); ok {
			return make(m, name, g)
		}
	}
	return Keyed{hit.ID, g.Over}.means(m)
}

// scrub shows the part of the story at the pointer, and stays there.
func scrub(_ Model, g Gestured) Message { return Played{Part: g.Over.PartAt(g.At)} }

// notch is by how much a turn of the wheel, or a key, zooms.
const notch = 1.25

func (g Gestured) factor() float64 {
	if g.By.Y < 0 {
		return 1 / notch
	}
	return notch
}

// cameraOf returns the camera of the map as a picture shows it, or as it was moved
// since.
func cameraOf(m Model, over page.Layout) view.Camera {
	if m.Camera.Scale != 0 && m.Flight == nil {
		return m.Camera
	}
	return over.Camera
}

func zoomMap(m Model, g Gestured) Message {
	mid := g.Over.Map.Middle()
	return MapMoved{cameraOf(m, g.Over).ZoomAt(g.factor(), g.At.X-mid.X, g.At.Y-mid.Y, g.Over.Map.W)}
}

// zoomTime zooms about the pointer; a wheel that turns sideways pans.
func zoomTime(_ Model, g Gestured) Message {
	if g.By.X != 0 {
		return Panned{Part: -g.By.X / 250}
	}
	plot := g.Over.Timeline.Plot
	return Zoomed{Factor: g.factor(), At: min(max((g.At.X-plot.X)/max(plot.W, 1), 0), 1)}
}

func scrollLanes(_ Model, g Gestured) Message {
	by := -1
	if g.By.Y < 0 {
		by = 1
	}
	return LanesScrolled{g.Over.Timeline.Scrolled(by)}
}

func panMap(m Model, g Gestured) Message {
	return MapMoved{cameraOf(m, g.Over).Pan(-g.By.X, -g.By.Y)}
}

// dragTimeline pans; with Shift it draws a rectangle that picks what lies in it.
func dragTimeline(m Model, g Gestured) Message {
	if m.Pointer.picks {
		return pickedTo{g.At}
	}
	return panTime(m, g)
}

// dragCells draws a rectangle that keeps what is behind the bars and cells in it.
func dragCells(_ Model, g Gestured) Message { return pickedTo{g.At} }

// picked returns what the end of a drag means that drew a rectangle: on the timeline it picks what lies
// in it, on a chart it keeps that; nil where nothing does.
func (m Model) picked(over page.Layout) Message {
	if m.Pointer.Drag != page.OnCells {
		return EventsPicked{Events: over.EventsIn(m.Picking())}
	}
	if asks := figure.AskAny(over.AsksIn(m.Picking())); asks != "" {
		return BehindShown{Asks: asks}
	}
	return nil
}

// A pickedTo is a part of the way of a drag that draws a rectangle.
type pickedTo struct{ at scene.Point }

func (p pickedTo) apply(m Model) (Model, []Effect) {
	m.Pointer.At, m.Pointer.Mark = p.at, scene.Mark{}
	return m, nil
}

// Picking returns the rectangle that is being drawn on the timeline or a chart, by the pointer or by the
// keys, empty for none.
func (m Model) Picking() scene.Rect {
	p := m.Pointer
	if !p.picks {
		return m.Bars.box
	}
	return scene.Rect{X: min(p.from.X, p.At.X), Y: min(p.from.Y, p.At.Y), W: max(p.from.X, p.At.X) - min(p.from.X, p.At.X), H: max(p.from.Y, p.At.Y) - min(p.from.Y, p.At.Y)}
}

func panTime(_ Model, g Gestured) Message {
	return Panned{Part: -g.By.X / max(g.Over.Timeline.Plot.W, 1)}
}

func centre(_ Model, g Gestured) Message {
	f := g.Over.Timeline
	return Centred{At: f.Strip.At(g.At.X - f.Overview.X)}
}

// carryLane moves the lane that is dragged to where another is, once: the other may
// be so high that it lies under the pointer still.
func carryLane(m Model, g Gestured) Message {
	to, ok := g.Over.Timeline.LaneAt(g.At.Y)
	if p := m.Pointer; !ok || !p.carries || to == p.lane || to == p.over {
		return nil
	}
	return LaneMoved{Lane: m.Pointer.lane, To: to}
}
