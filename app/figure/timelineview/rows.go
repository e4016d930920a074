package timelineview

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
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
	times int // how many upon it have its title; 0 for it alone
	cut   bool
	below bool // the date stands below the title, which has no room for it in its line
	out   figure.Reason
	size  float64 // by its number, from 0 to 1, where numbers say how large events are drawn
	sized bool
	item  lane.Item // what it covers of its row

	number float64 // of one of a crowded lane, that weighs; not a number for none
}

// layout packs the visible events of every lane into rows. A lane with more
// events than there are rows for is crowded: as many of them as fit have rows, the
// weightiest first, and a band below them counts all of them.
type layout struct {
	top, height []float64 // of each lane
	heat        []float64 // the height of the band that counts; 0 for a lane that is not crowded
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
	wraps   map[cutKey][]string
	times   map[int]string
	lang    string // in which these are written
	memory  memory
	dense   dense
	out     [][]figure.Outstanding // of each lane
	reserve int                    // rows that are kept for each crowded lane
	matters *figure.Importance
	tight   bool // the rows stand close, so that they have labels
	chosen  detail
	bins    calendar.Axis // its periods are the bins of the bands
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
	turn     int // of the lanes that show
}

type rowKey struct {
	lane  int
	event int32
}

type cutKey struct {
	event *figure.Event
	width int // in sixteenths of the letters' size
	bold  bool
}

// A detail is how much of its label an event may show: the fuller ones are
// tried first, and the next where the rows would not fit the height.
type detail struct {
	variant int     // of figure.Event.Label; -1 for none
	share   float64 // of the plot's width that a label may take
	size    float64 // of the label's letters, in text sizes
}

var details = []detail{{0, 0.6, 1}, {1, 0.6, 1}, {1, 0.28, 1}, {1, 0.15, 1}}

// onPaper are tried too where a picture cannot be looked at closer: smaller letters.
var onPaper = []detail{{1, 0.6, 0.8}, {1, 0.15, 0.8}}

// bare is what is left where there is no room for labels whatever is done.
var bare = detail{-1, 0, 0}

// minDot is the width of a dot, in text sizes.
const minDot = 0.9

// Crowd is how many events of a lane have a row each at the most: of more, titles are chosen.
const Crowd = 90

// The limits of what can be told apart.
const (
	crowd        = Crowd
	tightPadding = 0.1  // the height of a lane beside such rows
	barest       = 0.45 // the height of a row without labels, in text sizes
	looseRow     = 1.22 // the height of a row, in text sizes: less, and the labels would touch
	tightRow     = 1.06 // where else no label would have room
	fewRows      = 3    // of so many rows a lane is not made a crowded one
)

// fit chooses the fullest labels with which all rows fit into the plot.
func (l *layout) fit(s Spec, f Frame, g *lanes) {
	if l.lang != s.Subject.Lang {
		l.lang, l.times = s.Subject.Lang, nil
	}
	l.matters = s.Subject.Importance()
	l.bins.Even = true
	s.Subject.Ticks(f.View.Span, f.View.Width, s.Text*leastBin, &l.bins)
	labelled := false
	for _, l.tight = range []bool{false, true} { // rather close than none labelled
		if labelled = l.labelAny(s, f, g); labelled {
			break
		}
	}
	if !labelled { // then rather all of them, without labels
		l.tight = false
		l.recall(s, f, g)
		l.chosen = bare
		l.place(s, f, g, bare)
		for !l.fits(s, f, barest) && l.crowdFullest() {
			l.place(s, f, g, bare)
		}
	}
	l.fill(s, f, g)
	if len(l.events) == 0 && labelled && !l.tight { // no crowded lane has room for a title
		l.tight = true
		l.fill(s, f, g)
		l.tight = len(l.events) > 0
	}
	l.widen(s, f)
	l.stack(s, f)
	l.remember()
}

// labelAny places all events with labels, with fewer rows kept for each crowded lane rather than none
// labelled; false where no labels fit.
func (l *layout) labelAny(s Spec, f Frame, g *lanes) bool {
	for _, l.reserve = range []int{2, 1, 0} {
		l.recall(s, f, g)
		for {
			if l.label(s, f, g) {
				return true
			}
			if !l.crowdFullest() {
				break
			}
		}
	}
	return false
}

// label places all events with the fullest labels that fit; false where none do.
func (l *layout) label(s Spec, f Frame, g *lanes) bool {
	for k := l.memory.detail; ; k++ {
		var d detail
		switch {
		case k < len(details):
			d = details[k]
		case !s.Interactive && k < len(details)+len(onPaper):
			d = onPaper[k-len(details)]
		default:
			return false
		}
		l.place(s, f, g, d)
		if l.fits(s, f, l.leastRow()*d.size) {
			l.memory.detail, l.chosen = k, d
			return true
		}
	}
}

