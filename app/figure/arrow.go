package figure

import (
	"math"

	"dateline/app/scene"
)

// ArrowTo draws an arrow with a head of a length.
func ArrowTo(sc *scene.Scene, from, tip scene.Point, st scene.Style, length float64) {
	sc.Line(from, tip, st)
	ArrowHead(sc, tip, from, length, st.Stroke)
}

// ArrowHead draws the head of an arrow of a length, whose line comes to its tip from a point before.
func ArrowHead(sc *scene.Scene, tip, before scene.Point, r float64, fill scene.Color) {
	length := math.Hypot(tip.X-before.X, tip.Y-before.Y)
	if length == 0 {
		return
	}
	dx, dy := (tip.X-before.X)/length, (tip.Y-before.Y)/length
	head := [3]scene.Point{tip, {X: tip.X - r*dx - r*dy*0.5, Y: tip.Y - r*dy + r*dx*0.5}, {X: tip.X - r*dx + r*dy*0.5, Y: tip.Y - r*dy - r*dx*0.5}}
	sc.Polygon(scene.Style{Fill: fill}, head[:])
}
