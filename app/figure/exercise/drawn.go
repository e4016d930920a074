package exercise

import (
	"slices"

	"dateline/app/scene"
)

// Scene takes the answers out of a picture: out of what is drawn and of what readers of the screen
// hear alike. Of a timeline with gaps it is what the picture says beside it: names of the map's
// land, periods, a headline of one's own.
func (a *Answers) Scene(sc *scene.Scene) {
	if a == nil {
		return
	}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if text := a.with(sh.Text, short); text != sh.Text {
			if sh.Text = text; sh.Kind == scene.KindText {
				sh.Box = scene.TextBox(sh.At, text, sh.Font)
			}
		}
	}
	sc.Marks = slices.Clone(sc.Marks) // of which views keep some
	for i := range sc.Marks {
		m := &sc.Marks[i]
		m.Title, m.Desc = a.Strike(m.Title), a.Strike(m.Desc)
	}
	sc.Title, sc.Desc = a.Strike(sc.Title), a.Strike(sc.Desc)
}
