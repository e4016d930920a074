package tableview

import "dateline/app/scene"

// DrawOver marks what is selected, and what else is picked, in a table as it was drawn: by a
// frame, and the title in bold letters.
func (v *View) DrawOver(sc *scene.Scene, s Spec, f Frame) {
	if s.Selected == "" && s.Picked == "" || v.set.subject != s.Subject {
		return
	}
	font := scene.Font{Size: s.Text * 0.96, Bold: true}
	for k := range f.Shown {
		row := f.First + k
		if row >= f.Len || row >= s.Rows.Len() {
			break
		}
		i := s.Rows.At(row)
		id := s.Subject.At(i).ID
		if id != s.Selected && !s.Picked.Has(id) {
			continue
		}
		box := f.RowBox(k).Inset(1)
		st := scene.Style{Fill: s.Theme.Select}
		if id == s.Selected {
			st.Stroke, st.Width = s.Theme.Accent, 1.5
		}
		sc.Rect(box, 3, st)
		e := s.Subject.Event(i)
		if e.Dated {
			drawSign(sc, s, box.Inset(-1), e, v.colours.Hue(s.Theme, v.colours.Slot(i)))
		}
		v.drawCells(sc, s, box.Inset(-1), v.row(s, i, scene.Font{Size: font.Size}), font)
	}
}
