package kml

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// A span is the time that a feature has, or inherits.
type span struct {
	start, end string
	at         *markup.Element
}

// said returns the words of a time.
func (s span) said() string {
	if s.start == s.end {
		return s.start
	}
	return strings.Trim(s.start+" – "+s.end, " –")
}

// timeOf reads the time of a feature, also where it stands in its view.
func timeOf(n *markup.Element) span {
	for _, in := range []*markup.Element{n, n.Child("LookAt"), n.Child("Camera")} {
		if c := in.Child("TimeSpan"); c != nil {
			return span{c.Str("begin"), c.Str("end"), c}
		}
		if c := in.Child("TimeStamp"); c != nil {
			return span{c.Str("when"), c.Str("when"), c}
		}
	}
	return span{}
}

// told reads the date of a feature from its ExtendedData, by the names that fields
// of dates have, and returns those that it has read.
func (d *decoder) told(data map[string]string) (date edtf.Date, read []string, said string, err error) {
	fields, by := words.Fields{}, map[names.Field]string{}
	for _, name := range slices.Sorted(maps.Keys(data)) {
		if f := names.In(name, d.mapped); f != "" && fields[f] == "" && data[name] != "" {
			fields[f], by[f] = data[name], name
		}
	}
	date, used, err := fields.Date(&words.Reader{})
	for _, f := range used {
		read = append(read, by[f])
	}
	return date, read, fields.Said(used), err
}

// read reads a time; one with one side is open.
func read(s span) (edtf.Date, error) {
	a, errA := moment(s.start)
	b, errB := moment(s.end)
	if s.start == s.end {
		errB = nil // it is told once
	}
	if err := errors.Join(errA, errB); err != nil {
		d, _ := edtf.ParseISO(a + b) // what is left of it, where it is one date
		return d, err
	}
	switch {
	case s.start == "":
		return edtf.ParseISO("../" + b)
	case s.end == "":
		return edtf.ParseISO(a + "/..")
	}
	return dates.Read(a, b, false)
}

// moment reads a date of XML Schema 1.0, in which there is no year 0.
func moment(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if year := strings.TrimPrefix(text, "-"); len(year) > 4 && strings.Trim(year, "0123456789") == "" {
		text = "Y" + text // which XML Schema does not write
	}
	d, err := words.Date(text, draft.Unsettled)
	p := dates.Of(d)
	if err == nil && !p.Single {
		err = message.Error("%q is more than one date; write 2019, 2019-04, 2019-04-25 or 2019-04-25T14:00:00Z", text)
	}
	if err != nil {
		return "", err
	}
	if p.Start.Year < 0 {
		p.Start.Year++
	}
	return p.Start.String(), nil
}
