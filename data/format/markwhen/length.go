package markwhen

import (
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
)

// A step is a part of a length of time.
type step struct {
	n    float64
	unit byte // s, m (minute), h, d, b (business day), w, M, y
}

// steps reads a length such as "2 weeks" or "1 year and 3 months".
func steps(s string) ([]step, bool) {
	var all []step
	rest := stepShape.ReplaceAllStringFunc(s, func(one string) string {
		m := stepShape.FindStringSubmatch(one)
		n, _ := strconv.ParseFloat(m[1], 64) // the shape holds digits only
		unit, word := m[2][0]|0x20, strings.ToLower(m[2])
		switch {
		case strings.HasPrefix(word, "mo"):
			unit = 'M'
		case strings.HasPrefix(word, "q"):
			n, unit = n*3, 'M'
		case strings.HasPrefix(word, "dec"):
			n, unit = n*10, 'y'
		case strings.HasPrefix(word, "cent"):
			n, unit = n*100, 'y'
		case strings.HasPrefix(word, "b") || strings.HasPrefix(word, "work") || strings.Contains(word, "day") && unit == 'w':
			unit = 'b'
		}
		all = append(all, step{n, unit})
		return ""
	})
	sane := len(all) > 0 && strings.TrimSpace(rest) == ""
	for _, one := range all {
		sane = sane && one.n <= 1e7
	}
	return all, sane
}

// moved returns the day that lies a length after another.
func moved(day calendar.Day, by []step) calendar.Day {
	for _, s := range by {
		y, m, d := day.Civil()
		switch s.unit {
		case 'y':
			day = calendar.Civil(y+int64(s.n), m, d)
		case 'M':
			months := int64(m) - 1 + int64(s.n)
			over := months / 12
			if months %= 12; months < 0 {
				months, over = months+12, over-1
			}
			day = calendar.Civil(y+over, int(months)+1, min(d, calendar.DaysIn(y+over, int(months)+1)))
		case 'w':
			day += calendar.Day(7 * s.n)
		case 'd':
			day += calendar.Day(s.n)
		case 'b':
			whole := int(s.n)
			day += calendar.Day(whole / 5 * 7)
			for left := whole % 5; left != 0; {
				sign := calendar.Day(1)
				if left < 0 {
					sign = -1
				}
				if day += sign; day.Weekday() < 6 {
					left -= int(sign)
				}
			}
		}
	}
	return day
}

// reach returns the range that begins with a point and has a length. It is as
// close as the closer of the two: four months from April are April to July.
func reach(start dates.Point, length []step) dates.Parts {
	coarse := byte('y')
	seconds := 0.0
	for _, s := range length {
		switch s.unit {
		case 's', 'm', 'h':
			seconds += s.n * map[byte]float64{'s': 1, 'm': 60, 'h': 3600}[s.unit]
			coarse = 's'
		case 'M':
			if coarse == 'y' {
				coarse = 'M'
			}
		case 'y':
		default:
			if coarse != 's' {
				coarse = 'd'
			}
		}
	}
	if coarse == 's' || start.Clock {
		from := start.First().Start()
		from.Nano = int64(start.Hour*3600+start.Minute*60+start.Second) * 1e9
		to := calendar.At(moved(from.Day, length), from.Nano+int64(seconds*1e9))
		if coarse == 's' || start.Clock {
			return dates.Parts{Start: timed(from, start.Zone), End: timed(to, start.Zone)}
		}
	}
	last := dates.On(moved(start.First(), length) - 1)
	switch {
	case start.Month == 0 && coarse == 'y':
		last = dates.Point{Known: true, Year: last.Year}
	case start.Day == 0 && coarse != 'd':
		last.Day = 0
		start.Month = max(1, start.Month)
	default:
		start = dates.On(start.First())
	}
	if last.Last() < start.First() {
		return dates.Parts{Start: start, Single: true}
	}
	return dates.Parts{Start: start, End: last}
}
