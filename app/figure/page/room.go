package page

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
)

// A Room says how the room of a board is dealt out among its views, as far as a person has
// said so. The zero Room is dealt out by what there is to show.
type Room struct {
	Filters float64 // the width of the pane of what to filter by, in text sizes; 0 for what suits the window
	Upper   float64 // the part of the height that the timeline has; 0 for what suits its events
	Left    float64 // the part of the lower pane that the map has; 0 for what suits both
	Below   string  // which view stands below the timeline, beside the map where there is room for both; "" for the first
	Alone   bool    // only one view stands below the timeline
	Full    string  // the view that has all of the room; "" for none
	Signs   bool    // a low board explains all its signs, too
	Narrow  bool    // the window is narrow: what to filter by folds by itself
}

// Timeline is the name of the view that stands above all others.
const Timeline = "timeline"

// A lower is a view that can stand in the pane below the timeline.
type lower struct {
	Name  string // in a Room
	Words string // what it is called, a key of the translations
	Panel Panel
	shows func(*Board, *figure.Subject) bool // whether it has anything to show of a subject
}

// theMap is the row of the map in the table of lower views.
const theMap = 0

// lowers is the table of the views that can stand below the timeline, in the order of their
// tabs. Where the pane is wide the map stands at its left, and one of the others beside it;
// else one of all.
var lowers = [...]lower{
	theMap: {"map", "view map", MapPanel, (*Board).hasPlaces},
	{"chart", "view chart", ChartPanel, (*Board).always},
	{"meetings", "view meetings", MeetingsPanel, (*Board).hasActors},
	{"table", "view table", TablePanel, (*Board).always},
	{"compare", "view compare", ComparePanel, (*Board).always},
	{"duplicates", "view duplicates", TwicePanel, (*Board).repeats},
}

// hasActors tells whether anybody can have met another.
func (*Board) hasActors(s *figure.Subject) bool { return len(s.Timeline.Actors) > 1 }

// always is for a view that says by itself what it lacks.
func (*Board) always(*figure.Subject) bool { return true }

// Views returns the names of the views that a board can be filled with: the timeline, and
// those below it that have something to show.
func Views(s *figure.Subject) []string {
	var b Board
	all := []string{Timeline}
	for _, l := range lowers {
		if l.shows(&b, s) {
			all = append(all, l.Name)
		}
	}
	return all
}

// EmptyViews returns the names of the views below the timeline that have nothing to show of a subject.
func EmptyViews(s *figure.Subject) (all []string) {
	shown := Views(s)
	for _, l := range lowers {
		if !slices.Contains(shown, l.Name) {
			all = append(all, l.Name)
		}
	}
	return all
}

// wideForTwo is how wide, in text sizes, the pane below the timeline must be for two views to
// stand side by side in it.
const wideForTwo = 46

// none is no view of the table of lower views.
const none = -1

// below returns which of the lower views stand in a pane of a width, as rows of the table: one
// at the left of another, or one alone.
func (b *Board) below(s BoardSpec, width float64) (left, right int) {
	left, right = none, none
	two := !s.Room.Alone && width >= wideForTwo*s.Text && lowers[theMap].shows(b, s.whole())
	if two {
		left = theMap
	}
	for i := range lowers {
		if two && i == theMap || !lowers[i].shows(b, s.whole()) {
			continue
		}
		if right == none || lowers[i].Name == s.Room.Below || s.Room.Below == "" && s.undated() && lowers[i].Panel == TablePanel {
			right = i // of what has no date the table says more than a chart over time
		}
	}
	return left, right
}

// full returns the row of the lower view that has all of the room, none for none of these.
func (b *Board) full(s BoardSpec) int {
	for i := range lowers {
		if lowers[i].Name == s.Room.Full && lowers[i].shows(b, s.whole()) {
			return i
		}
	}
	return none
}

// The least that a view is given of its pane, as a part; and the least and most widths of the
// pane of what to filter by, in text sizes.
const (
	leastPart    = 0.15
	leastFilters = 11
	mostFilters  = 36
)

// Part returns a part that leaves each of two views its least.
func Part(p float64) float64 { return min(max(p, leastPart), 1-leastPart) }

// FiltersWidth returns a width of the pane of what to filter by, in text sizes, within bounds.
func FiltersWidth(w float64) float64 { return min(max(w, leastFilters), mostFilters) }

// edgeReach is how far beside a border, in points, one can take hold of it.
const edgeReach = 4

// edges are the borders between views that can be dragged; an empty one is none.
type edges struct{ filters, upper, left scene.Rect }

// at tells in which border a point lies.
func (e edges) at(p scene.Point) Region {
	switch {
	case e.filters.Contains(p):
		return BesideFilters
	case e.left.Contains(p):
		return BesideMap
	case e.upper.Contains(p):
		return BelowTimeline
	}
	return Nowhere
}

// Dealt returns a room after one of its borders was dragged to a point.
func (l Layout) Dealt(r Room, edge Region, to scene.Point) Room {
	switch edge {
	case BesideFilters:
		r.Filters = FiltersWidth((to.X - l.Filters.Box.X) / max(l.Text, 1))
	case BelowTimeline:
		r.Upper = Part((to.Y - l.Body.Y) / max(l.Body.H, 1))
	case BesideMap:
		r.Left = Part((to.X - l.Lower.X) / max(l.Lower.W, 1))
	}
	return r
}

// Heads are where the heads of views are, and whose; an empty box is none.
type Heads struct {
	Timeline, Left, Right scene.Rect
	LeftName, RightName   string
}

// At returns the name of the view in whose head a point lies, "" for none.
func (h Heads) At(p scene.Point) string {
	switch {
	case h.Timeline.Contains(p):
		return Timeline
	case h.Left.Contains(p):
		return h.LeftName
	case h.Right.Contains(p):
		return h.RightName
	}
	return ""
}

// ViewAt returns the name of the view that a point lies in, "" for none.
func (l Layout) ViewAt(p scene.Point) string {
	switch {
	case l.Upper.Contains(p):
		return Timeline
	case !l.Lower.Contains(p):
		return ""
	case p.X < l.Heads.Left.Right():
		return l.Heads.LeftName
	}
	return l.Heads.RightName
}
