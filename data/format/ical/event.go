package ical

import (
	"errors"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

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

func (d *decoder) fail(p property, err error) {
	d.Fail(draft.Problem{Line: p.line, Path: p.name, Err: err})
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
