package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
)

// An arrow leads from a point to another in a curve.
type arrow struct {
	curve [arrowSteps + 1]scene.Point
	note  int
	words int // which of the wordings of the note
	head  bool
}

// straight returns a curve that does not bow.
func straight(from, to scene.Point) (curve [arrowSteps + 1]scene.Point) {
	for k := range curve {
		part := float64(k) / arrowSteps
		curve[k] = scene.Pt(from.X+(to.X-from.X)*part, from.Y+(to.Y-from.Y)*part)
	}
	return curve
}

// bows are by how much of its length an arrow between two ends bows out, as they are tried.
var bows = [...]float64{0.16, -0.16, 0.32, -0.32, 0, 0.55, -0.55, 0.8, -0.8}

// placeBetween finds the way of an arrow from one end to another, and the place of its words about
// its middle.
func (v *View) placeBetween(s Spec, f Frame, i int, n *figure.Note, pin, to held) figure.Fate {
	for _, bow := range bows {
		a := arrow{note: i, head: true, curve: curved(pin.whole, to.whole, bow)}
		if !v.clearCurve(f, &a, pin, to) {
			continue
		}
		mid := a.curve[arrowSteps/2]
		at := held{bar: scene.Rect{X: mid.X, Y: mid.Y}, whole: scene.Rect{X: mid.X, Y: mid.Y}}
		for k := range v.notes.words[i] {
			w := &v.notes.words[i][k]
			a.words = k
			for _, c := range v.choices(n) {
				box := v.choice(s, f, n, w, at, c)
				if n.Text == "" || v.free(f, box) && !a.crosses(box) {
					v.keep(n, c, box, a, mid)
					return figure.Drawn
				}
			}
		}
	}
	return figure.Crowded
}

// curved returns a curve from the edge of a box to that of another, which bows out.
func curved(from, to scene.Rect, bow float64) (curve [arrowSteps + 1]scene.Point) {
	a, b := from.Middle(), to.Middle()
	mid := scene.Pt((a.X+b.X)/2-(b.Y-a.Y)*bow, (a.Y+b.Y)/2+(b.X-a.X)*bow)
	a, b = from.Inset(-1.5).Nearest(mid), to.Inset(-2).Nearest(mid)
	for i := range curve {
		t := float64(i) / arrowSteps
		u := 1 - t
		curve[i] = scene.Pt(u*u*a.X+2*u*t*mid.X+t*t*b.X, u*u*a.Y+2*u*t*mid.Y+t*t*b.Y)
	}
	return curve
}

// clearCurve tells whether a curve stays in the plot and crosses nothing but what it holds on to.
func (v *View) clearCurve(f Frame, a *arrow, own ...held) bool {
	for k := range arrowSteps {
		if !f.Plot.Contains(a.curve[k]) || !v.clear(a.curve[k], a.curve[k+1], own...) {
			return false
		}
	}
	return true
}

// crosses tells whether a curve runs through a box.
func (a *arrow) crosses(box scene.Rect) bool {
	for k := range arrowSteps {
		if box.Inset(-apartNotes).Crossed(a.curve[k], a.curve[k+1]) {
			return true
		}
	}
	return false
}

// draw draws an arrow, or the line of words that stand by themselves: to a rule along that side of
// them which it leaves, so that nobody takes them for the name of what stands nearer.
//
//	●─────│ words
//	      │ and more
func (a *arrow) draw(sc *scene.Scene, s Spec, box scene.Rect) {
	from, tip := a.curve[0], a.curve[arrowSteps]
	if a.head {
		sc.Polyline(a.curve[:], scene.Style{Stroke: s.Theme.Ink, Width: 1.2})
		figure.ArrowHead(sc, tip, a.curve[arrowSteps-2], s.Text*0.5, s.Theme.Ink)
		return
	}
	look := scene.Style{Stroke: s.Theme.Muted, Width: 1}
	sc.Line(from, tip, look)
	switch side := box.Inset(-ruleGap); {
	case from.X == side.X || from.X == side.Right():
		sc.Line(scene.Pt(from.X, box.Y+1), scene.Pt(from.X, box.Bottom()), look)
	default:
		sc.Line(scene.Pt(box.X, from.Y), scene.Pt(box.Right(), from.Y), look)
	}
}
