package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/lane"
)

// placeEvent finds the bar and the label of an event, and what they cover. The
// label stands right of the bar; where the window ends, left of it; else in it. Behind it stands
// how many have its title, 0 for it alone. What stands out has a larger dot, and bold letters.
func (l *layout) placeEvent(s Spec, f Frame, e *figure.Event, d detail, times int, out figure.Reason) (placed, lane.Item) {
	left, right := f.Plot.X, f.Plot.Right()
	x0, x1 := left+f.View.X(e.Bounds.Start), left+f.View.X(e.Bounds.End)
	p := placed{times: times, out: out}
	p.size, p.sized = l.matters.Size(e.Event)
	look := figure.LookOf(e)
	if x1-x0 < s.Text*look.Least() {
		middle, dot := (x0+x1)/2, s.Text*p.dotWidth()
		p.dot = !look.Within || x1-x0 < dot*leastDoubt
		x0, x1 = middle-dot/2, middle+dot/2
	}
	// What lies far outside the window is drawn just beyond its edge.
	x0, x1 = max(x0, left-60), min(x1, right+60)
	p.bar = scene.Rect{X: x0, W: x1 - x0}
	if !e.Core.Empty() {
		c0, c1 := max(x0, left+f.View.X(e.Core.Start)), min(x1, left+f.View.X(e.Core.End))
		if e.Core == e.Bounds || p.dot {
			c0, c1 = x0, x1
		}
		p.core = figure.CoreIn(p.bar, scene.Rect{X: c0, W: max(0, c1-c0)}, s.Text)
	}
	if look = look.In(f.Plot, p.bar); look.Before || look.After {
		x0, x1 = look.Reach(p.bar, p.core, s.Text)
		p.bar = scene.Rect{X: x0, W: x1 - x0}
	}
	item := lane.Item{X0: x0, X1: x1}
	if d.variant < 0 {
		return p, item
	}
	font := scene.Font{Size: s.Text * d.size, Bold: out != figure.NotOut}
	gap := s.Text * gapBeside
	tail := font.Width(l.counted(times))
	most := f.Plot.W * d.share
	text := e.Label[d.variant]
	width := font.Width(text) + tail
	if width > most {
		text, p.cut = l.cutOnce(s, e, font, most-tail), true
		width = font.Width(text) + tail
	}
	after, before, inside := right-(x1+gap), x0-gap-left, min(x1, right)-max(x0, left)-2*gap
	if width > max(after, before, inside) {
		text, p.cut = l.cutOnce(s, e, font, max(after, before, inside)-tail), true
		width = font.Width(text) + tail
	}
	switch {
	case width <= after:
		p.x, item.X1 = x1+gap, x1+gap+width
	case width <= before:
		p.x, item.X0 = x0-gap-width, x0-gap-width
	default:
		p.x, p.plate = max(x0, left)+gap, width
	}
	p.label, p.font, p.item = text, font, item
	p.cut = p.cut && text != e.Name
	return p, item
}

// leastDoubt is the part of a dot that a doubtful time must be wide to be drawn as doubt: ten days would else
// look like years on an axis of centuries.
const leastDoubt = 0.1

// dotWidth is how wide the dot of an event is, in text sizes: by its number, where numbers say so.
func (p *placed) dotWidth() float64 {
	wide := minDot
	if p.sized {
		wide = figure.Diameter(p.size)
	}
	if p.out != figure.NotOut {
		wide = max(wide, minDot*outDot)
	}
	return wide
}

// height is how high an event is drawn of that of a bar, in a row of a height: as its dot is wide.
func (p *placed) height(bar, row, text float64) float64 {
	high := bar
	if p.sized {
		high = text * figure.Diameter(p.size)
		if !p.dot {
			high = bar * max(leastHigh, figure.Diameter(p.size)/figure.Diameter(1))
		}
	}
	if p.out != figure.NotOut {
		high = max(high, bar*outBar)
	}
	return min(row*mostOut, high)
}

// gapBeside is the distance from a bar to its label, in text sizes, and gapBetween that from what
// one event covers to the next in its row.
const (
	gapBeside  = 0.4
	gapBetween = 0.8
)

