package page

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/compareview"
	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/twiceview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A BoardSpec says what the window shows: the three views, linked.
type BoardSpec struct {
	Size    scene.Point
	Text    float64
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Hovered scene.Mark  // what lies under the pointer, the zero Mark for nothing
	Pointer scene.Point // where the card of the hovered mark stands
	Moving  bool        // the window is on the move: map and chart follow when it rests
	Counts  *Counts     // what map and chart show of very many events, nil for what there was before
	Flight  Flight      // of the map to the view's camera

	Room  Room
	Whole *figure.Subject // without a filter; nil for a board without the pane of what to filter by
	Pane  Pane
	Brush calendar.Span // on time; empty for none

	Cell     tableview.Cell   // of the table that has the keys, zero for none
	Half     []tableview.Cell // in which stands what cannot be read yet
	Picking  scene.Rect       // that is drawn on the timeline to pick what lies in it, empty for none
	Moved    edtf.Date        // to which the selected event is being moved by a handle, zero for none
	Brushing bool             // it is being drawn: of very many events map and chart follow when it is done
	Tool     string           // the key of what the pointer does on the map, "" for moving it
	Sketch   *Sketch          // what is being drawn on the map, nil for nothing
	Playing  *Playing         // the moment that the map shows, nil for all
	Note     NoteSpec         // of the annotation that is selected
}

// A Flight is a map on its way from a camera, and how much of the way is made, from 0 to
// 1. The zero Flight is none.
type Flight struct {
	From view.Camera
	Part float64
}

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
		LegendPanel:   view.Coloured | view.Actor,
		TimelinePanel: view.Window | view.Lanes | view.Sorting | view.ByHand | view.Folded | view.FirstLane | view.Coloured | view.Noted,
		MapPanel:      view.Window | view.Looking | view.Actor | view.Projected | view.Coloured | view.Noted,
		ChartPanel:    view.Window | view.Chart | view.Coloured,
		FilterPanel:   view.Coloured, // and a key of its own
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

// A Board draws the window's views. Each has a panel of its own and is drawn anew
// only when something that it shows has changed; what is selected and the card of
// what is under the pointer lie over them. The zero Board is ready to use.
type Board struct {
	Panels [panels]scene.Panel
	Over   scene.Scene

	timeline  timelineview.View
	world     mapview.Map
	keys      [panels]key
	layout    Layout
	phrases   figure.Phrases
	counts    *Counts         // that map and chart show
	asked     *figure.Subject // of which placed tells
	placed    bool            // it has a place on the map
	notes     boardNotes
	lands     landing // of the flight that the map shows
	filters   filters
	played    played // the moment that the map shows
	standing  standing
	table     tableview.View
	rows      tableview.Frame // of the table
	lines     tableview.Frame // of the comparison, or of what is told twice
	repeated  repeated
	links     linked
	seen      seen
	laned     laned
	explained explained
	told      []scene.Rect  // what draws the mark under the pointer
	taken     *mapview.Spot // the first of the counted places whose signs are among them
}

// Seen are the signs that the map of a subject has shown so far, where its events are so many
// that all signs are not looked for: so the legend explains what is there, and none of its
// entries comes and goes while the window of time moves.
type seen struct {
	subject *figure.Subject
	colour  view.Facet
	signs   mapview.Signs
}

// see takes in the signs of what was counted, and tells whether there are new ones.
func (b *Board) see(s BoardSpec) bool {
	before, of := b.seen, b.counts.need.spec
	if b.seen.subject != s.Subject || b.seen.colour != s.Colour {
		b.seen, b.taken = seen{subject: s.Subject, colour: s.Colour}, nil
	}
	if spots := b.counts.spots; s.Subject.Len() > countedAtOnce && of.Subject == s.Subject && of.Colour == s.Colour && len(spots) > 0 && &spots[0] != b.taken {
		b.seen.signs, b.taken = b.seen.signs.With(mapview.SignsIn(spots)), &spots[0]
	}
	return b.seen != before
}

// What stands below the timeline, rows of the table of lower views.
type standing struct{ left, right int }

