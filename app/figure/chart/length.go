package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/assets/translations"
)

// A measureOfTime is a unit in which intervals are told: days, as long as a person counts them.
type measureOfTime struct {
	name string  // a key of the translations, of the axis; "length " and it of a length
	days float64 // in one
	from float64 // days, of the longest interval that is told in it
}

// The years are those of the Gregorian calendar in the mean.
const daysOfYear = 365.2425

var measuresOfTime = []measureOfTime{
	{"minutes", 1. / 24 / 60, 0},
	{"hours", 1. / 24, 2. / 24},
	{"days", 1, 2},
	{"years", daysOfYear, 4 * daysOfYear},
	{"millions of years", 1e6 * daysOfYear, 4e6 * daysOfYear},
	{"billions of years", 1e9 * daysOfYear, 4e9 * daysOfYear},
}

// inDays is the row of days.
const inDays = 2

// measureFor returns the unit for intervals of up to so many days: whole days are never told in hours.
func measureFor(longest float64) measureOfTime {
	m := measuresOfTime[0]
	if longest == math.Trunc(longest) {
		m = measuresOfTime[inDays]
	}
	for _, one := range measuresOfTime {
		if longest >= one.from && one.days > m.days {
			m = one
		}
	}
	return m
}

// length says how long an interval is, from what is certain to what is possible, in the unit that
// suits it: "1 day", "29–59 days", "9.8 years".
func (s Spec) length(one interval) string {
	m := measureFor(one.most)
	if m.days > 1 && one.least < m.days { // "0–12 years" would say less of the least than is known
		m = measureFor(max(one.least, one.most/2))
	}
	least, most := one.least/m.days, one.most/m.days
	text, lang := brief(s.Subject.Lang, least, most), s.Subject.Lang
	if high := brief(lang, most, most); high != text {
		text += "–" + high
	}
	n := 2
	if text == "1" || text == "0" {
		n, _ = strconv.Atoi(text)
	}
	return translations.Say(lang, figure.Counted("length "+m.name, n), text)
}

// brief writes a number that goes up to another with as many digits as tell them apart: tenths where
// that one is below a hundred, else hundredths below ten.
func brief(lang string, x, most float64) string {
	digits := 0
	switch {
	case x == math.Trunc(x):
	case most < 10:
		digits = 2
	case most < 100:
		digits = 1
	}
	if digits == 0 {
		return translations.Grouped(lang, int(math.Round(x)))
	}
	scale := math.Pow(10, float64(digits))
	return translations.Decimal(lang, strconv.FormatFloat(math.Round(x*scale)/scale, 'f', -1, 64))
}

// lengths finishes a chart of intervals, whose bars are as long as so many days: the axis is told
// in the unit that suits the longest of them.
func (c *Content) lengths(s Spec) {
	m := measureFor(c.xMax)
	top := c.xMax / m.days
	for _, t := range counts(s.Subject.Lang, &top) {
		c.xs = append(c.xs, plot.Tick{Value: t.Value * m.days, Label: t.Label})
	}
	c.xMax, c.xLabel, c.numbered = top*m.days, translations.Say(s.Subject.Lang, m.name), true
	c.makeRoom(s)
}
