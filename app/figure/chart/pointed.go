package chart

import (
	"slices"

	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A pointed is a period on the axis of time that the headline names though no bar is just this period:
// a bracket above the bars shows where it lies, and how many events it has.
type pointed struct {
	x0, x1 float64
	label  string
	long   string // the label where it has room: it names the period, too
}

// How a bracket is drawn, in sizes of the text: how far above the bars, how long its ends are, how much
// room it takes with its number, and how wide it is at the least.
const (
	bracketGap   = 0.3
	bracketEnd   = 0.35
	bracketRoom  = 1.9
	bracketWidth = 0.7
)

// mostPointed is how many periods are pointed at: more would be a second row of bars.
const mostPointed = 2

// point points at the periods of a headline, of so many events each, that are not bars themselves.
func (k *course) point(c *Content, periods []calendar.Span, of weight) {
	if len(periods) > mostPointed || of.count == 0 {
		return
	}
	for _, span := range periods {
		if i, is := slices.BinarySearchFunc(k.edges, span.Start, calendar.Instant.Compare); is && i+1 < len(k.edges) && k.edges[i+1] == span.End {
			continue // its bar says it
		}
		n := between(k.Subject.Lang, of.certain, of.count)
		one := pointed{x0: k.x(span.Start), x1: k.x(span.End), label: n, long: k.period(span) + translations.Say(k.Subject.Lang, "colon") + n}
		c.pointed = append(c.pointed, one)
	}
}

// pointedFont is how the number of a bracket is written.
func (s Spec) pointedFont() scene.Font {
	return scene.Font{Size: s.Text * 0.88, Bold: true, Align: scene.Centre}
}

// below returns how high the bars are below a bracket and its number, in a plot of a width.
func (c Content) below(one pointed, s Spec, width float64) (top float64) {
	half := max(bracketWidth*s.Text, s.pointedFont().Width(one.label)+s.Text*0.4) / 2 / width * c.xMax
	middle := (one.x0 + one.x1) / 2
	x0, x1 := min(one.x0, middle-half), max(one.x1, middle+half)
	for _, b := range c.bars {
		if b.x0 < x1 && b.x1 > x0 {
			top = max(top, b.y1)
		}
	}
	return top
}

// headroom is how much more the y axis holds for what points at bars in a box.
func (c Content) headroom(s Spec, box scene.Rect) (more float64) {
	for _, one := range c.pointed {
		more = max(more, c.below(one, s, box.W)+c.yMax*bracketRoom*s.Text/box.H-c.yMax)
	}
	return more
}

// point draws the bracket of a period as far as it lies on the axis, from one x to another.
func (b bars) point(one pointed, from, to, width float64, at func(dx, dy float64) scene.Point) {
	x0, x1 := max(one.x0, from), min(one.x1, to)
	if x0 >= x1 {
		return
	}
	text, top := b.spec.Text, b.below(one, b.spec, width)
	left, right := at(x0, top), at(x1, top)
	if narrow := bracketWidth*text - (right.X - left.X); narrow > 0 {
		left.X, right.X = left.X-narrow/2, right.X+narrow/2
	}
	foot := left.Y - bracketGap*text
	head := foot - bracketEnd*text
	line := []scene.Point{scene.Pt(left.X, foot), scene.Pt(left.X, head), scene.Pt(right.X, head), scene.Pt(right.X, foot)}
	b.rec.Scene.Polyline(line, scene.Style{Stroke: b.spec.Theme.Ink, Width: 1})
	label, font := one.label, b.spec.pointedFont()
	if font.Width(one.long) <= right.X-left.X {
		label = one.long
	}
	b.rec.Text(scene.Pt((left.X+right.X)/2, head-0.3*text), label, font, b.spec.Theme.Ink)
}
