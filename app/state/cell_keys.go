package state

import (
	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
)

// cellKeys is the table of the keys while they go to a cell of the table.
var cellKeys = map[string]func(Model, Keyed) Message{
	"Up": cellMoves(0, -1), "Down": cellMoves(0, 1), "Left": cellMoves(-1, 0), "Right": cellMoves(1, 0),
	"Tab": cellMoves(1, 0), "Shift+Tab": cellMoves(-1, 0),
	"Prior": cellPages(-1), "Next": cellPages(1),
	"Home": cellAtEnd(0), "End": cellAtEnd(-1),
	"Shift+Up": cellPicks(-1), "Shift+Down": cellPicks(1),
	"Return": openCell, "KP_Enter": openCell, "F2": openCell,
	"Insert": insertRow,
	"Escape": leaveTable,
}

func openCell(m Model, k Keyed) Message { return CellOpened{m.Cell.Cell, k.Over} }

func cellMoves(columns, rows int) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message {
		if to, ok := k.Over.CellBeside(m.Cell.Cell, columns, rows); ok {
			return cellGone{to, k.Over}
		}
		return nil
	}
}

// cellPages goes as many rows on as show.
func cellPages(by int) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message { return cellMoves(0, by*max(k.Over.Table.Shown-1, 1))(m, k) }
}

// cellAtEnd goes to the first column of the row, or the last.
func cellAtEnd(at int) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message {
		columns := k.Over.Table.Columns
		return cellGone{tableview.Cell{Event: m.Cell.Event, Column: columns[(at+len(columns))%len(columns)].Name}, k.Over}
	}
}

// cellPicks picks the row of the cell and the next one beside those that are picked, and goes there.
func cellPicks(by int) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message {
		to, ok := k.Over.CellBeside(m.Cell.Cell, 0, by)
		if !ok || to.Event == m.Cell.Event {
			return nil
		}
		return cellPicked{m.Cell.Event, cellGone{to, k.Over}}
	}
}

// A cellPicked picks an event and the one of the cell to which it goes; back over one that is picked
// it lets go of the one that it comes from.
type cellPicked struct {
	from string
	to   cellGone
}

func (p cellPicked) apply(m Model) (Model, []Effect) {
	if m.Picked.Has(p.to.to.Event) {
		m.Picked = m.Picked.Turned(p.from)
	} else {
		m, _ = then(m, EventsPicked{Events: []string{p.from, p.to.to.Event}, More: m.Picked != ""})
	}
	return then(m, p.to)
}

// addKey adds an event; where the table fills the window it is written there.
func addKey(m Model, k Keyed) Message {
	if m.Room.Full == "table" && k.Over.TableRows != nil && len(k.Over.Table.Columns) > 0 {
		return rowInserted{"title", k.Over}
	}
	return EventAdded{}
}

// insertRow adds an event, whose title is written in the table.
func insertRow(m Model, k Keyed) Message { return rowInserted{m.Cell.Column, k.Over} }

type rowInserted struct {
	column string
	over   page.Layout
}

func (r rowInserted) apply(m Model) (Model, []Effect) {
	before := m.Timeline
	m, effects := then(m, EventAdded{})
	if m.Timeline == before || m.Selected == "" {
		return m, effects
	}
	m.Form.Open, m.Form.Field, m.Picked = false, "", ""
	m.Cell = Cell{tableview.Cell{Event: m.Selected, Column: "title"}, true}
	if _, shows := r.over.Table.Column("title"); !shows {
		m.Cell.Column = r.column
	}
	if i := m.Subject.Find(m.Selected); i >= 0 && !m.Subject.Event(i).Dated && m.Window.Intersect(m.Subject.Extent) != m.Subject.Extent {
		m.Window = figure.Margin(m.Subject.Extent) // rows without a date stand among all others alone
	}
	m.FirstRow = m.Subject.Len() // behind all: where it stands is known once it is drawn
	return m, effects
}

// leaveTable takes the keys from the cell; rows that are picked are let go of first.
func leaveTable(m Model, _ Keyed) Message {
	if m.Picked != "" {
		return Escaped{}
	}
	return cellGiven{}
}

// A cellGiven takes the keys from the table.
type cellGiven struct{}

func (cellGiven) apply(m Model) (Model, []Effect) {
	m.Cell = Cell{}
	return m, nil
}

// enterTable gives the keys to the table where it shows: to the title of the selected event, or of the
// first row that shows.
func enterTable(m Model, k Keyed) Message {
	f, rows := k.Over.Table, k.Over.TableRows
	if rows == nil || rows.Len() == 0 || len(f.Columns) == 0 {
		return nil
	}
	to := tableview.Cell{Event: m.Selected, Column: "title"}
	if rows.FindEvent(m.Selected) < 0 {
		to.Event = rows.EventAt(min(f.First, rows.Len()-1))
	}
	if _, shows := f.Column("title"); !shows {
		to.Column = f.Columns[0].Name
	}
	return cellGone{to, k.Over}
}

// cellItems lists what can be done with the cell under the pointer.
func cellItems(m Model, g Gestured) []Item {
	cell, ok := g.Over.CellAt(g.At)
	if _, _, why := m.WrittenIn(cell); !ok || why != nil || m.Timeline.Version > 0 || g.Over.At(g.At) != page.OnTable {
		return nil
	}
	return []Item{{Words: m.say("edit cell"), Means: CellOpened{cell, g.Over}}}
}
