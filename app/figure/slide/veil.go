package slide

import (
	"slices"
	"strings"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// How much of the colour is left of what is past, and of what counts several events, which has
// numbers upon it: little enough for letters of ink to stand out from it sevenfold.
const (
	dim   = 0.25
	count = 0.5
)

// veil makes a picture tell no more than a slide does: what is gone is taken out of it, what
// is past and what is to come is dimmed. What counts several events shows as far as time has
// come, at right of which it would tell what follows.
func veil(sc *scene.Scene, th theme.Theme, loud func(scene.Mark) degree, untitled func(scene.Mark) bool, until float64) {
	levels := make([]degree, len(sc.Marks))
	for i, m := range sc.Marks {
		if levels[i] = now; i > 0 {
			levels[i] = loud(m)
		}
	}
	sc.Shapes = slices.DeleteFunc(sc.Shapes, func(sh scene.Shape) bool {
		m := sc.Marks[sh.Mark]
		switch {
		case sh.Mark == 0 || sh.Kind == scene.KindClip || sh.Kind == scene.KindEnd:
			return false
		case m.Kind == scene.MarkCluster || m.Kind == scene.MarkBin:
			return sh.Box.X > until
		case untitled(m) && sh.Kind == scene.KindText:
			return true
		case m.Kind == scene.MarkPlace && sh.Kind == scene.KindText && strings.Trim(sh.Text, "0123456789") == "":
			return true // a number in a dot, which nobody reads from the last row
		}
		return levels[sh.Mark] == gone
	})
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		switch m, level := sc.Marks[sh.Mark], levels[sh.Mark]; {
		case sh.Mark == 0:
		case level == past || level == ahead:
			fade(sh, th)
		case (m.Kind == scene.MarkCluster || m.Kind == scene.MarkBin) && sh.Kind != scene.KindText:
			thin(sh, count)
		}
	}
}

// fade dims a shape: letters are no longer bold, but of ink, for they are to be read on any
// ground; a line that leads to them stays, else they would name what they stand on; all else
// becomes transparent.
func fade(sh *scene.Shape, th theme.Theme) {
	switch {
	case sh.Kind == scene.KindText:
		sh.Style.Fill, sh.Font.Bold = th.Ink, false
	case sh.Leads:
		sh.Style.Width = max(sh.Style.Width, leadWidth)
	default:
		thin(sh, dim)
	}
}

// leadWidth is the least width of a line that leads to a name, which is seen from the last row.
const leadWidth = 1.4

// thin leaves so much of the colours of a shape.
func thin(sh *scene.Shape, part float64) {
	for _, c := range []*scene.Color{&sh.Style.Fill, &sh.Style.Stroke} {
		c.A = uint8(float64(c.A) * part)
	}
}
