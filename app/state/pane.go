package state

import (
	"slices"
	"unicode"

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
	m.Pane.Cursor = c.ID
	switch {
	case by == facet.Rail:
		m.Pane.Fold = page.IsFolded
		if c.Over.Filters.Folded {
			m.Pane.Fold = page.Unfolded
		}
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

// PaneEntered gives the keys to the pane, or takes them from it.
type PaneEntered struct {
	In   bool
	Over page.Layout
}

func (e PaneEntered) apply(m Model) (Model, []Effect) {
	m.Pane.Focused, m.Chip = e.In, 0
	if !e.In {
		return m, nil
	}
	if e.Over.Filters.Folded {
		m.Pane.Fold = page.Unfolded
	}
	if rows := e.Over.Filters.Rows; len(rows) > 0 && !slices.Contains(rows, m.Pane.Cursor) {
		m.Pane.Cursor = rows[min(1, len(rows)-1)]
	}
	return m, []Effect{Focus{}}
}

// CursorMoved moves what the keys are on by so many rows of the pane.
type CursorMoved struct {
	By   int
	Over page.Layout
}

func (c CursorMoved) apply(m Model) (Model, []Effect) {
	l := c.Over.Filters
	if len(l.Rows) == 0 {
		return m, nil
	}
	at := min(max(slices.Index(l.Rows, m.Pane.Cursor)+c.By, 0), len(l.Rows)-1)
	m.Pane.Cursor = l.Rows[at]
	const margin = 30
	top := l.Tops[at]
	m.Pane.Scroll = max(0, min(max(m.Pane.Scroll, top+2*margin-l.Box.H), max(0, top-margin)))
	return m, nil
}

// paneKeys is the table of the keys while they go to the pane.
var paneKeys = map[string]func(Model, Keyed) Message{
	"Up":          func(_ Model, k Keyed) Message { return CursorMoved{-1, k.Over} },
	"Down":        func(_ Model, k Keyed) Message { return CursorMoved{1, k.Over} },
	"Prior":       func(_ Model, k Keyed) Message { return CursorMoved{-10, k.Over} },
	"Next":        func(_ Model, k Keyed) Message { return CursorMoved{10, k.Over} },
	"Home":        func(_ Model, k Keyed) Message { return CursorMoved{-1 << 20, k.Over} },
	"End":         func(_ Model, k Keyed) Message { return CursorMoved{1 << 20, k.Over} },
	"Return":      pressValue(false),
	"Space":       pressValue(false),
	"Shift+Space": pressValue(true),
	"Delete":      pressValue(true),
	"BackSpace":   unsearch,
	"Escape":      leavePane,
}

// PaneSearched shows only the values whose names hold a text; all for "".
type PaneSearched struct{ Text string }

func (s PaneSearched) apply(m Model) (Model, []Effect) {
	m.Pane.Search, m.Pane.Scroll = s.Text, 0
	return m, nil
}

// typesInPane tells whether a key is a letter of what is looked for in the pane.
func typesInPane(chord string) bool {
	letters := []rune(chord)
	return len(letters) == 1 && unicode.IsPrint(letters[0]) && letters[0] != ' '
}

// unsearch takes the last letter of what is looked for away.
func unsearch(m Model, _ Keyed) Message {
	letters := []rune(m.Pane.Search)
	return PaneSearched{string(letters[:max(len(letters)-1, 0)])}
}

// leavePane ends a search, else gives the keys back to the views.
func leavePane(m Model, k Keyed) Message {
	if m.Pane.Search != "" {
		return PaneSearched{}
	}
	return PaneEntered{Over: k.Over}
}

func pressValue(exclude bool) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message { return ValueChosen{m.Pane.Cursor, exclude, k.Over} }
}

// nextPane gives the keys to what comes after where they are: from the views to what to filter
// by, from there to the chips of the filter, to its line and back; or the other way round.
func nextPane(m Model, k Keyed) Message {
	backward := k.Chord == "Shift+F6"
	switch {
	case m.Pane.Focused == backward: // from there back to the views, or from these on
		return PaneEntered{In: !backward, Over: k.Over}
	case !backward:
		return ChipsEntered{}
	default:
		return FilterAsked{}
	}
}
