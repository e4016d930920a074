package tableview

import (
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// A Cell is what one column says of one event. The zero Cell is none.
type Cell struct{ Event, Column string }

// A Placed column stands at a distance from the left of a table, in points.
type Placed struct {
	Name string
	X, W float64
}

// column returns the column at a distance from the left of the box; beside columns the one
// that is nearest.
func (f Frame) column(x float64) (Placed, bool) {
	at, nearest := -1, 0.0
	for i, c := range f.Columns {
		away := max(c.X-x, x-c.X-c.W, 0)
		if at < 0 || away < nearest {
			at, nearest = i, away
		}
	}
	if at < 0 {
		return Placed{}, false
	}
	return f.Columns[at], true
}

// Column returns where a column stands; false for one that does not show.
func (f Frame) Column(name string) (Placed, bool) {
	at := slices.IndexFunc(f.Columns, func(c Placed) bool { return c.Name == name })
	if at < 0 {
		return Placed{}, false
	}
	return f.Columns[at], true
}

// CellAt returns the row and the name of the column at a point; false where there is none.
func (f Frame) CellAt(p scene.Point) (row int, column string, ok bool) {
	row, ok = f.Row(p.Y)
	c, has := f.column(p.X - f.Box.X)
	return row, c.Name, ok && has
}

// CellBox returns where the cell of a row in a column stands; false where it does not show.
func (f Frame) CellBox(row int, column string) (scene.Rect, bool) {
	c, ok := f.Column(column)
	if !ok || row < f.First || row >= min(f.First+f.Shown, f.Len) {
		return scene.Rect{}, false
	}
	return f.cellBox(f.RowBox(row-f.First), c), true
}

// cellBox is the cell of a column in the box of a row, with some air about its text.
func (f Frame) cellBox(row scene.Rect, c Placed) scene.Rect {
	air := f.row * 0.22
	return scene.Rect{X: f.Box.X + c.X - air, Y: row.Y, W: c.W + 2*air, H: row.H}
}

// Beside returns the column so many behind another, or before it, and by how many rows that
// leads on: behind the last one comes the first of the next row.
func (f Frame) Beside(column string, by int) (name string, rows int) {
	n := len(f.Columns)
	at := slices.IndexFunc(f.Columns, func(c Placed) bool { return c.Name == column })
	if n == 0 {
		return "", 0
	}
	if at < 0 {
		return f.Columns[0].Name, 0
	}
	at += by
	for ; at >= n; at -= n {
		rows++
	}
	for ; at < 0; at += n {
		rows--
	}
	return f.Columns[at].Name, rows
}

// drawCell marks the cell that has the keys by a ring.
func (f Frame) drawCell(sc *scene.Scene, row scene.Rect, column string, th theme.Theme) {
	if c, ok := f.Column(column); ok {
		sc.Rect(f.cellBox(row, c).Inset(1), 3, scene.Style{Stroke: th.Accent, Width: 2})
	}
}

// drawHalf marks a cell in which stands what cannot be read yet: by a line below it of short
// strokes, as wrong words are marked elsewhere.
func (f Frame) drawHalf(sc *scene.Scene, row scene.Rect, c Placed, th theme.Theme) {
	box := f.cellBox(row, c).Inset(2)
	sc.Line(scene.Pt(box.X, box.Bottom()), scene.Pt(box.Right(), box.Bottom()), scene.Style{Stroke: th.Accent, Width: 1.5, Dash: scene.Dash{On: 3, Off: 2}})
}
