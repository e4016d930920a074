package edtf

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"dateline/timeline/calendar"
)

// A Zone is the clock on which times of day are shown. The zero Zone is Source: each
// date's own clock, as it was written. A date without a time of day, and a time whose
// distance from UTC nobody knows, are alike on every clock.
type Zone struct {
	fixed   bool
	local   bool
	minutes int16 // of a fixed zone, how far it is ahead of UTC
}

// The zones that have a name.
var (
	Source = Zone{}
	UTC    = Zone{fixed: true}
	Local  = Zone{local: true} // that of the machine
)

// Ahead returns the zone that is always so many minutes ahead of UTC.
func Ahead(minutes int) Zone { return Zone{fixed: true, minutes: int16(minutes)} }

// ZoneWords are the names that ParseZone reads beside distances from UTC.
var ZoneWords = []string{"source", "local", "UTC"}

var zoneShape = regexp.MustCompile(`^(?:UTC)?([+-])(\d\d?)(?::?([0-5]\d))?$`)

// ParseZone reads a zone: source, local, UTC, UTC+03:00.
func ParseZone(s string) (Zone, error) {
	switch strings.ToLower(s) {
	case "source", "":
		return Source, nil
	case "local":
		return Local, nil
	case "utc", "z":
		return UTC, nil
	}
	m := zoneShape.FindStringSubmatch(strings.ReplaceAll(strings.ToUpper(s), "−", "-"))
	if m == nil {
		return Source, fmt.Errorf("%q is no zone: it is source, local, UTC or a distance such as UTC+03:00", s)
	}
	minutes := number(m[2])*60 + number(m[3])
	if minutes > 14*60 {
		return Source, fmt.Errorf("the zone %q lies beyond 14 hours from UTC", s)
	}
	if m[1] == "-" {
		minutes = -minutes
	}
	return Ahead(minutes), nil
}

// String returns the zone as ParseZone reads it.
func (z Zone) String() string {
	switch {
	case z.local:
		return "local"
	case !z.fixed:
		return "source"
	}
	return "UTC" + strings.Replace(distance(int(z.minutes)), "Z", "", 1)
}

// distance writes minutes ahead of UTC as EDTF has them.
func distance(minutes int) string {
	sign := "+"
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	if minutes == 0 {
		return "Z"
	}
	return fmt.Sprintf("%s%02d:%02d", sign, minutes/60, minutes%60)
}

// ahead returns how far the clock of z is ahead of UTC at an instant of UTC; own is
// how far that of the source is.
func (z Zone) ahead(at calendar.Instant, own int) int {
	switch {
	case z.local:
		_, seconds := time.Unix(int64(at.Day)*24*60*60+at.Nano/1e9, 0).In(time.Local).Zone()
		return seconds / 60
	case z.fixed:
		return int(z.minutes)
	}
	return own
}

// An offset is how far the clock of a source is ahead of UTC, where that is known: 0
// is not known, so that most dates, which have no time of day, need not say so.
type offset int16

const offsetBase = 10_000

func offsetOf(minutes int) offset { return offset(minutes + offsetBase) }

// show moves an instant of UTC to the clock of a zone.
func (o offset) show(at calendar.Instant, z Zone) calendar.Instant {
	if o == 0 || at.Unbounded() {
		return at
	}
	return calendar.At(at.Day, at.Nano+int64(z.ahead(at, int(o)-offsetBase))*60e9)
}

// BoundsIn returns the bounds of d on the clock of a zone; Bounds are in UTC where the
// distance from it is known.
func (d Date) BoundsIn(z Zone) calendar.Span {
	if r := d.read(); r.start == 0 && r.end == 0 {
		return r.bounds // as that of most of a million
	}
	return d.read().in(z).bounds
}

// CoreIn returns what Core does, on the clock of a zone.
func (d Date) CoreIn(z Zone) (calendar.Span, bool) {
	core := d.read().in(z).core
	return core, !core.Empty()
}

// Zoned tells whether d has a time of day whose distance from UTC is known.
func (d Date) Zoned() bool { return d.read().start != 0 || d.read().end != 0 }

// in returns d with its spans on the clock of a zone; its text stays.
func (d *reading) in(z Zone) reading {
	shown := *d
	if d.start == 0 && d.end == 0 {
		return shown
	}
	shown.bounds = calendar.Span{Start: d.start.show(d.bounds.Start, z), End: d.end.show(d.bounds.End, z)}
	if !d.core.Empty() {
		shown.core = calendar.Span{Start: d.start.show(d.core.Start, z), End: d.end.show(d.core.End, z)}
	}
	return shown
}

// RelationIn compares two dates as Relation does, on the clock of a zone: what took
// place on the evening of a day there did so on that day.
func RelationIn(a, b Date, z Zone) Relations {
	if a.IsZero() || b.IsZero() {
		return Relations{Possible, Possible, Possible}
	}
	if !a.Zoned() && !b.Zoned() {
		return Relation(a, b)
	}
	first, second := a.reading.in(z), b.reading.in(z)
	x, y := rangeOf(&first), rangeOf(&second)
	return Relations{Before: before(x, y), During: during(x, y), After: before(y, x)}
}

// zonedTime is a time of day whose distance from UTC is known.
var zonedTime = regexp.MustCompile(`(-?\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?::\d\d)?)`)

// on rewrites each such time of a text as the clock of a zone shows it.
func on(text string, z Zone) string {
	return zonedTime.ReplaceAllStringFunc(text, func(one string) string {
		r, problem := parseTime(one)
		if problem != (fault{}) {
			return one
		}
		m := zonedTime.FindStringSubmatch(one)
		away := z.ahead(r.bounds.Start, int(r.start)-offsetBase)
		shown := calendar.At(r.bounds.Start.Day, r.bounds.Start.Nano+int64(away)*60e9)
		y, month, day := shown.Day.Civil()
		sign := ""
		if y < 0 {
			sign, y = "-", -y
		}
		minute := shown.Nano / 60e9
		return fmt.Sprintf("%s%04d-%02d-%02dT%02d:%02d%s%s", sign, y, month, day, minute/60, minute%60, m[3], distance(away))
	})
}

// WordsIn returns the date in words, its time of day on the clock of a zone. Where that
// is not the clock of the source, the latter stands behind it in parentheses, for it is
// what the source says.
func (l *Language) WordsIn(d Date, z Zone) string {
	if !d.Zoned() || z == Source {
		return l.Words(d)
	}
	shown, err := ParseISO(on(d.String(), z))
	if err != nil || shown.Equal(d) || sameClock(shown, d) {
		return l.Words(d)
	}
	said, source := l.Words(shown), l.Words(d)
	if day, rest, ok := strings.Cut(source, ", "); ok && strings.HasPrefix(said, day+", ") {
		source = rest // the day is the same
	}
	return said + " (" + source + ")"
}

// sameClock tells whether two dates are one moment on one clock, be it Z or +00:00.
func sameClock(a, b Date) bool {
	x, y := a.reading, b.reading
	return x.start == y.start && x.end == y.end && x.bounds == y.bounds
}
