package chart

import (
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
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
