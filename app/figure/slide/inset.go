package slide

import "dateline/app/scene"

// An inset is a slide that stands small in a larger picture.
type inset struct {
	Panels [panels]scene.Panel
	Lies   scene.Scene // what lies over them, and what stands around

	stage Stage
	size  scene.Point
	at    scene.Point
}

// draw brings the slide of a spec of its size up at a point of a picture of a size, and empties
// what stands around it.
func (n *inset) draw(s Spec, size, at scene.Point) {
	n.stage.Draw(s)
	moved := n.size != size || n.at != at
	n.size, n.at = size, at
	for i := range n.stage.Panels {
		p := &n.stage.Panels[i]
		if !p.Stale && !moved {
			continue
		}
		p.Stale = false
		to := &n.Panels[i]
		to.Scene.Reset(size, s.Theme.Paper)
		to.Scene.Place(&p.Scene, at)
		to.Box = scene.Rect{X: p.Box.X + at.X, Y: p.Box.Y + at.Y, W: p.Box.W, H: p.Box.H}
		to.Stale = true
	}
	n.Lies.Reset(size, scene.Color{})
	frame := scene.Rect{X: at.X, Y: at.Y, W: s.Size.X, H: s.Size.Y}
	n.Lies.Clip(frame)
	n.Lies.Place(&n.stage.Lies, at)
	n.Lies.Unclip()
	n.Lies.Rect(frame, 0, scene.Style{Stroke: s.Theme.Faint, Width: 1})
}
