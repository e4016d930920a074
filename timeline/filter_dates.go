package timeline

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// readDate reads the date that a condition names.
func readDate(c *condition) fault {
	date, err := edtf.ParseISO(strings.ToUpper(c.Values[0]))
	if err != nil {
		return fault{problem: "has no date that can be read", want: "write EDTF, such as during:2019-04-18"}
	}
	c.date, c.period = date, date.BoundsIn(c.zone)
	return fault{}
}

// want returns how far a date must bear out what a condition says.
func (c *condition) want() edtf.Verdict {
	if c.Certain {
		return edtf.Definite
	}
	return edtf.Possible
}

// sharp tells whether the period that a condition names has no doubt of its own.
func (c *condition) sharp() bool { return !c.date.Approximate() && !c.date.Uncertain() }

// isDuring, isBefore and isAfter are the relations of dates that fields ask for.
func isDuring(r edtf.Relations) edtf.Verdict { return r.During }
func isBefore(r edtf.Relations) edtf.Verdict { return r.Before }
func isAfter(r edtf.Relations) edtf.Verdict  { return r.After }

// contains tells whether bounds lie for certain in the period that a term names: a month or a
// year of a filter is all of it, while that of an event is some time within.
func (c *condition) contains(bounds calendar.Span) bool {
	return c.Field == "during" && c.sharp() && bounds.Intersect(c.period) == bounds
}

// relationTest makes the test of a relation to the date of a condition. An event without a
// date lies neither before nor after.
func relationTest(verdict func(edtf.Relations) edtf.Verdict) func(*condition, *names) test {
	return func(c *condition, _ *names) test {
		want := c.want()
		return func(e *Event) bool {
			d := e.When.Date
			return !d.IsZero() && (verdict(edtf.RelationIn(d, c.date, c.zone)) >= want || c.contains(d.BoundsIn(c.zone)))
		}
	}
}

// relationRow is relationTest of rows, which have bounds.
func relationRow(verdict func(edtf.Relations) edtf.Verdict) func(*condition, *Timeline, *names) RowTerm {
	return func(c *condition, _ *Timeline, _ *names) RowTerm {
		want := c.want()
		return RowTerm{Dates: func(bounds calendar.Span) BoundsTell {
			least, most := edtf.RelationOfBounds(bounds, c.date, c.zone)
			l, m := verdict(least), verdict(most)
			switch {
			case l >= want, c.contains(bounds):
				return BoundsTell{edtf.Definite, l == edtf.Definite || c.contains(bounds)}
			case m < want:
				return BoundsTell{edtf.Impossible, m == edtf.Impossible}
			}
			return BoundsTell{Verdict: edtf.Possible}
		}}
	}
}

// overlaps and starts are how a date may meet a period that fields ask for.
func overlaps(m edtf.Meets) edtf.Verdict { return m.Overlaps }
func starts(m edtf.Meets) edtf.Verdict   { return m.Starts }

// most is how far a condition can be borne out at most: nothing meets for certain a period
// that has doubts of its own.
func (c *condition) most() edtf.Verdict {
	if c.sharp() {
		return edtf.Definite
	}
	return edtf.Possible
}

// meetingTest makes the test of how a date meets the period of a condition.
func meetingTest(verdict func(edtf.Meets) edtf.Verdict) func(*condition, *names) test {
	return func(c *condition, _ *names) test {
		want, most := c.want(), c.most()
		return func(e *Event) bool {
			return min(most, verdict(edtf.Meeting(e.When.Date, c.period, c.zone))) >= want
		}
	}
}

// meetingRow is meetingTest of rows.
func meetingRow(verdict func(edtf.Meets) edtf.Verdict) func(*condition, *Timeline, *names) RowTerm {
	return func(c *condition, _ *Timeline, _ *names) RowTerm {
		want, top := c.want(), c.most()
		return RowTerm{Dates: func(bounds calendar.Span) BoundsTell {
			least, most := edtf.MeetingOfBounds(bounds, c.period)
			l, m := verdict(least), verdict(most)
			whole := l == m || top < want // else they lie partly in the period
			switch {
			case min(top, l) >= want:
				return BoundsTell{edtf.Definite, whole}
			case min(top, m) < want:
				return BoundsTell{edtf.Impossible, whole}
			}
			return BoundsTell{Verdict: edtf.Possible}
		}}
	}
}
