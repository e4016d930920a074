package timelineview

import (
	"slices"

	"dateline/app/figure"
)

// How much larger what stands out is drawn: its dot, and the height of its bar or dot within its row.
const (
	outDot  = 1.3
	outBar  = 1.25
	mostOut = 0.94 // of the height of a row

	leastHigh = 0.5 // how high a bar of the least number is, of that of the greatest
)

// foremost notes which of the events of a lane that a window shows stand out.
func (l *layout) foremost(s Spec, lane int, visible []int32) {
	for len(l.out) <= lane {
		l.out = append(l.out, nil)
	}
	all := l.out[lane][:0]
	if matters := s.Subject.Importance(); matters.Anything() {
		for _, k := range visible {
			if why := matters.Why(s.Subject.Order, int(k)); why != figure.NotOut {
				all = append(all, figure.Outstanding{Event: k, Weight: matters.At(s.Subject.Order, int(k)), Why: why})
			}
		}
	}
	l.out[lane] = figure.Foremost(all)
}

// outOf tells why an event of a lane stands out.
func (l *layout) outOf(lane int, event int32) figure.Reason {
	if i := slices.IndexFunc(l.out[lane], func(o figure.Outstanding) bool { return o.Event == event }); i >= 0 {
		return l.out[lane][i].Why
	}
	return figure.NotOut
}
