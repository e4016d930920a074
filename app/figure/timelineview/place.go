package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/lane"
)

// placeEvent finds the bar and the label of an event, and what they cover. The
// label stands right of the bar; where the window ends, left of it; else in it.
func (l *layout) placeEvent(s Spec, f Frame, e *figure.Event, d detail) (placed, lane.Item) {
	left, right := f.Plot.X, f.Plot.Right()
	x0, x1 := left+f.View.X(e.Bounds.Start), left+f.View.X(e.Bounds.End)
	p := placed{}
	if look := figure.LookOf(e); x1-x0 < s.Text*look.Least() {
		middle, dot := (x0+x1)/2, s.Text*minDot
		x0, x1 = middle-dot/2, middle+dot/2
		p.dot = !look.Within
	}
	// What lies far outside the window is drawn just beyond its edge.
	x0, x1 = max(x0, left-60), min(x1, right+60)
	p.bar = scene.Rect{X: x0, W: x1 - x0}
	if !e.Core.Empty() {
		c0, c1 := max(x0, left+f.View.X(e.Core.Start)), min(x1, left+f.View.X(e.Core.End))
		if e.Core == e.Bounds || p.dot {
			c0, c1 = x0, x1
		}
		p.core = scene.Rect{X: c0, W: max(0, c1-c0)}
	}
	item := lane.Item{X0: x0, X1: x1}
	if d.variant < 0 {
		return p, item
	}
	font := scene.Font{Size: s.Text * d.size}
	gap := s.Text * 0.4
	most := f.Plot.W * d.share
	text := e.Label[d.variant]
	width := font.Width(text)
	if width > most {
		text = l.cutOnce(e, font, most)
		width = font.Width(text)
	}
	after, before, inside := right-(x1+gap), x0-gap-left, min(x1, right)-max(x0, left)-2*gap
	if width > max(after, before, inside) {
		text = l.cutOnce(e, font, max(after, before, inside))
		width = font.Width(text)
	}
	switch {
	case width <= after:
		p.x, item.X1 = x1+gap, x1+gap+width
	case width <= before:
		p.x, item.X0 = x0-gap-width, x0-gap-width
	default:
		p.x, p.plate = max(x0, left)+gap, width
	}
	p.label, p.font = text, font
	return p, item
}

// cutOnce cuts a title to a width; the same cut is made once.
func (l *layout) cutOnce(e *figure.Event, f scene.Font, width float64) string {
	key := cutKey{event: e, width: int(width / f.Size * 16)}
	if text, ok := l.cuts[key]; ok {
		return text
	}
	if l.cuts == nil || len(l.cuts) > 10_000 {
		l.cuts = map[cutKey]string{}
	}
	text := f.Cut(e.Name, width)
	l.cuts[key] = text
	return text
}