// fits tells whether all rows fit into the plot where each has a height, in text sizes.
func (l *layout) fits(s Spec, f Frame, row float64) bool {
	return float64(l.total()+l.reserved())*s.Text*row+l.fixed(s) <= f.Plot.H
}

// recall forgets what was kept where the scale has changed, and finds the lanes
// that are crowded for certain.
func (l *layout) recall(s Spec, f Frame, g *lanes) {
	now := scale{int64(f.View.Span.Days() * 86400 / f.View.Width), s.Text, f.Plot.H, s.Subject, g.by, g.sorting, s.ByHand, s.Folded, g.turn}
	if now != l.memory.scale {
		clear(l.memory.rows)
		clear(l.dense.heavy)
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
// is none left that has more rows than a few.
func (l *layout) crowdFullest() bool {
	best := -1
	for i, n := range l.counts {
		if !l.crowded[i] && n > fewRows && (best < 0 || n > l.counts[best]) {
			best = i
		}
	}
	if best < 0 {
		return false
	}
	l.crowded[best], l.memory.most[best] = true, 0
	return true
}

// fixed is the height that lanes take beside their rows: padding and the band that counts.
func (l *layout) fixed(s Spec) float64 {
	sum := 0.0
	for i := range l.counts {
		sum += l.padding(s)
		if l.crowded[i] {
			sum += l.band() * s.Text
		}
	}
	return sum
}

// reserved is how many rows the crowded lanes need at least, so that each shows what is in it.
func (l *layout) reserved() (rows int) {
	for i, c := range l.crowded {
		if c && !l.folded[i] {
			rows += l.reserve
		}
	}
	return rows
}

// padding is the height that a lane takes beside its rows.
func (l *layout) padding(s Spec) float64 {
	if l.tight {
		return s.Text * tightPadding
	}
	return s.Text * 0.36
}

// band is the height of the band of a crowded lane, in text sizes.
func (l *layout) band() float64 {
	if l.tight {
		return tightBand
	}
	return bandHeight
}

// leastRow is the least height of a row with a label, in sizes of its letters.
func (l *layout) leastRow() float64 {
	if l.tight {
		return tightRow
	}
	return looseRow
}

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
	most := s.Text * 3
	if s.Printed {
		most = s.Text * 6 // a tall page is filled
	}
	l.rowHeight = max(2, min(most, room/max(1, float64(l.total()))))
	if dense := s.Text * denseRow; crowds > 0 {
		if s.Printed {
			dense *= mostStretched // what is less than a row more
		}
		l.rowHeight = min(l.rowHeight, dense)
	}
	band := l.band() * s.Text
	if over := float64(l.total())*l.rowHeight - room; over > 0 && crowds > 0 {
		band = max(4, band-over/float64(crowds)) // so many lanes that the bands must be thin
	}
	l.top, l.height, l.heat = l.top[:0], l.height[:0], l.heat[:0]
	y := f.Plot.Y
	for i, rows := range l.counts {
		h, heat := 0.0, 0.0
		if rows > 0 || l.crowded[i] {
			h = float64(rows)*l.rowHeight + l.padding(s)
		}
		if l.crowded[i] {
			heat = band
		}
		l.top, l.height, l.heat = append(l.top, y), append(l.height, h+heat), append(l.heat, heat)
		y += h + heat
	}
	thick := s.Text * 1.15
	if s.Printed {
		thick = min(max(thick, l.rowHeight*0.4), s.Text*1.6)
	}
	bar := min(l.rowHeight*0.72, thick)
	for i := range l.events {
		p := &l.events[i]
		high := p.height(bar, l.rowHeight, s.Text)
		p.bar.Y = l.top[p.lane] + l.padding(s)/2 + (float64(p.row)+0.5)*l.rowHeight - high/2
		p.bar.H, p.core.Y, p.core.H = high, p.bar.Y, high
		e := s.Subject.Event(p.event)
		p.below = !p.cut && p.plate == 0 && l.undated(s, p) && p.label == e.Name && l.rowHeight >= twoRows*p.font.Size && p.font.Width(e.Words) <= p.font.Width(p.label)
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
		if l.crowded[i] { // which fill gives what rows there are left
			l.counts = append(l.counts, 0)
			continue
		}
		l.visible = s.only(x.Visible(f.View.Span, crowd, l.visible))
		l.foremost(s, i, l.visible)
		for _, k := range l.visible {
			p, item := l.placeEvent(s, f, s.Subject.Event(int(k)), d, 0, l.outOf(i, k))
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
