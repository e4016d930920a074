package edtf

import "dateline/timeline/calendar"

// A Meets says how far a date bears out that it meets a period.
type Meets struct {
	Overlaps Verdict // they have some time in common
	Starts   Verdict // the date starts in the period
}

// Meeting tells how a date meets a period, by the clock of a zone. The period has no doubt of
// its own: a month is all of it. Where d is no date, nothing is possible.
//
//	period          ├──────────┤
//	          ├╌╌╌╌╌┼╌╌╌╌┤            some time within: may overlap, may start in it
//	             ├──┼──┤              overlaps for certain, does not start in it
func Meeting(d Date, period calendar.Span, z Zone) Meets {
	if d.IsZero() {
		return Meets{}
	}
	r := d.reading
	if d.Zoned() {
		zoned := r.in(z)
		r = &zoned
	}
	x, y := rangeOf(r), limits{period.Start, period.Start, period.End, period.End, false}
	// Overlapping is possible where neither side is certain, and certain where neither is
	// possible.
	m := Meets{Overlaps: Definite - max(before(x, y), before(y, x))}
	switch {
	case !x.exactStart():
		m.Starts = inPeriod(calendar.Span{Start: x.earliestStart, End: x.latestStart}, period)
	case period.Contains(x.earliestStart):
		m.Starts = Definite
	}
	return m
}

// MeetingOfBounds returns the least and the most that Meeting says of a date with some
// bounds, of which no side is open; where the two are the same it need not look at the date.
func MeetingOfBounds(bounds, period calendar.Span) (least, most Meets) {
	switch v := inPeriod(bounds, period); v {
	case Possible:
		return Meets{Possible, Impossible}, Meets{Definite, Definite}
	default:
		return Meets{v, v}, Meets{v, v}
	}
}

// inPeriod tells how far some moment of a span lies in a period.
func inPeriod(some, period calendar.Span) Verdict {
	switch {
	case some.Intersect(period) == some:
		return Definite
	case some.Overlaps(period):
		return Possible
	}
	return Impossible
}
