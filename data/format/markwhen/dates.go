package markwhen

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/words"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A clock reads ranges of dates, some of which count from other events.
type clock struct {
	today calendar.Day
	order draft.DateOrder
	ids   map[string]dates.Parts
	last  dates.Point // the end of the event before
	prev  dates.Parts // the event before
	spent int         // days of what comes again
}

var (
	isoShape   = regexp.MustCompile(`^-?\d{4}(?:-\d\d?(?:-\d\d?(?:[T ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$`)
	eraShape   = regexp.MustCompile(`(?i)^(\d{1,10}) ?(bce?|ad|ce)$`)
	slashShape = regexp.MustCompile(`^\d\d?/(?:\d\d?/)?(?:\d{4}|\d\d)$`)
	nameShape  = regexp.MustCompile(`^(?:\d\d? )?[[:alpha:]]{3,9}\.? (?:\d\d?,? )?\d{4}$`)
	idShape    = regexp.MustCompile(`^!([\w-]+)(?:\.(start|end))?$`)
	fromShape  = regexp.MustCompile(`(?i)^(after|before|by) (![\w-]+(?:\.\w+)?)(?: \+? ?(.+))?$`)
	relShape   = regexp.MustCompile(`(?i)^(?:(after|before|by) )?!([\w-]+)(?:\.(start|end))? ?(?:[-/+]|to )? ?([^-/]+?)(?: ?(?:-|/|to) ?([^-/]+))?$`)
	timeShape  = regexp.MustCompile(`(?i)^.*(?:\d{4}|-\d\d) \d{1,2}(?::\d\d(?::\d\d)?)?(?: ?[ap]m)?$`)
	hourShape  = regexp.MustCompile(`(?i)^\d\d?(?::\d\d(?::\d\d)?)?(?: ?[ap]m)?$`)
	stepShape  = regexp.MustCompile(`(?i)(\d+(?:\.\d+)?) ?(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|week ?days?|business ?days?|work ?days?|days?|d|weeks?|w|months?|mos?|quarters?|years?|y|decades?|centur(?:y|ies))\b(?:,? (?:and )?)?`)
	everyShape = regexp.MustCompile(`(?i)^(.*?),? every (?:(other|\d+) )?(day|week|month|year)s?(?: (?:x ?(\d+)|for (\d+) times|for (\d+ \w+)|until (.+)))?$`)
)

