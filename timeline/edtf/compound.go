package edtf

import (
	"strings"

	"dateline/timeline/calendar"
)

// parseInterval reads "start/end"; an end of ".." is open, an empty one unknown.
func parseInterval(s string) (reading, fault) {
	left, right, _ := strings.Cut(s, "/")
	if strings.Contains(right, "/") {
		return reading{}, fault{what: "has more than one slash", want: "an interval has one start and one end: 2019-04-26/2019-04-27"}
	}
	noLeft, noRight := left == "" || left == "..", right == "" || right == ".."
	if noLeft && noRight {
		return reading{}, fault{what: "names neither a start nor an end", want: "at least one side of an interval is a date: 2019/.."}
	}
	d := reading{kind: Extent}
	d.bounds = calendar.Span{Start: calendar.Beginning, End: calendar.End}
	latestStart, earliestEnd := calendar.Beginning, calendar.End
	if !noLeft {
		a, problem := parseSingle(left)
		if problem != (fault{}) {
			return reading{}, problem
		}
		d.bounds.Start, d.precision, d.doubt, d.start = a.bounds.Start, a.precision, a.doubt, a.start
		latestStart = a.bounds.End
		if a.kind == Extent {
			latestStart = a.bounds.Start
		}
	}
	if !noRight {
		b, problem := parseSingle(right)
		if problem != (fault{}) {
			return reading{}, problem
		}
		d.bounds.End, d.doubt, d.end = b.bounds.End, d.doubt|b.doubt, b.end
		d.precision = max(d.precision, b.precision)
		if !strings.Contains(s, "X") && startsBefore(b, d) {
			return reading{}, fault{what: "may end before it starts", want: "give the end as closely as the start"}
		}
		earliestEnd = b.bounds.Start
		if b.kind == Extent {
			earliestEnd = b.bounds.End
		}
	}
	if !d.bounds.Start.Before(d.bounds.End) {
		return reading{}, fault{what: "ends before it starts", want: "write the earlier date first"}
	}
	if noLeft && earliestEnd.Unbounded() || noRight && latestStart.Unbounded() {
		return d, fault{} // a side that names no bound: nothing is certain
	}
	if noLeft {
		latestStart, d.start = earliestEnd.Add(-1), d.end
	}
	if noRight {
		earliestEnd, d.end = latestStart.Add(1), d.start
	}
	d.core = calendar.Span{Start: latestStart, End: earliestEnd}
	return d, fault{}
}

// startsBefore tells whether b starts before a: on one clock where both say how far
// theirs is from UTC, else each on its own, for so they were written.
func startsBefore(b, a reading) bool {
	if a.start != 0 && b.start != 0 {
		return b.bounds.Start.Before(a.bounds.Start)
	}
	return b.start.show(b.bounds.Start, Source).Before(a.start.show(a.bounds.Start, Source))
}

// parseSet reads "[a,b..c]", one of these, or "{a,b..c}", all of these.
func parseSet(s string) (reading, fault) {
	closing := map[byte]byte{'[': ']', '{': '}'}[s[0]]
	if len(s) < 3 || s[len(s)-1] != closing {
		return reading{}, fault{what: "is a set without its end", want: "close it: [2019-04-22..2019-04-26]"}
	}
	d := reading{kind: Within}
	if s[0] == '{' {
		d.kind = Extent
	}
	for i, part := range strings.Split(s[1:len(s)-1], ",") {
		member, problem := parseMember(strings.TrimPrefix(part, " "))
		if problem != (fault{}) {
			return reading{}, problem
		}
		if i == 0 || member.bounds.Start.Before(d.bounds.Start) {
			d.bounds.Start, d.start = member.bounds.Start, member.start
		}
		if i == 0 || d.bounds.End.Before(member.bounds.End) {
			d.bounds.End, d.end = member.bounds.End, member.end
		}
		d.precision, d.doubt = max(d.precision, member.precision), d.doubt|member.doubt
	}
	if d.kind == Extent && !d.bounds.Start.Unbounded() && !d.bounds.End.Unbounded() {
		d.core = d.bounds
	}
	return d, fault{}
}

// parseMember reads a member of a set: a date, "a..b", "..b" or "a..".
func parseMember(s string) (reading, fault) {
	left, right, ranged := strings.Cut(s, "..")
	if !ranged {
		return parseSingle(s)
	}
	d := reading{bounds: calendar.Span{Start: calendar.Beginning, End: calendar.End}}
	if left == "" && right == "" {
		return reading{}, fault{what: "has a range without a date", want: "name at least one side: [..2019-04-26]"}
	}
	for side, text := range []string{left, right} {
		if text == "" {
			continue
		}
		one, problem := parseSingle(text)
		if problem != (fault{}) {
			return reading{}, problem
		}
		if side == 0 {
			d.bounds.Start, d.start = one.bounds.Start, one.start
		} else {
			d.bounds.End, d.end = one.bounds.End, one.end
		}
		d.precision, d.doubt = max(d.precision, one.precision), d.doubt|one.doubt
	}
	if !d.bounds.Start.Before(d.bounds.End) {
		return reading{}, fault{what: "has a range that ends before it starts", want: "write the earlier date first"}
	}
	return d, fault{}
}
