package state

import (
	"cmp"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// A Gesture is what a pointer does.
type Gesture uint8

// The gestures.
const (
	Click Gesture = iota
	Wheel
	Drag    // a part of the way of a drag
	DragEnd // the button is let go
	Hover   // the pointer moves, with no button
	Leave   // it leaves the picture
	DoubleClick
	OtherClick // with the right button
)

// Modifiers are the keys that are held with a gesture or another key.
type Modifiers uint8

// The modifiers.
const (
	Shift Modifiers = 1 << iota
	Control
	Alt
)

// Gestured is a gesture, at a point of the picture of which the layout tells. It
// means what it would to a person who sees that picture.
type Gestured struct {
	Kind      Gesture
	At        scene.Point
	By        scene.Point // of a drag the way since the last message, of the wheel its turn: up is positive
	Modifiers Modifiers
	Over      page.Layout
}

// A Pointer is what the pointer is about.
type Pointer struct {
	At   scene.Point
	Mark scene.Mark  // what lies under it, the zero Mark for nothing
	Drag page.Region // where the drag that goes on began

	Region page.Region // in which it is

	from       scene.Point // where the drag began
	draws      bool        // it draws a rectangle on the map
	picks      bool        // it draws a rectangle on the timeline, which picks what lies in it, or on a chart, which keeps that
	lane, over string      // the key of the lane that is dragged, and of the one that it went to last
	carries    bool        // a lane is dragged

	moving *moving      // the selected event is dragged by a handle, nil where it is not
	note   *draggedNote // words of an annotation that are dragged, nil for none

	brushes bool             // a brush is drawn
	brush   calendar.Span    // so far
	anchor  calendar.Instant // its side that stays
	frame   bool             // the drag began in the frame of the window in the strip

	dropped bool // what is left of the drag means nothing
}

func (g Gestured) apply(m Model) (Model, []Effect) {
	if m.Presenting {
		if msg := g.shows(); msg != nil {
			return then(m, msg)
		}
		return m, nil
	}
	if m.Telling != nil {
		m, msg := g.benched(m)
		if msg != nil {
			return then(m, msg)
		}
		return m, nil
	}
	switch g.Kind {
	case Hover, Leave:
		return g.hover(m), nil
	}
	if m.Pointer.dropped && (g.Kind == Drag || g.Kind == DragEnd) {
		m.Pointer.dropped = g.Kind == Drag
		return m, nil
	}
	m.Typing, m.Chip = nil, 0 // whoever points at the views does not write in the filter
	if g.Kind == Click && g.Over.At(g.At) != page.OnFilters {
		m = m.leftPane()
	}
	m = m.leftBars()
	m.Looked = cmp.Or(g.Over.ViewAt(g.At), m.Looked)
	switch g.Kind {
	case DragEnd:
		done := m.letGo(g.Over)
		if m.Pane.Range != (facet.Range{}) {
			done = RangeChosen{m.Pane.Range, g.Over}
			m.Pane.Range = facet.Range{}
		}
		if m.Pointer.picks {
			done = m.picked(g.Over)
		}
		m.Pointer.Drag, m.Pointer.carries, m.Pointer.picks, m.Pointer.draws = page.Nowhere, false, false, false
		m.Motion = 0
		if m.Pointer.brushes {
			return m.endBrush()
		}
		if m.Pointer.moving != nil {
			return m.endMoving()
		}
		if m.Pointer.note != nil {
			return m.endNote(g.Over)
		}
		if done != nil {
			return then(m, done)
		}
		if m.Drawing != nil && m.Drawing.Tool == Rectangle {
			m.Drawing = nil
		}
		return m, nil
	case Drag:
		m = g.begin(m)
	}
	if g.Kind == OtherClick { // it asks about what lies there, wherever that is
		if msg := askAbout(m, g); msg != nil {
			return then(m, msg)
		}
		return m, nil
	}
	msg := g.means(m)
	if to, ok := g.Over.Timeline.LaneAt(g.At.Y); ok {
		m.Pointer.over = to
	}
	if msg == nil {
		return m, nil
	}
	return then(m, msg)
}

// gestures is the table of what gestures mean, by where they are made; nil means
// nothing.
var gestures = map[Gesture]map[page.Region]func(Model, Gestured) Message{
	Click: {
		page.OnOverview: centre, page.OnTimeline: choose, page.OnMap: clickMap, page.OnLanes: choose, page.Nowhere: choose, page.OnCells: choose,
		page.OnAxis: choose, page.OnFilters: chooseValue, page.OnHead: press, page.OnTitle: press, page.OnTable: chooseRow, page.OnBar: press, page.OnTrack: scrub, page.OnHandle: choose, page.OnNote: chooseNote,
	},
	Wheel: {page.OnMap: zoomMap, page.OnLanes: scrollLanes, page.OnTimeline: zoomTime, page.OnHandle: zoomTime, page.OnNote: zoomNote, page.OnOverview: zoomTime, page.OnAxis: zoomTime, page.OnFilters: scrollPane, page.OnTable: scrollTable},
	Drag: {
		page.OnMap: dragMap, page.OnLanes: carryLane, page.OnTimeline: dragTimeline, page.OnHandle: dragHandle, page.OnNote: dragNote, page.OnOverview: dragStrip, page.OnAxis: brushTime, page.OnFilters: dragPane,
		page.OnCells: dragCells, page.OnTable: dragTable, page.OnTrack: scrub, page.BesideFilters: dragEdge, page.BelowTimeline: dragEdge, page.BesideMap: dragEdge,
	},
	DoubleClick: {
		page.OnTitle: fillRoom, page.OnHead: fillRoom, page.BesideFilters: resetEdge, page.BelowTimeline: resetEdge, page.BesideMap: resetEdge,
		page.OnOverview: centre, page.OnTimeline: doubleClick, page.OnHandle: doubleClick, page.OnNote: editNote, page.OnTable: editRow, page.OnMap: doubleClickMap, page.OnLanes: doubleClick, page.Nowhere: choose, page.OnCells: choose, page.OnAxis: choose,
		page.OnFilters: chooseValue, page.OnBar: press, page.OnTrack: scrub,
	},
}

// means returns the message that a gesture stands for, nil for none.
func (g Gestured) means(m Model) Message {
	if m.Presenting {
		return g.shows()
	}
	if m.Telling != nil {
		_, msg := g.benched(m)
		return msg
	}
	region := g.Over.At(g.At)
	if g.Kind == Drag {
		region = m.Pointer.Drag
	}
	if make := gestures[g.Kind][region]; make != nil {
		return make(m, g)
	}
	return nil
}

// hover notes what lies under the pointer.
func (g Gestured) hover(m Model) Model {
	m.Pointer.At, m.Pointer.Mark, m.Pointer.Region = g.At, scene.Mark{}, page.Nowhere
	if g.Kind == Hover && m.Pointer.Drag == page.Nowhere { // else a card would lie over what is drawn
		m.Pointer.Region = g.Over.At(g.At)
		hit := g.Over.Hit(g.At, 3)
		gone := g.Over.Of != m.Subject // the picture is of before, and so are its sentences
		if hit.Kind == scene.MarkEvent {
			gone = m.Subject.Find(hit.ID) < 0 // of an event that stays they are told anew
		}
		told := (hit.Kind == scene.MarkLane || hit.Kind == scene.MarkValue) && hit.Desc == "" // its whole name stands there
		if !told && hit.Kind != scene.MarkOverview && hit.Kind != scene.MarkEdge && !gone {
			m.Pointer.Mark = hit
		}
	}
	return m
}

// begin notes where a drag begins.
func (g Gestured) begin(m Model) Model {
	if m.Pointer.Drag != page.Nowhere {
		return m
	}
	from := scene.Pt(g.At.X-g.By.X, g.At.Y-g.By.Y)
	p := &m.Pointer
	p.Drag, p.from, p.Mark = g.Over.At(from), from, scene.Mark{}
	p.draws = p.Drag == page.OnMap && g.Modifiers&Shift != 0
	p.picks = (p.Drag == page.OnTimeline && g.Modifiers&Shift != 0 || p.Drag == page.OnCells) && !m.Presenting
	p.lane, p.carries = g.Over.Timeline.LaneAt(from.Y)
	p.over = p.lane
	p.anchor, p.frame = m.anchor(from, g.Over), onFrame(from, g.Over)
	return m
}

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
