package timelineview

import (
	"math"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// The height of a heat band, in text sizes.
const (
	leastHeat = 1.9
	mostHeat  = 7
)

// heatColumn is the width of a column of a heat band, in points, and heatLevels
// the number of shades that an eye can tell apart.
const (
	heatColumn = 3
	heatLevels = 10
)

// heat keeps the memory of the heat bands from frame to frame.
type heat struct {
	columns []index.Column
	from    []int // where the columns of each lane begin
	numbers map[int]string
}

// drawHeat draws the heat bands of the crowded lanes: the darker a column, the
// more events are under way in it, and the number of those that start in a
// period of the axis upon it. One scale of shades holds for all lanes.
func (v *View) drawHeat(sc *scene.Scene, s Spec, f Frame) {
	h := &v.heat
	n := max(1, int(f.Plot.W/heatColumn))
	h.columns, h.from = h.columns[:0], h.from[:0]
	most := int32(1)
	for i, x := range v.lanes.index {
		h.from = append(h.from, len(h.columns))
		if v.rows.heat[i] > 0 {
			h.columns = x.Columns(f.View.Span, n, h.columns)
		}
	}
	for _, c := range h.columns {
		most = max(most, c.Count)
	}
	for i := range v.lanes.index {
		if v.rows.heat[i] == 0 {
			continue
		}
		band := scene.Rect{X: f.Plot.X, Y: v.rows.top[i] + v.rows.height[i] - v.rows.heat[i], W: f.Plot.W, H: v.rows.heat[i] - padding(s)/2}
		hue := s.Theme.Muted // of events of several colours
		if key := v.lanes.list[i].Key; v.lanes.by == v.colours.By && key != otherLanes {
			hue = v.colours.Hue(s.Theme, v.colours.Of(key))
		}
		sc.Begin(scene.Mark{Kind: scene.MarkCluster, ID: v.lanes.list[i].Key, Title: v.lanes.names[i], Desc: translations.Say(s.Subject.Lang, "closer")})
		drawShades(sc, band, h.columns[h.from[i]:h.from[i]+n], most, hue)
		v.drawNumbers(sc, s, f, band, i)
		sc.End()
	}
}

// drawShades draws runs of columns of one shade as one rectangle each.
func drawShades(sc *scene.Scene, band scene.Rect, columns []index.Column, most int32, hue scene.Color) {
	width := band.W / float64(len(columns))
	from, level := 0, 0
	for c := range len(columns) + 1 {
		next := -1
		if c < len(columns) {
			next = shade(columns[c].Count, most)
		}
		if c > 0 && next != level {
			if level > 0 {
				box := scene.Rect{X: band.X + float64(from)*width, Y: band.Y, W: float64(c-from) * width, H: band.H}
				sc.Rect(box, 0, scene.Style{Fill: theme.Alpha(hue, 0.10+0.80*float64(level)/heatLevels)})
			}
			from = c
		}
		level = next
	}
}

// shade maps a count to a level, by its logarithm; only 0 is level 0.
func shade(count, most int32) int {
	if count == 0 {
		return 0
	}
	return max(1, int(math.Ceil(heatLevels*math.Log1p(float64(count))/math.Log1p(float64(most)))))
}

// drawNumbers writes how many events start in each period of the axis, where
// there is room.
func (v *View) drawNumbers(sc *scene.Scene, s Spec, f Frame, band scene.Rect, lane int) {
	font := scene.Font{Size: min(s.Text*0.9, band.H*0.7), Bold: true, Align: scene.Centre}
	x := v.lanes.index[lane]
	for i := range len(v.axis.Lower) + 1 {
		period := v.period(i, f)
		n := x.Starts(period)
		if n == 0 {
			continue
		}
		label := v.heat.number(n)
		x0, x1 := f.View.X(period.Start), f.View.X(period.End)
		w := font.Width(label) + s.Text*0.5
		if x1-x0 < w*1.15 {
			continue
		}
		at := scene.Pt(band.X+(x0+x1)/2, band.Middle().Y+font.Size*0.36)
		sc.Rect(scene.Rect{X: at.X - w/2, Y: at.Y - font.Size*0.95, W: w, H: font.Size * 1.2}, 3, scene.Style{Fill: s.Theme.Paper})
		sc.Text(at, label, font, s.Theme.Ink)
	}
}

// period returns the part of the window that lies between two ticks of the axis.
func (v *View) period(i int, f Frame) calendar.Span {
	p := f.View.Span
	if i > 0 {
		p.Start = v.axis.Lower[i-1].At
	}
	if i < len(v.axis.Lower) {
		p.End = v.axis.Lower[i].At
	}
	return p
}

// number writes a count with its thousands apart, once.
func (h *heat) number(n int) string {
	if text, ok := h.numbers[n]; ok {
		return text
	}
	if h.numbers == nil || len(h.numbers) > 20_000 {
		h.numbers = map[int]string{}
	}
	h.numbers[n] = translations.Grouped(n)
	return h.numbers[n]
}
