package timelineview

import (
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// A day counts the events of a lane of which no more than the day is known on which they begin.
type day struct {
	lane  int
	span  calendar.Span
	count int
	room  calendar.Span // a part of the day in which nothing else is counted
}

// mostOfDay is how many events of a day are looked at for whether their hour is known.
const mostOfDay = 2000

// ofClock tells whether the bins between ticks are shorter than a day.
func ofClock(bins []calendar.Tick) bool {
	return len(bins) > 1 && bins[1].At.Days(bins[0].At) < 1
}

// takeDays takes the events that are known to the day out of the bins of a lane, where they would
// seem to begin at midnight, and counts them day by day; where the hours of a day have events in
// all its bins they stay, for no room is left to say so.
func (v *View) takeDays(s Spec, f Frame, lane int, counts []int) {
	bins := v.rows.bins.Lower
	for d := f.View.Span.Start.Day; d.Start().Before(f.View.Span.End); d++ {
		one := day{lane: lane, span: calendar.Span{Start: d.Start(), End: (d + 1).Start()}}
		if one.span.Start.Before(f.View.Span.Start) {
			continue
		}
		if one.count = v.countToDay(s, lane, one.span); one.count == 0 {
			continue
		}
		first, free := -1, calendar.Span{}
		for k := range counts {
			bin := period(bins, k, f)
			if bin.Start.Before(one.span.Start) || !bin.Start.Before(one.span.End) {
				continue
			}
			n := counts[k]
			if first < 0 {
				first, n = k, n-one.count
			}
			switch {
			case n > 0:
				free = calendar.Span{}
			case free.Empty():
				free = bin
			default:
				free.End = bin.End
			}
			if free.Days() > one.room.Days() {
				one.room = free
			}
		}
		if first >= 0 && counts[first] >= one.count && !one.room.Empty() {
			counts[first] -= one.count
			v.heat.days = append(v.heat.days, one)
		}
	}
}

// A laneDay is a day of a lane, by the index of this.
type laneDay struct {
	lane *index.Index
	day  calendar.Day
}

// mostKnown bounds the days of which is remembered how many events are known to them.
const mostKnown = 1000

// countToDay returns how many events of a lane begin on a day, nobody says when. They are looked at once,
// and not in each frame while the window moves over the day.
func (v *View) countToDay(s Spec, lane int, span calendar.Span) int {
	h, key := &v.heat, laneDay{v.lanes.index[lane], span.Start.Day}
	if h.of != s.Subject || len(h.known) >= mostKnown {
		h.of, h.known = s.Subject, map[laneDay]int{}
	}
	n, known := h.known[key]
	if !known {
		n = len(v.knownToDay(s, lane, span))
		h.known[key] = n
	}
	return n
}

// knownToDay returns the events of a lane that begin on a day, nobody says when; none where so many
// lie about its midnight that not all of them are looked at.
func (v *View) knownToDay(s Spec, lane int, span calendar.Span) []int32 {
	begins := calendar.Span{Start: span.Start, End: calendar.At(span.Start.Day, span.Start.Nano+1)}
	v.heat.found = v.lanes.index[lane].Visible(begins, mostOfDay, v.heat.found[:0])
	if len(v.heat.found) >= mostOfDay {
		return nil
	}
	return slices.DeleteFunc(v.heat.found, func(i int32) bool {
		b := s.Subject.Bounds(int(i))
		return b.Start != span.Start || b.End.Before(span.End)
	})
}

// drawDays draws the counts of what is known to the day: hollow, as such events are, and as long
// as the day, with the number where no hour is counted.
func (v *View) drawDays(sc *scene.Scene, s Spec, f Frame, band scene.Rect, lane int, hue scene.Color) {
	font := scene.Font{Size: min(s.Text*0.9, band.H*0.75), Align: scene.Centre}
	at := func(i calendar.Instant) float64 {
		return band.X + min(max(f.View.X(i), 0), f.View.Width)
	}
	for _, d := range v.heat.days {
		if d.lane != lane {
			continue
		}
		x0, x1 := at(d.span.Start), at(d.span.End)
		sc.Rect(scene.Rect{X: x0 + 1, Y: band.Y + 0.5, W: max(1, x1-x0-2), H: band.H - 1}, 2, scene.Style{Fill: theme.Alpha(hue, 0.05), Stroke: theme.Alpha(hue, 0.6), Width: 1})
		label := v.heat.number(s.Subject.Lang, d.count)
		if x0, x1 = at(d.room.Start), at(d.room.End); font.Width(label) <= x1-x0-2 {
			sc.Text(scene.Pt((x0+x1)/2, band.Middle().Y+font.Size*0.36), label, font, s.Theme.Ink)
		}
	}
}

// dayAt returns the day of a lane under an instant of which events are counted by the day; false
// where its hours have events of their own there.
func (v *View) dayAt(lane int, bin calendar.Span) (day, bool) {
	for _, d := range v.heat.days {
		if d.lane != lane || !d.span.Contains(bin.Start) {
			continue
		}
		ofHours := v.lanes.index[lane].Starts(bin)
		if bin.Start == d.span.Start {
			ofHours -= d.count
		}
		if ofHours <= 0 {
			return d, true
		}
	}
	return day{}, false
}
