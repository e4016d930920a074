package grid

import (
	"fmt"
	"strconv"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline/calendar"
)

// An epoch is how the numbers of a column count time from the start of 1970, as
// POSIX does; the zero epoch is none.
type epoch struct {
	perSecond int64
	days      bool // each number is a midnight, so no time of day is known
}

// epochUnits are the units in use. The numbers of two of them are never alike for
// times between plausibleFrom and plausibleTo.
var epochUnits = []struct {
	name      string
	perSecond int64
}{{"seconds", 1}, {"milliseconds", 1e3}, {"microseconds", 1e6}, {"nanoseconds", 1e9}}

// The seconds between which times are plausible, from 1980 to 2100: smaller
// numbers are years or the days of a spreadsheet.
const (
	plausibleFrom = 315_532_800
	plausibleTo   = 4_102_444_800
)

// counted is what a column of dates holds.
type counted struct {
	least, most     int64
	numbers, others int
	times           [4]bool // a number is no midnight, by unit
}

func (c *counted) add(cell string) {
	n, err := strconv.ParseInt(cell, 10, 64)
	if err != nil {
		c.others++
		return
	}
	if c.numbers++; c.numbers == 1 {
		c.least, c.most = n, n
	}
	c.least, c.most = min(c.least, n), max(c.most, n)
	for i, u := range epochUnits {
		c.times[i] = c.times[i] || n%(secondsPerDay*u.perSecond) != 0
	}
}

const secondsPerDay = 24 * 60 * 60

// epoch returns the unit in which all numbers are plausible times.
func (c *counted) epoch() (e epoch, unit string) {
	if c.numbers == 0 || c.others > 0 {
		return epoch{}, ""
	}
	for i, u := range epochUnits {
		if c.least/u.perSecond >= plausibleFrom && c.most/u.perSecond < plausibleTo {
			return epoch{u.perSecond, !c.times[i]}, u.name
		}
	}
	return epoch{}, ""
}

// epochsOf looks at the dates of the first rows for numbers that count from 1970,
// and says in notes which columns hold them.
func epochsOf(rows func(yield func([]string)), at []role, header []string) (epochs [roles]epoch, notes []message.Message) {
	columns := map[int]*counted{}
	for i, r := range at {
		if r == roleWhen || r == roleStart || r == roleEnd {
			columns[i] = &counted{}
		}
	}
	rows(func(fields []string) {
		for i, c := range columns {
			if i < len(fields) && fields[i] != "" {
				c.add(fields[i])
			}
		}
	})
	for i := range header {
		if c := columns[i]; c != nil {
			if e, unit := c.epoch(); unit != "" {
				epochs[at[i]] = e
				notes = append(notes, message.New("column %q: its numbers are read as %s since 1970; the first %d {lies|lie} between %s and %s", header[i], message.New(unit), c.numbers, e.text(c.least), e.text(c.most)))
			}
		}
	}
	return epochs, notes
}

// read writes the number of a cell as a date; another cell as it stands.
func (e epoch) read(cell string) string {
	if e.perSecond == 0 {
		return cell // as almost all are
	}
	n, err := strconv.ParseInt(cell, 10, 64)
	if err != nil {
		return cell
	}
	return e.text(n)
}

// floored divides by a positive number and rounds towards the past.
func floored(n, by int64) int64 {
	if n < 0 {
		return -((-n + by - 1) / by)
	}
	return n / by
}

// text writes a number as a date in EDTF.
func (e epoch) text(n int64) string {
	seconds := floored(n, e.perSecond)
	day := floored(seconds, secondsPerDay)
	y, m, d := calendar.Day(day).Civil()
	text := words.Joined(dates.Year(y), strconv.Itoa(m), strconv.Itoa(d))
	if e.days {
		return text
	}
	s := seconds - day*secondsPerDay
	fraction := ""
	if rest := n - seconds*e.perSecond; rest != 0 {
		fraction = fmt.Sprintf(".%0*d", len(strconv.FormatInt(e.perSecond, 10))-1, rest)
	}
	return fmt.Sprintf("%sT%02d:%02d:%02d%sZ", text, s/3600, s/60%60, s%60, fraction)
}
