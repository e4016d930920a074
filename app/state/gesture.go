package state

import (
	"cmp"

	"dateline/app/figure/facet"
	"dateline/app/figure/page"
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