// span reads a range: one point, two points, or a point and a length.
func (c *clock) span(spec string) (dates.Parts, bool) {
	spec = strings.Join(strings.Fields(spec), " ")
	if p, ok := c.relative(spec); ok {
		return p, true
	}
	if p, ok := c.point(spec, false); ok {
		return dates.Parts{Start: p, Single: true}, true
	}
	for _, sep := range []string{" / ", "/", " - ", " – ", " to ", "-"} {
		for at := strings.Index(spec, sep); at > 0; {
			left, right := strings.TrimSpace(spec[:at]), strings.TrimSpace(spec[at+len(sep):])
			if p, ok := c.between(left, right); ok {
				return p, true
			}
			next := strings.Index(spec[at+1:], sep)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	if length, ok := steps(spec); ok { // from the end of the event before
		from := dates.On(c.today)
		if c.last.Known {
			from = next(c.last)
		}
		return reach(from, length), true
	}
	return dates.Parts{}, false
}

// between reads a range of two sides.
func (c *clock) between(left, right string) (dates.Parts, bool) {
	length, lasts := steps(right)
	start, ok := c.point(left, false)
	if m := idShape.FindStringSubmatch(left); ok && m != nil && m[2] == "" {
		start = next(lastOf(c.ids[m[1]])) // what begins with another begins where that ends
	}
	if from, counted := steps(left); !ok && counted {
		start = dates.On(c.today)
		if c.last.Known {
			start = dates.On(next(c.last).First())
		}
		start, ok = dates.On(moved(start.First(), from)), true
	}
	if !ok {
		return dates.Parts{}, false
	}
	if lasts {
		return reach(start, length), true
	}
	if m := hourShape.FindStringSubmatch(right); m != nil && start.Clock { // on the day of the start
		return c.sameDay(start, right)
	}
	end, ok := c.point(right, true)
	if m := idShape.FindStringSubmatch(right); ok && m != nil && m[2] != "end" {
		end = dates.On(c.ids[m[1]].Start.First() - 1) // and ends where it starts
	}
	return dates.Parts{Start: start, End: end}, ok
}

// sameDay reads the end of a range that is a time of the day on which it starts.
func (c *clock) sameDay(start dates.Point, clock string) (dates.Parts, bool) {
	day := start
	day.Clock = false
	d, err := words.Date(day.String()+" "+clock, c.order)
	p := dates.Of(d)
	p.Start.Zone = start.Zone
	return dates.Parts{Start: start, End: p.Start}, err == nil && p.Single && p.Start.Clock
}

// next returns the day, the month or the year behind a point, as closely as that
// is known.
func next(p dates.Point) dates.Point {
	if p.Clock {
		return p
	}
	day := dates.On(p.Last() + 1)
	if p.Day == 0 {
		day.Day = 0
	}
	if p.Month == 0 {
		day.Month = 0
	}
	return day
}

// point reads one side of a range; of another event its end, or its start.
func (c *clock) point(s string, end bool) (dates.Point, bool) {
	switch {
	case strings.EqualFold(s, "now"):
		return dates.On(c.today), true
	case s == ".start" && c.prev.Start.Known:
		return c.prev.Start, true
	case s == ".end" && c.last.Known:
		return next(c.last), true
	case timeShape.MatchString(s):
		d, err := words.Date(s, c.order)
		p := dates.Of(d)
		return p.Start, err == nil && p.Single
	case isoShape.MatchString(s), slashShape.MatchString(s), nameShape.MatchString(s):
		if slashShape.MatchString(s) && strings.Count(s, "/") == 1 && len(s) < 6 {
			return dates.Point{}, false
		}
		d, err := words.Date(s, c.order)
		p := dates.Of(d)
		return p.Start, err == nil && p.Single
	}
	if m := eraShape.FindStringSubmatch(s); m != nil {
		n, err := strconv.ParseInt(m[1], 10, 64)
		if strings.HasPrefix(strings.ToLower(m[2]), "b") {
			n = dates.BCE(n)
		}
		return dates.Point{Known: true, Year: n}, err == nil
	}
	if m := idShape.FindStringSubmatch(s); m != nil {
		other, ok := c.ids[m[1]]
		if m[2] == "end" || m[2] == "" && end {
			return lastOf(other), ok
		}
		return other.Start, ok
	}
	if m := fromShape.FindStringSubmatch(s); m != nil {
		return c.from(strings.ToLower(m[1]), m[2], m[3])
	}
	return dates.Point{}, false
}

func timed(i calendar.Instant, zone string) dates.Point {
	p, s := dates.On(i.Day), int(i.Nano/1e9)
	p.Clock, p.Hour, p.Minute, p.Second, p.Zone = true, s/3600, s/60%60, s%60, zone
	return p
}

// date reads what stands before the colon of an event. What comes again is all
// of its days: {2023-01-03,2023-01-17,…}.
func (c *clock) date(spec string) (d edtf.Date, p dates.Parts, ok bool) {
	every := everyShape.FindStringSubmatch(strings.Join(strings.Fields(spec), " "))
	if every != nil {
		spec = every[1]
	}
	if p, ok = c.span(spec); !ok {
		return d, p, false
	}
	d, err := dates.Read(p.Start.String(), p.End.String(), p.Within)
	if err != nil {
		return d, p, false
	}
	if every != nil && (p.Single && p.Start.Day > 0 || p.End.Known && !p.Start.Clock) && c.spent < mostSpent {
		days := c.again(p.Start, every)
		c.spent += len(days)
		text := make([]string, len(days))
		for i, day := range days {
			text[i] = onceMore(p, day)
		}
		if set, err := edtf.Parse("{" + strings.Join(text, ",") + "}"); err == nil && len(days) > 1 {
			d = set
		}
	}
	return d, p, true
}
