package edtf

import (
	"strings"

	"dateline/timeline/calendar"
)

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
	return Meets{Overlaps: Definite - max(before(x, y), before(y, x)), Starts: inPeriod(x.starts(r.text), period)}
}

// StartIn returns within which time d starts, by the clock of a zone: at some time of the day
// where no more is named than that, else in a moment.
//
//	2019-04-18              ├──────────┤
//	2019-04-18/2019-05-02   ├──────────┤
//	2019-04/2019-05         ├──── all of April ────┤
func (d Date) StartIn(z Zone) calendar.Span {
	r := d.read()
	if d.Zoned() {
		zoned := r.in(z)
		r = &zoned
	}
	return rangeOf(r).starts(r.text)
}

// starts returns within which time a date starts that is written as a text.
func (l limits) starts(text string) calendar.Span {
	some := calendar.Span{Start: l.earliestStart, End: l.latestStart}
	if !l.exactStart() {
		return some
	}
	first, _, _ := strings.Cut(text, "/")
	if some.End = calendar.At(some.Start.Day, some.Start.Nano+1); !strings.Contains(first, "T") {
		some.End = (some.Start.Day + 1).Start()
	}
	return some
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
