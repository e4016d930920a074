package table

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dateline/data/dates"
	"dateline/timeline/calendar"
)

// epochUnits are the units in which programs count the time since 1970, by how
// many of them a second has.
var epochUnits = []struct {
	name string
	unit int64
}{{"seconds", 1}, {"milliseconds", 1e3}, {"microseconds", 1e6}, {"nanoseconds", 1e9}}

// The years 2001 to 2100 in seconds since 1970: a number of that size is no year
// that anybody writes without a sign.
const (
	epochFrom = 978_307_200
	epochTo   = 4_133_894_400
)

// An epochs is what the cells of the columns of dates say of numbers that count from
// 1970.
type epochs struct {
	cells   int // that are not empty
	numbers int
	fit     [4]int // how many are of the years 2001 to 2100, by unit
	largest int64
	sample  string
	named   bool // a column says by its name that it counts so
}

var epochName = regexp.MustCompile(`timestamp|epoch|unix`)

func (e *epochs) add(cell string) {
	if cell = strings.TrimSpace(cell); cell == "" {
		return
	}
	e.cells++
	n, err := strconv.ParseInt(strings.TrimSuffix(cell, ".0"), 10, 64)
	if err != nil || n > -100_000 && n < 100_000 {
		return // a year
	}
	e.numbers++
	for i, u := range epochUnits {
		if n/u.unit >= epochFrom && n/u.unit < epochTo {
			e.fit[i]++
		}
	}
	if e.largest = max(e.largest, n, -n); e.sample == "" {
		e.sample = cell
	}
}

// unit returns how many units a second has and what gives that away; 0 where the
// cells hold anything but such numbers.
func (e *epochs) unit() (unit int64, note string) {
	if e.cells == 0 || e.numbers < e.cells {
		return 0, ""
	}
	for i, u := range epochUnits {
		if e.fit[i] == e.cells {
			return u.unit, fmt.Sprintf("numbers such as %s are read as %s since 1970: all %d that were looked at lie in the years 2001 to 2100 then", e.sample, u.name, e.cells)
		}
	}
	if !e.named || len(e.sample) == 8 && e.largest < 1e8 { // 20190425 is a day
		return 0, ""
	}
	at := 0
	for e.largest/epochUnits[at].unit > 100_000_000_000 && at < 3 {
		at++
	}
	return epochUnits[at].unit, fmt.Sprintf("numbers such as %s are read as %s since 1970, for so the column is called", e.sample, epochUnits[at].name)
}

// sinceEpoch writes a number of units since 1970 as a time in UTC.
func sinceEpoch(n, unit int64) string {
	seconds := n / unit
	if n%unit < 0 {
		seconds--
	}
	day, rest := seconds/86_400, seconds%86_400
	if rest < 0 {
		day, rest = day-1, rest+86_400
	}
	return onDay(calendar.Civil(1970, 1, 1)+calendar.Day(day), rest) + "Z"
}

// onDay writes a second of a day.
func onDay(day calendar.Day, second int64) string {
	return fmt.Sprintf("%sT%02d:%02d:%02d", dates.On(day).String(), second/3600, second/60%60, second%60)
}
