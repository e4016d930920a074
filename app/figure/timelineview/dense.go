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
	denseRow      = 1.5  // the height of a row, in text sizes
	printedRow    = 1.3  // the least on paper, which nobody looks at closer: rather more rows
	mostStretched = 1.25 // by so much at the most rows are higher on paper, where the plot would not be filled
	mostWeight    = 2000 // events of a window that are weighed one by one
	sampled       = 8    // of more, so many of each period of the axis: the longest of it, and the heaviest
	giveUp        = 150  // after so many events in a row that fit nowhere no more are tried
	giveUpNumbers = 600  // so where numbers weigh: many heavy ones may stand at one time, as after an earthquake
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
	peaks   []int32     // the bins of the lane with the most events
	without [][]unnamed // of each lane, of those whose numbers weigh
	filling filling
}

// A twin is a title that several events have whose dots would lie upon each other, by its number; of 0
// it is none. Where they lie is counted in dots of time, which a window that moves does not change.
type twin struct {
	title int32
	at    int64
}

// A weighed event is one that may have a row.
type weighed struct {
	event  int32
	weight uint16
	kept   bool  // it had a row in the last frame at this scale
	rank   int32 // how many stand before it in its bin
	twin   twin
	bin    int32   // in which it starts, -1 for one that the window does not show
	number float64 // that weighs, not a number for none
	fate   fate
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
	if s.Printed {
		height = s.Text * printedRow
	}
	if float64(l.total()+l.reserved())*height > room {
		height = s.Text * l.leastRow() * d.detail.size
	}
	rows := max(0, int(room/height)-l.total())
	s.Subject.Ticks(f.View.Span, f.View.Width, s.Text*12, &d.axis)
	for k, i := range d.order {
		l.counts[i] = l.fillLane(s, f, g, i, rows/(len(d.order)-k))
		rows -= l.counts[i]
	}
}

// weigh returns the events of a lane that a window shows, the weightiest first; of very many
// the longest and the heaviest of each period, so that those that are chosen do not change as the window
// moves. Of those that weigh as much the first of each bin comes first, then the second: so that
// every crowd has a title; where numbers weigh, that with the greatest number.
func (l *layout) weigh(s Spec, f Frame, g *lanes, number int) []weighed {
	d, x := &l.dense, g.index[number]
	l.visible = l.visible[:0]
	l.findPeaks(x, f)
	if x.Count(f.View.Span) <= mostWeight {
		l.visible = s.only(x.Visible(f.View.Span, mostWeight, l.visible))
	} else {
		for i := range len(d.axis.Lower) + 1 {
			p := period(d.axis.Lower, i, f)
			l.visible = l.search.Longest(x, p, sampled, l.visible)
			l.visible = l.heaviest(s, g, number, p, l.visible)
		}
		for _, k := range d.peaks {
			l.visible = l.heaviest(s, g, number, period(l.bins.Lower, int(k), f), l.visible)
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
	dot := f.View.Span.Days() / f.View.Width * s.Text * minDot // in days
	bin, rank := 0, int32(0)
	first, last := x.Next(calendar.Beginning), x.Last()
	for _, k := range l.visible {
		b := s.Subject.Bounds(int(k))
		for ; bin < len(l.bins.Lower) && !b.Start.Before(l.bins.Lower[bin].At); bin++ {
			rank = 0
		}
		weight := matters.At(s.Subject.Order, int(k)) + longer(f.View.Width*b.Days()/f.View.Span.Days()/(s.Text*minDot))
		if (k == first || k == last) && matters.By == "" {
			weight += weighsEnd
		}
		w := weighed{event: k, weight: weight, kept: l.memory.rowOf(number, k) >= 0, rank: rank, bin: int32(bin), number: math.NaN()}
		if b.Start.Before(f.View.Span.Start) {
			w.bin = -1
		}
		if matters.By != "" {
			w.number = matters.Number(s.Subject.At(int(k)))
		}
		if twins != nil && twins[k] != 0 {
			w.twin = twin{twins[k], int64(math.Floor(b.Start.Days(calendar.Instant{}) / dot))}
			d.twins[w.twin]++
		}
		d.weighed = append(d.weighed, w)
		rank++
	}
	slices.SortFunc(d.weighed, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmpBool(b.kept, a.kept), cmp.Compare(b.number, a.number), cmp.Compare(a.rank, b.rank), cmp.Compare(a.event, b.event))
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
