package timelineview

import (
	"cmp"
	"math"
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/lane"
)

// The limits of a crowded lane.
const (
	denseRow   = 1.5  // the height of a row, in text sizes
	mostWeight = 2000 // events of a window that are weighed one by one
	sampled    = 8    // of more, so many of each period of the axis: the longest of it, and the heaviest
	giveUp     = 150  // after so many events in a row that fit nowhere no more are tried
)

// dense chooses the events of a crowded lane that have rows, and keeps its memory from
// frame to frame.
type dense struct {
	rows    [][]lane.Item
	weighed []weighed
	order   []int // crowded lanes, the emptiest first
	axis    calendar.Axis
	detail  detail // of their labels
	twins   map[twin]int
	heavy   map[lanePeriod][]int32
}

// A twin is a title that several events of a bin have, by its number; of 0 it is none.
type twin struct{ title, bin int32 }

// A weighed event is one that may have a row.
type weighed struct {
	event  int32
	weight uint16
	kept   bool  // it had a row in the last frame at this scale
	rank   int32 // how many stand before it in its bin
	twin   twin
}

// fill gives the crowded lanes the rows that the others leave, in equal parts, and what one
// does not need to the next.
func (l *layout) fill(s Spec, f Frame, g *lanes) {
	d := &l.dense
	d.order = d.order[:0]
	for i := range g.index {
		if l.crowded[i] && !l.folded[i] {
			d.order = append(d.order, i)
		}
	}
	if len(d.order) == 0 || l.chosen.variant < 0 {
		return
	}
	slices.SortStableFunc(d.order, func(a, b int) int {
		return cmp.Compare(g.index[a].Count(f.View.Span), g.index[b].Count(f.View.Span))
	})
	d.detail = details[2]
	d.detail.size = min(d.detail.size, l.chosen.size)
	room, height := f.Plot.H-l.fixed(s), s.Text*denseRow
	if float64(l.total()+l.reserved())*height > room {
		height = s.Text * leastRow * d.detail.size
	}
	rows := max(0, int(room/height)-l.total())
	s.Subject.Ticks(f.View.Span, f.View.Width, s.Text*12, &d.axis)
	for k, i := range d.order {
		l.counts[i] = l.fillLane(s, f, g, i, rows/(len(d.order)-k))
		rows -= l.counts[i]
	}
}

// fillLane gives the events of a lane rows, the weightiest first, and returns how many rows
// they take, at most so many. Of those of a bin that have one title the first tells how many
// they are.
func (l *layout) fillLane(s Spec, f Frame, g *lanes, number, most int) (used int) {
	d := &l.dense
	for len(d.rows) < most {
		d.rows = append(d.rows, nil)
	}
	for i := range most {
		d.rows[i] = d.rows[i][:0]
	}
	failed := 0
	all := l.weigh(s, f, g, number)
	l.foremost(s, number, l.visible)
	for _, w := range all {
		if failed >= giveUp || most == 0 {
			break
		}
		times := 0
		if w.twin.title != 0 {
			if times = d.twins[w.twin]; times == 0 {
				continue // it was named
			}
		}
		p, item := l.placeEvent(s, f, s.Subject.Event(int(w.event)), d.detail, times, l.outOf(number, w.event))
		row := l.memory.rowOf(number, w.event)
		if row < 0 || row >= most || !fits(d.rows[row], item, s.Text*0.8) {
			row = slices.IndexFunc(d.rows[:most], func(have []lane.Item) bool { return fits(have, item, s.Text*0.8) })
		}
		if row < 0 {
			failed++
			continue
		}
		failed, used = 0, max(used, row+1)
		if times != 0 {
			d.twins[w.twin] = 0
		}
		d.rows[row] = append(d.rows[row], item)
		p.event, p.lane, p.row = int(w.event), number, row
		l.events = append(l.events, p)
	}
	return used
}

// rowOf returns the row in which an event stood, -1 for none.
func (m *memory) rowOf(lane int, event int32) int {
	if row, ok := m.rows[rowKey{lane, event}]; ok {
		return row
	}
	return -1
}

// fits tells whether an item has a gap to those that stand in a row.
func fits(row []lane.Item, item lane.Item, gap float64) bool {
	for _, other := range row {
		if item.X0 < other.X1+gap && other.X0 < item.X1+gap {
			return false
		}
	}
	return true
}

// weigh returns the events of a lane that a window shows, the weightiest first; of very many
// the longest and the heaviest of each period, so that those that are chosen do not change as the window
// moves. Of those that weigh as much the first of each bin comes first, then the second: so that
// every crowd has a title.
func (l *layout) weigh(s Spec, f Frame, g *lanes, number int) []weighed {
	d, x := &l.dense, g.index[number]
	l.visible = l.visible[:0]
	if x.Count(f.View.Span) <= mostWeight {
		l.visible = s.only(x.Visible(f.View.Span, mostWeight, l.visible))
	} else {
		for i := range len(d.axis.Lower) + 1 {
			p := period(d.axis.Lower, i, f)
			l.visible = l.search.Longest(x, p, sampled, l.visible)
			l.visible = l.heaviest(s, g, number, p, l.visible)
		}
		slices.Sort(l.visible)
		l.visible = s.only(slices.Compact(l.visible))
	}
	d.weighed = d.weighed[:0]
	if d.twins == nil {
		d.twins = map[twin]int{}
	}
	clear(d.twins)
	twins, matters := s.Subject.Twins(), s.Subject.Importance()
	if x.Count(f.View.Span) > mostWeight {
		twins = nil // not all of a bin are here
	}
	bin, rank := 0, int32(0)
	first, last := x.Next(calendar.Beginning), x.Last()
	for _, k := range l.visible {
		b := s.Subject.Bounds(int(k))
		for ; bin < len(l.bins.Lower) && !b.Start.Before(l.bins.Lower[bin].At); bin++ {
			rank = 0
		}
		weight := matters.At(s.Subject.Order, int(k)) + longer(f.View.Width*b.Days()/f.View.Span.Days()/(s.Text*minDot))
		if k == first || k == last {
			weight += weighsEnd
		}
		w := weighed{event: k, weight: weight, kept: l.memory.rowOf(number, k) >= 0, rank: rank}
		if twins != nil && twins[k] != 0 {
			w.twin = twin{twins[k], int32(bin)}
			d.twins[w.twin]++
		}
		d.weighed = append(d.weighed, w)
		rank++
	}
	slices.SortFunc(d.weighed, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmpBool(b.kept, a.kept), cmp.Compare(a.rank, b.rank), cmp.Compare(a.event, b.event))
	})
	return d.weighed
}

// What counts in a lane beside the importance of an event: that it is the first or the last of
// the lane, and each doubling of how wide it is drawn, from that of a dot on.
const (
	weighsEnd  = 2
	mostLonger = 10
)

// longer returns how often a bar is twice as wide as a dot.
func longer(width float64) uint16 { return uint16(min(max(math.Log2(max(width, 1)), 0), mostLonger)) }

func cmpBool(a, b bool) int { return btoi(a) - btoi(b) }
