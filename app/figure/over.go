package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// FrameChosen marks the selected event in a view of rows as it was drawn, and those that are picked: their
// rows by frames, their signs in lanes by rings.
func FrameChosen(sc, drawn *scene.Scene, th theme.Theme, selected string, picked view.Keys) {
	if selected == "" && picked == "" {
		return
	}
	for i := range drawn.Shapes {
		sh := &drawn.Shapes[i]
		mark := drawn.Marks[sh.Mark]
		if mark.Kind != scene.MarkEvent || sh.Kind != scene.KindRect && sh.Kind != scene.KindDisc {
			continue
		}
		switch {
		case mark.ID == selected:
			sc.Rect(sh.Box.Inset(-1.5), 3, scene.Style{Stroke: th.Accent, Width: 1.8})
		case picked.Has(mark.ID):
			sc.Rect(sh.Box.Inset(-1), 3, scene.Style{Stroke: th.Accent, Width: 1})
		}
	}
}
