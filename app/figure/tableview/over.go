package tableview

import "dateline/app/scene"

// DrawOver marks what is selected, and what else is picked, in a table as it was drawn: by a
// frame, and the title in bold letters; the cell that has the keys, and those that are half typed.
func (v *View) DrawOver(sc *scene.Scene, s Spec, f Frame) {
	if s.Selected == "" && s.Picked == "" && s.Half == nil || v.set.subject != s.Subject {
		return
	}
	for k := range f.Shown {
		row := f.First + k
		if row >= f.Len || row >= s.Rows.Len() {
			break
		}
		i := s.Rows.At(row)
		id := s.Subject.At(i).ID
		if id == s.Selected || s.Picked.Has(id) {
			v.drawPicked(sc, s, f, k, i)
		}
		for _, c := range f.Columns {
			if s.Half != nil && s.Half(Cell{id, c.Name}) {
				f.drawHalf(sc, f.RowBox(k), c, s.Theme)
			}
		}
		if id == s.Cell.Event {
			f.drawCell(sc, f.RowBox(k), s.Cell.Column, s.Theme)
		}
	}
}

// drawPicked marks the row of an event that is selected or picked, of which so many that show
// stand above.
func (v *View) drawPicked(sc *scene.Scene, s Spec, f Frame, k, i int) {
	font := scene.Font{Size: s.Text * 0.96, Bold: true}
	e := s.Subject.Event(i)
	box := f.RowBox(k).Inset(1)
	st := scene.Style{Fill: s.Theme.Select}
	if e.ID == s.Selected {
		st.Stroke, st.Width = s.Theme.Accent, 1.5
	}
	sc.Rect(box, 3, st)
	if e.Dated {
		drawSign(sc, s, box.Inset(-1), e, v.colours.Hue(s.Theme, v.colours.Slot(i)))
	}
	v.drawCells(sc, s, box.Inset(-1), v.row(s, i, scene.Font{Size: font.Size}), font)
}
