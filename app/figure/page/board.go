package page

import (
	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
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

	Cell     tableview.Cell            // of the table that has the keys, zero for none
	Half     func(tableview.Cell) bool // whether what stands in a cell of the table cannot be read yet, nil where all can
	Picking  scene.Rect                // that is drawn on the timeline to pick what lies in it, empty for none
	Moved    edtf.Date                 // to which the selected event is being moved by a handle, zero for none
	Brushing bool                      // it is being drawn: of very many events map and chart follow when it is done
	Tool     string                    // the key of what the pointer does on the map, "" for moving it
	Sketch   *Sketch                   // what is being drawn on the map, nil for nothing
	Playing  *Playing                  // the moment that the map shows, nil for all
	Note     NoteSpec                  // of the annotation that is selected
}

// A Flight is a map on its way from a camera, and how much of the way is made, from 0 to
// 1. The zero Flight is none.
type Flight struct {
	From view.Camera
	Part float64
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
	seen      seen // of the subject that shows
	known     seen // of all that a filter has kept of the same
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

// see takes in the signs of what was counted, and tells whether the room of the legend may be
// another with them: it is that of all signs that any filter has shown, so that a filter moves
// nothing.
func (b *Board) see(s BoardSpec) bool {
	before, of := b.known, b.counts.need.spec
	if b.seen.subject != s.Subject || b.seen.colour != s.Colour {
		b.seen, b.taken = seen{subject: s.Subject, colour: s.Colour}, nil
	}
	if whole := s.whole(); b.known.subject != whole || b.known.colour != s.Colour {
		b.known = seen{subject: whole, colour: s.Colour}
	}
	if spots := b.counts.spots; s.Subject.Len() > countedAtOnce && of.Subject == s.Subject && of.Colour == s.Colour && len(spots) > 0 && &spots[0] != b.taken {
		signs := mapview.SignsIn(spots)
		b.seen.signs, b.known.signs, b.taken = b.seen.signs.With(signs), b.known.signs.With(signs), &spots[0]
	}
	return b.known != before
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
	wait := b.filters.count(s)
	b.bring(TimelinePanel, boxes, s) // first, since the legend explains what it shows
	if wait != nil {
		wait()
	}
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
	b.layout.panels, b.layout.Of = b.Panels[:], nil
	if b.counts.need.spec.Subject == s.Subject {
		b.layout.Of = s.Subject
	}
	return b.layout
}

// bring draws a panel anew where it must be.
func (b *Board) bring(p Panel, boxes [panels]scene.Rect, s BoardSpec) {
	if sc := b.renew(p, boxes[p], s); sc != nil {
		b.draw(p, sc, boxes[p], s)
	}
}

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
		k.seen, k.signs = b.seen, b.inSight(s)
		k.room.Signs, k.stands = s.Room.Signs, b.standing
	case ChartPanel:
		k.across, k.brush = b.across(s), b.counts.need.spec.Brush
	case TwicePanel:
		k.brush = b.counts.need.spec.Brush
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
