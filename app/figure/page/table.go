package page

import (
	"context"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// tabled returns the spec of a table: where no window was asked for, it has all events.
func (s Spec) tabled() Spec {
	if s.allTime {
		s.Window = figure.Margin(s.Subject.Extent)
	}
	return s
}

// tableLegend explains the signs of rows; one of a day is a dot, whatever the hour.
func tableLegend(s Spec) []figure.Entry {
	s.signs = figure.AllSigns &^ figure.Look{Moment: true}.Signs(false)
	return encodings(s.tabled())
}

func tableLedger(s Spec) string { return ledger(s.tabled()) }

// drawTable draws the rows of the window, as many as there is room for.
func drawTable(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	var v tableview.View
	shown := v.Draw(sc, tableview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, Rows: s.rows(), View: s.View, Paper: true})
	s.showed(shown)
	return nil
}

// showed tells who asks which rows a picture has room for.
func (s Spec) showed(rows tableview.Frame) {
	if s.rowsShown != nil {
		*s.rowsShown = rows
	}
}

// RowPages returns a spec for each of the pages that the rows of a picture take, at most so many.
func (v Picture) RowPages(s Spec, most int) (all []Spec) {
	var sc scene.Scene
	for len(all) < most {
		var shown tableview.Frame
		one := s
		one.rowsShown = &shown
		v.Draw(&sc, one)
		one.rowsShown = nil
		all = append(all, one)
		if s.FirstRow = shown.First + shown.Shown; shown.Shown == 0 || s.FirstRow >= shown.Len {
			break
		}
	}
	return all
}

// rows returns the events of the window in the order of the view.
func (s Spec) rows() tableview.Rows {
	s = s.tabled()
	rows, _ := tableview.Make(context.Background(), s.Subject, s.Window, tableview.Sorting(s.Sort)) // fails only where it is given up
	return rows
}

// tableNumbers returns all rows of the window, in the columns of the view.
func tableNumbers(s Spec) Numbers {
	rows, columns := s.rows(), tableview.Chosen(s.Subject, s.Columns)
	n := Numbers{Header: make([]string, len(columns))}
	for i, c := range columns {
		n.Header[i] = c.Name
	}
	n.Rows = func(yield func([]string) bool) {
		for row := range rows.Len() {
			cells := make([]string, len(columns))
			for i, c := range columns {
				cells[i] = c.Cell(s.Subject, s.Subject.At(rows.At(row)))
			}
			if !yield(cells) {
				return
			}
		}
	}
	return n
}

// tableOf returns what the table draws of a board: the rows that were counted last.
func (b *Board) tableOf(s BoardSpec, box scene.Rect) tableview.Spec {
	rows, brush := *b.counts.rows, b.followed(s)
	s = b.countedSpec(s)
	if !brush.Empty() {
		rows, _ = tableview.Make(context.Background(), s.Subject, brush, rows.Sorting) // fails only where it is given up
	}
	_, inner := box.CutRight(s.Text * 0.3)
	return tableview.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, Rows: rows, View: s.View, Cell: s.Cell, Half: s.Half}
}

// followed returns the brush that moves and that the table follows before its rows are counted: in
// the order of dates these are found at once. It is empty for none.
func (b *Board) followed(s BoardSpec) (none calendar.Span) {
	if !s.Brushing || b.counts.rows == nil || b.counts.rows.Window == s.held() || !b.counts.rows.Sorting.ByDate(s.Subject.Timeline) {
		return none
	}
	return s.held()
}

// sortedBy names the column by which the table is sorted.
func (s BoardSpec) sortedBy() string {
	name, _ := tableview.Sorting(s.Sort).Of()
	if columns, err := tableview.Named(s.Subject.Timeline, []string{name}); err == nil {
		return columns[0].Title(s.Subject.Lang)
	}
	return name
}

// RevealRow returns how many rows of the table must be above so that one of those shows that an
// event stands in: as many as now where it shows already, or where it stands in none.
func (l Layout) RevealRow(v view.View, event int) int {
	if l.TableRows == nil {
		return v.FirstRow
	}
	return l.Table.Reveal(l.TableRows.Find(event))
}

// CellAt returns the event and the column of the table at a point; false where there is no cell.
func (l Layout) CellAt(p scene.Point) (tableview.Cell, bool) {
	row, column, ok := l.Table.CellAt(p)
	if !ok || l.TableRows == nil || row >= l.TableRows.Len() {
		return tableview.Cell{}, false
	}
	return tableview.Cell{Event: l.TableRows.EventAt(row), Column: column}, true
}

// CellBox returns where a cell of the table stands; false where it does not show.
func (l Layout) CellBox(c tableview.Cell) (scene.Rect, bool) {
	if l.TableRows == nil {
		return scene.Rect{}, false
	}
	return l.Table.CellBox(l.TableRows.FindEvent(c.Event), c.Column)
}

// CellBeside returns the cell so many columns and rows from another, as far as there are any; false
// where the table does not show.
func (l Layout) CellBeside(c tableview.Cell, columns, rows int) (tableview.Cell, bool) {
	if l.TableRows == nil || l.TableRows.Len() == 0 || len(l.Table.Columns) == 0 {
		return tableview.Cell{}, false
	}
	name, more := l.Table.Beside(c.Column, columns)
	row := max(l.TableRows.FindEvent(c.Event), 0) + rows + more
	if row < 0 || row >= l.TableRows.Len() { // the last cell is followed by none
		if row = min(max(row, 0), l.TableRows.Len()-1); more != 0 {
			name = c.Column
		}
	}
	return tableview.Cell{Event: l.TableRows.EventAt(row), Column: name}, true
}
