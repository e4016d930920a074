package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/lane"
)

// A placed event: its bar and its label in the row it was packed into.
type placed struct {
	event int
	lane  int
	bar   scene.Rect // Y and H are set once the rows are known
	core  scene.Rect
	dot   bool // too short to be a bar
	label string
	font  scene.Font // of the label
	x     float64    // of the label
	plate float64    // the width of the ground behind a label that stands in its bar
	row   int
}

// layout packs the visible events of every lane into rows.
type layout struct {
	top, height []float64 // of each lane
	events      []placed
	rowHeight   float64

	counts []int
	items  []lane.Item
	rows   []int
	cuts   map[cutKey]string
}

type cutKey struct {
	event *figure.Event
	width int // in sixteenths of the letters' size
}

// A detail is how much of its label an event may show: the fuller ones are
// tried first, and the next where the rows would not fit the height.
type detail struct {
	variant int     // of figure.Event.Label; -1 for none
	share   float64 // of the plot's width that a label may take
	size    float64 // of the label's letters, in text sizes
}

var details = []detail{{0, 0.6, 1}, {1, 0.6, 1}, {1, 0.28, 1}, {1, 0.6, 0.8}, {1, 0.15, 0.8}, {-1, 0, 0}}

// minDot is the width, in text sizes, below which an event is drawn as a dot.
const minDot = 0.9

// fit chooses the fullest labels with which all rows fit into the plot.
func (l *layout) fit(s Spec, f Frame, g *lanes) {
	for _, d := range details {
		want := s.Text * 1.22 * d.size // less, and the labels would touch
		l.place(s, f, g, d)
		if float64(l.total())*want+l.padding(s, len(g.list)) <= f.Plot.H {
			break
		}
	}
	room := f.Plot.H - l.padding(s, len(g.list))
	l.rowHeight = max(2, min(s.Text*3, room/max(1, float64(l.total()))))
	l.top, l.height = l.top[:0], l.height[:0]
	y := f.Plot.Y
	for i := range g.list {
		h := 0.0
		if l.counts[i] > 0 {
			h = float64(l.counts[i])*l.rowHeight + l.padding(s, 1)
		}
		l.top, l.height = append(l.top, y), append(l.height, h)
		y += h
	}
	bar := min(l.rowHeight*0.72, s.Text*1.15)
	for i := range l.events {
		p := &l.events[i]
		p.bar.Y = l.top[p.lane] + l.padding(s, 1)/2 + (float64(p.row)+0.5)*l.rowHeight - bar/2
		p.bar.H, p.core.Y, p.core.H = bar, p.bar.Y, bar
	}
}

// padding is the height that lanes take beside their rows.
func (l *layout) padding(s Spec, lanes int) float64 { return float64(lanes) * s.Text * 0.36 }

func (l *layout) total() int {
	n := 0
	for _, c := range l.counts {
		n += c
	}
	return n
}

// place finds the bars and labels of every lane and packs them.
func (l *layout) place(s Spec, f Frame, g *lanes, d detail) {
	l.events, l.counts = l.events[:0], l.counts[:0]
	for i, one := range g.list {
		from := len(l.events)
		l.items = l.items[:0]
		for _, k := range one.Events {
			e := &s.Subject.Events[k]
			if !e.Bounds.Overlaps(f.View.Span) {
				continue
			}
			p, item := l.placeEvent(s, f, e, d)
			p.event, p.lane = k, i
			l.events, l.items = append(l.events, p), append(l.items, item)
		}
		if cap(l.rows) < len(l.items) {
			l.rows = make([]int, len(l.items)*2)
		}
		rows := l.rows[:len(l.items)]
		n := lane.Pack(l.items, s.Text*0.8, rows)
		for k := range rows {
			l.events[from+k].row = rows[k]
		}
		l.counts = append(l.counts, n)
	}
}

// placeEvent finds the bar and the label of an event, and what they cover. The
// label stands right of the bar; where the window ends, left of it; else in it.
func (l *layout) placeEvent(s Spec, f Frame, e *figure.Event, d detail) (placed, lane.Item) {
	left, right := f.Plot.X, f.Plot.Right()
	x0, x1 := left+f.View.X(e.Bounds.Start), left+f.View.X(e.Bounds.End)
	p := placed{}
	if least := s.Text * minDot; x1-x0 < least {
		middle := (x0 + x1) / 2
		x0, x1 = middle-least/2, middle+least/2
		p.dot = !e.Core.Empty()
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
