package page

import (
	"context"
	"sync"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// A Pane is how the pane of what to filter by stands. The zero Pane is one that folds by
// itself where the window is narrow.
type Pane struct {
	Fold    Fold
	Focused bool        // the keys go to it
	Cursor  string      // what they are on, the ID of a mark
	Open    view.Keys   // facets of which more values show
	ByName  view.Keys   // facets whose values stand by name
	Scroll  float64     // in points
	Range   facet.Range // of numbers, that is being chosen
	Search  string      // what the names of the values that show hold
	Found   bool        // it led to a value: the next letter begins another word
}

// A Fold says whether a pane is folded.
type Fold uint8

// How a pane folds.
const (
	FoldsItself Fold = iota // where the window is narrow
	Unfolded
	IsFolded
)

// The widths of the pane, in points, and the width of a board below which it folds by itself.
const (
	leastPane = 200
	mostPane  = 280
	narrow    = 900
)

// A FilterLayout is where the pane is and what lies where in it.
type FilterLayout struct {
	facet.Layout
	Box    scene.Rect
	Folded bool
}

// filters counts for the pane, and draws it.
type filters struct {
	counter *facet.Counter
	of      *figure.Order // of which it counts
	stale   bool          // the counts are not those of what is shown, for they are being made

	text   string // of the filter that was parsed
	filter timeline.Filter
	parsed bool
}

// folded tells whether the pane of a board is a rail.
func (s BoardSpec) folded() bool {
	return s.Pane.Fold == IsFolded || s.Pane.Fold == FoldsItself && (s.Room.Narrow || s.Size.X < narrow)
}

// paneWidth returns the width of the pane; 0 where the board has none.
func (s BoardSpec) paneWidth() float64 {
	switch {
	case s.Whole == nil:
		return 0
	case s.folded():
		return s.Text * 2.4
	}
	if s.Room.Filters > 0 {
		return min(FiltersWidth(s.Room.Filters)*s.Text, s.Size.X/2)
	}
	return min(max(s.Size.X*0.2, leastPane), mostPane) * s.Text / LeastText
}

// bring brings the counts up to a spec. Of very many events they are made in the background,
// with the counts of the other views, and what was counted before stays.
func (f *filters) bring(s BoardSpec) {
	if s.paneWidth() == 0 || s.folded() {
		f.stale = false // nobody sees it
		return
	}
	if !f.parsed || f.text != s.Filter {
		f.text, f.parsed, f.filter = s.Filter, true, s.unbrushed()
	}
	filter := s.sketched(f.filter)
	all, ready := facet.Ready(s.Whole)
	many := s.Whole.Len() > countedAtOnce
	if f.stale = !ready; f.stale {
		if f.of != nil && !f.of.Akin(s.Whole.Order) {
			f.counter = nil // its values are those of another document
		}
		return
	}
	if f.counter == nil || f.counter.Facets != all {
		f.counter, f.of = facet.NewCounter(all), s.Whole.Order
	}
	if f.stale = many && !f.counter.Ready(filter); f.stale {
		return
	}
	f.counter.Ask(filter, s.Whole.Reached(s.Brush))
	if _, sketched := s.Sketch.area(); !sketched && !s.Brushing {
		f.counter.Settle()
	}
}

// count begins to count for the pane beside what else is drawn, and returns what waits for it; nil
// where nothing is to be counted.
func (f *filters) count(s BoardSpec) (wait func()) {
	if f.counter == nil || !f.counter.Stale() || s.folded() || s.Whole.Len() <= countedAtOnce {
		return nil
	}
	var done sync.WaitGroup
	done.Go(f.counter.Count)
	return done.Wait
}

// unbrushed returns the filter without the brush on time.
func (s BoardSpec) unbrushed() timeline.Filter {
	rest, _ := view.Split(s.Filter, s.Whole.Zone())
	filter, _ := timeline.ParseFilter(rest) // it was read once already
	return filter
}

// prepareCounts makes ahead what the pane counts by. It is given up soon after ctx ends, with its
// error.
func (s BoardSpec) prepareCounts(ctx context.Context) error {
	all, err := facet.Of(ctx, s.Whole)
	if err != nil {
		return err
	}
	return all.Prepare(ctx, s.sketched(s.unbrushed()))
}

// sketched returns a filter with the area that is being drawn on the map, in place of another.
func (s BoardSpec) sketched(filter timeline.Filter) timeline.Filter {
	area, is := s.Sketch.area()
	if !is {
		return filter
	}
	for _, x := range filter.Terms() {
		if x.Join == timeline.OneTerm && x.Term.Field == areaField {
			filter = filter.Without(x)
		}
	}
	return filter.And(area)
}

// draw draws the pane.
func (f *filters) draw(sc *scene.Scene, box scene.Rect, s BoardSpec) FilterLayout {
	if box.Empty() {
		return FilterLayout{}
	}
	p := facet.Pane{
		Box: box, Text: s.Text, Theme: s.Theme, Subject: s.Whole, Counter: f.counter, Filter: f.filter, Colours: s.Whole.Colours(s.Colour),
		Open: s.Pane.Open, ByName: s.Pane.ByName, Scroll: s.Pane.Scroll, Cursor: s.Pane.Cursor, Focused: s.Pane.Focused, Folded: s.folded(), Search: s.Pane.Search, Range: s.Pane.Range,
	}
	return FilterLayout{p.Draw(sc), box, p.Folded}
}
