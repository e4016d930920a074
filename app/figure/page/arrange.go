package page

import (
	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

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
		upper, lower = body.CutTop(b.timelineHeight(s, body.H))
		b.standing.left, b.standing.right = b.below(s, lower.W)
		if !s.undated() { // else no room of another height would be taken
			b.layout.edges.upper = scene.Rect{X: body.X, Y: upper.Bottom() - edgeReach, W: body.W, H: s.Text*0.4 + 2*edgeReach}
		}
		_, lower = lower.CutTop(s.Text * 0.4)
	}
	b.layout.Body, b.layout.Upper, b.layout.Lower = body, upper, lower
	if !upper.Empty() {
		boxes[HeadPanel], boxes[TimelinePanel] = upper.CutTop(s.Text * headHeight)
		b.layout.Heads.Timeline = boxes[HeadPanel]
	}
	b.arrangeLower(s, lower, &boxes)
	b.layout.Cells = boxes[ChartPanel]
	if b.layout.Cells.Empty() {
		b.layout.Cells = boxes[MeetingsPanel]
	}
	return boxes
}

// emptyTimeline is how high a timeline is of which no event has a date, in text sizes: it says why.
const emptyTimeline = 5

// timelineHeight returns how high the timeline is over the views below it.
func (b *Board) timelineHeight(s BoardSpec, height float64) float64 {
	switch {
	case s.undated():
		return min(emptyTimeline*s.Text, height*leastPart)
	case s.Room.Upper != 0:
		return height * s.Room.Upper
	}
	return height * timelineShare(s.whole(), height, s.Text, b.lanes(s))
}

// undated tells whether there are events and none of them has a date.
func (s BoardSpec) undated() bool { return s.whole().Dated == 0 && s.whole().Len() > 0 }

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
	mapped := s.Room.Full == "" || b.full(s) == theMap // of another tab it keeps the height that it has with the map
	k := key{box: scene.Rect{W: body.W}, room: Room{Full: s.Room.Full}, text: s.Text, theme: s.Theme.Name, subject: s.Subject, view: s.Only(LegendPanel.DependsOn()), seen: b.known}
	if b.explained.of == k {
		return b.explained.height
	}
	height := func() float64 {
		return figure.Legend(nil, body, s.signsText(), s.Theme, s.encodings(b.known.signs, figure.AllSigns|s.counting(), mapped))
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
