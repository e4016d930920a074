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

func tableLegend(s Spec) []figure.Entry { return encodings(s.tabled()) }

func tableLedger(s Spec) string { return ledger(s.tabled()) }

// drawTable draws the rows of the window, as many as there is room for.
func drawTable(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	var v tableview.View
	v.Draw(sc, tableview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, Rows: s.rows(), View: s.View, Paper: true})
	return nil
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
	return tableview.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, Rows: rows, View: s.View}
}

// followed returns the brush that moves and that the table follows before its rows are counted: in
// the order of dates these are found at once. It is empty for none.
func (b *Board) followed(s BoardSpec) (none calendar.Span) {
	if !s.Brushing || b.counts.rows == nil || b.counts.rows.Window == s.Brush || !b.counts.rows.Sorting.ByDate(s.Subject.Timeline) {
		return none
	}
	return s.Brush
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
