package state

import (
	"slices"
	"unicode"

	"dateline/app/figure/page"
)

// PaneEntered gives the keys to the pane, or takes them from it.
type PaneEntered struct {
	In   bool
	Over page.Layout
}

func (e PaneEntered) apply(m Model) (Model, []Effect) {
	m = m.leftBars()
	if m.Chip = 0; !e.In {
		return m.leftPane(), nil
	}
	m.Pane.Focused, m.Pane.Found = true, true
	if e.Over.Filters.Folded {
		m.Pane.Fold = page.Unfolded
	}
	m.Pane.Cursor = e.Over.Filters.On(m.Pane.Cursor)
	return m, []Effect{Focus{}}
}

// leftPane takes the keys from the pane, which shows all values again.
func (m Model) leftPane() Model {
	m.Pane.Focused, m.Pane.Search, m.Pane.Found = false, "", false
	return m
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
	at := min(max(slices.Index(l.Rows, l.On(m.Pane.Cursor))+c.By, 0), len(l.Rows)-1)
	m.Pane.Cursor = l.Rows[at]
	const margin = 30
	top := l.Tops[at]
	m.Pane.Scroll = max(0, min(max(m.Pane.Scroll, top+2*margin-l.Box.H), max(0, top-l.Head-margin)))
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
	m.Pane.Search, m.Pane.Scroll, m.Pane.Found = s.Text, 0, false
	if s.Text != "" {
		m.Pane.Cursor = "" // the keys are on the first that is found
	}
	return m, nil
}

// typeInPane adds a letter to what is looked for; where a value was chosen since, another word begins.
func typeInPane(m Model, k Keyed) Message {
	if m.Pane.Found {
		return PaneSearched{k.Chord}
	}
	return PaneSearched{m.Pane.Search + k.Chord}
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
	return func(m Model, k Keyed) Message {
		return ValueChosen{k.Over.Filters.On(m.Pane.Cursor), exclude, k.Over}
	}
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
