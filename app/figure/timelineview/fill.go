package timelineview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/timeline/index"
	"dateline/timeline/lane"
)

// A filling is the state of a crowded lane while its events are given rows.
type filling struct {
	lane, most int
	used       int       // rows, up to now
	failed     int       // events one after the other that fit nowhere
	ahead      []weighed // those that may have a row after this one, though they are heavier
}

// A fate is what became of an event of a crowded lane.
type fate uint8

const (
	untried fate = iota
	titled
	untitled
)

// An unnamed event is one without a title: where it stands, and its number.
type unnamed struct{ x, number float64 }

// fillLane gives the events of a lane rows, at most so many, and returns how many they take: first
// what stands out, then one of each bin that has the most events, then the weightiest. Of
// those on one spot that have one title the first tells how many they are.
func (l *layout) fillLane(s Spec, f Frame, g *lanes, number, most int) (used int) {
	d := &l.dense
	for len(d.rows) < most {
		d.rows = append(d.rows, nil)
	}
	for i := range most {
		d.rows[i] = d.rows[i][:0]
	}
	all := l.weigh(s, f, g, number)
	l.foremost(s, number, l.visible)
	if most == 0 {
		return 0
	}
	d.filling = filling{lane: number, most: most}
	for len(d.without) <= number {
		d.without = append(d.without, nil)
	}
	d.without[number] = d.without[number][:0]
	for i := range all {
		if l.outOf(number, all[i].event) != figure.NotOut {
			l.give(s, f, &all[i])
		}
	}
	d.filling.ahead = all
	for _, bin := range d.peaks {
		l.nameBin(s, f, all, bin)
	}
	d.filling.failed, d.filling.ahead = 0, nil
	patience := giveUp
	if s.Subject.Importance().By != "" {
		patience = giveUpNumbers
	}
	for i := 0; i < len(all) && d.filling.failed < patience; i++ {
		l.give(s, f, &all[i])
	}
	return d.filling.used
}

// nameBin gives the weightiest event of a bin a row that finds one, unless one of the bin has a title;
// where numbers weigh, none before a heavier one beside it.
func (l *layout) nameBin(s Spec, f Frame, all []weighed, bin int32) {
	if slices.ContainsFunc(all, func(w weighed) bool { return w.bin == bin && w.fate == titled }) {
		return
	}
	tries := 0
	for i := range all {
		if w := &all[i]; w.bin == bin && w.fate == untried {
			if l.give(s, f, w); w.fate == titled {
				return
			}
			if tries++; tries >= giveUp {
				return
			}
		}
	}
}

// give gives an event that was not tried before a row where it fits, its title at the right of it or,
// where numbers weigh, at the left: so that none has a title beside a heavier one that has none.
func (l *layout) give(s Spec, f Frame, w *weighed) {
	d := &l.dense
	if w.fate != untried {
		return
	}
	w.fate = untitled
	times := 0
	if w.twin.title != 0 {
		if times = d.twins[w.twin]; times == 0 {
			return // it was named
		}
	}
	in := &d.filling
	p, item := l.placeEvent(s, f, s.Subject.Event(int(w.event)), d.detail, times, l.outOf(in.lane, w.event))
	row := l.rowFor(s, w.event, item)
	if row < 0 && !math.IsNaN(w.number) && p.flip(&item, f.Plot.X, s.Text) {
		row = l.rowFor(s, w.event, item)
	}
	if row >= 0 && in.before(f, s.Subject, item, w.number) {
		w.fate = untried
		return
	}
	if row < 0 || d.heavier(in.lane, item, w.number) {
		in.failed++
		if !math.IsNaN(w.number) {
			d.without[in.lane] = append(d.without[in.lane], unnamed{p.bar.X + p.bar.W/2, w.number})
		}
		return
	}
	w.fate, in.failed, in.used = titled, 0, max(in.used, row+1)
	if times != 0 {
		d.twins[w.twin] = 0
	}
	d.rows[row] = append(d.rows[row], item)
	p.event, p.lane, p.row, p.number = int(w.event), in.lane, row, w.number
	l.events = append(l.events, p)
}

// rowFor returns the row in which an event has room, where it stood before if it has it there; -1
// for none.
func (l *layout) rowFor(s Spec, event int32, item lane.Item) int {
	rows := l.dense.rows[:l.dense.filling.most]
	row := l.memory.rowOf(l.dense.filling.lane, event)
	if row < 0 || row >= len(rows) || !fits(rows[row], item, s.Text*gapBetween) {
		row = slices.IndexFunc(rows, func(have []lane.Item) bool { return fits(have, item, s.Text*gapBetween) })
	}
	return row
}

// heavier tells whether one of a crowded lane with a greater number than this has no title, although it
// stands in what an event and its title cover.
func (d *dense) heavier(lane int, item lane.Item, number float64) bool {
	return slices.ContainsFunc(d.without[lane], func(u unnamed) bool {
		return u.number > number && item.X0 <= u.x && u.x <= item.X1
	})
}

// before tells whether one with a greater number than this stands in what an event and its title cover,
// and was not tried yet.
func (in *filling) before(f Frame, s *figure.Subject, item lane.Item, number float64) bool {
	return slices.ContainsFunc(in.ahead, func(w weighed) bool {
		if w.fate != untried || !(w.number > number) {
			return false
		}
		b := s.Bounds(int(w.event))
		x := f.Plot.X + (f.View.X(b.Start)+f.View.X(b.End))/2
		return item.X0 <= x && x <= item.X1
	})
}

// flip puts the title of an event at the left of its bar; false where it does not stand at the right,
// or the plot ends there.
func (p *placed) flip(item *lane.Item, left, text float64) bool {
	gap := text * gapBeside
	width := item.X1 - p.bar.Right() - gap
	x := p.bar.X - gap - width
	if p.plate > 0 || p.x < p.bar.X || x < left {
		return false
	}
	p.x, item.X0, item.X1 = x, x, p.bar.Right()
	p.item = *item
	return true
}

// findPeaks finds the bins in which the most events of a lane start; none where none has two.
func (l *layout) findPeaks(x *index.Index, f Frame) {
	d, most := &l.dense, 2
	d.peaks = d.peaks[:0]
	for k := range len(l.bins.Lower) + 1 {
		n := x.Starts(period(l.bins.Lower, k, f))
		if n > most {
			d.peaks, most = d.peaks[:0], n
		}
		if n == most {
			d.peaks = append(d.peaks, int32(k))
		}
	}
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
