package markwhen

import (
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// mostTimes bounds the days that a date which comes again may name: the text of
// a date has room for no more.
const mostTimes = 150

// mostSpent bounds such days in all of a file: behind them the first is read.
const mostSpent = 20_000

// onceMore writes a date that comes again, from another day on: as closely as its
// ends are known.
func onceMore(p dates.Parts, from calendar.Day) string {
	if p.Single {
		return dates.On(from).String()
	}
	start, end := dates.On(from), dates.On(from+p.End.Last()-p.Start.First())
	if p.Start.Day == 0 {
		y, m, _ := p.Start.First().Civil()
		ey, em, _ := p.End.Last().Civil()
		end = dates.Point{Known: true, Year: start.Year, Month: start.Month + int(ey-y)*12 + em - m}
		end.Year, end.Month = end.Year+int64((end.Month-1)/12), (end.Month-1)%12+1
		start.Day = 0
		if p.Start.Month == 0 {
			start.Month, end.Month = 0, 0
		}
	}
	return start.String() + ".." + end.String()
}

// again returns the days on which something comes again.
func (c *clock) again(from dates.Point, every []string) []calendar.Day {
	by := step{1, every[3][0] | 0x20}
	if by.unit == 'm' {
		by.unit = 'M'
	}
	switch {
	case strings.EqualFold(every[2], "other"):
		by.n = 2
	case every[2] != "":
		by.n, _ = strconv.ParseFloat(every[2], 64) // digits only
	}
	times, until := mostTimes, calendar.End.Day
	if count := every[4] + every[5]; count != "" {
		if n, err := strconv.Atoi(count); err == nil {
			times = min(times, n)
		}
	}
	if length, ok := steps(every[6]); ok {
		until = moved(from.First(), length) - 1
	}
	if p, ok := c.point(every[7], true); ok && every[7] != "" {
		until = p.Last()
	}
	if times == mostTimes && until == calendar.End.Day || by.n < 1 {
		times = 1 // for ever: the first is read
	}
	var all []calendar.Day
	for n := 0; n < times; n++ {
		day := moved(from.First(), []step{{by.n * float64(n), by.unit}})
		if day > until {
			break
		}
		all = append(all, day)
	}
	return all
}
