package timelineview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// The measures of the band that counts the events of a crowded lane, in text sizes.
const (
	bandHeight = 1.5
	tightBand  = 1.25 // where else no event had a title
	leastBin   = 2.4  // the width of a bin: room for a count of three digits
)

// heatLevels is the number of shades that an eye can tell apart, and darkest the opacity of
// the last: a count upon it must be read.
const (
	heatLevels = 8
	darkest    = 0.5
)

// What of dense lanes is numbered: where there are more bins than so many, those that have the most of their lane,
// and those with so many times as many events as the middle one of it.
const (
	mostNumbered = 72
	timesMiddle  = 2
)

// heat keeps the memory of the bands from frame to frame.
type heat struct {
	counts  []int // of the bins of each lane, one lane after the other
	sorted  []int // those of one lane, but none of nought
	days    []day // of each lane
	found   []int32
	known   map[laneDay]int // how many events are known to a day and no closer
	of      *figure.Subject // of which they are
	numbers map[int]string
	lang    string // of these
}

// drawHeat draws the bands of the crowded lanes: a bin for each period of the calendar, the
// darker the more events start in it, with their number where there is room and where it tells more than the shade. One scale of
// shades holds for all lanes. Bins begin where days, weeks and months do, so that they show
// no pattern that is not in the data. Where they are shorter than a day, what is known to the day
// alone has a bin as long as that.
func (v *View) drawHeat(sc *scene.Scene, s Spec, f Frame) {
	h := &v.heat
	bins := v.rows.bins.Lower
	n := len(bins) + 1
	h.counts, h.days = h.counts[:0], h.days[:0]
	most, clock := 1, ofClock(bins)
	for i, x := range v.lanes.index {
		from := len(h.counts)
		for k := range n {
			count := 0
			if v.rows.heat[i] > 0 {
				count = x.Starts(period(bins, k, f))
			}
			h.counts = append(h.counts, count)
		}
		if clock && v.rows.heat[i] > 0 {
			v.takeDays(s, f, i, h.counts[from:])
		}
		for _, count := range h.counts[from:] {
			most = max(most, count)
		}
	}
	dense := h.filled() > mostNumbered
	for i := range v.lanes.index {
		if v.rows.heat[i] == 0 {
			continue
		}
		least, once := 0, false
		if dense {
			least, once = h.telling(h.counts[i*n : (i+1)*n])
		}
		band := scene.Rect{X: f.Plot.X, Y: v.rows.top[i] + v.rows.height[i] - v.rows.heat[i], W: f.Plot.W, H: v.rows.heat[i] - v.rows.padding(s)/2}
		hue := s.Theme.Muted // of events of several colours
		if key := v.lanes.list[i].Key; v.lanes.by == v.colours.By && key != otherLanes {
			hue = v.colours.Hue(s.Theme, v.colours.Of(key))
		}
		sc.Begin(scene.Mark{Kind: scene.MarkCluster, ID: v.lanes.list[i].Key, Title: v.lanes.names[i], Desc: translations.Say(s.Subject.Lang, "closer")})
		v.drawDays(sc, s, f, band, i, hue)
		v.drawBins(sc, s, f, band, h.counts[i*n:(i+1)*n], most, least, once, hue)
		v.signs |= figure.Binned
		if v.drawTicks(sc, s, f, band, i, hue) {
			v.signs |= figure.Ticked
		}
		sc.End()
	}
}

// filled returns how many bins have an event.
func (h *heat) filled() (n int) {
	for _, count := range h.counts {
		n += btoi(count > 0)
	}
	return n
}

// telling returns how many events a bin of a dense lane has at the least whose number tells something: the tint
// tells the others. Where none stands out only the first of the fullest is numbered.
func (h *heat) telling(counts []int) (least int, once bool) {
	h.sorted = h.sorted[:0]
	for _, n := range counts {
		if n > 0 {
			h.sorted = append(h.sorted, n)
		}
	}
	if len(h.sorted) == 0 {
		return 0, false
	}
	slices.Sort(h.sorted)
	middle, most := h.sorted[len(h.sorted)/2], h.sorted[len(h.sorted)-1]
	if least = max(timesMiddle*middle, leastTold); most < least {
		return most, true
	}
	return least, false
}

// leastTold is how many events a bin of a dense lane has at the least that is numbered beside the fullest.
const leastTold = 5

// drawBins draws the bins of a band, and the numbers of those that have so many events at the least.
func (v *View) drawBins(sc *scene.Scene, s Spec, f Frame, band scene.Rect, counts []int, most, least int, once bool, hue scene.Color) {
	font := scene.Font{Size: min(s.Text*0.9, band.H*0.75), Align: scene.Centre}
	for k, n := range counts {
		if n == 0 {
			continue
		}
		p := period(v.rows.bins.Lower, k, f)
		x0, x1 := band.X+f.View.X(p.Start), band.X+f.View.X(p.End)
		bin := scene.Rect{X: x0 + 0.5, Y: band.Y, W: max(1, x1-x0-1), H: band.H}
		sc.Rect(bin, 2, scene.Style{Fill: theme.Alpha(hue, 0.08+(darkest-0.08)*float64(shade(n, most))/heatLevels)})
		if n < least {
			continue
		}
		if once {
			least = math.MaxInt // the others have no more
		}
		label := v.heat.number(s.Subject.Lang, n)
		if font.Width(label) <= bin.W-2 {
			sc.Text(scene.Pt(bin.Middle().X, bin.Middle().Y+font.Size*0.36), label, font, s.Theme.Ink)
		}
	}
}

// shade maps a count to a level, by its square root: few stay visible beside many, and many
// stand out from few, as by a logarithm they do not. Only 0 is level 0.
func shade(count, most int) int {
	if count == 0 {
		return 0
	}
	return max(1, int(math.Ceil(heatLevels*math.Sqrt(float64(count)/float64(most)))))
}

// period returns the part of the window that lies between two ticks.
func period(ticks []calendar.Tick, i int, f Frame) calendar.Span {
	p := f.View.Span
	if i > 0 {
		p.Start = ticks[i-1].At
	}
	if i < len(ticks) {
		p.End = ticks[i].At
	}
	return p
}

// number writes a count with its thousands apart, once.
func (h *heat) number(lang string, n int) string {
	if text, ok := h.numbers[n]; ok && h.lang == lang {
		return text
	}
	if h.numbers == nil || len(h.numbers) > 20_000 || h.lang != lang {
		h.numbers, h.lang = map[int]string{}, lang
	}
	h.numbers[n] = translations.Grouped(lang, n)
	return h.numbers[n]
}
