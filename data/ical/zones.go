package ical

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The bounds of the names of zones that are looked for, and of the names of makers
// that stand before one.
const (
	maxZones  = 1000
	maxMakers = 4
)

// known returns the zone of a name of the tz database, before which there may stand
// the name of a program's maker: "/example.org/20070129_1/Europe/Paris".
func known(name string) *time.Location {
	name = strings.TrimPrefix(name, "/")
	for range maxMakers {
		if l, err := time.LoadLocation(name); err == nil && name != "" && name != "Local" {
			return l
		}
		_, rest, more := strings.Cut(name, "/")
		if !more {
			break
		}
		name = rest
	}
	return nil
}

// A zone is what a file says of a zone with a name of its own.
type zone struct {
	offsets []int  // in seconds east of Greenwich, those that are in use
	world   string // its name in the tz database, where the file says so
}

// zones finds the zone of each property that names one.
func (d *decoder) zones(all []property) {
	own, found := described(all), map[string]*time.Location{}
	for i := range all {
		name := all[i].param("TZID")
		if name == "" {
			continue
		}
		l, looked := found[name]
		if !looked && len(found) < maxZones {
			l = d.zone(name, own[name])
			found[name] = l
		}
		all[i].zone = l
	}
}

// zone returns the zone that the world knows by a name, else the one that the file
// describes (RFC 5545, 3.6.5), where that has one offset all the year or says its
// name in the tz database; any other is noted, and nil.
func (d *decoder) zone(name string, own *zone) *time.Location {
	if l := known(name); l != nil {
		return l
	}
	switch {
	case own == nil:
		d.Note("the zone %q is neither known nor described in the file: its times are read as local ones", name)
	case known(own.world) != nil:
		return known(own.world)
	case len(own.offsets) == 1:
		return time.FixedZone(name, own.offsets[0])
	default:
		d.Note("the zone %q has %d offsets by the file's own rules: its times are read as local ones", name, len(own.offsets))
	}
	return nil
}

// described reads the zones of a file, by their names.
func described(all []property) map[string]*zone {
	zones := map[string]*zone{}
	var open *zone
	for _, p := range all {
		switch value := strings.ToUpper(p.value); {
		case p.name == "BEGIN" && value == "VTIMEZONE":
			open = &zone{}
		case p.name == "END" && value == "VTIMEZONE":
			open = nil
		case open == nil:
		case p.name == "TZID":
			zones[p.value] = open
		case p.name == "X-LIC-LOCATION":
			open.world = p.value
		case p.name == "TZOFFSETTO":
			open.add(p.value)
		}
	}
	return zones
}

var offsetShape = regexp.MustCompile(`^([+-])(\d\d)(\d\d)(\d\d)?$`)

func (z *zone) add(value string) {
	m := offsetShape.FindStringSubmatch(value)
	if m == nil {
		return
	}
	n := [3]int{}
	for i, digits := range m[2:] {
		if digits != "" {
			n[i], _ = strconv.Atoi(digits) // two digits
		}
	}
	offset := n[0]*3600 + n[1]*60 + n[2]
	if m[1] == "-" {
		offset = -offset
	}
	for _, have := range z.offsets {
		if have == offset {
			return
		}
	}
	z.offsets = append(z.offsets, offset)
}
