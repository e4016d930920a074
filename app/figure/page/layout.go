package page

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// A Layout is where a board's views are and what lies where in them: what a
// gesture needs to know of the picture that it was made over. The zero Layout has
// nothing anywhere.
type Layout struct {
	Timeline  timelineview.Frame
	Map       scene.Rect
	Head      scene.Rect  // above the map, with its buttons
	Bar       scene.Rect  // below the map, while the story is played
	Track     scene.Rect  // in the bar, along which the handle is dragged
	Camera    view.Camera // with which the map was drawn
	Need      Need        // what is to be counted for map and chart, the zero Need for nothing
	Filters   FilterLayout
	Table     tableview.Frame
	Cells     scene.Rect      // of the chart, or of who met whom
	TableRows *tableview.Rows // that the table shows; nil where it does not

	Handles []timelineview.Handle // of the selected event on the timeline
	Notes   []figure.PlacedNote   // the annotations that show

	Text         float64    // the size of its text
	Body         scene.Rect // of all the views
	Upper, Lower scene.Rect // of the timeline with its head, and of what stands below it
	Heads        Heads
	edges        edges

	// Of is the subject that all of its panels show; nil while some show counts of an older one.
	Of *figure.Subject

	panels []scene.Panel
}

// Benched is the layout of a story that is made: its picture stands in panels.
func Benched(body scene.Rect, panels []scene.Panel) Layout { return Layout{Body: body, panels: panels} }

// A Region is a part of a board in which gestures mean the same.
type Region uint8

// The regions.
const (
	Nowhere Region = iota
	OnTimeline
	OnMap
	OnOverview
	OnLanes // their names
	OnAxis
	OnFilters
	OnHead  // of the map
	OnBar   // in which the story is played
	OnTrack // of that bar
	OnTitle // the head of another view
	OnTable
	BesideFilters
	BelowTimeline
	BesideMap // these are borders that can be dragged
	OnHandle  // of the selected event
	OnNote    // words of an annotation
	OnCells   // and bars, of a chart
)

// At tells in which region a point lies.
func (l Layout) At(p scene.Point) Region {
	if edge := l.edges.at(p); edge != Nowhere {
		return edge
	}
	if _, is := l.HandleAt(p); is {
		return OnHandle
	}
	if _, is := l.NoteAt(p); is && !l.Filters.Box.Contains(p) {
		return OnNote
	}
	plot := l.Timeline.Plot
	switch {
	case l.Filters.Box.Contains(p):
		return OnFilters
	case l.Head.Contains(p):
		return OnHead
	case l.Heads.At(p) != "":
		return OnTitle
	case l.Timeline.Overview.Inset(-4).Contains(p):
		return OnOverview
	case l.Map.Contains(p):
		return OnMap
	case l.Track.Inset(-4).Contains(p):
		return OnTrack
	case l.Bar.Contains(p):
		return OnBar
	case l.Table.Box.Contains(p):
		return OnTable
	case l.Cells.Contains(p):
		return OnCells
	case !l.Upper.Contains(p):
		return Nowhere
	case p.X < plot.X && p.Y < plot.Bottom():
		return OnLanes
	case p.X >= plot.X && p.Y >= plot.Bottom() && p.Y < l.Timeline.Overview.Y:
		return OnAxis
	}
	return OnTimeline
}

// HandleAt returns the handle at a point; false where there is none.
func (l Layout) HandleAt(p scene.Point) (timelineview.Handle, bool) {
	for _, h := range l.Handles {
		if h.Box.Inset(-3).Contains(p) {
			return h, true
		}
	}
	return timelineview.Handle{}, false
}

// Point returns where a position stands on the map; false where the map was not drawn or
// its projection does not show the position.
func (l Layout) Point(at geo.LonLat) (scene.Point, bool) {
	u, on := l.Camera.Projection.Project(at)
	return l.at(u), on && l.Camera.Scale != 0
}

// LonLat undoes Point; false beside the globe.
func (l Layout) LonLat(p scene.Point) (geo.LonLat, bool) {
	if l.Camera.Scale == 0 {
		return geo.LonLat{}, false
	}
	m, c := l.Map.Middle(), l.Camera
	return c.Projection.Invert(geo.Point{X: (p.X-m.X)/c.Scale + c.X, Y: (p.Y-m.Y)/c.Scale + c.Y})
}

