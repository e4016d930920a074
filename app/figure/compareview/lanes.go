package compareview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/viewport"
)

// The measures of the lanes, in text sizes.
const (
	nameRoom = 13.0
	rowRoom  = 0.95
	signSize = 0.34 // the radius of a dot
	short    = 0.8  // what is shorter is a dot
	between  = 0.5  // two lanes
	binWidth = 0.7

	sumRoom     = 1.7 // the height of the sums of periods
	leastSum    = 3.2 // the width of one
	leastSummed = 8.0 // the height of lanes that have them
)

// fewSummed is how few pairs have no sums: one sees them at once.
const fewSummed = 8

// summed tells whether there are sums of periods: where the sides share nothing, all of each differs.
func (c Content) summed() bool {
	return len(c.pairs) >= fewSummed && c.counts[Apart]+c.counts[Alike] > 0
}

// An item is what stands in a lane: an event, or two of which one stands below the other.
type item struct {
	pair
	x0, x1 float64 // of all of it
	row    int
}

// A laneOf is a lane as it is laid out.
type laneOf struct {
	kind  Kind
	items []item
	needs int // rows
	rows  int // that it is given
	crowd bool
	box   scene.Rect

	before, after int // pairs that lie outside the window
}

// height returns how much the lanes would take if they had all the room they need.
func (c Content) height(s Spec, box scene.Rect) float64 {
	rows := 0
	for _, l := range c.lanes(s, c.plot(s, box)) {
		rows += l.needs
	}
	sums := 0.0
	if c.summed() {
		sums = sumRoom
	}
	return s.Text * (float64(rows)*rowRoom + float64(Kinds)*between + sums + axisRoom + 0.5)
}

// plot is where the lanes stand in a box, right of their names and above the axis.
func (c Content) plot(s Spec, box scene.Rect) scene.Rect {
	_, box = box.CutBottom(s.Text * axisRoom)
	_, box = box.CutLeft(min(s.Text*nameRoom, box.W*0.3))
	return box
}

// lanes puts what shows in the window into lanes, and each lane's items into rows in which none
// lies upon another.
func (c Content) lanes(s Spec, plot scene.Rect) (all [Kinds]laneOf) {
	port := viewport.Viewport{Span: s.Window, Width: max(plot.W, 1)}
	for k := range all {
		all[k].kind = Kind(k)
	}
	for _, p := range c.pairs {
		l := &all[p.kind]
		switch one, shows := c.item(s, plot, port, p); {
		case shows:
			l.items = append(l.items, one)
		case int(p.first()) >= c.subject.Dated:
		case c.subject.Bounds(int(p.first())).Start.Before(s.Window.Start):
			l.before++
		default:
			l.after++
		}
	}
	for k := range all {
		all[k].pack(s.Text * 0.25)
	}
	return all
}

// item returns where a pair stands; false where none of it is in the window.
func (c Content) item(s Spec, plot scene.Rect, port viewport.Viewport, p pair) (one item, shows bool) {
	one = item{pair: p, x0: math.Inf(1), x1: math.Inf(-1)}
	for _, i := range p.events() {
		if int(i) >= c.subject.Dated || !c.subject.Bounds(int(i)).Overlaps(s.Window) {
			continue
		}
		x0, x1, _ := c.across(s, plot, port, i)
		one.x0, one.x1, shows = min(one.x0, x0), max(one.x1, x1), true
	}
	return one, shows
}

// across returns from where to where the sign of an event goes, and whether it is a dot.
func (c Content) across(s Spec, plot scene.Rect, port viewport.Viewport, i int32) (x0, x1 float64, dot bool) {
	b := c.subject.Bounds(int(i))
	x0, x1 = plot.X+max(port.X(b.Start), -20), plot.X+min(port.X(b.End), port.Width+20)
	if look := c.subject.Look(int(i)); x1-x0 < s.Text*max(short, look.Least()) {
		mid := (x0 + x1) / 2
		return mid - s.Text*signSize, mid + s.Text*signSize, true
	}
	return x0, x1, false
}

// mostPacked is how many rows a lane has at the most: what needs more is counted instead, in a
// lane of crowdRows.
const (
	mostPacked = 14
	crowdRows  = 4
)

// pack puts the items into rows, each into the first that is free; one of two events takes two.
func (l *laneOf) pack(gap float64) {
	step := l.step()
	var ends []float64
	slices.SortStableFunc(l.items, func(a, b item) int {
		if a.x0 != b.x0 {
			if a.x0 < b.x0 {
				return -1
			}
			return 1
		}
		return 0
	})
	for i := range l.items {
		one := &l.items[i]
		at := slices.IndexFunc(ends, func(end float64) bool { return end+gap <= one.x0 })
		if at < 0 {
			at = len(ends)
			ends = append(ends, 0)
		}
		if at >= mostPacked {
			l.crowd, l.needs = true, crowdRows
			return
		}
		ends[at], one.row = one.x1, at*step
	}
	l.needs = max(1, len(ends)*step)
}

// step is how many rows an item takes.
func (l *laneOf) step() int {
	if l.kind == Apart {
		return 2
	}
	return 1
}

// deal gives the lanes the rows that there are: those that need the most give way first.
func deal(all *[Kinds]laneOf, rows int) {
	sum := 0
	for k := range all {
		all[k].rows = all[k].needs
		sum += all[k].rows
	}
	for sum > rows {
		most := 0
		for k := range all {
			if all[k].rows-all[k].step() > all[most].rows-all[most].step() {
				most = k
			}
		}
		if all[most].rows <= min(all[most].step(), all[most].needs) {
			return
		}
		all[most].rows--
		sum--
	}
}

// Named returns what a kind is called to people.
func (k Kind) Named(lang string) string {
	return figure.Capital(translations.Say(lang, "found "+kindNames[k]))
}
