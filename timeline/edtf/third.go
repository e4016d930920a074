package edtf

import (
	"fmt"
	"strings"

	"dateline/timeline/calendar"
)

// The thirds of what a time may be a part of, by their first and last units: the days of a month, whose
// last third ends with it, the months of a year, and the years of a decade, a century and a millennium.
var (
	daysOfThirds   = [3][2]int64{{1, 10}, {11, 20}, {21, 31}}
	monthsOfThirds = [3][2]int64{{1, 4}, {5, 8}, {9, 12}}
	yearsOfThirds  = map[int64][3][2]int64{
		10:   {{0, 3}, {4, 6}, {7, 9}},
		100:  {{0, 33}, {34, 66}, {67, 99}},
		1000: {{0, 333}, {334, 666}, {667, 999}},
	}
)

// third says some time from one date to another that is the beginning, the middle or the end of a
// month, a year, a decade, a century or a millennium: "early May 1945", "roughly early May 1945". False for
// any other, and where only one of the two is in doubt.
func (l *Language) third(from, to *reading) (string, bool) {
	if from == nil || to == nil || from.precision != to.precision || from.doubt != to.doubt || strings.ContainsAny(from.text+to.text, "XYST") {
		return "", false
	}
	y, m, d := from.bounds.Start.Day.Civil()
	lastYear, lastMonth, lastDay := lastDay(to.bounds).Civil()
	var nth int
	var whole noun
	switch {
	case from.precision == Day && y == lastYear && m == lastMonth:
		end := int64(lastDay)
		if lastDay == calendar.DaysIn(y, m) {
			end = 31
		}
		nth = thirdOf(daysOfThirds, int64(d), end)
		whole = noun{l.months[m-1].kind, l.Of(l.months[m-1].text, l.year(y))}
	case from.precision == Month && y == lastYear:
		nth = thirdOf(monthsOfThirds, int64(m), int64(lastMonth))
		whole = noun{ofYear, l.year(y)}
	case from.precision == Year:
		nth, whole = l.thirdOfYears(y, lastYear)
	}
	if nth == 0 {
		return "", false
	}
	said := fmt.Sprintf(l.thirds[nth-1][whole.kind], whole.text)
	if whole.kind == ofCentury && y < 0 {
		said = fmt.Sprintf(l.BCE, said) // behind all of "Anfang des 5. Jahrhunderts"
	}
	return l.doubted(said, l.roughly, from.doubt), true
}

// thirdOfYears finds the decade, the century or the millennium of which some years are a third; 0 for
// none. The first decade of a century has no words of its own: "early 1900s" is either.
func (l *Language) thirdOfYears(from, to int64) (nth int, whole noun) {
	for _, size := range []int64{10, 100, 1000} {
		start := size * calendar.FloorDiv(from, size)
		if from < 0 { // the centuries before the common era end with the year 0
			start = size*calendar.FloorDiv(from-1, size) + 1
		}
		if nth = thirdOf(yearsOfThirds[size], from-start, to-start); nth == 0 {
			continue
		}
		switch {
		case size > 10:
			return nth, l.ageAlone(start, size)
		case start > 0 && start%100 != 0:
			return nth, noun{ofDecade, fmt.Sprintf(l.decade, start)}
		}
	}
	return 0, whole
}

// thirdOf returns which of three parts begins and ends with two units, 0 for none.
func thirdOf(thirds [3][2]int64, from, to int64) int {
	for i, one := range thirds {
		if one == [2]int64{from, to} {
			return i + 1
		}
	}
	return 0
}
