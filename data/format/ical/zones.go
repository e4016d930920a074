package ical

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// zones are the zones that a file describes itself (RFC 5545, 3.6.5), by name: those
// of Outlook, such as "W. Europe Standard Time", are in no database.
type zones struct {
	onsets  map[string][]onset
	name    string  // of the zone that is being read
	parts   []onset // of it
	alias   string  // its name in the database, where the file says so
	aliases map[string]string
	known   map[zoneYear][]change

	database map[string]*time.Location // what was asked for by name
}

// An onset is a part of a zone: from its start on, and each time that it recurs, the
// zone is so far ahead of UTC.
type onset struct {
	start time.Time // on the clock of the zone
	rule  string    // "" for once
	ahead time.Duration
	known bool // ahead is
}

// A change of a zone takes place at a time of its clock.
type change struct {
	at    time.Time
	ahead time.Duration
}

type zoneYear struct {
	name string
	year int
}

// What a file may describe at most: more is hostile.
const (
	mostZones   = 400
	mostOnsets  = 400  // of a zone
	mostRuled   = 8    // of them, with a rule
	mostChanges = 8    // of a rule in two years
	mostYears   = 2000 // of all zones
)

// read reads a line between BEGIN:VTIMEZONE and its end; open are the components that
// it lies in.
func (z *zones) read(open []string, p property) {
	switch inner := open[len(open)-1]; {
	case inner == "VTIMEZONE" && p.name == "TZID":
		z.name = strings.TrimSpace(p.value)
	case inner == "VTIMEZONE" && p.name == "X-LIC-LOCATION":
		z.alias = strings.TrimSpace(p.value)
	case inner == "VTIMEZONE" || len(z.parts) == 0:
	default:
		z.parts[len(z.parts)-1].read(p)
	}
}

// begin begins a zone, or a part of it.
func (z *zones) begin(component string) {
	switch {
	case component == "VTIMEZONE":
		z.name, z.alias, z.parts = "", "", nil
	case len(z.parts) < mostOnsets:
		z.parts = append(z.parts, onset{})
	}
}

// end takes the zone that was read.
func (z *zones) end() {
	if z.onsets == nil {
		z.onsets, z.known, z.aliases = map[string][]onset{}, map[zoneYear][]change{}, map[string]string{}
	}
	if len(z.onsets) < mostZones {
		z.aliases[z.name] = z.alias
		ruled := 0
		z.onsets[z.name] = slices.DeleteFunc(z.parts, func(o onset) bool {
			if o.rule != "" {
				ruled++
			}
			return !o.known || o.rule != "" && ruled > mostRuled
		})
	}
}

// read reads a property of a part.
func (o *onset) read(p property) {
	switch p.name {
	case "DTSTART":
		if m, err := momentOf(strings.TrimSpace(p.value)); err == nil {
			o.start = m.Time
		}
	case "RRULE":
		o.rule = strings.TrimSpace(p.value)
	case "TZOFFSETTO":
		o.ahead, o.known = aheadOf(strings.TrimSpace(p.value))
	}
}

// aheadOf reads +0100, -0330 or +013045.
func aheadOf(text string) (time.Duration, bool) {
	if len(text) != 5 && len(text) != 7 || text[0] != '+' && text[0] != '-' {
		return 0, false
	}
	n, err := strconv.Atoi((text[1:] + "00")[:6])
	if err != nil || n < 0 || n >= 24_00_00 {
		return 0, false
	}
	ahead := time.Duration(n/10000)*time.Hour + time.Duration(n/100%100)*time.Minute + time.Duration(n%100)*time.Second
	if text[0] == '-' {
		ahead = -ahead
	}
	return ahead, true
}

// changes returns when an onset set in until the end of a year: at first, and as its
// rule says in that year and the one before.
func (o onset) changes(year int) []change {
	all := []change{{o.start, o.ahead}}
	option, err := rrule.StrToROptionInLocation(o.rule, time.UTC)
	if o.rule == "" || err != nil || option.Freq != rrule.YEARLY || len(option.Byhour)+len(option.Byminute)+len(option.Bysecond) > 0 {
		return all
	}
	option.Dtstart = o.start
	if years := year - 1 - o.start.Year(); years > 0 && option.Count == 0 { // no need to walk from 1601 on
		option.Dtstart = o.start.AddDate(years, 0, 0)
	}
	recurs, err := times(*option, mostChanges)
	if err != nil {
		return all
	}
	for _, at := range recurs {
		all = append(all, change{at, o.ahead})
	}
	return all
}

// located returns a zone of the database; nil for none.
func (z *zones) located(name string) *time.Location {
	l, known := z.database[name]
	if !known && len(z.database) < mostZones {
		if z.database == nil {
			z.database = map[string]*time.Location{}
		}
		l = world(name)
		if l == nil {
			l = world(z.aliases[name])
		}
		z.database[name] = l
	}
	return l
}

// world returns a zone of the database by its name, before which there may stand that
// of a program's maker: "/example.org/20070129_1/Europe/Paris"; nil for none.
func world(name string) *time.Location {
	name = strings.TrimPrefix(name, "/")
	for range 4 {
		if l, err := time.LoadLocation(name); err == nil && name != "" && name != "Local" {
			return l
		}
		var more bool
		if _, name, more = strings.Cut(name, "/"); !more {
			break
		}
	}
	return nil
}

// again returns a time that a rule has made in a zone of the file, with what the zone
// is by then.
func (z *zones) again(t time.Time) time.Time {
	name := t.Location().String()
	if len(z.onsets[name]) == 0 {
		return t
	}
	in := z.in(name, t)
	if in == nil { // more years than are worked out
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, in)
}

// in returns a zone as it is at a time on its clock; nil where no zone of this name
// is known, neither in the database nor in the file.
func (z *zones) in(name string, wall time.Time) *time.Location {
	if l := z.located(name); l != nil {
		return l
	}
	key := zoneYear{name, wall.Year()}
	all, known := z.known[key]
	if !known && len(z.onsets[name]) > 0 && len(z.known) < mostYears {
		for _, o := range z.onsets[name] {
			all = append(all, o.changes(key.year)...)
		}
		slices.SortStableFunc(all, func(a, b change) int { return cmp.Compare(a.at.Unix(), b.at.Unix()) })
		z.known[key] = all
	}
	if len(all) == 0 {
		return nil
	}
	now := all[0] // before the first, what the zone began with
	for _, c := range all {
		if c.at.After(wall) {
			break
		}
		now = c
	}
	return time.FixedZone(name, int(now.ahead/time.Second))
}
