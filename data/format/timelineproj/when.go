package timelineproj

import (
	"regexp"
	"strconv"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// when reads the span of an event, and the status of one that ends today.
func (d *decoder) when(n *markup.Element) (edtf.Date, timeline.Status) {
	fail := func(name string, err error) {
		at := n
		if c := n.Child(name); c != nil {
			at = c
		}
		d.Fail(draft.Problem{Line: at.Line, Path: n.Name + "/" + name, Err: err})
	}
	start, err := d.moment(n.Str("start"))
	if err != nil {
		fail("start", err)
		return edtf.Date{}, 0
	}
	end, err := d.moment(n.Str("end"))
	if err != nil {
		fail("end", err)
		end = start
	}
	a, b := points(start, end, d.numeric)
	fuzzyStart, fuzzyEnd := is(n, "fuzzy_start"), is(n, "fuzzy_end")
	if is(n, "fuzzy") {
		fuzzyStart, fuzzyEnd = true, true
	}
	var date edtf.Date
	switch unit, whole := unitOf(a, b); {
	case is(n, "ends_today"):
		date, err = edtf.ParseISO(doubted(a, fuzzyStart) + "/..")
		if err == nil {
			return date, timeline.Ongoing
		}
	case fuzzyStart && fuzzyEnd && whole:
		date, err = edtf.ParseISO(unit.String())
	case fuzzyStart && fuzzyEnd && a != b && coarse(a, b) != "":
		date, err = edtf.ParseISO(coarse(a, b))
	case a == b:
		date, err = edtf.ParseISO(doubted(a, fuzzyStart || fuzzyEnd))
	default:
		date, err = dates.Read(doubted(a, fuzzyStart), doubted(b, fuzzyEnd), false)
	}
	if err != nil {
		fail("end", err)
		date, _ = edtf.ParseISO(a.String()) // no date where it is none
	}
	return date, 0
}

// doubted writes a point as approximate where it is; of a time of day the day.
func doubted(p dates.Point, fuzzy bool) string {
	if !fuzzy {
		return p.String()
	}
	p.Clock = false
	return p.String() + "~"
}

// unitOf returns the month or year that two days bound.
func unitOf(a, b dates.Point) (dates.Point, bool) {
	if a.Clock || b.Clock || !a.Known || !b.Known {
		return a, false
	}
	for _, unit := range []dates.Point{{Known: true, Year: a.Year, Month: a.Month}, {Known: true, Year: a.Year}} {
		if a != b && unit.First() == a.First() && unit.Last() == b.Last() {
			return unit, true
		}
	}
	return a, false
}

// coarse writes two fuzzy days that begin and end years, or months, as these: so
// 1914/1918 is written, whose days nobody knows. "" for other days.
func coarse(a, b dates.Point) string {
	if a.Clock || b.Clock || !a.Known || !b.Known || a.Day != 1 || b.Day != calendar.DaysIn(b.Year, b.Month) {
		return ""
	}
	a.Day, b.Day = 0, 0
	if a.Month == 1 && b.Month == 12 {
		a.Month, b.Month = 0, 0
	}
	return a.String() + "/" + b.String()
}

var momentShape = regexp.MustCompile(`^(-?\d{1,15})-(\d\d?)-(\d\d?)(?: (\d\d?):(\d\d):(\d\d))?$`)

// moment reads "YYYY-MM-DD HH:MM:SS", or a number.
func (d *decoder) moment(text string) (calendar.Instant, error) {
	if d.numeric {
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || n > 1e12 || n < -1e12 {
			return calendar.Instant{}, message.Error("%q is no number", text)
		}
		return calendar.Civil(int64(n), 1, 1).Start(), nil
	}
	m := momentShape.FindStringSubmatch(text)
	if m == nil {
		return calendar.Instant{}, message.Error("%q is no time; write 2019-04-25 14:05:00", text)
	}
	year, err := strconv.ParseInt(m[1], 10, 64)
	at := [7]int{}
	for i := 2; i < 7; i++ {
		if m[i] != "" {
			at[i], _ = strconv.Atoi(m[i]) // two digits
		}
	}
	if err != nil || year > calendar.MaxYear || year < -calendar.MaxYear || at[2] < 1 || at[2] > 12 || at[3] < 1 || at[3] > calendar.DaysIn(year, at[2]) || at[4] > 23 || at[5] > 59 || at[6] > 59 {
		return calendar.Instant{}, message.Error("%q is on no calendar or clock; write 2019-04-25 14:05:00", text)
	}
	i := calendar.Civil(year, at[2], at[3]).Start()
	i.Nano = int64(at[4]*3600+at[5]*60+at[6]) * 1e9
	return i, nil
}

// points returns the first and the last day of a span whose ends are midnights,
// else its first and its last moment.
func points(start, end calendar.Instant, numeric bool) (a, b dates.Point) {
	a, b = timed(start), timed(end)
	switch {
	case numeric:
		return dates.Point{Known: true, Year: a.Year}, dates.Point{Known: true, Year: b.Year}
	case start.Nano == 0 && end.Nano == 0:
		a, b = dates.On(start.Day), dates.On(end.Day-1)
		if end.Day <= start.Day {
			b = a
		}
	}
	return a, b
}

func timed(i calendar.Instant) dates.Point {
	p, s := dates.On(i.Day), int(i.Nano/1e9)
	p.Clock, p.Hour, p.Minute, p.Second = true, s/3600, s/60%60, s%60
	return p
}