// atEdge is how near to the edge of the map a place must lie, in points, to be brought in.
const atEdge = 12

// Bring returns the camera that brings a place into the middle of the map, as closely as
// it is looked at; false where it shows already, or is on no map.
func (l Layout) Bring(p *timeline.Place) (view.Camera, bool) {
	on := mapview.On(p)
	if on.Near == 0 || l.Camera.Scale == 0 {
		return view.Camera{}, false
	}
	at, ok := l.Point(on.On)
	if !ok {
		return on, true
	}
	to := l.Camera
	m := l.Map.Middle()
	return to.Pan(at.X-m.X, at.Y-m.Y), !l.Map.Inset(atEdge).Contains(at)
}

// Hit returns the mark under a point or near it; the zero Mark for none.
func (l Layout) Hit(p scene.Point, reach float64) scene.Mark {
	m, _ := scene.HitPanels(l.panels, p, reach)
	return m
}

// EventsIn returns the ids of the events of the timeline whose marks lie in a rectangle, even in
// part, in the order in which they were drawn.
func (l Layout) EventsIn(r scene.Rect) (ids []string) {
	if len(l.panels) <= int(TimelinePanel) || r.Empty() {
		return nil
	}
	sc := &l.panels[TimelinePanel].Scene
	seen := map[scene.MarkID]bool{}
	r = r.Intersect(l.Timeline.Plot)
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sh.Mark == 0 || seen[sh.Mark] || sh.Kind == scene.KindClip || r.Intersect(sh.Box).Empty() {
			continue
		}
		if mark := sc.Marks[sh.Mark]; mark.Kind == scene.MarkEvent {
			seen[sh.Mark] = true
			ids = append(ids, mark.ID)
		}
	}
	return ids
}

// Reveal returns how many lanes must be above so that one of those shows in which
// an event stands: as many as now where it shows already.
func (l Layout) Reveal(s *figure.Subject, v view.View, event int) int {
	f := l.Timeline
	if f.Lanes == 0 || event < 0 || event >= s.Dated {
		return v.FirstLane
	}
	standing := timelineview.LanesWith(s, v.Lanes, v.Sorting, v.ByHand, event)
	for _, at := range standing {
		if f.ShowsLane(at) {
			return v.FirstLane
		}
	}
	return max(0, standing[0]-f.Lanes/2)
}

// Mapped tells whether a subject has any place that can be on a map.
func Mapped(s *figure.Subject) bool { return mapview.Placed(s) }

// LaidFlat returns the camera that looks at what the map shows in the middle, as closely,
// in another projection; the zero Camera for the one that suits the places.
func (l Layout) LaidFlat(name string) view.Camera {
	kind := slices.Index(geo.Kinds[:], name)
	middle, on := l.LonLat(l.Map.Middle())
	if kind < 0 || !on {
		return view.Camera{}
	}
	c := view.Camera{Projection: geo.Projection{Kind: geo.Kind(kind), About: middle}, Scale: l.Camera.Scale}
	if !c.Projection.Azimuthal() {
		c.Projection.About.Lat = 0
	}
	at, _ := c.Projection.Project(middle)
	c.X, c.Y = at.X, at.Y
	return c.ZoomAt(1, 0, 0, l.Map.W)
}

// MoveLane returns the order by hand of the lanes after one was moved to where
// another is.
func MoveLane(s *figure.Subject, v view.View, moved, to string) view.Keys {
	return timelineview.Moved(s, v.Lanes, v.Sorting, v.ByHand, moved, to)
}

// LanesOf returns the keys of the lanes in which an event stands, one at least.
func LanesOf(s *figure.Subject, v view.View, event int) []string {
	return timelineview.LanesOf(s, v.Lanes, event)
}

// Charts lists the names of the charts that are offered for a timeline.
func Charts(t *timeline.Timeline) []string { return chart.Offered(t) }

// ChartTitle returns what a chart is called.
func ChartTitle(name string, s *figure.Subject) string { return chart.Title(name, s) }

// CheckChart tells whether there is a chart of a name for a timeline.
func CheckChart(name string, t *timeline.Timeline) error { return chart.Check(name, t) }

// FirstChart is the chart that shows unless another is chosen.
const FirstChart = chart.First
