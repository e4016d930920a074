package figure

import (
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// coreOf returns what is drawn as certain of a date. Of a span whose sides meet, "April to May 1945",
// no instant but the one between them is certain; but it began in the one and ended in the other, and so
// lasted over the day on either side: else it would look like some time within.
func coreOf(d edtf.Date, zone edtf.Zone) calendar.Span {
	core, some := d.CoreIn(zone)
	if some || core == (calendar.Span{}) || core.Start != core.End {
		return core
	}
	day := calendar.Span{Start: core.Start.Add(-1), End: core.End.Add(1)}
	return day.Intersect(d.BoundsIn(zone))
}

// leastCore is how wide the certain part of a bar is drawn at least, in text sizes.
const leastCore = 0.3

// CoreIn returns the certain part of a bar, wide enough to be seen: what lasted over a boundary shows that
// it did. One that lies outside of the bar, as of a bar that a window cuts, stays as it is.
func CoreIn(bar, core scene.Rect, text float64) scene.Rect {
	least := min(text*leastCore, bar.W)
	if core.W >= least || core.X+core.W < bar.X || core.X > bar.X+bar.W {
		return core
	}
	core.X = min(max(core.X+core.W/2-least/2, bar.X), bar.X+bar.W-least)
	core.W = least
	return core
}
