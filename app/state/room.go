package state

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"dateline/app/figure/compareview"
	"dateline/app/figure/page"
	"dateline/app/figure/twiceview"
	"dateline/app/scene"
)

// A Room says how the room of the window is dealt out: among the views of its board, and to
// the details beside it.
type Room struct {
	page.Room
	Details float64 // the width of the details, in text sizes; 0 for what suits the window
	Closed  bool    // the details are not seen

	Over bool // in a narrow window they lie over the board with no event selected
}

// NarrowWindow is the width, in points, below which the details have no room of their own: they
// lie over the board once an event is selected.
const NarrowWindow = 1100

// kept returns what is remembered of a room.
func (r Room) kept() Room {
	r.Full, r.Narrow, r.Over, r.Signs = "", false, false, false
	return r
}

// DetailsShown tells whether the details are seen, or what stands in their place.
func (m Model) DetailsShown() bool {
	r := m.Room
	return !m.Presenting && (m.Telling != nil || !r.Closed && (!r.Narrow || r.Over || m.Selected != ""))
}

// Narrowed says whether the window is narrow.
type Narrowed struct{ Narrow bool }

func (n Narrowed) apply(m Model) (Model, []Effect) {
	m.Room.Narrow, m.Room.Over = n.Narrow, false
	return m, nil
}

// roomFields is the table of what is remembered of how the room is dealt out.
var roomFields = []struct {
	name string
	text func(Room) string
	read func(*Room, string)
}{
	{"filters", func(r Room) string { return size(r.Filters) }, func(r *Room, s string) { r.Filters = sized(s, page.FiltersWidth) }},
	{"upper", func(r Room) string { return size(r.Upper) }, func(r *Room, s string) { r.Upper = sized(s, page.Part) }},
	{"left", func(r Room) string { return size(r.Left) }, func(r *Room, s string) { r.Left = sized(s, page.Part) }},
	{"below", func(r Room) string { return r.Below }, func(r *Room, s string) { r.Below = s }},
	{"alone", func(r Room) string { return strconv.FormatBool(r.Alone) }, func(r *Room, s string) { r.Alone = s == "true" }},
	{"details", func(r Room) string { return size(r.Details) }, func(r *Room, s string) { r.Details = sized(s, DetailsWidth) }},
	{"closed", func(r Room) string { return strconv.FormatBool(r.Closed) }, func(r *Room, s string) { r.Closed = s == "true" }},
}

// foldField is the name under which it is remembered how the pane of what to filter by folds.
const foldField = "fold"

func size(n float64) string { return strconv.FormatFloat(n, 'g', 4, 64) }

// sized reads a size within bounds; what is none reads as 0, which stands for what suits.
func sized(s string, within func(float64) float64) float64 {
	if n, err := strconv.ParseFloat(s, 64); err == nil && n > 0 {
		return within(n)
	}
	return 0
}

// roomText writes how the room is dealt out, a field each.
func (m Model) roomText() []string {
	all := []string{fmt.Sprintf("%s=%d", foldField, m.Pane.Fold)}
	for _, f := range roomFields {
		all = append(all, f.name+"="+f.text(m.Room))
	}
	return all
}

// WithRoom returns the model with the room dealt out as it was remembered; what cannot be read
// is left as it is.
func (m Model) WithRoom(fields []string) Model {
	for _, field := range fields {
		name, text, _ := strings.Cut(field, "=")
		if n, err := strconv.Atoi(text); name == foldField && err == nil && n >= 0 && n <= int(page.IsFolded) {
			m.Pane.Fold = page.Fold(n)
		}
		for _, f := range roomFields {
			if f.name == name {
				f.read(&m.Room, text)
			}
		}
	}
	return m
}

// The bounds of the width of the details, in text sizes.
const (
	leastDetails = 16
	mostDetails  = 48
)

// DetailsWidth returns a width of the details, in text sizes, within bounds.
func DetailsWidth(w float64) float64 { return min(max(w, leastDetails), mostDetails) }

// Filled gives a view all of the room, or to all views their own again where it has it already.
type Filled struct{ View string }

func (f Filled) apply(m Model) (Model, []Effect) {
	if m.Room.Full == f.View {
		f.View = ""
	}
	m.Room.Full, m.Looked = f.View, cmp.Or(f.View, m.Looked)
	return m, nil
}

// raised brings a view up of which something was chosen, so that it is seen: below the timeline, or
// in place of the view that has all of the room.
func (m Model) raised(view string) Model {
	m.Room.Below, m.Looked = view, view
	if m.Room.Full != "" {
		m.Room.Full = view
	}
	return m
}

// StoodBelow says which view stands below the timeline.
type StoodBelow struct{ View string }

func (s StoodBelow) apply(m Model) (Model, []Effect) {
	m.Room.Below, m.Looked = s.View, s.View
	return m, nil
}

