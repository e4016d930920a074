package ical

import (
	"slices"
	"strings"
	"time"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/timeline"
)

// Name is the name under which fields of iCalendar stand beside an event.
const Name = "ical"

// own begins the names of our own properties.
const own = "X-DATELINE-"

// A component is an event as it stands in the file.
type component struct {
	line int
	all  []property
}

// first returns the first property of a name; false for none.
func (c component) first(name string) (property, bool) {
	for _, p := range c.all {
		if p.name == name {
			return p, true
		}
	}
	return property{}, false
}

// A revision is an event of a series that stands for all that follow it too
// (RFC 5545, 3.2.13: RANGE=THISANDFUTURE).
type revision struct {
	from moment
	component
}

type decoder struct {
	*draft.Draft
	zones  zones
	moved  map[string]bool       // what an event of its own stands for, by UID and time
	onward map[string][]revision // by UID, what changes a series from a time on
	today  time.Time
	wordy  bool // a category of the file is no type of ours: all are a facet

	rules, followed, vain, strange int
}

// Decode reads iCalendar.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	text, encoding, err := grid.Text(raw)
	if err != nil {
		return draft.Result{}, err
	}
	d := decoder{Draft: draft.New(), moved: map[string]bool{}, onward: map[string][]revision{}, today: time.Now()}
	if !o.Today.IsZero() {
		y, m, k := o.Today.Bounds().Start.Day.Civil()
		d.today = time.Date(int(y), time.Month(m), k, 0, 0, 0, 0, time.UTC)
	}
	if encoding != "" {
		d.Note("read as %s", encoding)
	}
	d.Account.Sees(componentsSeen, 0)
	events := d.components(properties(d.Draft, text))
	d.wordy = wordy(events)
	for _, c := range events {
		uid, _ := c.first("UID")
		if p, ok := c.first("RECURRENCE-ID"); ok {
			if all, err := d.moments(p); err == nil && len(all) > 0 {
				d.moved[key(uid.value, all[0])] = true
				if strings.EqualFold(p.param("RANGE"), "THISANDFUTURE") {
					d.onward[uid.value] = append(d.onward[uid.value], revision{all[0], c})
				}
			}
		}
	}
	for _, c := range events {
		d.event(c)
	}
	return d.Result, nil
}

func key(uid string, m moment) string { return uid + " " + m.UTC().Format(time.RFC3339) }

// components returns the events, without what lies in them, and reads what the
// calendar says of itself.
func (d *decoder) components(all []property) []component {
	var events []component
	var open []string
	for _, p := range all {
		switch {
		case p.name == "BEGIN":
			open = append(open, strings.ToUpper(p.value))
			if p.value = strings.ToUpper(p.value); p.value == "VEVENT" {
				events = append(events, component{line: p.line})
			}
			d.see(p.value)
			if slices.Contains(open, "VTIMEZONE") {
				d.zones.begin(p.value)
			}
		case p.name == "END":
			if strings.EqualFold(p.value, "VTIMEZONE") {
				d.zones.end()
			}
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case len(open) == 0:
		case slices.Contains(open, "VTIMEZONE"):
			d.zones.read(open, p)
		case open[len(open)-1] == "VEVENT":
			e := &events[len(events)-1]
			e.all = append(e.all, p)
		case open[len(open)-1] == "VCALENDAR":
			switch p.name {
			case "X-WR-CALNAME", "NAME":
				d.Timeline.Title = timeline.Say("", p.text())
			case "X-WR-CALDESC", "DESCRIPTION":
				d.Timeline.Summary = timeline.Say("", p.text())
			}
		}
	}
	return events
}

// noEvents are the components of a calendar that become no events, and why.
var noEvents = map[string]string{
	"VTODO": "%d as tasks, which are no events", "VJOURNAL": "%d as journals, which are no events", "VFREEBUSY": "%d as times that are free or taken, which are no events",
	"VALARM": "%d as alarms, which belong to events", "VTIMEZONE": "%d as time zones, by which dates are read",
}

// componentsSeen is the code of a message that counts components.
const componentsSeen = "%d {component|components}"

// see counts a component.
func (d *decoder) see(name string) {
	why, other := noEvents[name]
	switch {
	case name == "VEVENT":
		d.Account.Sees(componentsSeen, 1)
	case other:
		d.Account.Sees(componentsSeen, 1)
		d.Account.LeftOut(why, 1)
	}
	if name == "VTODO" || name == "VJOURNAL" {
		d.Note("tasks and journals are no events and are not read")
	}
}

// wordy tells whether a category of events that are not ours is no type of ours.
func wordy(events []component) bool {
	for _, c := range events {
		if slices.ContainsFunc(c.all, func(p property) bool { return strings.HasPrefix(p.name, own) }) {
			continue
		}
		for _, p := range c.all {
			if p.name == "CATEGORIES" && slices.ContainsFunc(p.list(), func(word string) bool { _, tags := draft.TypeOf(word); return tags != nil }) {
				return true
			}
		}
	}
	return false
}
