package page

import (
	"cmp"
	"context"
	"sync"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/compareview"
	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/figure/meetingsview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/twiceview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// countedAtOnce is how many events a board counts by itself while it draws; of more it
// says what it needs, so that they are counted away from the window's thread.
const countedAtOnce = facet.AtOnce

// A Need is what map and chart of a board are to count, or else the pane of what to filter by. The
// zero Need is nothing.
type Need struct {
	key  key
	spec BoardSpec
	box  scene.Rect // of what stands beside the map, or below the timeline alone
	pane bool       // the pane needs it
}

// None tells whether nothing is to be counted.
func (n Need) None() bool { return n.key == key{} }

// Is tells whether two needs are the same.
func (n Need) Is(other Need) bool { return n.key == other.key }

// Counts are what map and chart of a board show: places with their events, the route,
// the bars. They never change.
type Counts struct {
	need    Need
	spots   []mapview.Spot
	legs    []mapview.Leg
	colours *figure.Colours
	chart   chart.Content
	met     meetingsview.Content
	rows    *tableview.Rows // nil where the table does not show
	sides   compareview.Content
	twice   twiceview.Content
}

// Count counts, map and chart side by side. Of a million events it takes some tens of
// milliseconds; it may run on any goroutine, and is given up soon after ctx ends, with its
// error. Where the facets of the pane are at hand it makes ready what these count by, too; they
// are made by a Need of their own, so that nothing else waits for them.
func (n Need) Count(ctx context.Context) (*Counts, error) {
	if n.pane {
		return &Counts{need: n}, n.spec.prepareCounts(ctx)
	}
	var pane error
	var both sync.WaitGroup
	if n.spec.Whole != nil {
		if _, made := facet.Made(n.spec.Whole); made {
			both.Go(func() { pane = n.spec.prepareCounts(ctx) })
		}
	}
	c, err := n.count(ctx)
	both.Wait()
	return c, cmp.Or(err, pane)
}

// count counts, but for the pane.
func (n Need) count(ctx context.Context) (*Counts, error) {
	s := n.spec
	if err := s.Subject.PrepareColours(ctx, s.Colour); err != nil {
		return nil, err
	}
	c := &Counts{need: n, colours: s.Subject.Colours(s.Colour)}
	var both sync.WaitGroup
	both.Go(func() {
		c.spots, c.legs, _ = mapview.Make(ctx, s.Subject, s.Colour, s.Actor, mapview.Within(s.Subject, s.Window)) // ctx is asked below
	})
	switch n.stands() {
	case ChartPanel:
		of := s.chart(n.box)
		of.Subject = s.brushed(ctx) // its bars are whole periods, which hold more than a time that is kept
		c.chart = chart.Make(ctx, of)
	case MeetingsPanel:
		c.met = meetingsview.Make(ctx, s.meetings(n.box))
	case TablePanel:
		if rows, err := tableview.Make(ctx, s.Subject, s.Window, tableview.Sorting(s.Sort)); err == nil {
			c.rows = &rows
		}
	case TwicePanel:
		c.twice, _ = twiceview.Make(ctx, s.brushed(ctx)) // ctx is asked below
	case ComparePanel:
		c.sides, _ = compareview.Make(ctx, s.compare(n.box)) // ctx is asked below
	}
	both.Wait()
	return c, ctx.Err()
}

// brushed returns what the brush keeps of the events, for a view that counts more than its window; all
// where there is no brush.
func (s BoardSpec) brushed(ctx context.Context) *figure.Subject {
	if s.Brush.Empty() {
		return s.Subject
	}
	rest, _ := view.Split(s.Filter, s.Subject.Zone())
	filter, err := timeline.ParseFilter(view.WithBrush(rest, s.Brush, s.Subject.Zone()))
	if err != nil {
		return s.Subject
	}
	some, err := figure.Narrow(ctx, s.whole(), filter)
	if err != nil {
		return s.Subject // ctx is asked by the caller
	}
	return some
}

// Settle makes ahead, once what was needed shows, what a search for words and the first edit will
// need. It is given up soon after ctx ends.
func (n Need) Settle(ctx context.Context) {
	if n.spec.Whole != nil && n.spec.Whole.PrepareTexts(ctx) != nil {
		return // it was given up
	}
	timelineview.Settle(ctx, n.spec.Subject, n.spec.Lanes)
}

// stands returns which of the views that count stands below the timeline, or beside the map.
func (n Need) stands() Panel {
	if n.key.stands.right == none {
		return MapPanel
	}
	return lowers[n.key.stands.right].Panel
}

// need returns what map and chart show of a spec; while the window moves they stay
// with the window that they show.
func (b *Board) need(s BoardSpec, boxes [panels]scene.Rect) Need {
	if !s.Brush.Empty() {
		s.Window = s.held() // map and chart show what lies in it
	}
	moving := s.Moving || s.Brushing && s.Subject.Len() > countedAtOnce
	if moving && b.counts != nil && b.counts.need.key.subject == s.Subject {
		s.Window, s.Brush = b.counts.need.spec.Window, b.counts.need.spec.Brush
	}
	s.Counts = nil // else each would keep those before it
	fields, box := MapPanel.DependsOn(), scene.Rect{}
	if right := b.standing.right; right != none {
		fields, box = fields|lowers[right].Panel.DependsOn(), boxes[lowers[right].Panel]
	}
	return Need{
		key: key{
			box: scene.Rect{W: box.W, H: box.H}, text: s.Text, theme: s.Theme.Name, subject: s.Subject, view: s.Only(fields &^ uncounted), stands: b.standing,
			brush: s.Brush, // what lies in it is the rest for a chart, also where it is the window
		},
		spec: s, box: box,
	}
}

// paneNeed is what the pane of a board is to count by.
func paneNeed(s BoardSpec) Need {
	k := key{subject: s.Whole, filter: s.Filter, stale: true}
	if _, is := s.Sketch.area(); is {
		k.area = s.Sketch
	}
	return Need{key: k, spec: s, pane: true}
}

// count takes over counts that were made for a spec, or counts where there are few
// events; else it returns what is to be counted, and what was counted before stays.
func (b *Board) count(s BoardSpec, boxes [panels]scene.Rect) Need {
	n := b.need(s, boxes)
	switch {
	case b.counts != nil && b.counts.need.Is(n):
	case s.Counts != nil && s.Counts.need.Is(n):
		b.counts = s.Counts
	case s.Subject.Len() <= countedAtOnce:
		b.counts, _ = n.count(context.Background()) // fails only where it is given up
	default:
		if b.counts == nil {
			b.counts = &Counts{}
		}
		return n
	}
	return Need{}
}
