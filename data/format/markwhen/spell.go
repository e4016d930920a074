package markwhen

import (
	"fmt"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// spelled writes a date as markwhen has it, and in EDTF where that says more: the
// words that it was read from where they still mean the same, else one or two
// dates.
func spelled(w timeline.When, known edtf.Date) (spec, more string) {
	c := clock{order: draft.MonthFirst, ids: map[string]dates.Parts{}}
	if w.Said != "" {
		if d, _, ok := c.date(w.Said); ok && d.Equal(w.Date) && !strings.Contains(strings.ToLower(w.Said), "now") {
			return oneLine(w.Said), ""
		}
	}
	if w.Date.IsZero() {
		day := calendar.Day(0)
		if !known.IsZero() && !known.Bounds().Start.Unbounded() {
			day = known.Bounds().Start.Day
		}
		return dates.On(day).String(), "none"
	}
	p := dates.Of(w.Date)
	switch {
	case p.Single:
		spec = era(p.Start)
	case !p.Start.Known:
		spec = era(p.End)
	case !p.End.Known:
		spec = era(p.Start)
	default:
		spec = era(p.Start) + " / " + era(p.End)
		if p.Start.Year > 0 && p.Start.Year < 10000 {
			spec = era(p.Start) + "/" + era(p.End)
		}
	}
	if d, _, ok := c.date(spec); ok && d.Equal(w.Date) {
		return spec, ""
	}
	return spec, w.Date.String()
}

// era writes a point; years before the era and of five digits stand alone.
func era(p dates.Point) string {
	switch {
	case p.Year < 1:
		return fmt.Sprintf("%d BCE", dates.YearBCE(p.Year))
	case p.Year > 9999:
		return fmt.Sprintf("%d CE", p.Year)
	}
	return p.String()
}
