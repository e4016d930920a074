package timelineview

import "dateline/app/scene"

// drawFold draws the sign before the name of a lane: it points down on what is
// open, and to the right on what is folded.
func drawFold(sc *scene.Scene, at scene.Point, s Spec, folded bool) {
	r := s.Text * 0.24
	sign := [3]scene.Point{{X: at.X - r, Y: at.Y - r*0.7}, {X: at.X + r, Y: at.Y - r*0.7}, {X: at.X, Y: at.Y + r}}
	if folded {
		sign = [3]scene.Point{{X: at.X - r*0.7, Y: at.Y - r}, {X: at.X - r*0.7, Y: at.Y + r}, {X: at.X + r, Y: at.Y}}
	}
	sc.Polygon(scene.Style{Fill: s.Theme.Muted}, sign[:])
}
