package timelineview

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/index"
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

// layout packs the visible events of every lane into rows. A lane with more
// events than could be told apart is crowded: only its longest events have rows,
// and a heat band below them shows how many there are at each time.
type layout struct {
	top, height []float64 // of each lane
	heat        []float64 // the height of its heat band; 0 for a lane that is not crowded
	events      []placed
	rowHeight   float64

	crowded []bool
	folded  []bool
	counts  []int // rows of each lane
	visible []int32
	items   []lane.Item
	rows    []int
	packer  lane.Packer
	search  index.Search
	cuts    map[cutKey]string
	memory  memory
}

// A memory is what a layout keeps while the window moves without a change of
// scale: an event stays in its row, and labels stay as full as they are.
type memory struct {
	scale  scale
	rows   map[rowKey]int
	detail int
	most   []int // rows of each lane
}

// A scale is all that labels and rows depend on beside the window's place.
type scale struct {
	perPoint int64 // seconds of time to a point, rounded
	text     float64
	height   float64
	subject  *figure.Subject
	lanes    view.Facet
	sorting  lane.Sorting
	byHand   view.Keys
	folded   view.Keys
	first    int // lane
}

type rowKey struct {
	lane  int
	event int32
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

// The limits of what can be told apart.
const (
	crowd    = 90   // events of a lane
	leastRow = 0.45 // the height of a row, in text sizes
	longest  = 3    // events that a crowded lane still shows by themselves
)

// fit chooses the fullest labels with which all rows fit into the plot.
func (l *layout) fit(s Spec, f Frame, g *lanes) {
	l.recall(s, f, g)
	for {
		fits := false
		d := l.memory.detail
		for ; d < len(details) && !fits; d++ {
			l.place(s, f, g, details[d])
			want := s.Text * max(1.22*details[d].size, leastRow) // less, and the labels would touch
			fits = float64(l.total())*want+l.fixed(s) <= f.Plot.H
		}
		if fits {
			l.memory.detail = d - 1
			break
		}
		if !l.crowdFullest() {
			break
		}
	}
	l.stack(s, f)
	l.remember()
}

// recall forgets what was kept where the scale has changed, and finds the lanes
// that are crowded for certain.
func (l *layout) recall(s Spec, f Frame, g *lanes) {
	now := scale{int64(f.View.Span.Days() * 86400 / f.View.Width), s.Text, f.Plot.H, s.Subject, g.by, g.sorting, s.ByHand, s.Folded, g.first}
	if now != l.memory.scale {
		clear(l.memory.rows)
		l.memory.scale, l.memory.detail, l.memory.most = now, 0, l.memory.most[:0]
	}
	l.crowded = l.crowded[:0]
	l.folded = l.folded[:0]
	for i, x := range g.index {
		n, folded := x.Count(f.View.Span), s.Folded.Has(g.list[i].Key)
		l.folded = append(l.folded, folded && n > 0)
		l.crowded = append(l.crowded, n > crowd || folded && n > 0)
	}
	for len(l.memory.most) < len(g.index) {
		l.memory.most = append(l.memory.most, 0)
	}
}

// crowdFullest makes the lane with the most rows a crowded one; false when there
// is none left that has more rows than a heat band is high.
func (l *layout) crowdFullest() bool {
	best := -1
	for i, n := range l.counts {
		if !l.crowded[i] && n > longest && (best < 0 || n > l.counts[best]) {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	l.crowded[best], l.memory.most[best] = true, 0
	return true
}

// fixed is the height that lanes take beside their rows: padding and the least
// heat band.
func (l *layout) fixed(s Spec) float64 {
	sum := 0.0
	for i := range l.counts {
		sum += padding(s)
		if l.crowded[i] {
			sum += leastHeat * s.Text
		}
	}
	return sum
}

// padding is the height that a lane takes beside its rows.
func padding(s Spec) float64 { return s.Text * 0.36 }

func (l *layout) total() int {
	n := 0
	for _, c := range l.counts {
		n += c
	}
	return n
}

// stack gives every lane its place, and every event its height.
func (l *layout) stack(s Spec, f Frame) {
	crowds := 0
	for i, c := range l.crowded {
		if c && !l.folded[i] {
			crowds++
		}
	}
	room := f.Plot.H - l.fixed(s)
	l.rowHeight = max(2, min(s.Text*3, room/max(1, float64(l.total()))))
	if crowds > 0 {
		l.rowHeight = min(l.rowHeight, s.Text*1.5)
	}
	spare := max(0, room-float64(l.total())*l.rowHeight)
	least := leastHeat * s.Text
	if over := float64(l.total())*l.rowHeight - room; over > 0 && crowds > 0 {
		least = max(4, least-over/float64(crowds)) // so many lanes that the bands must be thin
	}
	l.top, l.height, l.heat = l.top[:0], l.height[:0], l.heat[:0]
	y := f.Plot.Y
	for i, rows := range l.counts {
		h, heat := 0.0, 0.0
		if rows > 0 || l.crowded[i] {
			h = float64(rows)*l.rowHeight + padding(s)
		}
		if l.crowded[i] {
			heat = least
			if !l.folded[i] {
				heat = min(least+spare/float64(crowds), mostHeat*s.Text)
			}
		}
		l.top, l.height, l.heat = append(l.top, y), append(l.height, h+heat), append(l.heat, heat)
		y += h + heat
	}
	bar := min(l.rowHeight*0.72, s.Text*1.15)
	for i := range l.events {
		p := &l.events[i]
		p.bar.Y = l.top[p.lane] + padding(s)/2 + (float64(p.row)+0.5)*l.rowHeight - bar/2
		p.bar.H, p.core.Y, p.core.H = bar, p.bar.Y, bar
	}
}

// remember keeps the rows for the next frame.
func (l *layout) remember() {
	if l.memory.rows == nil {
		l.memory.rows = map[rowKey]int{}
	}
	clear(l.memory.rows)
	for i := range l.events {
		p := &l.events[i]
		l.memory.rows[rowKey{p.lane, int32(p.event)}] = p.row
	}
	copy(l.memory.most, l.counts)
}

// place finds the bars and labels of every lane and packs them.
func (l *layout) place(s Spec, f Frame, g *lanes, d detail) {
	l.events, l.counts = l.events[:0], l.counts[:0]
	for i, x := range g.index {
		from := len(l.events)
		l.items, l.rows = l.items[:0], l.rows[:0]
		l.visible = l.visible[:0]
		if l.folded[i] {
			l.counts = append(l.counts, 0)
			continue
		}
		if l.crowded[i] {
			l.visible = l.search.Longest(x, f.View.Span, longest, l.visible)
		} else {
			l.visible = x.Visible(f.View.Span, crowd, l.visible)
		}
		for _, k := range l.visible {
			if l.crowded[i] && s.Subject.Bounds(int(k)).Days() < f.View.Span.Days()/6 {
				continue // no longer than what the heat band shows well
			}
			p, item := l.placeEvent(s, f, s.Subject.Event(int(k)), d)
			p.event, p.lane = int(k), i
			row, known := l.memory.rows[rowKey{i, k}]
			if !known {
				row = -1
			}
			l.events, l.items, l.rows = append(l.events, p), append(l.items, item), append(l.rows, row)
		}
		n := l.packer.Pack(l.items, s.Text*0.8, l.rows)
		for k, row := range l.rows {
			l.events[from+k].row = row
		}
		if len(l.rows) > 0 {
			n = max(n, l.memory.most[i])
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
