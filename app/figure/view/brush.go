package view

import (
	"fmt"
	"strings"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// brushField is what a brush on time writes into a filter.
const brushField = "when"

// Split parts a filter into the brush on time that stands in it, and the rest. The views of
// time show the rest, and the brush upon it, so that one sees the part in the whole; all other
// views show what lies in the brush. Without a brush the span is empty and the rest is all.
func Split(filter string, zone edtf.Zone) (rest string, brush calendar.Span) {
	if !strings.Contains(filter, brushField) {
		return filter, brush
	}
	f, err := timeline.ParseFilter(filter)
	if err != nil {
		return filter, brush
	}
	for _, x := range f.Terms() {
		if span := brushOf(x, zone); !span.Empty() {
			return f.Without(x).String(), span
		}
	}
	return filter, brush
}

// brushOf returns the span of an expression that is a brush: its days are known and end.
func brushOf(x timeline.Expr, zone edtf.Zone) (none calendar.Span) {
	if x.Join != timeline.OneTerm || x.Term.Field != brushField || x.Term.Certain || len(x.Term.Values) != 1 {
		return none
	}
	d, err := edtf.ParseISO(strings.ToUpper(x.Term.Values[0]))
	if err != nil || d.Approximate() || d.Uncertain() || strings.ContainsAny(d.String(), "[{%~?X") {
		return none
	}
	if b := d.BoundsIn(zone); !b.Start.Unbounded() && !b.End.Unbounded() {
		return b
	}
	return none
}

// WithBrush returns a filter with another brush, an empty one for none.
func WithBrush(filter string, brush calendar.Span, zone edtf.Zone) string {
	rest, _ := Split(filter, zone)
	if brush.Empty() {
		return rest
	}
	f, err := timeline.ParseFilter(rest)
	if err != nil {
		return filter
	}
	return f.And(timeline.Term{Field: brushField, Values: []string{spanISO(brush)}}.Expr()).String()
}

// Snapped returns a span widened to what a brush can write: to days, and where it is shorter
// than so many of them to minutes.
func Snapped(s calendar.Span) calendar.Span {
	if fine(s) {
		s.Start.Nano -= s.Start.Nano % minute
		if over := s.End.Nano % minute; over > 0 {
			s.End = calendar.At(s.End.Day, s.End.Nano-over+minute)
		}
		return s
	}
	s.Start.Nano = 0
	if s.End.Nano > 0 || !s.Start.Before(s.End) {
		s.End = (s.End.Day + 1).Start()
	}
	return s
}

const (
	minute   = 60_000_000_000
	fineDays = 2
)

// fine tells whether a brush is so short that its times of day are written.
func fine(s calendar.Span) bool {
	return s.Days() < fineDays && s.Days() > 2.0/1440 && (s.Start.Nano != 0 || s.End.Nano != 0)
}

// spanISO writes a snapped span; the last day or minute is the one before its end.
func spanISO(s calendar.Span) string {
	if fine(s) {
		return clockISO(s.Start) + "/" + clockISO(calendar.At(s.End.Day, s.End.Nano-minute))
	}
	from, to := dayISO(s.Start.Day), dayISO(s.End.Day-1)
	if from == to {
		return from
	}
	return from + "/" + to
}

func clockISO(i calendar.Instant) string {
	m := i.Nano / minute
	return fmt.Sprintf("%sT%02d:%02d", dayISO(i.Day), m/60, m%60)
}

// dayISO writes a day; beyond the years of four digits its year alone.
func dayISO(d calendar.Day) string {
	if y, _, _ := d.Civil(); y > 9999 || y < -9999 {
		return edtf.FormatYear(y)
	}
	return edtf.FormatDay(d)
}
