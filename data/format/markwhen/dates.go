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

// relative reads what counts from another event: "after !id 2 weeks" and "!id 2
// weeks" last for so long from its end on, "before !id 1 month" until its start;
// "before !id 1 week - 1 month" ends so long before it and lasts so long.
func (c *clock) relative(spec string) (dates.Parts, bool) {
	m := relShape.FindStringSubmatch(spec)
	if m == nil {
		return dates.Parts{}, false
	}
	other, ok := c.ids[m[2]]
	length, counted := steps(m[4])
	if !ok || !counted {
		return dates.Parts{}, false
	}
	lasts := length
	var away []step
	if m[5] != "" {
		if lasts, ok = steps(m[5]); !ok {
			return dates.Parts{}, false
		}
		away = length
	}
	if m[1] == "" || strings.EqualFold(m[1], "after") {
		start := next(lastOf(other))
		if m[3] == "start" {
			start = other.Start
		}
		if away != nil {
			start = dates.On(moved(start.First(), away))
		}
		return reach(start, lasts), true
	}
	end := other.Start.First()
	if m[3] == "end" {
		end = lastOf(other).Last() + 1
	}
	end = moved(end, back(away))
	return dates.Parts{Start: dates.On(moved(end, back(lasts))), End: dates.On(end - 1)}, true
}