// A key holds what a panel depends on; what it does not depend on is left zero.
type key struct {
	box     scene.Rect
	text    float64
	theme   string
	subject *figure.Subject
	view    view.View
	flight  Flight        // of the map alone
	brush   calendar.Span // of what counts in it
	pane    Pane          // of the filter pane alone, as are these
	counter *facet.Counter
	stale   bool
	filter  string
	area    *Sketch // of it too: what is being drawn on the map
	tool    string  // of its head alone
	room    Room    // of the heads alone, as is what stands there
	stands  standing
	playing Playing
	seen    seen // of the legend alone, as is what can be seen of the ways of drawing
	signs   figure.Signs
	across  [2]float64   // of the chart alone
	routed  bool         // of the head of the map alone
	note    string       // of the timeline and the map: an annotation of steps that shows since it is selected
	notes   figure.Tally // of the ledger
}

// Draw brings the panels and what lies over them up to a spec.
func (b *Board) Draw(s BoardSpec) Layout {
	boxes := b.arrange(s)
	b.layout.Need = b.count(s, boxes)
	if b.see(s) {
		boxes = b.arrange(s)
	}
	if b.filters.bring(s); b.filters.stale && b.layout.Need.None() {
		b.layout.Need = paneNeed(s)
	}
	b.notes.bring(s)
	b.bring(TimelinePanel, boxes, s) // first, since the legend explains what it shows
	for i := range panels {
		p := (i + 1) % panels
		if p == LedgerPanel { // the last: it tells what became of all
			b.notes.tell(b)
		}
		b.bring(p, boxes, s)
	}
	if b.layout.Table = b.rows; !boxes[ComparePanel].Empty() || !boxes[TwicePanel].Empty() {
		b.layout.Table = b.lines
	}
	b.drawOver(s)
	b.layout.TableRows, b.layout.Notes = b.counts.rows, b.notes.placed
	b.layout.panels = b.Panels[:]
	return b.layout
}

// bring draws a panel anew where it must be.
func (b *Board) bring(p Panel, boxes [panels]scene.Rect, s BoardSpec) {
	if sc := b.renew(p, boxes[p], s); sc != nil {
		b.draw(p, sc, boxes[p], s)
	}
}

// inSight returns the ways of drawing that can be seen on a board: those of the timeline, where
// it stands, and all where one of the other views draws events as it does.
func (b *Board) inSight() (seen figure.Signs) {
	if b.standing.right != none && alike&(1<<lowers[b.standing.right].Panel) != 0 {
		return figure.AllSigns
	}
	if b.layout.Upper.Empty() {
		return 0
	}
	return b.timeline.Signs()
}

// alike are the panels that draw events as the timeline does.
const alike = 1<<MeetingsPanel | 1<<TablePanel | 1<<ComparePanel

// counted are the panels that show counts: they are drawn of these, and follow what the
// counts depend on only with them.
const counted = 1<<MapPanel | 1<<ChartPanel | 1<<MeetingsPanel | 1<<TablePanel | 1<<ComparePanel | 1<<TwicePanel

// uncounted are the fields that change what these show and not what they count.
const uncounted = view.Looking | view.Projected | view.Noted | view.Columns | view.FirstRow | view.Picked

