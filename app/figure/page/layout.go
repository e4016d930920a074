package page

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
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
	Timeline timelineview.Frame
	Map      scene.Rect
	Head     scene.Rect  // above the map, with its buttons
	Bar      scene.Rect  // below the map, while the story is played
	Track    scene.Rect  // in the bar, along which the handle is dragged
	Camera   view.Camera // with which the map was drawn
	Need     Need        // what is to be counted for map and chart, the zero Need for nothing
	Filters  FilterLayout

	panels []scene.Panel
}

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
)

// At tells in which region a point lies.
func (l Layout) At(p scene.Point) Region {
	plot := l.Timeline.Plot
	switch {
	case l.Filters.Box.Contains(p):
		return OnFilters
	case l.Timeline.Overview.Inset(-4).Contains(p):
		return OnOverview
	case l.Map.Contains(p):
		return OnMap
	case l.Head.Contains(p):
		return OnHead
	case l.Track.Inset(-4).Contains(p):
		return OnTrack
	case l.Bar.Contains(p):
		return OnBar
	case p.Y >= l.Map.Y:
		return Nowhere
	case p.X < plot.X && p.Y < plot.Bottom():
		return OnLanes
	case p.X >= plot.X && p.Y >= plot.Bottom() && p.Y < l.Timeline.Overview.Y:
		return OnAxis
	}
	return OnTimeline
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

// bodyText is the size of a board's text, in points.
const bodyText = 12.5

// TextSize returns the size of the text of a board: a large window has larger
// letters, not emptier views, and in a presentation they are read from the last row.
func TextSize(size scene.Point, present bool) float64 {
	if present {
		return min(max(size.Y/34, 15), 34)
	}
	return max(bodyText, min(size.X/105, size.Y/58))
}

// arrange splits the board:
//
//	timeline
//	head     │ chart
//	map      │
//	play bar │
//	legend
//	ledger
//
// or, to an audience, the timeline beside the map over the legend. Without any place
// there is no map: the timeline and the chart have its room.
func (b *Board) arrange(s BoardSpec) (boxes [panels]scene.Rect) {
	all := scene.Rect{W: s.Size.X, H: s.Size.Y}
	boxes[FilterPanel], all = all.CutLeft(s.paneWidth())
	body := all.Inset(s.Text * 0.8)
	if !s.Present {
		boxes[LedgerPanel], body = body.CutBottom(s.Text * 1.5)
	}
	boxes[LegendPanel], body = body.CutBottom(b.legendHeight(s, body))
	_, body = body.CutTop(s.Text * 0.2)
	placed := b.hasPlaces(s.Subject)
	if s.Present && !placed {
		boxes[TimelinePanel] = body
		boxes[MapPanel] = scene.Rect{X: body.Right(), Y: body.Bottom()}
		return boxes
	}
	if s.Present {
		boxes[TimelinePanel], body = body.CutLeft(body.W * 0.62)
		_, boxes[MapPanel] = body.CutLeft(s.Text)
		_, boxes[MapPanel] = boxes[MapPanel].CutBottom(s.Text * 0.6)
		return boxes
	}
	upper, lower := body.CutTop(body.H * timelineShare(s.Subject, body.H, s.Text))
	_, lower = lower.CutTop(s.Text)
	boxes[TimelinePanel] = upper
	if !placed {
		boxes[MapPanel], boxes[ChartPanel] = scene.Rect{X: lower.X, Y: lower.Y}, lower
		return boxes
	}
	boxes[MapPanel], lower = lower.CutLeft(lower.W * 0.58)
	boxes[ToolsPanel], boxes[MapPanel] = boxes[MapPanel].CutTop(s.Text * headHeight)
	if s.Playing != nil {
		boxes[PlayPanel], boxes[MapPanel] = boxes[MapPanel].CutBottom(s.Text * barHeight)
	}
	_, boxes[ChartPanel] = lower.CutLeft(s.Text)
	return boxes
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

// legendHeight returns the height that the legend takes, as it was drawn or else
// as it would be. With another actor's route, which may have fewer signs, it keeps the
// height that it has with the busiest's, so that the views stay where they are.
func (b *Board) legendHeight(s BoardSpec, body scene.Rect) float64 {
	k := b.keys[LegendPanel]
	if k.subject == s.Subject && k.text == s.Text && k.box.W == body.W && k.theme == s.Theme.Name && k.view.Colour == s.Colour && k.view.Actor == s.Actor && k.seen == b.seen {
		return k.box.H
	}
	own := figure.Legend(nil, body, s.Text*0.88, s.Theme, s.encodings(b.seen.signs))
	if s.Actor = view.ActorsOf(s.Subject.Busiest()); s.Actor == "" {
		return own
	}
	return max(own, figure.Legend(nil, body, s.Text*0.88, s.Theme, s.encodings(b.seen.signs)))
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