// widen gives labels that were cut the room that their rows have left, on the side of the bar
// where there is more of it, and in a picture, of which nobody can ask more, those without a date
// theirs.
func (l *layout) widen(s Spec, f Frame) {
	const most = 3 // times: a label that goes to the other side leaves room to one before it
	for from, to := 0, 0; from < len(l.events); from = to {
		for to = from; to < len(l.events) && l.events[to].lane == l.events[from].lane; to++ {
		}
		again := true
		for k := 0; again && k < most; k++ {
			again = false
			for i := from; i < to; i++ {
				if p := &l.events[i]; p.plate == 0 && (p.cut || l.undated(s, p)) {
					again = l.widenOne(s, f, p, l.events[from:to]) || again
				}
			}
		}
	}
}

// undated tells whether a label might say the date beside its title.
func (l *layout) undated(s Spec, p *placed) bool {
	return !s.Interactive && p.times < 2 && !l.crowded[p.lane] && p.label != "" && p.label != s.Subject.Event(p.event).Label[0]
}

// widenOne gives the label of an event the room that those of its lane leave, and tells whether it
// says more now.
func (l *layout) widenOne(s Spec, f Frame, p *placed, all []placed) bool {
	e, gap := s.Subject.Event(p.event), s.Text*gapBeside
	right, left := f.Plot.Right(), f.Plot.X
	for i := range all {
		o := &all[i]
		switch {
		case o.row != p.row || o == p:
		case o.item.X0 >= p.bar.Right():
			right = min(right, o.item.X0-s.Text*gapBetween)
		case o.item.X1 <= p.bar.X:
			left = max(left, o.item.X1+s.Text*gapBetween)
		default:
			return false // they overlap, as what lies beyond an edge does
		}
	}
	after, before := right-(p.bar.Right()+gap), p.bar.X-gap-left
	tail, have := p.font.Width(l.counted(p.times)), p.font.Width(p.label)
	text := l.cutOnce(s, e, p.font, max(after, before)-tail)
	if full := e.Label[0]; l.undated(s, p) && p.font.Width(full) <= max(after, before) {
		text = full
	}
	width := p.font.Width(text)
	if width <= have {
		return false
	}
	width += tail
	x, item := p.bar.Right()+gap, lane.Item{X0: p.bar.X, X1: p.bar.Right() + gap + width}
	if after < before {
		x, item = p.bar.X-gap-width, lane.Item{X0: p.bar.X - gap - width, X1: p.bar.Right()}
	}
	if l.crowded[p.lane] && l.dense.heavier(p.lane, item, p.number) {
		return false
	}
	p.label, p.cut, p.x, p.item = text, text != e.Name && text != e.Label[0], x, item
	return true
}

// counted says how many have a title, "" for one alone; it says so once.
func (l *layout) counted(times int) string {
	if times < 2 {
		return ""
	}
	if l.times == nil {
		l.times = map[int]string{}
	}
	if l.times[times] == "" {
		l.times[times] = " ×" + translations.Grouped(l.lang, times)
	}
	return l.times[times]
}

// wrapOnce breaks the title of an event into two lines of a width; the same break is made once.
func (l *layout) wrapOnce(e *figure.Event, f scene.Font, width float64) []string {
	key := cutKey{event: e, width: int(width / f.Size * 16), bold: f.Bold}
	if lines, ok := l.wraps[key]; ok {
		return lines
	}
	if l.wraps == nil || len(l.wraps) > 10_000 {
		l.wraps = map[cutKey][]string{}
	}
	l.wraps[key] = figure.Wrap(e.Name, f, width, 2)
	return l.wraps[key]
}

// cutOnce cuts a title to a width; the same cut is made once.
func (l *layout) cutOnce(s Spec, e *figure.Event, f scene.Font, width float64) string {
	key := cutKey{event: e, width: int(width / f.Size * 16), bold: f.Bold}
	if text, ok := l.cuts[key]; ok {
		return text
	}
	if l.cuts == nil || len(l.cuts) > 10_000 {
		l.cuts = map[cutKey]string{}
	}
	text := s.Subject.Cut(f, e.Name, width)
	l.cuts[key] = text
	return text
}
