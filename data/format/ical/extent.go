package ical

import (
	"time"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A length is the time from a start to an exclusive end.
type length struct {
	days int
	rest time.Duration
}

// reach returns both sides of the date that begins at m.
func (m moment) reach(l length) (a, b string, within bool) {
	end := m
	end.Time = m.AddDate(0, 0, l.days).Add(l.rest)
	a, b = span(m, end)
	return a, b, false
}

// extent reads start and end, or start and duration; a day lasts a day.
func (d *decoder) extent(c component) (start moment, l length, ok bool) {
	p, found := c.first("DTSTART")
	if !found {
		return start, l, false
	}
	all, err := d.moments(p)
	if err != nil {
		d.fail(p, err)
		return start, l, false
	}
	start = all[0]
	if p, found = c.first("DTEND"); found {
		ends, err := d.moments(p)
		switch {
		case err != nil:
			d.fail(p, err)
		case ends[0].Before(start.Time):
			d.fail(p, message.Error("the end lies before the start; an end is the first moment that is no longer part of it"))
		case start.day && ends[0].day:
			l.days = int(ends[0].Sub(start.Time) / (24 * time.Hour))
		default:
			l.rest = ends[0].Sub(start.Time)
		}
	} else if p, found = c.first("DURATION"); found {
		if l.days, l.rest, err = lengthOf(p.value); err != nil {
			d.fail(p, err)
		}
	}
	return start, l, true
}

// withoutStart returns what an event without a start that can be read says of its time:
// its end, where it has one, else the words of its start.
func (d *decoder) withoutStart(c component) (w timeline.When) {
	if p, found := c.first("DTSTART"); found {
		w.Said = p.value
		return w
	}
	p, found := c.first("DTEND")
	if !found {
		return w
	}
	all, err := d.moments(p)
	if err != nil {
		d.fail(p, err)
		w.Said = p.value
		return w
	}
	end := all[0].point()
	if all[0].day { // which is exclusive
		end = dates.On(end.First() - 1)
	}
	w.Date, err = edtf.ParseISO("/" + end.String())
	if err != nil {
		d.fail(p, err)
	}
	return w
}
