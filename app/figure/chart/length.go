package chart

import (
	"cmp"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// length says how long an interval is, from what is certain to what is possible.
func (s Spec) length(one interval) string {
	return figure.Apart(s.Subject.Lang, one.least, one.most)
}

// leastTenth is how much of a unit is told as a tenth of it.
const leastTenth = 0.05

// lengthIn says in a unit how long an interval is. What is too short for it is less than a tenth, not none.
func (s Spec) lengthIn(unit figure.LengthUnit, one interval) string {
	if one.most > 0 && one.most < leastTenth*unit.Days {
		return "< " + unit.Apart(s.Subject.Lang, unit.Days/10, unit.Days/10)
	}
	return unit.Apart(s.Subject.Lang, one.least, one.most)
}

// lengths finishes a chart of intervals, whose bars are as long as so many days: the axis is told in a
// unit.
func (c *Content) lengths(s Spec, unit figure.LengthUnit) {
	top := c.xMax / unit.Days
	for _, t := range counts(s.Subject.Lang, &top) {
		c.xs = append(c.xs, plot.Tick{Value: t.Value * unit.Days, Label: t.Label})
	}
	c.xMax, c.xLabel, c.numbered = top*unit.Days, translations.Say(s.Subject.Lang, unit.Name), true
	c.makeRoom(s)
	if slices.ContainsFunc(c.bars, func(b bar) bool { return b.texture == possible }) {
		c.subtitle += " " + translations.Say(s.Subject.Lang, "hatched say")
	}
}

// longestLeft says how many of the longest are shown, where these are not all, and how many are as long
// as the shortest of them, which stands last only where they stand by their length; "" where all are shown.
func (s Spec) longestLeft(shown, all, more int) string {
	switch {
	case shown == all:
		return ""
	case more > 0:
		return translations.Say(s.Subject.Lang, figure.Counted("longest of tied", more), shown, all, more)
	}
	return translations.Say(s.Subject.Lang, "longest of", shown, all)
}

// intervals draws intervals, the first above, with a name for each beside it: their axis and all labels
// are in the unit that suits the longest of them.
func (c *Content) intervals(s Spec, shown []interval, names []string) {
	c.yMax, c.rows = float64(len(shown)), len(shown)
	for _, one := range shown {
		c.xMax = max(c.xMax, one.most)
	}
	unit := figure.LengthUnitOf(c.xMax, c.xMax)
	for k, one := range shown {
		y := float64(len(shown)-1-k) + 0.5
		c.interval(s, one, y, s.lengthIn(unit, one))
		c.ys = append(c.ys, plot.Tick{Value: y, Label: names[k]})
	}
	c.lengths(s, unit)
}

// interval draws one interval at a height.
func (c *Content) interval(s Spec, one interval, y float64, label string) {
	a, b := s.Subject.Event(one.from), s.Subject.Event(one.to)
	colours := s.Subject.Colours(s.Colour)
	hue := colours.Hue(s.Theme, colours.Slot(one.to))
	mark := scene.Mark{Kind: scene.MarkBin, ID: b.ID, Title: a.Name + " – " + b.Name, Desc: s.length(one), Asks: figure.AskIDs(s.Subject, []int32{int32(one.from), int32(one.to)}).String()}
	if one.least > 0 || one.most == one.least {
		c.bars = append(c.bars, bar{x0: 0, x1: one.least, y0: y - 0.3, y1: y + 0.3, hue: hue, mark: mark, count: 2, label: labelIf(one.most <= one.least, label)})
	}
	if one.most > one.least {
		c.bars = append(c.bars, bar{x0: one.least, x1: one.most, y0: y - 0.3, y1: y + 0.3, hue: hue, texture: possible, mark: mark, count: 2, label: label})
	}
}

// betweens names intervals by where each begins and ends, by what does where that tells nothing, and by
// when where that is the same of both, or of two of them.
func (s Spec) betweens(all []interval) []string {
	names, times := make([]string, len(all)), map[string]int{}
	for k, one := range all {
		a, b := s.Subject.Event(one.from), s.Subject.Event(one.to)
		from, to := cmp.Or(a.Where, a.Name), cmp.Or(b.Where, b.Name)
		if a.Where == b.Where {
			from, to = a.Name, b.Name
		}
		if names[k] = from + " – " + to; from == to {
			times[names[k]]++ // as if it were told twice
		}
		times[names[k]]++
	}
	for k, one := range all {
		if times[names[k]] > 1 {
			names[k] = s.Subject.Event(one.from).Words + " – " + s.Subject.Event(one.to).Words
		}
		names[k] = scene.Font{Size: s.Text * 0.88}.Cut(names[k], s.Box.W*0.4)
	}
	return names
}

// labelIf returns a label where a bar is the last of its row.
func labelIf(last bool, label string) string {
	if last {
		return label
	}
	return ""
}
