package figure

import (
	"math"
	"strconv"

	"dateline/assets/translations"
)

// A LengthUnit is a unit in which a person tells a length of time.
type LengthUnit struct {
	Name string  // a key of the translations; that of a length begins with "span "
	Days float64 // in one
	from float64 // days that lie between at the least
	to   float64 // or that may at the most: where many more may, nobody counts days
}

const inAYear = 365.2425 // days, in the mean

// lengthUnits are the units, the smallest first.
var lengthUnits = []LengthUnit{
	{"minutes", 1. / 24 / 60, 0, 0},
	{"hours", 1. / 24, 2. / 24, 2. / 24},
	{"days", 1, 2, 2},
	{"years", inAYear, 730, 3650},
	{"millions of years", 1e6 * inAYear, 2e6 * inAYear, 1e7 * inAYear},
	{"billions of years", 1e9 * inAYear, 2e9 * inAYear, 1e10 * inAYear},
}

// LengthUnitOf returns the unit for a length of so many days, at the least and at the most: whole days
// are never told in hours.
func LengthUnitOf(least, most float64) LengthUnit {
	unit := lengthUnits[0]
	for _, one := range lengthUnits {
		whole := one.Days == 1 && least == math.Trunc(least) && most == math.Trunc(most)
		if whole || least >= one.from || most >= one.to {
			unit = one
		}
	}
	return unit
}

// Apart says how far two events lie apart, at the least and at the most so many days, in the unit that
// suits them: "236–272 days", "1 day", "20 years", "9.3 billion years".
func Apart(lang string, least, most float64) string {
	return LengthUnitOf(least, most).Apart(lang, least, most)
}

// Apart says in the unit how far two events lie apart, at the least and at the most so many days.
func (unit LengthUnit) Apart(lang string, least, most float64) string {
	first, last := least/unit.Days, most/unit.Days
	words := brief(lang, last)
	one := words == "1" || last < leastTwo && translations.Singular(lang, 0) // where none is one, so is a part of one
	if before := brief(lang, first); before != words {
		words, one = before+"–"+words, false
	}
	key := "span " + unit.Name
	if one {
		key += " 1"
	}
	return translations.Say(lang, key, words)
}

// leastTwo is what is written as two.
const leastTwo = 1.95

// brief writes a number with a tenth where it is small.
func brief(lang string, x float64) string {
	if x = math.Round(x*10) / 10; x >= 10 || x == math.Trunc(x) {
		return translations.Grouped(lang, int(math.Round(x)))
	}
	return translations.Decimal(lang, strconv.FormatFloat(x, 'f', 1, 64))
}
