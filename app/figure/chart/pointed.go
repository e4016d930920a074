package chart

import (
	"slices"

	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A pointed is a period on the axis of time that the headline names: how many events it has stands above its
// bar; where no bar is just this period, above a bracket that shows where it lies.
type pointed struct {
	x0, x1 float64
	label  string
	long   string // the label where it has room: it names the period, too
	bar    bool   // there is a bar of just this period
}

// How a bracket is drawn, in sizes of the text: how far above the bars, how long its ends are, how much
// room it takes with its number, and how wide it is at the least; and how much a number alone takes.
const (
	bracketGap   = 0.3
	bracketEnd   = 0.35
	bracketRoom  = 2.1
	bracketWidth = 0.7
	numberRoom   = 1.4
)

// mostPointed is how many periods are pointed at: more would be a second row of bars.
const mostPointed = 2

// point points at the periods of a headline, of so many events each, where there are others beside these.
func (k *course) point(c *Content, periods []calendar.Span, of weight) {
	if len(periods) > mostPointed || of.count == 0 {
		return
	}
	for _, span := range periods {
		i, is := slices.BinarySearchFunc(k.edges, span.Start, calendar.Instant.Compare)
		is = is && i+1 < len(k.edges) && k.edges[i+1] == span.End
		if only, alone := k.onlyBar(span, of); alone && !is {
			span, is = only, true // a bracket would span what is empty beside it
		}
		if is && of.count == k.count {
			continue // it is all that shows
		}
		n := between(k.Subject.Lang, of.certain, of.count)
		if near, is := round(of.certain, of.count); is {
			n = translations.Grouped(k.Subject.Lang, near)
		}
		one := pointed{x0: k.x(span.Start), x1: k.x(span.End), label: n, long: k.period(span) + translations.Say(k.Subject.Lang, "colon") + n, bar: is}
		c.pointed = append(c.pointed, one)
	}
}

// onlyBar returns the period of the only bar within a longer period, which has all its events; false where it has
// several, or they are others.
func (k *course) onlyBar(span calendar.Span, of weight) (only calendar.Span, alone bool) {
	for i := range k.bins {
		bin := k.span(i)
		certain, count := k.bins[i].counted()
		if count == 0 || bin.Intersect(span).Empty() {
			continue
		}
		if alone || bin.Intersect(span) != bin || certain != of.certain || count != of.count {
			return calendar.Span{}, false
		}
		only, alone = bin, true
	}
	return only, alone
}

// pointedFont is how the number of a bracket is written.
func (s Spec) pointedFont() scene.Font {
	return scene.Font{Size: s.Text * 0.88, Bold: true, Align: scene.Centre}
}

// below returns how high the bars are below a bracket and its number, in a plot of a width.
func (c Content) below(one pointed, s Spec, width float64) (top float64) {
	half := max(bracketWidth*s.Text, s.pointedFont().Width(one.label)+s.Text*0.4) / 2 / width * c.xMax
	if c.shown != [2]float64{} && s.Across != [2]float64{} {
		half *= (c.shown[1] - c.shown[0]) / c.xMax // only that much of the axis goes across
	}
	middle := (one.x0 + one.x1) / 2
	x0, x1 := min(one.x0, middle-half), max(one.x1, middle+half)
	for _, b := range c.bars {
		if b.x0 < x1 && b.x1 > x0 {
			top = max(top, b.y1)
		}
	}
	return top
}

// headroom is how much more the y axis holds, so that what points at bars has room in a plot of a size.
func (c Content) headroom(s Spec, width, height float64) (more float64) {
	for _, one := range c.pointed {
		room := bracketRoom
		if one.bar {
			room = numberRoom
		}
		part := min(0.5, room*s.Text/height)
		more = max(more, c.below(one, s, width)/(1-part)-c.yMax)
	}
	return more
}

// point draws the number of a period as far as it lies on the axis, from one x to another, and its bracket.
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
	label, font := one.label, b.spec.pointedFont()
	if one.bar {
		b.rec.Text(scene.Pt((left.X+right.X)/2, left.Y-bracketGap*text), label, font, b.spec.Theme.Ink)
		return
	}
	foot := left.Y - bracketGap*text
	head := foot - bracketEnd*text
	line := []scene.Point{scene.Pt(left.X, foot), scene.Pt(left.X, head), scene.Pt(right.X, head), scene.Pt(right.X, foot)}
	b.rec.Scene.Polyline(line, scene.Style{Stroke: b.spec.Theme.Ink, Width: 1})
	if font.Width(one.long) <= right.X-left.X {
		label = one.long
	}
	b.rec.Text(scene.Pt((left.X+right.X)/2, head-0.3*text), label, font, b.spec.Theme.Ink)
}
