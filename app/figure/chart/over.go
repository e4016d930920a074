package chart

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// DrawOver outlines the bar of the selected event over a chart as it was drawn.
func DrawOver(sc, drawn *scene.Scene, th theme.Theme, selected string) {
	if selected == "" {
		return
	}
	for i := range drawn.Shapes {
		sh := &drawn.Shapes[i]
		if sh.Kind == scene.KindRect && sh.Mark != 0 && drawn.Marks[sh.Mark].ID == selected {
			sc.Rect(sh.Box.Inset(-1.5), 2, scene.Style{Stroke: th.Accent, Width: 2})
		}
	}
}
