package timelineview

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// drawEvents draws the bars with their labels.
func (v *View) drawEvents(sc *scene.Scene, s Spec, f Frame) {
	timed, daily := false, false
	for i := range v.rows.events {
		p := &v.rows.events[i]
		e := s.Subject.Event(p.event)
		look := figure.LookOf(e).In(v.plot, p.bar)
		v.signs |= look.Signs(p.dot)
		if look.Moment && !p.dot {
			short := e.Bounds.Days() < wholeDay
			timed, daily = timed || short, daily || !short
		}
		if p.label != "" {
			v.signs |= p.out.Sign()
		}
		if p.sized {
			v.signs |= figure.Sized
		}
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: e.Words})
		v.drawEvent(sc, s, p, e)
		sc.End()
	}
	if timed && !daily {
		v.signs |= figure.Timed
	}
}

// wholeDay is from how many days on what did not last is known to no more than the day: one that
// clocks make an hour shorter is one still.
const wholeDay = 0.9

// Signs returns the ways of drawing that can be seen in the view as it was drawn last.
func (v *View) Signs() figure.Signs { return v.signs }

// SignsIn returns the ways of drawing that can be seen in the view of a spec.
func SignsIn(s Spec) figure.Signs {
	var v View
	v.Draw(&scene.Scene{}, s)
	return v.signs
}

func (v *View) drawEvent(sc *scene.Scene, s Spec, p *placed, e *figure.Event) {
	hue, look := v.colours.Hue(s.Theme, v.colours.Slot(p.event)), figure.LookOf(e).In(v.plot, p.bar)
	if p.dot {
		figure.Dot(sc, p.bar.Middle(), min(p.bar.W, p.bar.H)/2, look, hue)
	} else {
		figure.Bar(sc, p.bar, p.core, look, hue)
	}
	if p.label == "" {
		return
	}
	ink := s.Theme.Ink
	if hatched := s.Printed && look.Within && s.Subject.Gaps == 0; p.plate > 0 && hatched { // a hatching is one still beneath them
		p.font.Halo = s.Theme.Paper
	} else if p.plate > 0 {
		ground := scene.Rect{X: p.x - s.Text*0.25, Y: p.bar.Y + 1, W: p.plate + s.Text*0.5, H: p.bar.H - 2}
		paper := s.Theme.Paper
		if !look.Within && !look.Pending { // so that a bar does not look as if it had a gap
			paper = theme.Mix(s.Theme.Paper, hue, plateTint)
		}
		sc.Rect(ground, 2, scene.Style{Fill: paper})
	}
	count := v.rows.counted(p.times)
	tail := p.font.Width(count)
	width := p.font.Width(p.label) + tail
	lines := v.linesOf(p, e, width)
	y := p.bar.Y + p.bar.H/2 + p.font.Size*(0.36-float64(len(lines)-1)*leading/2)
	for _, line := range lines {
		x, w := p.x, p.font.Width(line)+tail
		if p.x < p.bar.X {
			x += width - w // towards the bar
		}
		sc.Text(scene.Pt(x, y), line, p.font, ink)
		if count != "" {
			sc.Text(scene.Pt(x+w-tail, y), count, p.font, s.Theme.Muted)
		}
		if look.Struck {
			sc.Line(scene.Pt(x, y-p.font.Size*0.3), scene.Pt(x+w, y-p.font.Size*0.3), scene.Style{Stroke: ink, Width: 1})
		}
		y += p.font.Size * leading
	}
}

// plateTint is how much the ground of a label has of the colour of the full bar that it stands in.
const plateTint = 0.2

// leading is the distance between two lines of a label, in sizes of its letters.
const leading = 1.24

// twoRows is how high a row is, in sizes of its letters, that has room for two lines.
const twoRows = 2.2 * leading

// linesOf returns the lines of a label: where the row is high a title that had to be cut has two,
// and one that has no room for its date beside it has that below.
func (v *View) linesOf(p *placed, e *figure.Event, width float64) []string {
	switch {
	case p.below:
		return []string{p.label, e.Words}
	case !p.cut || p.plate > 0 || p.times > 1 || v.rows.rowHeight < twoRows*p.font.Size:
		v.line[0] = p.label
		return v.line[:]
	}
	return v.rows.wrapOnce(e, p.font, width)
}
