package calendar

// The Gregorian calendar took the place of the Julian on these days: in the first
// countries, and in Russia.
var (
	Reform        = Civil(1582, 10, 15)
	RussianReform = Civil(1918, 2, 14)
)

// Julian returns the day of a date of the Julian calendar, in which every fourth year
// is a leap year; years are astronomical (E. G. Richards, Explanatory Supplement to the
// Astronomical Almanac, 2013, 15.11).
func Julian(year int64, month, day int) Day {
	if month <= 2 {
		year--
	}
	monthFromMarch := int64((month + 9) % 12)
	return Day(365*year + FloorDiv(year, 4) + (153*monthFromMarch+2)/5 + int64(day) - 1 - julianShift)
}

// julianShift is the number of 1 January 1970 counted from 1 March of the year 0 of the
// Julian calendar.
const julianShift = 719_470

// Julian returns the date of d in the Julian calendar; it is the inverse of the function
// Julian.
func (d Day) Julian() (year int64, month, day int) {
	z := int64(d) + julianShift
	cycle := FloorDiv(z, 1461)
	dayOfCycle := z - cycle*1461
	yearOfCycle := min(dayOfCycle/365, 3)
	dayOfYear := dayOfCycle - 365*yearOfCycle
	monthFromMarch := (5*dayOfYear + 2) / 153
	day = int(dayOfYear - (153*monthFromMarch+2)/5 + 1)
	month = int((monthFromMarch+2)%12 + 1)
	year = 4*cycle + yearOfCycle
	if month <= 2 {
		year++
	}
	return year, month, day
}
