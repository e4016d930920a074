package timelineproj

import (
	"fmt"

	"dateline/data/kit/dates"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// spanOf returns the span of an event as Timeline has it, and its flags.
func spanOf(e *timeline.Full) (start, end string, fuzzyStart, fuzzyEnd, open bool) {
	p := dates.Of(e.When.Date)
	a, b := p.Start, p.End
	if p.Single {
		b = a
	}
	open = a.Known && !b.Known
	if !a.Known {
		a = b
	}
	if !b.Known {
		b = a
	}
	doubt := p.Within || p.Approximate || p.Uncertain || p.Rough
	fuzzyStart, fuzzyEnd = doubt || a.Day == 0, doubt || b.Day == 0
	if !p.Start.Known {
		fuzzyStart = true
	}
	return momentOf(a, a.First()), momentOf(b, b.Last()+1), fuzzyStart, fuzzyEnd, open
}

// momentOf writes a time, of a point without one a midnight.
func momentOf(p dates.Point, midnight calendar.Day) string {
	if p.Clock {
		midnight = p.First()
	}
	y, m, d := midnight.Civil()
	sign := ""
	if y < 0 {
		sign, y = "-", -y
	}
	return fmt.Sprintf("%s%d-%02d-%02d %02d:%02d:%02d", sign, y, m, d, p.Hour, p.Minute, p.Second)
}
