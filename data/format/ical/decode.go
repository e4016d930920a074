package ical

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/data/grid"
	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
	"dateline/timeline/edtf"
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

// simple are the properties that become facets, for they are words or numbers that say
// something of an event; they are kept as well, to be written as they were.
var simple = map[string]bool{"PRIORITY": true, "CLASS": true, "RESOURCES": true, "COMMENT": true, "CONTACT": true}

// categories reads the words of an event: the first that is a type is its type.
func (d *decoder) categories(e *timeline.Full, p property) {
	for _, word := range p.list() {
		kind, tags := draft.TypeOf(word)
		if e.Type == 0 || e.Type == timeline.Other && tags == nil {
			e.Type = kind
		}
		if d.wordy {
			d.Value(e, "categories", timeline.OfLists, word)
		}
	}
}

// fields says how the properties with a meaning here are read.
var fields = map[string]func(*decoder, *timeline.Full, property) error{
	"UID": func(_ *decoder, e *timeline.Full, p property) error { e.ID = p.text(); return nil },
	"SUMMARY": func(_ *decoder, e *timeline.Full, p property) error {
		e.Title = timeline.Say("", p.text())
		return nil
	},
	"DESCRIPTION": func(_ *decoder, e *timeline.Full, p property) error { e.Note = timeline.Say("", p.text()); return nil },
	"URL":         func(d *decoder, e *timeline.Full, p property) error { e.Claims = d.Claims("", p.value); return nil },
	"CATEGORIES":  func(d *decoder, e *timeline.Full, p property) error { d.categories(e, p); return nil },
	"STATUS": func(_ *decoder, e *timeline.Full, p property) error {
		switch strings.ToUpper(p.value) {
		case "TENTATIVE":
			e.Status, e.Sure = timeline.Planned, timeline.Possible
		case "CONFIRMED": // says that it is settled, not that it lies ahead
			e.Sure = timeline.Certain
		case "CANCELLED":
			e.Status = timeline.Cancelled
		default:
			return message.Error("%q is no status of an event; write TENTATIVE, CONFIRMED or CANCELLED", p.value)
		}
		return nil
	},
	"ORGANIZER": func(d *decoder, e *timeline.Full, p property) error { d.person(e, p, "organizer"); return nil },
	"ATTENDEE":  func(d *decoder, e *timeline.Full, p property) error { d.person(e, p, ""); return nil },
}

// elsewhere are the properties that are read together with others.
var elsewhere = map[string]bool{"DTSTART": true, "DTEND": true, "DURATION": true, "LOCATION": true, "GEO": true}

func (d *decoder) person(e *timeline.Full, p property, role string) {
	name := p.param("CN")
	if name == "" {
		_, name, _ = strings.Cut(p.value, ":")
	}
	id := d.Actor(strings.Join(strings.Fields(name), " "))
	for i, have := range e.Actors {
		if have.Actor == id {
			if have.Role == "" {
				e.Actors[i].Role = role
			}
			return
		}
	}
	if id != "" {
		e.Actors = append(e.Actors, timeline.Part{Actor: id, Role: role})
	}
}

// event reads an event, and each time that it recurs. Of a series that changes from
// a time on, what follows that time is as the change says.
func (d *decoder) event(c component) {
	e, ours := d.facets(c)
	start, length, ok := d.extent(c)
	if !ok {
		e.When = d.withoutStart(c)
		d.add(c, e, ours)
		return
	}
	changes := d.onward[e.ID]
	if _, moved := c.first("RECURRENCE-ID"); moved {
		changes = nil
	}
	times := d.recurrences(c, e.ID, start)
	if len(times) == 0 {
		d.Account.LeftOut("%d as series of which every time is left out", 1)
	}
	for i, at := range times {
		one, own, lasts := e, ours, length
		if i > 0 {
			one = e.Clone()
			d.Account.Repeated("%d from repetition", 1)
		}
		for _, change := range changes {
			if at.own != nil || at.Before(change.from.Time) {
				continue
			}
			from, l, known := d.extent(change.component)
			if !known {
				continue
			}
			one, own = d.facets(change.component)
			at.Time, lasts = at.Add(from.Sub(change.from.Time)), l
			break
		}
		if at.own != nil {
			lasts = *at.own
		}
		date, err := dates.Read(at.reach(lasts))
		if err != nil && i == 0 {
			d.Fail(draft.Problem{Line: c.line, Path: "VEVENT", Err: err})
		}
		one.When.Date = date
		if one.Status == 0 && at.After(d.today) {
			one.Status = timeline.Planned
		}
		d.add(c, one, own)
	}
}

// add takes an event in, with what our own properties say of it.
func (d *decoder) add(c component, e timeline.Full, ours map[string]string) {
	get := func(name string) string { return ours[strings.ToLower(name)] }
	if len(ours) > 0 { // which say all of it
		e.Type, e.Values = 0, nil
		if doc, err := jsontree.Parse([]byte(ours["facets"]), 0); err == nil {
			facets.ReadJSON(d.Draft, &e, &doc.Root)
		}
	}
	if err := facets.Read(d.Draft, &e, get); err != nil {
		d.Fail(draft.Problem{Line: c.line, Path: "VEVENT", Err: err})
	}
	d.Add(e)
}

// facets reads what an event says but for its time, and our own properties.
func (d *decoder) facets(c component) (e timeline.Full, ours map[string]string) {
	var kept []string
	ours = map[string]string{}
	for _, p := range c.all {
		if name, ok := strings.CutPrefix(p.name, own); ok {
			ours[strings.ToLower(name)] = p.text()
			continue
		}
		read, known := fields[p.name]
		switch {
		case known:
			if err := read(d, &e, p); err != nil {
				d.fail(p, err)
			}
		case !elsewhere[p.name]:
			kept = append(kept, p.raw)
			if simple[p.name] {
				d.Value(&e, strings.ToLower(p.name), 0, p.list()...)
			}
		}
	}
	d.place(&e, c)
	if len(kept) > 0 {
		e.Extra = draft.Keep(e.Extra, Name, map[string][]string{"properties": kept})
	}
	return e, ours
}

func (d *decoder) fail(p property, err error) {
	d.Fail(draft.Problem{Line: p.line, Path: p.name, Err: err})
}

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

// place reads the location and the position "latitude;longitude".
func (d *decoder) place(e *timeline.Full, c component) {
	name, _ := c.first("LOCATION")
	var at *timeline.LonLat
	if geo, ok := c.first("GEO"); ok {
		lat, lon, _ := strings.Cut(geo.value, ";")
		y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
		x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
		err := errors.Join(errY, errX)
		if err == nil {
			at, err = position.Check(y, x)
		}
		if err != nil {
			d.fail(geo, err)
		}
	}
	e.Place.ID = d.Place(strings.ReplaceAll(name.text(), "\n", ", "), "", at)
}