// renew returns the empty scene of a panel that must be drawn anew; nil when
// nothing that it shows has changed.
func (b *Board) renew(n Panel, box scene.Rect, s BoardSpec) *scene.Scene {
	k := key{box: box, text: s.Text, theme: s.Theme.Name, view: s.Only(n.DependsOn())}
	k.subject = s.Subject
	if counted&(1<<n) != 0 {
		of := b.counts.need.spec
		k.subject, k.view = of.Subject, of.With(uncounted, s.View).Only(n.DependsOn())
	}
	switch n {
	case LedgerPanel:
		k.brush, k.notes = s.Brush, b.notes.tally
	case TimelinePanel, MapPanel:
		k.note = b.notes.extra
	case LegendPanel:
		k.seen, k.signs = b.seen, b.inSight()
		k.room.Signs = s.Room.Signs
	case ChartPanel:
		k.across = b.across()
	case ToolsPanel:
		k.routed = b.routed()
		k.room, k.stands = Room{Full: s.Room.Full, Alone: s.Room.Alone}, b.standing
	case TablePanel:
		k.brush = b.followed(s)
	case HeadPanel, RightPanel:
		k.room, k.stands = Room{Full: s.Room.Full, Alone: s.Room.Alone}, b.standing
	case FilterPanel:
		k.subject, k.brush, k.pane, k.counter, k.stale = s.Whole, s.Brush, s.Pane, b.filters.counter, b.filters.stale
		k.filter = b.filters.text
		if _, is := s.Sketch.area(); is {
			k.area = s.Sketch
		}
	}
	s.moving(n, &k)
	if (n == MeetingsPanel || n == TablePanel || n == ComparePanel || n == TwicePanel) && box.Empty() {
		k = key{box: box} // it stands nowhere
	}
	p := &b.Panels[n]
	if b.keys[n] == k && len(p.Scene.Marks) > 0 {
		return nil
	}
	b.keys[n] = k
	p.Box, p.Stale = k.box, true
	p.Scene.Reset(s.Size, s.Theme.Paper)
	return &p.Scene
}

// moving adds to the key of a panel what it shows beside the view.
func (s BoardSpec) moving(n Panel, k *key) {
	if n == MapPanel {
		k.flight = s.Flight
	}
	if n == ToolsPanel {
		k.tool = s.Tool
	}
	if s.Playing == nil || n != MapPanel && n != PlayPanel && n != ToolsPanel {
		return
	}
	k.playing = *s.Playing
	if n == ToolsPanel {
		k.playing = Playing{Says: s.Playing.Says, Speed: "any"} // all that it shows of it
	}
}

