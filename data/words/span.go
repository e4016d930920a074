package words

import (
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/edtf"
)

// Span joins a start and an end, either of which may be absent: an end that is not
// known, as in "1878, ?", is 1878/; one that is open, as in "1877, present", is
// 1877/..; an end alone is an end.
func Span(start, end Reading) (edtf.Date, error) {
	switch {
	case start.Date.IsZero() && end.Date.IsZero():
		return edtf.Date{}, nil
	case end.Date.IsZero() && end.Absence == Unknown && lone(start.Date):
		return edtf.ParseISO(sideOf(start.Date, false) + "/")
	case end.Date.IsZero() && end.Absence == Open && lone(start.Date):
		return edtf.ParseISO(sideOf(start.Date, false) + "/..")
	case end.Date.IsZero() || start.Date.Equal(end.Date):
		return start.Date, nil
	case start.Date.IsZero() && !lone(end.Date):
		return end.Date, nil
	case start.Date.IsZero() && start.Absence == Open:
		return edtf.ParseISO("../" + sideOf(end.Date, true))
	case start.Date.IsZero():
		return edtf.ParseISO("/" + sideOf(end.Date, true))
	}
	return edtf.ParseISO(sideOf(start.Date, false) + "/" + sideOf(end.Date, true))
}

// Limits joins the earliest and the latest that one end of an event may be to some
// time within, which is open where one of them is missing; to the one that there is where
// the two make none.
func Limits(first, last Reading) Reading {
	switch {
	case first.Date.IsZero() && last.Date.IsZero():
		return first
	case first.Date.Equal(last.Date):
		return first
	}
	d, err := edtf.ParseISO("[" + bare(first) + ".." + bare(last) + "]")
	switch {
	case err != nil && first.Date.IsZero():
		return last
	case err != nil:
		return first
	}
	return Reading{Date: d}
}

// bare writes a reading for a set; "" for none.
func bare(one Reading) string {
	if one.Date.IsZero() {
		return ""
	}
	return one.Date.String()
}

// Bounded returns the words of a start and an end of which one is some time within
// bounds: a span says less of it. "" where the span says all.
func Bounded(start, end Reading) string {
	within := func(one Reading) bool { return strings.HasPrefix(bare(one), "[") }
	switch {
	case !within(start) && !within(end):
		return ""
	case end.Date.IsZero():
		return ""
	}
	return strings.Trim(bare(start)+" – "+bare(end), " –")
}

// lone tells whether a date is no interval itself.
func lone(d edtf.Date) bool { return !strings.Contains(d.String(), "/") }

// sideOf returns what of a date can stand on one side of an interval: of an
// interval its side, of some time within from a first to a last unit the year or
// the month that both share, else the nearer of the two; "" for a side that is
// open. The doubt of the date is that of the side.
func sideOf(d edtf.Date, end bool) string {
	text := d.String()
	if left, right, ok := strings.Cut(text, "/"); ok {
		if end {
			return right
		}
		return left
	}
	if text == "" || text[0] != '[' && text[0] != '{' {
		return text
	}
	p := dates.Of(d)
	a, b := p.Start, p.End
	told := hedge{d.Approximate(), d.Uncertain()}
	switch {
	case !a.Known && end && b.Known:
		a = b
	case !a.Known || !b.Known && end:
		return ""
	case !b.Known:
	case text[0] == '{' && end:
		a = b
	case text[0] == '{':
	case a.Year == b.Year && a.Month == b.Month && a.Month > 0:
		a.Day = 0
	case a.Year == b.Year:
		a.Month, a.Day = 0, 0
	default:
		if told.approx = true; end {
			a = b
		}
	}
	return a.String() + told.sign()
}
