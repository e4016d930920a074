package chart

import (
	"slices"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// content begins the chart: its axis of time.
func (k *course) content() Content {
	c := Content{headline: k.nothing(), subtitle: k.subtitle("time")}
	if len(k.edges) < 2 {
		return c
	}
	last := k.edges[len(k.edges)-1]
	c.xMax = k.x(last)
	var axis calendar.Axis
	shown := calendar.Span{Start: k.edges[0], End: last}
	apart := k.Text * 4.5
	if !k.clock {
		apart = max(apart, k.Box.W/max(1, shown.Days())) // a tick a day, for hours are not told apart
	}
	k.Subject.Ticks(shown, k.Box.W, apart, &axis)
	c.xLabel = figure.AxisZone(k.Subject, axis.Lower)
	at := k.tickAt(axis.Lower)
	c.shown = [2]float64{k.x(k.Window.Start), k.x(k.Window.End)}
	if k.Across != [2]float64{} { // what is cut off names no month either
		axis.Lower = slices.DeleteFunc(axis.Lower, func(t calendar.Tick) bool { return at(t.At) < c.shown[0] || at(t.At) > c.shown[1] })
	}
	c.xs = k.ticks(axis, at, c.xMax)
	for _, edge := range []calendar.Instant{k.Window.Start, k.Window.End} {
		if at := k.x(edge); at > 0 && at < c.xMax && !k.wholeWindow() {
			c.rules = append(c.rules, at)
		}
	}
	return c
}

// unitOf returns whether a period is a day, a month or a year, as the number of its parts in EDTF
// from 3 to 1; 0 for any other.
func unitOf(span calendar.Span) int {
	text := periodText(span)
	if strings.Contains(text, "/") || ofClock(span) {
		return 0
	}
	return strings.Count(strings.TrimLeft(text, "-"), "-") + 1
}

// labelled returns what the labels of ticks name: days, months or years, as unitOf; 0 for times of day
// and where one tick alone tells nothing.
func labelled(ticks []calendar.Tick) int {
	unit := 1
	for k, t := range ticks {
		y, m, d := t.At.Day.Civil()
		switch {
		case t.At.Nano != 0:
			return 0
		case d != 1:
			unit = 3
		case m != 1 || k > 0 && ticks[k-1].At.Day > calendar.Civil(y-1, 1, 1):
			unit = max(unit, 2)
		}
	}
	if len(ticks) < 2 {
		return 0
	}
	return unit
}

// tickAt returns where a tick stands: where its period begins, but below the middle of its bar where
// the bars are what the labels name, also below a timeline, whose labels stand beside their ticks.
func (k *course) tickAt(ticks []calendar.Tick) func(calendar.Instant) float64 {
	if unit := unitOf(k.span(0)); unit == 0 || unit != labelled(ticks) {
		return k.x
	}
	return func(at calendar.Instant) float64 {
		if i, is := slices.BinarySearchFunc(k.edges, at, calendar.Instant.Compare); is && i < len(k.edges)-1 {
			return (k.x(at) + k.x(k.edges[i+1])) / 2
		}
		return k.x(at)
	}
}

// ticks returns the ticks of an axis of time, two lines each: below the first, and where a
// longer period begins, its name. One whose letters would leave the picture on the left is
// left out.
func (s Spec) ticks(axis calendar.Axis, x func(calendar.Instant) float64, length float64) (all []plot.Tick) {
	set := scene.Font{Size: s.Text * 0.88}
	said := ""
	for _, t := range axis.Lower {
		upper := holding(axis.Upper, t.At)
		if strings.Contains(upper, "–") { // years say by themselves which they are among
			upper = ""
		}
		label, name := t.Label, upper
		if upper == said {
			name = ""
		}
		left := x(t.At)/length*s.Box.W*0.9 + set.Size // what is wider would begin left of the axis
		if set.Width(label)/2 > left {
			continue
		}
		if set.Width(name)/2 > left { // the next tick says it
			all = append(all, plot.Tick{Value: x(t.At), Label: label})
			continue
		}
		if said = upper; name != "" {
			label += "\n" + name
		}
		all = append(all, plot.Tick{Value: x(t.At), Label: label})
	}
	return all
}

// holding names the longer period in which a tick lies, the first for one before it.
func holding(upper []calendar.Tick, at calendar.Instant) (name string) {
	for i, t := range upper {
		if i == 0 || !at.Before(t.At) {
			name = t.Label
		}
	}
	return name
}
