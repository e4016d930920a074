package timeline

import (
	"regexp"

	"dateline/timeline/calendar"
)

// A Reckoning is by which calendar the days of an event are counted, where that needs
// saying.
type Reckoning uint8

// The reckonings.
const (
	PlainReckoning Reckoning = iota // by the Gregorian calendar, as everybody expects
	JulianWritten                   // the day is from before the reform and stands as it was written
	JulianMoved                     // the source names the Julian calendar, and its day was converted
)

// namesJulian tells whether the words of a source name the Julian calendar, in the
// languages that dates are read in.
var namesJulian = regexp.MustCompile(`(?i)julian|julien|old style|\bo\. ?s\.|\bv\. ?st\b|Q1985786`)

// Reckoning returns the reckoning of a date of a country, "" for one not known: days
// before 15 October 1582, in Russia before 14 February 1918, stand as they were written
// unless the words that they were read from name the calendar.
func (w When) Reckoning(country string) Reckoning {
	if w.Said != "" && namesJulian.MatchString(w.Said) {
		return JulianMoved
	}
	reform := calendar.Reform
	if country == "RU" {
		reform = calendar.RussianReform
	}
	if w.Date.NamesDayBefore(reform) {
		return JulianWritten
	}
	return PlainReckoning
}
