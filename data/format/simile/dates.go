package simile

import (
	"regexp"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

var (
	script   = regexp.MustCompile(`^(?:[A-Z][a-z]{2,8},? )?([A-Z][a-z]{2,8}) (\d\d?),? (-?\d{1,6})(?: (\d\d:\d\d(?::\d\d)?))?(?: ?(?:GMT|UTC|Z)?([+-]\d{4})?)?(?: \([^)]*\))?$`)
	midnight = regexp.MustCompile(`[T ]00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$`)
)

// A limit is one of the dates of an event, with its doubt: "?", "~" or "%".
type limit struct {
	dates.Point
	doubt string
}

// String writes a limit as EDTF.
func (l limit) String() string {
	if l.Clock || !l.Known {
		return l.Point.String()
	}
	return l.Point.String() + l.doubt
}

// side reads a date of SIMILE. One at midnight is a day.
func side(in entry, name string) limit {
	text := strings.Join(strings.Fields(in.get(name)), " ")
	if text == "" {
		return limit{}
	}
	if m := script.FindStringSubmatch(text); m != nil { // as JavaScript writes it
		text = m[1] + " " + m[2] + " " + m[3]
		if clock := m[4]; clock != "" && strings.Trim(clock, "0:") != "" {
			day, err := words.Date(text, draft.Unsettled)
			if len(clock) == 5 {
				clock += ":00"
			}
			zone := m[5]
			if len(zone) == 5 {
				zone = zone[:3] + ":" + zone[3:]
			}
			if zone == "+00:00" || zone == "-00:00" || zone == "" && strings.Contains(in.get(name), "GMT") {
				zone = "Z"
			}
			if err == nil {
				text = day.String() + "T" + clock + zone
			}
		}
	}
	d, err := words.Date(midnight.ReplaceAllString(text, ""), draft.MonthFirst)
	p := dates.Of(d)
	if err == nil && !p.Single {
		err = message.Error("is more than one date; write May 20 1961 00:00:00 GMT, 1885 or 200 BC")
	}
	if err != nil {
		in.fail(name, err)
		return limit{}
	}
	doubt := ""
	switch {
	case p.Uncertain && p.Approximate:
		doubt = "%"
	case p.Uncertain:
		doubt = "?"
	case p.Approximate:
		doubt = "~"
	}
	return limit{p.Start, doubt}
}

// when puts the four dates of an event together.
func when(in entry) edtf.Date {
	start, latest, earliest, end := side(in, "start"), side(in, "latestStart"), side(in, "earliestEnd"), side(in, "end")
	lasts := !in.xml && (end.Known || earliest.Known)
	for _, name := range []string{"isDuration", "durationEvent"} {
		if v := in.get(name); v != "" {
			lasts = strings.EqualFold(v, "true")
		}
	}
	if !start.Known {
		start, latest = latest, limit{}
	}
	var d edtf.Date
	var err error
	switch {
	case !lasts && end.Known:
		d, err = dates.Read(start.String(), end.String(), true)
	case !lasts && (latest.Known || earliest.Known):
		if !latest.Known {
			latest = earliest
		}
		d, err = dates.Read(start.String(), latest.String(), true)
	default:
		d, err = dates.Read(between(start, latest), between(earliest, end), false)
	}
	if err != nil {
		in.fail("start", err)
		d, _ = dates.Read(start.String(), "", false) // it was read before
	}
	return d
}

// between writes one end of a duration that lies between two points: the month
// or year that they bound, else the first of them as approximate.
func between(first, last limit) string {
	switch {
	case !first.Known:
		return last.String()
	case !last.Known || first == last:
		return first.String()
	}
	from, to := first.First(), last.First() // a midnight ends the day before
	if last.Day == 0 {
		to = last.Last() + 1
	}
	y, m, _ := from.Civil()
	for _, unit := range []dates.Point{{Known: true, Year: y, Month: m}, {Known: true, Year: y}} {
		if unit.First() == from && (unit.Last()+1 == to || unit.Last() == to) {
			return unit.String()
		}
	}
	first.Clock = false
	return first.Point.String() + "~"
}
