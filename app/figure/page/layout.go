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
	"dateline/assets/translations"
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
	TableRows *tableview.Rows // that the table shows; nil where it does not

	Handles []timelineview.Handle // of the selected event on the timeline
	Notes   []figure.PlacedNote   // the annotations that show

	Text         float64    // the size of its text
	Body         scene.Rect // of all the views
	Upper, Lower scene.Rect // of the timeline with its head, and of what stands below it
	Heads        Heads
	edges        edges

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
		if at >= f.FirstLane && at < f.FirstLane+f.Lanes {
			return v.FirstLane
		}
	}
	return max(0, standing[0]-f.Lanes/2)
}

// LeastText is the size of a board's text, in points, but in very large windows.
const LeastText = 13

// mostGrowth is by how much the text of the largest windows is larger, and these are larger
// than which windows, in points.
const mostGrowth = 0.25

var growsFrom, growsTo = scene.Pt(1440, 900), scene.Pt(3840, 2100)

// TextSize returns the size of the text of a board: a large window has somewhat larger
// letters, not emptier views.
func TextSize(size scene.Point) float64 {
	grown := min((size.X-growsFrom.X)/(growsTo.X-growsFrom.X), (size.Y-growsFrom.Y)/(growsTo.Y-growsFrom.Y))
	return LeastText * (1 + mostGrowth*min(max(grown, 0), 1))
}

// arrange splits the board:
//
//	        │ head
//	        │ timeline
//	filters │ head     │ head
//	        │ map      │ one of the other views below
//	        │ play bar │
//	        │ legend
//	        │ ledger
//
// Without any place there is no map: the timeline and the others have its room. A view that
// fills the board has the room of all.
func (b *Board) arrange(s BoardSpec) (boxes [panels]scene.Rect) {
	all := scene.Rect{W: s.Size.X, H: s.Size.Y}
	boxes[FilterPanel], all = all.CutLeft(s.paneWidth())
	body := all.Inset(s.Text * 0.8)
	boxes[LedgerPanel], body = body.CutBottom(s.Text * 1.5)
	boxes[LegendPanel], body = body.CutBottom(b.legendHeight(s, body))
	b.layout.Text, b.layout.Body, b.layout.Lower = s.Text, body, scene.Rect{}
	b.layout.edges, b.layout.Heads, b.standing = edges{}, Heads{}, standing{none, none}
	_, body = body.CutTop(-s.Text * 0.4) // the heads have some air of their own
	if w := boxes[FilterPanel].W; w > 0 && !s.folded() {
		b.layout.edges.filters = scene.Rect{X: w - edgeReach, Y: 0, W: 2 * edgeReach, H: s.Size.Y}
	}
	upper, lower := body, scene.Rect{}
	if full := b.full(s); full != none {
		upper, lower, b.standing.right = scene.Rect{}, body, full
	} else if s.Room.Full != Timeline {
		share := s.Room.Upper
		if share == 0 {
			share = timelineShare(s.whole(), body.H, s.Text, b.lanes(s))
		}
		upper, lower = body.CutTop(body.H * share)
		b.standing.left, b.standing.right = b.below(s, lower.W)
		b.layout.edges.upper = scene.Rect{X: body.X, Y: upper.Bottom() - edgeReach, W: body.W, H: s.Text*0.4 + 2*edgeReach}
		_, lower = lower.CutTop(s.Text * 0.4)
	}
	b.layout.Body, b.layout.Upper, b.layout.Lower = body, upper, lower
	if !upper.Empty() {
		boxes[HeadPanel], boxes[TimelinePanel] = upper.CutTop(s.Text * headHeight)
		b.layout.Heads.Timeline = boxes[HeadPanel]
	}
	b.arrangeLower(s, lower, &boxes)
	return boxes
}

// defaultLeft is the part of the lower pane that the map has unless a person says another.
const defaultLeft = 0.58