// back turns a length about.
func back(length []step) []step {
	all := make([]step, len(length))
	for i, s := range length {
		all[i] = step{-s.n, s.unit}
	}
	return all
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

// from reads "after !id 2 weeks".
func (c *clock) from(word, id, length string) (dates.Point, bool) {
	p, ok := c.point(id, word == "after")
	if !ok {
		return p, false
	}
	day := p.First()
	if word == "after" {
		day = p.Last()
	}
	by, counted := steps(length)
	switch {
	case length != "" && !counted:
		return p, false
	case length == "" && word == "after":
		return next(p), true
	case length == "":
		return dates.On(day - 1), true
	}
	if word != "after" {
		for i := range by {
			by[i].n = -by[i].n
		}
	}
	return dates.On(moved(day, by)), true
}

func lastOf(p dates.Parts) dates.Point {
	if p.End.Known {
		return p.End
	}
	return p.Start
}

// A step is a part of a length of time.
type step struct {
	n    float64
	unit byte // s, m (minute), h, d, b (business day), w, M, y
}

// steps reads a length such as "2 weeks" or "1 year and 3 months".
func steps(s string) ([]step, bool) {
	var all []step
	rest := stepShape.ReplaceAllStringFunc(s, func(one string) string {
		m := stepShape.FindStringSubmatch(one)
		n, _ := strconv.ParseFloat(m[1], 64) // the shape holds digits only
		unit, word := m[2][0]|0x20, strings.ToLower(m[2])
		switch {
		case strings.HasPrefix(word, "mo"):
			unit = 'M'
		case strings.HasPrefix(word, "q"):
			n, unit = n*3, 'M'
		case strings.HasPrefix(word, "dec"):
			n, unit = n*10, 'y'
		case strings.HasPrefix(word, "cent"):
			n, unit = n*100, 'y'
		case strings.HasPrefix(word, "b") || strings.HasPrefix(word, "work") || strings.Contains(word, "day") && unit == 'w':
			unit = 'b'
		}
		all = append(all, step{n, unit})
		return ""
	})
	sane := len(all) > 0 && strings.TrimSpace(rest) == ""
	for _, one := range all {
		sane = sane && one.n <= 1e7
	}
	return all, sane
}

// moved returns the day that lies a length after another.
func moved(day calendar.Day, by []step) calendar.Day {
	for _, s := range by {
		y, m, d := day.Civil()
		switch s.unit {
		case 'y':
			day = calendar.Civil(y+int64(s.n), m, d)
		case 'M':
			months := int64(m) - 1 + int64(s.n)
			over := months / 12
			if months %= 12; months < 0 {
				months, over = months+12, over-1
			}
			day = calendar.Civil(y+over, int(months)+1, min(d, calendar.DaysIn(y+over, int(months)+1)))
		case 'w':
			day += calendar.Day(7 * s.n)
		case 'd':
			day += calendar.Day(s.n)
		case 'b':
			whole := int(s.n)
			day += calendar.Day(whole / 5 * 7)
			for left := whole % 5; left != 0; {
				sign := calendar.Day(1)
				if left < 0 {
					sign = -1
				}
				if day += sign; day.Weekday() < 6 {
					left -= int(sign)
				}
			}
		}
	}
	return day
}

// reach returns the range that begins with a point and has a length. It is as
// close as the closer of the two: four months from April are April to July.
func reach(start dates.Point, length []step) dates.Parts {
	coarse := byte('y')
	seconds := 0.0
	for _, s := range length {
		switch s.unit {
		case 's', 'm', 'h':
			seconds += s.n * map[byte]float64{'s': 1, 'm': 60, 'h': 3600}[s.unit]
			coarse = 's'
		case 'M':
			if coarse == 'y' {
				coarse = 'M'
			}
		case 'y':
		default:
			if coarse != 's' {
				coarse = 'd'
			}
		}
	}
	if coarse == 's' || start.Clock {
		from := start.First().Start()
		from.Nano = int64(start.Hour*3600+start.Minute*60+start.Second) * 1e9
		to := calendar.At(moved(from.Day, length), from.Nano+int64(seconds*1e9))
		if coarse == 's' || start.Clock {
			return dates.Parts{Start: timed(from, start.Zone), End: timed(to, start.Zone)}
		}
	}
	last := dates.On(moved(start.First(), length) - 1)
	switch {
	case start.Month == 0 && coarse == 'y':
		last = dates.Point{Known: true, Year: last.Year}
	case start.Day == 0 && coarse != 'd':
		last.Day = 0
		start.Month = max(1, start.Month)
	default:
		start = dates.On(start.First())
	}
	if last.Last() < start.First() {
		return dates.Parts{Start: start, Single: true}
	}
	return dates.Parts{Start: start, End: last}
}

func timed(i calendar.Instant, zone string) dates.Point {
	p, s := dates.On(i.Day), int(i.Nano/1e9)
	p.Clock, p.Hour, p.Minute, p.Second, p.Zone = true, s/3600, s/60%60, s%60, zone
	return p
}

// mostTimes bounds the days that a date which comes again may name: the text of
// a date has room for no more.
const mostTimes = 150

// mostSpent bounds such days in all of a file: behind them the first is read.
const mostSpent = 20_000

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

// onceMore writes a date that comes again, from another day on: as closely as its
// ends are known.
func onceMore(p dates.Parts, from calendar.Day) string {
	if p.Single {
		return dates.On(from).String()
	}
	start, end := dates.On(from), dates.On(from+p.End.Last()-p.Start.First())
	if p.Start.Day == 0 {
		y, m, _ := p.Start.First().Civil()
		ey, em, _ := p.End.Last().Civil()
		end = dates.Point{Known: true, Year: start.Year, Month: start.Month + int(ey-y)*12 + em - m}
		end.Year, end.Month = end.Year+int64((end.Month-1)/12), (end.Month-1)%12+1
		start.Day = 0
		if p.Start.Month == 0 {
			start.Month, end.Month = 0, 0
		}
	}
	return start.String() + ".." + end.String()
}

// again returns the days on which something comes again.
func (c *clock) again(from dates.Point, every []string) []calendar.Day {
	by := step{1, every[3][0] | 0x20}
	if by.unit == 'm' {
		by.unit = 'M'
	}
	switch {
	case strings.EqualFold(every[2], "other"):
		by.n = 2
	case every[2] != "":
		by.n, _ = strconv.ParseFloat(every[2], 64) // digits only
	}
	times, until := mostTimes, calendar.End.Day
	if count := every[4] + every[5]; count != "" {
		if n, err := strconv.Atoi(count); err == nil {
			times = min(times, n)
		}
	}
	if length, ok := steps(every[6]); ok {
		until = moved(from.First(), length) - 1
	}
	if p, ok := c.point(every[7], true); ok && every[7] != "" {
		until = p.Last()
	}
	if times == mostTimes && until == calendar.End.Day || by.n < 1 {
		times = 1 // for ever: the first is read
	}
	var all []calendar.Day
	for n := 0; n < times; n++ {
		day := moved(from.First(), []step{{by.n * float64(n), by.unit}})
		if day > until {
			break
		}
		all = append(all, day)
	}
	return all
}
