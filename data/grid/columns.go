package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/names"
	"dateline/data/words"
)

// A role is what a column says of an event.
type role uint8

const (
	unread role = iota
	roleID
	roleTitle
	roleWhen
	roleStart
	roleEnd
	roleYear
	roleMonth
	roleDay
	roleEndYear
	roleEndMonth
	roleEndDay
	roleSaid
	roleType
	roleStatus
	roleCertainty
	rolePlace
	roleCountry
	roleRegion
	roleLat
	roleLon
	roleLatLon
	roleRadius
	roleOutline
	roleActors
	roleTags
	roleNote
	roleSource
	roleSpeaker
	roleLink
	roleLatestStart
	roleEarliestEnd
	roleStamp    // microseconds since 1970, beside a date in words
	roleCalendar // the calendar that the dates of the row are written in
	roles
)

// roleOfField says which role a column of a field has.
var roleOfField = map[names.Field]role{
	names.ID: roleID, names.Title: roleTitle, names.When: roleWhen, names.Start: roleStart, names.End: roleEnd, names.Year: roleYear, names.Month: roleMonth, names.Day: roleDay,
	names.EndYear: roleEndYear, names.EndMonth: roleEndMonth, names.EndDay: roleEndDay, names.Said: roleSaid, names.Type: roleType, names.Status: roleStatus,
	names.Certainty: roleCertainty, names.Place: rolePlace, names.Country: roleCountry, names.Region: roleRegion, names.Lat: roleLat, names.Lon: roleLon, names.LatLon: roleLatLon, names.Radius: roleRadius, names.Outline: roleOutline,
	names.Actors: roleActors, names.Tags: roleTags, names.Note: roleNote, names.Source: roleSource, names.Speaker: roleSpeaker, names.Link: roleLink,
	names.LatestStart: roleLatestStart, names.EarliestEnd: roleEarliestEnd,
}

// roleNamed returns the role of a column by its name.
func roleNamed(name string) role { return roleOfField[names.Of(name)] }

// Fields returns the names of fields that a mapping may use.
func Fields() []string { return names.All() }

// Known tells whether a mapping may use a name of a field.
func Known(field string) bool { return roleNamed(field) != unread }

// plain reduces a column's name to its letters and digits, without accents.
func plain(name string) string { return names.Plain(name) }

// calendarColumn gives its role to the column that says by which calendar the dates of
// a row are written: one without a meaning of its own whose cells name calendars alone.
func calendarColumn(at []role, rows func(yield func([]string))) {
	named := make([]int, len(at))
	for i, r := range at {
		if r != unread {
			named[i] = -1
		}
	}
	rows(func(fields []string) {
		for i, field := range fields[:min(len(fields), len(at))] {
			switch {
			case named[i] < 0 || field == "":
			case len(field) < 60 && words.NamesCalendar(field):
				named[i]++
			default:
				named[i] = -1
			}
		}
	})
	for i, n := range named {
		if n > 0 {
			at[i] = roleCalendar
			return
		}
	}
}

// columns tells by the header which column says what. Several columns may name
// actors; of any other role the first column counts. Of a "start" beside a
// "when" the start is the date where there is one.
func columns(header []string, mapped map[string]string) (at []role, unknown []string) {
	at = make([]role, len(header))
	taken := [roles]bool{}
	for want, name := range mapped {
		for i, h := range header {
			if r := roleNamed(want); r != unread && (strings.EqualFold(strings.TrimSpace(h), name) || plain(h) == plain(name)) {
				at[i], taken[r] = r, true
			}
		}
	}
	question := func(h string) bool { f := names.Asked(h); return f == names.When || f == names.Start }
	asks := slices.ContainsFunc(header, question)
	for i, h := range header {
		r := roleNamed(h)
		if asks && (r == roleWhen || r == roleStart) && !question(h) {
			r = unread // when the form was filled in, not when it happened
		}
		if names.Labelled(h, header) { // the column beside it has the words
			if r = unread; i == 0 {
				r = roleID
			}
		}
		switch {
		case at[i] != unread:
		case r == unread || taken[r] && r != roleActors:
			unknown = append(unknown, strings.TrimSpace(h))
		default:
			at[i], taken[r] = r, true
		}
	}
	if !taken[roleWhen] && !taken[roleStart] && !taken[roleYear] {
		for i, h := range header {
			if plain(h) == "time" {
				at[i] = roleWhen
			}
		}
	}
	if !taken[roleDay] && taken[roleYear] && taken[roleMonth] {
		for i, h := range header {
			if plain(h) == "tag" && at[i] == roleTags { // German for a day
				at[i], taken[roleDay] = roleDay, true
			}
		}
	}
	if taken[roleDay] && !taken[roleYear] {
		replace(at, roleDay, roleWhen) // a column "day" alone holds whole dates
	}
	if taken[roleStart] || taken[roleWhen] {
		drop(at, roleMonth, roleDay) // the year is the date of a row that has no other
	}
	if !taken[roleTitle] && taken[roleNote] {
		replace(at, roleNote, roleTitle)
	}
	return at, unknown
}

func drop(at []role, gone ...role) {
	for _, r := range gone {
		replace(at, r, unread)
	}
}

func replace(at []role, from, to role) {
	for i := range at {
		if at[i] == from {
			at[i] = to
		}
	}
}
