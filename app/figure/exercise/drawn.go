package exercise

import (
	"slices"

	"dateline/app/scene"
)

// Scene takes the answers out of a picture: out of what is drawn and of what readers of the screen
// hear alike. Of a timeline with gaps it is what the picture says beside it: names of the map's
// land, periods, a headline of one's own. An axis keeps its numbers: without them nobody could say when
// something was.
func (a *Answers) Scene(sc *scene.Scene) {
	if a == nil {
		return
	}
	strike := a.loosely // what events say has its gaps already
	if a.alone {
		strike = func(text, gap string) string { return a.named(text, gap, true) } // an axis that shows more than the event may name its year; and frames are many
	}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sh.Tick {
			continue // a class reads dates by it
		}
		if text := strike(sh.Text, short); text != sh.Text {
			if sh.Text = text; sh.Kind == scene.KindText {
				sh.Box = scene.TextBox(sh.At, text, sh.Font)
			}
		}
	}
	sc.Marks = slices.Clone(sc.Marks) // of which views keep some
	for i := range sc.Marks {
		m := &sc.Marks[i]
		m.Title, m.Desc = strike(m.Title, Gap), strike(m.Desc, Gap)
	}
	sc.Title, sc.Desc = strike(sc.Title, Gap), strike(sc.Desc, Gap)
}