func (b *Board) draw(n Panel, sc *scene.Scene, box scene.Rect, s BoardSpec) {
	switch n {
	case LedgerPanel:
		b.drawLedger(sc, box, s)
	case LegendPanel:
		s.drawSigns(sc, box, s.encodings(b.seen.signs, b.inSight()))
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

// encodings lists what the signs of a board mean; of very many events those on the map are the
// signs that were given, for there they are not looked for while a person waits.
func (s BoardSpec) encodings(signs mapview.Signs, seen figure.Signs) []figure.Entry {
	all := figure.Encodings(s.Subject, s.Theme, s.Subject.Extent, s.Colour, seen)
	if !Mapped(s.Subject) {
		return all
	}
	if s.Subject.Len() <= countedAtOnce {
		signs = mapview.SignsOf(s.Subject, s.Colour, mapview.Everything(s.Subject))
	}
	travelled := mapview.Within(s.Subject, s.Subject.FirstWindow())
	return withoutTwice(all, mapview.Legend(s.Subject, s.Theme, s.Colour, s.Actor, signs, travelled, false))
}

// drawLedger says what became of every event, in a line.
func (b *Board) drawLedger(sc *scene.Scene, line scene.Rect, s BoardSpec) {
	small := scene.Font{Size: s.Text * 0.88}
	words, room := b.ledger(s), line.W
	bare := s.Subject.Len() > 0 && !b.hasPlaces(s.whole())
	if bare {
		words += "  ·  " + translations.Say(s.Subject.Lang, "no places")
	}
	if bare && len(s.Subject.Timeline.Places) > 0 {
		room -= s.drawLocate(sc, line, small, words)
	}
	sc.Text(scene.Pt(line.X, line.Bottom()-s.Text*0.25), small.Cut(words, room), small, s.Theme.Muted)
}

// drawLocate draws, behind the words of a line, the button that looks for places where there
// are only names, and returns the width that it needs.
func (s BoardSpec) drawLocate(sc *scene.Scene, line scene.Rect, font scene.Font, words string) float64 {
	find := tool{Chord: "G", Words: "locate"}
	said := translations.Say(s.Subject.Lang, find.Words)
	w := font.Width(said) + s.Text*1.2
	x := min(line.X+font.Width(words)+s.Text*0.8, line.Right()-w)
	ink := s.button(sc, scene.Rect{X: x, Y: line.Bottom() - s.Text*1.35, W: w, H: s.Text * 1.55}, find, true)
	sc.Text(scene.Pt(x+s.Text*0.6, line.Bottom()-s.Text*0.25), said, font, ink)
	sc.End()
	return w + s.Text*0.8
}

// drawHandles draws the handles of the selected event, and while one is dragged the event as it
// would be.
func (b *Board) drawHandles(s BoardSpec, can bool) {
	spec := b.timelineOf(s, b.Panels[TimelinePanel].Box)
	if b.layout.Handles = nil; !can || s.Selected == "" {
		return
	}
	b.layout.Handles = b.timeline.Handles(spec)
	if s.Moved.IsZero() {
		b.timeline.DrawHandles(&b.Over, spec, b.layout.Handles)
		return
	}
	b.timeline.DrawMoved(&b.Over, spec, s.Moved)
}

func (b *Board) drawChart(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if !box.Empty() {
		spec := s.chart(box)
		spec.Across = b.across()
		b.counts.chart.Draw(sc, spec)
	}
}

// routed tells whether the map shows a route.
func (b *Board) routed() bool { return b.counts != nil && len(b.counts.legs) > 0 }

// across returns from which x to which a chart goes that stands below the timeline and is as wide;
// zero where none does.
func (b *Board) across() [2]float64 {
	if b.layout.Upper.Empty() || b.standing.left != none || b.placed {
		return [2]float64{}
	}
	return [2]float64{b.layout.Timeline.Plot.X, b.layout.Timeline.Plot.Right()}
}

// chart returns what the chart draws of a board.
func (s BoardSpec) chart(box scene.Rect) chart.Spec {
	_, inner := box.CutRight(s.Text * 0.5)
	return chart.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Key: true}
}

// drawOver marks what is selected in each view, and draws the card of what is under
// the pointer.
func (b *Board) drawOver(s BoardSpec) {
	b.Over.Reset(s.Size, scene.Color{})
	hovered := ""
	if s.Hovered.Kind == scene.MarkEvent {
		hovered = s.Hovered.ID
	}
	timed := !b.Panels[TimelinePanel].Box.Empty()
	if timed {
		b.timeline.DrawOver(&b.Over, b.timelineOf(s, b.Panels[TimelinePanel].Box), hovered, b.linked(s))
	}
	b.drawHandles(s, timed)
	b.drawNoteOver(s)
	if box := b.Panels[TablePanel].Box; !box.Empty() && b.counts.rows != nil {
		b.table.DrawOver(&b.Over, b.tableOf(s, box), b.layout.Table)
	}
	if i := s.Subject.Find(s.Selected); i >= 0 {
		if !b.layout.Map.Empty() {
			b.world.DrawOver(&b.Over, &b.Panels[MapPanel].Scene, b.mapOf(s, b.layout.Map), s.Subject.Event(i))
		}
		chart.DrawOver(&b.Over, &b.Panels[ChartPanel].Scene, s.Theme, s.Selected)
		compareview.DrawOver(&b.Over, &b.Panels[ComparePanel].Scene, s.Theme, s.Selected)
	}
	twiceview.DrawOver(&b.Over, &b.Panels[TwicePanel].Scene, s.Theme, s.Selected, s.Picked)
	if timed {
		b.timeline.DrawBrush(&b.Over, b.timelineOf(s, b.Panels[TimelinePanel].Box), s.Brush)
	}
	if !s.Picking.Empty() {
		b.Over.Rect(s.Picking, 2, scene.Style{Fill: theme.Alpha(s.Theme.Accent, 0.1), Stroke: s.Theme.Accent, Width: 1.2})
	}
	if s.Hovered.Kind == scene.MarkCluster {
		s.Hovered = b.timeline.Tell(b.timelineOf(s, b.Panels[TimelinePanel].Box), s.Hovered, s.Pointer.X)
	}
	b.drawCursor(&b.Over, s)
	b.drawSketch(&b.Over, s)
	if s.Hovered.Kind != 0 {
		all := scene.Rect{W: s.Size.X, H: s.Size.Y}
		figure.Card(&b.Over, all.Inset(2), s.Pointer, s.Text, s.Theme, s.Subject, s.Hovered, b.tells(s))
	}
}
