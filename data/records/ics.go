package records

import (
	"bytes"
	"strings"

	"dateline/data/table"
)

// LooksICS tells whether raw is iCalendar.
func LooksICS(raw []byte) bool {
	return bytes.HasPrefix(bytes.TrimPrefix(bytes.TrimSpace(raw[:min(len(raw), 200)]), []byte("\xef\xbb\xbf")), []byte("BEGIN:VCALENDAR"))
}

// DecodeICS reads the events of iCalendar (RFC 5545). An end is exclusive there:
// a meeting of two days ends on the third. Of an event that recurs the first is
// read, and tagged "recurs".
func DecodeICS(raw []byte, o table.Options) (table.Result, error) {
	text := strings.ReplaceAll(string(raw), "\r\n", "\n")
	text = strings.NewReplacer("\n ", "", "\n\t", "").Replace(text) // unfolded
	var d document
	var r record
	for _, line := range strings.Split(text, "\n") {
		head, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		name, parameters, _ := strings.Cut(head, ";")
		switch name = strings.ToUpper(name); {
		case name == "X-WR-CALNAME" && d.title == "":
			d.title = unescaped(value)
		case name == "BEGIN" && value == "VEVENT":
			r = record{}
		case name == "END" && value == "VEVENT" && r != nil:
			d.records = append(d.records, r)
			r = nil
		case r != nil:
			property(r, name, parameters, value)
		}
	}
	return d.read(o)
}

// property takes a property of an event into its record.
func property(r record, name, parameters, value string) {
	fields := map[string]string{
		"SUMMARY": "title", "DESCRIPTION": "note", "LOCATION": "place", "UID": "id", "URL": "url", "CATEGORIES": "tags",
	}
	switch name {
	case "DTSTART":
		r["start"] = icsDate(value, false)
	case "DTEND":
		if end := icsDate(value, true); end > r["start"] {
			r["end"] = end
		}
	case "GEO":
		r["lat"], r["lon"], _ = strings.Cut(value, ";")
	case "STATUS":
		r["status"] = map[string]string{"TENTATIVE": "planned", "CONFIRMED": "planned", "CANCELLED": "cancelled"}[strings.ToUpper(value)]
	case "RRULE", "RDATE":
		r["tags"] = strings.TrimPrefix(r["tags"]+";recurs", ";")
	case "ORGANIZER", "ATTENDEE":
		if _, cn, ok := strings.Cut(parameters, "CN="); ok {
			cn, _, _ = strings.Cut(cn, ";")
			r["actors"] = strings.TrimPrefix(r["actors"]+";"+strings.Trim(cn, `"`), ";")
		}
	default:
		if field := fields[name]; field != "" {
			r[field] = unescaped(value)
		}
	}
}

// icsDate writes a date or a time of iCalendar; the last day of an exclusive end.
func icsDate(value string, end bool) string {
	if len(value) < 8 {
		return value
	}
	day := value[:4] + "-" + value[4:6] + "-" + value[6:8]
	if len(value) < 15 || value[8] != 'T' {
		if end {
			return midnightDay(day+" 00:00:00", -1)
		}
		return day
	}
	zone := ""
	if strings.HasSuffix(value, "Z") {
		zone = "Z"
	}
	return day + "T" + value[9:11] + ":" + value[11:13] + ":" + value[13:15] + zone
}

func unescaped(s string) string {
	return strings.NewReplacer(`\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";", `\\`, `\`).Replace(s)
}