// Paired says whether one view stands below the timeline, or two where there is room.
type Paired struct{ Alone bool }

func (p Paired) apply(m Model) (Model, []Effect) {
	m.Room.Alone = p.Alone
	return m, nil
}

// Dealt moves a border between views to a point of the picture, or gives both what suits them.
type Dealt struct {
	Edge  page.Region
	To    scene.Point
	Over  page.Layout
	Reset bool
}

func (d Dealt) apply(m Model) (Model, []Effect) {
	if d.Reset {
		switch d.Edge {
		case page.BesideFilters:
			m.Room.Filters = 0
		case page.BelowTimeline:
			m.Room.Upper = 0
		case page.BesideMap:
			m.Room.Left = 0
		}
		return m, nil
	}
	m.Room.Room = d.Over.Dealt(m.Room.Room, d.Edge, d.To)
	return m, nil
}

// SignsTurned explains all signs below a low board, or those of one line.
type SignsTurned struct{}

func (SignsTurned) apply(m Model) (Model, []Effect) {
	m.Room.Signs = !m.Room.Signs
	return m, nil
}

// DetailsTurned shows the details, or hides them.
type DetailsTurned struct{}

func (DetailsTurned) apply(m Model) (Model, []Effect) {
	shown := m.DetailsShown()
	m.Room.Closed, m.Room.Over = shown, !shown && m.Room.Narrow
	return m, nil
}

// DetailsSized gives the details another width, in text sizes; 0 what suits the window.
type DetailsSized struct{ Width float64 }

func (d DetailsSized) apply(m Model) (Model, []Effect) {
	if m.Room.Details = 0; d.Width > 0 {
		m.Room.Details = DetailsWidth(d.Width)
	}
	return m, nil
}

func dragEdge(m Model, g Gestured) Message {
	return Dealt{Edge: m.Pointer.Drag, To: g.At, Over: g.Over}
}

func resetEdge(_ Model, g Gestured) Message { return Dealt{Edge: g.Over.At(g.At), Reset: true} }

// fillRoom fills the board with the view whose head is clicked twice; a button there is pressed.
func fillRoom(m Model, g Gestured) Message {
	if msg := press(m, g); msg != nil {
		return msg
	}
	return Filled{g.Over.Heads.At(g.At)}
}

// presses is the table of what buttons do that have no key, by what their names begin with.
var presses = map[string]func(m Model, name string, g Gestured) Message{
	page.OpensMenu:        func(_ Model, name string, g Gestured) Message { return MenuAsked{Name: name, At: g.At} },
	page.StandBelow:       func(_ Model, name string, _ Gestured) Message { return StoodBelow{name} },
	page.FillsRoom:        func(_ Model, name string, _ Gestured) Message { return Filled{name} },
	compareview.PicksPart: func(_ Model, name string, _ Gestured) Message { return PartPicked{name} },
	twiceview.PicksGroup:  func(_ Model, name string, _ Gestured) Message { return GroupPicked{name} },
	twiceview.MakesOne:    func(_ Model, name string, _ Gestured) Message { return GroupMerged{name} },
	twiceview.TellsApart:  func(_ Model, name string, _ Gestured) Message { return GroupApart{name} },
	page.AllSigns:         func(Model, string, Gestured) Message { return SignsTurned{} },
	page.OneBelow:         func(m Model, _ string, _ Gestured) Message { return Paired{!m.Room.Alone} },
}

// nextFull fills the window with the view that the pointer is over, then with one after the other.
func nextFull(m Model, k Keyed) Message {
	if m.Room.Full == "" {
		if view := k.Over.ViewAt(m.Pointer.At); view != "" {
			return Filled{view}
		}
	}
	return Filled{after(append([]string{""}, page.Views(m.Subject)...), m.Room.Full)}
}

// nextBelow shows another view below the timeline.
func nextBelow(m Model, k Keyed) Message {
	all := page.Views(m.Subject)[1:]
	next := after(all, k.Over.Heads.RightName)
	if next == k.Over.Heads.LeftName { // it stands there beside
		next = after(all, next)
	}
	return StoodBelow{next}
}

// borderStep is how far a key moves a border, in points.
const borderStep = 24

// moveBorder moves the border below the timeline, or that beside the map.
func moveBorder(m Model, k Keyed) Message {
	to := scene.Pt(k.Over.Lower.X, k.Over.Lower.Y)
	if k.Chord == "{" || k.Chord == "}" {
		to.Y += borderStep * float64(k.either("}", "{"))
		return Dealt{Edge: page.BelowTimeline, To: to, Over: k.Over}
	}
	to.X = k.Over.Heads.Left.Right() + borderStep*float64(k.either(")", "("))
	return Dealt{Edge: page.BesideMap, To: to, Over: k.Over}
}
