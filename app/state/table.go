package state

import (
	"encoding/csv"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/grid"
)

// BondsChosen says whom the view of meetings binds.
type BondsChosen struct{ Bonds string }

func (b BondsChosen) apply(m Model) (Model, []Effect) {
	m.Bonds = b.Bonds
	return m.raised("meetings"), nil
}

// TableSorted sorts the table by a column.
type TableSorted struct{ By tableview.Sorting }

func (s TableSorted) apply(m Model) (Model, []Effect) {
	m.Sort, m.FirstRow = string(s.By), 0
	return m, nil
}

// ColumnsChosen says which columns the table has.
type ColumnsChosen struct{ Columns view.Keys }

func (c ColumnsChosen) apply(m Model) (Model, []Effect) { m.Columns = c.Columns; return m, nil }

// RowsScrolled says how many rows of the table are above what shows.
type RowsScrolled struct{ First int }

func (s RowsScrolled) apply(m Model) (Model, []Effect) { m.FirstRow = max(0, s.First); return m, nil }

// RowChosen selects the event of a row, and lets go of all that were picked, unless it is one of
// them. The keys go to the cell of a column, where one is named.
type RowChosen struct {
	Event  string
	Column string
	Over   page.Layout
}

func (c RowChosen) apply(m Model) (Model, []Effect) {
	if c.Column == "" || !m.Picked.Has(c.Event) {
		m.Picked = ""
	}
	m = m.selected(c.Event, c.Over)
	if m.Cell = (Cell{}); c.Column != "" { // else whoever clicks is in the table no more
		m = m.leftPane()
		m.Chip = 0
		m.Cell = Cell{Cell: tableview.Cell{Event: c.Event, Column: c.Column}}
	}
	return m, nil
}

// RowPicked picks an event in the table beside those that are picked, or lets go of it; with
// Through all rows up to it from the selected one.
type RowPicked struct {
	Event   string
	Through []string // the events of these rows; nil for the one alone
}

func (p RowPicked) apply(m Model) (Model, []Effect) {
	if m.Subject.Find(m.Selected) < 0 && m.Subject.Find(p.Event) >= 0 {
		m.Selected = p.Event
	}
	switch {
	case len(p.Through) > 0:
		m.Picked = view.KeysOf(p.Through)
	case m.Picked == "" && m.Selected != "" && m.Selected != p.Event:
		m.Picked = view.KeysOf([]string{m.Selected, p.Event})
	default:
		m.Picked = m.Picked.Turned(p.Event)
	}
	return m, nil
}

// mostPicked is how many rows are picked at a time at the most: of more a filter is the better
// word.
const mostPicked = 1000

// chooseRow selects the event of a row, picks it beside others with Control, and all rows up
// to it with Shift; the head of a column sorts by it.
func chooseRow(m Model, g Gestured) Message {
	hit := g.Over.Hit(g.At, 0)
	if hit.Asks != "" {
		return BehindShown{Asks: hit.Asks}
	}
	switch f := g.Over.Table; {
	case hit.Kind == scene.MarkButton:
		return press(m, g)
	case hit.Kind == scene.MarkColumn:
		return TableSorted{tableview.Sorting(m.Sort).By(hit.ID)}
	case f.Track.Inset(-3).Contains(g.At):
		return RowsScrolled{f.FirstAt(g.At.Y)}
	case hit.Kind != scene.MarkEvent:
		return Selected{}
	case g.Modifiers&Control != 0:
		return RowPicked{Event: hit.ID}
	case g.Modifiers&Shift != 0:
		return RowPicked{Event: hit.ID, Through: through(m, g)}
	}
	cell, _ := g.Over.CellAt(g.At)
	return RowChosen{Event: hit.ID, Column: cell.Column, Over: g.Over}
}

// through returns the ids of the events from the row of the selected one to that under the
// pointer.
func through(m Model, g Gestured) (ids []string) {
	rows := g.Over.TableRows
	to, ok := g.Over.Table.Row(g.At.Y)
	if rows == nil || !ok {
		return nil
	}
	from := rows.Find(m.Subject.Find(m.Selected))
	if from < 0 {
		from = to
	}
	from, to = min(from, to), max(from, to)
	for row := from; row <= min(to, from+mostPicked-1); row++ {
		ids = append(ids, m.Subject.At(rows.At(row)).ID)
	}
	return ids
}

// tableNotch is how many rows a turn of the wheel scrolls.
const tableNotch = 3

func scrollTable(_ Model, g Gestured) Message {
	by := tableNotch
	if g.By.Y > 0 {
		by = -tableNotch
	}
	return RowsScrolled{g.Over.Table.Scrolled(by)}
}

// dragTable drags the handle of the scroll bar.
func dragTable(m Model, g Gestured) Message {
	if !g.Over.Table.Track.Inset(-6).Contains(m.Pointer.from) {
		return nil
	}
	return RowsScrolled{g.Over.Table.FirstAt(g.At.Y)}
}

// copyRows copies the events that are picked, else the selected one: as CSV with the names of
// the columns where the table shows; where none is, the first of all rows that it shows.
func copyRows(m Model, k Keyed) Message {
	rows, ids := k.Over.TableRows, m.Chosen()
	if rows == nil && len(ids) == 0 {
		return nil
	}
	if rows == nil {
		return EventsCopied{}
	}
	var at []int
	for _, id := range ids {
		if i := m.Subject.Find(id); i >= 0 {
			at = append(at, i)
		}
	}
	for row := 0; len(ids) == 0 && row < min(rows.Len(), mostCopied); row++ {
		at = append(at, rows.At(row))
	}
	if len(ids) == 0 {
		return Copied{Text: m.rowsText(at)}
	}
	return EventsCopied{Text: m.rowsText(at)}
}

// rowsText writes events in the columns of the table; what a spreadsheet would take for a formula
// has an apostrophe in front.
func (m Model) rowsText(positions []int) string {
	var b strings.Builder
	out := csv.NewWriter(&b)
	columns := tableview.Chosen(m.Subject, m.Columns)
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = grid.Harmless(c.Name)
	}
	_ = out.Write(cells) // to memory, as are the others
	for _, at := range positions {
		for i, c := range columns {
			cells[i] = grid.Harmless(c.Cell(m.Subject, m.Subject.At(at)))
		}
		_ = out.Write(cells)
	}
	out.Flush()
	return b.String()
}

// mostCopied is how many rows are put on the clipboard at a time; of more a file is written.
const mostCopied = 10_000

// editRow opens the cell at the pointer, or the form of the event where its row has no cells; on
// the head of a column it sorts once more.
func editRow(m Model, g Gestured) Message {
	if g.Over.Hit(g.At, 0).Kind != scene.MarkEvent {
		return chooseRow(m, g)
	}
	if cell, ok := g.Over.CellAt(g.At); ok {
		return CellOpened{cell, g.Over}
	}
	return FormAsked{}
}
