package edtf

import "dateline/timeline/calendar"

// next names the day, the month or the year behind the last one of what is known to lie before it, or
// before the first of what lies after it: "before 1525" is how people say 1524 or earlier. False for
// what is in doubt, or is neither a day, a month nor a year.
func (l *Language) next(r *reading, end bool) (n noun, form string, ok bool) {
	if r.doubt != 0 || r.precision != Day && r.precision != Month && r.precision != Year || deep(r.bounds) {
		return n, "", false
	}
	day, form := r.bounds.Start.Day-1, l.after
	if end {
		day, form = r.bounds.End.Day, l.before
	}
	y, m, _ := day.Civil()
	switch r.precision {
	case Day:
		return l.day(day, day), form, true
	case Month:
		return noun{l.months[m-1].kind, l.Of(l.months[m-1].text, l.year(y))}, form, true
	}
	return noun{ofYear, l.year(y)}, form, true
}

// deep tells whether a span lies so far back that its years are said in thousands: none lies beside another.
func deep(b calendar.Span) bool {
	y, _, _ := b.Start.Day.Civil()
	return -y >= Deep-1
}
