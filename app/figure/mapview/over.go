package mapview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// DrawOver marks the place of the selected event over a map as it was drawn: its
// dot has a ring, and what is tinted has the tint of what is selected.
func DrawOver(sc, drawn *scene.Scene, box scene.Rect, th theme.Theme, place string) {
	if place == "" {
		return
	}
	sc.Clip(box)
	for i := range drawn.Shapes {
		sh := &drawn.Shapes[i]
		if m := &drawn.Marks[sh.Mark]; m.Kind != scene.MarkPlace || m.ID != place {
			continue
		}
		switch sh.Kind {
		case scene.KindDisc:
			sc.Disc(sh.Box.Middle(), sh.Radius+4, scene.Style{Stroke: th.Accent, Width: 2.4})
			sc.Unclip()
			return
		case scene.KindPolygon:
			sc.Again(drawn, sh, scene.Style{Fill: theme.Alpha(th.Accent, 0.10), Stroke: theme.Alpha(th.Accent, 0.6), Width: 1})
		}
	}
	sc.Unclip()
}