// arrangeLower splits the pane below the timeline between the views that stand there.
func (b *Board) arrangeLower(s BoardSpec, lower scene.Rect, boxes *[panels]scene.Rect) {
	if b.standing.right == none {
		return
	}
	right := lower
	if b.standing.left != none {
		share := s.Room.Left
		if share == 0 {
			share = defaultLeft
		}
		var left scene.Rect
		left, right = lower.CutLeft(lower.W * share)
		b.layout.edges.left = scene.Rect{X: left.Right() + s.Text*0.5 - edgeReach, Y: lower.Y, W: 2 * edgeReach, H: lower.H}
		_, right = right.CutLeft(s.Text)
		head, rest := left.CutTop(s.Text * headHeight)
		b.layout.Heads.Left, b.layout.Heads.LeftName = head, lowers[theMap].Name
		boxes[ToolsPanel] = head
		s.arrangeMap(rest, boxes)
	}
	head, rest := right.CutTop(s.Text * headHeight)
	b.layout.Heads.Right, b.layout.Heads.RightName = head, lowers[b.standing.right].Name
	boxes[RightPanel] = head
	if b.standing.right != theMap {
		boxes[lowers[b.standing.right].Panel] = rest
		return
	}
	if s.Room.Full != "" {
		boxes[RightPanel], boxes[ToolsPanel] = scene.Rect{}, head
	} else {
		boxes[RightPanel], boxes[ToolsPanel] = head.CutLeft(s.tabsWidth(b))
	}
	s.arrangeMap(rest, boxes)
}

// tabsWidth is the width of the tabs of all views below.
func (s BoardSpec) tabsWidth(b *Board) float64 {
	bold, w := scene.Font{Size: s.Text * 0.92, Bold: true}, s.Text*0.6
	for i := range lowers {
		if lowers[i].shows(b, s.whole()) {
			w += bold.Width(translations.Say(s.Subject.Lang, lowers[i].Words)) + s.Text
		}
	}
	return w
}

// arrangeMap puts the map into a box, over the bar in which the story is played.
func (s BoardSpec) arrangeMap(box scene.Rect, boxes *[panels]scene.Rect) {
	boxes[MapPanel] = box
	if s.Playing != nil {
		boxes[PlayPanel], boxes[MapPanel] = box.CutBottom(s.Text * barHeight)
	}
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

// hasPlaces tells whether a subject has any place on the map; it is found out once, for a
// frame may not allocate.
func (b *Board) hasPlaces(s *figure.Subject) bool {
	if b.asked != s {
		b.asked, b.placed = s, mapview.Placed(s)
	}
	return b.placed
}

// laned is how many lanes a subject has by a facet.
type laned struct {
	of *figure.Subject
	by view.Facet
	n  int
}

// whole returns the events by which the room is dealt out: those that no filter has left out, so
// that a filter changes what is in the views, and not where they are.
func (s BoardSpec) whole() *figure.Subject {
	if s.Whole != nil {
		return s.Whole
	}
	return s.Subject
}

// lanes returns how many lanes there are without a filter, found once.
func (b *Board) lanes(s BoardSpec) int {
	if whole := s.whole(); b.laned.of != whole || b.laned.by != s.Lanes {
		b.laned = laned{whole, s.Lanes, timelineview.Lanes(whole, s.Lanes)}
	}
	return b.laned.n
}

// legendHeight returns the height that the legend takes, found once. With another actor's route,
// which may have fewer signs, it keeps the height that it has with the busiest's, with a filter
// that without one, and with signs that are not in sight at this scale that with all, so that
// the views stay where they are.
func (b *Board) legendHeight(s BoardSpec, body scene.Rect) float64 {
	if s.cutsSigns() {
		return figure.Legend(nil, body, s.signsText(), s.Theme, nil)
	}
	s.Subject = s.whole()
	k := key{box: scene.Rect{W: body.W}, text: s.Text, theme: s.Theme.Name, subject: s.Subject, view: s.Only(LegendPanel.DependsOn()), seen: b.known}
	if b.explained.of == k {
		return b.explained.height
	}
	height := func() float64 {
		return figure.Legend(nil, body, s.signsText(), s.Theme, s.encodings(b.known.signs, figure.AllSigns))
	}
	b.explained = explained{k, height()}
	if s.Actor = view.ActorsOf(s.Subject.Busiest()); s.Actor != "" {
		b.explained.height = max(b.explained.height, height())
	}
	return b.explained.height
}

// explained is how high a legend is.
type explained struct {
	of     key
	height float64
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
