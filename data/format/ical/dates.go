package ical

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones where the system has none

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
)

var errNoProperty = message.Error("is no property; a line is NAME:value")

// A moment is a date or a time of the file.
type moment struct {
	time.Time
	day  bool    // it is a whole day
	zone bool    // the time is in a zone, and not local
	own  *length // of a period, which says by itself how long it lasts
}

var momentShape = regexp.MustCompile(`^(\d{8})(?:T(\d{6}))?(Z?)$`)

// moments reads the values of a property that holds dates.
func (d *decoder) moments(p property) ([]moment, error) {
	var all []moment
	for _, value := range strings.Split(p.value, ",") {
		value, rest, period := strings.Cut(strings.TrimSpace(value), "/")
		m, err := momentOf(value)
		if err != nil {
			return all, err
		}
		if strings.EqualFold(p.param("VALUE"), "DATE") && !m.day {
			y, month, d := m.Date()
			m = moment{Time: time.Date(y, month, d, 0, 0, 0, 0, time.UTC), day: true} // the property says that it is a day
		}
		if period {
			if m.own, err = m.until(rest); err != nil {
				return all, err
			}
		}
		if name := p.param("TZID"); name != "" && !m.day && !m.zone {
			m = d.placed(m, name)
		}
		all = append(all, m)
	}
	return all, nil
}

// mostStrange bounds the times of which it is told that nobody knows their zone.
const mostStrange = 1000

// placed returns a local time as one of a zone; where nobody knows the zone it
// stays local.
func (d *decoder) placed(m moment, name string) moment {
	in := d.zones.in(name, m.Time)
	if in == nil {
		if d.strange++; d.strange <= mostStrange {
			d.Note("the zone %q is in no database and not described in the file: its times are read as local", name)
		}
		return m
	}
	return moment{Time: time.Date(m.Year(), m.Month(), m.Day(), m.Hour(), m.Minute(), m.Second(), 0, in), zone: true, own: m.own}
}

// momentOf reads a date, or a time, which is in UTC or else local.
func momentOf(value string) (moment, error) {
	m := momentShape.FindStringSubmatch(value)
	if m == nil {
		return moment{}, message.Error("%q is no date; write 20190425, or 20190425T140500", value)
	}
	if m[2] == "" {
		t, err := time.Parse("20060102", m[1])
		if err != nil {
			return moment{}, message.Error("%q is on no calendar; write 20190425", value)
		}
		return moment{Time: t, day: true}, nil
	}
	t, err := time.Parse("20060102150405", m[1]+m[2])
	if err != nil {
		return moment{}, message.Error("%q is on no calendar or clock; write 20190425T140500", value)
	}
	return moment{Time: t, zone: m[3] == "Z"}, nil
}

// until reads the end of a period that begins with m: a time, or a duration.
func (m moment) until(text string) (*length, error) {
	if end, err := momentOf(text); err == nil {
		return &length{rest: end.Sub(m.Time)}, nil
	}
	days, rest, err := lengthOf(text)
	return &length{days, rest}, err
}

// point returns a moment as a point of a date.
func (m moment) point() dates.Point {
	p := dates.Point{Known: true, Year: int64(m.Year()), Month: int(m.Month()), Day: m.Day()}
	if m.day {
		return p
	}
	p.Clock, p.Hour, p.Minute, p.Second = true, m.Hour(), m.Minute(), m.Second()
	if m.zone {
		p.Zone = m.Format("Z07:00")
	}
	return p
}

var durationShape = regexp.MustCompile(`^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$`)

// lengthOf reads a duration.
func lengthOf(value string) (days int, rest time.Duration, err error) {
	m := durationShape.FindStringSubmatch(value)
	if m == nil {
		return 0, 0, message.Error("%q is no duration; write P2D, PT1H30M or P1W", value)
	}
	n := [6]int{}
	for i := 1; i < 6; i++ {
		if m[i] != "" {
			n[i], _ = strconv.Atoi(m[i]) // digits, few enough
		}
	}
	return n[1]*7 + n[2], time.Duration(n[3])*time.Hour + time.Duration(n[4])*time.Minute + time.Duration(n[5])*time.Second, nil
}

// span returns the date from one moment up to another, which is exclusive.
func span(start, end moment) (a, b string) {
	from := start.point()
	if !end.After(start.Time) {
		return from.String(), ""
	}
	if start.day || end.day {
		last := end.point()
		from.Clock, last.Clock = false, false
		if end.day {
			last = dates.On(calendar.Civil(last.Year, last.Month, last.Day) - 1)
		}
		return from.String(), last.String()
	}
	return from.String(), end.point().String()
}
