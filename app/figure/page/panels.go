package page

import (
	"dateline/app/figure/chart"
	"dateline/app/figure/mapview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// A Panel is a part of a board that is drawn by itself.
type Panel int

// The panels of a board.
const (
	LedgerPanel Panel = iota
	LegendPanel
	TimelinePanel
	MapPanel
	ChartPanel
	FilterPanel // what to filter by
	ToolsPanel
	PlayPanel
	HeadPanel  // what the timeline shows
	RightPanel // what stands beside the map, or below the timeline alone
	MeetingsPanel
	TablePanel
	ComparePanel
	TwicePanel // what may be told twice
	panels
)

// DependsOn is the table of what each panel shows of a view, beside the subject,
// the theme and its own place: only when one of these changes is it drawn anew. What
// map and chart count they show when it is counted.
// Selection and pointer are in none, for they are drawn over the panels.
func (p Panel) DependsOn() view.Set {
	return [panels]view.Set{
		LedgerPanel:   view.Window | view.Filter,
		LegendPanel:   view.Coloured | view.Actor | view.Lanes | view.Sorting | view.ByHand, // whose order it has
		TimelinePanel: view.Window | view.Lanes | view.Sorting | view.ByHand | view.Folded | view.FirstLane | view.Coloured | view.Noted,
		MapPanel:      view.Window | view.Looking | view.Actor | view.Projected | view.Coloured | view.Noted,
		ChartPanel:    view.Window | view.Chart | view.Coloured | view.Lanes | view.Sorting | view.ByHand, // whose order its stacks have
		FilterPanel:   view.Coloured,                                                                      // and a key of its own
		ToolsPanel:    view.Actor,
		PlayPanel:     0,
		HeadPanel:     view.Lanes | view.Sorting | view.Coloured,
		RightPanel:    view.Chart | view.Bound | view.Sorted | view.Left | view.Right,
		MeetingsPanel: view.Window | view.Coloured | view.Bound,
		TablePanel:    view.Window | view.Coloured | view.Columns | view.Sorted | view.FirstRow | view.Picked,
		ComparePanel:  view.Window | view.Coloured | view.Left | view.Right | view.FirstRow,
		TwicePanel:    view.FirstRow,
	}[p]
}

func (b *Board) draw(n Panel, sc *scene.Scene, box scene.Rect, s BoardSpec) {
	switch n {
	case LedgerPanel:
		b.drawLedger(sc, box, s)
	case LegendPanel:
		s.drawSigns(sc, box, s.encodings(b.seen.signs, b.inSight(s), b.standing.left == theMap || b.standing.right == theMap))
	case TimelinePanel:
		if b.layout.Timeline = (timelineview.Frame{}); !box.Empty() {
			b.layout.Timeline = b.timeline.Draw(sc, b.timelineOf(s, box))
		}
	case MapPanel:
		if b.layout.Map = box; box.Empty() {
			b.layout.Camera = view.Camera{}
			return
		}
		b.layout.Camera = b.world.Draw(sc, b.mapOf(s, box))
	case ChartPanel:
		b.drawChart(sc, box, s)
	case MeetingsPanel:
		if !box.Empty() {
			b.counts.met.Draw(sc, b.countedSpec(s).meetings(box))
		}
	case TablePanel:
		if b.rows = (tableview.Frame{}); !box.Empty() && b.counts.rows != nil {
			b.rows = b.table.Draw(sc, b.tableOf(s, box))
		}
	case ComparePanel:
		if !box.Empty() {
			b.lines = b.counts.sides.Draw(sc, b.countedSpec(s).compare(box))
		}
	case TwicePanel:
		if !box.Empty() {
			b.lines = b.counts.twice.Draw(sc, b.countedSpec(s).twice(box))
		}
	case FilterPanel:
		b.layout.Filters = b.filters.draw(sc, box, s)
	case ToolsPanel:
		b.layout.Head = box
		b.drawTools(sc, box, s)
	case PlayPanel:
		b.layout.Bar = box
		b.drawPlayBar(sc, box, s)
	case HeadPanel:
		s.drawTimelineHead(sc, box)
	case RightPanel:
		b.drawRightHead(sc, box, s)
	}
}

// mapOf returns what the map draws of a board.
func (b *Board) mapOf(s BoardSpec, box scene.Rect) mapview.Spec {
	subject := b.counts.need.spec.Subject
	if subject == nil {
		subject = s.Subject // nothing was counted yet
	}
	spec := mapview.Spec{Box: box, Text: s.Text, Theme: s.Theme, Subject: subject, Spots: b.counts.spots, Colours: b.counts.colours, Route: b.counts.legs, Camera: s.Camera, Projection: s.Projection, Moment: b.moment(s), Notes: b.notes.all}
	if s.Flight != (Flight{}) {
		spec.Camera, spec.Flight = s.Flight.From, &mapview.Flight{To: b.landing(spec), Part: s.Flight.Part}
	}
	return spec
}

// A landing is where a flight over some places ends in a box, found once for all its
// frames: among very many places that takes longer than a frame.
type landing struct {
	counts     *Counts
	box        scene.Rect
	to         view.Camera
	projection string

	at view.Camera
}

// landing returns the settled camera of a map's spec.
func (b *Board) landing(spec mapview.Spec) view.Camera {
	l := landing{counts: b.counts, box: spec.Box, to: spec.Camera, projection: spec.Projection}
	if l.at = b.lands.at; l != b.lands {
		l.at = mapview.Settle(spec)
		b.lands = l
	}
	return b.lands.at
}

// timelineOf returns what the timeline draws of a board, with its annotations: where there is no
// map a chart may stand below it, with one axis of time.
func (b *Board) timelineOf(s BoardSpec, box scene.Rect) timelineview.Spec {
	spec := s.timeline(box)
	spec.Notes = b.notes.all
	if !b.hasPlaces(s.whole()) {
		spec.Gutter = forCounts
	}
	return spec
}

// timeline returns what the timeline draws of a board.
func (s BoardSpec) timeline(box scene.Rect) timelineview.Spec {
	return timelineview.Spec{Box: box, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Interactive: true}
}

func (b *Board) drawChart(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if !box.Empty() {
		spec := s.chart(box)
		spec.Across = b.across(s)
		b.counts.chart.Draw(sc, spec)
	}
}

// routed tells whether the map shows a route.
func (b *Board) routed() bool { return b.counts != nil && len(b.counts.legs) > 0 }

// across returns from which x to which a chart goes that stands below the timeline and is as wide;
// zero where none does.
func (b *Board) across(s BoardSpec) [2]float64 {
	if b.layout.Upper.Empty() || b.standing.left != none || b.hasPlaces(s.whole()) {
		return [2]float64{}
	}
	return [2]float64{b.layout.Timeline.Plot.X, b.layout.Timeline.Plot.Right()}
}

// chart returns what the chart draws of a board.
func (s BoardSpec) chart(box scene.Rect) chart.Spec {
	_, inner := box.CutRight(s.Text * 0.5)
	of := chart.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Key: true, First: timelineview.Slots(s.Subject, s.View)}
	if s.Room.Full == "" {
		of.More = FillsRoom + "chart"
	}
	return of
}
