package state

import (
	"slices"

	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// ValueChosen is a click on something in the pane of what to filter by: on a value, which the
// filter then asks for or not to have, or what else is pressed there.
type ValueChosen struct {
	ID      string // of its mark
	Exclude bool
	Over    page.Layout
}

func (c ValueChosen) apply(m Model) (Model, []Effect) {
	by, word := facet.Named(c.ID)
	if word == facet.Heading {
		return m, nil
	}
	m.Pane.Cursor, m.Pane.Found = c.ID, m.Pane.Focused
	switch {
	case by == facet.Rail:
		if c.Over.Filters.Folded {
			m.Pane.Fold = page.Unfolded
			return m, nil
		}
		m = m.leftPane() // nothing is found in a rail
		m.Pane.Fold = page.IsFolded
		return m, nil
	case by == facet.Finder:
		return then(m, PaneEntered{In: true, Over: c.Over})
	case word == facet.More:
		m.Pane.Open = m.Pane.Open.Turned(string(by))
		return m, nil
	case word == facet.Sorting:
		m.Pane.ByName = m.Pane.ByName.Turned(string(by))
		return m, nil
	}
	all, made := facet.Made(m.unfiltered)
	if !made {
		return m, nil
	}
	at := slices.IndexFunc(all.List, func(f *facet.Facet) bool { return f.By == by })
	filter, err := timeline.ParseFilter(m.wanted())
	if at < 0 || err != nil {
		return m, nil
	}
	if word == facet.Joining {
		return then(m, Filtered{Text: all.List[at].Joined(filter).String()})
	}
	turn := all.List[at].Included
	if c.Exclude {
		turn = all.List[at].Excluded
	}
	return then(m, Filtered{Text: turn(filter, word).String()})
}

// wanted returns the filter that is set, or asked for already.
func (m Model) wanted() string {
	if m.asked != nil && m.asked.takes&view.Filter != 0 {
		return m.asked.view.Filter
	}
	return m.Filter
}

// chooseValue is a click in the pane.
func chooseValue(_ Model, g Gestured) Message {
	if hit := g.Over.Hit(g.At, 0); hit.Kind == scene.MarkValue {
		return ValueChosen{ID: hit.ID, Exclude: g.Modifiers&Control != 0, Over: g.Over}
	}
	return nil
}

// PaneScrolled scrolls the pane to so many points from its top.
type PaneScrolled struct{ To float64 }

func (s PaneScrolled) apply(m Model) (Model, []Effect) {
	m.Pane.Scroll = s.To
	m.Pointer.Mark = scene.Mark{} // something else lies under it now
	return m, nil
}

// paneNotch is how far a turn of the wheel scrolls the pane, in points.
const paneNotch = 48

func scrollPane(m Model, g Gestured) Message {
	by := paneNotch
	if g.By.Y > 0 {
		by = -paneNotch
	}
	return scrolledTo(m.Pane.Scroll+float64(by), g.Over)
}

// dragPane chooses a range of numbers where the drag began on their bars, and else scrolls the
// pane.
func dragPane(m Model, g Gestured) Message {
	all, made := facet.Made(m.unfiltered)
	begun, end := g.Over.Hit(m.Pointer.from, 0), g.Over.Hit(g.At, 0)
	if by, from := facet.Named(begun.ID); made && begun.Kind == scene.MarkValue && all.IsNumbers(by) {
		to := from
		if again, word := facet.Named(end.ID); end.Kind == scene.MarkValue && again == by {
			to = word
		} else if m.Pane.Range.By == by {
			to = m.Pane.Range.To // beside the bars it stays
		}
		return RangeDragged{facet.Range{By: by, From: from, To: to}}
	}
	return scrolledTo(m.Pane.Scroll-g.By.Y, g.Over)
}

// RangeDragged is a part of the way of a drag over the bars of numbers; the filter has their
// range when the button is let go.
type RangeDragged struct{ Range facet.Range }

func (r RangeDragged) apply(m Model) (Model, []Effect) {
	m.Pane.Range = r.Range
	return m, nil
}

// RangeChosen asks for a range of numbers, in place of one that was asked for before.
type RangeChosen struct {
	Range facet.Range
	Over  page.Layout
}

func (r RangeChosen) apply(m Model) (Model, []Effect) {
	filter, err := timeline.ParseFilter(m.wanted())
	all, made := facet.Made(m.unfiltered)
	if err != nil || !made {
		return m, nil
	}
	for _, f := range all.List {
		if f.By == r.Range.By {
			return then(m, Filtered{f.Included(filter, r.Range.Word()).String()})
		}
	}
	return m, nil
}

func scrolledTo(to float64, over page.Layout) Message {
	return PaneScrolled{min(max(to, 0), max(0, over.Filters.Height-over.Filters.Box.H))}
}
