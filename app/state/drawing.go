package state

import (
	"math"
	"slices"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A Tool is what the pointer does on the map in place of moving it.
type Tool uint8

// The tools.
const (
	Rectangle Tool = iota + 1 // draws an area by a drag with Shift, and is put away with it
	Lasso                     // draws an area, by a drag or corner by corner
	Measure                   // measures a way from point to point
	Pin                       // says where the place of the selected event lies
)

// chords are the keys of the tools, by which their buttons are known.
var chords = map[Tool]string{Lasso: "L", Measure: "M", Pin: "P"}

// A Drawing is what is drawn on the map. It never changes; a further point makes another.
type Drawing struct {
	Tool   Tool
	Sketch page.Sketch
}

// Sketch returns what is drawn on the map, nil for nothing.
func (m Model) Sketch() *page.Sketch {
	if m.Drawing == nil || len(m.Drawing.Sketch.Points) == 0 {
		return nil
	}
	return &m.Drawing.Sketch
}

// ToolKey returns the key of the tool in hand, "" for none.
func (m Model) ToolKey() string {
	if m.Drawing == nil {
		return ""
	}
	return chords[m.Drawing.Tool]
}

// mapped tells whether there is a map on which something could be drawn.
func (m Model) mapped() bool { return page.Mapped(m.Subject) }

// ToolTaken takes a tool in hand, or puts it away where it is in hand already.
type ToolTaken struct{ Tool Tool }

func (t ToolTaken) apply(m Model) (Model, []Effect) {
	switch {
	case m.Drawing != nil && m.Drawing.Tool == t.Tool:
		m.Drawing = nil
	case t.Tool == Pin && m.pinned() == "":
		return m.tell(phrased("pin needs an event")), nil
	default:
		m.Drawing = &Drawing{Tool: t.Tool, Sketch: page.Sketch{Measure: t.Tool == Measure}}
	}
	return m, nil
}

// Sketched draws points on the map with a tool.
type Sketched struct {
	Tool   Tool
	Points []geo.LonLat
}

func (s Sketched) apply(m Model) (Model, []Effect) {
	m.Drawing = &Drawing{s.Tool, page.Sketch{Points: s.Points, Measure: s.Tool == Measure}}
	return m, nil
}

// draw returns the message of a key that takes a tool in hand.
func draw(t Tool) func(Model, Keyed) Message {
	return func(m Model, _ Keyed) Message {
		if m.Presenting || !m.mapped() {
			return nil
		}
		return ToolTaken{t}
	}
}

// clickMap sets a point with the tool in hand; without one it selects.
func clickMap(m Model, g Gestured) Message {
	if m.Drawing == nil {
		return choose(m, g)
	}
	at, on := g.Over.LonLat(g.At)
	if hit := g.Over.Hit(g.At, 5); hit.Kind == scene.MarkPlace {
		if p := m.Subject.Place(hit.ID); p != nil && p.At != nil {
			at, on = *p.At, true // of the place itself, not of where in its dot one clicked
		}
	}
	if !on {
		return nil
	}
	return m.pointSet(at)
}

// pointSet returns the message that sets a point with the tool in hand.
func (m Model) pointSet(at geo.LonLat) Message {
	if m.Drawing.Tool == Pin {
		return PlacePinned{Place: m.pinned(), At: at}
	}
	return Sketched{m.Drawing.Tool, append(slices.Clip(m.Drawing.Sketch.Points), at)}
}

// dragMap moves the map; with Shift it draws a rectangle, and with the lasso in hand a
// line.
func dragMap(m Model, g Gestured) Message {
	p := m.Pointer
	switch {
	case m.Presenting:
	case p.draws:
		r := scene.Rect{X: min(p.from.X, g.At.X), Y: min(p.from.Y, g.At.Y), W: math.Abs(g.At.X - p.from.X), H: math.Abs(g.At.Y - p.from.Y)}
		if ring := g.Over.Within(r); ring != nil {
			return Sketched{Rectangle, ring}
		}
		return nil
	case m.Drawing != nil && m.Drawing.Tool == Lasso:
		return trail(m, g)
	}
	return panMap(m, g)
}

// apart is how far the points of a line that is drawn lie apart at least.
const apart = 4

// trail draws the lasso on to the pointer; nil where that is too near, or beside the globe.
func trail(m Model, g Gestured) Message {
	at, on := g.Over.LonLat(g.At)
	points := m.Drawing.Sketch.Points
	if !on || !g.Over.Map.Contains(g.At) {
		return nil
	}
	if n := len(points); n > 0 {
		if last, shown := g.Over.Point(points[n-1]); shown && math.Hypot(last.X-g.At.X, last.Y-g.At.Y) < apart {
			return nil
		}
	}
	return Sketched{Lasso, append(slices.Clip(points), at)}
}

// letGo returns what the end of a drag means for what is drawn: an area that has one is
// chosen, and of less nothing is left.
func (m Model) letGo(over page.Layout) Message {
	if m.Drawing == nil || m.Pointer.Drag != page.OnMap || m.Drawing.Tool != Rectangle && m.Drawing.Tool != Lasso {
		return nil
	}
	return m.closed(over)
}

// closed returns the message that chooses the area that is drawn; nil where it has none
// yet.
func (m Model) closed(over page.Layout) Message {
	if len(m.Drawing.Sketch.Points) < 3 {
		return nil
	}
	return AreaChosen{m.Drawing.Sketch.Points, over}
}

// drawPoint closes an area that is drawn, or sets a point at the place of the selected
// event: so a way is measured by keys alone.
func drawPoint(m Model, k Keyed) Message {
	if m.Drawing == nil {
		return nil
	}
	if m.Drawing.Tool == Lasso {
		if msg := m.closed(k.Over); msg != nil {
			return msg
		}
	}
	if p := m.Subject.Place(m.pinned()); p != nil && p.At != nil {
		return m.pointSet(*p.At)
	}
	return nil
}

// onlyMap chooses what the map shows.
func onlyMap(_ Model, k Keyed) Message {
	if ring := k.Over.Within(k.Over.Map); ring != nil {
		return AreaChosen{ring, k.Over}
	}
	return nil
}
